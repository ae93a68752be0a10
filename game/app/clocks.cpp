// Sees that a clock was set, measures those of the stations, and says what a teacher should know of them.

#include "app/clocks.h"

#include <cstdlib>

#include "app/house.h"
#include "base/log.h"
#include "work/stations.h"

namespace app {
namespace {

constexpr std::int64_t set_ms = base::minute_ms;  // less is the network putting a clock right
constexpr std::int64_t settling_ms = 5000;        // after a sleep, words of before it may come

}  // namespace

Clocks::Clocks(House& house, Ground& ground) : Room(house, ground), lead_ms_(lead_ms()) {}

void Clocks::watch() {
    if (std::abs(lead_ms() - lead_ms_) < set_ms) return;
    lead_ms_ = lead_ms();
    seats_.forget();
    lying_.clear();
    doubtful_until_ms_ = steady_ms() + settling_ms;
    house_.station.begin_anew();
    house_.changed(What::notices);
    house_.changed(What::lab);
}

void Clocks::hear(const std::string& file, const model::SeatStatus& status, bool fresh) {
    lying_.erase(file);
    if (!fresh || steady_ms() < doubtful_until_ms_) {
        lying_[file] = status;
        return;
    }
    if (!seats_.hear(status, now_ms())) return;
    house_.changed(What::notices);
    house_.changed(What::lab);
}

void Clocks::hear_again(const std::string& file) {
    if (const auto word = lying_.extract(file)) hear(file, word.mapped(), true);
}

void Clocks::note() {
    for (const model::Station& one : seats_.exact()) done(store().note_clock(one.id, one.clock_off_ms));
}

std::vector<base::Diagnostic> Clocks::notices() const {
    if (!has_store()) return {};
    const auto common = seats_.common();
    const auto own = work::doubt_own_clock(store(), means().clock, common);
    if (!own) {
        base::log_error(own.error());
        return {};
    }
    std::vector<base::Diagnostic> all = own->all();
    if (common || base::is_before_made(now_ms())) return all;  // measured by a wrong clock the others look wrong
    const base::Diagnostics others = work::tell_clocks(seats_.all());
    all.insert(all.end(), others.all().begin(), others.all().end());
    return all;
}

}  // namespace app
