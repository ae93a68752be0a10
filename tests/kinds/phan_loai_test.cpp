#include <gtest/gtest.h>

#include "samples.h"
#include "support/script_page.h"

namespace phan_loai {

using support::Block;
using support::placed;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("phan-loai"); }
static int points(const base::Json& body, const std::vector<int>& slots) { return the_kind().grade(body, placed(slots)).points; }

TEST(PhanLoai, PaysForCardsInTheirBox) {
    const auto body = support::body_of(the_kind(), support::phan_loai());
    EXPECT_EQ(points(body, {0, 1, 2, 2}), 100);
    EXPECT_EQ(points(body, {0, 1, 2, 1}), 75);
    EXPECT_EQ(points(body, {0, 0, 0, 0}), 25);
    EXPECT_EQ(points(body, {1, 2, 0, 0}), 0);
    EXPECT_EQ(points(body, {0, 1, 2, -1}), 0);  // a card is still loose
}

TEST(PhanLoai, OneMoreCardInItsBoxAlwaysPaysMore) {
    const auto body = support::body_of(the_kind(), support::phan_loai());
    const std::vector<int> right = {0, 1, 2, 2};
    for (int number = 0; number < 81; ++number) {
        std::vector<int> slots = {number % 3, number / 3 % 3, number / 9 % 3, number / 27};
        for (std::size_t i = 0; i < 4; ++i) {
            if (slots[i] == right[i]) continue;
            auto better = slots;
            better[i] = right[i];
            EXPECT_GT(points(body, better), points(body, slots)) << placed(slots).dump();
        }
    }
}

TEST(PhanLoai, TakesAnyNumberOfCardsIntoABox) {
    const auto item = support::item_of(the_kind(), support::phan_loai());
    base::Json answer;
    for (const char* card : {"Sở thích", "Mật khẩu", "Mã số"}) {
        support::ScriptPage page;
        page.put(card, "Kể được");
        page.draw([&] { EXPECT_TRUE(the_kind().draw(page, support::showing(item), answer).changed); });
    }
    EXPECT_EQ(answer, placed({0, -1, 0, 0}));
    support::ScriptPage page;
    page.put("Mã số", "Giữ");
    page.draw([&] { the_kind().draw(page, support::showing(item), answer); });
    EXPECT_EQ(answer, placed({0, -1, 0, 2}));
}

TEST(PhanLoai, TellsTheAuthorWhatIsWrongAndWhere) {
    EXPECT_EQ(support::problems_of(the_kind(), Block().key("ngăn", "A | B | C | D").card("1", "A").card("2", "B").card("1", "C")),
              Lines{"bai/01.md:99:4 tac-gia.so-cho"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().key("ngăn", "A | B").card("1", "A").card("", "B").card("C", "C")),
              (Lines{"bai/01.md:13:3 tac-gia.the-chua-co-cho", "bai/01.md:15:3 tac-gia.the-cho-la"}));
}

}  // namespace phan_loai
