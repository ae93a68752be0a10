#pragma once
// Time. The wall clock is for people and records: it may be wrong by years, and set at any moment. The steady clock is for durations, and
// for all that ends by itself. Both can be fixed by a journey or a test, and nothing else in the program asks the system for the time.

#include <cstdint>
#include <string>

namespace base {

inline constexpr std::int64_t second_ms = 1000, minute_ms = 60'000, hour_ms = 60 * minute_ms, day_ms = 24 * hour_ms;

struct Date {
    int year = 0, month = 0, day = 0;
    friend auto operator<=>(const Date&, const Date&) = default;
};

class Clock {
public:
    virtual ~Clock() = default;
    virtual std::int64_t now_ms() const = 0;     // UTC milliseconds since 1970
    virtual int offset_minutes() const = 0;      // local time minus UTC
    virtual std::int64_t steady_ms() const = 0;  // only differences mean something
};

class SystemClock final : public Clock {
public:
    std::int64_t now_ms() const override;
    int offset_minutes() const override;
    std::int64_t steady_ms() const override;
};

// Stands still until moved. Journeys and tests.
class FixedClock final : public Clock {
public:
    explicit FixedClock(std::int64_t now_ms, int offset_minutes = 420)
        : now_ms_(now_ms), steady_ms_(now_ms), offset_minutes_(offset_minutes) {}
    std::int64_t now_ms() const override { return now_ms_; }
    int offset_minutes() const override { return offset_minutes_; }
    std::int64_t steady_ms() const override { return steady_ms_; }
    void advance(std::int64_t ms) { now_ms_ += ms, steady_ms_ += ms; }     // time passes
    void set(std::int64_t now_ms) { now_ms_ = now_ms; }                    // somebody sets the wall clock
    void travel(int offset_minutes) { offset_minutes_ = offset_minutes; }  // another time zone

private:
    std::int64_t now_ms_, steady_ms_;
    int offset_minutes_;
};

// No machine runs this program before it was made: a wall clock that says so is wrong.
inline constexpr std::int64_t program_made_ms = 1'788'195'600'000;  // 1 September 2026 in Viet Nam
inline bool is_before_made(std::int64_t utc_ms) { return utc_ms < program_made_ms; }
// How long it is from one reading of a machine's wall clock to a later one. 0: nobody can tell, the clock was set between; so it is
// too where it would be longer than anything that is waited for.
std::int64_t span_ms(std::int64_t from_ms, std::int64_t to_ms, std::int64_t longest_ms);

Date to_date(std::int64_t utc_ms, int offset_minutes);
std::string date_words(Date date);                             // "1/7/2026"
std::int64_t to_day(std::int64_t utc_ms, int offset_minutes);  // days are numbered in local time; 0: 1 January 1970
int weekday(Date date);                                        // 0 Sunday ... 6 Saturday
std::int64_t to_utc_ms(Date date, int hour, int minute, int offset_minutes);
bool parse_date(const std::string& iso, Date& out);  // "2026-11-23"
std::string to_iso(Date date);

}  // namespace base
