#include <gtest/gtest.h>

#include "model/records.h"
#include "model/table.h"

namespace {

int tenths(int points, int items) { return model::to_tenths({points, items}); }

// t tenths is the half-up rounding of x = points / items exactly when t - 1/2 <= x < t + 1/2.
bool is_half_up(long t, long points, long items) { return (2 * t - 1) * items <= 2 * points && 2 * points < (2 * t + 1) * items; }

TEST(Marks, EveryShareOfUpTo60ItemsIsRoundedHalfUpExactly) {
    for (int n = 1; n <= 60; ++n) {
        for (int points = 0; points <= 100 * n; ++points) {
            const int t = tenths(points, n);
            ASSERT_TRUE(is_half_up(t, points, n)) << points << " of 100 * " << n << " gave " << t;
        }
    }
}

TEST(Marks, AgreeWithTheFormulaOfTheHouse) {
    for (int n = 1; n <= 60; ++n) {
        for (int k = 0; k <= n; ++k) ASSERT_EQ(tenths(100 * k, n), (200 * k + n) / (2 * n)) << k << "/" << n;
    }
}

TEST(Marks, KnownOnes) {
    EXPECT_EQ(tenths(100, 8), 13);
    EXPECT_EQ(tenths(300, 8), 38);
    EXPECT_EQ(tenths(200, 3), 67);
    EXPECT_EQ(tenths(600, 6), 100);
    EXPECT_EQ(tenths(0, 6), 0);
    EXPECT_EQ(tenths(0, 0), 0);
}

TEST(Cells, SpeakVietnamese) {
    using model::Cell;
    EXPECT_EQ(model::to_words(Cell::of_tenths(85)), "8,5");
    EXPECT_EQ(model::to_words(Cell::of_tenths(100)), "10,0");
    EXPECT_EQ(model::to_words(Cell::of_tenths(5)), "0,5");
    EXPECT_EQ(model::to_words(Cell::of_tenths(-5)), "-0,5");
    EXPECT_EQ(model::to_words(Cell::of_hundredths(50)), "0,5");
    EXPECT_EQ(model::to_words(Cell::of_hundredths(33)), "0,33");
    EXPECT_EQ(model::to_words(Cell::of_hundredths(5)), "0,05");
    EXPECT_EQ(model::to_words(Cell::of_hundredths(100)), "1");
    EXPECT_EQ(model::to_words(Cell::of_hundredths(0)), "0");
    EXPECT_EQ(model::to_words(Cell::of_integer(42)), "42");
    EXPECT_EQ(model::to_words(Cell::of_percent(41)), "41 %");
    EXPECT_EQ(model::to_words(Cell::of_text("vắng")), "vắng");
    EXPECT_EQ(model::to_words(Cell{}), "");
}

}  // namespace
