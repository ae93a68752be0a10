#include <gtest/gtest.h>

#include "samples.h"
#include "support/script_page.h"

namespace dien_tu {

using support::Block;
using support::placed;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("dien-tu"); }
static int points(const base::Json& body, const std::vector<int>& slots) { return the_kind().grade(body, placed(slots)).points; }

TEST(DienTu, PaysForGapsWithTheirWord) {
    const auto body = support::body_of(the_kind(), support::dien_tu());
    EXPECT_EQ(points(body, {0, 1, -1}), 100);
    EXPECT_EQ(points(body, {0, -1, 1}), 50);
    EXPECT_EQ(points(body, {1, 0, -1}), 0);
    EXPECT_EQ(points(body, {0, -1, -1}), 0);
}

TEST(DienTu, AWordInItsGapNeverPaysLessThanAnother) {
    const auto body = support::body_of(the_kind(), support::dien_tu());
    EXPECT_GT(points(body, {0, 1, -1}), points(body, {0, -1, 1}));
    EXPECT_GT(points(body, {0, -1, 1}), points(body, {-1, 0, 1}));
}

TEST(DienTu, ShowsTheTextWithItsGaps) {
    const auto item = support::item_of(the_kind(), support::dien_tu());
    support::ScriptPage page;
    base::Json answer;
    page.put("hỏi", "dang.o");
    page.draw([&] { EXPECT_TRUE(the_kind().draw(page, support::showing(item), answer).changed); });
    EXPECT_TRUE(page.record().has_text("Em "));
    EXPECT_TRUE(page.record().has_text(" rồi "));
    EXPECT_EQ(answer, placed({-1, 0, -1}));
}

TEST(DienTu, TellsTheAuthorWhatIsWrongWithTheGaps) {
    const auto with = [](const std::string& text) {
        return support::problems_of(the_kind(), Block().key("câu", text).card("1", "dừng").card("2", "hỏi"));
    };
    EXPECT_EQ(with("Em [1] rồi [2]."), Lines{});
    for (const char* text : {"Em dừng.", "Em [2] rồi [1].", "Em [1] rồi [2], [2].", "Em [1] rồi [3].", "[1] [2] [3] [4] [5] [6] [7]"}) {
        const auto problems = with(text);
        ASSERT_FALSE(problems.empty()) << text;
        EXPECT_EQ(problems.front(), "bai/01.md:99:4 tac-gia.o-trong-sai") << text;
    }
    EXPECT_EQ(support::problems_of(the_kind(), Block().card("1", "dừng").card("2", "hỏi")), Lines{"bai/01.md:10:1 tac-gia.cau-thieu-khoa"});
    EXPECT_EQ(support::problems_of(the_kind(), Block().key("câu", "Em [1] rồi [2].").card("1", "dừng").card("", "hỏi")),
              Lines{"bai/01.md:10:1 tac-gia.cho-trong"});
}

}  // namespace dien_tu
