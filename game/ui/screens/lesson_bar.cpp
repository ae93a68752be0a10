#include "ui/screens/lesson_bar.h"

#include "ui/screen.h"
#include "ui/screens/parts.h"

namespace ui {

void draw_lesson_title(page::Page& page, const World& world, Intent& intent) {
    page.section(page::Place::bar_left, page::Surface::bare, [&] {
        if (draw_round(page, world.t("chung.trang-chu"), "home")) intent = GoHome{};
        const std::string title = world.play && world.play->lesson ? world.play->lesson->title : std::string();
        const std::string grade = world.play && world.play->lesson ? std::to_string(world.play->lesson->grade) : std::string();
        const bool has_room = world.pack && world.text_scale <= large_text;
        const std::string second =
            has_room ? world.t("trang-bai.chu-de-lop", {{"chu-de", world.pack->info.module}, {"lop", grade}}) : std::string();
        page.heading(make_heading(3, title, second));
    });
}

model::Picture in_pack(const World& world, model::Picture picture) {
    if (!picture.id.empty()) picture.id = world.pack_prefix + picture.id;
    return picture;
}

model::Picture page_picture(const World& world, const model::Page& page) {
    return in_pack(world, page.picture.empty() && world.play->lesson ? world.play->lesson->cover : page.picture);
}

NextPicture next_picture(const World& world) {
    const quiz::Play* play = world.play;
    if (!play || !play->lesson || play->step < 0 || play->step + 1 >= static_cast<int>(play->lesson->steps.size())) return {};
    const model::Step& next = play->lesson->steps[static_cast<std::size_t>(play->step) + 1];
    if (const auto* page = std::get_if<model::Page>(&next)) return {page_picture(world, *page), page::Layout::lesson};
    return {in_pack(world, std::get<model::Item>(next).picture), page::Layout::quiz};
}

}  // namespace ui
