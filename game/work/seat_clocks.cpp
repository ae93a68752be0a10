// Measures by the words of the seats how far their clocks are off, and believes none of them too early.

#include "work/seat_clocks.h"

#include <algorithm>
#include <cstdlib>

namespace work {
namespace {

constexpr std::int64_t no_fault_ms = 120'000, the_same_ms = 10'000;
constexpr std::int64_t surely_slow_ms = 2 * SeatClocks::word_each_ms;  // no word of a machine that lives is as old
constexpr std::size_t fewest_against_us = 3;

std::int64_t fault(std::int64_t off_ms) { return std::abs(off_ms) > no_fault_ms ? off_ms : 0; }

}  // namespace

std::string name_of(const model::Station& life) {
    if (!life.machine.empty()) return life.machine;
    return life.seat > 0 ? std::to_string(life.seat) : life.id.value;
}

bool SeatClocks::hear(const model::SeatStatus& status, std::int64_t now_ms) {
    const std::int64_t off = now_ms - status.made_ms;
    const auto [place, is_new] = machines_.try_emplace(name_of(status.station));
    Entry& entry = place->second;
    const std::int64_t told_before = entry.station.clock_off_ms;
    const bool is_renumbered = told_before != 0 && entry.station.seat != status.station.seat;
    const bool same_life = !is_new && entry.station.id == status.station.id;
    entry.is_exact = same_life && std::abs(entry.word_off_ms - off) < the_same_ms;
    entry.word_off_ms = off;
    entry.station = status.station;
    const bool is_sure = entry.is_exact || off < -no_fault_ms || off > surely_slow_ms;
    entry.station.clock_off_ms = is_sure ? fault(off) : 0;
    return is_renumbered || std::abs(entry.station.clock_off_ms - told_before) >= the_same_ms;
}

std::vector<model::Station> SeatClocks::all() const {
    std::vector<model::Station> all;
    for (const auto& [name, entry] : machines_) all.push_back(entry.station);
    return all;
}

std::vector<model::Station> SeatClocks::exact() const {
    std::vector<model::Station> exact;
    for (const auto& [name, entry] : machines_) {
        if (!entry.is_exact) continue;
        exact.push_back(entry.station);
        exact.back().clock_off_ms = entry.word_off_ms;
    }
    return exact;
}

std::optional<std::int64_t> SeatClocks::common() const {
    std::vector<std::int64_t> offs;
    for (const auto& [name, entry] : machines_) offs.push_back(entry.station.clock_off_ms);
    if (offs.size() < fewest_against_us) return std::nullopt;
    std::sort(offs.begin(), offs.end());
    const std::int64_t middle = offs[offs.size() / 2];
    const auto agree = std::count_if(offs.begin(), offs.end(), [&](std::int64_t one) { return std::abs(one - middle) <= no_fault_ms; });
    if (middle == 0 || 2 * static_cast<std::size_t>(agree) <= offs.size()) return std::nullopt;
    return middle;
}

}  // namespace work
