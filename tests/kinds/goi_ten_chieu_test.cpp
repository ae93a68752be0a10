#include <gtest/gtest.h>

#include "samples.h"
#include "support/script_page.h"

namespace goi_ten_chieu {

using support::Block;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("goi-ten-chieu"); }

static base::Json body() { return support::body_of(the_kind(), support::goi_ten_chieu()); }

TEST(GoiTenChieu, PaysForEveryMessageThatIsNamedRight) {
    const std::vector<std::pair<std::vector<int>, int>> table = {{{0, 1, 2, 2}, 100}, {{0, 1, 2, 0}, 75}, {{1, 0, 2, 2}, 50},
                                                                 {{0, 0, 0, 0}, 25},  {{1, 0, 0, 1}, 0},  {{0, 1, 2, -1}, 0}};
    for (const auto& [places, paid] : table) EXPECT_EQ(the_kind().grade(body(), support::placed(places)).points, paid);
}

TEST(GoiTenChieu, JudgesEveryMessage) {
    EXPECT_TRUE(the_kind().judge(body(), support::placed({0, 1, 2, -1})).empty());
    const auto judged = the_kind().judge(body(), support::placed({1, 2, 0, 2}));
    ASSERT_EQ(judged.size(), 4u);
    const std::vector<std::pair<bool, bool>> expected = {{true, true}, {true, false}, {false, true}, {false, false}};
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(std::make_pair(judged[i].is_fake, judged[i].called_fake), expected[i]) << i;
}

TEST(GoiTenChieu, ShowsAWeakDoseWithItsName) {
    const auto item = support::item_of(the_kind(), support::goi_ten_chieu());
    support::ScriptPage page;
    base::Json answer;
    page.draw([&] { the_kind().draw(page, support::showing(item), answer); });
    EXPECT_TRUE(page.record().has_text("Sốc chưa!"));
    EXPECT_TRUE(page.record().has_text("Giật gân"));
}

static Lines with(const std::string& marks) {
    Block block = Block("Gì?").key("chiêu", "Giật gân | Hối thúc").key("tin thường", "T").key("ví dụ", "V").key("nhận ra", "N");
    for (std::size_t i = 0; i < marks.size(); ++i) block.card(marks[i] == '-' ? "" : std::string(1, marks[i]), "Tin " + std::to_string(i));
    return support::problems_of(the_kind(), block);
}

TEST(GoiTenChieu, WantsAboutHalfOfThemGenuine) {
    for (const char* mixed : {"1-2-", "12--1", "1---2", "1-2-1-", "12-1--1", "1-2-1-2-"}) EXPECT_EQ(with(mixed), Lines{}) << mixed;
    for (const char* all_but : {"12121---", "12------", "12121-", "1-1111-"})
        EXPECT_EQ(with(all_but), Lines{"bai/01.md:10:1 tac-gia.ti-le-that"}) << all_but;
    EXPECT_EQ(with("1221"), Lines{"bai/01.md:10:1 tac-gia.ti-le-that"});
    EXPECT_EQ(with("----"), Lines{"bai/01.md:10:1 tac-gia.ti-le-that"});
    EXPECT_EQ(with("1-2-3-").size(), 1u) << "there is no third trick";
}

}  // namespace goi_ten_chieu
