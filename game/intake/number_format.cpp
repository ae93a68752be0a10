// Shows the number of a cell as the spreadsheet would: with its decimals, with zeros in front, as a date.

#include "intake/number_format.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/clock.h"

namespace intake {
namespace {

// The code without "quoted words", [colours] and \escaped characters; its first section only.
std::string bare(std::string_view code) {
    std::string out;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        if (code[i] == '\\' || code[i] == '_' || code[i] == '*') {
            ++i;
        } else if (code[i] == '"' || code[i] == '[') {
            const std::size_t end = code.find(code[i] == '"' ? '"' : ']', i + 1);
            if (end == std::string_view::npos) break;
            i = end;
        } else {
            out += code[i];
        }
    }
    return out;
}

std::string pad(std::string digits, int min_digits) {
    const std::size_t point = digits.find('.');
    const std::size_t whole = point == std::string::npos ? digits.size() : point;
    if (digits[0] != '-' && whole < static_cast<std::size_t>(min_digits))
        digits.insert(0, static_cast<std::size_t>(min_digits) - whole, '0');
    return digits;
}

}  // namespace

NumberFormat parse_number_format(std::string_view code) {
    const std::string text = bare(code);
    NumberFormat format;
    if (text == "General" || text == "@") return format;
    format.is_date = text.find_first_of("yYdDmM") != std::string::npos;
    const std::size_t point = text.find('.');
    if (text.find_first_of("0#") == std::string::npos || text.find_first_of("%E/") != std::string::npos) return format;
    for (char c : text.substr(0, point)) format.min_digits += c == '0';
    format.decimals = 0;
    if (point != std::string::npos)
        for (char c : text.substr(point)) format.decimals += c == '0';
    format.min_digits = std::min(format.min_digits, 30);
    format.decimals = std::min(format.decimals, 15);
    return format;
}

NumberFormat builtin_number_format(int id) {
    NumberFormat format;
    format.is_date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    if (id == 1 || id == 3) format.decimals = 0;
    if (id == 2 || id == 4) format.decimals = 2;
    return format;
}

std::string show_number(std::string_view raw, const NumberFormat& format) {
    double value = 0;
    const auto parsed = std::from_chars(raw.data(), raw.data() + raw.size(), value);
    if (parsed.ec != std::errc() || parsed.ptr != raw.data() + raw.size() || !std::isfinite(value)) return std::string(raw);
    if (std::fabs(value) >= 1e15) return std::string(raw);
    char buffer[64];  // 15 digits, a point, 15 decimals
    if (format.decimals >= 0) {
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, format.decimals);
        return pad(std::string(buffer, end.ptr), format.min_digits);
    }
    if (value == std::floor(value)) return std::to_string(static_cast<long long>(value));
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general, 15);
    return std::string(buffer, end.ptr);
}

std::string to_iso_date(double serial, bool from_1904) {
    if (!(serial >= 1 && serial < 2958466)) return {};
    // Day 60 of the 1900 system is a 29 February that never was; no pupil is that old.
    const std::int64_t days = static_cast<std::int64_t>(serial) + (from_1904 ? 1462 : 0) - 25569;
    return base::to_iso(base::to_date(days * 86'400'000, 0));
}

}  // namespace intake
