// The class's pupils, and how they sign in. A press on a name shows its pictures or its code, lets the pupil in without them,
// or gives new ones.

#include <algorithm>

#include "model/sign_in_code.h"
#include "ui/screens/import_preview.h"
#include "ui/screens/parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/secret.h"
#include "ui/screens/teacher_frame.h"

namespace ui {
namespace {

using page::ButtonRole;
using page::Place;
using page::Surface;
using page::TextStyle;
using page::Tone;

class RosterScreen final : public TeacherScreen {
protected:
    Route place() const override { return Route::roster; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        const std::string name =
            world.class_now.the_class ? world.t("chung.lop", {{"lop", world.class_now.the_class->name}}) : world.t("gv-ray.lop-hoc");
        draw_head(page, name, world.t("gv.so-em", {{"so", std::to_string(world.class_now.pupils.size())}}));
        page.section(Place::head_right, Surface::bare, [&] {
            if (page.button(make_button(world.t(uses_codes(world) ? "gv-lop.the-ma" : "gv-hom-nay.the-hinh"), ButtonRole::second, "key")))
                intent = GoTo{Route::cards};
            if (page.button(make_button(world.t("gv-hom-nay.nhap-danh-sach"), ButtonRole::second, "upload"))) intent = GoTo{Route::import};
        });
        if (world.school.classes.size() > 1) page.section(Place::top, Surface::bare, [&] { draw_classes(page, world, intent); });
        page.section(Place::main, Surface::card, [&] { draw_list(page, world, intent); });
        page.section(Place::side, Surface::card, [&] { draw_pupil(page, world, intent); });
        if (naming_) page.dialog(world.t("gv-lop.chu-nhiem"), [&] { draw_naming(page, world, intent); });
    }

private:
    void draw_list(page::Page& page, const World& world, Intent& intent) {
        if (world.class_now.pupils.empty()) {
            page.heading(make_heading(3, world.t("gv-hom-nay.chua-co-lop"), world.t("gv-hom-nay.chua-co-lop-loi"), "users", Tone::blue));
            page.row(make_row(), [&] {
                if (page.button(make_main_button(world.t("gv-hom-nay.nhap-danh-sach"), "arrow"))) intent = GoTo{Route::import};
            });
            return;
        }
        draw_homeroom(page, world);
        draw_way(page, world, intent);
        page::Table table;
        table.can_choose = true;
        table.columns = {{world.t("gv-lop.ho-ten"), 0, page::Column::Align::left},
                         {world.t("gv-lop.ngay-sinh"), 94, page::Column::Align::left},
                         {world.t("gv-bai.tinh-trang"), 196, page::Column::Align::left}};
        for (std::size_t i = 0; i < world.class_now.pupils.size(); ++i) {
            const model::Pupil& pupil = world.class_now.pupils[i];
            if (pupil.id == chosen_) table.chosen = static_cast<int>(i);
            page::TableCell name = make_cell(pupil.name, pupil.code);
            name.bold = true;
            name.number_plate = pupil.temporary ? "–" : pupil.roll > 0 ? std::to_string(pupil.roll) : std::string();
            table.rows.push_back({name, make_cell(birthday_words(pupil.birthday)), state_cell(world, pupil)});
        }
        if (const auto pressed = page.table(table)) chosen_ = world.class_now.pupils[static_cast<std::size_t>(*pressed)].id;
    }

    // Who stands on the papers of the class.
    void draw_homeroom(page::Page& page, const World& world) {
        if (!world.class_now.the_class) return;
        const std::string& name = world.class_now.the_class->homeroom;
        page.row(make_row(page::Row::Align::spread), [&] {
            page.text(TextStyle::strong,
                      name.empty() ? world.t("gv-lop.chua-co-chu-nhiem") : world.t("gv-lop.chu-nhiem-la", {{"ten", name}}));
            if (!page.button(
                    make_button(world.t(name.empty() ? "gv-lop.ghi-chu-nhiem" : "gv-lop.doi-chu-nhiem"), ButtonRole::quiet, "person")))
                return;
            naming_ = true;
            homeroom_ = name;
        });
    }

