// Buttons, toggles and choices between a few words.

#include <algorithm>
#include <cmath>

#include "ui/imgui/imgui_page.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::ButtonRole;
using page::Rect;
using page::Role;
using theme::Style;
namespace colour = theme::colour;
namespace gap = theme::measure::gap;
namespace measure = theme::measure;

namespace {

struct ButtonLook {
    theme::Colour fill, top, lip, border, label;
    bool gradient, has_shadow;
};

ButtonLook look_of(const Writer& w, const page::Button& b, const Press& p) {
    const theme::Colour line = w.skin().line;
    if (!b.enabled) return {colour::off, colour::off, colour::off_lip, 0, colour::off_label, false, false};
    switch (b.role) {
        case ButtonRole::main:
            if (p.held) return {colour::blue_pressed, colour::blue_pressed, colour::blue_lip, 0, colour::white, false, false};
            return {p.hovered ? colour::blue_hover : colour::blue,
                    p.hovered ? colour::blue_top_hover : colour::blue_top,
                    colour::blue_lip,
                    0,
                    colour::white,
                    true,
                    true};
        case ButtonRole::exit:
        case ButtonRole::ink:
            return {p.held ? colour::exit_lip : p.hovered ? colour::ink_hover : colour::ink,
                    colour::ink,
                    colour::exit_lip,
                    0,
                    colour::white,
                    false,
                    false};
        case ButtonRole::help:
            return {p.held      ? colour::amber_tint
                    : p.hovered ? colour::help_hover
                                : colour::white,
                    0,
                    colour::help_line,
                    colour::help_line,
                    colour::ink,
                    false,
                    false};
        default:
            return {ground_under(p), 0,    p.hovered ? colour::hover_line : line, p.hovered ? colour::hover_line : line, colour::ink,
                    false,           false};
    }
}

void paint_body(Writer& w, const Rect& body, const ButtonLook& look, bool held) {
    const float radius = w.skin().button_radius, lip = held ? 1 : measure::button::lip;
    if (look.has_shadow) w.brush.shadow(body, radius, theme::shadow::button);
    w.brush.fill({body.x, body.y + lip, body.w, body.h}, look.lip, radius);
    if (look.gradient)
        w.brush.gradient(body, look.top, look.fill, radius);
    else
        w.brush.fill(body, look.fill, radius);
    if (look.border) w.brush.outline(body, look.border, radius, 2);
}

float icon_size(const Writer& w, Style style) { return std::round(w.glyphs(style).em * measure::button::icon_share); }

Rect body_of(const Rect& r, const Press& p, float high) { return {r.x, r.y + (p.held ? measure::button::down : 0), r.w, high}; }

// Rings and records it.
bool show_button(Writer& w, const page::Button& b, const Rect& place, const Press& p, const Rect& body, float radius, bool cut = false) {
    if (p.focused) w.brush.ring(body, radius);
    w.show({.role = Role::button,
            .label = b.label,
            .rect = place,
            .state = b.enabled ? "" : "disabled",
            .enabled = b.enabled,
            .focused = p.focused,
            .target = true,
            .cut = cut});
    return p.pressed;
}

bool round_button(Writer& w, const page::Button& b) {
    const float size = w.target();
    const Rect r = w.boxes.take({size, size, false, false});
    const Press p = w.press(r, b);
    const page::Point centre = pushed(r, p).centre();
    w.brush.circle(centre, size / 2, ground_under(p));
    w.brush.list().AddCircle({centre.x, centre.y}, size / 2 - 1, to_u32(edge_under(p, w.skin().line)), 0, 2);
    w.brush.icon(b.icon, centre, size * measure::button::round_icon_share, b.enabled ? colour::ink : colour::off_label);
    return show_button(w, b, r, p, r, size / 2);
}

bool quiet_button(Writer& w, const page::Button& b) {
    using namespace measure::button;
    const float size = b.icon.empty() ? 0 : icon_size(w, Style::label), indent = gap::small + (size > 0 ? size + quiet_beside : 0);
    const bool row = w.boxes.box().flow == Flow::row;
    const float wide = w.width(b.label, Style::label) + indent + gap::small;
    const float room = (row ? wide : w.boxes.room()) - indent - (gap::small - 1);
    const draw::Block label = draw::lay_out(w.fonts, b.label, Style::label, room);  // long ones go on below
    const float high = std::max(w.target(), label.height + around_lines);
    const Rect place = w.boxes.take({row ? wide : std::min(wide, w.boxes.room()), high, false, false});
    const Press p = w.press(place, b);
    const Rect r = pushed(place, p);
    const theme::Colour ink = !b.enabled           ? colour::off_label
                              : w.brush.paint.deep ? colour::white
                              : p.hovered          ? colour::blue
                                                   : colour::blue_lip;
    const float alpha = w.brush.paint.deep ? quiet_deep_alpha : quiet_alpha;
    if (p.hovered) w.brush.fill(r, p.held ? colour::blue_step : colour::blue_tint, w.skin().button_radius, alpha);
    if (size > 0) w.brush.icon(b.icon, {r.x + gap::small + size / 2, r.y + r.h / 2}, size, ink);
    w.brush.block(label, {r.x + indent, std::round(r.y + (r.h - label.height) / 2)}, ink);
    return show_button(w, b, place, p, r, w.skin().button_radius, label.cut);
}

// As wide as its place, a word on a plum ground: what it means can be opened. Long ones go on below.
bool word_button(Writer& w, const page::Button& b) {
    using namespace measure::button;
    const float icon = icon_size(w, Style::label), indent = word_pad + icon + word_beside, behind = icon + word_pad + gap::small;
    const draw::Block label = draw::lay_out(w.fonts, b.label, Style::label, w.boxes.room() - indent - behind);
    const Rect place = w.boxes.take({0, std::max(w.target(), std::round(label.height + word_around)), true, false});
    const Press p = w.press(place, b);
    const Rect r = pushed(place, p);
    w.brush.fill(r, p.held ? colour::plum_pressed : p.hovered ? colour::plum_hover : colour::plum_tint, w.skin().button_radius);
    const float middle = r.y + r.h / 2;
    w.brush.icon(b.icon, {r.x + word_pad + icon / 2, middle}, icon, colour::plum);
    draw::draw_block(w.brush.list(), w.fonts, label, {r.x + indent, std::round(middle - label.height / 2)}, to_u32(colour::plum_ink));
    w.brush.icon("right", {r.right() - word_pad - icon / 2, middle}, icon, colour::plum);
    return show_button(w, b, place, p, r, w.skin().button_radius, label.cut);
}

// A wide button with a second line and an icon plate: an export.
bool detailed_button(Writer& w, const page::Button& b) {
    using namespace measure::button;
    const draw::Block detail = draw::lay_out(w.fonts, b.detail, Style::second, w.boxes.room() - before_detail - behind_detail);
    const float line = w.glyphs(Style::label).line;
    const float high = std::round(std::max(least_detailed, line + detail.height + around_detail));
    const Rect r = w.boxes.take({0, high + lip, true, false});
    const Press p = w.press(r, b);
    const ButtonLook look = look_of(w, b, p);
    const Rect body = body_of(r, p, high);
    paint_body(w, body, look, p.held);
    const bool blue = b.role == ButtonRole::main && b.enabled;
    const Rect at{body.x + gap::wide, body.y + (high - plate) / 2, plate, plate};
    w.brush.fill(at, blue ? colour::blue_plate : colour::plum_tint, measure::radius::plate);
    w.brush.icon(b.icon, at.centre(), plate / 2, blue ? colour::white : colour::plum);
    const float x = at.right() + gap::wide, top = std::round(body.y + (high - line - detail.height) / 2);
    const bool fits = w.brush.left(b.label, Style::label, {x, top, body.right() - behind_label - x, line}, look.label) && !detail.cut;
    w.brush.block(detail, {x, top + line}, blue ? colour::blue_second : colour::ink2);
    if (!b.icon_after.empty()) w.brush.icon(b.icon_after, {body.right() - after_edge, body.y + high / 2}, icon_after, look.label);
    return show_button(w, b, r, p, body, w.skin().button_radius, !fits);
}

// Is there room for the icon alone?
bool is_compact(Writer& w) {
    if (w.here.in_foot) return w.lines.foot != Lines::Foot::roomy;
    if (!w.here.in_bar || w.lines.bar == Lines::Bar::roomy) return false;
    return w.lines.bar_seconds++ > 0 || w.lines.bar == Lines::Bar::icons;
}

bool is_tight(const Writer& w) { return w.here.in_foot && w.lines.foot == Lines::Foot::tight; }

// In a bottom line that has too little room labels are set in the size of small headings, if that is smaller.
Style label_style(const Writer& w) { return is_tight(w) && w.glyphs(Style::h4).em < w.glyphs(Style::label).em ? Style::h4 : Style::label; }

float padding_of(const Writer& w) { return is_tight(w) ? std::min(gap::wide, w.skin().button_padding) : w.skin().button_padding; }

float width_of(Writer& w, const page::Button& b, float icon) {
    const float pad = padding_of(w), label = w.width(b.label, label_style(w));
    if (b.role == ButtonRole::help) {
        const float circle = w.skin().help_circle, in = is_tight(w) ? std::max((w.target() - circle) / 2, gap::small) : gap::small;
        return in + circle + gap::usual + label + pad;
    }
    return label + (b.icon.empty() ? 0 : icon + gap::usual) + (b.icon_after.empty() ? 0 : icon + gap::usual) + 2 * pad;
}

// The hand on its round plate, and the words.
bool paint_help(Writer& w, const page::Button& b, const Rect& body, const ButtonLook& look) {
    const float circle = w.skin().help_circle, in = std::max((body.h - circle) / 2, gap::small);
    const page::Point centre{body.x + in + circle / 2, body.y + body.h / 2};
    w.brush.circle(centre, circle / 2, colour::help_plate);
    w.brush.icon("hand", centre, circle * measure::button::help_icon_share, colour::amber_ink);
    const Rect words{body.x + in + circle + gap::usual, body.y, body.w - circle - gap::broad, body.h};
    return w.brush.left(b.label, label_style(w), words, look.label);
}

// Returns whether all of it fits.
bool paint_label(Writer& w, const page::Button& b, const Rect& body, const ButtonLook& look, float icon, float natural) {
    if (b.role == ButtonRole::help) return paint_help(w, b, body, look);
    const float middle = body.y + body.h / 2;
    const Style style = label_style(w);
    float x = body.x + std::max((body.w - natural) / 2, 0.0f) + padding_of(w);
    if (b.icon.empty() && b.icon_after.empty()) x = body.x + std::max((body.w - w.width(b.label, style)) / 2, gap::tight);
    if (!b.icon.empty()) {
        w.brush.icon(b.icon, {x + icon / 2, middle}, icon, look.label);
        x += icon + gap::usual;
    }
    const float label = std::min(w.width(b.label, style), body.right() - x - gap::tight);
    const bool fits = w.brush.left(b.label, style, {x, body.y, label, body.h}, look.label);
    if (!b.icon_after.empty()) w.brush.icon(b.icon_after, {x + label + gap::usual + icon / 2, middle}, icon, look.label);
    return fits;
}

// A label too long for its column goes on in a second line.
bool paint_lines(Writer& w, const draw::Block& lines, const Rect& body, const ButtonLook& look) {
    w.brush.block(lines, {std::round(body.x + (body.w - lines.width) / 2), std::round(body.y + (body.h - lines.height) / 2)}, look.label);
    return !lines.cut;
}

}  // namespace

