#include "store/rows.h"

#include "base/check.h"
#include "base/text.h"

namespace store {
namespace {

constexpr std::string_view parameter = ":", taken_over = " = excluded";

// "pupil": its columns; ":pupil": parameters of the same names; "pupil = excluded": what is sent replaces what was there.
template <class Row>
std::string fields_of(const Row& row, bool is_parameters, bool is_taken_over) {
    std::vector<std::string> fields;
    visit_fields(row, [&](const std::string& column, const auto&, const model::Field& field) {
        if (!is_taken_over)
            fields.push_back(is_parameters ? ":" + column : column);
        else if (field.is_sent() && column != "id")
            fields.push_back(column + " = excluded." + column);
    });
    return base::join(fields, ", ");
}

std::string fields_of(std::string_view words) {
    const bool is_parameters = base::starts_with(words, parameter);
    const bool is_taken_over = words.size() > taken_over.size() && words.substr(words.size() - taken_over.size()) == taken_over;
    if (is_parameters) words.remove_prefix(parameter.size());
    if (is_taken_over) words.remove_suffix(taken_over.size());
    std::string fields;
    model::visit_tables([&](std::string_view table, const auto& row) {
        if (table == words) fields = fields_of(row, is_parameters, is_taken_over);
    });
    CHECK(!fields.empty());
    return fields;
}

}  // namespace

std::string with_fields(std::string_view query) {
    std::string out;
    for (std::size_t begin = query.find('{'); begin != std::string_view::npos; begin = query.find('{')) {
        const std::size_t end = query.find('}', begin);
        CHECK(end != std::string_view::npos);
        out += query.substr(0, begin);
        out += fields_of(query.substr(begin + 1, end - begin - 1));
        query.remove_prefix(end + 1);
    }
    return out += query;
}

}  // namespace store
