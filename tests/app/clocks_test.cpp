// Clocks that are wrong, or set while the program runs: no lesson, no answer, no test and no teacher depends on them, and the teacher is
// told.

#include <fstream>

#include "app/classroom.h"
#include "app/reviews.h"

using namespace app_test;

namespace {

std::int64_t at(base::Date date) { return base::to_utc_ms(date, 7, 30, 420); }

class ClockRoom : public Room {
protected:
    void unlock() {
        act(ui::GoTo{ui::Route::unlock});
        act(ui::Unlock{"2468"});
        ASSERT_EQ(route(), ui::Route::today);
    }
    std::string notices() const {
        std::string all;
        for (const base::Diagnostic& one : world().notices) all += words().text(one.key, {}, one.params) + "\n";
        return all;
    }
    bool is_told(const std::string& text) const { return notices().find(text) != std::string::npos; }
    void answer_once() {
        go_to_item();
        choose(0);
        act(ui::HandIn{});
    }
    void pass(std::int64_t ms) {
        clock.advance(ms);
        program->touch();
        program->tick();
    }
    bool is_on_for(std::size_t pupil) {
        if (route() != ui::Route::sign_in || world().class_now.pupils.empty()) return false;
        sign_in(pupil);
        const bool on = route() == ui::Route::home && world().class_now.lesson() != nullptr && world().class_now.lesson()->open;
        act(ui::SignOut{});
        return on;
    }
    const std::vector<std::int64_t> wrong_times = {at({2009, 1, 1}),   at({1970, 1, 2}),   support::lesson_start_ms - 14 * base::hour_ms,
                                                   at({2026, 11, 24}), at({2026, 11, 22}), support::lesson_start_ms + 7 * base::hour_ms,
                                                   at({2027, 11, 23}), at({2099, 1, 1}),   at({2038, 1, 20})};
};

}  // namespace

TEST_F(ClockRoom, ALessonGoesOnWhateverTheClockIsSetTo) {
    open_school();
    for (const std::int64_t wrong : wrong_times) {
        clock.set(wrong);
        EXPECT_TRUE(is_on_for(0)) << wrong;
        program->tick();
        unlock();
        EXPECT_TRUE(world().class_now.assignment) << wrong;
        act(ui::Lock{});
        EXPECT_TRUE(is_on_for(1)) << wrong;
    }
    clock.travel(-480);
    EXPECT_TRUE(is_on_for(2)) << "another time zone";
}

TEST_F(ClockRoom, ALessonGoesOnAfterAStartWithAClockThatIsYearsOff) {
    open_school();
    for (const std::int64_t wrong : {at({2009, 1, 1}), at({2026, 11, 22}), at({2099, 1, 1}), at({2026, 11, 23})}) {
        clock.set(wrong);
        open();
        EXPECT_TRUE(is_on_for(0)) << wrong;
    }
}

TEST_F(ClockRoom, ALessonBegunIn2009GoesOnWhenTheClockIsPutRight) {
    set_up();
    take_class();
    clock.set(at({2009, 1, 1}));
    start_lesson();
    clock.set(at({2026, 11, 23}));
    EXPECT_TRUE(is_on_for(0));
    open();
    EXPECT_TRUE(is_on_for(0));
}

TEST_F(ClockRoom, ALessonThatNobodyEndedIsOverTheNextDay) {
    open_school();
    clock.advance(base::hour_ms);
    open();
    EXPECT_TRUE(is_on_for(0)) << "an hour is no day";
    clock.advance(base::day_ms);
    open();
    EXPECT_EQ(route(), ui::Route::wait);
    EXPECT_TRUE(world().class_now.pupils.empty()) << "nobody's name";
}

TEST_F(ClockRoom, AMachineLeftOnOverNightEndsItByTheTimeThatPassed) {
    open_school();
    clock.advance(base::day_ms);
    clock.set(support::lesson_start_ms - 3 * base::day_ms);  // and its wall clock says something else
    act(ui::GoTo{ui::Route::wait});
    EXPECT_EQ(route(), ui::Route::wait);
}

