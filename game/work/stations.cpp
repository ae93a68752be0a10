// Finds what is odd about the machines of a lab: disks that forget, clocks that are wrong.

#include "work/stations.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>
#include <vector>

namespace work {
namespace {

constexpr int often = 3;

base::Diagnostic about(base::Severity severity, const char* key, base::Params params) {
    base::Diagnostic told;
    told.severity = severity;
    told.key = key;
    told.params = std::move(params);
    return told;
}

using Lives = std::vector<model::Station>;  // of one machine, the newest last

// A machine that is not known by its hardware is known by its seat.
std::string name_of(const model::Station& life) {
    if (!life.machine.empty()) return life.machine;
    return life.seat > 0 ? std::to_string(life.seat) : life.id.value;
}

bool is_older(const model::Station& a, const model::Station& b) {
    return std::pair(a.made_ms + a.clock_off_ms, a.id) < std::pair(b.made_ms + b.clock_off_ms, b.id);
}

base::Result<std::vector<Lives>> load_machines(store::Store& store) {
    TRY_ASSIGN(const auto stations, store.load_stations());
    std::map<std::string, Lives> by_name;
    for (const model::Station& life : stations) by_name[name_of(life)].push_back(life);
    std::vector<Lives> machines;
    for (auto& each : by_name) {
        std::sort(each.second.begin(), each.second.end(), is_older);
        machines.push_back(std::move(each.second));
    }
    std::stable_sort(machines.begin(), machines.end(), [](const Lives& a, const Lives& b) { return a.back().seat < b.back().seat; });
    return machines;
}

// "nhanh 3 giờ 12 phút"
base::Diagnostic about_clock(const model::Station& station) {
    const std::int64_t minutes = (std::abs(station.clock_off_ms) + 30'000) / 60'000, hours = minutes / 60;
    const bool is_fast = station.clock_off_ms < 0;
    const std::string seat = seat_words(station), rest = std::to_string(minutes % 60);
    if (hours >= 48)
        return about(base::Severity::warning, is_fast ? "phong-may.dong-ho-sai.nhanh-ngay" : "phong-may.dong-ho-sai.cham-ngay",
                     {{"may", seat}, {"ngay", std::to_string((hours + 12) / 24)}});
    if (hours > 0)
        return about(base::Severity::warning, is_fast ? "phong-may.dong-ho-sai.nhanh-gio" : "phong-may.dong-ho-sai.cham-gio",
                     {{"may", seat}, {"gio", std::to_string(hours)}, {"phut", rest}});
    return about(base::Severity::warning, is_fast ? "phong-may.dong-ho-sai.nhanh-phut" : "phong-may.dong-ho-sai.cham-phut",
                 {{"may", seat}, {"phut", rest}});
}

}  // namespace

std::string seat_words(const model::Station& station) { return station.seat > 0 ? std::to_string(station.seat) : std::string("?"); }

// A disk that keeps what it holds counts on from life to life. The newest life decides, so that a disk that was put right is not named.
base::Result<base::Diagnostics> find_forgetful(store::Store& store) {
    TRY_ASSIGN(const auto machines, load_machines(store));
    base::Diagnostics found;
    for (const Lives& lives : machines) {
        const model::Station& newest = lives.back();
        const auto same = std::count_if(lives.begin(), lives.end(), [&](const auto& one) { return one.generation == newest.generation; });
        if (!newest.machine.empty() && same >= often)
            found.add(about(base::Severity::hint, "phong-may.may-quen", {{"may", seat_words(newest)}}));
    }
    return found;
}

base::Result<base::Diagnostics> find_wrong_clocks(store::Store& store) {
    TRY_ASSIGN(const auto machines, load_machines(store));
    base::Diagnostics found;
    for (const Lives& lives : machines)
        if (lives.back().clock_off_ms != 0) found.add(about_clock(lives.back()));
    return found;
}

}  // namespace work
