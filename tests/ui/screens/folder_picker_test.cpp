// Looking for the class folder, on the teacher's machine and on a station.

#include <gtest/gtest.h>

#include "support/worlds.h"

namespace {

using namespace support;
using ui::Route;

class FolderPicker : public testing::Test {
protected:
    FolderPicker() { day.at(Route::lab); }
    template <class T>
    std::optional<std::string> folder_after(const std::string& label) {
        page.press(label);
        const ui::Intent intent = act(*screen, day.world, page);
        const T* one = std::get_if<T>(&intent);
        return one ? std::optional(one->folder) : std::nullopt;
    }
    bool shows(const std::string& words) {
        act(*screen, day.world, page);
        return page.record().has_text(words);
    }
    SchoolDay day;
    std::unique_ptr<ui::Screen> screen = ui::make_screen(Route::lab);
    ScriptPage page{&day.words};
};

TEST_F(FolderPicker, OneFolderAtATime) {
    EXPECT_EQ(folder_after<ui::LookIntoFolder>("Chọn thư mục lớp"), "");
    day.world.lab.look.all = {"/media/co/SO-LOP", "/mnt/chung"};
    EXPECT_EQ(folder_after<ui::LookIntoFolder>("chung"), "/mnt/chung");
    EXPECT_FALSE(shows("Lên một bậc")) << "there is nothing above the places";
    day.world.lab.look = {"/mnt/chung/tin", "/mnt/chung", {"/mnt/chung/tin/lop"}, {"/mnt/chung/tin/lop"}, true};
    EXPECT_TRUE(shows("ghi được"));
    EXPECT_TRUE(shows("Đang là thư mục lớp"));
    EXPECT_EQ(folder_after<ui::LookIntoFolder>("Lên một bậc"), "/mnt/chung");
    EXPECT_EQ(folder_after<ui::UseClassFolder>("Chọn thư mục này"), "/mnt/chung/tin");
    EXPECT_FALSE(shows("Lên một bậc")) << "a folder was chosen: the dialog is gone";
}

TEST_F(FolderPicker, AFolderThatTakesNoFilesIsNotChosen) {
    folder_after<ui::LookIntoFolder>("Chọn thư mục lớp");
    day.world.lab.look = {"/mnt/chung", {}, {}, {}, false};
    EXPECT_TRUE(shows("không ghi được"));
    EXPECT_FALSE(folder_after<ui::UseClassFolder>("Chọn thư mục này"));
}

TEST_F(FolderPicker, ALongNameKeepsItsBeginningAndItsEnd) {
    const std::string name = "De-kiem-tra-HK1-2026-2027-phong-may-so-2-rat-dai";
    folder_after<ui::LookIntoFolder>("Chọn thư mục lớp");
    day.world.lab.look.all = {"/mnt/" + name};
    EXPECT_EQ(folder_after<ui::LookIntoFolder>("De-kiem-tra-HK1-2026-202…ay-so-2-rat-dai"), "/mnt/" + name);
}

TEST_F(FolderPicker, AStationChangesItsOwn) {
    day.world.station.is_one = true;
    day.world.lab.folder = "/mnt/chung";
    EXPECT_EQ(folder_after<ui::LookIntoFolder>("Đổi thư mục lớp"), "");
    day.world.lab.look = {"/media/usb", {}, {}, {}, true};
    EXPECT_EQ(folder_after<ui::UseClassFolder>("Chọn thư mục này"), "/media/usb");
}

}  // namespace