TEST_F(ClockRoom, MidnightEndsNothing) {
    set_up();
    take_class();
    clock.set(base::to_utc_ms({2026, 11, 23}, 23, 50, 420));
    start_lesson();
    pass(20 * base::minute_ms);
    EXPECT_TRUE(is_on_for(0));
    open();
    EXPECT_TRUE(is_on_for(0));
}

TEST_F(ClockRoom, AClockBeforeTheProgramWasMadeIsTold) {
    clock.set(at({2009, 3, 4}));
    set_up();
    EXPECT_TRUE(is_told("đang ở năm 2009")) << notices();
    clock.set(at({2026, 11, 23}));
    act(ui::GoTo{ui::Route::today});
    EXPECT_FALSE(is_told("Đồng hồ máy này")) << notices();
}

TEST_F(ClockRoom, AClockEarlierThanTheLastLessonIsToldAndNothingVanishes) {
    open_school();
    sign_in(0);
    answer_once();
    act(ui::SignOut{});
    clock.set(support::lesson_start_ms - 30 * base::day_ms);
    open();
    EXPECT_TRUE(is_on_for(0));
    unlock();
    EXPECT_TRUE(is_told("sớm hơn lần học gần nhất (ngày 23/11/2026)")) << notices();
    EXPECT_EQ(world().class_now.pupils.size(), 3u);
    act(ui::ShowResults{"bai-mau"});
    ASSERT_TRUE(world().desk.results);
    EXPECT_EQ(world().desk.results->pupils[0].answered, 1);
    clock.set(support::lesson_start_ms + base::day_ms);
    act(ui::GoTo{ui::Route::today});
    EXPECT_FALSE(is_told("Đồng hồ máy này")) << notices();
}

TEST_F(ClockRoom, AClockThatIsYearsLaterThanTheLastLessonIsToldAsAQuestion) {
    open_school();
    clock.set(at({2099, 1, 1}));
    unlock();
    EXPECT_TRUE(is_told("hơn một năm sau lần học gần nhất")) << notices();
    act(ui::EndLesson{});
    start_lesson();  // written in 2099
    clock.set(at({2026, 11, 24}));
    unlock();
    EXPECT_TRUE(is_told("sớm hơn lần học gần nhất (ngày 1/1/2099)")) << notices();
    act(ui::EndLesson{});
    start_lesson();
    unlock();
    EXPECT_TRUE(is_told("2099")) << "what ended in 2099 was written last by this start" << notices();
}

