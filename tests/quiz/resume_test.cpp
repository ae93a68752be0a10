#include <gtest/gtest.h>

#include "base/random.h"
#include "quiz/lesson_for_tests.h"

using namespace quiz_test;

namespace {

void expect_same(const quiz::Play& a, const quiz::Play& b) {
    EXPECT_EQ(a.step, b.step);
    EXPECT_EQ(a.came_from, b.came_from);
    ASSERT_EQ(a.items.size(), b.items.size());
    for (std::size_t i = 0; i < a.items.size(); ++i) {
        SCOPED_TRACE("item " + std::to_string(i));
        EXPECT_EQ(a.items[i].draft.dump(), b.items[i].draft.dump());
        EXPECT_EQ(a.items[i].hints, b.items[i].hints);
        EXPECT_EQ(a.items[i].tries, b.items[i].tries);
        EXPECT_EQ(a.items[i].answer.dump(), b.items[i].answer.dump());
        EXPECT_EQ(a.items[i].first_points, b.items[i].first_points);
        EXPECT_EQ(a.items[i].last_points, b.items[i].last_points);
        EXPECT_EQ(a.items[i].opened, b.items[i].opened);
        EXPECT_EQ(a.items[i].showing_feedback, b.items[i].showing_feedback);
    }
}

// Anything a pupil can press, wise or not.
void press_something(Pupil& pupil, base::Random& random) {
    quiz::Play& play = pupil.play;
    switch (random.below(10)) {
        case 0:
            quiz::go_back(play);
            break;
        case 1:
            quiz::retry(play);
            break;
        case 2:
            quiz::open_hint(play);
            break;
        case 3:
            quiz::open_explanation(play, static_cast<int>(random.below(4)));
            break;
        case 4:
            quiz::go_to_page(play, 1 + static_cast<int>(random.below(3)));
            break;
        case 5:
            quiz::set_draft(play, pick({static_cast<int>(random.below(4))}));
            break;
        case 6:
            quiz::set_draft(play, pick({0, 1}));
            break;
        case 7:
            pupil.hand_in();
            break;
        default:
            quiz::go_on(play);
            break;
    }
}

// Every question before the farthest step is answered, within its tries; points of first answers stay.
void expect_sound(const quiz::Play& play, std::vector<int>& first_points, int tries_allowed) {
    const auto farthest = static_cast<std::size_t>(std::max(play.step, play.came_from));
    ASSERT_LE(farthest, play.lesson->steps.size());
    std::size_t item = 0;
    for (std::size_t step = 0; step < play.lesson->steps.size(); ++step) {
        if (!std::holds_alternative<model::Item>(play.lesson->steps[step])) continue;
        const auto& state = play.items[item];
        ASSERT_TRUE(step >= farthest || state.tries > 0);
        ASSERT_LE(state.tries, tries_allowed);
        ASSERT_LE(state.hints, 2);
        ASSERT_EQ(state.tries == 0, state.first_points < 0);
        ASSERT_TRUE(first_points[item] < 0 || state.first_points == first_points[item]);
        first_points[item++] = state.first_points;
    }
    ASSERT_TRUE(!quiz::may_reveal(play) || tries_allowed == 2);
}

}  // namespace

TEST(Resume, AWalkAtRandomNeverBreaksTheRulesAndComesBackTheSame) {
    const auto the_lesson = lesson();
    for (std::uint64_t seed = 1; seed <= 90; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const auto mode = seed % 3 == 0 ? model::Mode::test : model::Mode::practice;
        base::Random random(seed);
        Pupil pupil;
        pupil.play = quiz::start(the_lesson, sitting(mode));
        std::vector<int> first_points(4, -1);
        for (int press = 0; press < 80; ++press) {
            press_something(pupil, random);
            expect_sound(pupil.play, first_points, mode == model::Mode::test ? 1 : 2);
            const auto on_disk = base::parse_json(quiz::to_draft(pupil.play).dump());
            ASSERT_TRUE(on_disk);
            auto kept = quiz::to_sitting(pupil.play);
            kept.draft = *on_disk;
            expect_same(quiz::resume(the_lesson, kept, pupil.kept), pupil.play);
            if (HasFatalFailure() || HasNonfatalFailure()) return;
        }
    }
}

