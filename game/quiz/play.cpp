// Where the pupil is, and what may be done there.

#include <algorithm>

#include "kinds/kind.h"
#include "quiz/quiz.h"
#include "quiz/state.h"

namespace quiz {

Play start(const model::Lesson& lesson, model::Sitting sitting) {
    Play play;
    play.lesson = &lesson;
    play.items.resize(lesson.items().size());
    play.sitting = std::move(sitting);
    play.sitting.item_count = static_cast<int>(play.items.size());
    return play;
}

bool at_end(const Play& play) { return play.step >= static_cast<int>(play.lesson->steps.size()); }

const model::Item* current_item(const Play& play) {
    return at_end(play) ? nullptr : std::get_if<model::Item>(&play.lesson->steps[static_cast<std::size_t>(play.step)]);
}

const model::Page* current_page(const Play& play) {
    return at_end(play) ? nullptr : std::get_if<model::Page>(&play.lesson->steps[static_cast<std::size_t>(play.step)]);
}

int item_index(const Play& play) {
    if (!current_item(play)) return -1;
    const auto end = play.lesson->steps.begin() + play.step;
    return static_cast<int>(
        std::count_if(play.lesson->steps.begin(), end, [](const model::Step& step) { return std::holds_alternative<model::Item>(step); }));
}

const ItemState* current_state(const Play& play) {
    const int index = item_index(play);
    return index < 0 ? nullptr : &play.items[static_cast<std::size_t>(index)];
}

ItemState* current_state(Play& play) { return const_cast<ItemState*>(current_state(static_cast<const Play&>(play))); }

bool is_test(const Play& play) { return play.sitting.mode == model::Mode::test; }

bool takes_answer(const Play& play) {
    const ItemState* state = current_state(play);
    return state && !state->showing_feedback && state->tries < (is_test(play) ? 1 : most_tries) && state->last_points < full_points;
}

bool may_answer(const Play& play) {
    if (!takes_answer(play)) return false;
    const model::Item* item = current_item(play);
    const kinds::Kind* kind = kinds::find_kind(item->kind);
    return kind && kind->is_ready(item->body, current_state(play)->draft);
}

bool may_retry(const Play& play) {
    const ItemState* state = current_state(play);
    return state && !is_test(play) && state->showing_feedback && state->tries < most_tries && state->last_points < full_points;
}

bool may_hint(const Play& play) {
    if (is_test(play) || !takes_answer(play)) return false;
    const int there = std::min(static_cast<int>(current_item(play)->hints.size()), most_hints);
    return current_state(play)->hints < there;
}

// A second try once begun is finished with an answer: its draft is the last pick, so one press is enough.
bool may_go_on(const Play& play) {
    if (at_end(play)) return false;
    const ItemState* state = current_state(play);
    return !state || play.came_from >= 0 || play.looking_back || (state->tries > 0 && (is_test(play) || state->showing_feedback));
}

bool may_go_back(const Play& play) {
    if (play.looking_back) return play.came_from < 0 && step_of_item(play, play.step - 1, -1) >= 0;
    return !is_test(play) && play.step > 0;
}

bool may_reveal(const Play& play) {
    const ItemState* state = current_state(play);
    return state && state->showing_feedback && (play.looking_back || state->last_points >= full_points || state->tries >= most_tries);
}

void set_draft(Play& play, base::Json draft) {
    if (takes_answer(play)) current_state(play)->draft = std::move(draft);
}

void open_explanation(Play& play, int option) {
    ItemState* state = current_state(play);
    if (state && state->showing_feedback) state->opened = std::max(option, -1);
}

void open_hint(Play& play) {
    if (may_hint(play)) ++current_state(play)->hints;
}

void retry(Play& play) {
    if (!may_retry(play)) return;
    ItemState& state = *current_state(play);
    state.showing_feedback = false;
    state.opened = -1;
    state.draft = state.answer;
}

void go_on(Play& play) {
    if (!may_go_on(play)) return;
    const int next = play.looking_back ? step_of_item(play, play.step + 1, 1) : play.step + 1;
    play.step = play.came_from >= 0 ? play.came_from : next;
    play.came_from = -1;
}

void go_back(Play& play) {
    if (may_go_back(play)) play.step = play.looking_back ? step_of_item(play, play.step - 1, -1) : play.step - 1;
}

void go_to_page(Play& play, int page_number) {
    const int target = play.lesson->step_of_page(page_number);
    const int here = std::max(play.step, play.came_from);
    if (target < 0 || target > here || (is_test(play) && !at_end(play) && play.came_from < 0)) return;
    play.step = target;
    play.came_from = target == here ? -1 : here;
}

void skip_answered(Play& play) {
    while (is_test(play) && current_item(play) && current_state(play)->tries > 0) go_on(play);
}

}  // namespace quiz
