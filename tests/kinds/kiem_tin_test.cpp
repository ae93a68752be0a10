#include <gtest/gtest.h>

#include "samples.h"
#include "support/script_page.h"

namespace kiem_tin {

using support::Block;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("kiem-tin"); }

static base::Json look(const std::vector<int>& opened, int picked = -1) {
    base::Json list = base::Json::array(), answer = picked < 0 ? base::Json() : support::picked({picked});
    for (int tab : opened) list.push(tab);
    return answer.set("opened", std::move(list));
}

static base::Json body() { return support::body_of(the_kind(), support::kiem_tin()); }

TEST(KiemTin, PaysForTheRightVerdictAfterTwoTabs) {
    const std::vector<std::tuple<std::vector<int>, int, int>> table = {
        {{0, 1}, 1, 100}, {{0, 2}, 1, 100}, {{0, 1, 2}, 1, 100}, {{0, 1}, 0, 0}, {{0, 1}, 2, 0},
        {{0}, 1, 0},      {{}, 1, 0},       {{0, 0}, 1, 0},      {{0, 9}, 1, 0}, {{0, 1}, -1, 0}};
    for (const auto& [opened, picked, paid] : table)
        EXPECT_EQ(the_kind().grade(body(), look(opened, picked)).points, paid) << look(opened, picked).dump();
    EXPECT_FALSE(the_kind().is_ready(body(), look({0}, 1)));
    EXPECT_TRUE(the_kind().is_ready(body(), look({0, 1}, 0)));
}

TEST(KiemTin, JudgesAFakeByWhetherItWasCalledFalse) {
    EXPECT_TRUE(the_kind().judge(body(), look({0}, 1)).empty());
    EXPECT_TRUE(the_kind().judge(body(), look({0, 1}, 1)).front().is_fake);
    EXPECT_TRUE(the_kind().judge(body(), look({0, 1}, 1)).front().called_fake);
    EXPECT_FALSE(the_kind().judge(body(), look({0, 1}, 2)).front().called_fake);
    Block open = support::kiem_tin();
    base::Json options = base::Json::array(), other = body();
    for (auto option : other["options"].items()) options.push(option.set("right", options.size() == 2));
    other.set("options", std::move(options));
    ASSERT_TRUE(the_kind().accepts(other));
    EXPECT_TRUE(the_kind().judge(other, look({0, 1}, 1)).empty()) << "with too little to go by it is neither";
}

TEST(KiemTin, OpensTabsAndKeepsThemWithTheAnswer) {
    const auto item = support::item_of(the_kind(), support::kiem_tin());
    base::Json answer;
    const auto press = [&](const char* label) {
        support::ScriptPage page;
        page.press(label);
        page.draw([&] { EXPECT_TRUE(the_kind().draw(page, support::showing(item), answer).changed) << label; });
    };
    support::ScriptPage page;
    page.draw([&] { the_kind().draw(page, support::showing(item), answer); });
    EXPECT_TRUE(page.record().has_text("Mai nghỉ học!"));
    EXPECT_FALSE(page.record().has_text("Ảnh chụp năm ngoái."));
    press("Tìm ảnh gốc");
    page.draw([&] { the_kind().draw(page, support::showing(item), answer); });
    EXPECT_TRUE(page.record().has_text("Ảnh chụp năm ngoái."));
    EXPECT_FALSE(page.record().has_text("Ảnh cũ.")) << "what it tells is the pupil's to find";
    press("Sai");
    EXPECT_FALSE(the_kind().is_ready(item.body, answer));
    press("Trang của trường");
    EXPECT_TRUE(the_kind().is_ready(item.body, answer));
    EXPECT_EQ(the_kind().describe(item.body, answer), Lines{"1"});
    page.draw([&] { the_kind().draw(page, support::answered(item, true), answer); });
    EXPECT_TRUE(page.record().has_text("Ảnh cũ."));
    page.draw([&] { the_kind().draw(page, support::answered(item, false), answer); });
    EXPECT_FALSE(page.record().has_text("Ảnh cũ.")) << "while another try is open";
}

TEST(KiemTin, TellsWhatItLacks) {
    const auto problems = [](const std::function<void(Block&)>& tell) {
        Block block = Block("Gì?").in_order();
        tell(block);
        return support::problems_of(the_kind(), block.wrong("Đúng").right("Sai").wrong("Chưa đủ căn cứ"));
    };
    EXPECT_EQ(problems([](Block& b) { b.key("tin", "T").key("*", "x").key("thẻ", "A").key("*", "x").key("cho biết", "y"); }),
              (Lines{"bai/01.md:101:4 tac-gia.ngoai-the", "bai/01.md:10:1 tac-gia.so-the-nguon"}));
    EXPECT_EQ(problems([](Block& b) { b.key("tin", "T").key("thẻ", "A").key("cho biết", "y").key("thẻ", "a").key("*", "x"); }),
              (Lines{"bai/01.md:103:4 tac-gia.lua-chon-trung", "bai/01.md:101:1 tac-gia.cau-thieu-khoa",
                     "bai/01.md:103:1 tac-gia.cau-thieu-khoa"}));
    EXPECT_EQ(
        problems([](Block& b) {
            b.key("tin", "T").key("thẻ", "A").key("*", "1").key("*", "2").key("*", "3").key("*", "4").key("*", "5").key("cho biết", "y");
            b.key("thẻ", "B").key("*", "x").key("cho biết", "y").key("màu", "đỏ");
        }),
        (Lines{"bai/01.md:106:4 tac-gia.the-dai", "bai/01.md:111:4 tac-gia.cau-khoa-la"}));
    Block other = support::kiem_tin();
    EXPECT_EQ(support::problems_of(the_kind(), other.wrong("Có lẽ")).size(), 2u) << "one too many, and no verdict";
}

}  // namespace kiem_tin
