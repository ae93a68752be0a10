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

TEST_F(BoardScreen, APhraseIsNoNameAndSomebodyWithoutAListIsCalledWhole) {
    day.guest_comes();
    day.world.board.seats[2].pupils = {day.world.class_now.pupils.back().id};
    day.world.board.seats[2].state = Seat::State::working;
    day.world.board.seats[2].steps = 5;
    EXPECT_TRUE(shows("Máy 8 · Chưa vào được · đang giơ tay"));
    EXPECT_TRUE(shows("Máy 9 · Em tạm 1"));
}

TEST_F(BoardScreen, ThreePressesLetAPupilInAtAMachine) {
    day.lesson_is_open();
    press("Máy 8 · Chưa vào được · đang giơ tay");
    press("Cho một em vào");
    const ui::Intent in = press("Trương Bảo Ngọc");
    ASSERT_TRUE(std::holds_alternative<ui::AdmitPupil>(in));
    EXPECT_EQ(std::get<ui::AdmitPupil>(in).id, day.world.class_now.pupils[27].id);
    EXPECT_EQ(std::get<ui::AdmitPupil>(in).station.value, "máy tám");
    EXPECT_TRUE(shows("Máy 8 · Chưa vào được")) << "back at the board";
}

TEST_F(BoardScreen, SomebodyInNoListIsLetInAtAMachineToo) {
    day.lesson_is_open();
    press("Máy 9 · Chưa có bạn");
    press("Cho một em vào");
    const ui::Intent in = press("Thêm em tạm");
    ASSERT_TRUE(std::holds_alternative<ui::AddTemporary>(in));
    EXPECT_EQ(std::get<ui::AddTemporary>(in).station.value, "máy chín");
}

TEST_F(BoardScreen, NewPicturesAreShownAtOnce) {
    day.lesson_is_open();
    press("Máy 8 · Chưa vào được · đang giơ tay");
    press("Cho em hình mới");
    const ui::Intent fresh = press("Trương Bảo Ngọc");
    ASSERT_TRUE(std::holds_alternative<ui::NewPictures>(fresh));
    EXPECT_EQ(std::get<ui::NewPictures>(fresh).id, day.world.class_now.pupils[27].id);
    EXPECT_TRUE(shows("Ba hình mới, theo thứ tự"));
}

TEST_F(BoardScreen, OnTheProjectorNobodyIsLetIn) {
    day.lesson_is_open();
    press("Chiếu");
    press("Máy 8 · Chưa có bạn");
    EXPECT_FALSE(shows("Cho một em vào"));
}

TEST_F(BoardScreen, ALessonBegunByMistakeIsVoidedWithTwoPresses) {
    day.lesson_is_open();
    press("Kết thúc tiết");
    const ui::Intent made_void = press("Huỷ tiết này");
    ASSERT_TRUE(std::holds_alternative<ui::VoidLesson>(made_void));
    EXPECT_EQ(std::get<ui::VoidLesson>(made_void).id.value, "giao-1");
}
