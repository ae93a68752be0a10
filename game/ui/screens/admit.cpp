#include "ui/screens/admit.h"

#include "ui/screens/parts.h"

namespace ui {

inline constexpr int columns = 6;

void draw_class_names(page::Page& page, const World& world, const std::function<void(const model::Pupil&)>& on_press) {
    page::Row grid = make_grid(columns);
    grid.room_for = static_cast<int>(world.class_now.pupils.size());
    page.row(grid, [&] {
        for (const model::Pupil& pupil : world.class_now.pupils)
            if (page.name(make_name(pupil))) on_press(pupil);
    });
}

void draw_admit(page::Page& page, const World& world, bool& open, Intent& intent, const model::StationId& station) {
    page.section(page::Place::head_left, page::Surface::bare,
                 [&] { page.heading(make_heading(1, world.t("gv-cho-vao.tieu-de"), world.t("gv-cho-vao.loi"))); });
    page.section(page::Place::head_right, page::Surface::bare, [&] {
        if (page.button(make_button(world.t("gv-cho-vao.them-em-tam"), page::ButtonRole::second, "plus"))) {
            intent = AddTemporary{station};
            open = false;
        }
        if (page.button(make_back_button(world, "left"))) open = false;
    });
    page.section(page::Place::main, page::Surface::bare, [&] {
        draw_class_names(page, world, [&](const model::Pupil& pupil) {
            intent = AdmitPupil{pupil.id, station};
            open = false;
        });
    });
}

}  // namespace ui
