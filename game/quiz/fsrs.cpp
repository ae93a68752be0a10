// The formulas of FSRS-6 with their published parameters.

#include "quiz/fsrs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quiz::fsrs {
namespace {

// The published default parameters w0..w20.
constexpr std::array<double, 21> w = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                                      1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
constexpr double least_stability = 0.001, retention = 0.9;
constexpr int longest_interval = 36500;

const double decay = -w[20];
const double factor = std::pow(retention, 1 / decay) - 1;

double number(Rating rating) { return static_cast<double>(static_cast<int>(rating)); }
double to_difficulty(double value) { return std::clamp(value, 1.0, 10.0); }
double first_difficulty(Rating rating) { return w[4] - std::exp(w[5] * (number(rating) - 1)) + 1; }

double next_difficulty(double difficulty, Rating rating) {
    const double change = -w[6] * (number(rating) - 3);
    const double damped = difficulty + (10 - difficulty) * change / 9;
    return to_difficulty(w[7] * first_difficulty(Rating::easy) + (1 - w[7]) * damped);
}

double after_the_same_day(double stability, Rating rating) {
    double rise = std::exp(w[17] * (number(rating) - 3 + w[18])) * std::pow(stability, -w[19]);
    if (rating >= Rating::good) rise = std::max(rise, 1.0);
    return stability * rise;
}

double after_forgetting(const Memory& memory, double recalled) {
    const double days =
        w[11] * std::pow(memory.difficulty, -w[12]) * (std::pow(memory.stability + 1, w[13]) - 1) * std::exp((1 - recalled) * w[14]);
    return std::min(days, memory.stability / std::exp(w[17] * w[18]));
}

double after_recalling(const Memory& memory, Rating rating, double recalled) {
    const double hard = rating == Rating::hard ? w[15] : 1, easy = rating == Rating::easy ? w[16] : 1;
    return memory.stability * (1 + std::exp(w[8]) * (11 - memory.difficulty) * std::pow(memory.stability, -w[9]) *
                                       (std::exp((1 - recalled) * w[10]) - 1) * hard * easy);
}

}  // namespace

double recall(const Memory& memory, double days) { return std::pow(1 + factor * std::max(days, 0.0) / memory.stability, decay); }

Memory review(const std::optional<Memory>& before, Rating rating, double days_since) {
    if (!before) return {std::max(w[static_cast<std::size_t>(rating) - 1], least_stability), to_difficulty(first_difficulty(rating))};
    const double recalled = recall(*before, days_since);
    const double stability = days_since < 1            ? after_the_same_day(before->stability, rating)
                             : rating == Rating::again ? after_forgetting(*before, recalled)
                                                       : after_recalling(*before, rating, recalled);
    return {std::max(stability, least_stability), next_difficulty(before->difficulty, rating)};
}

int interval_days(const Memory& memory) {
    const double days = memory.stability / factor * (std::pow(retention, 1 / decay) - 1);
    return std::clamp(static_cast<int>(std::nearbyint(days)), 1, longest_interval);
}

}  // namespace quiz::fsrs
