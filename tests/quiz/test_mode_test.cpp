#include <gtest/gtest.h>

#include "quiz/lesson_for_tests.h"

using namespace quiz_test;

namespace {

class TestMode : public ::testing::Test {
protected:
    void SetUp() override {
        pupil.play = quiz::start(the_lesson, sitting(model::Mode::test));
        quiz::go_on(pupil.play);
    }
    quiz::Play& play = pupil.play;
    const model::Lesson the_lesson = lesson();
    Pupil pupil;
};

}  // namespace

TEST_F(TestMode, AnAnswerGoesOnAtOnceWithoutFeedback) {
    EXPECT_TRUE(pupil.hand_in_wrong());
    EXPECT_EQ(play.step, 2);
    EXPECT_FALSE(play.items[0].showing_feedback);
    EXPECT_EQ(play.items[0].first_points, 0);
}

TEST_F(TestMode, ThereAreNoHintsNoSecondTryAndNoWayBack) {
    EXPECT_FALSE(quiz::may_hint(play));
    quiz::open_hint(play);
    EXPECT_EQ(play.items[0].hints, 0);
    EXPECT_FALSE(quiz::may_go_back(play));
    quiz::go_back(play);
    quiz::go_to_page(play, 1);
    EXPECT_EQ(play.step, 1);
    pupil.hand_in_wrong();
    EXPECT_FALSE(quiz::may_retry(play));
    EXPECT_FALSE(quiz::may_go_back(play));
    EXPECT_FALSE(quiz::may_reveal(play));
}

TEST_F(TestMode, PagesMayBeLookedUpFromTheResult) {
    pupil.hand_in_right();
    quiz::go_on(play);
    for (int i = 0; i < 3; ++i) pupil.hand_in_right();
    ASSERT_TRUE(quiz::at_end(play));
    EXPECT_EQ(quiz::result(play).mark.points, 400);
    quiz::go_to_page(play, 2);
    EXPECT_EQ(play.step, 2);
    quiz::go_on(play);
    EXPECT_TRUE(quiz::at_end(play));
}

TEST_F(TestMode, AKillBetweenAnswerAndStepGoesOnAfterTheAnswer) {
    const auto before = quiz::to_sitting(play);
    pupil.hand_in_right();
    const auto resumed = quiz::resume(the_lesson, before, pupil.kept);
    EXPECT_EQ(resumed.step, 2);
    EXPECT_EQ(resumed.items[0].first_points, 100);
    EXPECT_FALSE(resumed.items[0].showing_feedback);
}
