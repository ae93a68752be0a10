#include "page/record.h"

#include <gtest/gtest.h>

namespace {

using page::Record;
using page::Role;
using page::Shown;

Shown make_shown(Role role, std::string label, page::Rect rect, bool target = false, int layer = 0) {
    Shown shown;
    shown.role = role;
    shown.label = std::move(label);
    shown.rect = rect;
    shown.target = target;
    shown.layer = layer;
    return shown;
}

TEST(Record, FindsATargetBeforePlainText) {
    Record record;
    record.add(make_shown(Role::text, "Bắt đầu", {0, 0, 100, 20}));
    record.add(make_shown(Role::button, "Bắt đầu", {0, 40, 100, 48}, true));
    EXPECT_EQ(record.find("Bắt đầu")->role, Role::button);
    EXPECT_EQ(record.find("Bắt đầu", 2)->role, Role::text);
    EXPECT_EQ(record.find("Bắt đầu", 3), nullptr);
    EXPECT_EQ(record.find("Bắt đầu", 0), nullptr);
    EXPECT_EQ(record.find("bắt đầu"), nullptr);
}

TEST(Record, FindsTheDialogsButtonBeforeThePages) {
    Record record;
    record.add(make_shown(Role::button, "Nộp bài", {0, 0, 100, 48}, true, 0));
    record.add(make_shown(Role::button, "Nộp bài", {200, 0, 100, 48}, true, 1));
    EXPECT_EQ(record.find("Nộp bài")->layer, 1);
}

TEST(Record, ReportsCutTextAndSmallTargets) {
    Record record;
    Shown cut = make_shown(Role::text, "Dài quá", {0, 0, 50, 20});
    cut.cut = true;
    record.add(cut);
    record.add(make_shown(Role::button, "Nhỏ", {0, 100, 30, 48}, true));
    record.add(make_shown(Role::button, "Đủ", {0, 200, 44, 44}, true));
    const auto problems = record.problems(44);
    ASSERT_EQ(problems.size(), 2u);
    EXPECT_EQ(problems[0], "cut: text \"Dài quá\" (0,0 50x20)");
    EXPECT_EQ(problems[1], "too small: button \"Nhỏ\" (0,100 30x48)");
}

TEST(Record, ReportsTextsThatLieOnEachOther) {
    Record record;
    record.add(make_shown(Role::text, "Một", {0, 0, 100, 20}));
    record.add(make_shown(Role::text, "Hai", {90, 15, 100, 20}));
    ASSERT_EQ(record.problems(0).size(), 1u);
    EXPECT_EQ(record.problems(0)[0].find("overlap: "), 0u);
}

TEST(Record, AllowsTouchingTextsLabelsInButtonsAndDialogsOverPages) {
    Record record;
    record.add(make_shown(Role::text, "Một", {0, 0, 100, 20}));
    record.add(make_shown(Role::text, "Hai", {0, 18, 100, 20}));
    record.add(make_shown(Role::button, "Nộp", {0, 100, 200, 60}, true));
    record.add(make_shown(Role::text, "bài", {10, 110, 50, 20}));
    record.add(make_shown(Role::text, "Trên hộp", {20, 10, 200, 120}, false, 1));
    record.add(make_shown(Role::picture, "Ba bạn nhìn màn hình", {50, 5, 100, 100}));
    EXPECT_TRUE(record.problems(44).empty());
}

TEST(Record, ReportsWordsThatLeaveTheirTile) {
    Record record;
    Shown tile = make_shown(Role::tile, "Con thuyền", {0, 0, 100, 100}, true);
    tile.words = {-20, 70, 140, 24};
    record.add(tile);
    ASSERT_EQ(record.problems(44).size(), 1u);
    EXPECT_EQ(record.problems(44)[0], "words leave: tile \"Con thuyền\" (0,0 100x100) by -20,70 140x24");
}

TEST(Record, ReportsWordsOnWordsWhereTheControlsAreApart) {
    Record record;
    for (const float x : {0.0f, 110.0f}) {
        Shown tile = make_shown(Role::text, "Con thuyền", {x, 0, 100, 100});
        tile.words = {x - 20, 70, 140, 24};
        record.add(tile);
    }
    ASSERT_EQ(record.problems(44).size(), 1u);
    EXPECT_EQ(record.problems(44)[0].find("overlap: "), 0u);
}

TEST(Record, ReportsWordsThatLieWhollyOnOthers) {
    Record record;
    for (const float inner : {0.0f, 20.0f}) {
        Shown text = make_shown(Role::text, "Đã lưu", {inner, inner, 200 - 2 * inner, 60 - 2 * inner});
        text.words = text.rect;
        record.add(text);
    }
    EXPECT_EQ(record.problems(44).size(), 1u);
}

TEST(Record, ReportsWhatIsOutOfView) {
    Record record;
    Shown lost = make_shown(Role::text, "Dưới mép", {0, 760, 100, 20});
    lost.lost = true;
    record.add(lost);
    record.add(make_shown(Role::dialog, "Hộp", {100, 100, 300, 300}, false, 1));
    record.add(make_shown(Role::button, "Đóng", {200, 380, 100, 60}, true, 1));
    const auto problems = record.problems(44);
    ASSERT_EQ(problems.size(), 2u);
    EXPECT_EQ(problems[0], "out of view: text \"Dưới mép\" (0,760 100x20)");
    EXPECT_EQ(problems[1], "out of view: button \"Đóng\" (200,380 100x60)");
}

TEST(Record, SearchesWordsAndPrintsItself) {
    Record record;
    Shown field = make_shown(Role::field, "Mã lớp", {1, 2, 3, 4}, true);
    field.state = "6A1";
    field.focused = true;
    record.add(field);
    EXPECT_TRUE(record.has_text("lớp"));
    EXPECT_FALSE(record.has_text("trường"));
    EXPECT_EQ(record.to_text(), "field \"Mã lớp\" (1,2 3x4) [6A1] focused\n");
}

}  // namespace
