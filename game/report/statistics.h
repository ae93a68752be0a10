#pragma once
// Classical item analysis: how hard each question is, how well it tells pupils who know from pupils who do not yet, and
// how far the marks of all of them together can be trusted. What cannot be computed is empty, never a number.

#include <optional>
#include <vector>

#include "model/results.h"

namespace report {

// A row a pupil, a column an item.
struct Marks {
    std::vector<std::vector<double>> rows;
    std::vector<double> most;  // that each item can give
};
Marks to_marks(const std::vector<std::vector<int>>& hundredths, std::size_t item_count);  // each item can give 100

struct ItemStatistics {
    std::optional<double> facility;                   // share of its points that was given, 0..1
    std::optional<double> standard_deviation;         // of the sample, in points
    std::optional<double> discrimination;             // per cent: its correlation with the sum of the other items
    std::optional<double> discriminative_efficiency;  // per cent: their covariance, of the greatest that these marks could have
    std::optional<double> effective_weight;           // per cent of the quiz's spread; none when it works against the sum
};

struct QuizStatistics {
    std::optional<double> mean, median, standard_deviation, skewness, kurtosis;  // of the sums of points
    std::optional<double> alpha;           // Cronbach's; negative when the items work against each other
    std::optional<double> error_ratio;     // per cent: how much of the spread is chance
    std::optional<double> standard_error;  // of one sum, in points
};

struct Statistics {
    int pupils = 0;
    std::vector<ItemStatistics> items;
    QuizStatistics quiz;
};
Statistics analyse(const Marks& marks);

// The same in words: a class is too small for figures.
model::Discrimination discrimination_band(const Statistics& statistics, std::size_t item);
model::Reliability reliability_band(const Statistics& statistics);

}  // namespace report
