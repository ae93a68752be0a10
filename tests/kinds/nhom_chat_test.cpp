#include <gtest/gtest.h>

#include "samples.h"
#include "support/script_page.h"

namespace nhom_chat {

using support::Block;
using support::path;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("nhom-chat"); }

static int points(const std::vector<int>& picks) {
    return the_kind().grade(support::body_of(the_kind(), support::nhom_chat()), path(picks)).points;
}

TEST(NhomChat, PaysForFirstChoicesThatHelpWhateverCourageTheyTake) {
    const std::vector<std::pair<std::vector<int>, int>> table = {{{0}, 100},          {{1, 0}, 100},       {{2, -1, 0}, 0},
                                                                 {{2, -1, 1, 0}, 50}, {{1, 1, -1, 0}, 50}, {{2, -1, 1, 1, -1, 0}, 0}};
    for (const auto& [picks, paid] : table) EXPECT_EQ(points(picks), paid) << path(picks).dump();
    for (const std::vector<int>& picks : {std::vector<int>{}, {1}, {2}, {2, -1}, {9}, {-1}, {1, 1, -1}})
        EXPECT_EQ(points(picks), 0) << path(picks).dump();
}

TEST(NhomChat, AFirstChoiceThatHelpsNeverPaysLessThanOneThatDoesNot) {
    EXPECT_GE(points({1, 0}), points({2, -1, 1, 0}));
    EXPECT_GE(points({2, -1, 1, 0}), points({2, -1, 1, 1, -1, 0}));
    EXPECT_GE(points({1, 0}), points({1, 1, -1, 0}));
}

TEST(NhomChat, GoesOnStepByStepAndBackToTheChoice) {
    const auto item = support::item_of(the_kind(), support::nhom_chat());
    base::Json answer;
    const auto press = [&](const char* label) {
        support::ScriptPage page;
        page.press(label);
        page.draw([&] { EXPECT_TRUE(the_kind().draw(page, support::showing(item), answer).changed) << label; });
    };
    EXPECT_FALSE(the_kind().step(item.body, answer));
    press("Cười theo");
    EXPECT_EQ(answer, path({}, 2));
    answer = *the_kind().step(item.body, answer);
    EXPECT_EQ(answer, path({2}));
    EXPECT_FALSE(the_kind().step(item.body, answer));
    press("dang.quay-lai");
    press("Nhắn riêng");
    answer = *the_kind().step(item.body, answer);
    press("Cùng kể cô");
    EXPECT_FALSE(the_kind().is_ready(item.body, answer));
    answer = *the_kind().step(item.body, answer);
    EXPECT_TRUE(the_kind().is_ready(item.body, answer));
    EXPECT_EQ(answer, path({2, -1, 1, 0}));
    EXPECT_EQ(the_kind().describe(item.body, answer), (Lines{"0:2", "2:0"}));
    press("dang.di-lai");
    EXPECT_EQ(answer, path({}));
}

TEST(NhomChat, CoversAPictureThatNobodyShouldPassOn) {
    const auto item = support::item_of(the_kind(), support::nhom_chat());
    support::ScriptPage page;
    base::Json answer;
    page.draw([&] { the_kind().draw(page, support::showing(item), answer); });
    EXPECT_EQ(page.state_of("Ảnh chế"), "covered");
    EXPECT_FALSE(page.record().has_text("Mình buồn."));
    EXPECT_FALSE(page.record().has_text("Vì thế."));
}

TEST(NhomChat, AWayThatHelpsNobodyIsNotCalledNearlyRight) {
    const auto item = support::item_of(the_kind(), support::nhom_chat());
    kinds::Showing showing = support::showing(item);
    showing.phase = kinds::Phase::answered;
    showing.reveal = true;
    support::ScriptPage page;
    base::Json answer = path({2, -1, 1, 0});
    page.draw([&] { the_kind().draw(page, showing, answer); });
    EXPECT_TRUE(page.record().has_text("dang.chua-on"));
    EXPECT_FALSE(page.record().has_text("dang.chua-khop"));
}

// A talk of its own.
static Lines with(const std::function<void(Block&)>& tell) {
    Block block = Block("Giúp?").in_order().key("nhóm", "N");
    tell(block);
    return support::problems_of(the_kind(), block);
}

TEST(NhomChat, ChecksThatEveryWayComesToASafeEnd) {
    EXPECT_EQ(with([](Block& b) { b.key("cảnh", "a").way("kín đáo", "A", "b").way("", "B", "b").key("cảnh", "b").key("kết", "K"); }),
              Lines{"bai/01.md:101:1 tac-gia.canh-chua-an-toan"});
    EXPECT_EQ(
        with([](Block& b) { b.key("cảnh", "a").way("kín đáo", "A", "b").way("hỏi thăm", "B", "a").key("cảnh", "b").key("kết", "K"); }),
        Lines{"bai/01.md:101:1 tac-gia.canh-vong"});
    EXPECT_EQ(with([](Block& b) { b.key("cảnh", "a").way("kín đáo", "A", "b").way("hỏi thăm", "B", "b").key("cảnh", "b").key("My", "Ừ"); }),
              (Lines{"bai/01.md:104:1 tac-gia.canh-cut", "bai/01.md:101:1 tac-gia.canh-khong-ket"}));
    EXPECT_EQ(with([](Block& b) {
                  b.key("cảnh", "a")
                      .way("kín đáo", "A", "b")
                      .way("hỏi thăm", "B", "b")
                      .key("cảnh", "b")
                      .key("kết", "K")
                      .key("cảnh", "c")
                      .key("kết", "K");
              }),
              Lines{"bai/01.md:106:1 tac-gia.canh-khong-toi"});
    EXPECT_EQ(with([](Block& b) {
                  b.key("cảnh", "a").way("kín đáo", "A", "bb").way("hỏi thăm", "B", "b").key("cảnh", "b").key("kết", "K");
              }).size(),
              1u);
}

TEST(NhomChat, TakesNoBodyWhoseGraphIsNotSound) {
    const auto body = support::body_of(the_kind(), support::nhom_chat());
    ASSERT_TRUE(the_kind().accepts(body));
    base::Json scenes = base::Json::array(), other = body;
    for (auto scene : body["scenes"].items()) scenes.push(scene.set("end", ""));
    EXPECT_FALSE(the_kind().accepts(other.set("scenes", scenes)));
}

}  // namespace nhom_chat
