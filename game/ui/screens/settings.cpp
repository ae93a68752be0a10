// The little that can be set: letters, motion, sound. And what the school wrote down at the first start.

#include "ui/screens/parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/teacher_frame.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;
using page::TextStyle;
using page::Tone;

class Settings final : public TeacherScreen {
protected:
    Route place() const override { return Route::settings; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        draw_head(page, world.t("gv-ray.cai-dat"), world.school.about.name);
        page.section(Place::main, Surface::card, [&] {
            page.heading(make_heading(3, world.t("gv-cai-dat.co-chu"), world.t("gv-cai-dat.co-chu-loi"), "text", Tone::blue));
            if (const auto size = draw_text_sizes(page, world)) intent = TextSize{*size};
            draw_switches(page, world, intent);
            page.space(16);
            page.heading(make_heading(3, world.t("gv-cai-dat.tieng"), world.t("gv-cai-dat.tieng-loi"), "speaker", Tone::plum));
            draw_sound(page, world, intent);
            page.space(16);
            page.heading(make_heading(3, world.t("gv-cai-dat.truong"), {}, "home", Tone::leaf));
            page.text(TextStyle::body,
                      world.t("gv-cai-dat.truong-dong", {{"truong", world.school.about.name}, {"nam", world.school.about.school_year}}));
            page.text(TextStyle::body, world.t("gv-cai-dat.giao-vien-dong", {{"ten", world.school.teacher.name}}));
        });
        page.section(Place::side, Surface::card, [&] {
            page.heading(make_heading(3, world.t("gv-phong-may.ten"), {}, "screen", Tone::blue));
            page.text(TextStyle::body, world.t(world.station.is_one ? "gv-phong-may.la-may-hoc-sinh" : "gv-phong-may.la-gi"));
            page.row(make_row(), [&] {
                if (page.button(make_button(world.t("gv-phong-may.mo"), page::ButtonRole::second, "arrow"))) intent = GoTo{Route::lab};
            });
            page.space(24);
            page.heading(make_heading(3, world.t("gv-cai-dat.quen-pin"), {}, "key", Tone::amber));
            page.text(TextStyle::body, world.t("gv-cai-dat.quen-pin-loi"));
            page.space(24);
            page.heading(make_heading(3, world.t("gv-cai-dat.rieng-tu"), {}, "lock", Tone::plum));
            draw_privacy(page, world);
        });
    }

private:
    static SetMachine set(const World& world, bool model::MachineSetting::*which, bool on) {
        SetMachine intent{world.machine};
        intent.setting.*which = on;
        return intent;
    }

    // What is kept, where, and what the PIN is worth: as this machine stands.
    static void draw_privacy(page::Page& page, const World& world) {
        if (world.station.is_one) {
            page.text(TextStyle::body, world.t("gv-rieng-tu.may-hoc-sinh"));
        } else {
            page.text(TextStyle::body, world.t("gv-rieng-tu.giu-gi"));
            page.text(TextStyle::body, world.t(world.lab.folder.empty() ? "gv-rieng-tu.mot-may" : "gv-rieng-tu.phong-may"));
        }
        page.text(TextStyle::body, world.t("gv-rieng-tu.pin"));
    }

    static void draw_sound(page::Page& page, const World& world, Intent& intent) {
        page::Pick pick;
        pick.labels = {world.t("gv-cai-dat.tieng-bat"), world.t("gv-cai-dat.tieng-tat")};
        pick.chosen = world.machine.sound_on ? 0 : 1;
        if (const auto pressed = page.pick(pick)) intent = set(world, &model::MachineSetting::sound_on, *pressed == 0);
        if (world.machine.sound_on && !world.machine.can_read) page.text(TextStyle::second, world.t("gv-cai-dat.chua-co-giong"));
    }

    static void draw_switches(page::Page& page, const World& world, Intent& intent) {
        bool airy = world.machine.airy_text, calm = world.machine.calm;
        if (page.toggle(world.t("chu.thoang-cho-hoc-sinh"), airy)) intent = AiryText{airy};
        if (page.toggle(world.t("gv-cai-dat.giam-chuyen-dong"), calm)) intent = set(world, &model::MachineSetting::calm, calm);
    }
};

}  // namespace

std::unique_ptr<Screen> make_settings() { return std::make_unique<Settings>(); }

}  // namespace ui
