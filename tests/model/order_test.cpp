#include "model/order.h"

#include <gtest/gtest.h>

#include <string>

#include "model/records.h"

namespace {

model::Attempt row(const char* station, std::int64_t sequence, std::int64_t time_ms) {
    model::Attempt attempt;
    attempt.station_id.value = station;
    attempt.sequence = sequence;
    attempt.time_ms = time_ms;
    attempt.item_id = station + std::to_string(sequence);
    return attempt;
}

std::string ordered(const std::vector<model::Attempt>& rows) {
    std::string all;
    for (const model::Attempt* one : model::in_order(rows, [](const auto& each) { return each.time_ms; })) all += one->item_id + " ";
    return all;
}

}  // namespace

TEST(Order, AMachinesOwnOrderStandsWhateverItsClockSaid) {
    EXPECT_EQ(ordered({row("a", 3, 5), row("a", 1, 90), row("a", 2, 40)}), "a1 a2 a3 ");
    EXPECT_EQ(ordered({row("a", 1, 1000), row("a", 2, 20), row("a", 3, 2000)}), "a1 a2 a3 ");
}

TEST(Order, BetweenMachinesTheEarlierOneGoesFirst) {
    EXPECT_EQ(ordered({row("b", 1, 15), row("a", 1, 10), row("a", 2, 20), row("b", 2, 25)}), "a1 b1 a2 b2 ");
    EXPECT_EQ(ordered({row("a", 1, 1000), row("a", 2, 20), row("b", 1, 30)}), "b1 a1 a2 ");
    EXPECT_EQ(ordered({row("a", 1, 10), row("b", 1, 10)}), "a1 b1 ") << "as they came";
    EXPECT_EQ(ordered({}), "");
}
