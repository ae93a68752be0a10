// What is flagged to the teacher, and what is not.

#include "report/flags.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "report/flags_fixture.h"

namespace {

using support::AnswersFixture;
using Groups = std::vector<std::vector<model::PupilId>>;
using Pupils = std::vector<model::PupilId>;

// Twenty pupils who miss every third question, each in their own way.
void add_others(AnswersFixture& fixture, int count = 20) {
    base::Random random(11);
    for (int i = 0; i < count; ++i) {
        std::string picks;
        for (std::size_t k = 0; k < fixture.outcomes.items.size(); ++k)
            picks += random.below(3) == 0 ? static_cast<char>('B' + random.below(3)) : 'A';
        fixture.pupil(picks);
    }
}

struct SameCase {
    const char* name;
    std::vector<std::string> picks;
    int others;
    bool flagged;
};

TEST(SameAnswers, AreFlaggedWhereChanceIsNoGoodExplanation) {
    const std::vector<SameCase> cases = {
        {"seven wrong picks in common", {"BCDBAADACADA", "BCDBAADACADA"}, 20, true},
        {"three pupils alike", {"BCDBAADACADA", "BCDBAADACADA", "BCDBAADACADA"}, 20, true},
        {"both left after the same question", {"BCDBADDACDA-", "BCDBADDACDA-"}, 20, true},
        {"all right", {"AAAAAAAAAAAA", "AAAAAAAAAAAA"}, 20, false},
        {"two wrong picks in common", {"AABAADAAAAAA", "AABAADAAAAAA"}, 20, false},
        {"one choice apart", {"BCDBAADACADA", "BCDBAADACADC"}, 20, false},
        {"one question more", {"BCDBAADACADA", "BCDBAADACAD-"}, 20, false},
        {"few questions", {"BCDA", "BCDA"}, 20, false},
        {"a class too small to say what is rare", {"BCDBAADACADA", "BCDBAADACADA"}, 9, false},
        {"alone", {"BCDBAADACADA"}, 20, false},
    };
    for (const SameCase& each : cases) {
        AnswersFixture fixture(static_cast<int>(each.picks[0].size()));
        Pupils alike;
        for (const std::string& picks : each.picks) alike.push_back(fixture.pupil(picks));
        add_others(fixture, each.others);
        EXPECT_EQ(fixture.flags().same_answers, each.flagged ? Groups{alike} : Groups{}) << each.name;
    }
}

TEST(SameAnswers, WrongPicksThatMostOfTheClassMadeWeighLittle) {
    for (const bool common : {true, false}) {
        AnswersFixture fixture(12);
        const auto one = fixture.pupil("BBBBBAAAAAAA"), two = fixture.pupil("BBBBBAAAAAAA");
        base::Random random(5);
        for (int i = 0; i < 20; ++i) {
            std::string picks = common ? "BBBBBAAAAAAA" : "AAAAAAAAAAAA";
            picks[random.below(12)] = 'C';
            picks[random.below(12)] = 'D';
            fixture.pupil(picks);
        }
        EXPECT_EQ(fixture.flags().same_answers, common ? Groups{} : (Groups{{one, two}}));
    }
}

TEST(SameAnswers, AreExpectedOfPupilsAtOneSeat) {
    const std::string picks = "BCDBAADACADA";
    AnswersFixture together(12);
    together.pupil(picks);
    together.pupil(picks, 0);
    together.pupil(picks, 0);
    add_others(together);
    EXPECT_TRUE(together.flags().same_answers.empty());

    AnswersFixture parted(12);  // after three questions one went on at another machine
    parted.pupil(picks);
    parted.pupil(picks, 0);
    for (model::Attempt& each : parted.attempts())
        if (each.pupil_id.value == "em-2" && each.sequence > 9) each.station_id.value = "may-khac";
    add_others(parted);
    EXPECT_TRUE(parted.flags().same_answers.empty());

    AnswersFixture one_by_one(12);  // the same machine, the next hour
    const auto first = one_by_one.pupil(picks), second = one_by_one.pupil(picks, 0);
    for (model::Attempt& each : one_by_one.attempts())
        if (each.pupil_id == second) each.sequence += 100;
    add_others(one_by_one);
    EXPECT_EQ(one_by_one.flags().same_answers, (Groups{{first, second}}));
}

TEST(SameAnswers, OfASeatAndAnotherNameEveryPupil) {
    const std::string picks = "BCDBAADACADA";
    AnswersFixture fixture(12);
    const auto one = fixture.pupil(picks), beside = fixture.pupil(picks, 0), other = fixture.pupil(picks);
    add_others(fixture);
    EXPECT_EQ(fixture.flags().same_answers, (Groups{{one, beside, other}}));
}

TEST(SameAnswers, TwoGroupsAreNamedApartInRollOrder) {
    AnswersFixture fixture(12);
    const auto a = fixture.pupil("BCDBAADACADA"), b = fixture.pupil("DDCCBABBAACD"), c = fixture.pupil("DDCCBABBAACD"),
               d = fixture.pupil("BCDBAADACADA");
    add_others(fixture);
    EXPECT_EQ(fixture.flags().same_answers, (Groups{{a, d}, {b, c}}));
}

// The first answers of a pupil are given one after another in no more than this; the pages before take their time.
void hurry(AnswersFixture& fixture, const model::PupilId& pupil, int count, std::int64_t duration_ms, std::int64_t between_ms = 2000) {
    std::int64_t time_ms = AnswersFixture::start_ms + 600'000;
    for (model::Attempt& each : fixture.attempts()) {
        if (each.pupil_id != pupil) continue;
        each.duration_ms = count-- > 0 ? duration_ms : 20'000;
        each.time_ms = time_ms += each.duration_ms + between_ms;
    }
}

TEST(TooFast, JudgesAllFirstAnswersByWhatCanBeReadAtThatAge) {
    constexpr std::int64_t needed_ms = 60'000 * 19 / 320;  // 14 syllables and 5, grade 6
    const struct {
        const char* name;
        std::string picks;
        int fast;
        std::int64_t duration_ms, between_ms;
        int grade;
        bool flagged;
    } cases[] = {
        {"all in a second", "ABCAABCAABCA", 12, 1000, 2000, 6, true},
        {"half in a second", "ABCAABCAABCA", 6, 1000, 2000, 6, true},
        {"fewer than half", "ABCAABCAABCA", 5, 1000, 2000, 6, false},
        {"just read", "ABCAABCAABCA", 12, needed_ms, 2000, 6, false},
        {"just not", "ABCAABCAABCA", 12, needed_ms - 1, 2000, 6, true},
        {"a younger class reads slower", "ABCAABCAABCA", 12, needed_ms, 2000, 3, true},
        {"an older one faster", "ABCAABCAABCA", 12, needed_ms - 100, 2000, 9, false},
        {"back from reading a page again", "ABCAABCAABCA", 12, 1000, 15'000, 6, false},
        {"too few to say", "ABC---------", 3, 1000, 2000, 6, false},
        {"no time at all", "ABCAABCAABCA", 12, 0, 0, 6, true},
    };
    for (const auto& each : cases) {
        AnswersFixture fixture(12, 4, each.grade);
        fixture.pupil("AAAAAAAAAAAA");
        const auto pupil = fixture.pupil(each.picks);
        hurry(fixture, pupil, each.fast, each.duration_ms, each.between_ms);
        EXPECT_EQ(fixture.flags().too_fast, each.flagged ? Pupils{pupil} : Pupils{}) << each.name;
    }
}

TEST(TooFast, ASecondSittingOfAKnownLessonMayBeFast) {
    AnswersFixture fixture(12);
    fixture.pupil("ABCAABCAABCA");
    auto again = fixture.data().sittings.back();
    again.id.value += "-2";
    again.started_ms += 600'000;
    for (const model::Attempt& each : std::vector(fixture.attempts())) {
        fixture.attempts().push_back(each);
        fixture.attempts().back().sitting_id = again.id;
        fixture.attempts().back().duration_ms = 500;
        fixture.attempts().back().time_ms = again.started_ms + 1000 * each.sequence;
    }
    fixture.data().sittings.push_back(again);
    EXPECT_TRUE(fixture.flags().too_fast.empty());
}

TEST(WrongClock, IsNamedWhereTimesCannotBe) {
    constexpr std::int64_t minute = 60'000, year = 365LL * 24 * 60 * minute;
    const auto move_all = [](AnswersFixture& fixture, std::int64_t by) {
        fixture.last_sitting().started_ms += by;
        fixture.last_sitting().finished_ms += by;
        for (model::Attempt& each : fixture.attempts())
            if (each.sitting_id == fixture.last_sitting().id) each.time_ms += by;
    };
    const struct {
        const char* name;
        std::function<void(AnswersFixture&)> change;
        bool flagged;
    } cases[] = {
        {"as it should be", [](AnswersFixture&) {}, false},
        {"not finished", [](AnswersFixture& f) { f.last_sitting().finished_ms = 0; }, false},
        {"ended before it began", [](AnswersFixture& f) { f.last_sitting().finished_ms = f.last_sitting().started_ms - 11 * minute; },
         true},
        {"an answer before it began", [](AnswersFixture& f) { f.attempts().back().time_ms = f.last_sitting().started_ms - 11 * minute; },
         true},
        {"two machines a few minutes apart",
         [](AnswersFixture& f) { f.attempts().back().time_ms = f.last_sitting().started_ms - 9 * minute; }, false},
        {"a machine that thinks it is last year", [&](AnswersFixture& f) { move_all(f, -year); }, true},
        {"a machine a few minutes behind the teacher's", [&](AnswersFixture& f) { move_all(f, -9 * minute); }, false},
    };
    for (const auto& each : cases) {
        AnswersFixture fixture(6);
        fixture.pupil("AAAAAA");
        const auto pupil = fixture.pupil("ABCAAA");
        each.change(fixture);
        EXPECT_EQ(fixture.flags().wrong_clock, each.flagged ? Pupils{pupil} : Pupils{}) << each.name;
    }
}

TEST(Flags, DoNotDependOnTheOrderInWhichPupilsAndAnswersCome) {
    AnswersFixture fixture(12);
    fixture.pupil("BCDBAADACADA");
    fixture.pupil("BCDBAADACADA", 0);
    fixture.pupil("BCDBAADACADA");
    const auto fast = fixture.pupil("DDCCBABBAACD");
    fixture.pupil("DDCCBABBAACD");
    add_others(fixture);
    hurry(fixture, fast, 12, 900);
    fixture.last_sitting().finished_ms = 1;
    const model::LessonFlags flags = fixture.flags();
    ASSERT_EQ(flags.same_answers.size(), 2u);
    ASSERT_EQ(flags.too_fast, Pupils{fast});
    ASSERT_EQ(flags.wrong_clock.size(), 1u);
    const auto in_order = [](model::LessonFlags all) {
        for (auto& group : all.same_answers) std::sort(group.begin(), group.end());
        std::sort(all.same_answers.begin(), all.same_answers.end());
        return all;
    };
    base::Random random(2);
    for (int i = 0; i < 50; ++i) {
        random.shuffle(fixture.data().pupils);
        random.shuffle(fixture.data().sittings);
        random.shuffle(fixture.attempts());
        ASSERT_EQ(in_order(fixture.flags()), in_order(flags));
    }
}

TEST(Flags, StandWithoutPackPupilsOrSense) {
    AnswersFixture none(12);
    EXPECT_EQ(none.flags(), model::LessonFlags{});

    AnswersFixture fixture(12);
    fixture.pupil("BCDBAADACADA");
    const auto fast = fixture.pupil("BCDBAADACADA");
    add_others(fixture);
    hurry(fixture, fast, 12, 0);
    fixture.outcomes = {};  // the pack is gone
    EXPECT_EQ(fixture.flags(), model::LessonFlags{});

    AnswersFixture odd(12);
    for (int i = 0; i < 20; ++i) odd.pupil("BCDBAADACADA");
    for (model::Attempt& each : odd.attempts()) {
        each.answer = base::Json("?");  // of another version of the question
        each.station_id = {};
        each.duration_ms = 4'000'000'000'000;
        each.points = 7;
    }
    EXPECT_TRUE(odd.flags().same_answers.empty());
    EXPECT_TRUE(odd.flags().too_fast.empty());
}

TEST(Flags, OfAWholeClassNameTheOnePairAndNobodyElse) {
    AnswersFixture fixture(12);
    add_others(fixture, 43);
    fixture.pupil("BCDBAADACADA");
    fixture.pupil("BCDBAADACADA");
    const report::Counting counting(fixture.data());
    const auto column = report::find_lesson_column(fixture.data(), "b1");
    std::vector<report::PupilWork> works;
    for (const model::Pupil& each : fixture.data().pupils)
        works.push_back({each.id, counting.first_answers(each.id, column), counting.sittings(each.id, column)});
    EXPECT_EQ(report::find_same_answers(works, fixture.outcomes).size(), 1u);
    EXPECT_TRUE(report::find_too_fast(works, fixture.outcomes, 6).empty());
    EXPECT_TRUE(report::find_wrong_clocks(works, column).empty());
}

}  // namespace
