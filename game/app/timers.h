#pragma once
// Everything that happens by itself at a moment, on one list: each room puts its moments there, the main loop asks for the next one and
// sleeps until then. Times are those of Clock::steady_ms.
//
//   Timer toast_{timers, clock, [this] { view_.toast.reset(); return true; }};
//   toast_.set_in(5000);

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/clock.h"

namespace app {

using Come = std::function<bool()>;  // what happens then; true: something to draw has changed

class Timers {
public:
    using When = std::function<std::optional<std::int64_t>()>;  // nullopt: not at all, as things are
    void add(When when, Come come);                             // asked anew each time; `come` sees to it that it is not due for ever
    bool run(std::int64_t now);                                 // all that are due, in the order in which they were added
    std::optional<std::int64_t> next() const;

private:
    struct Moment {
        When when;
        Come come;
    };
    std::vector<Moment> moments_;
};

// A moment that is set and comes once. It lies still, and the list does not outlive it: both belong to the same house.
class Timer {
public:
    Timer(Timers& timers, const base::Clock& clock, Come come);
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;

    void set_in(std::int64_t ms) { at_ms_ = clock_.steady_ms() + ms; }
    void set_at(std::int64_t steady_ms) { at_ms_ = steady_ms; }
    void stop() { at_ms_.reset(); }
    bool is_set() const { return at_ms_.has_value(); }

private:
    const base::Clock& clock_;
    std::optional<std::int64_t> at_ms_;
};

}  // namespace app
