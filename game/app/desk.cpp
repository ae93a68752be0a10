// Lessons, results and the order of the class book.

#include "app/desk.h"

#include <algorithm>

#include "app/house.h"
#include "report/report.h"
#include "work/install_packs.h"
#include "work/results.h"

namespace app {

Desk::Desk(House& house, Ground& ground, ui::DeskView& view) : Room(house, ground), view_(view) {
    for (const base::Path& folder : setting().folders) view_.folders.push_back(base::to_utf8(folder));
    for (const report::TableFormat& format : report::table_formats()) view_.book_formats.emplace_back(format.ending);
}

void Desk::clear() {
    view_.results.reset();
    view_.book.clear();
    view_.saved_path.clear();
}

void Desk::refresh(bool work_changed) {
    if (work_changed && world().route == ui::Route::results && view_.results) load_results(view_.results->lesson_id);
    if (world().route == ui::Route::book) show_book();
}

void Desk::on(const ui::StartLesson& intent) {
    const ui::LessonEntry* lesson = world().class_now.lesson();
    if (!world().class_now.the_class || lesson == nullptr) return;
    const Library::Shelf* shelf = means().library.find(lesson->pack_id, {});
    if (shelf == nullptr) return;
    const model::PackInfo& info = shelf->reader.pack().info;
    // Answers will speak of this very pack: it stays readable when the shipped one has changed.
    if (!done(work::install_pack(shelf->file, info.hash, setting().data))) return;
    model::Assignment assignment;
    assignment.class_id = world().class_now.the_class->id;
    assignment.pack_id = info.id;
    assignment.pack_version = info.version;
    assignment.pack_hash = info.hash;
    assignment.lesson_id = lesson->lesson_id;
    assignment.lesson_title = lesson->title;
    assignment.mode = intent.mode;
    if (intent.mode == model::Mode::test) assignment.limit_ms = intent.limit_ms;
    if (!end_lessons()) return;
    const auto opened = value(store().open_lesson(assignment));
    if (!opened) return;
    house_.classes.open_for_ms(*opened);  // it runs from now
    house_.start_back_up();
    house_.changed(assignment.class_id);
    if (!world().has_stations()) {
        house_.door.open_to_pupils();
        return;
    }
    house_.front.on(ui::GoTo{ui::Route::board});
}

// Every open one, of whatever class: this machine has one lesson at a time.
bool Desk::end_lessons() {
    for (const model::Assignment& open : house_.classes.load_open_assignments()) {
        if (!house_.classes.close_lesson(open)) return false;
        house_.changed(open.class_id);
    }
    house_.board.forget_lesson();
    return true;
}

void Desk::on(const ui::EndLesson&) {
    if (!end_lessons()) return;
    house_.refresh();
    if (world().route == ui::Route::board) go_to(ui::Route::today);
}

// What pupils did stays theirs; the lesson is no column of the book. On every machine.
void Desk::on(const ui::VoidLesson& intent) {
    const auto all = value(store().load_assignments(class_now_id()));
    if (!all) return;
    const auto found = std::find_if(all->begin(), all->end(), [&](const model::Assignment& one) { return one.id == intent.id; });
    if (found == all->end() || found->is_void()) return;
    const bool is_open = found->closed_ms == 0;
    if (is_open && !house_.classes.close_lesson(*found)) return;
    if (is_open) house_.board.forget_lesson();
    if (!done(store().set_void(intent.id, true))) return;
    forget_results();
    house_.changed(found->class_id);
    house_.refresh();
    const bool showed_it = world().route == ui::Route::board || world().route == ui::Route::results;
    if (showed_it) go_to(ui::Route::today);  // which says so
}

void Desk::on(const ui::CountLesson& intent) {
    if (!done(store().set_void(intent.id, false))) return;
    house_.changed(class_now_id());
    say("chuong-trinh.da-lay-lai-tiet");
}

model::ClassId Desk::class_now_id() const { return world().class_now.the_class ? world().class_now.the_class->id : model::ClassId{}; }

void Desk::on(const ui::ChangeClass& intent) {
    on(ui::EndLesson{});
    if (!house_.classes.load_open_assignments().empty() || !house_.classes.choose(intent.id)) return;
    on(ui::StartLesson{});
    if (!world().class_now.assignment) go_to(ui::Route::today);  // nothing is left to learn: the teacher chooses
}

bool Desk::load_results(const std::string& lesson_id) {
    if (!world().class_now.the_class) return false;
    const model::Lesson* lesson = nullptr;
    for (const Library::Shelf* shelf : means().library.newest())
        if (lesson == nullptr) lesson = shelf->reader.pack().find_lesson(lesson_id);
    auto results = value(work::load_results(store(), world().class_now.the_class->id, lesson_id, lesson));
    if (!results) return false;
    view_.results = std::move(*results);
    return true;
}

void Desk::on(const ui::ShowResults& intent) {
    if (load_results(intent.lesson_id)) go_to(ui::Route::results);
}

bool Desk::show_results() {
    const auto& open = world().class_now.assignment;
    if (!view_.results && !open) return false;
    on(ui::ShowResults{view_.results ? view_.results->lesson_id : open->lesson_id});
    return true;
}

// Nothing is written over: a correction says whose the sittings are.
void Desk::on(const ui::MoveAnswers& intent) {
    if (!view_.results || intent.from == intent.to) return;
    const model::Pupil* from = world().class_now.find_pupil(intent.from);
    const model::Pupil* to = world().class_now.find_pupil(intent.to);
    const auto sittings = value(store().load_pupil_sittings(intent.from));
    if (from == nullptr || to == nullptr || !sittings) return;
    const base::Params names = {{"tu", from->name}, {"den", to->name}};
    const bool all = from->temporary;  // a pupil with another name: also what else was done under this one
    int moved = 0;
    for (const model::Sitting& sitting : *sittings) {
        const bool shown = sitting.lesson_id == view_.results->lesson_id && sitting.mode == view_.results->mode;
        if (!all && !shown) continue;
        if (!done(store().move_sitting(sitting.id, intent.to, world().school.teacher.id, "done under the wrong name"))) return;
        ++moved;
    }
    house_.changed(world().class_now.the_class->id);
    if (moved > 0) say("chuong-trinh.da-chuyen", names);
}

void Desk::on(const ui::ChooseOrder& intent) {
    view_.by_name = intent.by_name;
    show_book();
}

}  // namespace app
