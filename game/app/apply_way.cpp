// A lesson with a content note: the pupil sees it, reads its short version, or learns another lesson. All three finish
// the lesson; nobody is asked why. The two other ways are sittings without questions; which one stands in the draft.

#include <algorithm>

#include "app/app.h"
#include "base/text.h"

namespace app {
namespace {

bool is_other_way(const model::Sitting& sitting) { return !sitting.draft["way"].is_null() && sitting.item_count == 0; }

model::Lesson short_version(const model::Lesson& lesson) {
    model::Lesson made = lesson;
    made.steps = {model::Page{lesson.title, {}, lesson.short_version}};
    made.talk_card = {};
    return made;
}

base::Json way(const char* name, base::Json value) {
    return base::Json::object().set("way", base::Json::object().set(name, std::move(value)));
}

}  // namespace

const Library::Shelf* App::assigned_shelf() const {
    return world_.assignment ? means_.library.find(world_.assignment->pack_id, world_.assignment->pack_hash) : nullptr;
}

const model::Lesson* App::assigned_lesson() const {
    const Library::Shelf* shelf = assigned_shelf();
    return shelf == nullptr ? nullptr : shelf->reader.pack().find_lesson(world_.assignment->lesson_id);
}

// Asked before the lesson is begun, and again by who took another way before.
bool App::asks_for_way() const {
    const model::Lesson* lesson = assigned_lesson();
    if (lesson == nullptr || lesson->content_note.empty() || lesson->short_version.empty()) return false;
    return !play_ || (play_->sitting.lesson_id == lesson->id && is_other_way(play_->sitting) && play_->sitting.finished_ms != 0);
}

// A lesson of these ages without a note, one not done yet before one done.
const ui::LessonEntry* App::other_lesson() const {
    const ui::LessonEntry* found = nullptr;
    for (const ui::LessonEntry& entry : world_.lessons) {
        if (!entry.content_note.empty() || (world_.assignment && entry.lesson_id == world_.assignment->lesson_id)) continue;
        if (found == nullptr || (found->done && !entry.done)) found = &entry;
    }
    return found;
}

void App::on(const ui::ChooseWay& intent) {
    const model::Lesson* lesson = assigned_lesson();
    if (!world_.pupil || !store_ || lesson == nullptr || !asks_for_way()) return;
    const model::PackInfo info = assigned_shelf()->reader.pack().info;
    if (intent.way == ui::ChooseWay::Way::all)
        begin_sitting(*lesson, info);
    else if (intent.way == ui::ChooseWay::Way::brief)
        begin_made(short_version(*lesson), info, way("short", true));
    else
        begin_other(*lesson, info);
}

// Two sittings: one of the assigned lesson, finished when the other lesson's is.
void App::begin_other(const model::Lesson& assigned, const model::PackInfo& assigned_info) {
    const ui::LessonEntry* entry = other_lesson();
    const Library::Shelf* shelf = entry == nullptr ? nullptr : means_.library.find(entry->pack_id, {});
    const model::Lesson* lesson = shelf == nullptr ? nullptr : shelf->reader.pack().find_lesson(entry->lesson_id);
    if (lesson == nullptr) return;
    if (!begin_made(short_version(assigned), assigned_info, way("other", entry->pack_id + "/" + entry->lesson_id))) return;
    keep_progress();
    begin_sitting(*lesson, shelf->reader.pack().info);
}

// true: the sitting was of another way, and is on the screen again.
bool App::resume_way(const model::Sitting& sitting) {
    if (!is_other_way(sitting)) return false;
    if (!sitting.draft["way"]["short"].to_bool()) {
        const auto name = base::split(sitting.draft["way"]["other"].to_string(), '/');
        const auto other = name.size() == 2 ? find_sitting(name[1]) : std::nullopt;
        if (other) load_sitting(*other);
        return true;
    }
    const model::Lesson* lesson = assigned_lesson();
    if (lesson != nullptr) resume_made(short_version(*lesson), sitting);
    return true;
}

// Another lesson was learned in place of the assigned one: that one is done too.
void App::finish_assigned(const model::PupilId& pupil) {
    if (!world_.assignment || play_->sitting.lesson_id == world_.assignment->lesson_id) return;
    const auto open = value(store_->find_open_sitting(pupil, world_.assignment->lesson_id));
    if (!open || !*open) return;
    if ((*open)->draft["way"]["other"].to_string() == play_->sitting.pack_id + "/" + play_->sitting.lesson_id)
        done(store_->finish_sitting((*open)->id));
}

}  // namespace app
