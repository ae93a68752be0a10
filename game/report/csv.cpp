#include "base/text.h"
#include "report/report.h"

namespace report {
namespace {

// A spreadsheet would run these; ＝ ＋ － ＠ are their full-width twins.
bool looks_like_formula(const std::string& text) {
    if (text.empty()) return false;
    if (std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) return true;
    for (std::string_view wide : {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
        if (base::starts_with(text, wide)) return true;
    return false;
}

// RFC 4180
std::string quote(const std::string& text) {
    if (text.find_first_of(";\"\r\n\t") == std::string::npos && (text.empty() || (text.front() != ' ' && text.back() != ' '))) return text;
    std::string out = "\"";
    for (char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::string field(std::string text) {
    for (char& c : text)
        if (c == '\0') c = ' ';
    return quote(looks_like_formula(text) ? "'" + text : text);
}

std::string field(const model::Cell& cell) {
    return cell.type == model::Cell::Type::text ? field(cell.text) : quote(model::to_words(cell));
}

}  // namespace

std::string to_csv(const model::Table& sheet) {
    std::string out = "\xEF\xBB\xBF";
    const auto line = [&](const auto& cells, auto to_text) {
        std::vector<std::string> fields;
        for (const auto& cell : cells) fields.push_back(to_text(cell));
        out += base::join(fields, ";") + "\r\n";
    };
    line(sheet.columns, [](const model::Column& column) { return field(column.heading); });
    for (const auto& row : sheet.rows) line(row, [](const model::Cell& cell) { return field(cell); });
    return out;
}

}  // namespace report
