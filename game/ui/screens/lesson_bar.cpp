#include "ui/screens/lesson_bar.h"

#include "ui/screens/parts.h"
#include "ui/screens/screen.h"

namespace ui {

void draw_lesson_title(page::Page& page, const World& world, Intent& intent) {
    page.section(page::Place::bar_left, page::Surface::bare, [&] {
        if (draw_round(page, world.t("chung.trang-chu"), "home")) intent = GoHome{};
        const std::string title = world.lesson.play && world.lesson.play->lesson ? world.lesson.play->lesson->title : std::string();
        const std::string grade =
            world.lesson.play && world.lesson.play->lesson ? std::to_string(world.lesson.play->lesson->grade) : std::string();
        const bool has_room = !world.lesson.module.empty() && world.machine.text_scale <= large_text;
        const std::string second =
            has_room ? world.t("trang-bai.chu-de-lop", {{"chu-de", world.lesson.module}, {"lop", grade}}) : std::string();
        page.heading(make_heading(3, title, second));
    });
}

model::Picture in_pack(const World& world, model::Picture picture) {
    if (!picture.id.empty()) picture.id = world.lesson.picture_prefix + picture.id;
    return picture;
}

model::Picture page_picture(const World& world, const model::Page& page) {
    return in_pack(world, page.picture.empty() && world.lesson.play->lesson ? world.lesson.play->lesson->cover : page.picture);
}

std::optional<StepAhead> find_step_ahead(const World& world) {
    const quiz::Play* play = world.lesson.play ? &*world.lesson.play : nullptr;
    const bool is_learning = world.route == Route::page || world.route == Route::item;
    if (!is_learning || !play || !play->lesson || play->step < 0 || quiz::at_end(*play)) return std::nullopt;
    StepAhead ahead{*play, Route::page};
    ++ahead.play.step;
    if (quiz::current_item(ahead.play)) ahead.route = Route::item;
    if (!quiz::at_end(ahead.play)) return ahead;
    if (world.sits_test()) return std::nullopt;  // what came out is shown when the teacher has closed it
    ahead.route = Route::result;
    return ahead;
}

}  // namespace ui
