// The room in which lessons are played without a script: one school, one class, one pupil, the lesson open.

#include "app/player.h"

namespace app {
namespace {

base::Result<void> save_people(store::Store& store, const base::Catalogue& words) {
    TRY(store.save_school({words.text("demo.truong"), words.text("choi.nam-hoc")}));
    model::Staff teacher;
    teacher.name = words.text("choi.giao-vien");
    teacher.roles = "teacher";
    TRY(store.add_staff(teacher, "-", "-"));  // nobody unlocks here
    return {};
}

base::Result<model::ClassId> save_class(store::Store& store, const base::Catalogue& words, int grade) {
    model::RosterDiff diff;
    diff.class_after.name = std::to_string(grade) + "A1";
    diff.class_after.grade = grade;
    diff.class_after.school_year = words.text("choi.nam-hoc");
    model::RosterDiffRow row;
    row.change = model::RosterChange::added;
    row.after.roll = 1;
    row.after.name = words.text("choi.em");
    row.after.pictures = {0, 1, 2};
    diff.rows = {row};
    return store.apply_roster(diff);
}

}  // namespace

base::Result<void> make_room(const PlayTask& task, const base::Path& data, const base::Catalogue& words, const base::Clock& clock,
                             base::Random& random) {
    TRY_ASSIGN(auto store, store::Store::open(data, clock, random));
    TRY(save_people(store, words));
    model::Assignment assignment;
    TRY_ASSIGN(assignment.class_id, save_class(store, words, task.lesson.grade));
    assignment.pack_id = task.info.id;
    assignment.pack_version = task.info.version;
    assignment.pack_hash = task.info.hash;
    assignment.lesson_id = task.lesson.id;
    assignment.lesson_title = task.lesson.title;
    TRY(store.open_lesson(assignment));
    return {};
}

}  // namespace app
