#include <gtest/gtest.h>

#include "quiz/lesson_for_tests.h"

using namespace quiz_test;

namespace {

class Practice : public ::testing::Test {
protected:
    void SetUp() override {
        pupil.play = quiz::start(the_lesson, sitting());
        quiz::go_on(pupil.play);  // past the first page, to q1
    }
    quiz::Play& play = pupil.play;
    const quiz::ItemState& q1() const { return pupil.play.items[0]; }

    const model::Lesson the_lesson = lesson();
    Pupil pupil;
};

}  // namespace

TEST_F(Practice, BeginsAtTheFirstStepWithNothingAnswered) {
    const auto fresh = quiz::start(the_lesson, sitting());
    EXPECT_EQ(fresh.step, 0);
    EXPECT_EQ(fresh.sitting.item_count, 4);
    EXPECT_EQ(quiz::current_page(fresh)->title, "Trang một");
    EXPECT_EQ(quiz::item_index(fresh), -1);
    EXPECT_TRUE(quiz::may_go_on(fresh));
    EXPECT_FALSE(quiz::may_go_back(fresh));
    EXPECT_FALSE(quiz::may_answer(fresh));
    EXPECT_FALSE(quiz::may_hint(fresh));
}

TEST_F(Practice, NobodyPassesAQuestionWithoutAnAnswer) {
    EXPECT_EQ(quiz::item_index(play), 0);
    EXPECT_FALSE(quiz::may_go_on(play));
    quiz::go_on(play);
    EXPECT_EQ(play.step, 1);
    EXPECT_FALSE(quiz::may_answer(play));
    EXPECT_FALSE(quiz::answer(play).has_value());
    quiz::set_draft(play, pick({0}));
    EXPECT_TRUE(quiz::may_answer(play));
}

TEST_F(Practice, GradingAloneChangesNothing) {
    quiz::set_draft(play, pick({0}));
    ASSERT_TRUE(quiz::answer(play).has_value());
    EXPECT_EQ(q1().tries, 0);
    EXPECT_EQ(q1().first_points, -1);
}

TEST_F(Practice, ARightAnswerShowsItsFeedbackAndNeedsNoSecondTry) {
    EXPECT_TRUE(pupil.hand_in_right());
    EXPECT_EQ(q1().first_points, 100);
    EXPECT_TRUE(q1().showing_feedback);
    EXPECT_TRUE(quiz::may_reveal(play));
    EXPECT_TRUE(quiz::may_go_on(play));
    EXPECT_FALSE(quiz::may_retry(play));
    EXPECT_FALSE(quiz::may_answer(play));
}

TEST_F(Practice, AWrongAnswerGetsOneSecondTryAndTheFirstCounts) {
    EXPECT_TRUE(pupil.hand_in_wrong());
    EXPECT_FALSE(quiz::may_reveal(play));
    EXPECT_TRUE(quiz::may_go_on(play));
    ASSERT_TRUE(quiz::may_retry(play));
    quiz::retry(play);
    EXPECT_FALSE(q1().showing_feedback);
    EXPECT_EQ(q1().draft, pick({3}));
    EXPECT_TRUE(quiz::may_answer(play));
    EXPECT_FALSE(quiz::may_retry(play));
    EXPECT_TRUE(pupil.hand_in_right());
    EXPECT_EQ(q1().first_points, 0);
    EXPECT_EQ(q1().last_points, 100);
    EXPECT_EQ(pupil.kept.back().try_number, 2);
    EXPECT_TRUE(quiz::may_reveal(play));
    EXPECT_FALSE(quiz::may_retry(play));
}

TEST_F(Practice, TheRightAnswerIsShownAfterTwoWrongOnes) {
    pupil.hand_in_wrong();
    quiz::retry(play);
    pupil.hand_in(pick({2}));
    EXPECT_TRUE(quiz::may_reveal(play));
    EXPECT_FALSE(quiz::may_retry(play));
    EXPECT_TRUE(quiz::may_go_on(play));
}

TEST_F(Practice, HintsCostNothingAreRecordedAndEndWithTheAnswer) {
    EXPECT_TRUE(quiz::may_hint(play));
    quiz::open_hint(play);
    quiz::open_hint(play);
    quiz::open_hint(play);
    EXPECT_EQ(q1().hints, 2);
    EXPECT_FALSE(quiz::may_hint(play));
    pupil.hand_in_right();
    EXPECT_EQ(pupil.kept.back().hints, 2);
    EXPECT_EQ(pupil.kept.back().points, 100);
    EXPECT_FALSE(quiz::may_hint(play));
}

