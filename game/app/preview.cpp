// Opens the previewed lesson, and opens it again where it was when its author saves.

#include "app/preview.h"

#include <algorithm>

#include "app/house.h"
#include "base/log.h"

namespace app {

Preview::Preview(House& house, Ground& ground, ui::AuthorView& view)
    : Room(house, ground), view_(view), look_(ground.timers, ground.means.clock, [this] { return look_at_sources(); }) {}

void Preview::begin() {
    show_problems();
    open();
    if (means().read_changed_packs) look_.set_in(base::second_ms);
}

void Preview::sit_down(const model::ClassId& in) {
    model::Pupil invented;
    invented.name = words("chuong-trinh.xem-thu");
    invented.class_id = in;
    house_.seat.sit_down_for_preview(std::move(invented));
}

// The content note comes first, as it does for pupils.
void Preview::on(const ui::TryLesson& intent) {
    const Library::Shelf* shelf = means().library.find(intent.pack_id, {});
    if (!has_store() || shelf == nullptr || !world().class_now.the_class) return;
    const ui::Route from = world().route;
    ground_.trial = true;
    if (!house_.classes.show_for_trial(shelf->reader.pack().info, intent.lesson_id)) {
        ground_.trial = false;
        return;
    }
    tried_from_ = from;
    view_.trial = true;
    house_.front.hush();
    sit_down(world().class_now.the_class->id);
    house_.lesson.on(ui::OpenLesson{});
}

void Preview::end_trial() {
    if (!ground_.trial) return;
    house_.seat.forget();
    ground_.trial = view_.trial = false;
    house_.classes.show_after_trial();
    for (const What what : {What::school, What::people, What::work, What::review, What::lab, What::board}) house_.changed(what);
    go_to(tried_from_);
}

void Preview::sign_out() { ground_.trial ? end_trial() : open(); }

void Preview::open() {
    sit_down({});
    std::string wanted = setting().preview ? setting().preview->lesson : std::string();
    if (wanted.empty() && means().first_lesson) wanted = means().first_lesson();
    for (const Library::Shelf* shelf : means().library.newest()) {
        const model::Pack& pack = shelf->reader.pack();
        const model::Lesson* lesson = pack.find_lesson(wanted);
        if (lesson == nullptr) continue;
        house_.classes.show_alone(pack, *lesson);
        house_.lesson.begin(*lesson, pack.info);
        if (const int step = lesson->step_of_page(setting().preview->page); step > 0) house_.lesson.show_step(step);
        return;
    }
    if (must_mend()) return go_to(ui::Route::mending);
    go_to(ui::Route::wait);
    if (!wanted.empty()) say("chuong-trinh.khong-co-bai-de-mo", {{"ten", wanted}}, "warn");
}

bool Preview::must_mend() const {
    return std::any_of(view_.problems.begin(), view_.problems.end(),
                       [](const base::Diagnostic& one) { return one.severity == base::Severity::error; });
}

void Preview::show_problems() {
    if (!means().pack_problems) return;
    view_.problems = means().pack_problems();
    std::stable_sort(view_.problems.begin(), view_.problems.end(), [](const auto& a, const auto& b) { return a.severity < b.severity; });
    ++view_.times_read;
}

// With a mistake in it the page stays as it was.
bool Preview::look_at_sources() {
    look_.set_in(base::second_ms);
    const bool was_mending = world().route == ui::Route::mending;
    const auto fresh = means().read_changed_packs();
    if (!fresh || *fresh) show_problems();
    if (!fresh) {
        base::log_error(fresh.error());
        if (was_mending) return true;
        say("chuong-trinh.bai-chua-dung", {{"cho", fresh.error().detail}, {"vi-sao", means().words.text(fresh.error())}}, "warn");
        return true;
    }
    if (!*fresh) return false;
    const int step = world().lesson.play ? world().lesson.play->step : 0;
    open();
    if (world().route == ui::Route::mending || world().route == ui::Route::wait) return true;
    if (!was_mending) house_.lesson.show_step(step);
    say("chuong-trinh.da-doc-lai");
    return true;
}

}  // namespace app
