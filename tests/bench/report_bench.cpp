// bench_report [PUPILS] [QUESTIONS]: what a teacher may want to ask about (answers alike, answers faster than reading, wrong
// clocks), found in one lesson of one class, beside the rest of that lesson's results. Best of 50 each.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "base/check.h"
#include "report/flags.h"
#include "report/flags_fixture.h"

namespace {

template <class Work>
double best_milliseconds(Work work) {
    constexpr int rounds = 50;
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

}  // namespace

int main(int count, char** words) {
    const int pupils = count > 1 ? std::atoi(words[1]) : 45, questions = count > 2 ? std::atoi(words[2]) : 12;
    support::AnswersFixture fixture(questions);
    base::Random random(11);
    for (int i = 0; i < pupils; ++i) {
        std::string picks;
        for (int k = 0; k < questions; ++k) picks += random.below(3) == 0 ? static_cast<char>('B' + random.below(3)) : 'A';
        fixture.pupil(picks);
    }
    const report::Counting counting(fixture.data());
    const auto column = report::find_lesson_column(fixture.data(), "b1");
    std::vector<report::PupilWork> works;
    for (const model::Pupil& each : fixture.data().pupils)
        works.push_back({each.id, counting.first_answers(each.id, column), counting.sittings(each.id, column)});
    const double flags = best_milliseconds([&] {
        CHECK(report::find_same_answers(works, fixture.outcomes).empty());
        CHECK(report::find_too_fast(works, fixture.outcomes, 6).empty());
        CHECK(report::find_wrong_clocks(works, column).empty());
    });
    const double all = best_milliseconds([&] { CHECK(!report::lesson_results(fixture.data(), "b1", fixture.outcomes).items.empty()); });
    std::printf("%d pupils, %d questions: flags %.3f ms, results with them %.3f ms: %.2f of it\n", pupils, questions, flags, all,
                flags / all);
    return 0;
}
