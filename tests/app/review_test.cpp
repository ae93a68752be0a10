// Reviews as a pupil meets them: a week later, a crash in the middle, and the notebook.

#include "app/classroom.h"

using namespace app_test;

namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

class ReviewRoom : public Room {
protected:
    void answer_right() {
        const model::Item* item = quiz::current_item(*world().lesson.play);
        std::vector<int> right;
        const base::Json& options = item->body["options"];
        for (std::size_t i = 0; i < options.size(); ++i)
            if (options.at(i)["right"].to_bool()) right.push_back(static_cast<int>(i));
        if (!right.empty()) {
            act(ui::ChangeDraft{picked(right)});
        } else {
            choose(item->body["right"].to_bool() ? 0 : 1);  // true or false
        }
        act(ui::HandIn{});
        ASSERT_TRUE(this->item().showing_feedback);
    }
    void learn() {
        begin_lesson();
        while (route() == ui::Route::page || route() == ui::Route::item) {
            if (route() == ui::Route::item) answer_right();
            act(ui::NextStep{});
        }
        ASSERT_EQ(route(), ui::Route::result);
        act(ui::GoHome{});
    }
    void teacher_opens_it_again() {
        act(ui::Unlock{"2468"});
        start_lesson();
        ASSERT_EQ(route(), ui::Route::sign_in);
    }
    void a_week_later() {
        open_school();
        sign_in(0);
        learn();
        EXPECT_FALSE(world().review.plan.due);
        act(ui::SignOut{});
        clock.advance(7 * day_ms);
        teacher_opens_it_again();
        sign_in(0);
    }
};

}  // namespace

TEST_F(ReviewRoom, ThreeQuestionsAWeekLaterThenALeafAndTheLessonAgain) {
    a_week_later();
    ASSERT_TRUE(world().review.plan.due);
    const int leaves = world().class_now.leaves;
    act(ui::OpenReview{});
    for (int i = 0; i < 3; ++i) {
        ASSERT_EQ(route(), ui::Route::item) << i;
        answer_right();
        act(ui::NextStep{});
    }
    ASSERT_EQ(route(), ui::Route::result);
    EXPECT_EQ(world().class_now.leaves, leaves + 1);
    EXPECT_FALSE(world().review.plan.due) << "the next one comes after three weeks";
    act(ui::OpenNotebook{});
    EXPECT_EQ(route(), ui::Route::notebook);
    EXPECT_FALSE(world().review.notebook->held.empty()) << "right on two days";
    act(ui::GoHome{});
    EXPECT_EQ(route(), ui::Route::home);
    EXPECT_FALSE(world().lesson.play.has_value()) << "the review is over, and the lesson of this hour not begun";
    EXPECT_EQ(world().class_now.lesson()->lesson_id, "bai-mau");
    EXPECT_FALSE(world().class_now.lesson()->done);
}

TEST_F(ReviewRoom, ComesBackAtTheSameQuestionAfterACrash) {
    a_week_later();
    act(ui::OpenReview{});
    answer_right();
    act(ui::NextStep{});
    const std::string second = quiz::current_item(*world().lesson.play)->id;
    open();  // no closing in order
    teacher_opens_it_again();
    sign_in(0);
    EXPECT_EQ(route(), ui::Route::home);
    act(ui::OpenReview{});
    ASSERT_EQ(route(), ui::Route::item);
    EXPECT_EQ(quiz::current_item(*world().lesson.play)->id, second);
    EXPECT_EQ(world().lesson.play->items.front().tries, 1);
}

TEST_F(ReviewRoom, TheNextPupilSeesNothingOfIt) {
    a_week_later();
    EXPECT_TRUE(world().review.notebook);
    act(ui::SignOut{});
    EXPECT_FALSE(world().review.notebook);
    EXPECT_TRUE(world().review.plan.items.empty());
    sign_in(1);
    EXPECT_TRUE(world().review.plan.items.empty());
}

// The lesson on the screen is itself put together here, and nothing of it may be looked at after it is gone.
TEST_F(ReviewRoom, ComesBackAfterAShortVersionWasRead) {
    a_week_later();
    act(ui::OpenReview{});
    answer_right();
    act(ui::SignOut{});
    teacher_opens_it_again();
    sign_in(0);
    act(ui::OpenLesson{});
    act(ui::GoHome{});
    act(ui::OpenReview{});
    ASSERT_EQ(route(), ui::Route::item);
    EXPECT_EQ(world().lesson.play->items.front().tries, 1);
    act(ui::GoHome{});
    EXPECT_EQ(route(), ui::Route::home);
}