    void draw_naming(page::Page& page, const World& world, Intent& intent) {
        page.text(TextStyle::body, world.t("gv-lop.chu-nhiem-loi", {{"lop", world.class_now.the_class->name}}));
        page::Field field;
        field.label = world.t("gv-thiet-lap.ho-ten");
        field.hint = world.t("gv-lop.chu-nhiem-mau");
        field.first = true;
        bool keep = page.field(field, homeroom_);
        page.row(make_row(page::Row::Align::right), [&] {
            if (page.button(make_back_button(world))) naming_ = false;
            keep = page.button(make_main_button(world.t("gv-lop.ghi"))) || keep;
        });
        if (!keep) return;
        intent = SetHomeroom{world.class_now.the_class->id, homeroom_};
        naming_ = false;
    }

    // How the class signs in; the upper grades have the choice.
    static void draw_way(page::Page& page, const World& world, Intent& intent) {
        if (!world.class_now.the_class || !model::may_use_codes(*world.class_now.the_class)) return;
        page.row(make_row(), [&] {
            page.text(TextStyle::strong, world.t("gv-lop.dang-nhap-bang"));
            page::Pick way;
            way.labels = {world.t("gv-lop.bang-hinh"), world.t("gv-lop.bang-ma")};
            way.chosen = uses_codes(world) ? 1 : 0;
            if (const auto pressed = page.pick(way)) intent = ChooseSignIn{*pressed == 1 ? model::SignIn::code : model::SignIn::pictures};
        });
    }

    static page::TableCell state_cell(const World& world, const model::Pupil& pupil) {
        page::TableCell cell;
        if (world.seat.in_use.count(pupil.id) != 0) {
            cell = make_cell(world.t("gv-lop.dang-ngoi"));
            cell.tone = Tone::blue;
            cell.icon = "screen";
        } else if (pupil.temporary) {
            cell = make_cell(world.t("gv-lop.tam"));
            cell.tone = Tone::plum;
            cell.icon = "person";
        } else if (!pupil.in_last_list) {
            cell = make_cell(world.t("gv-lop.khong-trong-danh-sach"));
            cell.tone = Tone::amber;
            cell.icon = "eyeoff";
        }
        return cell;
    }

    void draw_pupil(page::Page& page, const World& world, Intent& intent) {
        const model::Pupil* found = find_pupil(world, chosen_);
        if (found == nullptr) {
            page.heading(make_heading(3, world.t("gv-lop.chon-mot-em"), {}, "person", Tone::plum));
            page.text(TextStyle::body, world.t("gv-lop.chon-mot-em-loi"));
            page.space(-1);
            draw_undo(page, world, intent, asks_undo_);
            return;
        }
        page.heading(
            make_heading(3, found->name,
                         found->temporary ? world.t("gv-lop.em-tam") : world.t("gv-lop.so-thu-tu", {{"so", std::to_string(found->roll)}}),
                         "person", Tone::plum));
        page.text(TextStyle::second, world.t(uses_codes(world) ? "gv-lop.ma-so" : "gv-lop.ba-hinh"));
        draw_secret(page, world, *found);
        if (found->temporary) page.text(TextStyle::second, world.t("gv-lop.em-tam-loi"));
        page.space(-1);
        page::Button admit = make_main_button(world.t("gv-lop.cho-vao"));
        admit.wide = true;
        admit.enabled = world.class_now.assignment.has_value();
        if (!admit.enabled) page.text(TextStyle::caption, world.t("gv-lop.cho-vao-khi-mo-bai"));
        if (page.button(admit)) intent = AdmitPupil{found->id};
        page::Button fresh = make_button(world.t(uses_codes(world) ? "gv-lop.doi-ma" : "gv-lop.doi-hinh"), ButtonRole::second, "loop");
        fresh.wide = true;
        fresh.enabled = !world.working;
        if (page.button(fresh)) intent = NewPictures{found->id};
    }

    model::PupilId chosen_;
    bool asks_undo_ = false;
    bool naming_ = false;
    std::string homeroom_;
};

}  // namespace

std::unique_ptr<Screen> make_roster() { return std::make_unique<RosterScreen>(); }

}  // namespace ui
