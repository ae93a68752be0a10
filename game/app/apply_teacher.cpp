// Lessons, results and the class book: what a teacher does once the class is there.

#include <algorithm>

#include "app/app.h"
#include "work/install_packs.h"
#include "work/results.h"

namespace app {

void App::on(const ui::GoTo& intent) {
    const bool open_to_all = ui::is_pupils(intent.route) || intent.route == ui::Route::unlock;
    if (!open_to_all && !unlocked_) {
        go_to(ui::Route::unlock);
        return;
    }
    world_.toast.reset();
    world_.saved_path.clear();
    if (intent.route == ui::Route::wait || intent.route == ui::Route::sign_in) {
        leave_teacher();
        return;
    }
    if (intent.route == ui::Route::import) show_files();
    if (intent.route == ui::Route::book) show_book();
    if (intent.route == ui::Route::results && (world_.results || world_.assignment)) {
        on(ui::ShowResults{world_.results ? world_.results->lesson_id : world_.assignment->lesson_id});
        return;
    }
    const bool shows_class = intent.route == ui::Route::today || intent.route == ui::Route::roster || intent.route == ui::Route::board;
    if (shows_class) show_class();
    const bool no_lesson = intent.route == ui::Route::board && !world_.assignment;
    go_to(no_lesson ? ui::Route::today : intent.route);
    if (intent.route == ui::Route::lab) show_lab();
    show_board();
}

void App::on(const ui::ChooseLesson& intent) {
    shown_pack_ = intent.pack_id;
    shown_lesson_ = intent.lesson_id;
    point_to_lesson();
}

void App::on(const ui::StartLesson& intent) {
    if (!world_.chosen || world_.lesson == nullptr || !unlocked_) return;
    const Library::Shelf* shelf = means_.library.find(world_.lesson->pack_id, {});
    if (shelf == nullptr) return;
    const model::PackInfo& info = shelf->reader.pack().info;
    // Answers will speak of this very pack: it stays readable when the shipped one has changed.
    if (!done(work::install_pack(shelf->file, info.hash, setting_.data))) return;
    on(ui::EndLesson{});
    model::Assignment assignment;
    assignment.class_id = world_.chosen->id;
    assignment.pack_id = info.id;
    assignment.pack_version = info.version;
    assignment.pack_hash = info.hash;
    assignment.lesson_id = world_.lesson->lesson_id;
    assignment.lesson_title = world_.lesson->title;
    assignment.mode = intent.mode;
    if (intent.mode == model::Mode::test) assignment.limit_ms = intent.limit_ms;
    if (!value(store_->open_lesson(assignment))) return;
    start_back_up();
    paused_ = false;
    publish(assignment.class_id);
    if (!world_.has_stations()) {
        leave_teacher();
        return;
    }
    show_class();
    on(ui::GoTo{ui::Route::board});
}

void App::on(const ui::EndLesson&) {
    while (const auto open = find_open_assignment()) {
        if (!close_lesson(*open)) return;
        publish(open->class_id);
    }
    paused_ = false;
    show_class();
    if (world_.route == ui::Route::board) go_to(ui::Route::today);
    if (!unlocked_) leave_teacher();
}

void App::on(const ui::ShowResults& intent) {
    if (!unlocked_ || !world_.chosen) return;
    const model::Lesson* lesson = nullptr;
    for (const Library::Shelf* shelf : means_.library.newest())
        if (lesson == nullptr) lesson = shelf->reader.pack().find_lesson(intent.lesson_id);
    auto results = value(work::load_results(*store_, world_.chosen->id, intent.lesson_id, lesson));
    if (!results) return;
    world_.results = std::move(*results);
    go_to(ui::Route::results);
}

// Nothing is written over: a correction says whose the sittings are.
void App::on(const ui::MoveAnswers& intent) {
    if (!unlocked_ || !world_.results || intent.from == intent.to) return;
    const model::Pupil* from = find_pupil(intent.from);
    const model::Pupil* to = find_pupil(intent.to);
    const auto sittings = value(store_->load_pupil_sittings(intent.from));
    if (from == nullptr || to == nullptr || !sittings) return;
    const base::Params names = {{"tu", from->name}, {"den", to->name}};
    const bool all = from->temporary;  // a pupil with another name: also what else was done under this one
    int moved = 0;
    for (const model::Sitting& sitting : *sittings) {
        const bool shown = sitting.lesson_id == world_.results->lesson_id && sitting.mode == world_.results->mode;
        if (!all && !shown) continue;
        if (!done(store_->move_sitting(sitting.id, intent.to, world_.teacher.id, "done under the wrong name"))) return;
        ++moved;
    }
    publish(world_.chosen->id);
    show_classes();
    show_class();
    on(ui::ShowResults{world_.results->lesson_id});
    if (moved > 0) say("chuong-trinh.da-chuyen", names);
}

void App::on(const ui::ChooseOrder& intent) {
    world_.book_by_name = intent.by_name;
    show_book();
}

}  // namespace app
