#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "samples.h"
#include "support/script_page.h"

namespace noi {

using support::Block;
using support::placed;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("noi"); }
static int points(const base::Json& body, const std::vector<int>& slots) { return the_kind().grade(body, placed(slots)).points; }

TEST(Noi, PaysForRightPairsOfAllPairs) {
    const auto body =
        support::body_of(the_kind(), Block().key("vế", "A | B | C").card("1", "a").card("2", "b").card("3", "c").card("", "d"));
    EXPECT_EQ(points(body, {0, 1, 2, -1}), 100);
    EXPECT_EQ(points(body, {0, 2, 1, -1}), 33);
    EXPECT_EQ(points(body, {0, 1, -1, 2}), 67);
    EXPECT_EQ(points(body, {-1, 0, 1, 2}), 0);
    EXPECT_EQ(points(body, {0, 1, -1, -1}), 0);  // a place is still empty
    EXPECT_EQ(points(body, {0, 0, 1, 2}), 0);
}

TEST(Noi, OneMoreRightPairNeverPaysLess) {
    const auto body =
        support::body_of(the_kind(), Block().key("vế", "A | B | C").card("1", "a").card("2", "b").card("3", "c").card("", "d"));
    std::vector<int> slots = {-1, 0, 1, 2};
    std::map<int, int> least, most;
    do {
        const int right = (slots[0] == 0) + (slots[1] == 1) + (slots[2] == 2), paid = points(body, slots);
        least.emplace(right, paid);
        EXPECT_EQ(least[right], paid);
    } while (std::next_permutation(slots.begin(), slots.end()));
    EXPECT_EQ(least, (std::map<int, int>{{0, 0}, {1, 33}, {2, 67}, {3, 100}}));
}

TEST(Noi, TellsAfterTheAnswerWhereACardFits) {
    const auto item = support::item_of(the_kind(), support::noi());
    base::Json answer = placed({1, 0, -1});
    support::ScriptPage page;
    page.draw([&] { the_kind().draw(page, support::answered(item, false), answer); });
    EXPECT_FALSE(page.record().has_text("dang.hop-nhat"));
    page.draw([&] { the_kind().draw(page, support::answered(item, true), answer); });
    EXPECT_TRUE(page.record().has_text("dang.hop-nhat"));
    EXPECT_NE(page.record().find("dang.em-chon", 2), nullptr);
    EXPECT_EQ(page.record().find("dang.em-chon", 3), nullptr);  // the one that fits nothing was left alone
}

TEST(Noi, TellsTheAuthorWhatIsWrongAndWhere) {
    EXPECT_EQ(support::problems_of(the_kind(), Block().card("1", "A").card("2", "B").card("", "C")),
              Lines{"bai/01.md:10:1 tac-gia.cau-thieu-khoa"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().key("vế", "A").card("1", "A").card("", "B").card("", "C")),
              Lines{"bai/01.md:99:4 tac-gia.so-cho"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().key("VE", "A | a").card("1", "A").card("2", "B").card("", "C")),
              Lines{"bai/01.md:99:4 tac-gia.lua-chon-trung"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().key("vế", "A | B").card("1", "A").card("", "B").card("", "C")),
              Lines{"bai/01.md:10:1 tac-gia.cho-trong"});
}

}  // namespace noi
