// No lesson is open on this machine. Shows nothing about any pupil.

#include "ui/screens/parts.h"
#include "ui/screens/pupil_frame.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;

class Wait final : public PupilScreen {
protected:
    page::Layout layout(const World&) const override { return page::Layout::plain; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        page.section(Place::bar_left, Surface::bare, [&] {
            page.heading(make_heading(3, world.t("chung.khien-so"), world.school.about.name, "shield", page::Tone::blue));
        });
        page.section(Place::bar_right, Surface::bare, [&] {
            draw_not_handed_in(page, world);
            draw_reading_aids(page, world, intent);
        });
        page.section(Place::centre, Surface::card, [&] {
            if (has_mascot(world.band())) page.picture(mascot("khien-dung-vui", world.t("chung.khien")), 0.4f);
            page.heading(make_heading(1, world.t("doi.chua-mo-bai")));
            page.text(page::TextStyle::body, world.t("doi.doi-mot-chut"));
            page.space(16);
            if (page.button(make_button(world.t("chung.danh-cho-thay-co"), page::ButtonRole::second, "key"))) intent = GoTo{Route::unlock};
        });
    }
};

}  // namespace

std::unique_ptr<Screen> make_wait() { return std::make_unique<Wait>(); }

}  // namespace ui
