// The live board: who needs the teacher is seen at a glance, and by nobody else while it is on the projector.

#include <gtest/gtest.h>

#include "support/worlds.h"

namespace {

using model::Seat;
using support::SchoolDay;
using support::ScriptPage;
using ui::Route;

class BoardScreen : public ::testing::Test {
protected:
    BoardScreen() {
        day.at(Route::board);
        day.world.lab.folder = "/mnt/lop";
        Seat working, stuck, free;
        working.station.value = "máy bảy";
        working.number = 7;
        working.pupils = {day.world.class_now.pupils[2].id};
        working.state = Seat::State::working;
        working.step = 3;
        working.steps = 11;
        stuck.station.value = "máy tám";
        stuck.number = 8;
        stuck.hand = true;
        free.station.value = "máy chín";
        free.number = 9;
        day.world.board.seats = {working, stuck, free};
    }
    ui::Intent press(const std::string& label) {
        page.press(label);
        return support::act(*screen, day.world, page);
    }
    bool shows(const std::string& words) {
        support::act(*screen, day.world, page);
        return page.record().has_text(words);
    }
    SchoolDay day;
    std::unique_ptr<ui::Screen> screen = ui::make_screen(Route::board);
    ScriptPage page{&day.words};
};

}  // namespace

TEST_F(BoardScreen, ANamesakeIsToldByTheRollNumberAndAHandOpensWhatToDo) {
    EXPECT_TRUE(shows("Máy 7 · Ngọc Anh · 3/11"));
    press("Máy 8 · Chưa vào được · đang giơ tay");
    EXPECT_TRUE(shows("Em đang giơ tay"));
    const ui::Intent been = press("Đã đến với em");
    ASSERT_TRUE(std::holds_alternative<ui::LowerHand>(been));
    EXPECT_EQ(std::get<ui::LowerHand>(been).station.value, "máy tám");
}

TEST_F(BoardScreen, OnTheProjectorNobodyIsNamedAndNoHandIsTold) {
    press("Chiếu");
    EXPECT_FALSE(shows("Ngọc Anh"));
    EXPECT_FALSE(shows("đang giơ tay"));
    press("Máy 8 · Chưa có bạn");
    EXPECT_FALSE(shows("chưa đăng nhập được"));
    EXPECT_FALSE(shows("Em đang giơ tay"));
    press("Đóng");
    press("Máy 7");
    EXPECT_FALSE(shows("Trần Ngọc Anh"));
}

TEST_F(BoardScreen, TheNextClassTakesTheMachinesWithTwoPresses) {
    press("Kết thúc tiết");
    const ui::Intent change = press(day.world.school.classes[1].the_class.name);
    ASSERT_TRUE(std::holds_alternative<ui::ChangeClass>(change));
    EXPECT_EQ(std::get<ui::ChangeClass>(change).id, day.world.school.classes[1].the_class.id);
}

TEST_F(BoardScreen, PausesAndGoesOn) {
    const ui::Intent pause = press("Tạm dừng tất cả");
    ASSERT_TRUE(std::holds_alternative<ui::PauseLesson>(pause));
    EXPECT_TRUE(std::get<ui::PauseLesson>(pause).on);
    day.world.board.paused = true;
    const ui::Intent on = press("Cho học tiếp");
    ASSERT_TRUE(std::holds_alternative<ui::PauseLesson>(on));
    EXPECT_FALSE(std::get<ui::PauseLesson>(on).on);
}
