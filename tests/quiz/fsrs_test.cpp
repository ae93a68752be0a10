// The scheduler against 300 cards of py-fsrs.

#include "quiz/fsrs.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

using namespace quiz::fsrs;

TEST(Fsrs, EqualsPyFsrsOverThreeHundredCards) {
    std::ifstream file(KS_SOURCE_DIR "/tests/data/fsrs/fsrs6.txt");
    ASSERT_TRUE(file);
    std::optional<Memory> memory;
    int reviews = 0, cards = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) {
            memory.reset();
            ++cards;
            continue;
        }
        if (line[0] == '#') continue;
        std::istringstream words(line);
        double days = 0, stability = 0, difficulty = 0;
        int rating = 0, interval = 0;
        std::string recalled;
        ASSERT_TRUE(words >> days >> rating >> recalled >> stability >> difficulty >> interval) << line;
        if (recalled != "-") {
            ASSERT_TRUE(memory) << line;
            EXPECT_NEAR(recall(*memory, days), std::stod(recalled), 1e-9) << line;
        }
        memory = review(memory, static_cast<Rating>(rating), days);
        EXPECT_NEAR(memory->stability, stability, 1e-9) << line;
        EXPECT_NEAR(memory->difficulty, difficulty, 1e-9) << line;
        EXPECT_EQ(interval_days(*memory), interval) << line;
        ++reviews;
    }
    EXPECT_EQ(cards, 300);
    EXPECT_EQ(reviews, 2264);
}

// The figures of the scheduler's own test.
TEST(Fsrs, GoodAfterAgainGrowsAsPublished) {
    std::optional<Memory> memory;
    const Rating ratings[] = {Rating::again, Rating::good, Rating::good, Rating::good, Rating::good, Rating::good};
    const double days[] = {0, 0, 1, 3, 8, 21};
    for (int i = 0; i < 6; ++i) memory = review(memory, ratings[i], days[i]);
    EXPECT_NEAR(memory->stability, 53.62691, 1e-4);
    EXPECT_NEAR(memory->difficulty, 6.3574867, 1e-4);
}

TEST(Fsrs, RecallFallsWithTimeAndIsNinetyPercentAfterTheStability) {
    const Memory memory = review({}, Rating::good, 0);
    EXPECT_DOUBLE_EQ(recall(memory, 0), 1.0);
    EXPECT_NEAR(recall(memory, memory.stability), 0.9, 1e-12);
    EXPECT_LT(recall(memory, 30), recall(memory, 7));
    EXPECT_DOUBLE_EQ(recall(memory, -3), 1.0) << "a clock that was set back";
}
