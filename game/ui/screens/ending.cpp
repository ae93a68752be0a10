#include "ui/screens/ending.h"

#include "ui/screens/parts.h"

namespace ui {

using page::ButtonRole;
using page::TextStyle;

void draw_ending(page::Page& page, const World& world, bool& open, Intent& intent, const page::Draw& between) {
    const bool may_void = world.class_now.assignment && !world.station.is_one;  // the teacher's machine keeps the book
    page.dialog(world.t("gv-hom-nay.hoi-ket-thuc"), [&] {
        page.text(TextStyle::body, world.t(world.class_now.test_is_open() ? "gv-hom-nay.hoi-ket-thuc-kiem-tra"
                                           : world.has_stations()         ? "gv-hom-nay.hoi-ket-thuc-phong-may"
                                                                          : "gv-hom-nay.hoi-ket-thuc-loi"));
        if (between) between();
        if (may_void) page.text(TextStyle::second, world.t("gv-huy.bat-dau-nham"));
        page.row(make_row(page::Row::Align::right), [&] {
            if (page.button(make_back_button(world))) open = false;
            if (may_void && page.button(make_button(world.t("gv-huy.nut"), ButtonRole::second))) {
                intent = VoidLesson{world.class_now.assignment->id};
                open = false;
            }
            if (!page.button(make_main_button(world.t("gv-hom-nay.ket-thuc")))) return;
            intent = EndLesson{};
            open = false;
        });
    });
}

void draw_voiding(page::Page& page, const World& world, const model::AssignmentId& id, bool& open, Intent& intent) {
    page.dialog(world.t("gv-huy.hoi"), [&] {
        page.text(TextStyle::body, world.t("gv-huy.loi"));
        page.row(make_row(page::Row::Align::right), [&] {
            if (page.button(make_back_button(world))) open = false;
            if (!page.button(make_main_button(world.t("gv-huy.nut")))) return;
            intent = VoidLesson{id};
            open = false;
        });
    });
}

void draw_voided(page::Page& page, const World& world, Intent& intent) {
    const auto& voided = world.class_now.voided;
    if (!voided || world.class_now.assignment) return;
    page.notice(make_notice(page::Tone::amber, "info", world.t("gv-huy.da-huy", {{"bai", voided->lesson_title}})));
    page::Button back = make_button(world.t("gv-huy.lay-lai"), ButtonRole::second, "undo");
    back.wide = true;
    if (page.button(back)) intent = CountLesson{voided->id};
}

}  // namespace ui
