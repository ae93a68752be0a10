// The sheet of one machine, opened by its tile. Three presses let a pupil in who stands before it: the tile, "Cho một em vào", the name.

#include "ui/screens/seat_sheet.h"

#include <algorithm>

#include "ui/screens/admit.h"
#include "ui/screens/parts.h"
#include "ui/screens/secret.h"

namespace ui {

using model::Seat;
using page::ButtonRole;
using page::TextStyle;
using page::Tone;

std::string machine_words(const World& world, const Seat& seat) {
    return seat.number > 0 ? world.t("gv-bang.may", {{"so", std::to_string(seat.number)}}) : world.t("gv-bang.may-chua-so");
}

void SeatSheet::open(const model::StationId& station) {
    close();
    shown_ = station;
}

void SeatSheet::close() { *this = SeatSheet{}; }

void SeatSheet::draw_page(page::Page& page, const World& world, Intent& intent) {
    bool open = true;
    if (choosing_ == Choosing::who_comes_in) {
        draw_admit(page, world, open, intent, *shown_);
        if (!open) std::holds_alternative<std::monostate>(intent) ? void(choosing_ = Choosing::nobody) : close();
        return;
    }
    page.section(page::Place::head_left, page::Surface::bare, [&] {
        page.heading(make_heading(1, world.t(uses_codes(world) ? "gv-bang.ma-moi-cho-ai" : "gv-bang.hinh-moi-cho-ai"),
                                  world.t("gv-bang.hinh-moi-loi")));
    });
    page.section(page::Place::head_right, page::Surface::bare, [&] {
        if (page.button(make_back_button(world, "left"))) choosing_ = Choosing::nobody;
    });
    page.section(page::Place::main, page::Surface::bare, [&] {
        draw_class_names(page, world, [&](const model::Pupil& pupil) {
            if (pupil.temporary) return;  // needs none
            intent = NewPictures{pupil.id};
            renewed_ = pupil.id;
            choosing_ = Choosing::nobody;
        });
    });
}

void SeatSheet::draw(page::Page& page, const World& world, bool hidden, Intent& intent) {
    if (!shown_) return;
    const auto& seats = world.board.seats;
    const auto seat = std::find_if(seats.begin(), seats.end(), [&](const Seat& one) { return one.station == *shown_; });
    if (seat == seats.end()) {
        close();
        return;
    }
    page.dialog(seat->number > 0 ? machine_words(world, *seat) : world.t("gv-bang.may-nao-chua-so"),
                [&] { draw_sheet(page, world, *seat, hidden, intent); });
}

void SeatSheet::draw_sheet(page::Page& page, const World& world, const Seat& seat, bool hidden, Intent& intent) {
    if (!hidden) draw_pupils(page, world, seat);
    const bool waits = seat.hand && !hidden;
    if (seat.pupils.empty() && renewed_.empty())
        page.text(TextStyle::body, world.t(waits ? "gv-bang.chua-vao-duoc-loi" : "gv-bang.chua-co-ban-loi"));
    if (seat.state == Seat::State::lost) page.notice(make_notice(Tone::amber, "wifi", world.t("gv-bang.mat-ket-noi-loi")));
    if (seat.waiting > 0) page.notice(make_notice(Tone::amber, "warn", world.t("gv-bang.chua-nop-loi")));
    if (waits) page.notice(make_notice(Tone::amber, "hand", world.t("gv-bang.gio-tay-loi")));
    if (seat.pupils.empty() && !hidden && seat.state != Seat::State::lost) {
        draw_new_pictures(page, world);
        draw_ways_in(page, world);
    }
    if (waits) {
        page::Button been = make_main_button(world.t("gv-bang.da-den"));
        been.wide = true;
        if (page.button(been)) {
            intent = LowerHand{seat.station};
            close();
        }
    }
    page.row(make_row(page::Row::Align::right), [&] {
        if (page.button(make_closing(make_button(world.t("chung.dong"))))) close();
    });
}

void SeatSheet::draw_pupils(page::Page& page, const World& world, const Seat& seat) {
    for (const model::PupilId& id : seat.pupils) {
        const model::Pupil* pupil = find_pupil(world, id);
        if (pupil == nullptr) continue;
        page.heading(make_heading(
            3, pupil->name,
            seat.steps > 0 ? world.t("gv-bang.den-buoc", {{"buoc", std::to_string(seat.step)}, {"tong", std::to_string(seat.steps)}})
                           : world.t("gv-bang.chua-bat-dau")));
        if (pupil_shown_ == id)
            draw_secret(page, world, *pupil);
        else if (!pupil->temporary && page.button(make_button(world.t("gv-bang.xem-hinh"), ButtonRole::quiet, "key")))
            pupil_shown_ = id;
    }
}

void SeatSheet::draw_new_pictures(page::Page& page, const World& world) {
    const model::Pupil* pupil = find_pupil(world, renewed_);
    if (pupil == nullptr) return;
    page.heading(make_heading(3, pupil->name, world.t(uses_codes(world) ? "gv-bang.ma-moi" : "gv-bang.hinh-moi")));
    draw_secret(page, world, *pupil);
}

void SeatSheet::draw_ways_in(page::Page& page, const World& world) {
    if (!world.class_now.assignment) return;
    page.row(make_grid(2), [&] {
        page::Button in = make_button(world.t("gv-bang.cho-vao-may"), ButtonRole::second, "door");
        in.wide = true;
        if (page.button(in)) choosing_ = Choosing::who_comes_in;
        page::Button fresh =
            make_button(world.t(uses_codes(world) ? "gv-bang.cho-ma-moi" : "gv-bang.cho-hinh-moi"), ButtonRole::second, "loop");
        fresh.wide = true;
        if (page.button(fresh)) choosing_ = Choosing::whose_pictures;
    });
}

}  // namespace ui