TEST(Resume, AKillAfterTheAnswerAndBeforeTheDraftShowsTheFeedback) {
    const auto the_lesson = lesson();
    Pupil pupil;
    pupil.play = quiz::start(the_lesson, sitting());
    quiz::go_on(pupil.play);
    quiz::open_hint(pupil.play);
    quiz::set_draft(pupil.play, pick({3}));
    auto before = quiz::to_sitting(pupil.play);
    pupil.hand_in();
    expect_same(quiz::resume(the_lesson, before, pupil.kept), pupil.play);

    quiz::open_explanation(pupil.play, 3);
    quiz::retry(pupil.play);
    before = quiz::to_sitting(pupil.play);
    pupil.hand_in_right();
    expect_same(quiz::resume(the_lesson, before, pupil.kept), pupil.play);
}

TEST(Resume, WithoutADraftTheStepOfTheSittingIsUsed) {
    const auto the_lesson = lesson();
    auto kept = sitting();
    kept.step = 1;
    EXPECT_EQ(quiz::resume(the_lesson, kept, {}).step, 1);
}

TEST(Resume, BadDraftsAreForgivenAndNobodyIsPastAnOpenQuestion) {
    const auto the_lesson = lesson();
    for (const char* text : {"null", "[]", "7", R"({"step":99,"items":{"q1":{"hints":-5,"opened":"x","second_try":true}}})",
                             R"({"step":-3,"came_from":77,"items":[1,2]})", R"({"step":5,"items":{"nobody":{"hints":2}}})"}) {
        SCOPED_TRACE(text);
        auto kept = sitting();
        kept.draft = base::parse_json(text).value_or(base::Json());
        const auto play = quiz::resume(the_lesson, kept, {});
        EXPECT_GE(play.step, 0);
        EXPECT_LE(play.step, 1);
        EXPECT_EQ(play.items[0].tries, 0);
        EXPECT_EQ(play.items[0].hints, 0);
        EXPECT_FALSE(play.items[0].showing_feedback);
    }
}

TEST(Resume, AnAnswerTakenBackIsAskedAgain) {
    const auto the_lesson = lesson();
    for (auto mode : {model::Mode::practice, model::Mode::test}) {
        Pupil pupil;
        pupil.play = quiz::start(the_lesson, sitting(mode));
        while (!quiz::at_end(pupil.play)) {
            if (quiz::current_item(pupil.play) && !quiz::may_go_on(pupil.play)) {
                pupil.hand_in_right();
            } else {
                quiz::go_on(pupil.play);
            }
        }
        auto kept = pupil.kept;
        kept.erase(kept.begin() + 1);  // q2
        pupil.play = quiz::resume(the_lesson, quiz::to_sitting(pupil.play), kept);
        EXPECT_EQ(quiz::current_item(pupil.play)->id, "q2");
        EXPECT_TRUE(pupil.hand_in_right());
        EXPECT_EQ(quiz::at_end(pupil.play), mode == model::Mode::test) << "in a test the questions after it are answered already";
    }
}

TEST(Resume, AttemptsOfAQuestionThatIsGoneAreLeftOut) {
    const auto the_lesson = lesson();
    model::Attempt attempt;
    attempt.item_id = "khong-con";
    attempt.points = 100;
    EXPECT_EQ(quiz::result(quiz::resume(the_lesson, sitting(), {attempt})).mark.points, 0);
}

TEST(ItemSeed, IsTheSameOnEveryMachineAndDiffersByItemAndSitting) {
    auto one = sitting();
    EXPECT_EQ(quiz::item_seed(one, "q1"), 12840245620152405898u);
    EXPECT_NE(quiz::item_seed(one, "q1"), quiz::item_seed(one, "q2"));
    auto two = one;
    two.seed += 1;
    EXPECT_NE(quiz::item_seed(one, "q1"), quiz::item_seed(two, "q1"));

    std::string orders;  // of five options, for twenty questions
    for (int i = 0; i < 20; ++i) {
        std::vector<int> order = {0, 1, 2, 3, 4};
        base::Random random(quiz::item_seed(one, "cau-" + std::to_string(i)));
        random.shuffle(order);
        for (int option : order) orders += static_cast<char>('0' + option);
    }
    EXPECT_EQ(orders, "2314002413213041304212043034214230140312431204312023104102434231042130023411324020314413024321024301");
}
