// A pupil's answers: written first, counted then, and still there after anything.

#include "app/classroom.h"
#include "app/full_disk.h"

using namespace app_test;

TEST_F(Room, AnAnswerIsOnDiskBeforeItCounts) {
    open_school();
    sign_in(0);
    go_to_item();
    EXPECT_FALSE(world().lesson.saved);
    choose(0);
    act(ui::HandIn{});
    EXPECT_TRUE(item().showing_feedback);
    EXPECT_TRUE(world().lesson.saved);
    const model::SittingId sitting = world().lesson.play->sitting.id;
    program.reset();  // no closing in order
    auto store = store::Store::open(folder.path(), clock, random);
    ASSERT_TRUE(store);
    const auto attempts = store->load_attempts(sitting);
    ASSERT_TRUE(attempts);
    ASSERT_EQ(attempts->size(), 1u);
    EXPECT_GT(attempts->front().duration_ms, 0);
}

TEST_F(Room, AnAnswerTheDiskDoesNotTakeIsKeptAndTriedAgain) {
    open_school();
    sign_in(0);
    go_to_item();
    choose(0);
    {
        const FullDisk disk;
        act(ui::HandIn{});
        EXPECT_FALSE(item().showing_feedback);  // not counted as given
        EXPECT_EQ(item().tries, 0);
        EXPECT_FALSE(world().lesson.saved);
        EXPECT_EQ(program->unsaved(), 1);
        ASSERT_TRUE(world().toast);
        EXPECT_EQ(world().toast->text, words().text("chuong-trinh.chua-luu-duoc", "b1"));
        EXPECT_FALSE(world().notices.empty());  // the teacher is told
        act(ui::HandIn{});                      // tried again, still full: not twice in memory
        EXPECT_EQ(program->unsaved(), 1);
    }
    act(ui::TextSize{1.25});  // any action
    EXPECT_EQ(program->unsaved(), 0);
    EXPECT_TRUE(item().showing_feedback);
    EXPECT_EQ(item().tries, 1);
    EXPECT_TRUE(world().lesson.saved);
}

TEST_F(Room, AnUnsavedAnswerOutlivesSigningOut) {
    open_school();
    sign_in(0);
    go_to_item();
    choose(0);
    const model::SittingId sitting = world().lesson.play->sitting.id;
    {
        const FullDisk disk;
        act(ui::HandIn{});
        act(ui::SignOut{});
        EXPECT_EQ(program->unsaved(), 1);
    }
    sign_in(1);
    EXPECT_EQ(program->unsaved(), 0);
    program.reset();
    auto store = store::Store::open(folder.path(), clock, random);
    EXPECT_EQ(store->load_attempts(sitting)->size(), 1u);
}

TEST_F(Room, ThePowerGoesAndThePupilGoesOn) {
    open_school();
    sign_in(0);
    go_to_item();
    choose(1);
    clock.advance(5000);
    program->tick();  // the half-made answer is kept by itself
    const int step = world().lesson.play->step;
    open();
    ASSERT_EQ(route(), ui::Route::sign_in);
    sign_in(0);
    ASSERT_EQ(route(), ui::Route::home);
    ASSERT_TRUE(world().lesson.play.has_value());
    begin_lesson();
    EXPECT_EQ(world().lesson.play->step, step);
    EXPECT_EQ(item().draft["picked"].at(0).to_int(-1), 1);
}

TEST_F(Room, AFinishedLessonIsALeafOfTheClass) {
    open_school();
    EXPECT_EQ(world().class_now.leaf_goal, 10);  // 3 pupils x 1 lesson x 0.8, up to tens
    sign_in(0);
    go_to_item();
    while (route() == ui::Route::item) {
        const auto right =
            world().lesson.play->lesson->items()[static_cast<std::size_t>(quiz::item_index(*world().lesson.play))]->body["options"];
        std::vector<int> marked;
        for (std::size_t i = 0; i < right.size(); ++i)
            if (right.at(i)["right"].to_bool()) marked.push_back(static_cast<int>(i));
        act(ui::ChangeDraft{picked(marked)});
        act(ui::HandIn{});
        act(ui::NextStep{});
    }
    ASSERT_EQ(route(), ui::Route::result);
    ASSERT_TRUE(world().lesson.result);
    EXPECT_TRUE(world().lesson.result->review.empty());
    act(ui::GoHome{});
    EXPECT_EQ(world().class_now.leaves, 1);
    EXPECT_TRUE(world().class_now.lesson()->done);
    begin_lesson();
    EXPECT_EQ(route(), ui::Route::result);  // to look at again; no second leaf
    act(ui::SignOut{});
    sign_in(0);
    EXPECT_TRUE(world().class_now.lesson()->done);
    act(ui::OpenLesson{});
    EXPECT_EQ(route(), ui::Route::result);
}

TEST_F(Room, QuickExitKeepsTheWorkAndAsksForThePictures) {
    open_school();
    sign_in(0);
    go_to_item();
    choose(1);
    act(ui::QuickExit{});
    EXPECT_EQ(route(), ui::Route::cover);
    act(ui::LeaveCover{});
    EXPECT_EQ(route(), ui::Route::pictures);
    for (const int picture : world().seat.pupil->pictures) act(ui::PickPicture{picture});
    EXPECT_EQ(route(), ui::Route::home);
    act(ui::OpenLesson{});
    EXPECT_EQ(item().draft["picked"].at(0).to_int(-1), 1);
}

TEST_F(Room, LettersChosenAtTheSignInStayUntilThePupilLeaves) {
    open_school();
    act(ui::TextSize{1.5});
    act(ui::AiryText{true});
    act(ui::PickName{world().class_now.pupils[0].id});
    EXPECT_EQ(world().machine.text_scale, 1.5);
    act(ui::NotMe{});
    EXPECT_EQ(world().machine.text_scale, 1.5);
    sign_in(1);
    ASSERT_EQ(route(), ui::Route::home);
    EXPECT_EQ(world().machine.text_scale, 1.5);
    EXPECT_TRUE(world().machine.airy_text);
    act(ui::SignOut{});
    EXPECT_EQ(world().machine.text_scale, 1.0);
    EXPECT_FALSE(world().machine.airy_text);
}

TEST_F(Room, NothingOfAPupilStaysForTheNext) {
    open_school();
    sign_in(0);
    go_to_item();
    choose(0);
    act(ui::HandIn{});
    act(ui::TextSize{1.5});
    act(ui::SignOut{});
    EXPECT_EQ(route(), ui::Route::sign_in);
    EXPECT_FALSE(world().lesson.play.has_value());
    EXPECT_TRUE(world().lesson.facts.empty());
    EXPECT_FALSE(world().seat.pupil);
    EXPECT_FALSE(world().lesson.result);
    EXPECT_FALSE(world().lesson.saved);
    EXPECT_TRUE(world().seat.in_use.empty());
    EXPECT_EQ(world().machine.text_scale, 1.0);
    sign_in(1);
    EXPECT_FALSE(world().lesson.play.has_value());
    EXPECT_FALSE(world().class_now.lesson()->done);
}
