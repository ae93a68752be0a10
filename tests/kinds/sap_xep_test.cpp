#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "samples.h"
#include "support/script_page.h"

namespace sap_xep {

using support::Block;
using support::placed;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("sap-xep"); }
static int points(const base::Json& body, const std::vector<int>& slots) { return the_kind().grade(body, placed(slots)).points; }

TEST(SapXep, PaysForTheLongestRunInOrder) {
    const auto body = support::body_of(the_kind(), support::sap_xep());
    const std::vector<std::pair<std::vector<int>, int>> table = {{{0, 1, 2, 3}, 100}, {{1, 2, 3, 0}, 67}, {{3, 0, 1, 2}, 67},
                                                                 {{1, 0, 2, 3}, 33},  {{3, 2, 1, 0}, 0},  {{0, 2, 1, 3}, 0},
                                                                 {{2, 3, 0, 1}, 33}};
    for (const auto& [slots, paid] : table) EXPECT_EQ(points(body, slots), paid) << placed(slots).dump();
    EXPECT_EQ(points(body, {0, 1, 2, -1}), 0);
    EXPECT_EQ(points(body, {0, 0, 1, 2}), 0);
    EXPECT_EQ(points(body, {0, 1, 2, 7}), 0);
    EXPECT_EQ(the_kind().grade(base::Json(), placed({0, 1, 2, 3})).points, 0);
}

// Whoever has a longer run in order is paid at least as much.
TEST(SapXep, ALongerRunNeverPaysLess) {
    const auto body = support::body_of(the_kind(), support::sap_xep());
    std::vector<int> slots = {0, 1, 2, 3};
    std::map<int, std::set<int>> paid;
    do {
        std::vector<int> cards(4);
        for (int card = 0; card < 4; ++card) cards[static_cast<std::size_t>(slots[static_cast<std::size_t>(card)])] = card;
        int run = 1, longest = 1;
        for (std::size_t i = 1; i < 4; ++i) longest = std::max(longest, run = cards[i] == cards[i - 1] + 1 ? run + 1 : 1);
        paid[longest].insert(points(body, slots));
    } while (std::next_permutation(slots.begin(), slots.end()));
    EXPECT_EQ(paid, (std::map<int, std::set<int>>{{1, {0}}, {2, {33}}, {3, {67}}, {4, {100}}}));
}

TEST(SapXep, HandsOutNoOrderThatIsRightAlready) {
    const auto item = support::item_of(the_kind(), support::sap_xep());
    std::set<Lines> orders;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        auto showing = support::showing(item);
        showing.seed = seed;
        support::ScriptPage page;
        base::Json answer;
        page.draw([&] { the_kind().draw(page, showing, answer); });
        auto shown = page.labels_in(page::Place::answers);
        shown.resize(4);
        EXPECT_NE(shown, (Lines{"Dừng", "Chặn", "Lưu", "Kể"})) << seed;
        orders.insert(shown);
    }
    EXPECT_GT(orders.size(), 10u);
}

TEST(SapXep, WhoStoodInThePlaceGoesWhereTheNewcomerCameFrom) {
    const auto item = support::item_of(the_kind(), support::sap_xep());
    base::Json answer;
    const auto put = [&](const char* card, const char* where) {
        support::ScriptPage page;
        page.put(card, where);
        page.draw([&] { the_kind().draw(page, support::showing(item), answer); });
        EXPECT_EQ(page.unused(), Lines{}) << card;
    };
    put("Dừng", "dang.o");  // the first place, by its words without a catalogue
    EXPECT_EQ(answer, placed({0, -1, -1, -1}));
    answer = placed({0, 1, 2, -1});
    put("Lưu", "dang.o");
    EXPECT_EQ(answer, placed({2, 1, 0, -1}));
    EXPECT_FALSE(the_kind().is_ready(item.body, answer));
    put("Kể", "dang.o");
    EXPECT_EQ(answer, placed({2, 1, -1, 0}));
    put("Kể", "");
    EXPECT_EQ(answer, placed({2, 1, -1, -1}));
}

TEST(SapXep, TellsTheAuthorWhatIsWrongAndWhere) {
    EXPECT_EQ(support::problems_of(the_kind(), Block().card("1", "A").card("2", "B")), Lines{"bai/01.md:10:1 tac-gia.so-the"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().card("1", "A").card("", "B").card("3", "C")),
              Lines{"bai/01.md:13:3 tac-gia.the-chua-co-cho"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().card("1", "A").card("9", "B").card("3", "C")),
              Lines{"bai/01.md:13:3 tac-gia.the-cho-la"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().card("1", "A").card("1", "B").card("3", "C")),
              (Lines{"bai/01.md:10:1 tac-gia.cho-hai-the", "bai/01.md:10:1 tac-gia.cho-trong"}));
    EXPECT_EQ(support::problems_of(the_kind(), support::sap_xep().key("ngăn")), Lines{"bai/01.md:99:4 tac-gia.cau-khoa-la"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().card("1", "A", "").card("2", "B").card("3", "C")),
              Lines{"bai/01.md:11:3 tac-gia.thieu-giai-thich"});
}

}  // namespace sap_xep
