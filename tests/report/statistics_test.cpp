// Item statistics against figures from elsewhere, what cannot be computed, and the words a teacher reads.

#include "report/statistics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "report/flags_fixture.h"

namespace {

using model::Discrimination;
using model::Reliability;
using report::Marks;
using report::Statistics;
using Rows = std::vector<std::vector<int>>;

Statistics analyse(const Rows& hundredths, std::size_t items) { return report::analyse(report::to_marks(hundredths, items)); }

bool is_near(const std::optional<double>& got, double expected) { return got && std::abs(*got - expected) <= 1e-6 * std::abs(expected); }

// 25 pupils by 7 items with a most of 1, as in the tests of Moodle 4.5.6 (mod/quiz/report/statistics), whose expected
// figures come from an independent spreadsheet. Here in pupils' columns: one line an item.
Marks known_marks() {
    const std::vector<std::vector<double>> items = {
        {1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 0.8, 1, 1, 1, 0, 1, 0.8, 1, 1, 0, 1, 1, 1, 0, 0},
        {1, 1, 1, 0, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0},
        {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.3333333, 1, 1, 1, 1},
        {1, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1},
        {1, 0.5, 0.5, 1, 0, 0.5, 0.5, 0.5, 1, 0.5, 0.5, 0.5, 0.5, 1, 0, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0.5, 0, 0.5, 1},
        {0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 1},
        {1, 0, 1, 0, 0.5, 0.5, 0.5, 0.5, 1, 0.5, 0.5, 1, 0.5, 0.5, 1, 1, 1, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 1, 1}};
    Marks marks;
    marks.most.assign(items.size(), 1);
    marks.rows.resize(items[0].size());
    for (const auto& item : items)
        for (std::size_t i = 0; i < item.size(); ++i) marks.rows[i].push_back(item[i]);
    return marks;
}

TEST(Statistics, OfEveryItemAgreeWithAnIndependentSpreadsheet) {
    const struct {
        double facility, deviation, discrimination, efficiency, weight;
    } expected[] = {{0.704, 0.4513682901, -7.0650767526, -9.4550536967, 21.2922742344},
                    {0.48, 0.5099019514, -28.8982125772, -36.7834118938, 18.8979800309},
                    {0.973333332, 0.13333334, -9.1230674268, -21.6545012165, 4.443012573},
                    {0.68, 0.4760952286, -22.6306444113, -31.4411395613, 18.9347251357},
                    {0.52, 0.3055050463, -17.6997047674, -21.1794802584, 11.1450138688},
                    {0.64, 0.4898979486, -45.3785178421, -56.9365974439, 9.8081339177},
                    {0.62, 0.331662479, -5.6543166602, -6.5043742058, 15.4788602394}};
    const Statistics found = report::analyse(known_marks());
    ASSERT_EQ(found.pupils, 25);
    ASSERT_EQ(found.items.size(), std::size(expected));
    for (std::size_t i = 0; i < found.items.size(); ++i) {
        EXPECT_TRUE(is_near(found.items[i].facility, expected[i].facility)) << i;
        EXPECT_TRUE(is_near(found.items[i].standard_deviation, expected[i].deviation)) << i;
        EXPECT_TRUE(is_near(found.items[i].discrimination, expected[i].discrimination)) << i;
        EXPECT_TRUE(is_near(found.items[i].discriminative_efficiency, expected[i].efficiency)) << i;
        EXPECT_TRUE(is_near(found.items[i].effective_weight, expected[i].weight)) << i;
    }
}

TEST(Statistics, OfTheWholeQuizAgreeWithAnIndependentSpreadsheet) {
    const report::QuizStatistics quiz = report::analyse(known_marks()).quiz;
    EXPECT_TRUE(is_near(quiz.mean, 4.617333332));
    EXPECT_TRUE(is_near(quiz.median, 4.5));
    EXPECT_TRUE(is_near(quiz.standard_deviation, 0.8117265554));
    EXPECT_TRUE(is_near(quiz.skewness, -0.092502502));
    EXPECT_TRUE(is_near(quiz.kurtosis, -0.7073968557));
    EXPECT_TRUE(is_near(quiz.alpha, -0.872230935542));
    EXPECT_TRUE(is_near(quiz.error_ratio, 136.8294900795));
    EXPECT_TRUE(is_near(quiz.standard_error, 1.1106813066));
}

// Which of the quiz's figures are there: mean median sd skewness kurtosis alpha error-ratio standard-error, '-' where not.
std::string there(const report::QuizStatistics& quiz) {
    std::string out;
    const std::optional<double>* const all[] = {&quiz.mean,     &quiz.median, &quiz.standard_deviation, &quiz.skewness,
                                                &quiz.kurtosis, &quiz.alpha,  &quiz.error_ratio,        &quiz.standard_error};
    for (std::size_t i = 0; i < std::size(all); ++i) {
        out += *all[i] ? "MmdskaeS"[i] : '-';
        EXPECT_TRUE(!*all[i] || std::isfinite(**all[i])) << i;
    }
    return out;
}

// facility sd discrimination efficiency weight
std::string there(const report::ItemStatistics& item) {
    std::string out;
    const std::optional<double>* const all[] = {&item.facility, &item.standard_deviation, &item.discrimination,
                                                &item.discriminative_efficiency, &item.effective_weight};
    for (std::size_t i = 0; i < std::size(all); ++i) {
        out += *all[i] ? "fdDEw"[i] : '-';
        EXPECT_TRUE(!*all[i] || std::isfinite(**all[i])) << i;
    }
    return out;
}

TEST(Statistics, WhatCannotBeComputedIsEmpty) {
    const struct {
        const char* name;
        Rows rows;
        std::size_t items;
        const char* quiz;
        std::vector<std::string> item;
    } cases[] = {{"nobody", {}, 2, "--------", {"-----", "-----"}},
                 {"no items", {{}, {}}, 0, "--------", {}},
                 {"one pupil", {{100, 0}}, 2, "Mm------", {"f----", "f----"}},
                 {"two pupils", {{100, 0}, {100, 100}}, 2, "Mmd--aeS", {"fd--w", "fd--w"}},
                 {"three pupils", {{100, 0}, {0, 0}, {0, 100}}, 2, "Mmds-aeS", {"fdDEw", "fdDEw"}},
                 {"one item", {{100}, {0}, {50}, {100}}, 1, "Mmdsk---", {"fd--w"}},
                 {"all alike", {{100, 33}, {100, 33}, {100, 33}, {100, 33}}, 2, "Mmd-----", {"fd---", "fd---"}},
                 {"all the same sum", {{100, 0}, {0, 100}, {100, 0}, {0, 100}}, 2, "Mmd-----", {"fdDE-", "fdDE-"}},
                 {"one item that all have", {{100, 0}, {100, 100}, {100, 50}, {100, 0}}, 2, "MmdskaeS", {"fd--w", "fd--w"}},
                 {"one item against the sum",
                  {{100, 100, 0}, {100, 100, 0}, {0, 0, 100}, {0, 0, 0}, {100, 0, 0}},
                  3,
                  "MmdskaeS",
                  {"fdDEw", "fdDEw", "fdDE-"}}};
    for (const auto& each : cases) {
        const Statistics found = analyse(each.rows, each.items);
        EXPECT_EQ(there(found.quiz), each.quiz) << each.name;
        ASSERT_EQ(found.items.size(), each.item.size()) << each.name;
        for (std::size_t i = 0; i < each.item.size(); ++i) EXPECT_EQ(there(found.items[i]), each.item[i]) << each.name << " " << i;
    }
    EXPECT_EQ(there(report::analyse({{{0, 1}, {0, 0}}, {0, 1}}).items[0]), "-d--w") << "an item that can give nothing";
}

TEST(Statistics, WeightsThatAreThereAddUpToTheWhole) {
    const Statistics found = analyse({{100, 100, 0}, {100, 100, 0}, {0, 0, 100}, {0, 0, 0}, {100, 0, 0}}, 3);
    ASSERT_FALSE(found.items[2].effective_weight);
    EXPECT_NEAR(*found.items[0].effective_weight + *found.items[1].effective_weight, 100, 1e-9);
}

TEST(Statistics, SumsOfDecimalsThatAreEqualDoNotVary) {
    const Statistics found = report::analyse({{{0.1, 0.2, 0.3}, {0.3, 0.1, 0.2}, {0.2, 0.3, 0.1}, {0.3, 0.2, 0.1}}, {1, 1, 1}});
    EXPECT_EQ(there(found.quiz), "Mmd-----");
    EXPECT_EQ(*found.quiz.standard_deviation, 0);
}

Rows random_class(base::Random& random, std::size_t pupils, std::size_t items) {
    Rows rows(pupils);
    for (auto& row : rows)
        for (std::size_t k = 0; k < items; ++k) row.push_back(static_cast<int>(25 * random.below(5)));
    return rows;
}

void expect_same(const std::optional<double>& a, const std::optional<double>& b) {
    ASSERT_EQ(a.has_value(), b.has_value());
    if (!a) return;
    EXPECT_NEAR(*a, *b, 1e-9 * std::max(1.0, std::abs(*a)));
}

TEST(Statistics, AddingTheSameToEveryMarkOfAnItemChangesNoDiscrimination) {
    base::Random random(5);
    for (int round = 0; round < 50; ++round) {
        Rows rows = random_class(random, 4 + random.below(40), 2 + random.below(10));
        const Statistics before = analyse(rows, rows[0].size());
        const std::size_t item = random.below(static_cast<std::uint32_t>(rows[0].size()));
        for (auto& row : rows) row[item] += 37;
        const Statistics after = analyse(rows, rows[0].size());
        for (std::size_t i = 0; i < before.items.size(); ++i) {
            expect_same(before.items[i].discrimination, after.items[i].discrimination);
            expect_same(before.items[i].discriminative_efficiency, after.items[i].discriminative_efficiency);
            expect_same(before.items[i].effective_weight, after.items[i].effective_weight);
        }
        expect_same(before.quiz.alpha, after.quiz.alpha);
    }
}

TEST(Statistics, TheOrderOfPupilsChangesNothing) {
    base::Random random(6);
    for (int round = 0; round < 50; ++round) {
        Rows rows = random_class(random, 2 + random.below(40), 1 + random.below(10));
        const Statistics before = analyse(rows, rows[0].size());
        random.shuffle(rows);
        const Statistics after = analyse(rows, rows[0].size());
        for (std::size_t i = 0; i < before.items.size(); ++i) {
            expect_same(before.items[i].facility, after.items[i].facility);
            expect_same(before.items[i].standard_deviation, after.items[i].standard_deviation);
            expect_same(before.items[i].discrimination, after.items[i].discrimination);
            expect_same(before.items[i].discriminative_efficiency, after.items[i].discriminative_efficiency);
            expect_same(before.items[i].effective_weight, after.items[i].effective_weight);
        }
        expect_same(before.quiz.mean, after.quiz.mean);
        expect_same(before.quiz.median, after.quiz.median);
        expect_same(before.quiz.skewness, after.quiz.skewness);
        expect_same(before.quiz.kurtosis, after.quiz.kurtosis);
        expect_same(before.quiz.standard_error, after.quiz.standard_error);
    }
}

Discrimination band_of(std::optional<double> index, int pupils = 10, double facility = 0.5) {
    Statistics statistics;
    statistics.pupils = pupils;
    statistics.items.resize(1);
    statistics.items[0].discrimination = index;
    statistics.items[0].facility = facility;
    return report::discrimination_band(statistics, 0);
}

TEST(Bands, OfAnItemAreWordsForItsIndex) {
    EXPECT_EQ(band_of(40), Discrimination::good);
    EXPECT_EQ(band_of(39.9), Discrimination::fair);
    EXPECT_EQ(band_of(20), Discrimination::fair);
    EXPECT_EQ(band_of(19.9), Discrimination::weak);
    EXPECT_EQ(band_of(-19.9), Discrimination::weak) << "chance alone makes it in a class";
    EXPECT_EQ(band_of(-20), Discrimination::reversed);
    EXPECT_EQ(band_of(-20, 9), Discrimination::unknown) << "too few pupils";
    EXPECT_EQ(band_of(-20, 10, 0.91), Discrimination::unknown) << "most have it: one pupil decides";
    EXPECT_EQ(band_of(-20, 10, 0.05), Discrimination::reversed) << "hardly anybody has it: the key may be wrong";
    EXPECT_EQ(band_of(std::nullopt), Discrimination::unknown);
}

Reliability reliability_of(std::optional<double> alpha, int pupils = 10) {
    Statistics statistics;
    statistics.pupils = pupils;
    statistics.quiz.alpha = alpha;
    return report::reliability_band(statistics);
}

TEST(Bands, OfALessonAreWordsForItsAlpha) {
    EXPECT_EQ(reliability_of(0.7), Reliability::good);
    EXPECT_EQ(reliability_of(0.69), Reliability::fair);
    EXPECT_EQ(reliability_of(0.5), Reliability::fair);
    EXPECT_EQ(reliability_of(0.49), Reliability::low);
    EXPECT_EQ(reliability_of(-0.9), Reliability::low);
    EXPECT_EQ(reliability_of(0.7, 9), Reliability::too_few);
    EXPECT_EQ(reliability_of(std::nullopt), Reliability::unknown);
}

using support::AnswersFixture;

model::LessonResults results_of(AnswersFixture& fixture) { return report::lesson_results(fixture.data(), "b1", fixture.outcomes); }

Discrimination band_of(const model::LessonResults& results, int number) {
    const auto found = std::find_if(results.items.begin(), results.items.end(), [&](const auto& each) { return each.number == number; });
    return found->discrimination;
}

// Six pupils who know, five who do not yet; the last question's key is wrong.
AnswersFixture& add_class(AnswersFixture& fixture) {
    for (const char* picks : {"AAAAB", "AAAAB", "AAAAC", "AAABB", "AAAAB", "AABAB", "BBCDA", "CBABA", "BBBDA", "DBCBA", "BACDA"})
        fixture.pupil(picks);
    return fixture;
}

TEST(LessonStatistics, AWrongKeyIsTold) {
    AnswersFixture fixture(5);
    const auto results = results_of(add_class(fixture));
    EXPECT_EQ(band_of(results, 5), Discrimination::reversed);
    EXPECT_EQ(band_of(results, 1), Discrimination::good);
    EXPECT_NE(results.reliability, Reliability::too_few);
    EXPECT_NE(results.reliability, Reliability::unknown);
}

TEST(LessonStatistics, OnlyEndedSittingsCount) {
    AnswersFixture fixture(5);
    add_class(fixture);
    fixture.data().sittings[0].finished_ms = 0;
    EXPECT_NE(results_of(fixture).reliability, Reliability::too_few) << "ten are left";
    fixture.data().sittings[1].finished_ms = 0;
    const auto results = results_of(fixture);
    EXPECT_EQ(results.reliability, Reliability::too_few);
    EXPECT_EQ(band_of(results, 5), Discrimination::unknown);
}

TEST(LessonStatistics, ASittingOfFewerQuestionsIsNoWholeSet) {
    AnswersFixture fixture(5);
    add_class(fixture);
    for (int i = 0; i < 2; ++i) fixture.data().sittings[static_cast<std::size_t>(i)].item_count = 4;
    EXPECT_EQ(results_of(fixture).reliability, Reliability::too_few);
}

TEST(LessonStatistics, WhatWasLeftOutCountsAsNoPoints) {
    AnswersFixture blank(5), missed(5);
    add_class(blank).pupil("AB---");
    add_class(missed).pupil("ABBBB");
    const auto one = results_of(blank), other = results_of(missed);
    for (int number = 1; number <= 5; ++number) EXPECT_EQ(band_of(one, number), band_of(other, number)) << number;
    AnswersFixture nine(5);
    for (int i = 0; i < 9; ++i) nine.pupil(i % 2 == 0 ? "AAABB" : "ABABA");
    EXPECT_EQ(results_of(nine).reliability, Reliability::too_few);
    nine.pupil("A----");
    EXPECT_NE(results_of(nine).reliability, Reliability::too_few) << "it is in";
}

TEST(LessonStatistics, PartnersAtOneMachineAreOnePupil) {
    AnswersFixture fixture(5);
    for (int i = 0; i < 9; ++i) fixture.pupil(i % 2 == 0 ? "AAABB" : "ABABA");
    fixture.pupil("ABABA", 7);
    EXPECT_EQ(results_of(fixture).reliability, Reliability::too_few);
    fixture.pupil("ABABA");
    EXPECT_NE(results_of(fixture).reliability, Reliability::too_few);
}

TEST(LessonStatistics, WithoutAnswersNothingIsSaid) {
    AnswersFixture fixture(5);
    const auto results = results_of(fixture);
    EXPECT_EQ(results.reliability, Reliability::too_few);
    EXPECT_EQ(band_of(results, 1), Discrimination::unknown);
}

}  // namespace
