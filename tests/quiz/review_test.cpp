// Which questions come back, when, and what the notebook says of them.

#include "quiz/review.h"

#include <gtest/gtest.h>

#include "quiz/lesson_for_tests.h"

using namespace quiz_test;

namespace {

constexpr std::int64_t day_of_lesson = 20'000;

model::Pack pack_of(std::string id) {
    model::Pack pack;
    pack.info.id = std::move(id);
    pack.lessons = {lesson()};
    return pack;
}

class Review : public ::testing::Test {
protected:
    void learn(const std::string& item, int points, int hints = 0, std::int64_t day = day_of_lesson) {
        history.seen.push_back({"b3", "ba-muc-giup-do", item, points, hints, day, false});
    }
    void again(const std::string& item, int points, std::int64_t day) {
        history.seen.push_back({"b3", "ba-muc-giup-do", item, points, 0, day, true});
    }
    void finish() { history.finished.push_back({"b3", "ba-muc-giup-do", day_of_lesson}); }
    void learn_all() {
        for (const char* id : {"q1", "q2", "q3", "q4"}) learn(id, 100);
        finish();
    }
    quiz::ReviewPlan plan(std::int64_t days_later) const { return quiz::plan_review(history, packs, day_of_lesson + days_later); }
    quiz::Notebook notebook(std::int64_t days_later) const { return quiz::make_notebook(history, packs, day_of_lesson + days_later); }

    model::Pack pack = pack_of("b3");
    std::vector<const model::Pack*> packs = {&pack};
    quiz::History history;
};

}  // namespace

TEST_F(Review, ComesAfterOneThreeAndSixWeeks) {
    learn_all();
    EXPECT_TRUE(plan(0).items.empty()) << "not on the day itself";
    EXPECT_FALSE(plan(6).due);
    EXPECT_EQ(plan(6).items.size(), 3u) << "who is done early may";
    EXPECT_TRUE(plan(7).due);
    again("q1", 100, day_of_lesson + 7);
    EXPECT_FALSE(plan(20).due);
    EXPECT_TRUE(plan(21).due);
    again("q2", 100, day_of_lesson + 23);
    EXPECT_FALSE(plan(41).due);
    EXPECT_TRUE(plan(42).due);
    again("q3", 100, day_of_lesson + 42);
    EXPECT_FALSE(plan(300).due) << "three times is enough";
}

TEST_F(Review, ADayThatLiesAheadTakesNothingAway) {
    learn_all();
    learn("q4", 0);
    for (const std::int64_t off : {-1, -30, -6000, 26'000}) {  // today is before the lesson: a clock stood in another year
        EXPECT_EQ(plan(off).items.size(), 3u) << off;
        EXPECT_EQ(notebook(off).unsure.size(), notebook(1).unsure.size()) << off;
        EXPECT_EQ(notebook(off).boxes, notebook(1).boxes) << off;
    }
    EXPECT_FALSE(plan(-30).due) << "nobody knows";
}

TEST_F(Review, TheLeastRememberedComeFirst) {
    learn("q1", 100);
    learn("q2", 0);
    learn("q3", 100, 1);
    learn("q4", 100);
    finish();
    EXPECT_EQ(plan(7).items, (std::vector<std::string>{"ba-muc-giup-do/q2", "ba-muc-giup-do/q3", "ba-muc-giup-do/q1"}));
}

TEST_F(Review, AnUnfinishedLessonAPackThatIsGoneAndALostQuestionAreLeftOut) {
    learn("q1", 100);
    EXPECT_TRUE(plan(7).items.empty());
    finish();
    learn("q-cu", 100);
    EXPECT_EQ(plan(7).items, std::vector<std::string>{"ba-muc-giup-do/q1"});
    packs.clear();
    EXPECT_TRUE(plan(7).items.empty());
    EXPECT_TRUE(plan(7).pack_id.empty());
}

TEST_F(Review, QuestionsOfOnePackOnly) {
    learn_all();
    const model::Pack other = pack_of("b1");
    packs.push_back(&other);
    history.seen.push_back({"b1", "ba-muc-giup-do", "q1", 0, 0, day_of_lesson, false});
    history.finished.push_back({"b1", "ba-muc-giup-do", day_of_lesson});
    const auto next = plan(7);
    EXPECT_EQ(next.pack_id, "b1");
    EXPECT_EQ(next.items.size(), 1u);
}

TEST_F(Review, TheNotebookHoldsWhatWasRightOnTwoDays) {
    learn("q1", 100);
    learn("q2", 0);
    finish();
    EXPECT_TRUE(notebook(1).held.empty());
    ASSERT_EQ(notebook(1).unsure.size(), 1u);
    EXPECT_EQ(notebook(1).unsure[0].text, "Nhờ người lớn");
    EXPECT_TRUE(notebook(15).unsure.empty()) << "not held against a pupil for ever";
    again("q1", 100, day_of_lesson + 7);
    ASSERT_EQ(notebook(7).held.size(), 1u);
    EXPECT_EQ(notebook(7).held[0].text, "Nghĩ trước khi chia sẻ");
    again("q2", 100, day_of_lesson + 7);
    EXPECT_TRUE(notebook(8).unsure.empty());
}

TEST_F(Review, TheNotebookTellsWhatWasPutRightFromWhatWasNot) {
    learn("q1", 0);
    learn("q2", 0);
    history.seen[0].put_right = true;
    finish();
    ASSERT_EQ(notebook(1).mended.size(), 1u);
    EXPECT_EQ(notebook(1).mended[0].text, "Nghĩ trước khi chia sẻ");
    ASSERT_EQ(notebook(1).unsure.size(), 1u);
    EXPECT_EQ(notebook(1).unsure[0].text, "Nhờ người lớn");
    again("q1", 100, day_of_lesson + 7);
    EXPECT_TRUE(notebook(8).mended.empty()) << "right at the first try by now";
}

TEST_F(Review, RightAnswersMoveQuestionsToLaterBoxesAWrongOneBack) {
    learn("q1", 0);
    learn("q2", 100);
    finish();
    EXPECT_EQ(notebook(0).boxes, (std::array<int, 5>{1, 1, 0, 0, 0}));
    again("q2", 100, day_of_lesson + 7);
    again("q2", 100, day_of_lesson + 28);
    const auto later = notebook(28).boxes;
    EXPECT_EQ(later[0], 1);
    EXPECT_EQ(later[1] + later[2], 0);
    again("q2", 0, day_of_lesson + 60);
    const auto forgotten = notebook(60).boxes;
    EXPECT_EQ(forgotten[3] + forgotten[4], 0);
}

TEST_F(Review, IsALessonOfQuestionsThatComesBackFromItsDraft) {
    learn_all();
    model::Lesson review = quiz::make_review(pack, plan(7).items, "Ôn nhanh ba câu");
    EXPECT_EQ(review.items().size(), 3u);
    EXPECT_TRUE(review.pages().empty());
    model::Sitting begun = sitting();
    begun.draft = quiz::draft_of_review(plan(7).items);
    quiz::Play play = quiz::start(review, begun);
    ASSERT_NE(quiz::current_item(play), nullptr);
    const base::Json draft = quiz::to_draft(play);
    EXPECT_EQ(quiz::items_of_review(draft), plan(7).items);
    EXPECT_TRUE(quiz::make_review(pack, {"lạ", "ba-muc-giup-do/khong-co"}, "x").steps.empty());
}
