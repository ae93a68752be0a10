#include <gtest/gtest.h>

#include "builders.h"
#include "support/script_page.h"

namespace dung_sai {

using support::Block;
using support::picked;

namespace {

const kinds::Kind& kind() { return *kinds::find_kind("dung-sai"); }
Block good() { return Block("Kể với cô là mách lẻo.").wrong("Đúng", "Khác nhau lắm.").right("Sai", "Kể là giúp."); }

}  // namespace

TEST(DungSai, PaysForTheRightWord) {
    const auto body = support::body_of(kind(), good());
    EXPECT_EQ(kind().grade(body, picked({1})).points, 100);
    EXPECT_EQ(kind().grade(body, picked({0})).points, 0);
    EXPECT_EQ(kind().grade(body, picked({0, 1})).points, 0);
    EXPECT_EQ(kind().grade(body, base::Json()).points, 0);
}

TEST(DungSai, KeepsTheAuthorsOrderForEverySeed) {
    const auto item = support::item_of(kind(), good());
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        auto showing = support::showing(item);
        showing.seed = seed;
        support::ScriptPage page;
        base::Json answer;
        page.draw([&] { kind().draw(page, showing, answer); });
        EXPECT_EQ(page.labels_in(page::Place::answers), (std::vector<std::string>{"Đúng", "Sai"}));
    }
}

TEST(DungSai, ShowsTheVerdictAfterTheAnswer) {
    const auto item = support::item_of(kind(), good());
    support::ScriptPage page;
    base::Json answer = picked({0});
    page.draw([&] { kind().draw(page, support::answered(item, true), answer); });
    EXPECT_TRUE(page.shows("dang.chua-khop"));
    EXPECT_TRUE(page.shows("dang.dap-an"));
    EXPECT_TRUE(page.shows("Kể là giúp."));
    answer = picked({1});
    page.draw([&] { kind().draw(page, support::answered(item, true), answer); });
    EXPECT_TRUE(page.shows("dang.chinh-xac"));
    EXPECT_FALSE(page.shows("dang.chua-khop"));
}

TEST(DungSai, TellsTheAuthorWhatIsWrongAndWhere) {
    using Lines = std::vector<std::string>;
    EXPECT_EQ(support::problems_of(kind(), good()), Lines{});
    EXPECT_EQ(support::problems_of(kind(), Block().right("SAI").wrong("đúng")), Lines{});
    EXPECT_EQ(support::problems_of(kind(), Block().right("Đúng").wrong("Không")), Lines{"bai/01.md:13:3 tac-gia.dung-sai-chu"});
    EXPECT_EQ(support::problems_of(kind(), Block().right("Đúng").wrong("Dung")), Lines{"bai/01.md:13:3 tac-gia.dung-sai-chu"});
    EXPECT_EQ(support::problems_of(kind(), Block().wrong("Đúng").wrong("Sai")), Lines{"bai/01.md:10:1 tac-gia.chua-co-dap-an"});
    EXPECT_EQ(support::problems_of(kind(), Block().right("Đúng").right("Sai")), Lines{"bai/01.md:13:3 tac-gia.thua-dap-an"});
    EXPECT_EQ(support::problems_of(kind(), Block().right("Đúng")), Lines{"bai/01.md:10:1 tac-gia.so-lua-chon"});
    EXPECT_TRUE(kind().accepts(support::body_of(kind(), good())));
    EXPECT_FALSE(kind().accepts(support::body_of(kind(), Block().right("Đúng").right("Sai"))));
}

}  // namespace dung_sai
