// Times: of one answer after another, and of a whole sitting.

#include "report/flags.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "model/order.h"

namespace report {
namespace {

constexpr std::int64_t clocks_differ_ms = 10 * 60'000;  // between two machines that both mean well
constexpr std::int64_t page_look_ms = 10'000;           // between two answers: longer than a glance at the explanation
constexpr int fewest_answers = 4;                       // below, half of them is luck

// Syllables a minute, grades 3 to 9: three times as fast as the curriculum asks to read aloud at the end of grades 3-5,
// and no grade slower than a grown-up who reads for pleasure from grade 7 on.
constexpr std::array<int, 7> skimming_pace = {225, 250, 285, 320, 350, 400, 450};

int pace_of(int grade) { return skimming_pace[static_cast<std::size_t>(std::clamp(grade, 3, 9) - 3)]; }

std::int64_t reading_ms(const ItemOutcomes& item, int grade) {
    int shortest = -1;
    for (const Outcome& each : item.outcomes) {
        const int syllables = base::count_syllables(each.text);
        shortest = shortest < 0 ? syllables : std::min(shortest, syllables);
    }
    return 60'000LL * (base::count_syllables(item.prompt) + std::max(shortest, 0)) / pace_of(grade);
}

std::vector<const model::Attempt*> in_time(const PupilWork& work) {
    std::vector<const model::Attempt*> out;
    for (const auto& each : work.first_answers) out.push_back(each.second);
    return model::in_order(std::move(out), [](const auto& one) { return one.time_ms; });
}

// Who went back to read a page again has read the question before, and its time begins anew.
bool was_elsewhere(const model::Attempt* before, const model::Attempt& answer) {
    return before != nullptr && before->sitting_id == answer.sitting_id &&
           answer.time_ms - answer.duration_ms - before->time_ms >= page_look_ms;
}

bool is_too_fast(const PupilWork& work, const std::map<std::string, std::int64_t>& needed_ms) {
    int judged = 0, fast = 0;
    const model::Attempt* before = nullptr;
    for (const model::Attempt* answer : in_time(work)) {
        if (const auto needed = needed_ms.find(answer->item_id); needed != needed_ms.end()) {
            ++judged;
            fast += answer->duration_ms < needed->second && !was_elsewhere(before, *answer);
        }
        before = answer;
    }
    return judged >= fewest_answers && 2 * fast >= judged;
}

bool has_wrong_clock(const PupilWork& work, const LessonColumn& column) {
    const auto is_wrong = [&](const model::Sitting* sitting) {
        const std::int64_t earliest = sitting->started_ms - clocks_differ_ms;
        const auto opened_later = [&](const model::Assignment& each) {
            return each.id == sitting->assignment_id && earliest + 2 * clocks_differ_ms < each.opened_ms;
        };
        const auto came_before = [&](const auto& each) {
            return each.second->sitting_id == sitting->id && each.second->time_ms < earliest;
        };
        return (sitting->finished_ms != 0 && sitting->finished_ms < earliest) ||
               std::any_of(column.assignments.begin(), column.assignments.end(), opened_later) ||
               std::any_of(work.first_answers.begin(), work.first_answers.end(), came_before);
    };
    return std::any_of(work.sittings.begin(), work.sittings.end(), is_wrong);
}

}  // namespace

std::vector<model::PupilId> find_too_fast(const std::vector<PupilWork>& works, const LessonOutcomes& lesson, int grade) {
    std::map<std::string, std::int64_t> needed_ms;
    for (const ItemOutcomes& item : lesson.items) needed_ms[item.item_id] = reading_ms(item, grade);
    std::vector<model::PupilId> out;
    for (const PupilWork& work : works)
        if (is_too_fast(work, needed_ms)) out.push_back(work.pupil);
    return out;
}

std::vector<model::PupilId> find_wrong_clocks(const std::vector<PupilWork>& works, const LessonColumn& column) {
    std::vector<model::PupilId> out;
    for (const PupilWork& work : works)
        if (has_wrong_clock(work, column)) out.push_back(work.pupil);
    return out;
}

}  // namespace report
