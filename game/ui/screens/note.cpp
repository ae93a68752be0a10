// Before a lesson that could hurt: one sentence on what is in it, and three ways that count the same. Nobody asks why.

#include "ui/screens/lesson_bar.h"
#include "ui/screens/parts.h"
#include "ui/screens/pupil_frame.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;
using page::TextStyle;

class Note final : public PupilScreen {
protected:
    // With large letters the three ways need the picture's room.
    page::Layout layout(const World& world) const override {
        return world.machine.text_scale > large_text ? page::Layout::plain : page::Layout::lesson;
    }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        if (!world.class_now.lesson()) return;
        page.section(Place::bar_left, Surface::bare, [&] {
            if (draw_round(page, world.t("chung.trang-chu"), "home")) intent = GoHome{};
            page.heading(make_heading(2, world.class_now.lesson()->title));
        });
        page.section(Place::bar_right, Surface::bare, [&] { draw_reading_aids(page, world, intent); });
        const bool large = world.machine.text_scale > large_text;
        if (!large) page.section(Place::picture, Surface::bare, [&] { page.picture(world.class_now.lesson()->cover); });
        page.section(large ? Place::centre : Place::story, Surface::card, [&] { draw_ways(page, world, intent); });
    }

private:
    static void draw_ways(page::Page& page, const World& world, Intent& intent) {
        struct Way {
            ChooseWay::Way way;
            const char* key;
            const char* icon;
            bool there;
        };
        const Way ways[] = {{ChooseWay::Way::all, "bao-truoc.xem", "eye", true},
                            {ChooseWay::Way::brief, "bao-truoc.ban-ngan", "list", true},
                            {ChooseWay::Way::other, "bao-truoc.bai-khac", "swap", world.lesson.has_other}};
        page.text(TextStyle::body, world.class_now.lesson()->content_note);
        page.text(TextStyle::second, world.t("bao-truoc.nhu-nhau"));
        page.space(8);
        for (const Way& way : ways) {
            page::Button button = make_button(world.t(way.key), page::ButtonRole::second, way.icon);
            button.wide = true;
            if (way.there && page.button(button)) intent = ChooseWay{way.way};
        }
    }
};

}  // namespace

std::unique_ptr<Screen> make_note() { return std::make_unique<Note>(); }

}  // namespace ui
