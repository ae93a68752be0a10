#include "work/results.h"

#include "kinds/kind.h"
#include "work/school_data.h"

namespace work {
namespace {

report::ItemOutcomes outcomes_of_item(const model::Item& item) {
    report::ItemOutcomes out{item.id, model::to_plain(item.prompt), item.idea, {}};
    const kinds::Kind* kind = kinds::find_kind(item.kind);
    if (!kind) return out;
    for (const kinds::Outcome& each : kind->outcomes(item.body)) out.outcomes.push_back({each.key, each.letter, each.text, each.right});
    return out;
}

// An answer of a kind that the item no longer has says nothing about its options.
const model::Item* find_item(const model::Lesson& lesson, const model::Attempt& attempt) {
    const model::Item* item = lesson.find_item(attempt.item_id);
    return item && item->kind == attempt.kind && kinds::find_kind(item->kind) ? item : nullptr;
}

std::vector<std::string> picked(const model::Lesson& lesson, const model::Attempt& attempt) {
    const model::Item* item = find_item(lesson, attempt);
    return item ? kinds::find_kind(item->kind)->describe(item->body, attempt.answer) : std::vector<std::string>{};
}

std::vector<model::Judgement> judged(const model::Lesson& lesson, const model::Attempt& attempt) {
    const model::Item* item = find_item(lesson, attempt);
    return item ? kinds::find_kind(item->kind)->judge(item->body, attempt.answer) : std::vector<model::Judgement>{};
}

}  // namespace

report::LessonOutcomes outcomes_of(const model::Lesson* lesson) {
    report::LessonOutcomes out;
    if (!lesson) return out;
    out.title = lesson->title;
    out.talk_card = lesson->talk_card;
    for (const model::Item* item : lesson->items()) out.items.push_back(outcomes_of_item(*item));
    out.picked = [lesson](const model::Attempt& attempt) { return picked(*lesson, attempt); };
    out.judged = [lesson](const model::Attempt& attempt) { return judged(*lesson, attempt); };
    return out;
}

base::Result<model::LessonResults> load_results(store::Store& store, const model::ClassId& class_id, const std::string& lesson_id,
                                                const model::Lesson* lesson) {
    TRY_ASSIGN(const report::ClassData data, load_class_data(store, class_id));
    return report::lesson_results(data, lesson_id, outcomes_of(lesson));
}

}  // namespace work
