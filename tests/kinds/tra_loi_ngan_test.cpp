#include <gtest/gtest.h>

#include "samples.h"
#include "support/script_page.h"

namespace tra_loi_ngan {

using support::Block;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("tra-loi-ngan"); }

static base::Json matched(int index) { return base::Json::object().set("matched", index); }

// What is kept of that which a pupil types.
static base::Json typed(const std::string& words) {
    const auto item = support::item_of(the_kind(), support::tra_loi_ngan());
    base::Json answer, scratch;
    auto showing = support::showing(item);
    showing.scratch = &scratch;
    support::ScriptPage page;
    page.type("dang.tra-loi", words);
    page.draw([&] { the_kind().draw(page, showing, answer); });
    return answer;
}

TEST(TraLoiNgan, ForgivesAccentsCaseBlanksAndWhereTheToneStands) {
    for (const char* words : {"hoà bình", "hòa bình", "HOA  BINH", " Hoà  bình. ", "hoa\xCC\x80 bi\xCC\x80nh"})
        EXPECT_EQ(typed(words), matched(0)) << words;
    for (const char* words : {"1000", "1.000", "1 000", " 1000"}) EXPECT_EQ(typed(words), matched(1)) << words;
    for (const char* words : {"113", "113."}) EXPECT_EQ(typed(words), matched(2)) << words;
    for (const char* words : {"hoà", "hoà bình nhé", "10000", "1 113"}) EXPECT_EQ(typed(words), matched(-1)) << words;
    for (const char* words : {"", "   ", "?!"}) EXPECT_EQ(typed(words), base::Json()) << words;
}

TEST(TraLoiNgan, PaysForAnyAnswerThatIsAccepted) {
    const auto body = support::body_of(the_kind(), support::tra_loi_ngan());
    EXPECT_EQ(the_kind().grade(body, matched(0)).points, 100);
    EXPECT_EQ(the_kind().grade(body, matched(1)).points, 100);
    EXPECT_EQ(the_kind().grade(body, matched(2)).points, 0);
    EXPECT_EQ(the_kind().grade(body, matched(-1)).points, 0);
    EXPECT_EQ(the_kind().grade(body, matched(99)).points, 0);
    EXPECT_FALSE(the_kind().is_ready(body, base::Json()));
    EXPECT_TRUE(the_kind().is_ready(body, matched(-1)));
}

TEST(TraLoiNgan, KeepsNothingOfWhatWasTyped) {
    const auto item = support::item_of(the_kind(), support::tra_loi_ngan());
    base::Json answer, scratch;
    auto showing = support::showing(item);
    showing.scratch = &scratch;
    support::ScriptPage page;
    page.type("dang.tra-loi", "bí mật của em");
    page.draw([&] { the_kind().draw(page, showing, answer); });
    EXPECT_EQ(answer.dump().find("bí mật"), std::string::npos);
    base::Json another;  // the screen was closed: the draft goes with what it came from
    showing.scratch = &another;
    page.draw([&] { EXPECT_TRUE(the_kind().draw(page, showing, answer).changed); });
    EXPECT_EQ(answer, base::Json());
}

TEST(TraLoiNgan, EnterHandsItIn) {
    const auto item = support::item_of(the_kind(), support::tra_loi_ngan());
    base::Json answer, scratch = base::Json::object().set("typed", "1000");
    auto showing = support::showing(item);
    showing.scratch = &scratch;
    support::ScriptPage page;
    page.enter("dang.tra-loi");
    page.draw([&] { EXPECT_TRUE(the_kind().draw(page, showing, answer).hand_in); });
}

TEST(TraLoiNgan, AfterTheAnswerTellsWhatFitsAndWhy) {
    const auto item = support::item_of(the_kind(), support::tra_loi_ngan());
    support::ScriptPage page;
    base::Json answer = matched(-1);
    page.draw([&] { the_kind().draw(page, support::answered(item, false), answer); });
    EXPECT_TRUE(page.record().has_text("dang.chua-khop"));
    EXPECT_FALSE(page.record().has_text("Nghĩ thêm nhé."));
    EXPECT_FALSE(page.shows("Hoà bình"));
    page.draw([&] { the_kind().draw(page, support::answered(item, true), answer); });
    EXPECT_TRUE(page.shows("Hoà bình"));
    EXPECT_TRUE(page.record().has_text("Nghĩ thêm nhé."));
    EXPECT_TRUE(page.shows("dang.dap-an"));
}

TEST(TraLoiNgan, TellsTheAuthorWhatIsWrongAndWhere) {
    EXPECT_EQ(support::problems_of(the_kind(), Block().right("111")), Lines{"bai/01.md:10:1 tac-gia.cau-thieu-khoa"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().key("khác").wrong("111")), Lines{"bai/01.md:10:1 tac-gia.nhieu-chua-co-dap-an"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().key("khác").right("Hoà").right("hòa")),
              Lines{"bai/01.md:13:3 tac-gia.dap-an-trung"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().key("khác").right("?!").right("a")), Lines{"bai/01.md:11:3 tac-gia.dap-an-ngan"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().key("khác").right(std::string(41, 'a'))),
              Lines{"bai/01.md:11:3 tac-gia.dap-an-ngan"});
}

}  // namespace tra_loi_ngan
