// How often independent pupils are called alike, and how often a copy is seen: classes made by a model of pupils.

#include <gtest/gtest.h>

#include <cmath>

#include "report/flags_fixture.h"

namespace {

using support::AnswersFixture;

struct Model {
    const char* name;
    int pupils, items, options;
    bool weak_alike = false;  // who misses much falls for one and the same option
    int classes = 200;
};

double chance(base::Random& random) { return (random.below(1'000'000) + 0.5) / 1'000'000; }

double normal(base::Random& random) {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += chance(random);
    return sum;
}

struct Question {
    double difficulty;
    std::vector<double> pull;  // of each wrong option
};

std::vector<Question> make_questions(const Model& model, base::Random& random) {
    std::vector<Question> questions;
    for (int i = 0; i < model.items; ++i) {
        Question one{normal(random) - 0.5, {}};
        for (int k = 1; k < model.options; ++k) one.pull.push_back(std::exp(normal(random)));
        questions.push_back(one);
    }
    return questions;
}

char pick(const Question& question, double skill, bool weak_alike, base::Random& random) {
    if (chance(random) > 1 / (1 + std::exp(skill - question.difficulty))) return 'A';
    double sum = 0;
    const auto pull = [&](std::size_t i) { return question.pull[i] * (weak_alike && i == 0 && skill < -0.5 ? 4 : 1); };
    for (std::size_t i = 0; i < question.pull.size(); ++i) sum += pull(i);
    double left = chance(random) * sum;
    for (std::size_t i = 0; i + 1 < question.pull.size(); ++i)
        if ((left -= pull(i)) < 0) return static_cast<char>('B' + i);
    return static_cast<char>('A' + question.pull.size());
}

std::string picks_of(const std::vector<Question>& questions, double skill, bool weak_alike, base::Random& random) {
    std::string picks;
    for (const Question& each : questions) picks += pick(each, skill, weak_alike, random);
    return picks;
}

// Classes of a hundred in which a group is found; `copies`: the first pupil's answers are the second's too.
double percent_flagged(const Model& model, bool copies, base::Random& random) {
    int flagged = 0;
    for (int n = 0; n < model.classes; ++n) {
        AnswersFixture fixture(model.items, model.options);
        const auto questions = make_questions(model, random);
        const std::string first = picks_of(questions, copies ? -0.7 : normal(random), model.weak_alike, random);
        fixture.pupil(first);
        fixture.pupil(copies ? first : picks_of(questions, normal(random), model.weak_alike, random));
        for (int i = 2; i < model.pupils; ++i) fixture.pupil(picks_of(questions, normal(random), model.weak_alike, random));
        flagged += !fixture.flags().same_answers.empty();
    }
    return 100.0 * flagged / model.classes;
}

// Of 2000 classes of each kind, 0 to 8 were flagged (the most where every question has two options).
TEST(SameAnswersOfIndependentPupils, AreFlaggedInFewerThanOneClassInAHundred) {
    const Model models[] = {{"12 questions", 45, 12, 4},
                            {"12 of two options", 45, 12, 2},
                            {"6 questions", 45, 6, 4},
                            {"a small class", 15, 12, 4},
                            {"the weak fall for one option", 45, 12, 3, true}};
    base::Random random(7);
    double sum = 0;
    for (const Model& model : models) {
        const double percent = percent_flagged(model, false, random);
        EXPECT_LT(percent, 1) << model.name;
        sum += percent;
    }
    EXPECT_LT(sum / std::size(models), 0.5);
}

// Two pupils somewhat weaker than the rest. Six questions are too few to tell a copy from chance, twelve tell more than half.
TEST(SameAnswersOfACopy, AreSeenWhereThereAreQuestionsEnough) {
    base::Random random(8);
    EXPECT_LT(percent_flagged({"", 45, 6, 4, false, 50}, true, random), 10);
    EXPECT_GT(percent_flagged({"", 45, 12, 4, false, 50}, true, random), 40);
    EXPECT_GT(percent_flagged({"", 45, 20, 4, false, 50}, true, random), 95);
}

}  // namespace
