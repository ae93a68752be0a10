// A lesson that is met a second time: in a later hour, or because the pupil wants to.

#include "app/classroom.h"
#include "kinds/kind.h"

using namespace app_test;

namespace {

constexpr std::int64_t a_week_ms = 7LL * 24 * 60 * 60 * 1000;

class AgainRoom : public Room {
protected:
    // To the result; the right answers, or others.
    void learn(bool right) {
        begin_lesson();
        play(right);
    }
    void play(bool right) {
        while (route() == ui::Route::page || route() == ui::Route::item) {
            if (route() == ui::Route::item) answer(right);
            act(ui::NextStep{});
        }
        ASSERT_EQ(route(), ui::Route::result);
    }
    void answer(bool right) {
        const model::Item* item = quiz::current_item(*world().lesson.play);
        const kinds::Kind* kind = kinds::find_kind(item->kind);
        act(ui::ChangeDraft{kind->make_answer(item->body, right, random)});
        act(ui::HandIn{});
        ASSERT_TRUE(this->item().showing_feedback);
    }
    void open_later() {
        act(ui::SignOut{});
        clock.advance(a_week_ms);
        act(ui::Unlock{"2468"});
        start_lesson();
        sign_in(0);
    }
    const ui::LessonEntry& today() const { return *world().class_now.lesson(); }
    ui::PlayAgain todays() const { return {today().pack_id, today().lesson_id}; }
};

}  // namespace

TEST_F(AgainRoom, InALaterHourALessonIsBegunAnew) {
    open_school();
    sign_in(0);
    learn(false);
    const model::SittingId first = world().lesson.play->sitting.id;
    open_later();
    ASSERT_EQ(route(), ui::Route::home);
    EXPECT_FALSE(today().done);
    EXPECT_TRUE(today().played);
    EXPECT_FALSE(world().lesson.play);
    learn(true);
    EXPECT_NE(world().lesson.play->sitting.id, first);
    EXPECT_EQ(world().lesson.play->sitting.assignment_id, world().class_now.assignment->id);
    EXPECT_EQ(world().class_now.leaves, 2);
    act(ui::SignOut{});
    sign_in(0);  // and is done now
    EXPECT_TRUE(today().done);
    act(ui::OpenLesson{});
    EXPECT_EQ(route(), ui::Route::result);
}

TEST_F(AgainRoom, WhatWasHalfDoneInAnEarlierHourGoesOn) {
    open_school();
    sign_in(0);
    go_to_item();
    answer(true);
    const model::SittingId first = world().lesson.play->sitting.id;
    open_later();
    act(ui::OpenLesson{});
    EXPECT_EQ(world().lesson.play->sitting.id, first);
    play(true);
    EXPECT_TRUE(today().done);
}

TEST_F(AgainRoom, TodaysLessonOnceMoreCountsForTodayAndIsNoSecondLeaf) {
    open_school();
    sign_in(0);
    learn(false);
    act(ui::GoHome{});
    const int leaves = world().class_now.leaves;
    act(todays());
    ASSERT_TRUE(route() == ui::Route::page || route() == ui::Route::item);
    EXPECT_EQ(world().lesson.play->sitting.assignment_id, world().class_now.assignment->id);
    EXPECT_FALSE(model::is_again(world().lesson.play->sitting));
    EXPECT_TRUE(today().done) << "it stays done meanwhile";
    play(true);
    EXPECT_EQ(world().class_now.leaves, leaves);
}

TEST_F(AgainRoom, WithoutAnOpenHourItIsPlayedForNobodyElse) {
    open_school();
    sign_in(0);
    learn(true);
    const ui::PlayAgain again = todays();
    const int leaves = world().class_now.leaves;
    act(ui::SignOut{});
    act(ui::Unlock{"2468"});
    act(ui::EndLesson{});
    const model::ClassId its_class = world().class_now.the_class->id;
    act(ui::AdmitPupil{world().class_now.pupils[0].id});
    ASSERT_EQ(route(), ui::Route::home);
    ASSERT_FALSE(world().class_now.assignment);
    act(again);
    ASSERT_TRUE(world().lesson.play);
    EXPECT_TRUE(model::is_again(world().lesson.play->sitting));
    EXPECT_TRUE(world().lesson.play->sitting.assignment_id.empty());
    act(ui::NextStep{});
    act(ui::GoHome{});
    EXPECT_FALSE(world().lesson.play) << "nothing to go on with: it is not today's";
    act(again);
    play(true);
    EXPECT_EQ(world().class_now.leaves, leaves);
    act(ui::SignOut{});
    act(ui::Unlock{"2468"});
    act(ui::ChooseClass{its_class});
    start_lesson();
    sign_in(0);
    EXPECT_FALSE(today().done) << "what was played alone is not this hour's";
}

TEST_F(AgainRoom, WhatWasNeverDoneCannotBePlayedAgain) {
    open_school();
    sign_in(0);
    act(todays());
    EXPECT_EQ(route(), ui::Route::home);
    EXPECT_FALSE(world().lesson.play);
}

TEST_F(AgainRoom, AClassWithoutLessonsOfItsGradeIsOfferedThoseOfOthers) {
    set_up();
    act(ui::ReadPasted{"STT\tHọ và tên\n1\tQuách Tiến Phát\n2\tTrương Bảo Ngọc\n"});
    act(ui::ChooseImportClass{"9A1"});
    act(ui::ApplyClassList{});
    EXPECT_FALSE(world().class_now.has_own_lessons);
    ASSERT_FALSE(world().class_now.lessons.empty());
    start_lesson();
    ASSERT_EQ(route(), ui::Route::sign_in);
    sign_in(0);
    begin_lesson();
    EXPECT_TRUE(world().lesson.play);
}