TEST_F(ClockRoom, TheWaitAfterWrongPinsEndsThoughTheClockIsPutRight) {
    set_up();
    act(ui::Lock{});
    clock.set(support::lesson_start_ms + 365 * base::day_ms);
    for (int i = 0; i < 5; ++i) act(ui::Unlock{"7351"});
    EXPECT_GT(world().door.wait_s, 50);
    clock.set(support::lesson_start_ms);
    program->tick();
    act(ui::Unlock{"2468"});
    EXPECT_LE(world().door.wait_s, 60);
    pass(61'000);
    EXPECT_EQ(world().door.wait_s, 0);
    act(ui::Unlock{"2468"});
    EXPECT_EQ(route(), ui::Route::today);
}

TEST_F(ClockRoom, AClockSetForwardShortensNoWait) {
    set_up();
    act(ui::Lock{});
    for (int i = 0; i < 5; ++i) act(ui::Unlock{"7351"});
    clock.set(support::lesson_start_ms + base::day_ms);
    program->tick();
    EXPECT_GT(world().door.wait_s, 50);
    act(ui::Unlock{"2468"});
    EXPECT_NE(route(), ui::Route::today);
}

TEST_F(ClockRoom, AWaitThatTheFileHasFromAClockAYearAheadIsBounded) {
    set_up();
    act(ui::Lock{});
    clock.set(support::lesson_start_ms + 365 * base::day_ms);
    for (int i = 0; i < 5; ++i) act(ui::Unlock{"7351"});
    clock.set(support::lesson_start_ms);
    open();
    act(ui::Unlock{"2468"});
    EXPECT_GT(world().door.wait_s, 0) << "a start is no way around it";
    EXPECT_LE(world().door.wait_s, 60);
    pass(61'000);
    act(ui::Unlock{"2468"});
    EXPECT_EQ(route(), ui::Route::today);
}

TEST_F(ClockRoom, NoWaitIsLongerThanFiveMinutes) {
    set_up();
    act(ui::Lock{});
    for (int i = 0; i < 15; ++i) {
        act(ui::Unlock{"7351"});
        EXPECT_LE(world().door.wait_s, 300);
        pass(301'000);
    }
    act(ui::Unlock{"2468"});
    EXPECT_EQ(route(), ui::Route::today);
}

TEST_F(ClockRoom, AnEasyPinIsNotTakenAndOneOfBeforeStillOpensWithAWordOfAdvice) {
    act(ui::FinishSetup{"Trường THCS Hoa Phượng", "2026-2027", "Nguyễn Thu Hà", "cô", "0000"});
    EXPECT_EQ(world().door.recovery_code, "");
    ASSERT_TRUE(world().toast);
    EXPECT_EQ(world().toast->text, words().text("gv-pin.de-doan"));
    set_up();
    EXPECT_FALSE(is_told("dễ đoán"));
    act(ui::Lock{});
    program.reset();
    std::string code = "4821 0937 5516";
    {
        auto store = store::Store::open(folder.path(), clock, random).value();
        const auto staff = store.load_staff().value();
        ASSERT_TRUE(store.save_pin(staff[0].id, base::hash_pin("1234"), base::hash_pin("482109375516")));
    }
    open();
    act(ui::Unlock{"1234"});
    ASSERT_EQ(route(), ui::Route::today);
    EXPECT_TRUE(is_told("dễ đoán")) << notices();
    act(ui::Lock{});
    act(ui::UseRecovery{code, "2580"});
    EXPECT_EQ(route(), ui::Route::wait);
    act(ui::UseRecovery{code, "7035"});
    EXPECT_EQ(route(), ui::Route::today);
    EXPECT_FALSE(is_told("dễ đoán")) << notices();
}

TEST_F(ClockRoom, ATestsTimeRunsByTheSteadyClock) {
    set_up();
    take_class();
    act(ui::ChooseLesson{world().class_now.lessons[0].pack_id, world().class_now.lessons[0].lesson_id});
    act(ui::StartLesson{model::Mode::test, 10 * base::minute_ms});
    sign_in(0);
    act(ui::OpenLesson{});
    act(ui::StartTest{});
    ASSERT_EQ(world().test.minutes_left, 10);
    for (const std::int64_t wrong : wrong_times) {
        clock.set(wrong);
        program->tick();
        act(ui::SignOut{});
        sign_in(0);
        EXPECT_GE(world().test.minutes_left, 9) << wrong;
        EXPECT_LE(world().test.minutes_left, 10) << wrong;
    }
    pass(4 * base::minute_ms);
    EXPECT_GE(world().test.minutes_left, 5);
    EXPECT_LE(world().test.minutes_left, 6);
}

TEST_F(ClockRoom, AfterACrashATestHasTheTimeThatWasLeftThoughTheClockIsWrong) {
    set_up();
    take_class();
    act(ui::ChooseLesson{world().class_now.lessons[0].pack_id, world().class_now.lessons[0].lesson_id});
    act(ui::StartLesson{model::Mode::test, 10 * base::minute_ms});
    sign_in(0);
    act(ui::OpenLesson{});
    act(ui::StartTest{});
    pass(4 * base::minute_ms);
    for (const std::int64_t wrong :
         {at({2009, 1, 1}), at({2026, 11, 22}), at({2099, 1, 1}), support::lesson_start_ms + 7 * base::hour_ms}) {
        clock.set(wrong);
        open();
        sign_in(0);
        EXPECT_GE(world().test.minutes_left, 5) << wrong;
        EXPECT_LE(world().test.minutes_left, 6) << wrong;
    }
}

TEST_F(ClockRoom, AClosedTestMayBeLookedAtForAPeriodWhateverTheClockSays) {
    set_up();
    take_class();
    act(ui::ChooseLesson{world().class_now.lessons[0].pack_id, world().class_now.lessons[0].lesson_id});
    act(ui::StartLesson{model::Mode::test, 0});
    sign_in(0);
    act(ui::OpenLesson{});
    act(ui::StartTest{});
    while (route() == ui::Route::item) {
        choose(0);
        act(ui::HandIn{});
        if (!quiz::may_answer(*world().lesson.play) && route() == ui::Route::item) break;
    }
    act(ui::SignOut{});
    unlock();
    act(ui::EndLesson{});
    clock.set(at({2099, 1, 1}));
    act(ui::Lock{});
    ASSERT_EQ(route(), ui::Route::sign_in);
    pass(44 * base::minute_ms);
    EXPECT_EQ(route(), ui::Route::sign_in);
    clock.set(at({2009, 1, 1}));
    pass(2 * base::minute_ms);
    EXPECT_EQ(route(), ui::Route::wait) << "nobody's name stays for years";
}

TEST_F(ClockRoom, WhatWasAnsweredInAWrongYearIsStillReviewed) {
    for (const base::Date wrong : {base::Date{2099, 1, 1}, base::Date{2009, 1, 1}}) {
        SCOPED_TRACE(wrong.year);
        program.reset();
        for (const auto& one : std::filesystem::directory_iterator(folder.path())) std::filesystem::remove_all(one.path());
        clock.set(support::lesson_start_ms);
        open();
        set_up();
        take_class();
        clock.set(at(wrong));
        start_lesson();
        sign_in(0);
        begin_lesson();
        for (int i = 0; i < 60 && route() != ui::Route::result; ++i) {
            if (route() == ui::Route::item && quiz::may_answer(*world().lesson.play) == false && item().tries == 0) choose(0);
            if (route() == ui::Route::item && item().tries == 0) act(ui::HandIn{});
            act(ui::NextStep{});
        }
        ASSERT_EQ(route(), ui::Route::result);
        act(ui::SignOut{});
        clock.set(support::lesson_start_ms + 2 * base::day_ms);
        sign_in(0);
        EXPECT_FALSE(world().review.plan.items.empty()) << "nothing vanishes";
        ASSERT_TRUE(world().review.notebook);
        EXPECT_GT(world().review.notebook->boxes[0] + world().review.notebook->boxes[1] + world().review.notebook->boxes[2], 0);
        act(ui::SignOut{});
    }
}

TEST_F(ClockRoom, AStartIn2099StopsNoBackup) {
    open_school();
    const auto day_of_newest = [&] { return base::to_utf8(store::find_backups(folder.path()).front().filename()).substr(15, 8); };
    const auto start_on = [&](base::Date date) {
        clock.set(at(date));
        open();
        for (int slice = 0; slice < 10'000 && program->wake_at_ms() == clock.steady_ms(); ++slice) program->tick();
    };
    start_on({2099, 1, 1});
    EXPECT_EQ(day_of_newest(), "20990101");
    start_on({2026, 11, 24});
    EXPECT_EQ(day_of_newest(), "20261124");
    start_on({2026, 11, 25});
    EXPECT_EQ(day_of_newest(), "20261125");
}

TEST_F(ClockRoom, ABackupThatCannotBeMadeIsToldAndNoLongerOnceItIs) {
    set_up();
    program.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder / "backups", ignored);
    std::ofstream(base::Path(folder / "backups")) << "no folder";
    open();
    act(ui::Unlock{"2468"});
    EXPECT_TRUE(is_told("Chưa sao lưu được dữ liệu")) << notices();
    std::filesystem::remove(folder / "backups", ignored);
    act(ui::Lock{});
    for (int slice = 0; slice < 10'000 && program->wake_at_ms() == clock.steady_ms(); ++slice) program->tick();
    act(ui::Unlock{"2468"});
    EXPECT_FALSE(is_told("sao lưu")) << notices();
}
