// Answers: graded here, counted once they are kept; and what comes out of them.

#include <algorithm>
#include <set>

#include "kinds/kind.h"
#include "quiz/quiz.h"
#include "quiz/state.h"

namespace quiz {

std::optional<Answered> answer(const Play& play) {
    if (!may_answer(play)) return std::nullopt;
    const model::Item& item = *current_item(play);
    const ItemState& state = *current_state(play);
    const kinds::Grade grade = kinds::find_kind(item.kind)->grade(item.body, state.draft);
    return Answered{item.id, item.kind, state.draft, std::clamp(grade.points, 0, full_points), state.tries + 1, state.hints};
}

void count_answer(ItemState& state, const base::Json& answer, int points, bool shows_feedback) {
    ++state.tries;
    state.answer = answer;
    state.draft = answer;
    if (state.first_points < 0) state.first_points = points;
    state.last_points = points;
    state.opened = -1;
    state.showing_feedback = shows_feedback;
}

// In a test time may end before the disk takes the last answer: it was given in time.
static ItemState* late_state(Play& play, const std::string& item_id) {
    const auto items = play.lesson->items();
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto* item) { return item->id == item_id; });
    if (!is_test(play) || !at_end(play) || found == items.end()) return nullptr;
    ItemState& state = play.items[static_cast<std::size_t>(found - items.begin())];
    return state.tries == 0 ? &state : nullptr;
}

model::Attempt to_attempt(const Answered& answered, const model::Sitting& sitting) {
    model::Attempt attempt;
    attempt.sitting_id = sitting.id;
    attempt.pupil_id = sitting.pupil_id;
    attempt.item_id = answered.item_id;
    attempt.kind = answered.kind;
    attempt.answer = answered.answer;
    attempt.points = answered.points;
    attempt.try_number = answered.try_number;
    attempt.hints = answered.hints;
    return attempt;
}

void accept(Play& play, const Answered& answered) {
    if (ItemState* late = late_state(play, answered.item_id)) count_answer(*late, answered.answer, answered.points, false);
    const model::Item* item = current_item(play);
    if (!item || item->id != answered.item_id || !takes_answer(play)) return;
    count_answer(*current_state(play), answered.answer, answered.points, !is_test(play));
    skip_answered(play);
}

// FNV-1a over the item's id, then the last steps of splitmix64: the same on every machine, for ever.
std::uint64_t item_seed(const model::Sitting& sitting, const std::string& item_id) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : item_id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    std::uint64_t mixed = (sitting.seed ^ hash) + 0x9e3779b97f4a7c15u;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    return mixed ^ (mixed >> 31);
}

// An idea that several questions ask for is sure only if each was full at the first try, and mended if each was in the end. What was not
// answered in a test says nothing about the pupil: it is neither sure nor to be looked at again.
Result result(const Play& play) {
    Result out;
    const auto items = play.lesson->items();
    out.mark.item_count = static_cast<int>(items.size());
    std::set<std::string> in_review, mended, unseen, listed;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const int points = std::max(play.items[i].first_points, 0);
        out.mark.points += points;
        out.right.push_back(points == full_points);
        out.put_right.push_back(points != full_points && play.items[i].last_points == full_points);
        out.answered.push_back(play.items[i].tries > 0);
        if (points == full_points || items[i]->idea.empty()) continue;
        if (out.put_right.back()) {
            mended.insert(items[i]->idea);
            continue;
        }
        if (is_test(play) && !out.answered.back())
            unseen.insert(items[i]->idea);
        else if (in_review.insert(items[i]->idea).second)
            out.review.push_back({items[i]->idea, items[i]->page});
    }
    for (const auto* item : items) {
        const bool open = in_review.count(item->idea) + unseen.count(item->idea) > 0;
        if (item->idea.empty() || open || !listed.insert(item->idea).second) continue;
        (mended.count(item->idea) > 0 ? out.mended : out.sure).push_back(item->idea);
    }
    return out;
}

}  // namespace quiz
