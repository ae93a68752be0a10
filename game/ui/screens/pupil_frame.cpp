// Draws what stands around every pupil's page, and the dialogs that lie above it.

#include "ui/screens/pupil_frame.h"

#include <algorithm>
#include <utility>

#include "ui/screens/parts.h"

namespace ui {

using page::ButtonRole;
using page::Place;
using page::Surface;

// Another screen is another page, also in the same layout; and each step of a lesson.
static int leaf_of(const World& world) {
    constexpr int most_steps = 1000;
    return static_cast<int>(world.route) * most_steps + (world.lesson.play ? world.lesson.play->step : 0);
}

Intent PupilScreen::draw(page::Page& page, const World& world) {
    Intent intent;
    look_at_problems(world);
    page.screen({.layout = layout(world), .band = world.band(), .leaf = leaf_of(world)});
    draw_foot(page, world, intent);
    draw_content(page, world, intent);
    draw_toast(page, world);
    if (world.seat.idle_left_s > 0)
        page.dialog(world.t("vang.tieu-de"), [&] { draw_still_there(page, world, intent); });
    else if (above_ != Above::nothing)
        draw_above(page, world, intent);
    else
        draw_own_dialog(page, world, intent);
    return intent;
}

void PupilScreen::draw_foot(page::Page& page, const World& world, Intent& intent) {
    page.section(Place::foot_left, Surface::bare, [&] {
        page::Button help = make_button(world.t("tro-giup.nut"), ButtonRole::help, "hand");
        help.hotkey = page::Hotkey::f1;
        if (page.button(help)) above_ = Above::reasons;
    });
    page.section(Place::foot_right, Surface::bare, [&] {
        if (world.author.trial) {  // nobody needs to hide it
            if (page.button(make_button(world.t("xem-thu.thoi"), ButtonRole::ink, "close"))) intent = EndTrial{};
            return;
        }
        if (page.button(make_button(world.t("chung.thoat-nhanh"), ButtonRole::exit, "door"))) intent = QuickExit{};
    });
}

void PupilScreen::draw_still_there(page::Page& page, const World& world, Intent& intent) {
    page.text(page::TextStyle::body, world.t("vang.loi", {{"giay", std::to_string(world.seat.idle_left_s)}}));
    page.row(make_row(page::Row::Align::right), [&] {
        if (page.button(make_closing(make_main_button(world.t("vang.van-o-day"))))) intent = StayHere{};
    });
}

void PupilScreen::draw_above(page::Page& page, const World& world, Intent& intent) {
    switch (above_) {
        case Above::reasons:
            page.dialog(world.t("tro-giup.tieu-de"), [&] { draw_reasons(page, world, intent); });
            break;
        case Above::numbers:
            page.dialog(world.t("tro-giup.so-dien-thoai"), [&] { draw_numbers(page, world); });
            break;
        case Above::hand_is_up:
            page.dialog(world.t("tro-giup.tay-da-gio"), [&] { draw_hand(page, world); });
            break;
        case Above::letters:
            page.dialog(world.t("chung.co-chu"), [&] { draw_letters(page, world, intent); });
            break;
        case Above::problems:
            page.dialog(world.t("xem-thu.tieu-de", {{"so", std::to_string(world.author.problems.size())}}),
                        [&] { draw_problems(page, world); });
            break;
        case Above::nothing:
            break;
    }
}

// An author's preview: what is to be mended opens by itself when the folder was read anew, and goes when nothing is left.
void PupilScreen::look_at_problems(const World& world) {
    const int before = std::exchange(times_read_, world.author.times_read);
    if (before < 0 || before == world.author.times_read) return;  // of a screen just opened, the round button tells
    if (!world.author.problems.empty())
        above_ = Above::problems;
    else if (above_ == Above::problems)
        above_ = Above::nothing;
}

void PupilScreen::draw_problems(page::Page& page, const World& world) {
    draw_author_problems(page, world, 5);
    draw_close(page, world, false);
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
        above_ = Above::hand_is_up;
    }
    page::Button numbers = make_button(world.t("tro-giup.so-dien-thoai"), ButtonRole::second, "phone");
    numbers.wide = true;
    if (page.button(numbers)) above_ = Above::numbers;
    page.text(page::TextStyle::caption, world.t("tro-giup.phim-tat"));
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
        if (may_go_back && page.button(make_button(world.t("chung.quay-lai")))) above_ = Above::reasons;
        if (page.button(make_closing(make_button(world.t("chung.dong"))))) above_ = Above::nothing;
    });
}

void PupilScreen::draw_reading_aids(page::Page& page, const World& world, Intent& intent) {
    if (world.author.trial && world.machine.text_scale <= large_text)
        page.chip(make_chip(page::Tone::amber, "eye", world.t("xem-thu.khong-luu")));
    if (!world.author.problems.empty() &&
        draw_round(page, world.t("xem-thu.tieu-de", {{"so", std::to_string(world.author.problems.size())}}), "warn"))
        above_ = Above::problems;
    draw_read_aloud(page, world, intent);
    if (draw_round(page, world.t("chung.co-chu"), "text")) above_ = Above::letters;
}

void PupilScreen::draw_read_aloud(page::Page& page, const World& world, Intent& intent) {
    if (!world.machine.can_read) return;
    const char* key = world.machine.reading ? "chung.dung-doc" : "chung.doc-cho-em";
    if (!draw_round(page, world.t(key), world.machine.reading ? "stop" : "speaker")) return;
    if (world.machine.reading)
        intent = StopReading{};
    else
        intent = ReadAloud{};
}

void PupilScreen::draw_letters(page::Page& page, const World& world, Intent& intent) {
    if (const auto size = draw_text_sizes(page, world)) intent = TextSize{*size};
    bool airy = world.machine.airy_text;
    if (page.toggle(world.t("chu.thoang"), airy)) intent = AiryText{airy};
    page.row(make_row(page::Row::Align::right), [&] {
        if (page.button(make_closing(make_main_button(world.t("chung.xong"))))) above_ = Above::nothing;
    });
}

}  // namespace ui
