// Plans, begins and resumes reviews; fills the notebook.

#include "app/reviews.h"

#include "app/house.h"
#include "work/history.h"

namespace app {

void Reviews::show() {
    forget();
    const ui::SeatView& seat = world().seat;
    if (!has_store() || !seat.pupil || !seat.partners.empty()) return;  // a notebook is for its owner alone
    const ui::ClassView& here = world().class_now;
    const model::AssignmentId open_test = here.test_is_open() ? here.assignment->id : model::AssignmentId{};
    const auto history = value(work::load_history(store(), seat.pupil->id, open_test));
    if (!history) return;
    std::vector<const model::Pack*> packs;
    for (const Library::Shelf* shelf : means().library.newest()) packs.push_back(&shelf->reader.pack());
    const std::int64_t today = base::to_day(now_ms(), means().clock.offset_minutes());
    view_.plan = quiz::plan_review(*history, packs, today);
    view_.notebook = quiz::make_notebook(*history, packs, today);
    if (const auto open = value(store().find_open_sitting(seat.pupil->id, quiz::review_lesson)); open && open->has_value())
        view_.plan = {(*open)->pack_id, quiz::items_of_review((*open)->draft), true};  // one begun comes first
}

void Reviews::leave() {
    const auto& play = world().lesson.play;
    if (play && play->sitting.lesson_id == quiz::review_lesson) house_.lesson.leave();
}

void Reviews::on(const ui::OpenReview&) {
    if (!has_store()) return;
    if (world().class_now.test_is_open() && !(world().sits_test() && quiz::at_end(*world().lesson.play))) return;
    house_.lesson.keep_progress();
    const auto open = value(store().find_open_sitting(world().seat.pupil->id, quiz::review_lesson));
    if (!open) return;
    if (!(open->has_value() && resume(**open))) begin();
}

// false: its questions are gone from this machine, and a new one is better.
bool Reviews::resume(const model::Sitting& sitting) {
    const Library::Shelf* shelf = means().library.find(sitting.pack_id, sitting.pack_hash);
    if (shelf == nullptr) return false;
    model::Lesson lesson = quiz::make_review(shelf->reader.pack(), quiz::items_of_review(sitting.draft), words("chuong-trinh.on-nhanh"));
    if (lesson.steps.empty() || static_cast<int>(lesson.steps.size()) != sitting.item_count) return false;
    if (house_.lesson.resume_made(std::move(lesson), sitting)) house_.lesson.show_step();
    return true;
}

void Reviews::begin() {
    const Library::Shelf* shelf = means().library.find(view_.plan.pack_id, {});
    if (shelf == nullptr) return;
    model::Lesson lesson = quiz::make_review(shelf->reader.pack(), view_.plan.items, words("chuong-trinh.on-nhanh"));
    if (!lesson.steps.empty())
        house_.lesson.begin_made(std::move(lesson), shelf->reader.pack().info, quiz::draft_of_review(view_.plan.items));
}

void Reviews::on(const ui::OpenNotebook&) {
    house_.lesson.keep_progress();
    house_.changed(What::review);
    go_to(ui::Route::notebook);
}

}  // namespace app
