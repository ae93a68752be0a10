// A test: its questions, its end, its time, and the look back once the teacher has closed it.

#include <algorithm>

#include "base/clock.h"
#include "quiz/quiz.h"
#include "quiz/state.h"

namespace quiz {
namespace {

using base::minute_ms;

}  // namespace

model::Lesson make_test(const model::Lesson& lesson) {
    model::Lesson made = lesson;
    const auto is_page = [](const model::Step& step) { return std::holds_alternative<model::Page>(step); };
    made.steps.erase(std::remove_if(made.steps.begin(), made.steps.end(), is_page), made.steps.end());
    return made;
}

void end_test(Play& play) {
    if (!is_test(play)) return;
    play.step = static_cast<int>(play.lesson->steps.size());
    play.came_from = -1;
}

void look_back(Play& play) {
    if (!is_test(play) || !at_end(play)) return;
    play.looking_back = true;
    play.step = step_of_item(play, 0, 1);
    for (ItemState& state : play.items) {
        state.showing_feedback = true;
        state.opened = -1;
    }
}

int step_of_item(const Play& play, int from, int stride) {
    const auto& steps = play.lesson->steps;
    while (from >= 0 && from < static_cast<int>(steps.size()) &&
           !std::holds_alternative<model::Item>(steps[static_cast<std::size_t>(from)]))
        from += stride;
    return from;
}

int answered_items(const Play& play) {
    return static_cast<int>(std::count_if(play.items.begin(), play.items.end(), [](const ItemState& state) { return state.tries > 0; }));
}

void keep_time(base::Json& draft, std::int64_t spent_ms, std::int64_t now_ms, const std::string& station) {
    draft.set("time", base::Json::object().set("spent", spent_ms).set("at", now_ms).set("by", station));
}

std::string timed_by(const model::Sitting& sitting) {
    const std::string& by = sitting.draft["time"]["by"].to_string();
    return by.empty() ? sitting.station_id.value : by;
}

// Longer than any test is open: the clock was set, or nobody is meant to know.
static std::int64_t since_kept_ms(const model::Sitting& sitting, std::int64_t now_ms) {
    constexpr std::int64_t longest_ms = 3 * base::hour_ms;
    return base::span_ms(std::max<std::int64_t>(sitting.draft["time"]["at"].to_int(sitting.started_ms), 0), now_ms, longest_ms);
}

std::int64_t time_left_ms(const model::Sitting& sitting, std::int64_t limit_ms, std::int64_t now_ms, bool same_clock) {
    const std::int64_t kept = std::clamp<std::int64_t>(sitting.draft["time"]["spent"].to_int(0), 0, limit_ms);
    const std::int64_t spent = kept + (same_clock ? since_kept_ms(sitting, now_ms) : 0);
    return std::clamp<std::int64_t>(limit_ms - spent, 0, limit_ms);
}

int to_minutes(std::int64_t left_ms) { return static_cast<int>((left_ms + minute_ms - 1) / minute_ms); }

}  // namespace quiz
