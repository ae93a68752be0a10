#include <gtest/gtest.h>

#include "samples.h"
#include "support/script_page.h"

namespace danh_dau {

using support::Block;
using support::placed;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("danh-dau"); }
static int points(const base::Json& body, const std::vector<int>& slots) { return the_kind().grade(body, placed(slots)).points; }

TEST(DanhDau, PaysRightMarksLessWrongMarks) {
    const auto body = support::body_of(the_kind(), support::danh_dau());
    EXPECT_EQ(points(body, {-1, 0, -1, 0}), 100);
    EXPECT_EQ(points(body, {-1, 0, -1, -1}), 50);
    EXPECT_EQ(points(body, {0, 0, -1, 0}), 50);
    EXPECT_EQ(points(body, {0, 0, -1, -1}), 0);
    EXPECT_EQ(points(body, {0, 0, 0, 0}), 0);
    EXPECT_EQ(points(body, {-1, -1, -1, -1}), 0);
}

TEST(DanhDau, OneMoreRightMarkNeverPaysLessAndOneMoreWrongNeverMore) {
    const auto body = support::body_of(the_kind(), support::danh_dau());
    for (int bits = 0; bits < 16; ++bits)
        for (std::size_t more = 0; more < 4; ++more) {
            std::vector<int> slots;
            for (int i = 0; i < 4; ++i) slots.push_back(bits >> i & 1 ? 0 : -1);
            const int before = points(body, slots);
            slots[more] = 0;
            EXPECT_TRUE(more % 2 == 1 ? points(body, slots) >= before : points(body, slots) <= before) << placed(slots).dump();
        }
}

TEST(DanhDau, KeepsTheTextInItsOrderAndTakesAMarkBack) {
    const auto item = support::item_of(the_kind(), support::danh_dau());
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        auto showing = support::showing(item);
        showing.seed = seed;
        support::ScriptPage page;
        base::Json answer = placed({-1, 0, -1, -1});
        page.put("bạn trúng thưởng,", "");
        page.draw([&] { the_kind().draw(page, showing, answer); });
        EXPECT_EQ(answer, placed({-1, -1, -1, -1}));
        auto shown = page.labels_in(page::Place::answers);
        shown.resize(4);
        EXPECT_EQ(shown, (Lines{"Chào bạn,", "bạn trúng thưởng,", "quà là ba lô,", "trả lời ngay!"}));
    }
}

TEST(DanhDau, TellsTheAuthorWhatIsWrongAndWhere) {
    EXPECT_EQ(support::problems_of(the_kind(), Block().card("", "a").card("", "b").card("", "c")),
              Lines{"bai/01.md:10:1 tac-gia.nhieu-chua-co-dap-an"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().card("x", "a").card("x", "b").card("x", "c")),
              Lines{"bai/01.md:10:1 tac-gia.nhieu-dung-het"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().card("x", "a").card("2", "b").card("", "c")),
              Lines{"bai/01.md:13:3 tac-gia.the-cho-la"});
}

}  // namespace danh_dau
