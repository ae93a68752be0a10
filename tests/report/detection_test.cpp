// Caught and falsely accused, once and from the first sitting to the last.

#include "report/detection.h"

#include <gtest/gtest.h>

#include "report/class_fixture.h"

namespace {

using model::Detection;
using model::DetectionChange;
using model::Judgement;

constexpr Judgement caught{true, true}, missed{true, false}, trusted{false, false}, accused{false, true};

TEST(Detection, CountsFakesCaughtAndGenuineThingsAccused) {
    EXPECT_EQ(report::count_detection({caught, caught, missed, trusted, accused, trusted, trusted}), (Detection{3, 2, 4, 1}));
    EXPECT_TRUE(report::count_detection({}).empty());
    EXPECT_FALSE(report::count_detection({trusted}).empty());
}

TEST(Detection, ComparesTheFirstSittingWithTheLastOfWhoHasBoth) {
    const DetectionChange change = report::compare_sittings({
        {{{"a", {missed}}, {"b", {accused}}},
         {{"a", {missed}}, {"b", {accused}}},
         {{"a", {caught}}, {"b", {trusted}}}},                     // the middle one is passed over
        {{{"a", {missed}}, {"b", {accused}}}},                     // once only
        {},                                                        // never
        {{{"a", {caught}}}, {{"a", {caught}}, {"b", {accused}}}},  // left early: only "a" in both
        {{{"a", {caught}}}, {{"b", {trusted}}}},                   // nothing in both
    });
    EXPECT_EQ(change, (DetectionChange{2, {2, 1, 1, 1}, {2, 2, 1, 0}}));
}

// Questions 1 and 3 are fakes; an answer says what it was called.
class Lesson {
public:
    Lesson() {
        outcomes_.judged = [](const model::Attempt& attempt) -> std::vector<Judgement> {
            if (attempt.item_id == "cau-4") return {};  // of another kind
            return {Judgement{attempt.item_id == "cau-1" || attempt.item_id == "cau-3", attempt.answer["fake"].to_bool()}};
        };
    }
    // By question, 'F' called fake, 'G' called genuine.
    void sit(const model::PupilId& pupil, const std::string& calls) {
        fixture.sit(pupil, assignment, {}, static_cast<int>(calls.size()));
        for (std::size_t i = 0; i < calls.size(); ++i)
            fixture.answer(fixture.data.sittings.back(), "cau-" + std::to_string(i + 1), 0, 1, call(calls[i]));
    }
    static base::Json call(char letter) { return base::Json::object().set("fake", base::Json(letter == 'F')); }
    model::LessonResults results() const { return report::lesson_results(fixture.data, "b1", outcomes_); }

    support::ClassFixture fixture;
    model::Assignment assignment = fixture.lesson("b1", "Bài");

private:
    report::LessonOutcomes outcomes_;
};

TEST(LessonDetection, IsOfFirstAnswersAndComparesSittings) {
    Lesson lesson;
    const auto an = lesson.fixture.pupil("Lê Hoài An"), huy = lesson.fixture.pupil("Mai Đức Huy");
    lesson.sit(an, "FFGF");
    lesson.fixture.answer(lesson.fixture.data.sittings.back(), "cau-3", 0, 2, Lesson::call('F'));  // a second try
    lesson.sit(huy, "GGFG");
    EXPECT_EQ(lesson.results().detection, (Detection{4, 2, 2, 1}));
    EXPECT_EQ(lesson.results().detection_change, DetectionChange{});
    lesson.sit(an, "FGFF");
    EXPECT_EQ(lesson.results().detection, (Detection{4, 2, 2, 1})) << "the first answers stay";
    EXPECT_EQ(lesson.results().detection_change, (DetectionChange{1, {2, 1, 1, 1}, {2, 2, 1, 0}}));
}

TEST(LessonDetection, IsEmptyWithoutSuchItems) {
    support::ClassFixture fixture;
    const auto an = fixture.pupil("Lê Hoài An");
    fixture.sit(an, fixture.lesson("b1", "Bài"), {100, 0}, 2);
    report::LessonOutcomes none;
    EXPECT_TRUE(report::lesson_results(fixture.data, "b1", none).detection.empty());
    none.judged = [](const model::Attempt&) { return std::vector<Judgement>{}; };
    EXPECT_TRUE(report::lesson_results(fixture.data, "b1", none).detection.empty());
}

}  // namespace
