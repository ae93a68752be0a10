#include "intake/birthday.h"

#include <vector>

#include "base/clock.h"
#include "intake/columns.h"
#include "intake/number_format.h"

namespace intake {
namespace {

constexpr int first_year = 1950, last_year = 2100;
constexpr int latest_short_year = 49;                      // 5/1/15, 5/1/98
constexpr long first_serial = 18264, last_serial = 73050;  // the same years as a spreadsheet counts days

std::string checked(int year, int month, int day) {
    if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > 31) return {};
    const base::Date date{year, month, day};
    return base::to_date(base::to_utc_ms(date, 12, 0, 0), 0) == date ? base::to_iso(date) : std::string{};
}

// The numbers between '/', '-', '.' or blanks; nothing if anything else stands there.
std::vector<int> numbers(const std::string& text) {
    std::vector<int> out;
    bool inside = false;
    for (char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit && c != '/' && c != '-' && c != '.' && c != ' ') return {};
        if (digit && !inside) out.push_back(0);
        if (digit && out.back() < 100'000) out.back() = out.back() * 10 + (c - '0');
        inside = digit;
    }
    return out;
}

}  // namespace

std::string to_birthday(const Value& value) {
    std::string text = squeeze(value.date.empty() ? value.text : value.date);
    if (const std::size_t time = text.find_first_of("T "); time == 10) text.resize(10);
    const std::vector<int> parts = numbers(text);
    if (parts.size() == 3 && parts[0] > 31) return checked(parts[0], parts[1], parts[2]);
    if (parts.size() == 3 && parts[2] < 100) return checked(parts[2] + (parts[2] <= latest_short_year ? 2000 : 1900), parts[1], parts[0]);
    if (parts.size() == 3) return checked(parts[2], parts[1], parts[0]);
    if (parts.size() == 1 && value.is_number && parts[0] >= first_serial && parts[0] <= last_serial) return to_iso_date(parts[0], false);
    return {};
}

}  // namespace intake
