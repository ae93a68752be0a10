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

namespace {

struct Look {
    theme::Colour fill, top, lip, border, label;
    bool gradient, has_shadow;
};

Look look_of(const Writer& w, const page::Button& b, const Press& p) {
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

void paint_body(Writer& w, const Rect& body, const Look& look, bool held) {
    const float radius = w.skin().button_radius, lip = held ? 1 : 4;
    if (look.has_shadow) w.shadow(body, radius, 10, 18, 0.18f, colour::blue_lip);
    w.fill({body.x, body.y + lip, body.w, body.h}, look.lip, radius);
    if (look.gradient)
        w.gradient(body, look.top, look.fill, radius);
    else
        w.fill(body, look.fill, radius);
    if (look.border) w.outline(body, look.border, radius, 2);
}

bool round_button(Writer& w, const page::Button& b) {
    const float size = w.target();
    const Rect r = w.take({size, size, false, false});
    const Press p = w.press(r, b);
    const page::Point centre = pushed(r, p).centre();
    w.list().AddCircleFilled({centre.x, centre.y}, size / 2, to_u32(ground_under(p)));
    w.list().AddCircle({centre.x, centre.y}, size / 2 - 1, to_u32(p.hovered ? colour::hover_line : w.skin().line), 0, 2);
    w.icon(b.icon, centre, size * 0.46f, b.enabled ? colour::ink : colour::off_label);
    if (p.focused) w.ring(r, size / 2);
    w.show(Role::button, b.label, r, b.enabled ? "" : "disabled", true, b.enabled, p.focused);
    return p.pressed;
}

bool quiet_button(Writer& w, const page::Button& b) {
    const float size = b.icon.empty() ? 0 : std::round(w.glyphs(Style::label).em * 1.15f), indent = 8 + (size > 0 ? size + 10 : 0);
    const bool row = w.box().flow == Flow::row;
    const float wide = w.width(b.label, Style::label) + indent + 8;
    const draw::Block label = draw::lay_out(w.fonts, b.label, Style::label, (row ? wide : w.room()) - indent - 7);  // long ones go on below
    const Rect place = w.take({row ? wide : std::min(wide, w.room()), std::max(w.target(), label.height + 12), false, false});
    const Press p = w.press(place, b);
    const Rect r = pushed(place, p);
    const theme::Colour ink = !b.enabled ? colour::off_label : w.paint.deep ? colour::white : p.hovered ? colour::blue : colour::blue_lip;
    if (p.hovered) w.fill(r, p.held ? colour::blue_step : colour::blue_tint, w.skin().button_radius, w.paint.deep ? 0.15f : 0.7f);
    if (size > 0) w.icon(b.icon, {r.x + 8 + size / 2, r.y + r.h / 2}, size, ink);
    w.block(label, {r.x + indent, std::round(r.y + (r.h - label.height) / 2)}, ink);
    if (p.focused) w.ring(r, w.skin().button_radius);
    w.show(Role::button, b.label, place, b.enabled ? "" : "disabled", true, b.enabled, p.focused, label.cut);
    return p.pressed;
}

// As wide as its place, a word on a plum ground: what it means can be opened. Long ones go on below.
bool word_button(Writer& w, const page::Button& b) {
    const float icon = std::round(w.glyphs(Style::label).em * 1.15f), pad = 20, indent = pad + icon + 14, behind = icon + pad + 8;
    const draw::Block label = draw::lay_out(w.fonts, b.label, Style::label, w.room() - indent - behind);
    const Rect place = w.take({0, std::max(w.target(), std::round(label.height + 20)), true, false});
    const Press p = w.press(place, b);
    const Rect r = pushed(place, p);
    w.fill(r, p.held ? colour::plum_pressed : p.hovered ? colour::plum_hover : colour::plum_tint, w.skin().button_radius);
    const float middle = r.y + r.h / 2;
    w.icon(b.icon, {r.x + pad + icon / 2, middle}, icon, colour::plum);
    draw::draw_block(w.list(), w.fonts, label, {r.x + indent, std::round(middle - label.height / 2)}, to_u32(colour::plum_ink));
    w.icon("right", {r.right() - pad - icon / 2, middle}, icon, colour::plum);
    if (p.focused) w.ring(r, w.skin().button_radius);
    w.show(Role::button, b.label, place, b.enabled ? "" : "disabled", true, b.enabled, p.focused, label.cut);
    return p.pressed;
}

// A wide button with a second line and an icon plate: an export.
bool detailed_button(Writer& w, const page::Button& b) {
    const draw::Block detail = draw::lay_out(w.fonts, b.detail, Style::second, w.room() - 80 - 56);
    const float line1 = w.glyphs(Style::label).line;
    const float high = std::round(std::max(80.0f, line1 + detail.height + 28));
    const Rect r = w.take({0, high + 4, true, false});
    const Press p = w.press(r, b);
    const Look look = look_of(w, b, p);
    const Rect body{r.x, r.y + (p.held ? 3.0f : 0.0f), r.w, high};
    paint_body(w, body, look, p.held);
    const bool blue = b.role == ButtonRole::main && b.enabled;
    const Rect plate{body.x + 16, body.y + (high - 48) / 2, 48, 48};
    w.fill(plate, blue ? colour::blue_plate : colour::plum_tint, 14);
    w.icon(b.icon, {plate.x + 24, plate.y + 24}, 24, blue ? colour::white : colour::plum);
    const float x = plate.right() + 16, top = std::round(body.y + (high - line1 - detail.height) / 2);
    const bool fits = w.left(b.label, Style::label, {x, top, body.right() - 52 - x, line1}, look.label) && !detail.cut;
    w.block(detail, {x, top + line1}, blue ? colour::blue_second : colour::ink2);
    if (!b.icon_after.empty()) w.icon(b.icon_after, {body.right() - 32, body.y + high / 2}, 22, look.label);
    if (p.focused) w.ring(body, w.skin().button_radius);
    w.show(Role::button, b.label, r, b.enabled ? "" : "disabled", true, b.enabled, p.focused, !fits);
    return p.pressed;
}

bool is_tight(const Writer& w) { return w.in_foot && w.foot == Writer::Foot::tight; }

// In a bottom line that has too little room labels are set in the size of small headings, if that is smaller.
Style label_style(const Writer& w) { return is_tight(w) && w.glyphs(Style::h4).em < w.glyphs(Style::label).em ? Style::h4 : Style::label; }

float padding_of(const Writer& w) { return is_tight(w) ? std::min(16.0f, w.skin().button_padding) : w.skin().button_padding; }

float width_of(Writer& w, const page::Button& b, float icon) {
    const float pad = padding_of(w), label = w.width(b.label, label_style(w));
    const float circle = w.skin().help_circle, in = is_tight(w) ? std::max((w.target() - circle) / 2, 8.0f) : 8.0f;
    if (b.role == ButtonRole::help) return in + circle + 12 + label + pad;
    return label + (b.icon.empty() ? 0 : icon + 12) + (b.icon_after.empty() ? 0 : icon + 12) + 2 * pad;
}

void paint_label(Writer& w, const page::Button& b, const Rect& body, const Look& look, float icon, float natural, bool& fits) {
    const float middle = body.y + body.h / 2;
    const Style style = label_style(w);
    if (b.role == ButtonRole::help) {
        const float circle = w.skin().help_circle, in = (body.h - circle) / 2;
        w.list().AddCircleFilled({body.x + std::max(in, 8.0f) + circle / 2, middle}, circle / 2, to_u32(colour::help_plate));
        w.icon("hand", {body.x + std::max(in, 8.0f) + circle / 2, middle}, circle * 0.6f, colour::amber_ink);
        fits = w.left(b.label, style, {body.x + std::max(in, 8.0f) + circle + 12, body.y, body.w - circle - 24, body.h}, look.label);
        return;
    }
    float x = body.x + std::max((body.w - natural) / 2, 0.0f) + padding_of(w);
    if (b.icon.empty() && b.icon_after.empty()) x = body.x + std::max((body.w - w.width(b.label, style)) / 2, 4.0f);
    if (!b.icon.empty()) {
        w.icon(b.icon, {x + icon / 2, middle}, icon, look.label);
        x += icon + 12;
    }
    const float label = std::min(w.width(b.label, style), body.right() - x - 4);
    fits = w.left(b.label, style, {x, body.y, label, body.h}, look.label);
    if (!b.icon_after.empty()) w.icon(b.icon_after, {x + label + 12 + icon / 2, middle}, icon, look.label);
}

}  // namespace

bool ImguiPage::button(const page::Button& b) {
    Writer& w = *writer_;
    if (b.role == ButtonRole::round) return round_button(w, b);
    if (b.role == ButtonRole::quiet) return quiet_button(w, b);
    if (b.role == ButtonRole::word) return word_button(w, b);
    if (!b.detail.empty()) return detailed_button(w, b);
    const bool compact = (w.in_foot && w.foot != Writer::Foot::roomy) || (w.in_bar && w.compact_bar);
    if (compact && b.role == ButtonRole::second && !b.icon.empty()) return round_button(w, b);
    const float icon = std::round(w.glyphs(label_style(w)).em * 1.15f), natural = width_of(w, b, icon);
    const bool row = w.box().flow == Flow::row;
    // A label too long for its column goes on in a second line.
    const bool two = !row && w.width(b.label, Style::label) > w.room() - 8;
    const draw::Block lines = two ? draw::lay_out(w.fonts, b.label, Style::label, w.room() - 24) : draw::Block{};
    const float high = std::max(w.target(), two ? lines.height + 12 : 0.0f);
    const Rect r = w.take({b.wide ? 0 : row ? natural : std::min(natural, w.room()), high + 4, b.wide && row, false});
    const Rect at{r.x, r.y, b.wide ? r.w : std::min(r.w, natural), high};
    const Press p = w.press({at.x, at.y, at.w, high + 4}, b);
    const Look look = look_of(w, b, p);
    const Rect body{at.x, at.y + (p.held ? 3.0f : 0.0f), at.w, high};
    paint_body(w, body, look, p.held);
    bool fits = true;
    if (two) {
        w.block(lines, {std::round(body.x + (body.w - lines.width) / 2), std::round(body.y + (high - lines.height) / 2)}, look.label);
        fits = !lines.cut;
    } else if (natural <= at.w + 1 || (b.icon.empty() && b.icon_after.empty())) {
        paint_label(w, b, body, look, icon, natural, fits);
    } else {  // large letters: the words come before the icons
        page::Button plain = b;
        plain.icon.clear();
        plain.icon_after.clear();
        paint_label(w, plain, body, look, icon, std::min(width_of(w, plain, icon), at.w), fits);
    }
    if (p.focused) w.ring(body, w.skin().button_radius);
    w.show(Role::button, b.label, {at.x, at.y, at.w, high + 4}, b.enabled ? "" : "disabled", true, b.enabled, p.focused, !fits);
    return p.pressed;
}

bool ImguiPage::toggle(const std::string& label, bool& on) {
    Writer& w = *writer_;
    const float high = w.target();
    const Rect r = w.take({0, high, true, false});
    const Press p = w.press(r, true);
    if (p.pressed) on = !on;
    const bool fits = w.left(label, Style::strong, {r.x, r.y, r.w - 76, r.h}, w.paint.ink);
    const Rect track{r.right() - 56, r.y + (high - 32) / 2, 56, 32};
    w.fill(track, on ? (p.hovered ? colour::blue_hover : colour::blue) : p.hovered ? colour::hover_line : colour::toggle_off, 16);
    w.list().AddCircleFilled({on ? track.right() - 16 : track.x + 16, track.y + 16}, p.held ? 11 : 13, to_u32(colour::white));
    if (p.focused) w.ring(r, 12);
    w.show(Role::toggle, label, r, on ? "on" : "off", true, true, p.focused, !fits);
    return p.pressed;
}

namespace {

bool segment(Writer& w, const std::string& label, const Rect& r, bool chosen) {
    const Press p = w.press(r, true);
    if (chosen) {
        w.shadow(r, 11, 1, 4, 0.16f, colour::shadow_teacher);
        w.fill(r, colour::white, 11);
    } else if (p.hovered) {
        w.fill(r, p.held ? colour::white : colour::tray_hover, 11);
    }
    w.centred(label, Style::label, pushed(r, p), chosen ? colour::ink : colour::ink2);
    if (p.focused) w.ring(r, 11);
    w.show(Role::pick, label, r, chosen ? "chosen" : "", true, true, p.focused);
    ++w.box().children;
    return p.pressed;
}

bool chip_choice(Writer& w, const std::string& label, const Rect& place, bool chosen) {
    const Press p = w.press(place, true);
    const Rect r = pushed(place, p);
    w.fill(r, chosen ? (p.hovered ? colour::ink_hover : colour::ink) : ground_under(p), r.h / 2);
    if (!chosen) w.outline(r, p.hovered ? colour::hover_line : colour::line_warm, r.h / 2, 2);
    w.centred(label, Style::label, r, chosen ? colour::white : colour::ink);
    if (p.focused) w.ring(r, r.h / 2);
    w.show(Role::pick, label, place, chosen ? "chosen" : "", true, true, p.focused);
    ++w.box().children;
    return p.pressed;
}

}  // namespace

// Where each label goes. Chips go on in another line where there is no room; the segments of a tray never do.
static std::vector<Rect> lay_out_pick(Writer& w, const page::Pick& pick, float pad, float gap) {
    const bool may_wrap = pick.style == page::Pick::Style::chips && w.box().flow != Flow::row;
    const float high = w.target(), room = may_wrap ? w.room() : 0;
    std::vector<Rect> places;
    float x = pad, y = pad;
    for (const auto& label : pick.labels) {
        const float wide = std::round(std::max(w.width(label, Style::label) + 36, high));
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
    const float pad = chips ? 0.0f : 4.0f;
    const std::vector<Rect> places = lay_out_pick(w, pick, pad, chips ? 12.0f : 4.0f);
    const float total = places.empty() ? 0 : places.back().x + places.back().w + pad;
    const float high = (places.empty() ? w.target() : places.back().y + places.back().h) + pad;
    const Rect place = w.take({w.box().flow == Flow::row ? total : 0, high, false, false});
    if (!chips) w.fill({place.x, place.y, total, high}, colour::tray, 14);
    std::optional<int> pressed;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Rect at{place.x + places[i].x, place.y + places[i].y, places[i].w, places[i].h};
        const bool chosen = static_cast<int>(i) == pick.chosen;
        if (chips ? chip_choice(w, pick.labels[i], at, chosen) : segment(w, pick.labels[i], at, chosen)) pressed = static_cast<int>(i);
    }
    return pressed;
}

}  // namespace ui
