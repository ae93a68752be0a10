// Reads JSON that anybody may have written, and writes ours so that the same value gives the same bytes.

#include "base/json.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace base {
namespace {

using Library = nlohmann::json;

constexpr std::size_t deepest = 32;

const Json& no_value() {
    static const Json none;
    return none;
}

std::string quote(const std::string& text) { return Library(text).dump(-1, ' ', false, Library::error_handler_t::replace); }

// The shortest digits that read back as the same number, with a mark that it is no integer.
void write_double(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    const std::string_view text(digits, static_cast<std::size_t>(end - digits));
    out += text;
    if (text.find_first_of(".e") == std::string_view::npos) out += ".0";
}

bool has_twice(const Json::Object& fields) {
    std::vector<std::string_view> names;
    for (const auto& field : fields) names.push_back(field.first);
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

// Builds our values while the library reads, so that depth and doubled names are refused on the way.
class Reader final : public nlohmann::json_sax<Library> {
public:
    Json take() { return std::move(root_); }

    bool null() override { return put(Json()); }
    bool boolean(bool value) override { return put(Json(value)); }
    bool number_integer(std::int64_t value) override { return put(Json(value)); }
    bool number_unsigned(std::uint64_t value) override {
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return false;
        return put(Json(static_cast<std::int64_t>(value)));
    }
    bool number_float(double value, const std::string&) override { return put(Json(value)); }
    bool string(std::string& value) override { return put(Json(std::move(value))); }
    bool binary(Library::binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool key(std::string& name) override {
        open_.back().name = std::move(name);
        return true;
    }
    bool end_object() override {
        Json done = close();
        return !has_twice(done.fields()) && put(std::move(done));
    }
    bool end_array() override { return put(close()); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

private:
    struct Open {
        Json::Array items;
        Json::Object fields;
        bool is_object = false;
        std::string name;
    };

    bool open(const Json& what) {
        if (open_.size() >= deepest) return false;
        open_.emplace_back();
        open_.back().is_object = what.is_object();
        return true;
    }
    Json close() {
        Open last = std::move(open_.back());
        open_.pop_back();
        return last.is_object ? Json(std::move(last.fields)) : Json(std::move(last.items));
    }
    bool put(Json value) {
        if (open_.empty()) {
            root_ = std::move(value);
        } else if (open_.back().is_object) {
            open_.back().fields.emplace_back(std::move(open_.back().name), std::move(value));
        } else {
            open_.back().items.push_back(std::move(value));
        }
        return true;
    }

    Json root_;
    std::vector<Open> open_;
};

}  // namespace

bool Json::to_bool(bool otherwise) const {
    const bool* value = std::get_if<bool>(&value_);
    return value ? *value : otherwise;
}

std::int64_t Json::to_int(std::int64_t otherwise) const {
    if (const auto* value = std::get_if<std::int64_t>(&value_)) return *value;
    const double* value = std::get_if<double>(&value_);
    const bool whole = value && std::abs(*value) <= 9e15 && std::trunc(*value) == *value;
    return whole ? static_cast<std::int64_t>(*value) : otherwise;
}

double Json::to_double(double otherwise) const {
    if (const auto* value = std::get_if<std::int64_t>(&value_)) return static_cast<double>(*value);
    const double* value = std::get_if<double>(&value_);
    return value ? *value : otherwise;
}

const std::string& Json::to_string() const {
    static const std::string none;
    const auto* value = std::get_if<std::string>(&value_);
    return value ? *value : none;
}

const Json::Array& Json::items() const {
    static const Array none;
    const auto* value = std::get_if<Array>(&value_);
    return value ? *value : none;
}

const Json::Object& Json::fields() const {
    static const Object none;
    const auto* value = std::get_if<Object>(&value_);
    return value ? *value : none;
}

const Json& Json::operator[](std::string_view name) const {
    for (const auto& field : fields()) {
        if (field.first == name) return field.second;
    }
    return no_value();
}

const Json& Json::at(std::size_t index) const { return index < items().size() ? items()[index] : no_value(); }

std::size_t Json::size() const { return is_object() ? fields().size() : items().size(); }

void Json::push(Json value) {
    if (!is_array()) value_ = Array{};
    std::get<Array>(value_).push_back(std::move(value));
}

Json& Json::set(std::string name, Json value) {
    if (!is_object()) value_ = Object{};
    auto& fields = std::get<Object>(value_);
    const auto place = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; });
    if (place != fields.end()) {
        place->second = std::move(value);
    } else {
        fields.emplace_back(std::move(name), std::move(value));
    }
    return *this;
}

std::string Json::dump() const {
    std::string out;
    if (is_null()) {
        out = "null";
    } else if (const bool* truth = std::get_if<bool>(&value_)) {
        out = *truth ? "true" : "false";
    } else if (const auto* integer = std::get_if<std::int64_t>(&value_)) {
        out = std::to_string(*integer);
    } else if (const double* number = std::get_if<double>(&value_)) {
        write_double(out, *number);
    } else if (is_string()) {
        out = quote(to_string());
    } else if (is_array()) {
        for (const Json& item : items()) out += (out.empty() ? "[" : ",") + item.dump();
        out += out.empty() ? "[]" : "]";
    } else {
        for (const auto& field : fields()) out += (out.empty() ? "{" : ",") + quote(field.first) + ":" + field.second.dump();
        out += out.empty() ? "{}" : "}";
    }
    return out;
}

Result<Json> parse_json(std::string_view text, std::size_t most) {
    if (text.size() > most) return fail(Code::too_big, "loi.json-qua-lon");
    Reader reader;
    if (!Library::sax_parse(text.begin(), text.end(), &reader)) return fail(Code::invalid, "loi.json-sai");
    return reader.take();
}

}  // namespace base
