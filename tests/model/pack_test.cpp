#include "model/pack.h"

#include <gtest/gtest.h>

#include "model/roster.h"

namespace {

model::Item make_item(std::string id) {
    model::Item item;
    item.id = std::move(id);
    return item;
}

model::Lesson make_lesson() {
    model::Lesson lesson;
    lesson.id = "ba-muc-giup-do";
    lesson.steps = {model::Page{"Một", {}, {}}, make_item("giup-1"), model::Page{"Hai", {}, {}}, make_item("giup-2")};
    return lesson;
}

model::LegalFact make_fact(base::Date checked_on, std::optional<base::Date> expires = std::nullopt) {
    model::LegalFact fact;
    fact.id = "116/2025/Đ7";
    fact.checked_on = checked_on;
    fact.expires = expires;
    return fact;
}

TEST(Lesson, KeepsTheAuthorsOrder) {
    const auto lesson = make_lesson();
    ASSERT_EQ(lesson.items().size(), 2u);
    EXPECT_EQ(lesson.items()[1]->id, "giup-2");
    ASSERT_EQ(lesson.pages().size(), 2u);
    EXPECT_EQ(lesson.pages()[1]->title, "Hai");
    EXPECT_EQ(lesson.find_item("giup-1"), lesson.items()[0]);
    EXPECT_EQ(lesson.find_item("khong-co"), nullptr);
}

TEST(Lesson, KnowsTheStepOfAPage) {
    const auto lesson = make_lesson();
    EXPECT_EQ(lesson.step_of_page(1), 0);
    EXPECT_EQ(lesson.step_of_page(2), 2);
    EXPECT_EQ(lesson.step_of_page(3), -1);
    EXPECT_EQ(lesson.step_of_page(0), -1);
}

TEST(Pack, FindsLessonsAndFactsById) {
    model::Pack pack;
    pack.lessons.push_back(make_lesson());
    pack.facts.push_back(make_fact({2026, 1, 1}));
    EXPECT_EQ(pack.find_lesson("ba-muc-giup-do"), &pack.lessons[0]);
    EXPECT_EQ(pack.find_lesson("khac"), nullptr);
    EXPECT_EQ(pack.find_fact("116/2025/Đ7"), &pack.facts[0]);
    EXPECT_EQ(pack.find_fact(""), nullptr);
}

TEST(LegalFact, IsOldTheDayAfterAYear) {
    using model::FactAge;
    const auto fact = make_fact({2025, 11, 23});
    EXPECT_EQ(model::age_of(fact, {2026, 11, 23}), FactAge::fresh);
    EXPECT_EQ(model::age_of(fact, {2026, 11, 24}), FactAge::old);
    EXPECT_EQ(model::age_of(make_fact({2024, 2, 29}), {2025, 2, 28}), FactAge::fresh);
    EXPECT_EQ(model::age_of(make_fact({2024, 2, 29}), {2025, 3, 1}), FactAge::old);
}

TEST(LegalFact, ExpiresOnItsDayWhateverItsCheck) {
    using model::FactAge;
    const auto fact = make_fact({2026, 6, 1}, base::Date{2026, 7, 1});
    EXPECT_EQ(model::age_of(fact, {2026, 6, 30}), FactAge::fresh);
    EXPECT_EQ(model::age_of(fact, {2026, 7, 1}), FactAge::expired);
}

TEST(RichText, TurnsPlainAndBack) {
    model::RichText text = model::from_plain("Một ");
    text.paragraphs[0].spans.push_back({"hai", true, {}, {}});
    text.paragraphs.push_back({{{"ba", false, {}, {}}}, true});
    EXPECT_EQ(model::to_plain(text), "Một hai\nba");
    EXPECT_EQ(model::to_plain({}), "");
}

TEST(RosterDiff, CountsEachChange) {
    model::RosterDiff diff;
    diff.rows.resize(3);
    diff.rows[0].change = model::RosterChange::added;
    diff.rows[2].change = model::RosterChange::added;
    EXPECT_EQ(diff.count(model::RosterChange::added), 2);
    EXPECT_EQ(diff.count(model::RosterChange::unchanged), 1);
    EXPECT_EQ(diff.count(model::RosterChange::missing), 0);
}

}  // namespace
