#pragma once
// Rows between a query and their values, by the names in model/rows.h. In the text of a query {pupil} stands for the columns
// of a row, {:pupil} for the parameters that bind_row fills, {pupil = excluded} for an update with what is sent. A SELECT gives the
// table whole (pupil.*), in any order.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sqlite.h"
#include "model/rows.h"

namespace store {

std::string with_fields(std::string_view query);

class Binder {
public:
    Binder(base::Statement& query, bool only_sent) : query_(query), only_sent_(only_sent) {}
    template <class Value>
    void operator()(const char* column, const Value& value, const model::Field& field) {
        const std::string name = std::string(":") + column;
        if (field.may_be_none && value == Value{})
            query_.bind_null(name.c_str());
        else if (only_sent_ && !field.is_sent())
            bind(name.c_str(), Value{});
        else
            bind(name.c_str(), value);
    }

private:
    template <class Tag>
    void bind(const char* name, const base::Id<Tag>& id) {
        query_.bind(name, id.value);
    }
    void bind(const char* name, const std::string& text) { query_.bind(name, text); }
    void bind(const char* name, const base::Json& value) { query_.bind(name, value.dump()); }
    template <class Number>
    void bind(const char* name, Number value) {
        if constexpr (std::is_enum_v<Number>)
            query_.bind(name, model::words_of(value)[static_cast<std::size_t>(value)]);
        else
            query_.bind(name, static_cast<std::int64_t>(value));
    }
    base::Statement& query_;
    bool only_sent_;
};

template <class Row>
void bind_row(base::Statement& query, const Row& row) {
    visit_fields(row, Binder(query, false));
}

// Of another machine: what is never sent is not taken over either.
template <class Row>
void bind_sent(base::Statement& query, const Row& row) {
    visit_fields(row, Binder(query, true));
}

template <class Row>
class RowReader {
public:
    explicit RowReader(const base::Statement& query) {
        const Row row{};
        visit_fields(row, [&](const char* column, const auto&, const model::Field&) { places_.push_back(query.place_of(column)); });
    }
    Row operator()(const base::Statement& query) const {
        Row row;
        const int* place = places_.data();
        visit_fields(row, [&](const char*, auto& member, const model::Field&) { read(query, *place++, member); });
        return row;
    }
    // What is sent of it, as it stands in its table.
    std::string print(const base::Statement& query) const {
        const Row fields{};
        std::string line;
        const int* place = places_.data();
        visit_fields(fields, [&](const char*, const auto&, const model::Field& field) {
            if (field.is_sent()) line += query.text(*place) + '|';
            ++place;
        });
        return line;
    }

private:
    template <class Tag>
    static void read(const base::Statement& query, int place, base::Id<Tag>& id) {
        id.value = query.text(place);
    }
    static void read(const base::Statement& query, int place, std::string& text) { text = query.text(place); }
    // What cannot be read costs a half-made answer, not the sitting.
    static void read(const base::Statement& query, int place, base::Json& value) {
        value = base::parse_json(query.text(place)).value_or(base::Json());
    }
    template <class Number>
    static void read(const base::Statement& query, int place, Number& value) {
        if constexpr (std::is_enum_v<Number>)
            value = query.text(place) == model::words_of(Number{})[1] ? Number{1} : Number{0};
        else
            value = static_cast<Number>(query.integer(place));
    }
    std::vector<int> places_;
};

template <class Row, class Read>
base::Result<std::vector<Row>> read_all(base::Statement& query, Read read) {
    std::vector<Row> rows;
    for (;;) {
        auto more = query.step();
        if (!more || !*more) {
            query.reset();
            if (!more) return tl::make_unexpected(std::move(more).error());
            return rows;
        }
        rows.push_back(read(query));
    }
}

template <class Row>
base::Result<std::vector<Row>> read_all(base::Statement& query) {
    return read_all<Row>(query, RowReader<Row>(query));
}

template <class Row, class... Read>
base::Result<std::optional<Row>> read_first(base::Statement& query, Read... read) {
    TRY_ASSIGN(auto rows, read_all<Row>(query, read...));
    if (rows.empty()) return std::optional<Row>{};
    return std::optional<Row>(std::move(rows.front()));
}

}  // namespace store