TEST_F(Practice, AnExplanationOpensOnlyWithTheFeedback) {
    quiz::open_explanation(play, 1);
    EXPECT_EQ(q1().opened, -1);
    pupil.hand_in_wrong();
    quiz::open_explanation(play, 1);
    EXPECT_EQ(q1().opened, 1);
    quiz::retry(play);
    EXPECT_EQ(q1().opened, -1);
}

TEST_F(Practice, ADraftCannotChangeWhatWasAnswered) {
    pupil.hand_in_wrong();
    quiz::set_draft(play, pick({0}));
    EXPECT_EQ(q1().draft, pick({3}));
    EXPECT_FALSE(pupil.hand_in());
}

TEST_F(Practice, OneStepBackIsAlwaysPossibleAndKeepsTheDraft) {
    quiz::set_draft(play, pick({2}));
    quiz::go_back(play);
    EXPECT_EQ(play.step, 0);
    quiz::go_back(play);
    EXPECT_EQ(play.step, 0);
    quiz::go_on(play);
    EXPECT_EQ(q1().draft, pick({2}));
}

TEST_F(Practice, LookingUpAPageComesBackToTheQuestion) {
    pupil.hand_in_right();
    quiz::go_on(play);
    quiz::go_on(play);
    ASSERT_EQ(play.step, 3);
    quiz::go_to_page(play, 1);
    EXPECT_EQ(play.step, 0);
    quiz::go_to_page(play, 2);
    EXPECT_EQ(play.step, 2);
    quiz::go_on(play);
    EXPECT_EQ(play.step, 3);
    EXPECT_FALSE(quiz::may_go_on(play));
    quiz::go_to_page(play, 9);
    EXPECT_EQ(play.step, 3);
}

TEST_F(Practice, APageNotYetReachedCannotBeLookedUp) {
    quiz::go_to_page(play, 2);
    EXPECT_EQ(play.step, 1);
}

TEST_F(Practice, AnAnswerToAnotherQuestionIsNotCounted) {
    quiz::accept(play, {"q2", "chon-mot", pick({0}), 100, 1, 0});
    EXPECT_EQ(q1().tries, 0);
    EXPECT_EQ(play.items[1].tries, 0);
}

TEST_F(Practice, TheResultCountsFirstAnswersAndNamesIdeasInOrder) {
    pupil.hand_in_right();
    for (int i = 0; i < 2; ++i) quiz::go_on(play);
    pupil.hand_in_right();  // q2 right, but q3 has the same idea
    quiz::go_on(play);
    pupil.hand_in_wrong();
    quiz::retry(play);
    pupil.hand_in_right();
    quiz::go_on(play);
    pupil.hand_in_right();
    quiz::go_on(play);
    ASSERT_TRUE(quiz::at_end(play));
    const auto out = quiz::result(play);
    EXPECT_EQ(out.mark.points, 300);
    EXPECT_EQ(out.mark.item_count, 4);
    EXPECT_EQ(out.right, (std::vector<bool>{true, true, false, true}));
    EXPECT_EQ(out.sure, (std::vector<std::string>{"Nghĩ trước khi chia sẻ"}));
    EXPECT_EQ(out.put_right, (std::vector<bool>{false, false, true, false}));
    EXPECT_EQ(out.mended, (std::vector<std::string>{"Nhờ người lớn"}));
    EXPECT_TRUE(out.review.empty());
}

TEST_F(Practice, AnIdeaIsMendedOnlyWhenAllThatAskForItAreRightInTheEnd) {
    pupil.hand_in_right();
    for (int i = 0; i < 2; ++i) quiz::go_on(play);
    pupil.hand_in_wrong();  // q2, put right
    quiz::retry(play);
    pupil.hand_in_right();
    quiz::go_on(play);
    pupil.hand_in_wrong();  // q3, which has the same idea, is not
    quiz::retry(play);
    pupil.hand_in_wrong();
    const auto out = quiz::result(play);
    EXPECT_EQ(out.mark.points, 100);
    EXPECT_TRUE(out.mended.empty());
    ASSERT_EQ(out.review.size(), 1u);
    EXPECT_EQ(out.review[0].idea, "Nhờ người lớn");
    EXPECT_EQ(out.review[0].page, 2);
}

TEST_F(Practice, WhatIsNotAnsweredGivesNoPoints) {
    pupil.hand_in_right();
    const auto out = quiz::result(play);
    EXPECT_EQ(out.mark.points, 100);
    EXPECT_EQ(out.right, (std::vector<bool>{true, false, false, false}));
    EXPECT_EQ(out.review.size(), 1u);
}
