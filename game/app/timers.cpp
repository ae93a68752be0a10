#include "app/timers.h"

#include <algorithm>
#include <utility>

namespace app {

void Timers::add(When when, Come come) { moments_.push_back({std::move(when), std::move(come)}); }

bool Timers::run(std::int64_t now) {
    bool changed = false;
    for (const Moment& moment : moments_) {
        const auto due = moment.when();
        if (due && now >= *due) changed = moment.come() || changed;
    }
    return changed;
}

std::optional<std::int64_t> Timers::next() const {
    std::optional<std::int64_t> next;
    for (const Moment& moment : moments_) {
        const auto due = moment.when();
        if (due && (!next || *due < *next)) next = due;
    }
    return next;
}

Timer::Timer(Timers& timers, const base::Clock& clock, Come come) : clock_(clock) {
    timers.add([this] { return at_ms_; },
               [this, come = std::move(come)] {
                   at_ms_.reset();
                   return come();
               });
}

}  // namespace app
