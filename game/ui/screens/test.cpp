// Before a test: what it is like, and one button; its time runs from there. After it: that it is handed in, and nothing of
// right or wrong before the teacher has closed it.

#include "ui/screens/parts.h"
#include "ui/screens/pupil_frame.h"
#include "ui/screens/screens.h"
#include "ui/screens/test_parts.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;
using page::TextStyle;
using page::Tone;

class TestScreen final : public PupilScreen {
protected:
    page::Layout layout(const World&) const override { return page::Layout::plain; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        if (!world.class_now.test_is_open()) return;
        const bool begun = world.sits_test();
        page.section(Place::bar_left, Surface::bare, [&] {
            if (draw_round(page, world.t("chung.trang-chu"), "home")) intent = GoHome{};
            page.chip(test_chip(world));
        });
        page.section(Place::bar_right, Surface::bare, [&] { draw_reading_aids(page, world, intent); });
        page.section(Place::centre, Surface::card, [&] { begun ? draw_handed_in(page, world) : draw_rules(page, world, intent); });
        page.section(Place::foot_mid, Surface::bare, [&] {
            if (begun)
                draw_leave(page, world, intent);
            else if (world.machine.text_scale <= large_text)
                draw_start(page, world, intent);
        });
    }

private:
    static void draw_rules(page::Page& page, const World& world, Intent& intent) {
        const int items = world.class_now.lesson() ? world.class_now.lesson()->items : 0;
        const std::int64_t limit_ms = world.class_now.assignment->limit_ms;
        const bool large = world.machine.text_scale > large_text;  // no room in the bottom line
        page.heading(make_heading(large ? 2 : 1, world.class_now.assignment->lesson_title));
        if (large) draw_start(page, world, intent);
        page.heading(
            make_heading(4, world.t("kiem-tra.so-cau", {{"so", std::to_string(items)}}), world.t("kiem-tra.mot-lan"), "list", Tone::blue));
        page.heading(make_heading(4, limit_words(world, limit_ms), world.t(limit_ms > 0 ? "kiem-tra.het-gio-van-luu" : "kiem-tra.cu-tu-tu"),
                                  "clock", Tone::blue));
        page.heading(make_heading(4, world.t("kiem-tra.giai-thich-sau"), world.t("kiem-tra.giai-thich-sau-loi"), "bulb", Tone::plum));
        if (world.class_now.lesson() && !world.class_now.lesson()->content_note.empty())
            page.notice(make_notice(Tone::amber, "info", world.class_now.lesson()->content_note + " " + world.t("kiem-tra.chua-san-sang")));
    }

    static void draw_start(page::Page& page, const World& world, Intent& intent) {
        if (page.button(make_main_button(world.t("kiem-tra.bat-dau"), "arrow"))) intent = StartTest{};
    }

    static void draw_handed_in(page::Page& page, const World& world) {
        const quiz::Play& play = *world.lesson.play;
        const bool kept = play.sitting.finished_ms != 0;
        if (has_mascot(world.band()) && world.machine.text_scale <= large_text)
            page.picture(mascot("khien-dung-vui", world.t("chung.khien")), 0.4f);
        page.heading(make_heading(1, world.t(kept ? "kiem-tra.da-nop" : "kiem-tra.da-lam-het"), {}, "check", Tone::blue));
        if (world.test.time_ran_out) page.text(TextStyle::body, world.t("kiem-tra.het-gio"));
        page.text(TextStyle::body, world.t("kiem-tra.da-tra-loi", {{"so", std::to_string(quiz::answered_items(play))},
                                                                   {"tong", std::to_string(play.items.size())}}));
        page.text(TextStyle::second, world.t("kiem-tra.doi-ket-qua"));
    }

    static void draw_leave(page::Page& page, const World& world, Intent& intent) {
        const std::string home = world.t("ket-thuc.ve-trang-chu");
        const bool large = world.machine.text_scale > large_text;  // then the icon has to be enough
        if (page.button(large ? make_button(home, page::ButtonRole::second, "home") : make_main_button(home))) intent = GoHome{};
        if (page.button(make_button(world.t("ket-thuc.thoat"), page::ButtonRole::second, "user"))) intent = SignOut{};
    }
};

}  // namespace

std::unique_ptr<Screen> make_test() { return std::make_unique<TestScreen>(); }

}  // namespace ui
