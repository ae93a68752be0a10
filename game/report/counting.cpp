// Decides which sitting and which answers count for a pupil, and what they are worth.

#include "report/counting.h"

#include <algorithm>
#include <set>

#include "model/order.h"

namespace report {
namespace {

using model::Mode;
using model::PupilState;

bool is_open_at(const model::Assignment& assignment, std::int64_t time_ms) {
    return assignment.opened_ms <= time_ms && (assignment.closed_ms == 0 || time_ms < assignment.closed_ms);
}

// a's share of the points is greater than b's: cross-multiplied, no rounding.
bool is_better(const model::Mark& a, const model::Mark& b) {
    if (b.item_count == 0) return a.item_count > 0;
    return static_cast<std::int64_t>(a.points) * b.item_count > static_cast<std::int64_t>(b.points) * a.item_count;
}

}  // namespace

bool LessonColumn::holds(const model::Sitting& sitting) const {
    if (sitting.lesson_id != lesson_id || sitting.mode != mode || model::is_again(sitting)) return false;
    if (assignments.empty() || elsewhere.count(sitting.assignment_id) > 0) return true;
    return std::any_of(assignments.begin(), assignments.end(), [&](const model::Assignment& each) {
        return sitting.assignment_id.empty() ? is_open_at(each, sitting.started_ms) : sitting.assignment_id == each.id;
    });
}

std::vector<LessonColumn> lesson_columns(const ClassData& data) {
    std::vector<LessonColumn> columns;
    for (const model::Assignment& assignment : data.assignments) {
        const auto same = [&](const LessonColumn& each) {
            return each.pack_id == assignment.pack_id && each.lesson_id == assignment.lesson_id && each.mode == assignment.mode;
        };
        auto column = std::find_if(columns.begin(), columns.end(), same);
        if (column == columns.end()) {
            columns.push_back({assignment.pack_id, assignment.lesson_id, {}, assignment.mode, {}, data.elsewhere});
            column = columns.end() - 1;
        }
        column->title = assignment.lesson_title;  // the newest wording
        column->assignments.push_back(assignment);
    }
    return columns;
}

LessonColumn find_lesson_column(const ClassData& data, const std::string& lesson_id) {
    LessonColumn found;
    found.lesson_id = lesson_id;
    const auto newest = std::find_if(data.assignments.rbegin(), data.assignments.rend(),
                                     [&](const model::Assignment& each) { return each.lesson_id == lesson_id; });
    for (const LessonColumn& column : lesson_columns(data))
        if (newest != data.assignments.rend() && column.lesson_id == lesson_id && column.assignments.back().id == newest->id)
            found = column;
    return found;
}

int Counted::full() const {
    return static_cast<int>(std::count_if(points.begin(), points.end(), [](const auto& each) { return each.second == 100; }));
}

model::Mark Counted::mark() const {
    model::Mark mark{0, item_count};
    for (const auto& each : points) mark.points += each.second;
    return mark;
}

Counting::Counting(const ClassData& data) {
    for (const model::Sitting& sitting : data.sittings) sittings_[sitting.pupil_id].push_back(&sitting);
    for (auto& each : sittings_) each.second = model::in_order(std::move(each.second), [](const auto& one) { return one.started_ms; });
    for (const model::Attempt& attempt : data.attempts) attempts_[attempt.sitting_id].push_back(&attempt);
}

std::vector<const model::Attempt*> Counting::first_tries(const model::Sitting& sitting) const {
    std::vector<const model::Attempt*> out;
    const auto found = attempts_.find(sitting.id);
    if (found == attempts_.end()) return out;
    for (const model::Attempt* attempt : found->second)
        if (attempt->try_number == 1) out.push_back(attempt);
    out = model::in_order(std::move(out), [](const auto& one) { return one.time_ms; });
    std::set<std::string> seen;
    out.erase(std::remove_if(out.begin(), out.end(), [&](const auto* each) { return !seen.insert(each->item_id).second; }), out.end());
    return out;
}

std::vector<const model::Sitting*> Counting::sittings(const model::PupilId& pupil, const LessonColumn& column) const {
    std::vector<const model::Sitting*> out;
    const auto found = sittings_.find(pupil);
    if (found == sittings_.end()) return out;
    std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(out),
                 [&](const auto* each) { return column.holds(*each); });
    return out;
}

Counted Counting::worth(const model::Sitting& sitting) const {
    Counted counted;
    counted.state = sitting.finished_ms != 0 ? PupilState::finished : PupilState::unfinished;
    for (const model::Attempt* attempt : first_tries(sitting)) counted.points[attempt->item_id] = attempt->points;
    counted.item_count = std::max(sitting.item_count, static_cast<int>(counted.points.size()));
    return counted;
}

Counted Counting::count(const model::PupilId& pupil, const LessonColumn& column) const {
    Counted best;
    for (const model::Sitting* sitting : sittings(pupil, column)) {
        Counted counted = worth(*sitting);
        const bool first_finished = counted.state == PupilState::finished && best.state != PupilState::finished;
        const bool newer_unfinished = counted.state == PupilState::unfinished && best.state != PupilState::finished;
        const bool better =
            counted.state == PupilState::finished && column.mode == Mode::practice && is_better(counted.mark(), best.mark());
        if (first_finished || newer_unfinished || better) best = std::move(counted);
    }
    return best;
}

std::map<std::string, const model::Attempt*> Counting::first_answers(const model::PupilId& pupil, const LessonColumn& column) const {
    std::map<std::string, const model::Attempt*> out;
    for (const model::Sitting* sitting : sittings(pupil, column))
        for (const model::Attempt* attempt : first_tries(*sitting)) out.emplace(attempt->item_id, attempt);
    return out;
}

// The longest sitting gives the order; what only others met comes after.
std::vector<std::string> Counting::item_order(const LessonColumn& column) const {
    std::vector<std::vector<const model::Attempt*>> all;
    for (const auto& each : sittings_)
        for (const model::Sitting* sitting : each.second)
            if (column.holds(*sitting)) all.push_back(first_tries(*sitting));
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    std::vector<std::string> order;
    for (const auto& tries : all)
        for (const model::Attempt* attempt : tries)
            if (std::find(order.begin(), order.end(), attempt->item_id) == order.end()) order.push_back(attempt->item_id);
    return order;
}

}  // namespace report
