// Coming back: answers are read from the attempts, everything else from the draft. An attempt is written before the
// draft that follows it, so where the two differ the attempt is right.

#include <algorithm>

#include "quiz/quiz.h"
#include "quiz/state.h"

namespace quiz {

namespace {

void read_item(ItemState& state, const base::Json& kept, bool test) {
    state.hints = std::max(state.hints, static_cast<int>(std::clamp<std::int64_t>(kept["hints"].to_int(), 0, test ? 0 : most_hints)));
    const bool second_try = kept["second_try"].to_bool() && state.tries == 1 && state.last_points < full_points && !test;
    if (second_try) state.showing_feedback = false;
    if (state.tries == 0 || second_try) {
        if (!kept["draft"].is_null()) state.draft = kept["draft"];
    } else if (state.showing_feedback && kept["tries"].to_int() == state.tries) {
        state.opened = static_cast<int>(std::max<std::int64_t>(kept["opened"].to_int(-1), -1));
    }
}

base::Json write_item(const ItemState& state, bool test) {
    base::Json kept;
    if (!state.draft.is_null() && !(state.draft == state.answer)) kept.set("draft", state.draft);
    if (state.hints > 0) kept.set("hints", state.hints);
    if (!test && state.tries > 0 && !state.showing_feedback) kept.set("second_try", true);
    if (state.opened >= 0) kept.set("opened", state.opened).set("tries", state.tries);
    return kept;
}

// Nobody is past a question that has no answer: one that was taken back by the teacher is asked again.
int first_open_step(const Play& play) {
    std::size_t item = 0;
    for (std::size_t step = 0; step < play.lesson->steps.size(); ++step) {
        if (!std::holds_alternative<model::Item>(play.lesson->steps[step])) continue;
        if (play.items[item++].tries == 0) return static_cast<int>(step);
    }
    return static_cast<int>(play.lesson->steps.size());
}

}  // namespace

Play resume(const model::Lesson& lesson, const model::Sitting& sitting, const std::vector<model::Attempt>& attempts) {
    Play play = start(lesson, sitting);
    const bool test = is_test(play);
    const auto items = lesson.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        ItemState& state = play.items[i];
        for (const auto& attempt : attempts) {
            if (attempt.item_id != items[i]->id) continue;
            state.hints = std::max(state.hints, attempt.hints);
            count_answer(state, attempt.answer, attempt.points, !test);
        }
        read_item(state, sitting.draft["items"][items[i]->id], test);
    }
    const auto end = static_cast<std::int64_t>(lesson.steps.size());
    const auto open_step = sitting.finished_ms != 0 ? end : first_open_step(play);
    const auto kept_step = sitting.draft["step"].to_int(sitting.step);
    play.step = static_cast<int>(std::clamp<std::int64_t>(kept_step, 0, open_step));
    const auto came_from = sitting.draft["came_from"].to_int(-1);
    if (came_from >= 0) play.came_from = static_cast<int>(std::min<std::int64_t>(came_from, open_step));
    if (test && sitting.finished_ms != 0) end_test(play);
    if (play.came_from < 0) skip_answered(play);  // killed between a test's answer and the step after it
    return play;
}

base::Json to_draft(const Play& play) {
    base::Json kept_items = base::Json::object();
    const auto items = play.lesson->items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        base::Json kept = write_item(play.items[i], is_test(play));
        if (!kept.is_null()) kept_items.set(items[i]->id, std::move(kept));
    }
    base::Json draft;
    draft.set("step", play.step).set("items", std::move(kept_items));
    if (play.came_from >= 0) draft.set("came_from", play.came_from);
    for (const char* kept : {"way", "time"})
        if (const base::Json& as_it_was = play.sitting.draft[kept]; !as_it_was.is_null()) draft.set(kept, as_it_was);
    return draft;
}

model::Sitting to_sitting(const Play& play) {
    model::Sitting sitting = play.sitting;
    sitting.step = play.step;
    sitting.draft = to_draft(play);
    return sitting;
}

}  // namespace quiz
