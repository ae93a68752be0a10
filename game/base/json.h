#pragma once
// JSON as plain values, read through checked accessors: a missing or wrong field gives the default, never an
// exception. Objects keep their order; dump() is canonical (same value, same bytes).

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace base {

class Json {
public:
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>;

    Json() = default;
    Json(bool value) : value_(value) {}
    Json(int value) : value_(static_cast<std::int64_t>(value)) {}
    Json(std::int64_t value) : value_(value) {}
    Json(double value) : value_(value) {}
    Json(const char* value) : value_(std::string(value)) {}
    Json(std::string value) : value_(std::move(value)) {}
    Json(Array value) : value_(std::move(value)) {}
    Json(Object value) : value_(std::move(value)) {}
    static Json array() { return Json(Array{}); }
    static Json object() { return Json(Object{}); }

    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    bool is_array() const { return std::holds_alternative<Array>(value_); }
    bool is_object() const { return std::holds_alternative<Object>(value_); }
    bool is_string() const { return std::holds_alternative<std::string>(value_); }

    bool to_bool(bool otherwise = false) const;
    std::int64_t to_int(std::int64_t otherwise = 0) const;
    double to_double(double otherwise = 0) const;
    const std::string& to_string() const;                 // "" if it is none
    const Array& items() const;                           // empty if it is none
    const Object& fields() const;                         // empty if it is none
    const Json& operator[](std::string_view name) const;  // null if missing
    const Json& at(std::size_t index) const;              // null if missing
    std::size_t size() const;

    void push(Json value);                    // makes it an array
    Json& set(std::string name, Json value);  // makes it an object; returns *this
    std::string dump() const;
    friend bool operator==(const Json&, const Json&) = default;

private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> value_;
};

Result<Json> parse_json(std::string_view text, std::size_t most = 4u << 20);  // bytes; depth at most 32

}  // namespace base
