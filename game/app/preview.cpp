// Opens the previewed lesson, and opens it again where it was when its author saves.

#include "app/preview.h"

#include <algorithm>

#include "app/house.h"
#include "base/log.h"

namespace app {

Preview::Preview(House& house, Ground& ground, ui::AuthorView& view)
    : Room(house, ground), view_(view), look_(ground.timers, ground.means.clock, [this] { return look_at_sources(); }) {}

void Preview::begin() {
    open();
    show_problems();
    if (means().read_changed_packs) look_.set_in(base::second_ms);
}

void Preview::open() {
    model::Pupil invented;
    invented.name = words("chuong-trinh.xem-thu");
    house_.seat.sit_down_for_preview(std::move(invented));
    for (const Library::Shelf* shelf : means().library.newest()) {
        const model::Pack& pack = shelf->reader.pack();
        const model::Lesson* lesson = setting().preview ? pack.find_lesson(setting().preview->lesson) : nullptr;
        if (lesson == nullptr) continue;
        house_.classes.show_alone(pack, *lesson);
        house_.lesson.begin(*lesson, pack.info);
        if (const int step = lesson->step_of_page(setting().preview->page); step > 0) house_.lesson.show_step(step);
        return;
    }
    go_to(ui::Route::wait);
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
    const auto fresh = means().read_changed_packs();
    if (!fresh || *fresh) show_problems();
    if (!fresh) {
        base::log_error(fresh.error());
        say("chuong-trinh.bai-chua-dung", {{"cho", fresh.error().detail}, {"vi-sao", means().words.text(fresh.error())}}, "warn");
        return true;
    }
    if (!*fresh) return false;
    const int step = world().lesson.play ? world().lesson.play->step : 0;
    open();
    house_.lesson.show_step(step);
    say("chuong-trinh.da-doc-lai");
    return true;
}

}  // namespace app
