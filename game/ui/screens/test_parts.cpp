// Draws what several screens show of a test.

#include "ui/screens/test_parts.h"

#include <array>

#include "base/clock.h"
#include "ui/screens/parts.h"

namespace ui {
namespace {

using page::TextStyle;
using page::Tone;

using base::minute_ms;
constexpr std::array limits = {0, 5, 10, 15, 20};  // minutes; 0: none

std::string count_words(const World& world, int items) { return world.t("kiem-tra.so-cau", {{"so", std::to_string(items)}}); }

base::Params answered_of(const quiz::Play& play) {
    return {{"so", std::to_string(quiz::answered_items(play))}, {"tong", std::to_string(play.items.size())}};
}

}  // namespace

page::Chip test_chip(const World& world) { return make_chip(Tone::amber, "flag", world.t("kiem-tra.ten")); }

std::string limit_words(const World& world, std::int64_t limit_ms) {
    if (limit_ms == 0) return world.t("kiem-tra.khong-gioi-han");
    return world.t("kiem-tra.so-phut", {{"so", std::to_string(limit_ms / minute_ms)}});
}

std::string hand_in_words(const World& world) {
    if (!world.sits_test()) return world.t("cau-hoi.chot");
    const bool is_last = quiz::answered_items(*world.lesson.play) + 1 == static_cast<int>(world.lesson.play->items.size());
    return world.t(is_last ? "kiem-tra.chot-cuoi" : "kiem-tra.chot");
}

void draw_test_today(page::Page& page, const World& world, Intent& intent) {
    const bool begun = world.sits_test(), handed_in = begun && quiz::at_end(*world.lesson.play);
    const bool large = world.machine.text_scale > large_text;  // then the way in comes before what is said of it
    page.row(make_row(), [&] {
        page.chip(test_chip(world));
        if (handed_in) page.chip(make_chip(Tone::none, "check", world.t("kiem-tra.da-nop")));
    });
    page.heading(make_heading(large ? 2 : 1, world.class_now.assignment->lesson_title));
    if (handed_in) {
        page.text(TextStyle::body, world.t("kiem-tra.da-tra-loi", answered_of(*world.lesson.play)));
        page.text(TextStyle::second, world.t("kiem-tra.doi-ket-qua"));
        return;
    }
    const std::string left = world.test.minutes_left > 0 ? world.t("kiem-tra.con-phut", {{"so", std::to_string(world.test.minutes_left)}})
                                                         : limit_words(world, world.class_now.assignment->limit_ms);
    if (!large)
        page.text(TextStyle::second,
                  full_words({count_words(world, world.class_now.lesson() ? world.class_now.lesson()->items : 0), left}));
    page.space(-1);
    if (page.button(make_main_button(world.t(begun ? "kiem-tra.lam-tiep" : "kiem-tra.vao"), "arrow"))) intent = OpenLesson{};
}

void draw_closed_today(page::Page& page, const World& world, Intent& intent) {
    page.row(make_row(), [&] { page.chip(test_chip(world)); });
    const bool large = world.machine.text_scale > large_text;
    page.heading(make_heading(large ? 2 : 1, world.test.closed->lesson_title));
    if (!large) page.text(TextStyle::body, world.t("kiem-tra.da-co-ket-qua"));
    page.space(-1);
    if (page.button(make_main_button(world.t("kiem-tra.xem-ket-qua"), "arrow"))) intent = OpenClosedTest{};
}

void draw_closed_beside(page::Page& page, const World& world, Intent& intent) {
    const auto head = [&] {
        page.heading(make_heading(3, world.t("kiem-tra.co-ket-qua"), world.test.closed->lesson_title, "flag", Tone::amber));
    };
    const auto way = [&] {
        if (page.button(make_button(world.t("kiem-tra.xem")))) intent = OpenClosedTest{};
    };
    if (world.machine.text_scale > large_text) {  // no room side by side
        head();
        way();
    } else {
        page.row(make_row(page::Row::Align::spread), [&] { head(), way(); });
    }
}

void TestChoice::offer(page::Page& page, const World& world, bool wide) {
    page::Button test = make_button(world.t("gv-bat-dau.kiem-tra"), wide ? page::ButtonRole::second : page::ButtonRole::quiet, "flag");
    test.wide = wide;
    test.enabled = !world.class_now.pupils.empty() && !world.working;
    if (page.button(test)) asking_ = true;
}

void TestChoice::draw(page::Page& page, const World& world, Intent& intent) {
    if (!asking_) return;
    page.dialog(world.t("gv-bat-dau.tieu-de"), [&] {
        page.text(TextStyle::body, world.t("gv-bat-dau.la-gi"));
        page.heading(make_heading(4, world.t("gv-bat-dau.bao-lau")));
        page::Pick limit;
        limit.style = page::Pick::Style::chips;
        for (const int minutes : limits)
            limit.labels.push_back(minutes == 0 ? world.t("kiem-tra.khong-gioi-han") : std::to_string(minutes));
        limit.chosen = limit_;
        if (const auto pressed = page.pick(limit)) limit_ = *pressed;
        page.row(make_row(page::Row::Align::right), [&] {
            if (page.button(make_back_button(world))) asking_ = false;
            if (!page.button(make_main_button(world.t("gv-bat-dau.bat-dau")))) return;
            intent = StartLesson{model::Mode::test, limits[static_cast<std::size_t>(limit_)] * minute_ms};
            asking_ = false;
        });
    });
}

}  // namespace ui
