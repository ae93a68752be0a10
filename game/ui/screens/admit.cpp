#include "ui/screens/admit.h"

#include "ui/screens/parts.h"

namespace ui {

inline constexpr int columns = 6;

static void draw_names(page::Page& page, const World& world, bool& open, Intent& intent) {
    for (const auto& pupil : world.class_now.pupils) {
        if (!page.name(make_name(pupil))) continue;
        intent = AdmitPupil{pupil.id};
        open = false;
    }
}

void draw_admit(page::Page& page, const World& world, bool& open, Intent& intent) {
    page.section(page::Place::head_left, page::Surface::bare,
                 [&] { page.heading(make_heading(1, world.t("gv-cho-vao.tieu-de"), world.t("gv-cho-vao.loi"))); });
    page.section(page::Place::head_right, page::Surface::bare, [&] {
        if (page.button(make_button(world.t("gv-cho-vao.them-em-tam"), page::ButtonRole::second, "plus"))) {
            intent = AddTemporary{};
            open = false;
        }
        if (page.button(make_back_button(world, "left"))) open = false;
    });
    page.section(page::Place::main, page::Surface::bare, [&] {
        page::Row grid = make_grid(columns);
        grid.room_for = static_cast<int>(world.class_now.pupils.size());
        page.row(grid, [&] { draw_names(page, world, open, intent); });
    });
}

}  // namespace ui
