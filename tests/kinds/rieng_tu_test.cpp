#include <gtest/gtest.h>

#include "samples.h"
#include "support/script_page.h"

namespace rieng_tu {

using support::Block;
using Lines = std::vector<std::string>;

static const kinds::Kind& the_kind() { return *kinds::find_kind("rieng-tu"); }

static base::Json body() { return support::body_of(the_kind(), support::rieng_tu()); }

TEST(RiengTu, PaysForSettingsAtTheirLevel) {
    const std::vector<std::pair<std::vector<int>, int>> table = {{{1, 2, 0}, 100}, {{1, 2, 2}, 67}, {{0, 0, 0}, 33}, {{2, 1, 1}, 0}};
    for (const auto& [places, paid] : table) EXPECT_EQ(the_kind().grade(body(), support::placed(places)).points, paid);
    EXPECT_EQ(the_kind().grade(body(), support::placed({-1, 2, -1})).points, 67) << "what was not touched stays as the app had it";
    EXPECT_EQ(the_kind().grade(body(), base::Json()).points, 0) << "nothing was touched";
    EXPECT_FALSE(the_kind().is_ready(body(), base::Json()));
}

// Beside the settings stands who sees what, and it changes with a press.
TEST(RiengTu, ShowsWhoSeesWhat) {
    const auto item = support::item_of(the_kind(), support::rieng_tu());
    const auto seen = [&](const base::Json& given) {
        support::ScriptPage page;
        base::Json answer = given;
        page.draw([&] { the_kind().draw(page, support::showing(item), answer); });
        Lines found;
        for (const auto& shown : page.record().all())
            if (shown.role == page::Role::notice) found.push_back(shown.label);
        return found;
    };
    const std::string all = "Ảnh em đăng · Nơi em ở · Tên nhóm vẽ";
    EXPECT_EQ(seen(base::Json()), (Lines{"Người lạ: " + all, "Bạn cùng lớp: " + all, "Mai: " + all}));
    EXPECT_EQ(seen(support::placed({1, 2, 0})), (Lines{"Người lạ: Tên nhóm vẽ", "Bạn cùng lớp: Ảnh em đăng · Tên nhóm vẽ", "Mai: " + all}));
    EXPECT_EQ(seen(support::placed({2, 2, 2})), (Lines{"Người lạ: dang.khong-thay", "Bạn cùng lớp: dang.khong-thay", "Mai: " + all}));
}

TEST(RiengTu, TellsWhatItLacks) {
    const auto with = [](const std::string& viewers, const std::string& marks) {
        Block block = Block("Gì?").key("ứng dụng", "U").key("mức", "A | B").key("người xem", viewers);
        for (std::size_t i = 0; i < marks.size(); ++i) block.card(std::string(1, marks[i]), "Ô " + std::to_string(i));
        return support::problems_of(the_kind(), block);
    };
    EXPECT_EQ(with("X | Y", "212"), Lines{});
    EXPECT_EQ(with("X | Y | Z", "212"), Lines{"bai/01.md:10:1 tac-gia.so-nguoi-xem"});
    EXPECT_EQ(with("X | Y", "112"), Lines{"bai/01.md:10:1 tac-gia.it-muc-hep"});
    EXPECT_EQ(with("X | Y", "232"), Lines{"bai/01.md:13:3 tac-gia.the-cho-la"});
    EXPECT_EQ(with("X | Y", "22"), Lines{"bai/01.md:10:1 tac-gia.so-the"});
}

}  // namespace rieng_tu
