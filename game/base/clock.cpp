// Moments and days turned into each other; the one place that asks the system for the time.

#include "base/clock.h"

#include <chrono>
#include <cstdio>

#include "base/process.h"

namespace base {
namespace {

using std::chrono::sys_days;

constexpr std::int64_t ms_per_minute = 60'000;

std::chrono::year_month_day to_civil(Date date) {
    return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
            std::chrono::day(static_cast<unsigned>(date.day))};
}

bool read_digits(const std::string& text, std::size_t from, std::size_t count, int& out) {
    out = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return false;
        out = out * 10 + (text[i] - '0');
    }
    return true;
}

}  // namespace

std::int64_t SystemClock::now_ms() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

int SystemClock::offset_minutes() const { return local_offset_minutes(now_ms()); }

std::int64_t SystemClock::steady_ms() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

static std::chrono::sys_days local_day(std::int64_t utc_ms, int offset_minutes) {
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds(utc_ms + offset_minutes * ms_per_minute)});
}

Date to_date(std::int64_t utc_ms, int offset_minutes) {
    const std::chrono::year_month_day civil{local_day(utc_ms, offset_minutes)};
    return {static_cast<int>(civil.year()), static_cast<int>(static_cast<unsigned>(civil.month())),
            static_cast<int>(static_cast<unsigned>(civil.day()))};
}

std::int64_t to_day(std::int64_t utc_ms, int offset_minutes) { return local_day(utc_ms, offset_minutes).time_since_epoch().count(); }

std::int64_t span_ms(std::int64_t from_ms, std::int64_t to_ms, std::int64_t longest_ms) {
    return from_ms <= to_ms && to_ms - from_ms <= longest_ms ? to_ms - from_ms : 0;
}

int weekday(Date date) { return static_cast<int>(std::chrono::weekday(sys_days(to_civil(date))).c_encoding()); }

std::string date_words(Date date) { return std::to_string(date.day) + "/" + std::to_string(date.month) + "/" + std::to_string(date.year); }

std::int64_t to_utc_ms(Date date, int hour, int minute, int offset_minutes) {
    const std::int64_t days = sys_days(to_civil(date)).time_since_epoch().count();
    return ((days * 24 + hour) * 60 + minute - offset_minutes) * ms_per_minute;
}

bool parse_date(const std::string& iso, Date& out) {
    Date date;
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return false;
    if (!read_digits(iso, 0, 4, date.year) || !read_digits(iso, 5, 2, date.month) || !read_digits(iso, 8, 2, date.day)) return false;
    if (!to_civil(date).ok()) return false;
    out = date;
    return true;
}

std::string to_iso(Date date) {
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    return text;
}

}  // namespace base
