#include <gtest/gtest.h>

#include "samples.h"
#include "support/script_page.h"

namespace re_nhanh {

using support::Block;
using support::path;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("re-nhanh"); }

static int points(const std::vector<int>& picks) {
    return the_kind().grade(support::body_of(the_kind(), support::re_nhanh()), path(picks)).points;
}

TEST(ReNhanh, PaysForFirstChoicesThatHelp) {
    const std::vector<std::pair<std::vector<int>, int>> table = {
        {{0, 0, 0}, 100}, {{0, 1, 0}, 100}, {{1, -1, 0, 0, 0}, 67}, {{1, -1, 0, 2, -1, 1, 0}, 33}, {{1, -1, 0, 2, -1, 0, 1, -1, 0}, 0}};
    for (const auto& [picks, paid] : table) EXPECT_EQ(points(picks), paid) << path(picks).dump();
    for (const std::vector<int>& picks : {std::vector<int>{}, {0}, {0, 0}, {1, -1}, {5}, {-1}})
        EXPECT_EQ(points(picks), 0) << path(picks).dump();
}

TEST(ReNhanh, KeepsThePanelOfTheSceneBeforeUntilThereIsANewOne) {
    const auto item = support::item_of(the_kind(), support::re_nhanh());
    const auto panel_at = [&](const std::vector<int>& picks) {
        support::ScriptPage page;
        base::Json answer = path(picks);
        page.draw([&] { the_kind().draw(page, support::showing(item), answer); });
        std::string panels;
        for (const auto& shown : page.record().all())
            if (shown.role == page::Role::picture) panels += shown.label;
        return panels;
    };
    EXPECT_EQ(panel_at({}), "an");
    EXPECT_EQ(panel_at({1}), "an");
    EXPECT_EQ(panel_at({0}), "an");
    EXPECT_EQ(panel_at({0, 0}), "me");
    EXPECT_EQ(panel_at({0, 0, 0}), "me");
}

TEST(ReNhanh, TellsWhatBecomesOfTheMatterAndLeadsBack) {
    const auto item = support::item_of(the_kind(), support::re_nhanh());
    base::Json answer = path({1});
    support::ScriptPage page;
    page.press("dang.quay-lai");
    page.draw([&] { EXPECT_TRUE(the_kind().draw(page, support::showing(item), answer).changed); });
    EXPECT_TRUE(page.record().has_text("Ơ, họ hỏi số nhà."));
    EXPECT_EQ(answer, path({1, -1}));
    EXPECT_EQ(the_kind().describe(item.body, path({1, -1, 0, 0, 0})), (Lines{"0:1", "2:0", "4:0"}));
}

TEST(ReNhanh, TellsWhatItLacks) {
    const auto problems = [](const std::function<void(Block&)>& tell) {
        Block block = Block("Gì?").in_order().key("truyện", "T");
        tell(block);
        return support::problems_of(the_kind(), block);
    };
    EXPECT_EQ(problems([](Block& b) { b.key("cảnh", "a").way("x", "A", "b").way("x", "B", "b").key("cảnh", "b").key("kết", "K"); }),
              Lines{"bai/01.md:101:1 tac-gia.canh-dau-can-tranh"});
    EXPECT_EQ(
        problems([](Block& b) { b.key("cảnh", "a").panel("h").way("x", "A", "b").way("x", "B", "b").key("cảnh", "b").key("kết", "K"); }),
        Lines{"bai/01.md:10:1 tac-gia.so-nga-re"});
    EXPECT_EQ(
        problems([](Block& b) { b.panel("h").key("cảnh", "a").panel("h").panel("h").key("kết", "K").key("cảnh", "b").key("kết", "K"); }),
        (Lines{"bai/01.md:101:4 tac-gia.tranh-ngoai-canh", "bai/01.md:104:4 tac-gia.nhieu-tranh"}));
    EXPECT_EQ(problems([](Block& b) {
                  b.key("cảnh", "a").panel("h").way("kín đáo", "A", "b").way("x", "B", "b").key("cảnh", "b").key("kết", "K");
              }),
              Lines{"bai/01.md:103:3 tac-gia.dau-la"});
}

}  // namespace re_nhanh
