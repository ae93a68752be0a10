// Long names on tiles: whole where they can be, else shortened as people do, and never out of their tile.
#include <gtest/gtest.h>

#include "support/fixed.h"
#include "support/no_pictures.h"
#include "ui/imgui/imgui_page.h"

namespace {

class LongNames : public testing::TestWithParam<std::pair<int, double>> {
protected:
    void draw(const page::Draw& content) {
        for (int pass = 0; pass < 30; ++pass) {
            page_.begin(GetParam().first, 768, GetParam().second);
            content();
            page_.end();
            if (!page_.wants_another_pass()) return;
        }
        ADD_FAILURE() << "the page never comes to rest";
    }
    const page::Shown& draw_tile(const page::Name& name) {
        draw([&] {
            page_.screen({page::Layout::sign_in, model::Band::b1});
            page_.section(page::Place::grid, page::Surface::bare,
                          [&] { page_.row({.columns = 7, .room_for = 42}, [&] { page_.name(name); }); });
        });
        const page::Shown* shown = page_.record().find(name.given);
        EXPECT_NE(shown, nullptr);
        return *shown;
    }
    static bool inside(const page::Rect& words, const page::Rect& tile) {
        return words.x >= tile.x && words.right() <= tile.right() + 0.5f && words.y >= tile.y && words.bottom() <= tile.bottom();
    }

    base::FixedClock clock_ = support::fixed_clock();
    base::Catalogue words_;
    support::NoPictures pictures_;
    ui::ImguiPage page_{base::Path(KS_BINARY_DIR) / "share", pictures_, words_, clock_};
};
INSTANTIATE_TEST_SUITE_P(Windows, LongNames, testing::Values(std::pair{1024, 1.0}, std::pair{1366, 1.0}, std::pair{1024, 1.5}));

TEST_P(LongNames, ManyWordsBecomeInitials) {
    for (const char* family :
         {"Công Tằng Tôn Nữ Hoàng Thị Phương Nghi Quỳnh Thuỳ Trang Nguyễn Phúc Vĩnh Bảo", "H'Đơlniêkđăm Ayŭn Mlô", "Lê"}) {
        const page::Shown& tile = draw_tile({.given = "Châu", .family = family, .number = "1", .birthday = {}, .spoken = {}});
        EXPECT_FALSE(tile.cut) << family;
        EXPECT_TRUE(inside(tile.words, tile.rect)) << family;
    }
}

TEST_P(LongNames, OneLongWordGoesOnBelow) {
    const page::Shown& tile = draw_tile({.given = "H'Đơlniêkđămmlô", .family = {}, .number = "8", .birthday = {}, .spoken = {}});
    EXPECT_FALSE(tile.cut);
    EXPECT_TRUE(inside(tile.words, tile.rect));
    const page::Shown& longer = draw_tile({.given = std::string(80, 'M'), .family = {}, .number = "8", .birthday = {}, .spoken = {}});
    EXPECT_TRUE(longer.cut) << "it ends in dots";
    EXPECT_TRUE(inside(longer.words, longer.rect));
}

}  // namespace
