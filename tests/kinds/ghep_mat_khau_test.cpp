#include <gtest/gtest.h>

#include "samples.h"
#include "support/script_page.h"

namespace ghep_mat_khau {

using support::Block;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("ghep-mat-khau"); }

static base::Json counts(int plain, int own, int known) {
    base::Json of = base::Json::array(), answer;
    for (int count : {plain, own, known}) of.push(count);
    return answer.set("of", std::move(of));
}

static base::Catalogue the_words() { return *base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets" / "text"); }

static base::Json body() { return support::body_of(the_kind(), support::ghep_mat_khau()); }

TEST(GhepMatKhau, PaysForEverydayWords) {
    const std::vector<std::pair<base::Json, int>> table = {{counts(3, 0, 0), 100}, {counts(2, 1, 0), 67}, {counts(1, 1, 1), 33},
                                                           {counts(0, 1, 2), 0},   {counts(4, 0, 0), 0},  {counts(2, 0, 0), 0},
                                                           {counts(-1, 4, 0), 0}};
    for (const auto& [answer, paid] : table) EXPECT_EQ(the_kind().grade(body(), answer).points, paid) << answer.dump();
    EXPECT_EQ(the_kind().describe(body(), counts(3, 0, 0)), Lines{"du"});
    EXPECT_EQ(the_kind().describe(body(), counts(1, 1, 1)), (Lines{"rieng", "quen"}));
    EXPECT_TRUE(the_kind().describe(body(), counts(1, 0, 0)).empty());
}

// What is kept says how good the phrase was, and no word of it.
TEST(GhepMatKhau, KeepsNoPhrase) {
    const auto item = support::item_of(the_kind(), support::ghep_mat_khau());
    base::Json answer, scratch;
    auto showing = support::showing(item);
    showing.scratch = &scratch;
    const base::Catalogue words = the_words();
    for (const auto& [word, gap] :
         std::vector<std::pair<const char*, const char*>>{{"mèo", "ô số 1"}, {"kẹo", "ô số 2"}, {"thang", "ô số 2"}, {"Khôi", "ô số 3"}}) {
        support::ScriptPage page(&words);
        page.put(word, gap);
        page.draw([&] { the_kind().draw(page, showing, answer); });
    }
    EXPECT_EQ(answer, counts(2, 1, 0));
    EXPECT_EQ(answer.dump().find("mèo"), std::string::npos);
    scratch = {};
    support::ScriptPage page;
    page.draw([&] { EXPECT_TRUE(the_kind().draw(page, showing, answer).changed) << "another day the box is empty"; });
    EXPECT_FALSE(the_kind().is_ready(item.body, answer));
    for (const auto& outcome : the_kind().outcomes(item.body)) EXPECT_EQ(outcome.text.find("mèo"), std::string::npos);
}

// Half of 7776^n phrases at 10,000 a second, in two figures: 0.4 s, 50 minutes, 9 months, 5,800 years.
TEST(GhepMatKhau, TellsHowLongGuessingTakes) {
    const base::Catalogue words = the_words();
    const auto item = support::item_of(the_kind(), support::ghep_mat_khau().card("", "sông"));
    const std::vector<std::pair<int, const char*>> table = {
        {0, "chưa tới một phút"}, {1, "chưa tới một phút"}, {2, "50 phút"}, {3, "8 tháng"}};
    for (const auto& [plain, time] : table) {
        support::ScriptPage page(&words);
        base::Json answer = counts(plain, 3 - plain, 0);
        page.draw([&] { the_kind().draw(page, support::answered(item, true), answer); });
        EXPECT_NE(page.record().to_text().find(time), std::string::npos) << plain << page.record().to_text();
    }
}

TEST(GhepMatKhau, TellsWhatItLacks) {
    const auto with = [](const std::string& gaps, const std::string& marks) {
        Block block = Block("Gì?").key("số từ", gaps);
        for (std::size_t i = 0; i < marks.size(); ++i)
            block.card(marks[i] == 'r' ? "riêng" : marks[i] == 'q' ? "quen" : marks[i] == 'x' ? "x" : "", "Từ " + std::to_string(i));
        return support::problems_of(the_kind(), block);
    };
    EXPECT_EQ(with("4", ".....rq"), Lines{});
    EXPECT_EQ(with("4", "....rrq"), Lines{"bai/01.md:10:1 tac-gia.thieu-the-tu"});
    EXPECT_EQ(with("4", "......q"), Lines{"bai/01.md:10:1 tac-gia.thieu-the-tu"});
    EXPECT_EQ(with("4", "......r"), Lines{"bai/01.md:10:1 tac-gia.thieu-the-tu"});
    EXPECT_EQ(with("bốn", ".....rq"), Lines{"bai/01.md:99:1 tac-gia.so-tu-sai"});
    EXPECT_EQ(with("7", ".....rq"), Lines{"bai/01.md:99:1 tac-gia.so-tu-sai"});
    EXPECT_EQ(with("3", ".....rqx"), Lines{"bai/01.md:25:3 tac-gia.the-mat-khau-la"});
    EXPECT_EQ(with("3", "....rq"), Lines{"bai/01.md:10:1 tac-gia.so-the"});
}

}  // namespace ghep_mat_khau