bool ImguiPage::button(const page::Button& b) {
    Writer& w = *writer_;
    if (b.role == ButtonRole::round) return round_button(w, b);
    if (b.role == ButtonRole::quiet) return quiet_button(w, b);
    if (b.role == ButtonRole::word) return word_button(w, b);
    if (!b.detail.empty()) return detailed_button(w, b);
    if (b.role == ButtonRole::second && !b.icon.empty() && is_compact(w)) return round_button(w, b);
    const float icon = icon_size(w, label_style(w)), natural = width_of(w, b, icon);
    const bool row = w.boxes.box().flow == Flow::row;
    const bool two = !row && w.width(b.label, Style::label) > w.boxes.room() - gap::small;
    const draw::Block lines = two ? draw::lay_out(w.fonts, b.label, Style::label, w.boxes.room() - gap::broad) : draw::Block{};
    const float high = std::max(w.target(), two ? lines.height + measure::button::around_lines : 0.0f), all = high + measure::button::lip;
    const float wish = b.wide ? 0 : row ? natural : std::min(natural, w.boxes.room());
    const Rect r = w.boxes.take({wish, all, b.wide && row, false});
    const Rect at{r.x, r.y, b.wide ? r.w : std::min(r.w, natural), all};
    const Press p = w.press(at, b);
    const ButtonLook look = look_of(w, b, p);
    const Rect body = body_of(at, p, high);
    paint_body(w, body, look, p.held);
    bool fits = true;
    if (two) {
        fits = paint_lines(w, lines, body, look);
    } else if (natural <= at.w + 1 || (b.icon.empty() && b.icon_after.empty())) {
        fits = paint_label(w, b, body, look, icon, natural);
    } else {  // large letters: the words come before the icons
        page::Button plain = b;
        plain.icon.clear();
        plain.icon_after.clear();
        fits = paint_label(w, plain, body, look, icon, std::min(width_of(w, plain, icon), at.w));
    }
    return show_button(w, b, at, p, body, w.skin().button_radius, !fits);
}

