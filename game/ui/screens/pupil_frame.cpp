#include "ui/screens/pupil_frame.h"

#include "ui/screens/parts.h"

namespace ui {

using page::ButtonRole;
using page::Place;
using page::Surface;

Intent PupilScreen::draw(page::Page& page, const World& world) {
    Intent intent;
    page.screen({.layout = layout(world), .band = world.band()});
    draw_foot(page, world, intent);
    draw_content(page, world, intent);
    draw_toast(page, world);
    if (world.idle_left_s > 0)
        page.dialog(world.t("vang.tieu-de"), [&] { draw_still_there(page, world, intent); });
    else if (help_ != Help::closed)
        draw_help(page, world, intent);
    return intent;
}

void PupilScreen::draw_foot(page::Page& page, const World& world, Intent& intent) {
    page.section(Place::foot_left, Surface::bare, [&] {
        if (page.button(make_button(world.t("tro-giup.nut"), ButtonRole::help, "hand"))) help_ = Help::reasons;
    });
    page.section(Place::foot_right, Surface::bare, [&] {
        if (page.button(make_button(world.t("chung.thoat-nhanh"), ButtonRole::exit, "door"))) intent = QuickExit{};
    });
}

void PupilScreen::draw_still_there(page::Page& page, const World& world, Intent& intent) {
    page.text(page::TextStyle::body, world.t("vang.loi", {{"giay", std::to_string(world.idle_left_s)}}));
    page.row(make_row(page::Row::Align::right), [&] {
        if (page.button(make_main_button(world.t("vang.van-o-day")))) intent = StayHere{};
    });
}

void PupilScreen::draw_help(page::Page& page, const World& world, Intent& intent) {
    switch (help_) {
        case Help::reasons:
            page.dialog(world.t("tro-giup.tieu-de"), [&] { draw_reasons(page, world, intent); });
            break;
        case Help::numbers:
            page.dialog(world.t("tro-giup.so-dien-thoai"), [&] { draw_numbers(page, world); });
            break;
        case Help::hand_is_up:
            page.dialog(world.t("tro-giup.tay-da-gio"), [&] { draw_hand(page, world); });
            break;
        case Help::closed:
            break;
    }
}

// Three reasons, one hand: whoever looks at the teacher's screen cannot tell them apart.
void PupilScreen::draw_reasons(page::Page& page, const World& world, Intent& intent) {
    struct Reason {
        const char* key;
        const char* icon;
        RaiseHand::Why why;
    };
    static constexpr Reason reasons[] = {{"tro-giup.chua-hieu", "bulb", RaiseHand::Why::lesson},
                                         {"tro-giup.may-loi", "screen", RaiseHand::Why::machine},
                                         {"tro-giup.noi-rieng", "chat", RaiseHand::Why::talk}};
    for (const Reason& reason : reasons) {
        page::Button button = make_button(world.t(reason.key), ButtonRole::second, reason.icon);
        button.wide = true;
        if (!page.button(button)) continue;
        intent = RaiseHand{reason.why};
        help_ = Help::hand_is_up;
    }
    page::Button numbers = make_button(world.t("tro-giup.so-dien-thoai"), ButtonRole::second, "phone");
    numbers.wide = true;
    if (page.button(numbers)) help_ = Help::numbers;
    draw_close(page, world, false);
}

void PupilScreen::draw_hand(page::Page& page, const World& world) {
    page.text(page::TextStyle::body, world.t("tro-giup.tay-da-gio-loi"));
    draw_close(page, world, false);
}

void PupilScreen::draw_numbers(page::Page& page, const World& world) {
    page.heading(make_heading(1, world.t("tro-giup.so-111"), world.t("tro-giup.so-111-ten"), "phone", page::Tone::leaf));
    page.text(page::TextStyle::body, world.t("tro-giup.so-111-loi"));
    page.text(page::TextStyle::body, world.t("tro-giup.nguoi-lon"));
    draw_close(page, world, true);
}

void PupilScreen::draw_close(page::Page& page, const World& world, bool may_go_back) {
    page.row(make_row(page::Row::Align::right), [&] {
        if (may_go_back && page.button(make_button(world.t("chung.quay-lai")))) help_ = Help::reasons;
        if (page.button(make_button(world.t("chung.dong")))) help_ = Help::closed;
    });
}

void PupilScreen::draw_reading_aids(page::Page& page, const World& world, Intent& intent) {
    draw_read_aloud(page, world, intent);
    draw_text_size(page, world, intent);
}

void PupilScreen::draw_read_aloud(page::Page& page, const World& world, Intent& intent) {
    if (!world.can_read) return;
    const char* key = world.reading ? "chung.dung-doc" : "chung.doc-cho-em";
    if (!draw_round(page, world.t(key), world.reading ? "stop" : "speaker")) return;
    if (world.reading)
        intent = StopReading{};
    else
        intent = ReadAloud{};
}

void PupilScreen::draw_text_size(page::Page& page, const World& world, Intent& intent) {
    if (draw_round(page, world.t("chung.co-chu"), "text")) intent = TextSize{next_text_size(world.text_scale)};
}

}  // namespace ui
