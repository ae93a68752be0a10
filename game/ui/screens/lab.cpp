// "Phòng máy": where the machines of a lab meet. On the teacher's machine: the class folder, the file that makes a pupils'
// station, a stick instead of a network. On a station: its number, and what it has not handed in.

#include "ui/screens/folder_picker.h"
#include "ui/screens/parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/teacher_frame.h"

namespace ui {
namespace {

using page::ButtonRole;
using page::Place;
using page::Surface;
using page::TextStyle;
using page::Tone;

inline constexpr std::size_t gaps_shown = 4;

class Lab final : public TeacherScreen {
protected:
    Route place() const override { return Route::settings; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        draw_head(page, world.t("gv-phong-may.ten"), world.t(world.station.is_one ? "gv-phong-may.la-may-hoc-sinh" : "gv-phong-may.la-gi"));
        page.section(Place::head_right, Surface::bare, [&] {
            if (page.button(make_back_button(world, "left"))) intent = GoTo{Route::settings};
        });
        page.section(Place::main, Surface::card, [&] {
            if (world.station.is_one)
                draw_station(page, world, intent);
            else
                draw_teacher(page, world, intent);
        });
        page.section(Place::side, Surface::card, [&] { draw_stick(page, world, intent); });
        if (looking_) draw_folder_picker(page, world, intent, looking_);
    }

private:
    void draw_teacher(page::Page& page, const World& world, Intent& intent) {
        page.heading(make_heading(3, world.t("gv-phong-may.thu-muc"), world.t("gv-phong-may.thu-muc-loi"), "folder", Tone::blue));
        draw_chosen(page, world, intent);
        if (path_of_ != world.lab.folder) path_ = path_of_ = world.lab.folder;
        page::Field field;
        field.label = world.t("gv-phong-may.duong-dan");
        field.hint = world.t("gv-phong-may.vi-du");
        field.limit = 300;
        bool use = page.field(field, path_);
        if (path_ != world.lab.folder)
            page.row(make_row(), [&] { use = page.button(make_button(world.t("gv-phong-may.dung-thu-muc"))) || use; });
        if (use) intent = UseClassFolder{path_};
        if (world.lab.folder.empty()) return;
        page.space(16);
        page.heading(make_heading(3, world.t("gv-phong-may.noi-may"), world.t("gv-phong-may.noi-may-loi"), "key", Tone::amber));
        page.row(make_row(), [&] {
            page::Button save = make_button(world.t("gv-phong-may.luu-tep-noi"), ButtonRole::second, "download");
            save.enabled = !world.desk.folders.empty();
            if (page.button(save)) intent = SaveJoinFile{folder_at(world, folder_)};
        });
        page.space(16);
        page.heading(world.lab.stations > 0 ? make_heading(3, world.t("gv-phong-may.da-nop", {{"so", std::to_string(world.lab.stations)}}),
                                                           {}, "check", Tone::leaf)
                                            : make_heading(3, world.t("gv-phong-may.chua-nop-nao"), {}, "clock", Tone::blue));
        for (std::size_t i = 0; i < std::min(world.lab.gaps.size(), gaps_shown); ++i)
            page.notice(make_notice(Tone::amber, "warn", problem_words(world, world.lab.gaps[i])));
    }

    void draw_station(page::Page& page, const World& world, Intent& intent) {
        page.heading(make_heading(3, world.t("gv-phong-may.so-may"), world.t("gv-phong-may.so-may-loi"), "screen", Tone::blue));
        if (!shown_ && world.station.seat > 0) seat_ = std::to_string(world.station.seat);
        shown_ = true;
        page::Field field;
        field.kind = page::Field::Kind::number;
        field.label = world.t("gv-phong-may.so-may");
        field.limit = 3;
        bool keep = page.field(field, seat_);
        page.row(make_row(), [&] { keep = page.button(make_main_button(world.t("gv-phong-may.ghi-so"))) || keep; });
        if (keep && !seat_.empty()) intent = ChooseSeat{std::atoi(seat_.c_str())};
        page.space(16);
        page.heading(make_heading(3, world.t("gv-phong-may.thu-muc"), world.lab.folder, "folder", Tone::blue));
        draw_chosen(page, world, intent);
    }

    void draw_chosen(page::Page& page, const World& world, Intent& intent) {
        page.row(make_row(), [&] {
            const bool none = world.lab.folder.empty();
            page::Button look = make_button(world.t(none ? "gv-phong-may.chon-thu-muc" : "gv-phong-may.doi-thu-muc"),
                                            none ? ButtonRole::main : ButtonRole::second, "folder");
            if (page.button(look)) {
                looking_ = true;
                intent = LookIntoFolder{};
            }
            draw_state(page, world);
        });
    }

    static void draw_state(page::Page& page, const World& world) {
        const LabView& lab = world.lab;
        if (lab.folder.empty()) return;
        page.chip(lab.reachable ? make_chip(Tone::blue, "check", world.t("gv-phong-may.dang-thay"))
                                : make_chip(Tone::amber, "warn", world.t("gv-phong-may.khong-thay")));
        if (lab.waiting > 0)
            page.chip(make_chip(Tone::amber, "clock", world.t("gv-phong-may.cho-nop", {{"so", std::to_string(lab.waiting)}})));
    }

    // One stick, two ways: what goes out and what comes in depend on whose machine this is.
    void draw_stick(page::Page& page, const World& world, Intent& intent) {
        const bool station = world.station.is_one;
        page.heading(make_heading(3, world.t("gv-phong-may.usb"), {}, "usb", Tone::plum));
        page.text(TextStyle::body, world.t(station ? "gv-phong-may.usb-may-hoc-sinh" : "gv-phong-may.usb-may-thay-co"));
        page::Button out =
            make_button(world.t(station ? "gv-phong-may.thu-bai" : "gv-phong-may.ghi-tep-lop"), ButtonRole::second, "upload");
        page::Button in =
            make_button(world.t(station ? "gv-phong-may.lay-tep-lop" : "gv-phong-may.nhan-bai"), ButtonRole::second, "download");
        out.wide = in.wide = true;
        out.enabled = in.enabled = !world.desk.folders.empty();
        if (page.button(station ? out : in))
            intent = station ? Intent(CollectToStick{folder_at(world, folder_)}) : Intent(TakeFromStick{folder_at(world, folder_)});
        if (page.button(station ? in : out))
            intent = station ? Intent(TakeFromStick{folder_at(world, folder_)}) : Intent(CollectToStick{folder_at(world, folder_)});
        page.space(8);
        page.heading(make_heading(4, world.t("gv-phong-may.noi-luu")));
        draw_folders(page, world, folder_);
    }

    std::string path_, path_of_, seat_;  // path_of_: the class folder that the field was last filled with
    bool shown_ = false, looking_ = false;
    int folder_ = 0;
};

}  // namespace

std::unique_ptr<Screen> make_lab() { return std::make_unique<Lab>(); }

}  // namespace ui