bool ImguiPage::toggle(const std::string& label, bool& on) {
    using namespace measure::toggle;
    Writer& w = *writer_;
    const bool two = w.width(label, Style::strong) > w.boxes.room() - beside;  // a long name goes on below
    const draw::Block lines = two ? draw::lay_out(w.fonts, label, Style::strong, w.boxes.room() - beside) : draw::Block{};
    const float high = std::max(w.target(), two ? lines.height + measure::button::around_lines : 0.0f);
    const Rect r = w.boxes.take({0, high, true, false});
    const Press p = w.press(r, true);
    if (p.pressed) on = !on;
    bool fits = !lines.cut;
    if (two)
        w.brush.block(lines, {r.x, std::round(r.y + (high - lines.height) / 2)}, w.brush.paint.ink);
    else
        fits = w.brush.left(label, Style::strong, {r.x, r.y, r.w - beside, r.h}, w.brush.paint.ink);
    const Rect at{r.right() - track, r.y + (high - thick) / 2, track, thick};
    w.brush.fill(at, on ? (p.hovered ? colour::blue_hover : colour::blue) : edge_under(p, colour::toggle_off), thick / 2);
    w.brush.circle({on ? at.right() - thick / 2 : at.x + thick / 2, at.y + thick / 2}, p.held ? held_knob : knob, colour::white);
    if (p.focused) w.brush.ring(r, measure::radius::field);
    w.show(
        {.role = Role::toggle, .label = label, .rect = r, .state = on ? "on" : "off", .focused = p.focused, .target = true, .cut = !fits});
    return p.pressed;
}

