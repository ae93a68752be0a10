#include <gtest/gtest.h>

#include "samples.h"
#include "support/script_page.h"

namespace dau_chan {

using support::Block;
using support::path;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("dau-chan"); }

static int points(const std::vector<int>& picks) {
    return the_kind().grade(support::body_of(the_kind(), support::dau_chan()), path(picks)).points;
}

TEST(DauChan, PaysForFirstChoicesThatStopIt) {
    const std::vector<std::pair<std::vector<int>, int>> table = {{{0}, 100}, {{1, 0}, 50}, {{1, 1, -1, 0}, 0},
                                                                 {{1}, 0},   {{}, 0},      {{1, 1}, 0}};
    for (const auto& [picks, paid] : table) EXPECT_EQ(points(picks), paid) << path(picks).dump();
}

// Each with its state in words, in the order in which it came there.
static Lines places(const std::vector<int>& picks) {
    const auto item = support::item_of(the_kind(), support::dau_chan());
    support::ScriptPage page;
    base::Json answer = path(picks);
    page.draw([&] { the_kind().draw(page, support::showing(item), answer); });
    Lines found;
    for (const auto& shown : page.record().all())
        for (const char* place : {"Máy của Mai", "Nhóm lớp", "Máy của bạn", "dang.da-go"})
            if (shown.label == place) found.emplace_back(place);
    return found;
}

TEST(DauChan, ListsWhereItIsAndWhereItWasTakenDown) {
    EXPECT_EQ(places({}), Lines{"Máy của Mai"});
    EXPECT_EQ(places({0}), Lines{"Máy của Mai"});
    EXPECT_EQ(places({1}), (Lines{"Máy của Mai", "Nhóm lớp", "Máy của bạn"}));
    EXPECT_EQ(places({1, 1, -1}), (Lines{"Máy của Mai", "Nhóm lớp", "Máy của bạn"}));
    EXPECT_EQ(places({1, 0}), (Lines{"Máy của Mai", "dang.da-go", "Máy của bạn"}));
}

static Lines with(const std::function<void(Block&)>& tell) {
    Block block = Block("Gì?").in_order().key("vật", "Ảnh").key("cảnh", "a").panel("h").key("có ở", "Máy");
    tell(block);
    return support::problems_of(the_kind(), block);
}

// Sending it on may lead further along the trail, but never to an end and never back by itself.
TEST(DauChan, EndsOnlyAfterAWayThatHelps) {
    EXPECT_EQ(
        with([](Block& b) {
            b.way("x", "A", "k").way("", "B", "b").key("cảnh", "b").way("x", "C", "k").way("", "D", "k").key("cảnh", "k").key("kết", "K");
        }),
        Lines{"bai/01.md:106:1 tac-gia.canh-chua-an-toan"});
    EXPECT_EQ(
        with([](Block& b) {
            b.way("x", "A", "k").way("", "B", "b").key("cảnh", "b").way("x", "C", "k").way("", "D", "a").key("cảnh", "k").key("kết", "K");
        }),
        Lines{"bai/01.md:106:1 tac-gia.canh-vong"});
}

TEST(DauChan, TakesDownOnlyWhatWasSomewhere) {
    EXPECT_EQ(with([](Block& b) { b.way("x", "A", "k").way("x", "B", "k").key("cảnh", "k").key("gỡ ở", "May").key("kết", "K"); }),
              Lines{"bai/01.md:107:4 tac-gia.noi-la"});
    EXPECT_EQ(with([](Block& b) { b.key("có ở", "Nhà").way("x", "A", "k").way("x", "B", "k").key("cảnh", "k").key("kết", "K"); }),
              Lines{"bai/01.md:104:4 tac-gia.khoa-cau-trung"});
    Block nowhere =
        Block("Gì?").in_order().key("vật", "Ảnh").key("cảnh", "a").panel("h").way("x", "A", "k").way("x", "B", "k").key("cảnh", "k");
    EXPECT_EQ(support::problems_of(the_kind(), nowhere.key("kết", "K")), Lines{"bai/01.md:10:1 tac-gia.cau-thieu-khoa"});
}

}  // namespace dau_chan
