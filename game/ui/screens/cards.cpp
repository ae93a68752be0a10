// Cards to cut out, with pictures or a code: how they will look, and where the PDF goes.

#include <algorithm>

#include "ui/screens/parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/secret.h"
#include "ui/screens/teacher_frame.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;
using page::TextStyle;
using page::Tone;

inline constexpr std::size_t cards_shown = 8;  // one sheet
inline constexpr int cards_a_row = 2;

class Cards final : public TeacherScreen {
protected:
    Route place() const override { return Route::roster; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        const std::string name =
            world.class_now.the_class ? world.t("chung.lop", {{"lop", world.class_now.the_class->name}}) : world.t("gv.chua-chon-lop");
        // Temporary pupils come last and get none.
        const auto cards = static_cast<std::size_t>(std::count_if(world.class_now.pupils.begin(), world.class_now.pupils.end(),
                                                                  [](const auto& pupil) { return !pupil.temporary; }));
        draw_head(page, world.t(uses_codes(world) ? "gv-the.tieu-de-ma" : "gv-the.tieu-de"),
                  full_words({name, world.t("gv-the.so-the", {{"so", std::to_string(cards)},
                                                              {"to", std::to_string((cards + cards_shown - 1) / cards_shown)}})}));
        if (world.school.classes.size() > 1) page.section(Place::top, Surface::bare, [&] { draw_classes(page, world, intent); });
        page.section(Place::main, Surface::bare, [&] { draw_sheet(page, world, cards); });
        page.section(Place::side, Surface::card, [&] { draw_side(page, world, intent); });
    }

private:
    // One sheet as it will be printed, and the way to the others.
    void draw_sheet(page::Page& page, const World& world, std::size_t cards) {
        const std::size_t sheets = (cards + cards_shown - 1) / cards_shown;
        sheet_ = std::min(sheet_, sheets == 0 ? 0 : sheets - 1);
        const std::size_t first = sheet_ * cards_shown, end = std::min(first + cards_shown, cards);
        if (sheets > 1) draw_steps(page, world, {first + 1, end, cards}, sheets);
        page.row(make_grid(world.machine.text_scale > large_text ? 1 : cards_a_row), [&] {
            for (std::size_t i = first; i < end; ++i) draw_card(page, world, world.class_now.pupils[i]);
        });
    }

    struct Shown {
        std::size_t from, to, of;
    };
    void draw_steps(page::Page& page, const World& world, const Shown& shown, std::size_t sheets) {
        page.row(make_row(page::Row::Align::spread), [&] {
            page.text(TextStyle::strong,
                      world.t("gv-the.dang-xem",
                              {{"tu", std::to_string(shown.from)}, {"den", std::to_string(shown.to)}, {"tong", std::to_string(shown.of)}}));
            page.row(make_row(), [&] {
                page::Button before = make_button(world.t("gv-the.to-truoc"), page::ButtonRole::second, "left");
                before.enabled = sheet_ > 0;
                if (page.button(before)) --sheet_;
                page::Button next = make_button(world.t("gv-the.to-sau"), page::ButtonRole::second, "right");
                next.enabled = sheet_ + 1 < sheets;
                if (page.button(next)) ++sheet_;
            });
        });
    }

    static void draw_card(page::Page& page, const World& world, const model::Pupil& pupil) {
        page.card(Surface::card, [&] {
            page.heading(make_heading(4, pupil.name, world.t("gv-lop.so-thu-tu", {{"so", std::to_string(pupil.roll)}})));
            draw_secret(page, world, pupil);
        });
    }

    void draw_side(page::Page& page, const World& world, Intent& intent) {
        page.heading(make_heading(3, world.t("gv.luu-vao-dau"), world.t("gv-the.kho-giay")));
        draw_folders(page, world, folder_);
        page::Button save = make_main_button(world.t("gv-the.luu-de-in"));
        save.icon = "print";
        save.wide = true;
        save.enabled = !world.class_now.pupils.empty() && !world.desk.folders.empty() && !world.working;
        if (page.button(save)) intent = SaveCards{folder_at(world, folder_)};
        page.space(-1);
        draw_saved(page, world);
    }

    std::size_t sheet_ = 0;
    int folder_ = 0;
};

}  // namespace

std::unique_ptr<Screen> make_cards() { return std::make_unique<Cards>(); }

}  // namespace ui
