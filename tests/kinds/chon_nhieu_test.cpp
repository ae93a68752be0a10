#include <gtest/gtest.h>

#include "builders.h"
#include "support/script_page.h"

namespace chon_nhieu {

using support::Block;
using support::picked;

namespace {

const kinds::Kind& kind() { return *kinds::find_kind("chon-nhieu"); }
Block good() { return Block("Việc nào giúp Tú?").right("Thôi nhé").wrong("Gửi tiếp", "Ảnh đi xa hơn.").right("Kể cô").right("Hỏi thăm"); }

// Every subset of `count` options.
std::vector<std::vector<int>> subsets(int count) {
    std::vector<std::vector<int>> all;
    for (int bits = 0; bits < 1 << count; ++bits) {
        std::vector<int> one;
        for (int i = 0; i < count; ++i)
            if (bits >> i & 1) one.push_back(i);
        all.push_back(one);
    }
    return all;
}

Block with_right(int right, int count) {
    Block block;
    for (int i = 0; i < count; ++i) i < right ? block.right("Đ" + std::to_string(i)) : block.wrong("S" + std::to_string(i));
    return block;
}

}  // namespace

TEST(ChonNhieu, PaysRightPicksLessWrongPicksHalfUp) {
    const auto body = support::body_of(kind(), good());  // right: 0, 2, 3
    const std::vector<std::pair<std::vector<int>, int>> table = {{{0, 2, 3}, 100},   {{0, 2}, 67},    {{0}, 33},
                                                                 {{0, 1}, 0},        {{1}, 0},        {{}, 0},
                                                                 {{0, 1, 2, 3}, 67}, {{0, 1, 2}, 33}, {{0, 0, 2, 3, 9}, 100}};
    for (const auto& [picks, points] : table) EXPECT_EQ(kind().grade(body, picked(picks)).points, points) << picked(picks).dump();
    EXPECT_EQ(kind().grade(body, base::Json()).points, 0);
    EXPECT_EQ(kind().grade(base::Json(), picked({0})).points, 0);
}

TEST(ChonNhieu, OneMoreRightPickNeverPaysLessAndOneMoreWrongNeverMore) {
    for (int count = 3; count <= 6; ++count) {
        for (int right = 1; right < count; ++right) {
            const auto body = support::body_of(kind(), with_right(right, count));
            for (const auto& picks : subsets(count)) {
                const int points = kind().grade(body, picked(picks)).points;
                EXPECT_GE(points, 0);
                EXPECT_LE(points, 100);
                for (int more = 0; more < count; ++more) {
                    if (std::find(picks.begin(), picks.end(), more) != picks.end()) continue;
                    auto bigger = picks;
                    bigger.push_back(more);
                    const int then = kind().grade(body, picked(bigger)).points;
                    EXPECT_TRUE(more < right ? then >= points : then <= points) << picked(bigger).dump();
                }
            }
        }
    }
}

TEST(ChonNhieu, PaysFullOnlyForExactlyTheRightOnes) {
    const auto body = support::body_of(kind(), with_right(2, 5));
    for (const auto& picks : subsets(5)) EXPECT_EQ(kind().grade(body, picked(picks)).full(), (picks == std::vector<int>{0, 1}));
}

TEST(ChonNhieu, PaysTheSameInEveryDisplayOrder) {
    const auto item = support::item_of(kind(), good());
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        auto showing = support::showing(item);
        showing.seed = seed;
        base::Json answer;
        for (const char* label : {"Hỏi thăm", "Gửi tiếp", "Thôi nhé"}) {
            support::ScriptPage page;
            page.press(label);
            page.draw([&] { EXPECT_TRUE(kind().draw(page, showing, answer).changed); });
        }
        EXPECT_EQ(answer, picked({0, 1, 3}));
        EXPECT_EQ(kind().grade(item.body, answer).points, 33);
    }
}

TEST(ChonNhieu, APressOnAPickedOptionTakesItBack) {
    const auto item = support::item_of(kind(), good());
    base::Json answer = picked({0, 2});
    support::ScriptPage page;
    page.press("Thôi nhé");
    page.draw([&] { kind().draw(page, support::showing(item), answer); });
    EXPECT_EQ(answer, picked({2}));
    EXPECT_TRUE(kind().is_ready(item.body, answer));
    page.press("Kể cô");
    page.draw([&] { kind().draw(page, support::showing(item), answer); });
    EXPECT_FALSE(kind().is_ready(item.body, answer));
}

TEST(ChonNhieu, AfterTheAnswerTellsWhatWasRightWrongAndMissed) {
    const auto item = support::item_of(kind(), good());
    base::Json answer = picked({0, 1});
    support::ScriptPage page;
    page.draw([&] { kind().draw(page, support::answered(item, false), answer); });
    EXPECT_TRUE(page.shows("dang.dung"));
    EXPECT_TRUE(page.shows("dang.chua-khop"));
    EXPECT_FALSE(page.shows("dang.con-thieu"));
    page.draw([&] { kind().draw(page, support::answered(item, true), answer); });
    EXPECT_NE(page.record().find("dang.con-thieu", 2), nullptr);
    EXPECT_EQ(page.record().find("dang.con-thieu", 3), nullptr);
    EXPECT_TRUE(page.shows("Ảnh đi xa hơn."));
}

TEST(ChonNhieu, TellsTheAuthorWhatIsWrongAndWhere) {
    using Lines = std::vector<std::string>;
    EXPECT_EQ(support::problems_of(kind(), good()), Lines{});
    EXPECT_EQ(support::problems_of(kind(), with_right(0, 3)), Lines{"bai/01.md:10:1 tac-gia.nhieu-chua-co-dap-an"});
    EXPECT_EQ(support::problems_of(kind(), with_right(3, 3)), Lines{"bai/01.md:10:1 tac-gia.nhieu-dung-het"});
    EXPECT_EQ(support::problems_of(kind(), with_right(1, 2)), Lines{"bai/01.md:10:1 tac-gia.so-lua-chon"});
    EXPECT_EQ(support::problems_of(kind(), with_right(1, 7)), Lines{"bai/01.md:10:1 tac-gia.so-lua-chon"});
    EXPECT_EQ(support::problems_of(kind(), with_right(1, 6)), Lines{});
    EXPECT_TRUE(kind().accepts(support::body_of(kind(), good())));
    EXPECT_FALSE(kind().accepts(support::body_of(kind(), with_right(3, 3))));
    EXPECT_FALSE(kind().accepts(support::body_of(kind(), with_right(0, 3))));
}

}  // namespace chon_nhieu
