#pragma once
// Time and chance that stand still: Monday 23 November 2026, 7:30 in Vietnam, and the seed 1.

#include "base/clock.h"
#include "base/random.h"

namespace support {

inline constexpr base::Date lesson_day{2026, 11, 23};
inline constexpr std::int64_t lesson_start_ms = 1'795'393'800'000;

inline base::FixedClock fixed_clock() { return base::FixedClock(lesson_start_ms, 420); }
inline base::Random fixed_random() { return base::Random(1); }

}  // namespace support