namespace {

bool segment(Writer& w, const std::string& label, const Rect& r, bool chosen) {
    const Press p = w.press(r, true);
    if (chosen) {
        w.brush.shadow(r, measure::radius::segment, theme::shadow::segment);
        w.brush.fill(r, colour::white, measure::radius::segment);
    } else if (p.hovered) {
        w.brush.fill(r, p.held ? colour::white : colour::tray_hover, measure::radius::segment);
    }
    w.brush.centred(label, Style::label, pushed(r, p), chosen ? colour::ink : colour::ink2);
    if (p.focused) w.brush.ring(r, measure::radius::segment);
    w.show({.role = Role::pick, .label = label, .rect = r, .state = chosen ? "chosen" : "", .focused = p.focused, .target = true});
    w.boxes.skip_key();
    return p.pressed;
}

bool chip_choice(Writer& w, const std::string& label, const Rect& place, bool chosen) {
    const Press p = w.press(place, true);
    const Rect r = pushed(place, p);
    w.brush.fill(r, chosen ? (p.hovered ? colour::ink_hover : colour::ink) : ground_under(p), r.h / 2);
    if (!chosen) w.brush.outline(r, edge_under(p, colour::line_warm), r.h / 2, 2);
    w.brush.centred(label, Style::label, r, chosen ? colour::white : colour::ink);
    if (p.focused) w.brush.ring(r, r.h / 2);
    w.show({.role = Role::pick, .label = label, .rect = place, .state = chosen ? "chosen" : "", .focused = p.focused, .target = true});
    w.boxes.skip_key();
    return p.pressed;
}

}  // namespace

// Where each label goes. Chips go on in another line where there is no room; the segments of a tray never do.
static std::vector<Rect> lay_out_pick(Writer& w, const page::Pick& pick, float pad, float gap) {
    const bool may_wrap = pick.style == page::Pick::Style::chips && w.boxes.box().flow != Flow::row;
    const float high = w.target(), room = may_wrap ? w.boxes.room() : 0;
    std::vector<Rect> places;
    float x = pad, y = pad;
    for (const auto& label : pick.labels) {
        const float wide = std::round(std::max(w.width(label, Style::label) + measure::pick::around, high));
        if (may_wrap && x > pad && x + wide > room) {
            x = pad;
            y += high + gap;
        }
        places.push_back({x, y, wide, high});
        x += wide + gap;
    }
    return places;
}

std::optional<int> ImguiPage::pick(const page::Pick& pick) {
    Writer& w = *writer_;
    const bool chips = pick.style == page::Pick::Style::chips;
    const float pad = chips ? 0 : gap::tight;
    const std::vector<Rect> places = lay_out_pick(w, pick, pad, chips ? gap::usual : gap::tight);
    const float total = places.empty() ? 0 : places.back().x + places.back().w + pad;
    const float high = (places.empty() ? w.target() : places.back().y + places.back().h) + pad;
    const Rect place = w.boxes.take({w.boxes.box().flow == Flow::row ? total : 0, high, false, false});
    if (!chips) w.brush.fill({place.x, place.y, total, high}, colour::tray, measure::radius::plate);
    std::optional<int> pressed;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Rect at{place.x + places[i].x, place.y + places[i].y, places[i].w, places[i].h};
        const bool chosen = static_cast<int>(i) == pick.chosen;
        if (chips ? chip_choice(w, pick.labels[i], at, chosen) : segment(w, pick.labels[i], at, chosen)) pressed = static_cast<int>(i);
    }
    return pressed;
}

}  // namespace ui
