// A content note's three ways: all of them finish the lesson, come back after a crash, and say nothing to others.

#include "app/classroom.h"
#include "work/results.h"

using namespace app_test;

namespace {

class WayRoom : public Room {
protected:
    void SetUp() override {
        Room::SetUp();
        open_school();
        sign_in(0);
        act(ui::OpenLesson{});
        ASSERT_EQ(route(), ui::Route::note) << "the sample lesson has a content note";
    }
    void open_again() {
        open();
        sign_in(0);
    }
    const ui::LessonEntry& lesson() const { return world().class_now.lessons.front(); }
};

}  // namespace

TEST_F(WayRoom, SeeingTheLessonIsAskedOnce) {
    act(ui::ChooseWay{ui::ChooseWay::Way::all});
    EXPECT_EQ(route(), ui::Route::page);
    act(ui::GoHome{});
    act(ui::OpenLesson{});
    EXPECT_EQ(route(), ui::Route::page);
}

TEST_F(WayRoom, TheShortVersionIsDoneWithoutAMark) {
    act(ui::ChooseWay{ui::ChooseWay::Way::brief});
    ASSERT_EQ(route(), ui::Route::page);
    EXPECT_NE(model::to_plain(quiz::current_page(*world().lesson.play)->text).find("chìa khoá"), std::string::npos);
    open_again();
    act(ui::OpenLesson{});
    ASSERT_EQ(route(), ui::Route::page) << "comes back after a crash, not asked again";
    act(ui::NextStep{});
    EXPECT_EQ(route(), ui::Route::result);
    act(ui::GoHome{});
    EXPECT_TRUE(lesson().done);
    EXPECT_EQ(world().class_now.leaves, 1);
    act(ui::OpenLesson{});
    EXPECT_EQ(route(), ui::Route::note) << "who wants to may see the lesson after all";
    act(ui::SignOut{});
    act(ui::Unlock{"2468"});
    act(ui::ShowResults{"bai-mau"});
    ASSERT_TRUE(world().desk.results);
    EXPECT_EQ(world().desk.results->finished, 1);
    EXPECT_FALSE(world().desk.results->pupils[0].has_mark);
}

TEST_F(WayRoom, WithoutAnotherLessonThatWayIsNotOffered) {
    EXPECT_FALSE(world().lesson.has_other);
    act(ui::ChooseWay{ui::ChooseWay::Way::other});
    EXPECT_FALSE(world().lesson.play.has_value());
    EXPECT_EQ(route(), ui::Route::note);
}

TEST_F(WayRoom, AWayThatWasNotAskedForIsNotTaken) {
    act(ui::GoHome{});
    act(ui::SignOut{});
    act(ui::ChooseWay{ui::ChooseWay::Way::brief});
    EXPECT_FALSE(world().lesson.play.has_value());
}
