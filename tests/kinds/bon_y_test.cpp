#include <gtest/gtest.h>

#include "samples.h"
#include "support/script_page.h"

namespace bon_y {

using support::Block;
using support::placed;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("bon-y"); }
static int points(const base::Json& body, const std::vector<int>& slots) { return the_kind().grade(body, placed(slots)).points; }

TEST(BonY, PaysTenTwentyFiveFiftyAndAHundred) {
    const auto body = support::body_of(the_kind(), support::bon_y());  // right: 0, 1, 0, 1
    EXPECT_EQ(points(body, {0, 1, 0, 1}), 100);
    EXPECT_EQ(points(body, {0, 1, 0, 0}), 50);
    EXPECT_EQ(points(body, {0, 1, 1, 0}), 25);
    EXPECT_EQ(points(body, {0, 0, 1, 0}), 10);
    EXPECT_EQ(points(body, {1, 0, 1, 0}), 0);
    EXPECT_EQ(points(body, {0, 1, 0, -1}), 0);  // one is not answered
}

TEST(BonY, OneMoreRightStatementAlwaysPaysMore) {
    const auto body = support::body_of(the_kind(), support::bon_y());
    for (int bits = 0; bits < 16; ++bits)
        for (std::size_t i = 0; i < 4; ++i) {
            std::vector<int> slots;
            for (int k = 0; k < 4; ++k) slots.push_back(bits >> k & 1);
            const int right = i % 2 == 0 ? 0 : 1, before = points(body, slots);
            if (slots[i] == right) continue;
            slots[i] = right;
            EXPECT_GT(points(body, slots), before);
        }
}

TEST(BonY, IsReadyWhenEachStatementHasItsWord) {
    const auto item = support::item_of(the_kind(), support::bon_y());
    base::Json answer;
    for (const char* words : {"Ý một", "Ý hai", "Ý ba", "Ý bốn"}) {
        EXPECT_FALSE(the_kind().is_ready(item.body, answer));
        support::ScriptPage page;
        page.put(words, "Sai");
        page.draw([&] { EXPECT_TRUE(the_kind().draw(page, support::showing(item), answer).changed); });
    }
    EXPECT_TRUE(the_kind().is_ready(item.body, answer));
    EXPECT_EQ(the_kind().grade(item.body, answer).points, 25);
}

TEST(BonY, ReadsTheAuthorsMarks) {
    EXPECT_EQ(
        support::body_of(the_kind(), Block().card("Đ", "a").card("S", "b").card("ĐÚNG", "c").card(" ", "d"))["cards"].at(2)["slot"].to_int(
            -9),
        0);
    EXPECT_EQ(support::problems_of(the_kind(), Block().card("Đ", "a").card("S", "b").card("có", "c").card("", "d")),
              Lines{"bai/01.md:15:3 tac-gia.the-cho-la"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().card("Đ", "a").card("S", "b").card("", "c")),
              Lines{"bai/01.md:10:1 tac-gia.so-the"});
}

}  // namespace bon_y
