// The three ways through a lesson with a content note.

#include "app/ways.h"

#include <algorithm>

#include "app/house.h"
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

bool Ways::are_asked_for() const {
    const model::Lesson* lesson = house_.lesson.assigned_lesson();
    if (lesson == nullptr || lesson->content_note.empty() || lesson->short_version.empty()) return false;
    const auto& play = world().lesson.play;
    return !play || (play->sitting.lesson_id == lesson->id && is_other_way(play->sitting) && play->sitting.finished_ms != 0);
}

// A lesson of these ages without a note, one not done yet before one done.
const ui::LessonEntry* Ways::find_other() const {
    const ui::LessonEntry* found = nullptr;
    const ui::ClassView& here = world().class_now;
    for (const ui::LessonEntry& entry : here.lessons) {
        if (!entry.content_note.empty() || (here.assignment && entry.lesson_id == here.assignment->lesson_id)) continue;
        if (found == nullptr || (found->done && !entry.done)) found = &entry;
    }
    return found;
}

void Ways::on(const ui::ChooseWay& intent) {
    const model::Lesson* lesson = house_.lesson.assigned_lesson();
    if (lesson == nullptr || !are_asked_for()) return;
    const model::PackInfo info = house_.lesson.assigned_shelf()->reader.pack().info;
    if (intent.way == ui::ChooseWay::Way::all)
        house_.lesson.begin(*lesson, info);
    else if (intent.way == ui::ChooseWay::Way::brief)
        house_.lesson.begin_made(short_version(*lesson), info, way("short", true));
    else
        begin_other(*lesson, info);
}

// Two sittings: one of the assigned lesson, finished when the other lesson's is.
void Ways::begin_other(const model::Lesson& assigned, const model::PackInfo& assigned_info) {
    const ui::LessonEntry* entry = find_other();
    const Library::Shelf* shelf = entry == nullptr ? nullptr : means().library.find(entry->pack_id, {});
    const model::Lesson* lesson = shelf == nullptr ? nullptr : shelf->reader.pack().find_lesson(entry->lesson_id);
    if (lesson == nullptr) return;
    const std::string name = entry->pack_id + "/" + entry->lesson_id;
    if (!house_.lesson.begin_made(short_version(assigned), assigned_info, way("other", name))) return;
    house_.lesson.keep_progress();
    house_.lesson.begin(*lesson, shelf->reader.pack().info);
}

bool Ways::resume(const model::Sitting& sitting) {
    if (!is_other_way(sitting)) return false;
    if (!sitting.draft["way"]["short"].to_bool()) {
        const auto name = base::split(sitting.draft["way"]["other"].to_string(), '/');
        const auto other = name.size() == 2 ? house_.lesson.find_sitting(name[1]) : std::nullopt;
        if (other) house_.lesson.load(*other);
        return true;
    }
    if (const model::Lesson* lesson = house_.lesson.assigned_lesson()) house_.lesson.resume_made(short_version(*lesson), sitting);
    return true;
}

void Ways::finish_assigned(const model::PupilId& pupil) {
    const auto& assigned = world().class_now.assignment;
    const model::Sitting& played = world().lesson.play->sitting;
    if (!assigned || played.lesson_id == assigned->lesson_id) return;
    const auto open = value(store().find_open_sitting(pupil, assigned->lesson_id));
    if (!open || !*open) return;
    if ((*open)->draft["way"]["other"].to_string() == played.pack_id + "/" + played.lesson_id) done(store().finish_sitting((*open)->id));
}

}  // namespace app
