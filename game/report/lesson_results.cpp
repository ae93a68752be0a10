// How a lesson went in a class: each question with what was picked, the hardest first, and each pupil.

#include <algorithm>
#include <set>

#include "report/detection.h"
#include "report/flags.h"
#include "report/statistics.h"

namespace report {
namespace {

using model::ItemResult;
using model::PupilState;

// Without the pack the questions are known by their answers alone.
std::vector<ItemOutcomes> items_of(const LessonOutcomes& lesson, const Counting& counting, const LessonColumn& column) {
    if (!lesson.items.empty()) return lesson.items;
    std::vector<ItemOutcomes> out;
    for (const std::string& id : counting.item_order(column)) out.push_back({id, {}, {}, {}});
    return out;
}

ItemResult empty_result(const ItemOutcomes& item, int number) {
    ItemResult out;
    out.item_id = item.item_id;
    out.number = number;
    out.prompt = item.prompt;
    for (const Outcome& each : item.outcomes) out.options.push_back({each.letter, each.text, 0, each.right});
    return out;
}

void add_answer(ItemResult& result, const ItemOutcomes& item, const model::Attempt& attempt, const LessonOutcomes& lesson) {
    ++result.asked;
    result.right += attempt.points == 100;
    const std::vector<std::string> keys = lesson.picked ? lesson.picked(attempt) : std::vector<std::string>{};
    for (std::size_t i = 0; i < item.outcomes.size(); ++i)
        result.options[i].count += std::find(keys.begin(), keys.end(), item.outcomes[i].key) != keys.end();
}

void find_commonest_wrong(ItemResult& result) {
    int most = 0;
    for (std::size_t i = 0; i < result.options.size(); ++i) {
        if (result.options[i].right || result.options[i].count <= most) continue;
        most = result.options[i].count;
        result.commonest_wrong = static_cast<int>(i);
    }
}

// Smaller share of right first answers first; what nobody was asked comes last.
bool is_harder(const ItemResult& a, const ItemResult& b) {
    if ((a.asked == 0) != (b.asked == 0)) return b.asked == 0;
    const int left = a.right * b.asked, right = b.right * a.asked;
    return left != right ? left < right : a.number < b.number;
}

model::PupilResult pupil_result(const model::Pupil& pupil, const Counted& counted, const std::vector<ItemOutcomes>& items) {
    model::PupilResult out;
    out.pupil_id = pupil.id;
    out.roll = pupil.roll;
    out.name = pupil.name;
    out.state = counted.state;
    out.temporary = pupil.temporary;
    out.answered = static_cast<int>(counted.points.size());
    out.has_mark = counted.has_mark();
    if (out.has_mark) out.tenths = model::to_tenths(counted.mark());
    for (const ItemOutcomes& item : items) {
        const auto points = counted.points.find(item.item_id);
        out.points.push_back(points == counted.points.end() ? -1 : points->second);
        const bool missed = points != counted.points.end() && points->second < 100;
        if (missed && !item.idea.empty() && std::find(out.to_review.begin(), out.to_review.end(), item.idea) == out.to_review.end())
            out.to_review.push_back(item.idea);
    }
    return out;
}

model::LessonFlags flags_of(const std::vector<PupilWork>& works, const LessonOutcomes& lesson, const LessonColumn& column, int grade) {
    return {find_same_answers(works, lesson), find_too_fast(works, lesson, grade), find_wrong_clocks(works, column)};
}

bool ended_all(const PupilWork& work, std::size_t item_count) {
    return std::any_of(work.sittings.begin(), work.sittings.end(), [&](const model::Sitting* each) {
        return each->finished_ms != 0 && each->item_count >= static_cast<int>(item_count);
    });
}

// Points of first answers of pupils who ended a sitting with all these items. What they left out counts zero, as it does
// in their mark: without the pupils whose time ran out the class would look quicker and more alike than it is. Partners
// at one machine gave the same answers: one row, or items would seem to agree because pupils did.
Marks marks_of(const std::vector<PupilWork>& works, const std::vector<ItemOutcomes>& items) {
    const std::vector<std::size_t> seats = seats_of(works);
    std::set<std::size_t> seen;
    std::vector<std::vector<int>> rows;
    for (std::size_t i = 0; i < works.size(); ++i) {
        if (!ended_all(works[i], items.size()) || !seen.insert(seats[i]).second) continue;
        rows.emplace_back();
        for (const ItemOutcomes& item : items) {
            const auto answer = works[i].first_answers.find(item.item_id);
            rows.back().push_back(answer == works[i].first_answers.end() ? 0 : answer->second->points);
        }
    }
    return to_marks(rows, items.size());
}

void add_statistics(model::LessonResults& results, const std::vector<PupilWork>& works, const std::vector<ItemOutcomes>& items) {
    const Statistics statistics = analyse(marks_of(works, items));
    for (std::size_t i = 0; i < items.size(); ++i) results.items[i].discrimination = discrimination_band(statistics, i);
    results.reliability = reliability_band(statistics);
}

void add_detection(model::LessonResults& results, const std::vector<PupilWork>& works, const LessonOutcomes& lesson,
                   const Counting& counting) {
    if (!lesson.judged) return;
    std::vector<model::Judgement> first;
    std::vector<std::vector<JudgedSitting>> by_pupil;
    for (const PupilWork& work : works) {
        for (const auto& each : work.first_answers)
            for (const model::Judgement& judgement : lesson.judged(*each.second)) first.push_back(judgement);
        by_pupil.emplace_back();
        for (const model::Sitting* sitting : work.sittings) {
            JudgedSitting judged;
            for (const model::Attempt* attempt : counting.first_tries(*sitting))
                if (auto judgements = lesson.judged(*attempt); !judgements.empty()) judged.emplace(attempt->item_id, std::move(judgements));
            if (!judged.empty()) by_pupil.back().push_back(std::move(judged));
        }
    }
    results.detection = count_detection(first);
    results.detection_change = compare_sittings(by_pupil);
}

void count_states(model::LessonResults& results) {
    for (const model::PupilResult& pupil : results.pupils) {
        results.finished += pupil.state == PupilState::finished;
        results.unfinished += pupil.state == PupilState::unfinished;
        results.absent += pupil.state == PupilState::absent;
    }
}

}  // namespace

model::LessonResults lesson_results(const ClassData& data, const std::string& lesson_id, const LessonOutcomes& lesson) {
    const Counting counting(data);
    const LessonColumn column = find_lesson_column(data, lesson_id);
    const std::vector<ItemOutcomes> items = items_of(lesson, counting, column);
    model::LessonResults results;
    results.lesson_id = lesson_id;
    results.lesson_title = lesson.title.empty() ? column.title : lesson.title;
    results.class_name = data.the_class.name;
    results.mode = column.mode;
    results.talk_card = lesson.talk_card;
    for (std::size_t i = 0; i < items.size(); ++i) results.items.push_back(empty_result(items[i], static_cast<int>(i + 1)));
    std::vector<PupilWork> works;
    for (const model::Pupil& pupil : data.pupils) {
        const Counted counted = counting.count(pupil.id, column);
        if (pupil.temporary && counted.state == PupilState::absent) continue;  // was not there to be missed
        auto answers = counting.first_answers(pupil.id, column);
        for (std::size_t i = 0; i < items.size(); ++i)
            if (const auto found = answers.find(items[i].item_id); found != answers.end())
                add_answer(results.items[i], items[i], *found->second, lesson);
        results.pupils.push_back(pupil_result(pupil, counted, items));
        works.push_back({pupil.id, std::move(answers), counting.sittings(pupil.id, column)});
    }
    results.flags = flags_of(works, lesson, column, data.the_class.grade);
    add_statistics(results, works, items);
    add_detection(results, works, lesson, counting);
    for (ItemResult& item : results.items) find_commonest_wrong(item);
    std::sort(results.items.begin(), results.items.end(), is_harder);
    count_states(results);
    return results;
}

}  // namespace report
