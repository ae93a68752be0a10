#include "work/stations.h"

#include <algorithm>
#include <tuple>

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

bool is_older(const model::Station& a, const model::Station& b) { return std::tie(a.made_ms, a.id) < std::tie(b.made_ms, b.id); }

}  // namespace

std::string seat_words(const model::Station& station) { return station.seat > 0 ? std::to_string(station.seat) : std::string("?"); }

// A disk that keeps what it holds counts on from life to life. The newest life decides, so that a disk that was put right is not named.
base::Result<base::Diagnostics> find_forgetful(store::Store& store) {
    base::Diagnostics found;
    TRY_ASSIGN(const auto stations, store.load_stations());
    std::map<std::string, std::vector<model::Station>> by_machine;
    for (const model::Station& station : stations)
        if (!station.machine.empty()) by_machine[station.machine].push_back(station);
    for (const auto& machine : by_machine) {
        const auto& lives = machine.second;
        const model::Station& newest = *std::max_element(lives.begin(), lives.end(), is_older);
        const auto same = std::count_if(lives.begin(), lives.end(), [&](const auto& one) { return one.generation == newest.generation; });
        if (same >= often) found.add(about(base::Severity::hint, "phong-may.may-quen", {{"may", seat_words(newest)}}));
    }
    return found;
}

}  // namespace work
