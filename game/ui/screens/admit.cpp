#include "ui/screens/admit.h"

#include "base/vietnamese.h"
#include "ui/screens/parts.h"

namespace ui {

inline constexpr int columns = 6;

static void draw_names(page::Page& page, const World& world, bool& open, Intent& intent) {
    for (const auto& pupil : world.pupils) {
        const base::NameParts name = base::split_name(pupil.name);
        page::Tile tile;
        tile.kind = page::Tile::Kind::name;
        tile.label = name.given;
        tile.detail = name.family_and_middle;
        tile.number = std::to_string(pupil.roll);
        tile.chip = birthday_words(pupil.birthday);
        tile.spoken = full_words({pupil.name, tile.chip});
        if (!page.tile(tile)) continue;
        intent = AdmitPupil{pupil.id};
        open = false;
    }
}

void draw_admit(page::Page& page, const World& world, bool& open, Intent& intent) {
    page.section(page::Place::head_left, page::Surface::bare,
                 [&] { page.heading(make_heading(1, world.t("gv-cho-vao.tieu-de"), world.t("gv-cho-vao.loi"))); });
    page.section(page::Place::head_right, page::Surface::bare, [&] {
        if (page.button(make_button(world.t("chung.quay-lai"), page::ButtonRole::second, "left"))) open = false;
    });
    page.section(page::Place::main, page::Surface::bare,
                 [&] { page.row(make_grid(columns), [&] { draw_names(page, world, open, intent); }); });
}

}  // namespace ui
