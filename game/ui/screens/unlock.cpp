// The door between pupils' and teacher's screens: the PIN, or the recovery code and a new PIN. Shows nothing about pupils.

#include <utility>

#include "base/text.h"
#include "ui/screens/parts.h"
#include "ui/screens/pin.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using page::ButtonRole;
using page::Field;
using page::Place;
using page::Surface;

class UnlockScreen final : public Screen {
public:
    Intent draw(page::Page& page, const World& world) override {
        Intent intent;
        page.screen({.layout = page::Layout::plain, .band = world.band()});
        page.section(Place::bar_left, Surface::bare, [&] {
            page.heading(make_heading(3, world.t("chung.khien-so"), world.school.about.name, "shield", page::Tone::blue));
        });
        page.section(Place::centre, Surface::card, [&] {
            if (forgot_)
                draw_recovery(page, world, intent);
            else
                draw_pin(page, world, intent);
        });
        draw_toast(page, world);
        return intent;
    }

private:
    static bool may_try(const World& world) { return !world.door.checking && world.door.wait_s == 0; }

    static std::string problem(const World& world) {
        if (world.door.wait_s == 0) return world.door.problem;
        return world.t("gv-mo-khoa.doi-giay", {{"giay", std::to_string(world.door.wait_s)}});
    }

    void draw_pin(page::Page& page, const World& world, Intent& intent) {
        page.heading(make_heading(2, world.t("gv-mo-khoa.tieu-de"), world.t("gv-mo-khoa.nhap-pin"), "lock", page::Tone::blue));
        Field field;
        field.kind = Field::Kind::code;
        field.label = world.t("gv-mo-khoa.pin");
        field.limit = 6;
        field.first = true;
        field.problem = problem(world);
        bool tried = page.field(field, pin_);
        page.space(8);
        page.row(make_row(page::Row::Align::spread), [&] {
            if (page.button(make_button(world.t("gv-mo-khoa.quen-pin"), ButtonRole::quiet, "key"))) forgot_ = true;
            page.row(make_row(), [&] {
                if (page.button(make_button(world.t("gv-mo-khoa.ve-hoc-sinh")))) intent = Lock{};
                page::Button open = make_main_button(world.t("gv-mo-khoa.mo-khoa"));
                open.enabled = may_try(world) && !pin_.empty();
                tried = page.button(open) || tried;
            });
        });
        if (tried && may_try(world) && !pin_.empty()) intent = Unlock{std::exchange(pin_, {})};
    }

    void draw_recovery(page::Page& page, const World& world, Intent& intent) {
        page.heading(make_heading(2, world.t("gv-mo-khoa.quen-tieu-de"), world.t("gv-mo-khoa.quen-loi"), "key", page::Tone::amber));
        Field field;
        field.label = world.t("gv-mo-khoa.ma-khoi-phuc");
        field.hint = world.t("gv-mo-khoa.ma-khoi-phuc-mau");
        field.limit = 20;
        if (world.door.wait_s == 0) field.problem = world.door.problem;  // twelve digits are no guess: they wait for nothing
        if (tried_ && base::trim(code_).empty()) field.problem = world.t("gv-mo-khoa.thieu-ma");
        bool tried = page.field(field, code_);
        tried = draw_new_pin(page, world, new_pin_, tried_) || tried;
        page.space(8);
        page.row(make_row(page::Row::Align::spread), [&] {
            if (page.button(make_back_button(world, "left"))) forgot_ = tried_ = false;
            page::Button set = make_main_button(world.t("gv-mo-khoa.dat-pin-moi"));
            set.enabled = !world.door.checking;
            tried = page.button(set) || tried;
        });
        if (!tried || world.door.checking) return;
        tried_ = base::trim(code_).empty() || !is_good(new_pin_);
        if (!tried_) intent = UseRecovery{std::string(base::trim(code_)), new_pin_.first};
    }

    bool forgot_ = false, tried_ = false;
    std::string pin_, code_;
    NewPin new_pin_;
};

}  // namespace

std::unique_ptr<Screen> make_unlock() { return std::make_unique<UnlockScreen>(); }

}  // namespace ui
