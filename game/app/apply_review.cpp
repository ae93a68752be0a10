// "Ôn lại" and the pupil's notebook. A review is a sitting like any other, of a lesson put together from questions of
// finished ones; which ones stands in its draft, so that it comes back after a crash.

#include <algorithm>

#include "app/app.h"
#include "work/history.h"

namespace app {

bool App::in_review() const { return play_ && play_->sitting.lesson_id == quiz::review_lesson; }

// What this pupil may look at again today.
void App::show_reviews() {
    world_.review = {};
    world_.notebook.reset();
    if (!store_ || !world_.pupil || !world_.partners.empty()) return;  // a notebook is for its owner alone
    const model::AssignmentId open_test = world_.test_is_open() ? world_.assignment->id : model::AssignmentId{};
    const auto history = value(work::load_history(*store_, world_.pupil->id, open_test));
    if (!history) return;
    std::vector<const model::Pack*> packs;
    for (const Library::Shelf* shelf : means_.library.newest()) packs.push_back(&shelf->reader.pack());
    const std::int64_t today = base::to_day(means_.clock.now_ms(), means_.clock.offset_minutes());
    world_.review = quiz::plan_review(*history, packs, today);
    world_.notebook = quiz::make_notebook(*history, packs, today);
    if (const auto open = value(store_->find_open_sitting(world_.pupil->id, quiz::review_lesson)); open && open->has_value())
        world_.review = {(*open)->pack_id, quiz::items_of_review((*open)->draft), true};  // one begun comes first
}

// After a review the home screen speaks of the lesson again.
void App::leave_review() {
    if (!in_review()) return;
    drop_play();
    load_play();
}

void App::on(const ui::OpenReview&) {
    if (!world_.pupil || !store_) return;
    if (world_.test_is_open() && !(world_.sits_test() && quiz::at_end(*play_))) return;
    keep_progress();
    const auto open = value(store_->find_open_sitting(world_.pupil->id, quiz::review_lesson));
    if (!open) return;
    if (!(open->has_value() && resume_review(**open))) begin_review();
}

// false: its questions are gone from this machine, and a new one is better.
bool App::resume_review(const model::Sitting& sitting) {
    const Library::Shelf* shelf = means_.library.find(sitting.pack_id, sitting.pack_hash);
    if (shelf == nullptr) return false;
    model::Lesson lesson = quiz::make_review(shelf->reader.pack(), quiz::items_of_review(sitting.draft), words("chuong-trinh.on-nhanh"));
    if (lesson.steps.empty() || static_cast<int>(lesson.steps.size()) != sitting.item_count) return false;
    if (resume_made(std::move(lesson), sitting)) show_step();
    return true;
}

void App::begin_review() {
    const Library::Shelf* shelf = means_.library.find(world_.review.pack_id, {});
    if (shelf == nullptr) return;
    model::Lesson lesson = quiz::make_review(shelf->reader.pack(), world_.review.items, words("chuong-trinh.on-nhanh"));
    if (!lesson.steps.empty()) begin_made(std::move(lesson), shelf->reader.pack().info, quiz::draft_of_review(world_.review.items));
}

void App::on(const ui::OpenNotebook&) {
    if (!world_.pupil) return;
    keep_progress();
    show_reviews();
    go_to(ui::Route::notebook);
}

}  // namespace app
