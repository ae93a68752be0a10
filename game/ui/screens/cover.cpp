// Where "Thoát nhanh" leads: a calm page with the alphabet that says nothing about lesson or pupil. Neither help nor
// exit stand here, so that it looks like any typing exercise; the way back asks for the three pictures.

#include "base/text.h"
#include "ui/screens/parts.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;

class Cover final : public Screen {
public:
    Intent draw(page::Page& page, const World& world) override {
        Intent intent;
        page.screen({.layout = page::Layout::sign_in, .band = world.band()});
        page.section(Place::bar_left, Surface::bare,
                     [&] { page.heading(make_heading(1, world.t("trang-yen.tieu-de"), world.t("trang-yen.cach-tap"))); });
        page.section(Place::grid, Surface::card, [&] { page.row(make_grid(letters_a_row), [&] { draw_letters(page, world); }); });
        page.section(Place::foot_mid, Surface::bare, [&] {
            if (page.button(make_button(world.t("trang-yen.tiep-tuc"), page::ButtonRole::quiet))) intent = LeaveCover{};
        });
        return intent;
    }

private:
    static constexpr int letters_a_row = 10;

    void draw_letters(page::Page& page, const World& world) {
        for (const auto& letter : base::split_words(world.t("trang-yen.chu-cai")))
            if (page.letter({.label = letter, .chosen = letter == chosen_})) chosen_ = letter;
    }

    std::string chosen_;
};

}  // namespace

std::unique_ptr<Screen> make_cover() { return std::make_unique<Cover>(); }

}  // namespace ui
