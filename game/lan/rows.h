#pragma once
// Rows as JSON. A text that comes again and again (an id, a question's name, a pack's hash) stands once in a list; rows
// are arrays of numbers and hold its place there.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/json.h"
#include "model/rows.h"

namespace lan {

class Texts {
public:
    base::Json place_of(const std::string& text);
    base::Json all() const;  // last: what place_of was asked for

private:
    std::map<std::string, int> places_;
    std::vector<std::string> texts_;
};

// Writes the fields of a row that are sent, by model::visit_fields.
class Writer {
public:
    explicit Writer(Texts& texts) : texts_(texts) { row_.reserve(longest_row); }
    template <class Value>
    void operator()(const char*, const Value& value, const model::Field& field) {
        if (field.is_sent()) row_.push_back(to_json(value, field));
    }
    base::Json row() && { return std::move(row_); }

private:
    template <class Tag>
    base::Json to_json(const base::Id<Tag>& id, const model::Field& field) {
        return to_json(id.value, field);
    }
    base::Json to_json(const std::string& text, const model::Field& field) {
        return field.text == model::Field::Text::in_list ? texts_.place_of(text) : base::Json(text);
    }
    base::Json to_json(const base::Json& value, const model::Field&) { return value; }
    template <class Number>
    base::Json to_json(Number number, const model::Field&) {
        return static_cast<std::int64_t>(number);
    }
    static constexpr std::size_t longest_row = 18;  // a sitting
    Texts& texts_;
    base::Json::Array row_;
};

// One JSON array, read from its beginning by model::visit_fields. Once something is missing or of a wrong kind, `good` stays false.
class Reader {
public:
    explicit Reader(const base::Json& row) : Reader(row, no_texts()) {}
    Reader(const base::Json& row, const std::vector<std::string>& texts) : row_(row.items()), texts_(texts), good_(row.is_array()) {}
    template <class Value>
    void operator()(const char*, Value& value, const model::Field& field) {
        if (field.is_sent()) read(value, field);
    }
    bool good() const { return good_; }
    bool ended() const { return good_ && next_ == row_.size(); }

private:
    template <class Tag>
    void read(base::Id<Tag>& id, const model::Field& field) {
        read(id.value, field);
        good_ = good_ && (base::is_uuid(id.value) || (field.may_be_none && id.empty()));
    }
    void read(std::string& text, const model::Field& field) {
        text = field.text == model::Field::Text::in_list ? listed_text() : own_text();
    }
    void read(base::Json& value, const model::Field&);
    template <class Number>
    void read(Number& value, const model::Field& field) {
        value = static_cast<Number>(number(field.least, field.most));
    }
    std::string listed_text();
    std::string own_text();
    std::int64_t number(std::int64_t least, std::int64_t most);
    static const std::vector<std::string>& no_texts();
    const base::Json* take();
    const base::Json::Array& row_;
    const std::vector<std::string>& texts_;
    std::size_t next_ = 0;
    bool good_;
};

template <class Row>
base::Json row_of(const Row& row, Texts& texts) {
    Writer writer(texts);
    model::visit_fields(row, writer);
    return std::move(writer).row();
}

template <class Row>
base::Json list_of(const std::vector<Row>& rows, Texts& texts) {
    base::Json list = base::Json::array();
    for (const Row& row : rows) list.push(row_of(row, texts));
    return list;
}

// Both false: not whole.
template <class Row>
bool read_row(const base::Json& json, const std::vector<std::string>& texts, Row& row) {
    Reader reader(json, texts);
    model::visit_fields(row, reader);
    return reader.ended();
}

template <class Row>
bool read_list(const base::Json& json, const std::vector<std::string>& texts, std::vector<Row>& rows) {
    if (!json.is_array()) return false;
    rows.reserve(json.size());
    for (const base::Json& each : json.items())
        if (!read_row(each, texts, rows.emplace_back())) return false;
    return true;
}

base::Json to_json(const model::Rows& rows, Texts& texts);
bool read_rows(const base::Json& json, const std::vector<std::string>& texts, model::Rows& rows);  // false: not whole
bool read_texts(const base::Json& json, std::vector<std::string>& texts);

}  // namespace lan
