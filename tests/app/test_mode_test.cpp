// A test: one pupil, one try, a time, and nothing said of right and wrong before the teacher closes it.

#include "app/classroom.h"
#include "app/full_disk.h"

using namespace app_test;

namespace {

constexpr std::int64_t minute = 60'000;

class TestRoom : public Room {
protected:
    void open_test(std::int64_t limit_ms) {
        set_up();
        take_class();
        start_test(limit_ms);
        ASSERT_EQ(route(), ui::Route::sign_in);
    }
    void start_test(std::int64_t limit_ms) {
        act(ui::ChooseLesson{world().class_now.lessons[0].pack_id, world().class_now.lessons[0].lesson_id});
        act(ui::StartLesson{model::Mode::test, limit_ms});
    }
    void begin_test() {
        act(ui::OpenLesson{});
        ASSERT_EQ(route(), ui::Route::test);
        act(ui::StartTest{});
        ASSERT_EQ(route(), ui::Route::item);
    }
    void hand_in(bool right) {
        const auto options = quiz::current_item(*world().lesson.play)->body["options"];
        std::vector<int> marked;
        for (std::size_t i = 0; i < options.size(); ++i)
            if (options.at(i)["right"].to_bool() == right && (right || marked.empty())) marked.push_back(static_cast<int>(i));
        act(ui::ChangeDraft{picked(marked)});
        act(ui::HandIn{});
    }
    void hand_in_all(bool right) {
        while (route() == ui::Route::item) hand_in(right);
    }
    void wait(std::int64_t ms) {
        clock.advance(ms);
        program->touch();
        program->tick();
    }
    void close_test() {
        act(ui::Unlock{"2468"});
        act(ui::EndLesson{});
    }
    int items() const { return static_cast<int>(world().lesson.play->items.size()); }
};

}  // namespace

TEST_F(TestRoom, ItsPageComesFirstAndItHoldsOnlyQuestions) {
    open_test(0);
    sign_in(0);
    act(ui::OpenLesson{});
    EXPECT_EQ(route(), ui::Route::test);
    EXPECT_FALSE(world().lesson.play.has_value()) << "nothing has begun";
    act(ui::StartTest{});
    EXPECT_EQ(route(), ui::Route::item);
    EXPECT_EQ(world().lesson.play->sitting.mode, model::Mode::test);
    EXPECT_EQ(world().lesson.play->lesson->steps.size(), world().lesson.play->items.size());
    EXPECT_EQ(world().test.minutes_left, 0) << "no limit";
    EXPECT_EQ(world().lesson.play->sitting.assignment_id, world().class_now.assignment->id);
}

TEST_F(TestRoom, NothingIsSaidOfAnAnswer) {
    open_test(0);
    sign_in(0);
    begin_test();
    hand_in(false);
    EXPECT_EQ(quiz::item_index(*world().lesson.play), 1);
    EXPECT_TRUE(world().lesson.saved);
    act(ui::OpenHint{});
    act(ui::PreviousStep{});
    act(ui::TryAgain{});
    act(ui::ReviewPage{1});
    act(ui::LookBack{});
    EXPECT_EQ(quiz::item_index(*world().lesson.play), 1);
    EXPECT_EQ(item().hints, 0);
    hand_in_all(true);
    ASSERT_EQ(route(), ui::Route::test);
    EXPECT_FALSE(world().lesson.result);
    EXPECT_NE(world().lesson.play->sitting.finished_ms, 0);
    act(ui::LookBack{});
    EXPECT_EQ(route(), ui::Route::test);
    act(ui::GoHome{});
    EXPECT_FALSE(world().lesson.result);
    ASSERT_TRUE(world().review.notebook);
    EXPECT_TRUE(world().review.notebook->unsure.empty()) << "the notebook would tell";
    EXPECT_FALSE(world().test.closed);
}

TEST_F(TestRoom, ItCannotBeTakenTwice) {
    open_test(0);
    sign_in(0);
    begin_test();
    hand_in_all(true);
    const model::SittingId id = world().lesson.play->sitting.id;
    act(ui::StartTest{});
    EXPECT_EQ(route(), ui::Route::test);
    act(ui::SignOut{});
    sign_in(0);
    act(ui::OpenLesson{});
    EXPECT_EQ(route(), ui::Route::test);
    act(ui::StartTest{});
    EXPECT_EQ(route(), ui::Route::test);
    EXPECT_EQ(world().lesson.play->sitting.id, id);
    EXPECT_FALSE(world().lesson.result);
}

