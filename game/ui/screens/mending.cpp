// An author's folder that cannot be shown yet: everything that is to be mended, with file and line. Goes when nothing must be.

#include "ui/screens/parts.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;

class Mending final : public Screen {
public:
    Intent draw(page::Page& page, const World& world) override {
        page.screen({.layout = page::Layout::plain, .band = world.band()});
        page.section(Place::bar_left, Surface::bare, [&] {
            page.heading(make_heading(3, world.t("chung.khien-so"), world.t("xem-thu.dang-viet"), "shield", page::Tone::blue));
        });
        page.section(Place::centre, Surface::card, [&] {
            const std::string count = std::to_string(world.author.problems.size());
            page.heading(
                make_heading(2, world.t("xem-thu.chua-mo-duoc"), world.t("xem-thu.tieu-de", {{"so", count}}), "file", page::Tone::clay));
            page.text(page::TextStyle::body, world.t("xem-thu.sua-roi-luu"));
            draw_author_problems(page, world, most_shown);
        });
        draw_toast(page, world);
        return {};
    }

private:
    static constexpr std::size_t most_shown = 300;
};

}  // namespace

std::unique_ptr<Screen> make_mending() { return std::make_unique<Mending>(); }

}  // namespace ui
