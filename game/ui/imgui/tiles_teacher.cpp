// Tiles of the teacher: stops of the rail, cards that lead on, figures, and the machines of the live board.

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "ui/imgui/imgui_page.h"
#include "ui/imgui/tiles.h"

namespace ui {

using page::Rect;
using theme::Style;
namespace colour = theme::colour;
namespace gap = theme::measure::gap;
namespace measure = theme::measure;

namespace {

// A long path keeps its end: "…/Downloads".
std::string end_of(Writer& w, const std::string& path, float room) {
    if (w.width(path, Style::second) <= room) return path;
    auto points = base::to_code_points(path);
    if (points.size() > measure::text::longest) points.erase(points.begin(), points.end() - measure::text::longest);
    while (points.size() > 1 && w.width("…" + base::to_utf8(points), Style::second) > room) points.erase(points.begin());
    return "…" + base::to_utf8(points);
}

// One line or two beside a plate, in the middle of the height.
struct TwoLines {
    draw::Block label, detail;
    float height() const { return label.height + detail.height; }
    bool cut() const { return label.cut || detail.cut; }
    void put(Writer& w, const Rect& r, float x) const {
        const float top = std::round(r.y + (r.h - height()) / 2);
        w.brush.block(label, {x, top}, colour::ink);
        w.brush.block(detail, {x, top + label.height}, colour::ink2);
    }
};

}  // namespace

bool ImguiPage::navigation(const page::Navigation& stop) {
    using namespace measure::navigation;
    Writer& w = *writer_;
    const float label = w.glyphs(Style::caption).line;
    const Rect place = w.boxes.take({0, std::round(std::max(least, label + above_label)), false, false});
    const Press p = w.press(place, true);
    if (stop.chosen || p.hovered) w.brush.fill(place, stop.chosen ? colour::blue_nav : ground_under(p), measure::radius::tile);
    const Rect r = pushed(place, p);
    const theme::Colour ink = stop.chosen ? colour::blue_lip : colour::ink2;
    w.brush.icon(stop.icon, {r.x + r.w / 2, r.y + (r.h - label) / 2 - 2}, icon, ink);
    w.brush.centred(stop.label, Style::caption, {r.x, r.y + r.h / 2 + gap::small, r.w, label}, ink);
    const bool cut = w.width(stop.label, Style::caption) > r.w;
    show_tile(w, {place, measure::radius::tile, p, cut}, stop.label, stop.chosen ? "chosen" : "", true);
    return p.pressed;
}

bool ImguiPage::link(const page::Link& link) {
    using namespace measure::link;
    Writer& w = *writer_;
    const theme::Box& box = w.boxes.box();
    const bool tight = theme::is_narrow(w.frame) && !link.file && box.flow == Flow::grid && box.columns >= crowded;
    const bool two = !link.detail.empty() && !tight, low = link.file || link.detail.empty();
    const float plate = tight ? tight_plate : link.file ? file_plate : usual_plate;
    const float side = tight ? tight_side : link.file ? file_side : usual_side;
    const float before = side + plate + (tight ? gap::small : gap::wide);
    const float room = w.boxes.room() - before - (tight ? gap::tight : gap::usual);
    const std::string detail = !two ? "" : link.file ? end_of(w, link.detail, room) : link.detail;
    const TwoLines lines{draw::lay_out(w.fonts, link.label, Style::h4, room), draw::lay_out(w.fonts, detail, Style::second, room)};
    const float around = low || lines.label.lines.size() > 1 ? low_around : high_around;
    const Rect place = w.boxes.take({0, std::round(std::max(low ? low_least : high_least, lines.height() + around)), true, false});
    const float radius = w.skin().card_radius;
    const Press p = w.press(place, link.enabled);
    const Rect r = pushed(place, p);
    w.card_shadow(r, radius, p.held);
    w.brush.fill(r, link.chosen ? colour::blue_chosen : ground_under(p), radius);
    if (link.chosen || p.hovered) w.brush.outline(r, link.chosen ? colour::blue : colour::hover_line, radius, 2);
    const ToneColours tone = colours_of(link.tone);
    const Rect at{r.x + side, r.y + (r.h - plate) / 2, plate, plate};
    w.brush.fill(at, tone.tint, measure::radius::plate);
    w.brush.icon(link.icon, at.centre(), plate / 2, tone.solid);
    lines.put(w, r, r.x + before);
    show_tile(w, {place, radius, p, lines.cut()}, link.label, link.chosen ? "chosen" : "", link.enabled);
    return p.pressed;
}

namespace {

Rect card_statistic(Writer& w, const page::Statistic& s, bool& cut) {
    using namespace measure::statistic;
    const bool narrow = theme::is_narrow(w.frame);
    const float side = narrow ? narrow_side : usual_side, plate = narrow ? narrow_plate : usual_plate;
    const float beside = narrow ? narrow_beside : gap::wide, figure = w.width(s.figure, Style::h1);
    const float before = side + plate + beside + figure + (narrow ? gap::small : behind_figure);
    const float room = w.boxes.room() - before - gap::small;
    const TwoLines lines{draw::lay_out(w.fonts, s.label, Style::h4, room),
                         draw::lay_out(w.fonts, narrow ? "" : s.detail, Style::second, room)};
    const Rect r = w.boxes.take({0, std::round(std::max(least, lines.height() + around)), true, false});
    w.card_shadow(r, w.skin().card_radius);
    w.brush.fill(r, colour::white, w.skin().card_radius);
    const ToneColours tone = colours_of(s.tone);
    const Rect at{r.x + side, r.y + (r.h - plate) / 2, plate, plate};
    w.brush.fill(at, tone.tint, measure::radius::plate);
    w.brush.icon(s.icon, at.centre(), icon, tone.ink);
    w.brush.left(s.figure, Style::h1, {at.right() + beside, r.y, figure, r.h}, colour::ink);
    lines.put(w, r, r.x + before);
    cut = lines.cut();
    return r;
}

// The figure over its word, beside a round plate.
Rect bare_statistic(Writer& w, const page::Statistic& s) {
    using namespace measure::statistic;
    const float plate = theme::is_narrow(w.frame) ? narrow_round : usual_round;
    const float words = std::max(w.width(s.label, Style::second), w.width(s.figure, Style::h3));
    const float figure = w.glyphs(Style::h3).line - closer, line = w.glyphs(Style::second).line;
    const Rect r = w.boxes.take({plate + gap::usual + words, std::max(plate, figure + line), false, false});
    const ToneColours tone = colours_of(s.tone);
    const bool plain = s.tone == page::Tone::none;
    const Rect at{r.x, r.y + std::round((r.h - plate) / 2), plate, plate};
    w.brush.fill(at, plain ? colour::tray : tone.tint, plate / 2);
    w.brush.icon(s.icon, at.centre(), plate / 2, plain ? colour::ink2 : tone.ink);
    const float x = at.right() + gap::usual, top = r.y + std::round((r.h - figure - line) / 2);
    w.brush.left(s.figure, Style::h3, {x, top, words + gap::tight, figure}, colour::ink);
    w.brush.left(s.label, Style::second, {x, top + figure, words + gap::tight, line}, colour::ink2);
    return r;
}

}  // namespace

void ImguiPage::statistic(const page::Statistic& s) {
    Writer& w = *writer_;
    Tile tile;
    tile.rect = s.card ? card_statistic(w, s, tile.cut) : bare_statistic(w, s);
    show_tile(w, tile, s.figure + " " + s.label, "", false);
}

namespace {

using Seat = page::Seat;

struct SeatGround {
    theme::Colour fill, line;
    float thick;
    bool shadow;
};

SeatGround ground_of(const Seat& seat) {
    switch (seat.state) {
        case Seat::State::waits:
            return {colour::seat_hand, colour::seat_hand_line, measure::line::strong, true};
        case Seat::State::finished:
            return {colour::seat_done, colour::seat_done, 0, true};
        case Seat::State::lost:
            return {colour::seat_lost, colour::seat_lost, 0, false};
        case Seat::State::free:
            return {colour::teacher_paper, colour::seat_free_line, 2, false};
        default:
            return {colour::white, colour::white, 0, true};
    }
}

// Few steps as bars, many as one; the figures stand behind.
void seat_steps(Writer& w, const Seat& seat, const Rect& r) {
    using namespace measure::seat;
    constexpr int most_bars = 6;
    const std::string all = std::to_string(seat.total), words = std::to_string(seat.done) + "/" + all;
    const float label = w.width(all + "/" + all, Style::caption), room = std::min(r.w - label - gap::small, widest_bars);
    const int bars = seat.total <= most_bars ? seat.total : 1;
    const float one = (room - between_bars * static_cast<float>(bars - 1)) / static_cast<float>(bars);
    const float y = std::round(r.y + (r.h - bar_height) / 2);
    for (int i = 0; i < bars; ++i) {
        const Rect at{r.x + static_cast<float>(i) * (one + between_bars), y, std::round(one), bar_height};
        w.brush.fill(at, bars > 1 && i < seat.done ? colour::blue : colour::track, bar_height / 2);
        if (bars > 1) continue;
        const float done = std::round(room * static_cast<float>(seat.done) / static_cast<float>(seat.total));
        w.brush.fill({at.x, at.y, std::max(bar_height, done), bar_height}, colour::blue, bar_height / 2);
    }
    w.brush.left(words, Style::caption, {r.x + room + gap::small, r.y, label + 2, r.h}, colour::ink2);
}

// How a name is said where it may be too long: "Bảo Ngọc", smaller, "B. Ngọc", smaller still.
struct SeatName {
    std::string text;
    Style style;
    bool number;  // a namesake's roll number stands behind it
    bool cut = false;
};

std::string initial_and_name(const std::string& name) {
    const bool pair = name.find(" · ") != std::string::npos;
    const std::size_t last = name.rfind(' ');
    if (pair || last == std::string::npos) return name;
    return base::initial(name) + name.substr(last);
}

SeatName seat_name(Writer& w, const Seat& seat, float room) {
    const std::string& name = seat.who.words;
    const std::string initials = initial_and_name(name);
    const float number = seat.number.empty() ? 0 : w.width(seat.number, Style::caption) + measure::seat::before_number;
    for (const float behind : {number, 0.0f}) {
        for (const Style style : {Style::tile_name, Style::strong, Style::second})
            for (const std::string& text : {name, initials})
                if ((style != Style::second || behind == 0) && w.width(text, style) + behind <= room) return {text, style, behind > 0};
        if (number == 0) break;
    }
    const std::string said = shorten(w, initials, Style::caption, room);
    return {said, Style::caption, false, said != initials};
}

// What is no name stays whole: in smaller letters, or going on below where nothing else stands there.
bool seat_phrase(Writer& w, const Seat& seat, const Rect& name, const Rect& low) {
    const bool free = seat.state == Seat::State::free, alone = seat.total == 0 && seat.words.empty();
    const theme::Colour ink = free ? colour::ink2 : colour::ink;
    for (const Style style : {free ? Style::second : Style::tile_name, Style::strong, Style::second})
        if (w.width(seat.who.words, style) <= name.w) return w.brush.left(seat.who.words, style, name, ink);
    if (!alone) return w.brush.left(seat.who.words, Style::caption, name, ink);
    const draw::Block block = draw::lay_out(w.fonts, seat.who.words, Style::caption, name.w);
    w.brush.block(block, {name.x, name.y}, ink);
    return !block.cut && block.height <= low.bottom() - name.y + gap::small;
}

bool seat_who(Writer& w, const Seat& seat, const Rect& name, const Rect& low) {
    if (!seat.who.is_name) return seat_phrase(w, seat, name, low);
    const SeatName said = seat_name(w, seat, name.w);
    const float behind = name.x + w.width(said.text, said.style) + measure::seat::before_number;
    if (said.number) w.brush.left(seat.number, Style::caption, {behind, name.y, name.w, name.h}, colour::ink2);
    return w.brush.left(said.text, said.style, name, colour::ink) && !said.cut;
}

bool seat_words(Writer& w, const Seat& seat, const Rect& name, const Rect& low) {
    using namespace measure::seat;
    const bool whole_name = seat.who.words.empty() || seat_who(w, seat, name, low);
    if (seat.total > 0) {
        seat_steps(w, seat, low);
        return whole_name;
    }
    if (seat.words.empty()) return whole_name;
    const theme::Colour ink = seat.state == Seat::State::finished ? colour::blue_lip : colour::ink2;
    float x = low.x;
    if (!seat.icon.empty()) {
        w.brush.icon(seat.icon, {x + gap::small, low.y + low.h / 2}, measure::icon::small, ink);
        x += before_words;
    }
    return w.brush.left(seat.words, Style::caption, {x, low.y, low.right() - x, low.h}, ink) && whole_name;
}

void seat_badge(Writer& w, const Seat& seat, const Rect& r) {
    using namespace measure::seat;
    if (seat.badge.empty()) return;
    const page::Point corner{r.right() - badge_edge, r.y + badge_edge};
    const bool hand = seat.state == Seat::State::waits;
    if (hand) w.brush.fill({corner.x - badge / 2, corner.y - badge / 2, badge, badge}, colour::amber, badge / 2);
    w.brush.icon(seat.badge, corner, hand ? measure::icon::small : measure::icon::line, hand ? colour::amber_on : colour::ink2);
}

}  // namespace

bool ImguiPage::seat(const page::Seat& seat) {
    using namespace measure::seat;
    static constexpr const char* states[] = {"", "next", "chosen", "taken", "later"};
    Writer& w = *writer_;
    const bool narrow = theme::is_narrow(w.frame);
    const float line = w.glyphs(Style::caption).line, name = w.glyphs(Style::tile_name).line;
    const float inside = line + name + line + (narrow ? 0 : between_lines);
    const float natural = std::round(inside + (narrow ? narrow_around : usual_around));
    const Rect r = w.boxes.take({0, std::max(w.boxes.box().cell_height, natural), true, false});
    Tile tile{.rect = r, .radius = radius, .press = w.press(r, true)};
    const SeatGround ground = ground_of(seat);
    if (ground.shadow) w.card_shadow(r, radius);
    w.brush.fill(r, ground.fill, radius);
    if (ground.thick > 0 || tile.press.hovered)
        w.brush.outline(r, ground.thick > 0 ? ground.line : colour::line_cool, radius, std::max(ground.thick, 2.0f));
    const float side = narrow ? narrow_side : usual_side, edge = (r.h - inside) / 2, room = r.w - 2 * side;
    const float beside_badge = room - (seat.badge.empty() ? 0 : room_of_badge);
    tile.cut = !w.brush.left(seat.machine, Style::caption, {r.x + side, r.y + edge, beside_badge, line}, colour::ink2);
    const Rect name_place{r.x + side, r.y + edge + line + (narrow ? 0 : 2), room, name};
    const Rect low_place{r.x + side, r.bottom() - edge - line, room, line};
    tile.cut = !seat_words(w, seat, name_place, low_place) || tile.cut;
    seat_badge(w, seat, r);
    show_tile(w, tile, seat.spoken, states[static_cast<std::size_t>(seat.state)], true);
    return tile.press.pressed;
}

}  // namespace ui
