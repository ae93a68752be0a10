#pragma once
// How well something is remembered: FSRS-6, the free spaced repetition scheduler, with its default parameters.
// Source: github.com/open-spaced-repetition (algorithm FSRS-6); tests compare with py-fsrs 6.3.1 to 1e-9.

#include <optional>

namespace quiz::fsrs {

enum class Rating { again = 1, hard = 2, good = 3, easy = 4 };

struct Memory {
    double stability = 0;   // days after which nine of ten are still remembered
    double difficulty = 0;  // 1 easy .. 10 hard
};

// 0..1: how likely it is remembered after so many days.
double recall(const Memory& memory, double days);
// What a look at it leaves. Without a memory it is the first one.
Memory review(const std::optional<Memory>& before, Rating rating, double days_since);
int interval_days(const Memory& memory);  // until recall falls to 0.9; at least 1

}  // namespace quiz::fsrs
