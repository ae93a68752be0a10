// The teacher has asked all to look up. The work lies where it was; help and the quick exit stay.

#include "ui/screens/parts.h"
#include "ui/screens/pupil_frame.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;

class Pause final : public PupilScreen {
protected:
    page::Layout layout(const World&) const override { return page::Layout::plain; }

    void draw_content(page::Page& page, const World& world, Intent&) override {
        page.section(Place::centre, Surface::card, [&] {
            page.picture(mascot("ha-dung-vui", world.t("tam-dung.tranh")), world.machine.text_scale > large_text ? 0.26f : 0.4f);
            page.heading(make_heading(1, world.t("tam-dung.tieu-de")));
            page.text(page::TextStyle::body, world.t("tam-dung.loi"));
        });
    }
};

}  // namespace

std::unique_ptr<Screen> make_pause() { return std::make_unique<Pause>(); }

}  // namespace ui
