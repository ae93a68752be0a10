// A pupil's answers in the order in which they were given, with the day of each, for reviews and the notebook.

#include "work/history.h"

#include <algorithm>
#include <map>

#include "base/clock.h"
#include "model/order.h"

namespace work {
namespace {

constexpr int full_points = 100;

// A review's question is called "lesson/question", and belongs to that lesson.
void name_item(quiz::History::Seen& seen, const model::Sitting& sitting, const std::string& item_id) {
    seen.in_review = sitting.lesson_id == quiz::review_lesson;
    const auto slash = seen.in_review ? item_id.find('/') : std::string::npos;
    seen.lesson_id = slash == std::string::npos ? sitting.lesson_id : item_id.substr(0, slash);
    seen.item_id = slash == std::string::npos ? item_id : item_id.substr(slash + 1);
}

// The day of each answer by the clock it was given by. A clock that went back was wrong before: nobody answered later than what
// came after.
std::vector<std::int64_t> days_of(const std::vector<const model::Attempt*>& in_order) {
    std::vector<std::int64_t> days(in_order.size());
    for (std::size_t i = in_order.size(); i-- > 0;) {
        days[i] = base::to_day(in_order[i]->time_ms, in_order[i]->offset_minutes);
        if (i + 1 < days.size()) days[i] = std::min(days[i], days[i + 1]);
    }
    return days;
}

// Its last answer was given on the day on which it ended, or the clock was set between.
std::int64_t day_of_end(const model::Sitting& sitting, const std::map<model::SittingId, std::int64_t>& last_days) {
    const auto last = last_days.find(sitting.id);
    return last != last_days.end() ? last->second : base::to_day(sitting.finished_ms, sitting.offset_minutes);
}

}  // namespace

base::Result<quiz::History> load_history(store::Store& store, const model::PupilId& pupil, const model::AssignmentId& left_out) {
    TRY_ASSIGN(auto sittings, store.load_pupil_sittings(pupil));
    const auto is_left_out = [&](const model::Sitting& one) { return !left_out.empty() && one.assignment_id == left_out; };
    sittings.erase(std::remove_if(sittings.begin(), sittings.end(), is_left_out), sittings.end());
    TRY_ASSIGN(const auto attempts, store.load_pupil_attempts(pupil));
    const auto in_order = model::in_order(attempts, [](const auto& one) { return one.time_ms; });
    const auto days = days_of(in_order);
    std::map<model::SittingId, const model::Sitting*> by_id;
    quiz::History history;
    std::map<model::SittingId, std::int64_t> last_days;
    std::map<std::pair<model::SittingId, std::string>, std::size_t> places;  // of first answers
    for (const model::Sitting& sitting : sittings) by_id[sitting.id] = &sitting;
    for (std::size_t i = 0; i < in_order.size(); ++i) {
        const model::Attempt& attempt = *in_order[i];
        const auto sitting = by_id.find(attempt.sitting_id);
        if (sitting == by_id.end()) continue;
        last_days[attempt.sitting_id] = days[i];
        if (attempt.try_number != 1) {
            const auto first = places.find({attempt.sitting_id, attempt.item_id});
            if (first != places.end() && attempt.points == full_points) history.seen[first->second].put_right = true;
            continue;
        }
        places.emplace(std::pair(attempt.sitting_id, attempt.item_id), history.seen.size());
        quiz::History::Seen seen;
        seen.pack_id = sitting->second->pack_id;
        name_item(seen, *sitting->second, attempt.item_id);
        seen.points = attempt.points;
        seen.hints = attempt.hints;
        seen.day = days[i];
        history.seen.push_back(std::move(seen));
    }
    for (const model::Sitting& sitting : sittings)
        if (sitting.finished_ms != 0 && sitting.lesson_id != quiz::review_lesson)
            history.finished.push_back({sitting.pack_id, sitting.lesson_id, day_of_end(sitting, last_days)});
    std::stable_sort(history.finished.begin(), history.finished.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    return history;
}

}  // namespace work
