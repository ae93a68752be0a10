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

TEST(Test, HoldsTheQuestionsOnly) {
    const auto whole = lesson();
    const auto test = quiz::make_test(whole);
    EXPECT_TRUE(test.pages().empty());
    EXPECT_EQ(test.items().size(), whole.items().size());
    EXPECT_EQ(test.id, whole.id);
    const auto play = quiz::start(test, sitting(model::Mode::test));
    EXPECT_EQ(quiz::current_item(play)->id, "q1");
}

TEST(Test, WhenTimeIsUpWhatWasNotAnsweredIsNotWrong) {
    const auto test = quiz::make_test(lesson());
    Pupil pupil;
    pupil.play = quiz::start(test, sitting(model::Mode::test));
    pupil.hand_in_right();
    pupil.hand_in_wrong();
    quiz::set_draft(pupil.play, pick({0, 1}));  // half made
    quiz::end_test(pupil.play);
    ASSERT_TRUE(quiz::at_end(pupil.play));
    EXPECT_EQ(quiz::answered_items(pupil.play), 2);
    const auto result = quiz::result(pupil.play);
    EXPECT_EQ(result.mark.points, 100);
    EXPECT_EQ(result.mark.item_count, 4);
    EXPECT_EQ(result.answered, (std::vector<bool>{true, true, false, false}));
    EXPECT_EQ(result.right, (std::vector<bool>{true, false, false, false}));
    ASSERT_EQ(result.review.size(), 1u);
    EXPECT_EQ(result.sure, std::vector<std::string>{"Nghĩ trước khi chia sẻ"});
}

TEST(Test, AnIdeaThatWasNotReachedIsNeitherSureNorToBeLookedAt) {
    const auto test = quiz::make_test(lesson());
    Pupil pupil;
    pupil.play = quiz::start(test, sitting(model::Mode::test));
    pupil.hand_in_right();
    pupil.hand_in_right();  // q2 and q3 ask for one idea
    quiz::end_test(pupil.play);
    EXPECT_EQ(quiz::result(pupil.play).sure, std::vector<std::string>{"Nghĩ trước khi chia sẻ"});
    EXPECT_TRUE(quiz::result(pupil.play).review.empty());
}

TEST(Test, AFinishedOneDoesNotGoOn) {
    const auto test = quiz::make_test(lesson());
    Pupil pupil;
    pupil.play = quiz::start(test, sitting(model::Mode::test));
    pupil.hand_in_right();
    auto kept = quiz::to_sitting(pupil.play);
    EXPECT_EQ(quiz::resume(test, kept, pupil.kept).step, 1) << "killed in the middle: the same question";
    kept.finished_ms = 1;
    const auto play = quiz::resume(test, kept, pupil.kept);
    EXPECT_TRUE(quiz::at_end(play));
    EXPECT_EQ(quiz::answered_items(play), 1);
}

TEST(Test, AnAnswerTheDiskTookAfterTheEndStillCounts) {
    const auto test = quiz::make_test(lesson());
    auto play = quiz::start(test, sitting(model::Mode::test));
    quiz::set_draft(play, pick({0}));
    const auto answered = quiz::answer(play);
    ASSERT_TRUE(answered);
    quiz::end_test(play);
    quiz::accept(play, *answered);
    quiz::accept(play, *answered);
    EXPECT_EQ(quiz::answered_items(play), 1);
    EXPECT_EQ(quiz::result(play).mark.points, 100);
}

TEST(Test, LookingBackShowsEachQuestionWithItsAnswerAndChangesNothing) {
    const auto whole = lesson();
    Pupil pupil;
    const auto test = quiz::make_test(whole);
    pupil.play = quiz::start(test, sitting(model::Mode::test));
    pupil.hand_in_wrong();
    auto kept = quiz::to_sitting(pupil.play);
    kept.finished_ms = 1;
    auto play = quiz::resume(whole, kept, pupil.kept);  // with its pages, once it is closed
    quiz::look_back(play);
    for (const char* id : {"q1", "q2", "q3", "q4"}) {
        ASSERT_TRUE(quiz::current_item(play)) << id;
        EXPECT_EQ(quiz::current_item(play)->id, id) << "pages are passed over";
        EXPECT_TRUE(quiz::may_reveal(play));
        EXPECT_FALSE(quiz::may_answer(play));
        EXPECT_FALSE(quiz::may_retry(play));
        EXPECT_FALSE(quiz::may_hint(play));
        quiz::set_draft(play, pick({0}));
        EXPECT_FALSE(quiz::answer(play));
        quiz::go_on(play);
    }
    EXPECT_TRUE(quiz::at_end(play));
    quiz::look_back(play);
    EXPECT_FALSE(quiz::may_go_back(play)) << "nothing is before the first";
    quiz::go_on(play);
    ASSERT_TRUE(quiz::may_go_back(play));
    quiz::go_back(play);
    EXPECT_EQ(quiz::current_item(play)->id, "q1");
    EXPECT_EQ(quiz::answered_items(play), 1);
}

TEST(Test, PracticeIsNeverLookedBackAtThisWay) {
    const auto whole = lesson();
    auto play = quiz::start(whole, sitting());
    play.step = static_cast<int>(whole.steps.size());
    quiz::look_back(play);
    EXPECT_TRUE(quiz::at_end(play));
    EXPECT_FALSE(play.looking_back);
}

TEST(Test, TimeIsCountedFromTheStartAndShownInWholeMinutes) {
    auto begun = sitting(model::Mode::test);
    begun.started_ms = 1'000'000;
    const std::int64_t ten = 600'000;
    EXPECT_EQ(quiz::time_left_ms(begun, ten, 1'000'000), ten);
    EXPECT_EQ(quiz::time_left_ms(begun, ten, 1'000'000 + 599'999), 1);
    EXPECT_EQ(quiz::time_left_ms(begun, ten, 9'000'000), 0);
    EXPECT_EQ(quiz::time_left_ms(begun, ten, 0), ten) << "a clock that was set back gives no more";
    quiz::keep_time(begun.draft, 240'000, 1'000'000, "a");
    EXPECT_EQ(quiz::timed_by(begun), "a");
    EXPECT_EQ(quiz::time_left_ms(begun, ten, 1'060'000), ten - 300'000) << "what was kept, and the minute since";
    EXPECT_EQ(quiz::time_left_ms(begun, ten, 1'060'000, false), ten - 240'000) << "another machine's clock";
    EXPECT_EQ(quiz::time_left_ms(begun, ten, -5'000'000'000), ten - 240'000) << "a clock that was set back";
    EXPECT_EQ(quiz::time_left_ms(begun, ten, 5'000'000'000'000), ten - 240'000) << "or years ahead";
    EXPECT_EQ(quiz::to_minutes(ten), 10);
    EXPECT_EQ(quiz::to_minutes(ten - 1), 10);
    EXPECT_EQ(quiz::to_minutes(60'000), 1);
    EXPECT_EQ(quiz::to_minutes(1), 1);
    EXPECT_EQ(quiz::to_minutes(0), 0);
}
