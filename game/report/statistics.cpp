// Computes the figures of item analysis, and says which words each of them deserves.

#include "report/statistics.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace report {
namespace {

using Column = std::vector<double>;

constexpr double rounding = 1e-12;  // of the square of the most points: a variance below it is a rest of adding decimals

// Bands of words, in per cent. Index 20: what is wanted of an item; 40: a good one (item-total, corrected).
constexpr double telling = 20, telling_well = 40;
constexpr double most_have_it = 0.9;  // facility above which one or two pupils decide the index
constexpr double alpha_fair = 0.5, alpha_good = 0.7;

Column column_of(const Marks& marks, std::size_t item) {
    Column out;
    for (const auto& row : marks.rows) out.push_back(row[item]);
    return out;
}

double sum_of(const Column& values) {
    double sum = 0;
    for (const double each : values) sum += each;
    return sum;
}

Column minus(Column whole, const Column& part) {
    for (std::size_t i = 0; i < whole.size(); ++i) whole[i] -= part[i];
    return whole;
}

// Of a sample, counted from the first pupil's marks: whole numbers stay exact, so that what is zero or negative is so by
// the marks and not by rounding.
double covariance(const Column& a, const Column& b) {
    double sum_a = 0, sum_b = 0, products = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double x = a[i] - a[0], y = b[i] - b[0];
        sum_a += x;
        sum_b += y;
        products += x * y;
    }
    const auto n = static_cast<double>(a.size());
    return (n * products - sum_a * sum_b) / (n * (n - 1));
}

double variance(const Column& values, double most) {
    const double found = covariance(values, values);
    return found > rounding * most * most ? found : 0;
}

// The greatest that the same marks could have: the best pupil best in both.
double greatest_covariance(Column a, Column b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return covariance(a, b);
}

double median_of(Column values) {
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 != 0 ? values[half] : (values[half - 1] + values[half]) / 2;
}

double moment(const Column& values, double mean, int power) {
    double sum = 0;
    for (const double each : values) sum += std::pow(each - mean, power);
    return sum / static_cast<double>(values.size());
}

// By k-statistics, as spreadsheets do.
double skewness_of(const Column& values, double mean, double spread) {
    const auto n = static_cast<double>(values.size());
    return n * n * moment(values, mean, 3) / ((n - 1) * (n - 2)) / std::pow(spread, 1.5);
}

double kurtosis_of(const Column& values, double mean, double spread) {
    const auto n = static_cast<double>(values.size());
    const double second = moment(values, mean, 2), fourth = moment(values, mean, 4);
    return n * n * ((n + 1) * fourth - 3 * (n - 1) * second * second) / ((n - 1) * (n - 2) * (n - 3)) / (spread * spread);
}

ItemStatistics item_statistics(const Column& column, double most, const Column& sums, double most_sum) {
    ItemStatistics out;
    if (most > 0) out.facility = sum_of(column) / static_cast<double>(column.size()) / most;
    if (column.size() < 2) return out;
    const Column others = minus(sums, column);
    const double own = variance(column, most), rest = variance(others, most_sum - most);
    out.standard_deviation = std::sqrt(own);
    if (own == 0 || rest == 0) return out;
    const double together = covariance(column, others);
    out.discrimination = 100 * together / std::sqrt(own * rest);
    out.discriminative_efficiency = 100 * together / greatest_covariance(column, others);
    return out;
}

// Each item's part in the spread of the sums.
void add_weights(Statistics& out, const std::vector<Column>& columns, const Column& sums) {
    std::vector<double> parts;
    double all = 0;
    for (const Column& column : columns) {
        parts.push_back(covariance(column, sums));
        all += std::sqrt(std::max(parts.back(), 0.0));
    }
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (all > 0 && parts[i] >= 0) out.items[i].effective_weight = 100 * std::sqrt(parts[i]) / all;
}

QuizStatistics quiz_statistics(const Column& sums, double spread) {
    QuizStatistics out;
    const double mean = sum_of(sums) / static_cast<double>(sums.size());
    out.mean = mean;
    out.median = median_of(sums);
    if (sums.size() < 2) return out;
    out.standard_deviation = std::sqrt(spread);
    if (spread > 0 && sums.size() > 2) out.skewness = skewness_of(sums, mean, spread);
    if (spread > 0 && sums.size() > 3) out.kurtosis = kurtosis_of(sums, mean, spread);
    return out;
}

void add_reliability(QuizStatistics& out, double variances, double items, double spread) {
    if (items < 2 || spread == 0) return;
    out.alpha = items / (items - 1) * (1 - variances / spread);
    const double chance = std::sqrt(std::max(0.0, 1 - *out.alpha));
    out.error_ratio = 100 * chance;
    out.standard_error = chance * std::sqrt(spread);
}

}  // namespace

Marks to_marks(const std::vector<std::vector<int>>& hundredths, std::size_t item_count) {
    Marks out;
    out.most.assign(item_count, 100);
    for (const auto& row : hundredths) out.rows.emplace_back(row.begin(), row.end());
    return out;
}

Statistics analyse(const Marks& marks) {
    Statistics out;
    out.pupils = static_cast<int>(marks.rows.size());
    out.items.resize(marks.most.size());
    if (marks.rows.empty() || marks.most.empty()) return out;
    Column sums;
    for (const auto& row : marks.rows) {
        CHECK(row.size() == marks.most.size());
        sums.push_back(sum_of(row));
    }
    const double most_sum = sum_of(marks.most);
    const double spread = sums.size() > 1 ? variance(sums, most_sum) : 0;
    out.quiz = quiz_statistics(sums, spread);
    std::vector<Column> columns;
    double variances = 0;
    for (std::size_t i = 0; i < marks.most.size(); ++i) {
        columns.push_back(column_of(marks, i));
        out.items[i] = item_statistics(columns[i], marks.most[i], sums, most_sum);
        if (sums.size() > 1) variances += variance(columns[i], marks.most[i]);
    }
    if (spread > 0) add_weights(out, columns, sums);
    add_reliability(out.quiz, variances, static_cast<double>(columns.size()), spread);
    return out;
}

// Below zero by a little is what chance makes of a sound item in so small a class: it only does not tell. An item that
// most have is left alone; one that hardly anybody has may well have a wrong key.
model::Discrimination discrimination_band(const Statistics& statistics, std::size_t item) {
    const ItemStatistics& one = statistics.items[item];
    if (statistics.pupils < model::fewest_to_judge || !one.discrimination || one.facility.value_or(0) > most_have_it)
        return model::Discrimination::unknown;
    if (std::abs(*one.discrimination) < telling) return model::Discrimination::weak;
    if (*one.discrimination < 0) return model::Discrimination::reversed;
    return *one.discrimination < telling_well ? model::Discrimination::fair : model::Discrimination::good;
}

model::Reliability reliability_band(const Statistics& statistics) {
    if (statistics.pupils < model::fewest_to_judge) return model::Reliability::too_few;
    const std::optional<double>& alpha = statistics.quiz.alpha;
    if (!alpha) return model::Reliability::unknown;
    return *alpha < alpha_fair ? model::Reliability::low : *alpha < alpha_good ? model::Reliability::fair : model::Reliability::good;
}

}  // namespace report
