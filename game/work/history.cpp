#include "work/history.h"

#include <algorithm>
#include <map>

#include "base/clock.h"

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

}  // namespace

base::Result<quiz::History> load_history(store::Store& store, const model::PupilId& pupil, const model::AssignmentId& left_out) {
    TRY_ASSIGN(auto sittings, store.load_pupil_sittings(pupil));
    const auto is_left_out = [&](const model::Sitting& one) { return !left_out.empty() && one.assignment_id == left_out; };
    sittings.erase(std::remove_if(sittings.begin(), sittings.end(), is_left_out), sittings.end());
    TRY_ASSIGN(auto attempts, store.load_pupil_attempts(pupil));
    std::stable_sort(attempts.begin(), attempts.end(), [](const auto& a, const auto& b) { return a.time_ms < b.time_ms; });
    std::map<model::SittingId, const model::Sitting*> by_id;
    quiz::History history;
    std::map<model::SittingId, int> offsets;
    std::map<std::pair<model::SittingId, std::string>, std::size_t> places;  // of first answers
    for (const model::Sitting& sitting : sittings) by_id[sitting.id] = &sitting;
    for (const model::Attempt& attempt : attempts) {
        const auto sitting = by_id.find(attempt.sitting_id);
        if (sitting == by_id.end()) continue;
        offsets[attempt.sitting_id] = attempt.offset_minutes;
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
        seen.day = base::to_day(attempt.time_ms, attempt.offset_minutes);
        history.seen.push_back(std::move(seen));
    }
    for (const model::Sitting& sitting : sittings)
        if (sitting.finished_ms != 0 && sitting.lesson_id != quiz::review_lesson)
            history.finished.push_back({sitting.pack_id, sitting.lesson_id, base::to_day(sitting.finished_ms, offsets[sitting.id])});
    std::stable_sort(history.finished.begin(), history.finished.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    return history;
}

}  // namespace work
