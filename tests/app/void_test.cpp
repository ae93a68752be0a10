// "Huỷ tiết này": a lesson begun by mistake makes nobody absent, and what pupils did stays theirs.

#include "app/classroom.h"

using namespace app_test;

namespace {

class Voided : public Room {
protected:
    void unlock() {
        act(ui::GoTo{ui::Route::unlock});
        act(ui::Unlock{"2468"});
        ASSERT_EQ(route(), ui::Route::today);
    }
    void play_lesson(std::size_t index) {
        sign_in(index);
        begin_lesson();
        for (int i = 0; i < 60 && route() != ui::Route::result; ++i) {
            if (route() == ui::Route::item && !item().showing_feedback) {
                choose(0);
                act(ui::HandIn{});
            }
            act(ui::NextStep{});
        }
        ASSERT_EQ(route(), ui::Route::result);
    }
    // All words of the class book.
    std::string book() {
        act(ui::GoTo{ui::Route::book});
        std::string all;
        for (const auto& sheet : world().desk.book) {
            for (const auto& column : sheet.columns) all += column.heading + "\n";
            for (const auto& row : sheet.rows)
                for (const auto& cell : row) all += model::to_words(cell) + "\n";
        }
        act(ui::GoTo{ui::Route::today});
        return all;
    }
    static bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }
    model::AssignmentId now_open() const { return world().class_now.assignment->id; }
};

}  // namespace

TEST_F(Voided, ALessonBegunByMistakeMakesNobodyAbsent) {
    open_school();
    unlock();
    const std::string title = world().class_now.assignment->lesson_title;
    EXPECT_TRUE(holds(book(), title));
    EXPECT_TRUE(holds(book(), "vắng"));
    const auto id = now_open();
    act(ui::VoidLesson{id});
    EXPECT_EQ(route(), ui::Route::today);
    EXPECT_FALSE(world().class_now.assignment) << "it has ended";
    EXPECT_FALSE(holds(book(), title));
    EXPECT_FALSE(holds(book(), "vắng"));
    EXPECT_FALSE(holds(book(), "học bù"));
    EXPECT_FALSE(world().class_now.lessons[0].done) << "it may be the next one again";
    ASSERT_TRUE(world().class_now.voided);
    EXPECT_EQ(world().class_now.voided->id, id);
}

TEST_F(Voided, ItCanBeTakenBackAndVoidedAgain) {
    open_school();
    unlock();
    const auto id = now_open();
    act(ui::VoidLesson{id});
    act(ui::VoidLesson{id});  // twice is once
    EXPECT_TRUE(world().class_now.voided);
    act(ui::CountLesson{id});
    EXPECT_FALSE(world().class_now.voided);
    EXPECT_FALSE(world().class_now.assignment) << "it stays ended";
    EXPECT_TRUE(holds(book(), "vắng"));
    act(ui::VoidLesson{id});
    EXPECT_FALSE(holds(book(), "vắng"));
}

TEST_F(Voided, WhatAPupilDidStaysTheirsAndCountsWhereTheLessonIsOpenAgain) {
    open_school();
    const model::PupilId pupil = world().class_now.pupils[1].id;
    sign_in(1);
    go_to_item();
    choose(0);
    act(ui::HandIn{});
    unlock();
    act(ui::VoidLesson{now_open()});
    EXPECT_FALSE(holds(book(), "chưa xong"));
    start_lesson();
    sign_in(1);
    ASSERT_TRUE(world().lesson.play) << "the pupil goes on";
    EXPECT_EQ(world().seat.pupil->id, pupil);
    begin_lesson();
    for (int i = 0; i < 60 && route() != ui::Route::result; ++i) {
        if (route() == ui::Route::item && !item().showing_feedback) {
            choose(0);
            act(ui::HandIn{});
        }
        act(ui::NextStep{});
    }
    ASSERT_EQ(route(), ui::Route::result);
    unlock();
    act(ui::ShowResults{world().class_now.lessons[0].lesson_id});
    EXPECT_EQ(world().desk.results->finished, 1);
    EXPECT_EQ(world().desk.results->absent, 2);
}

TEST_F(Voided, OneThatHasEndedIsVoidedFromItsResults) {
    open_school();
    play_lesson(0);
    unlock();
    const auto id = now_open();
    act(ui::EndLesson{});
    act(ui::ShowResults{world().class_now.lessons[0].lesson_id});
    EXPECT_EQ(world().class_now.lessons[0].counted, id);
    act(ui::VoidLesson{id});
    EXPECT_EQ(route(), ui::Route::today);
    EXPECT_FALSE(world().desk.results);
    EXPECT_TRUE(world().class_now.lessons[0].counted.empty());
    EXPECT_EQ(world().class_now.lessons[0].voided, id);
    EXPECT_EQ(world().class_now.lessons[0].finished, 1) << "what the pupil did is there";
    EXPECT_EQ(world().class_now.leaves, 1);
}
