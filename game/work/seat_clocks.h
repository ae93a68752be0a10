#pragma once
// How far the clocks of the stations are from this machine's, measured by the words in which their seats tell the time. A word may be older
// than it looks (a share that was away): so a clock that seems slow is believed at once only when it is far off, exactly when two words
// agree.
//
//   clocks.hear(status, clock.now_ms());
//   for (const model::Station& one : clocks.all()) one.clock_off_ms;

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/exchange.h"

namespace work {

// A machine that is not known by its hardware is known by its seat.
std::string name_of(const model::Station& life);

class SeatClocks {
public:
    static constexpr std::int64_t word_each_ms = 30LL * 60'000;  // a station tells the time at least so often

    bool hear(const model::SeatStatus& status, std::int64_t now_ms);  // true: another clock is wrong now, or another right
    void forget() { machines_.clear(); }                              // our clock was set: all is measured anew
    std::vector<model::Station> all() const;                          // each machine once, with its clock_off_ms; 0: right
    std::vector<model::Station> exact() const;                        // of those where two words agreed, off as measured
    // What most machines say this machine's clock lacks; nullopt: they do not agree against it.
    std::optional<std::int64_t> common() const;

private:
    struct Entry {
        model::Station station;
        std::int64_t word_off_ms = 0;  // by its last word
        bool is_exact = false;
    };
    std::map<std::string, Entry> machines_;
};

}  // namespace work
