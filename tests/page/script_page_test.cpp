#include "support/script_page.h"

#include <gtest/gtest.h>

namespace {

using support::ScriptPage;

page::Button make_button(std::string label, bool enabled = true) {
    page::Button button;
    button.label = std::move(label);
    button.enabled = enabled;
    return button;
}

page::Choose make_choose(std::vector<std::string> texts) {
    page::Choose choose;
    for (auto& text : texts) {
        page::Option option;
        option.text = model::from_plain(std::move(text));
        choose.options.push_back(std::move(option));
    }
    return choose;
}

TEST(ScriptPage, PressesTheNamedButtonOnce) {
    ScriptPage page;
    page.press("Tiếp");
    bool first = false, second = false;
    page.draw([&] { first = page.button(make_button("Tiếp")); });
    page.draw([&] { second = page.button(make_button("Tiếp")); });
    EXPECT_TRUE(first);
    EXPECT_FALSE(second);
    EXPECT_TRUE(page.unused().empty());
}

TEST(ScriptPage, ADisabledButtonIsNotPressedAndTheTestCanTell) {
    ScriptPage page;
    page.press("Tiếp");
    page.draw([&] { EXPECT_FALSE(page.button(make_button("Tiếp", false))); });
    EXPECT_EQ(page.unused(), std::vector<std::string>{"Tiếp"});
    EXPECT_EQ(page.state_of("Tiếp"), "disabled");
}

TEST(ScriptPage, PressesTheSecondOfTwoWithOneLabel) {
    ScriptPage page;
    page.press("Xem", 2);
    page.draw([&] {
        EXPECT_FALSE(page.button(make_button("Xem")));
        EXPECT_TRUE(page.button(make_button("Xem")));
    });
}

TEST(ScriptPage, ChoosesAnOptionByItsWords) {
    ScriptPage page;
    page.press("Báo cô");
    page.draw([&] { EXPECT_EQ(page.choose(make_choose({"Im lặng", "Báo cô"})), 1); });
}

TEST(ScriptPage, TypesIntoAFieldAndEntersIt) {
    ScriptPage page;
    page.type("Tên lớp", "6A1");
    page.enter("Tên lớp");
    std::string value;
    page::Field field;
    field.label = "Tên lớp";
    page.draw([&] { EXPECT_TRUE(page.field(field, value)); });
    EXPECT_EQ(value, "6A1");
    EXPECT_EQ(page.state_of("Tên lớp"), "6A1");
}

TEST(ScriptPage, KnowsPlacesAndLayers) {
    ScriptPage page;
    page.draw([&] {
        page.section(page::Place::foot_left, page::Surface::bare, [&] { page.button(make_button("Em cần giúp")); });
        page.dialog("Nộp bài?", [&] { page.button(make_button("Nộp")); });
    });
    EXPECT_EQ(page.labels_in(page::Place::foot_left), std::vector<std::string>{"Em cần giúp"});
    EXPECT_EQ(page.record().find("Nộp")->layer, 1);
}

TEST(ScriptPage, PressesARowByAnyOfItsWords) {
    page::Table table;
    table.can_choose = true;
    for (const char* name : {"Trần An", "Lê Bình"}) {
        page::TableCell roll, cell;
        roll.text = "1";
        cell.text = name;
        table.rows.push_back({roll, cell});
    }
    ScriptPage page;
    page.press("Lê Bình");
    page.draw([&] { EXPECT_EQ(page.table(table), 1); });
}

TEST(ScriptPage, GivesDropsAndPastesAndToggles) {
    ScriptPage page;
    page.drop("/tmp/lop.xlsx");
    page.paste("1\tTrần An");
    page.press("Chữ to");
    std::string pasted;
    bool large = false;
    page.draw([&] {
        EXPECT_EQ(page.drop_zone("Thả tệp vào đây", ""), "/tmp/lop.xlsx");
        EXPECT_TRUE(page.key_text(pasted));
        EXPECT_TRUE(page.toggle("Chữ to", large));
    });
    EXPECT_EQ(pasted, "1\tTrần An");
    EXPECT_TRUE(large);
}

TEST(ScriptPage, SpeaksInTheBandOfTheScreen) {
    const auto catalogue = base::Catalogue::parse(
        "msgid \"x.chao\"\nmsgstr \"Chào {ten}\"\n\nmsgctxt \"a1\"\nmsgid \"x.chao\"\nmsgstr \"{ten} ơi\"\n", "x.po");
    ASSERT_TRUE(catalogue);
    ScriptPage page(&*catalogue);
    EXPECT_EQ(page.words("x.chao", {{"ten", "An"}}), "Chào An");
    page.screen({page::Layout::home, model::Band::a1});
    EXPECT_EQ(page.words("x.chao", {{"ten", "An"}}), "An ơi");
    EXPECT_EQ(ScriptPage().words("x.chao"), "x.chao");
}

}  // namespace
