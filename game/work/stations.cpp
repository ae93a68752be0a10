// Finds what is odd about the machines of a lab: disks that forget, clocks that are wrong.

#include "work/stations.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "base/text.h"

namespace work {
namespace {

constexpr int often = 3;
constexpr std::size_t told_one_by_one = 2;
constexpr std::int64_t set_back_ms = 10 * base::minute_ms, unused_ms = 400 * base::day_ms;

base::Diagnostic about(base::Severity severity, const char* key, base::Params params) {
    base::Diagnostic told;
    told.severity = severity;
    told.key = key;
    told.params = std::move(params);
    return told;
}

using Lives = std::vector<model::Station>;  // of one machine, the newest last

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

// "phong-may.dong-ho-sai" + ".nhanh-gio": 3 giờ 12 phút
base::Diagnostic about_offset(const std::string& key, std::int64_t off_ms, base::Params params) {
    const std::int64_t minutes = (std::abs(off_ms) + 30'000) / 60'000, hours = minutes / 60, days = (hours + 12) / 24;
    const std::string way = key + (off_ms < 0 ? ".nhanh-" : ".cham-");
    const auto tell = [&](const char* unit, std::initializer_list<std::pair<const char*, std::int64_t>> numbers) {
        for (const auto& [name, number] : numbers) params.push_back({name, std::to_string(number)});
        return about(base::Severity::warning, (way + unit).c_str(), params);
    };
    if (days >= 2 * 365) return tell("nam", {{"nam", (days + 182) / 365}});
    if (hours >= 48) return tell("ngay", {{"ngay", days}});
    if (hours > 0) return tell("gio", {{"gio", hours}, {"phut", minutes % 60}});
    return tell("phut", {{"phut", minutes % 60}});
}

base::Diagnostic about_clock(const model::Station& station) {
    const char* key = station.seat > 0 ? "phong-may.dong-ho-sai" : "phong-may.dong-ho-sai-chua-so";
    return about_offset(key, station.clock_off_ms, {{"may", seat_words(station)}});
}

std::string day_of(std::int64_t utc_ms, const base::Clock& clock) {
    return base::date_words(base::to_date(utc_ms, clock.offset_minutes()));
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

base::Result<base::Diagnostics> find_wrong_clocks(store::Store& store, const std::vector<model::Station>& heard) {
    TRY_ASSIGN(const auto machines, load_machines(store));
    std::map<std::string, model::Station> newest;
    for (const Lives& lives : machines) newest[name_of(lives.back())] = lives.back();
    for (const model::Station& one : heard) newest[name_of(one)] = one;
    std::vector<model::Station> wrong;
    for (const auto& [name, station] : newest)
        if (station.clock_off_ms != 0) wrong.push_back(station);
    std::stable_sort(wrong.begin(), wrong.end(), [](const auto& a, const auto& b) { return a.seat < b.seat; });
    base::Diagnostics found;
    for (const model::Station& station : wrong) found.add(about_clock(station));
    return found;
}

base::Diagnostics tell_clocks(const std::vector<model::Station>& heard) {
    std::vector<model::Station> wrong;
    std::copy_if(heard.begin(), heard.end(), std::back_inserter(wrong), [](const auto& one) { return one.clock_off_ms != 0; });
    std::sort(wrong.begin(), wrong.end(), [](const auto& a, const auto& b) { return std::pair(a.seat, a.id) < std::pair(b.seat, b.id); });
    base::Diagnostics told;
    if (wrong.size() <= told_one_by_one) {
        for (const model::Station& one : wrong) told.add(about_clock(one));
        return told;
    }
    std::vector<std::string> seats;
    for (const model::Station& one : wrong)
        if (one.seat > 0) seats.push_back(seat_words(one));
    told.add(about(base::Severity::warning, seats.empty() ? "phong-may.dong-ho-nhieu-may-chua-so" : "phong-may.dong-ho-nhieu-may",
                   {{"so", std::to_string(wrong.size())}, {"may", base::join(seats, ", ")}}));
    return told;
}

base::Result<base::Diagnostics> doubt_own_clock(store::Store& store, const base::Clock& clock, std::optional<std::int64_t> common_off_ms) {
    base::Diagnostics doubt;
    const std::int64_t now_ms = clock.now_ms();
    TRY_ASSIGN(const std::int64_t last_ms, store.load_last_moment());
    const base::Params days = {{"nay", day_of(now_ms, clock)}, {"truoc", day_of(last_ms, clock)}};
    if (base::is_before_made(now_ms))
        doubt.add(about(base::Severity::warning, "phong-may.dong-ho-may-nay.nam-cu",
                        {{"nam", std::to_string(base::to_date(now_ms, clock.offset_minutes()).year)}}));
    else if (common_off_ms)
        doubt.add(about_offset("phong-may.dong-ho-may-nay", -*common_off_ms, {}));
    else if (last_ms - now_ms > set_back_ms)
        doubt.add(about(base::Severity::warning, "phong-may.dong-ho-may-nay.lui", days));
    else if (last_ms > 0 && now_ms - last_ms > unused_ms)
        doubt.add(about(base::Severity::hint, "phong-may.dong-ho-may-nay.xa", days));
    return doubt;
}

}  // namespace work