TEST_F(TestRoom, TheMinuteIsShownAndTheMachineSleepsBetween) {
    open_test(5 * minute);
    sign_in(0);
    begin_test();
    EXPECT_EQ(world().test.minutes_left, 5);
    program->touch();
    for (int slices = 0; slices < 1000 && program->wake_at_ms() == clock.steady_ms(); ++slices) program->tick();  // the backup
    const auto due = program->wake_at_ms();
    ASSERT_TRUE(due);
    EXPECT_EQ(*due - clock.steady_ms(), minute) << "not before the minute changes";
    EXPECT_FALSE(program->tick());
    clock.advance(minute);
    EXPECT_TRUE(program->tick());
    EXPECT_EQ(world().test.minutes_left, 4);
    EXPECT_FALSE(program->tick());
    EXPECT_FALSE(world().toast);
    wait(3 * minute);
    EXPECT_EQ(world().test.minutes_left, 1);
    ASSERT_TRUE(world().toast);
    EXPECT_EQ(world().toast->text, words().text("chuong-trinh.con-mot-phut", "b1"));
    wait(10'000);
    EXPECT_FALSE(world().toast) << "said once";
}

TEST_F(TestRoom, WhenTimeIsUpWhatWasAnsweredIsKept) {
    open_test(5 * minute);
    sign_in(0);
    begin_test();
    hand_in(true);
    choose(0);  // not handed in
    wait(5 * minute);
    ASSERT_EQ(route(), ui::Route::test);
    EXPECT_TRUE(world().test.time_ran_out);
    EXPECT_EQ(quiz::answered_items(*world().lesson.play), 1);
    EXPECT_NE(world().lesson.play->sitting.finished_ms, 0);
    act(ui::SignOut{});
    sign_in(0);
    act(ui::OpenLesson{});
    EXPECT_EQ(route(), ui::Route::test);
    EXPECT_TRUE(world().test.time_ran_out) << "said again to who looks again";
    act(ui::SignOut{});
    act(ui::Unlock{"2468"});
    act(ui::ShowResults{"bai-mau"});
    EXPECT_EQ(world().desk.results->finished, 1);
    EXPECT_EQ(world().desk.results->pupils[0].answered, 1);
    EXPECT_EQ(world().desk.results->pupils[0].points.back(), -1) << "not answered is not wrong";
}

TEST_F(TestRoom, TimeGoesOnUnderTheCoverAndNothingIsShownThere) {
    open_test(5 * minute);
    sign_in(0);
    begin_test();
    hand_in(true);
    act(ui::QuickExit{});
    wait(5 * minute);
    EXPECT_EQ(route(), ui::Route::cover);
    act(ui::LeaveCover{});
    const auto pictures = world().seat.pupil->pictures;
    for (const int picture : pictures) act(ui::PickPicture{picture});
    act(ui::OpenLesson{});
    EXPECT_EQ(route(), ui::Route::test);
    EXPECT_TRUE(world().test.time_ran_out);
}

TEST_F(TestRoom, ThePowerGoesAndTheTimeThatWasLeftIsLeft) {
    open_test(10 * minute);
    sign_in(0);
    begin_test();
    hand_in(true);
    clock.advance(4 * minute);
    open();
    sign_in(0);
    ASSERT_TRUE(world().lesson.play.has_value());
    EXPECT_EQ(world().test.minutes_left, 6);
    act(ui::OpenLesson{});
    ASSERT_EQ(route(), ui::Route::item);
    EXPECT_EQ(quiz::item_index(*world().lesson.play), 1);
    clock.advance(20 * minute);
    open();
    sign_in(0);
    program->tick();
    act(ui::OpenLesson{});
    EXPECT_EQ(route(), ui::Route::test);
    EXPECT_TRUE(world().test.time_ran_out);
    EXPECT_EQ(quiz::answered_items(*world().lesson.play), 1);
}

TEST_F(TestRoom, AnAnswerOnAFullDiskIsCountedThoughTimeEnds) {
    open_test(5 * minute);
    sign_in(0);
    begin_test();
    choose(0);
    {
        const FullDisk disk;
        act(ui::HandIn{});
        EXPECT_EQ(quiz::item_index(*world().lesson.play), 0);
        EXPECT_EQ(program->unsaved(), 1);
        wait(5 * minute);
        EXPECT_EQ(route(), ui::Route::test);
        EXPECT_EQ(world().lesson.play->sitting.finished_ms, 0);
    }
    act(ui::TextSize{1.25});
    EXPECT_EQ(program->unsaved(), 0);
    EXPECT_EQ(quiz::answered_items(*world().lesson.play), 1);
    EXPECT_NE(world().lesson.play->sitting.finished_ms, 0);
    EXPECT_FALSE(world().lesson.result);
}

TEST_F(TestRoom, OnAFullDiskTheNextQuestionWaitsForTheAnswer) {
    open_test(0);
    sign_in(0);
    begin_test();
    while (quiz::item_index(*world().lesson.play) + 1 < items()) hand_in(true);
    choose(0);
    {
        const FullDisk disk;
        act(ui::HandIn{});
        EXPECT_EQ(route(), ui::Route::item);
    }
    act(ui::TextSize{1.25});
    EXPECT_EQ(route(), ui::Route::test);
    EXPECT_NE(world().lesson.play->sitting.finished_ms, 0);
}

TEST_F(TestRoom, ItIsForOnePupil) {
    open_test(0);
    sign_in(0);
    act(ui::AddPartner{});
    EXPECT_EQ(route(), ui::Route::home);
    EXPECT_FALSE(world().seat.joining);
    ASSERT_TRUE(world().toast);
    EXPECT_EQ(world().toast->text, words().text("chuong-trinh.kiem-tra-mot-em", "b1"));
}

TEST_F(TestRoom, OtherQuestionsWaitUntilItIsHandedIn) {
    open_test(0);
    sign_in(0);
    begin_test();
    act(ui::GoHome{});
    const model::SittingId id = world().lesson.play->sitting.id;
    act(ui::OpenReview{});
    EXPECT_EQ(route(), ui::Route::home);
    EXPECT_EQ(world().lesson.play->sitting.id, id);
}

TEST_F(TestRoom, ClosingCollectsWhatWasBegun) {
    open_test(0);
    sign_in(0);
    begin_test();
    hand_in(true);
    act(ui::SignOut{});
    sign_in(1);
    begin_test();  // no answer
    act(ui::SignOut{});
    close_test();
    act(ui::ShowResults{"bai-mau"});
    using State = model::PupilState;
    EXPECT_EQ(world().desk.results->mode, model::Mode::test);
    EXPECT_EQ(world().desk.results->pupils[0].state, State::finished);
    EXPECT_EQ(world().desk.results->pupils[1].state, State::unfinished);
    EXPECT_EQ(world().desk.results->pupils[2].state, State::absent);
}

TEST_F(TestRoom, FeedbackComesAfterClosing) {
    open_test(0);
    sign_in(0);
    begin_test();
    hand_in(false);
    hand_in_all(true);
    act(ui::SignOut{});
    close_test();
    act(ui::Lock{});
    ASSERT_EQ(route(), ui::Route::sign_in) << "its class may come back";
    sign_in(0);
    ASSERT_TRUE(world().test.closed);
    act(ui::OpenClosedTest{});
    ASSERT_EQ(route(), ui::Route::result);
    ASSERT_TRUE(world().lesson.result);
    EXPECT_FALSE(world().lesson.result->right[0]);
    act(ui::LookBack{});
    ASSERT_EQ(route(), ui::Route::item);
    EXPECT_TRUE(item().showing_feedback);
    act(ui::TryAgain{});
    act(ui::HandIn{});
    EXPECT_EQ(item().tries, 1);
    for (int i = 0; i < items(); ++i) act(ui::NextStep{});
    EXPECT_EQ(route(), ui::Route::result);
    act(ui::GoHome{});
    EXPECT_FALSE(world().lesson.play.has_value());
    EXPECT_FALSE(world().lesson.result);
    act(ui::SignOut{});
    sign_in(1);
    EXPECT_FALSE(world().test.closed) << "who did not take it has nothing to look at";
}

TEST_F(TestRoom, TheDoorForALookBackClosesByItself) {
    open_test(0);
    sign_in(0);
    begin_test();
    hand_in_all(true);
    act(ui::SignOut{});
    close_test();
    act(ui::Lock{});
    ASSERT_EQ(route(), ui::Route::sign_in);
    wait(44 * minute);
    EXPECT_EQ(route(), ui::Route::sign_in);
    wait(2 * minute);
    EXPECT_EQ(route(), ui::Route::wait);
    EXPECT_TRUE(world().class_now.pupils.empty());
}

TEST_F(TestRoom, PracticeAfterATestBeginsAnewAndTheTestStaysToBeLookedAt) {
    open_test(0);
    sign_in(0);
    begin_test();
    hand_in_all(true);
    act(ui::SignOut{});
    act(ui::Unlock{"2468"});
    start_lesson();  // the same lesson, as practice
    sign_in(0);
    EXPECT_FALSE(world().lesson.play.has_value()) << "the test is not the practice";
    EXPECT_TRUE(world().test.closed);
    act(ui::OpenClosedTest{});
    ASSERT_EQ(route(), ui::Route::result);
    act(ui::GoHome{});
    begin_lesson();
    EXPECT_EQ(route(), ui::Route::page);
    EXPECT_EQ(world().lesson.play->sitting.mode, model::Mode::practice);
}

TEST_F(TestRoom, PracticeBeforeATestIsNotTheTest) {
    open_school();
    sign_in(0);
    go_to_item();
    while (route() == ui::Route::item) {
        hand_in(true);
        act(ui::NextStep{});
    }
    act(ui::SignOut{});
    act(ui::Unlock{"2468"});
    start_test(0);
    EXPECT_EQ(world().class_now.lesson()->finished, 0);
    sign_in(0);
    EXPECT_FALSE(world().lesson.play.has_value());
    EXPECT_FALSE(world().class_now.lesson()->done);
    begin_test();
    EXPECT_EQ(quiz::item_index(*world().lesson.play), 0);
}
