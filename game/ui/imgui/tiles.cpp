// Tiles: names, sign-in pictures, slots, navigation, links, letters, files and figures.

#include <SDL_scancode.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "base/vietnamese.h"
#include "ui/imgui/imgui_page.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Rect;
using page::Role;
using page::Tile;
using theme::Style;
namespace colour = theme::colour;

namespace {

// Five tints in turn by the given name's first letter, so that a letter and its names share one.
colour::Tint tint_of(const std::string& name) {
    static const std::string letters = "abcdefghiklmnopqrstuvxy";
    const std::string folded = base::fold(name);
    std::size_t at = folded.empty() ? 0 : letters.find(folded[0]);
    if (at == std::string::npos) at = 0;
    if (base::starts_with(name, "Đ") || base::starts_with(name, "đ")) at += 1;
    return colour::letter_tints[at % std::size(colour::letter_tints)];
}

std::string spoken(const Tile& t) {
    if (!t.spoken.empty()) return t.spoken;
    if (t.kind == Tile::Kind::name && !t.detail.empty()) return t.detail + " " + t.label;
    return t.label;
}

std::string state_of(const Tile& t) {
    switch (t.state) {
        case Tile::State::taken:
            return "taken";
        case Tile::State::chosen:
            return "chosen";
        case Tile::State::next:
            return "next";
        case Tile::State::later:
            return "later";
        default:
            return "";
    }
}

struct Drawn {
    Rect rect;
    Press press;
    bool cut = false;
    float radius = 18;
};

// Returns where its face lies now.
Rect white_tile(Writer& w, const Rect& r, float radius, const Press& p, bool taken) {
    const Rect face = pushed(r, p);
    if (taken) {
        w.fill(face, colour::taken, radius);
        w.outline(face, p.hovered ? colour::hover_line : colour::taken_line, radius, 2);
        return face;
    }
    if (!p.held) w.shadow(r, radius, 6, 14, 0.07f, colour::shadow_pupil);
    w.fill({r.x, r.y + 3, r.w, r.h}, colour::tile_lip, radius);
    w.fill(face, ground_under(p), radius);
    return face;
}

// "Lê Ngọc Phương" where it does not fit: "L. Ngọc Phương", "L. N. Phương", "L. N. P.", at last "L.N.P."
std::string shortened(Writer& w, const std::string& family, float room) {
    std::vector<std::string> words = base::split_words(family);
    for (std::size_t i = 0; i < words.size() && w.width(base::join(words, " "), Style::tile_family) > room; ++i) {
        auto letters = base::to_code_points(words[i]);
        letters.resize(1);
        words[i] = base::to_utf8(letters) + ".";
    }
    const std::string spaced = base::join(words, " ");
    return w.width(spaced, Style::tile_family) > room ? base::join(words, "") : spaced;
}

// The name by which a pupil is called is always whole: where it is too long, in smaller letters.
Style given_style(Writer& w, const std::string& given, float room) {
    for (const Style style : {Style::tile_name, Style::h4})
        if (w.width(given, style) <= room) return style;
    return Style::tile_family;
}

struct NamePlaces {
    Rect plate, family, given;
};

// The number beside both lines; in a very narrow tile beside the first one, so that the given name has the whole width.
NamePlaces name_places(Writer& w, const Rect& r, bool one_line) {
    constexpr float narrow = 165, very_narrow = 140;
    const float given = w.glyphs(Style::tile_name).line, family = w.glyphs(Style::tile_family).line;
    const float top = std::round(r.y + (r.h - given - family) / 2 + 1);
    NamePlaces places;
    if (r.w < very_narrow) {
        places.plate = {r.x + 8, top - 2, 32, family + 2};
        places.family = {r.x + 45, top, r.w - 49, family};
        places.given = {r.x + 10, top + family - 1, r.w - 16, given};
        return places;
    }
    const bool tight = r.w < narrow;
    const float side = tight ? 8 : 12, plate = tight ? std::min(36.0f, w.scaled(32)) : std::min(48.0f, w.scaled(40));
    places.plate = {r.x + side, std::round(r.y + (r.h - plate) / 2), std::round(plate), std::round(plate)};
    const float x = places.plate.right() + (tight ? 6.0f : 10.0f), room = r.right() - x - 5;
    places.family = {x, top, room, family};
    places.given = {x, one_line ? std::round(r.y + (r.h - given) / 2) : top + family - 1, room, given};
    return places;
}

void name_plate(Writer& w, const Tile& t, const Rect& plate) {
    const bool taken = t.state == Tile::State::taken;
    const colour::Tint tint = tint_of(t.label);
    w.fill(plate, taken ? colour::taken_plate : tint.ground, plate.h < 30 ? 8.0f : 14.0f);
    const page::Point middle{plate.x + plate.w / 2, plate.y + plate.h / 2};
    if (taken || t.number.empty())
        w.icon(taken ? "screen" : "person", middle, 20, taken ? colour::taken_label : tint.ink);
    else
        w.centred(t.number, Style::number, plate, tint.ink);
}

// A namesake's birthday: behind the given name, else at the end of the line above, whose words are the same for both.
void birthday_chip(Writer& w, const Tile& t, NamePlaces& places) {
    if (t.chip.empty()) return;
    constexpr float high = 24, space = 6;
    const float wide = w.width(t.chip, Style::caption) + 12, name = w.width(t.label, Style::tile_name);
    Rect chip{places.given.x + name + space, places.given.y + 1 + (places.given.h - high) / 2, wide, high};
    if (name + space + wide > places.given.w) {
        chip.x = places.family.right() - wide;
        chip.y = places.family.y + (places.family.h - high) / 2 - 1;
        places.family.w -= wide + space;
    }
    w.fill(chip, colour::cool_tint, 8);
    w.centred(t.chip, Style::caption, chip, colour::ink2);
}

Drawn name_tile(Writer& w, const Tile& t) {
    Drawn d;
    const bool narrow = theme::is_narrow(w.frame);
    const float lines = w.glyphs(Style::tile_name).line + w.glyphs(Style::tile_family).line;
    const float natural = std::round(std::max({narrow ? 60.0f : 72.0f, w.skin().target, lines + (narrow ? 10.0f : 20.0f)}));
    d.rect = w.take({0, w.box().cell_height > 0 ? w.box().cell_height : natural, true, false});
    const bool taken = t.state == Tile::State::taken;
    d.press = w.press(d.rect, t.enabled);
    NamePlaces places = name_places(w, white_tile(w, d.rect, d.radius, d.press, taken), t.detail.empty());
    name_plate(w, t, places.plate);
    birthday_chip(w, t, places);
    const std::string family = shortened(w, t.detail, places.family.w);
    const bool no_room = !t.chip.empty() && w.width(family, Style::tile_family) > places.family.w;
    if (!no_room) d.cut = !w.left(family, Style::tile_family, places.family, taken ? colour::taken_label : colour::ink2);
    const Style style = given_style(w, t.label, places.given.w);
    d.cut = !w.left(t.label, style, places.given, taken ? colour::taken_label : colour::ink) || d.cut;
    return d;
}

// What is left of the place's height for one row of a grid, and for how many rows it is shared.
float row_share(Writer& w, float padding) {
    const Learnt* before = w.learnt(w.box().key);
    const std::size_t count = before ? before->heights.size() : 0, columns = static_cast<std::size_t>(w.box().columns);
    const float rows = static_cast<float>(std::max<std::size_t>((count + columns - 1) / columns, 1));
    return std::floor((theme::region(w.frame, w.place_now).h - 2 * padding - (rows - 1) * w.box().gap) / rows);
}

// The largest letters with which the longest word of all tiles of the grid stays on one line.
Style word_style(Writer& w, float natural, float room) {
    const Learnt* before = w.learnt(w.box().key);
    float longest = natural;
    if (before)
        for (const float one : before->widths) longest = std::max(longest, one);
    const float body = w.glyphs(Style::body).em;
    for (const Style style : {Style::body, Style::second, Style::caption})
        if (longest * w.glyphs(style).em / body <= room) return style;
    return Style::caption;
}

Drawn picture_tile(Writer& w, const Tile& t) {
    Drawn d;
    const float natural_word = w.width(t.label, Style::body);
    const Style style = word_style(w, natural_word, w.room() - 8);
    const float label = w.glyphs(style).line, share = row_share(w, 0);
    const float object = std::clamp(share - label - 30, 72.0f, theme::is_narrow(w.frame) ? 88.0f : 104.0f);
    const float natural = object + label + 30;
    d.rect = w.take({natural_word, std::max(natural, share), true, false});
    d.press = w.press(d.rect, t.enabled);
    const bool taken = t.state == Tile::State::taken;
    d.radius = 20;
    const Rect r = white_tile(w, d.rect, d.radius, d.press, taken);
    const float top = r.y + std::max(10.0f, (r.h - object - label - 10) / 2);
    if (const draw::Texture* picture = w.pictures.find(t.picture, static_cast<int>(object), static_cast<int>(object))) {
        const float pw = static_cast<float>(picture->width), ph = static_cast<float>(picture->height);
        const float x = std::round(r.x + (r.w - pw) / 2), y = std::round(top + (object - ph) / 2);
        w.list().AddImage(const_cast<draw::Texture*>(picture), {x, y}, {x + pw, y + ph}, {0, 0}, {1, 1},
                          to_u32(colour::white, taken ? 0.47f : 1.0f));
    }
    w.centred(t.label, style, {r.x, top + object + 4, r.w, label + 6}, taken ? colour::taken_label : colour::ink);
    return d;
}

Drawn slot_tile(Writer& w, const Tile& t) {
    Drawn d;
    const float size = std::min(w.room(), theme::is_narrow(w.frame) ? 80.0f : 112.0f);
    const draw::Block label = draw::lay_out(w.fonts, t.label, Style::chip, w.room() + w.box().gap - 6);
    const Rect place = w.take({size, size + (t.label.empty() ? 0 : 8 + label.height), false, false});
    const float wide = std::max(size, label.width), left = place.x + std::min(0.0f, std::floor((place.w - wide) / 2));
    d.rect = {left + std::round((wide - size) / 2), place.y, size, size};
    d.cut = label.cut;
    d.radius = 26;
    const bool filled = t.state == Tile::State::chosen, next = t.state == Tile::State::next;
    w.fill(d.rect, filled ? colour::white : next ? colour::slot_next : colour::slot_later, d.radius);
    w.outline(d.rect, filled ? colour::blue : next ? colour::amber_line : colour::slot_line, d.radius, 3);
    const theme::Colour ink = filled ? colour::blue_lip : next ? colour::amber_ink : colour::taken_label;
    const float object = size * 0.66f;
    const draw::Texture* picture = filled ? w.pictures.find(t.picture, static_cast<int>(object), static_cast<int>(object)) : nullptr;
    if (picture) {
        const float pw = static_cast<float>(picture->width), ph = static_cast<float>(picture->height);
        const float x = std::round(d.rect.x + (size - pw) / 2), y = std::round(d.rect.y + (size - ph) / 2);
        w.list().AddImage(const_cast<draw::Texture*>(picture), {x, y}, {x + pw, y + ph});
    } else if (filled && t.number.empty()) {  // something that is not to be read
        const float dot = 18;
        w.fill({d.rect.x + (size - dot) / 2, d.rect.y + (size - dot) / 2, dot, dot}, ink, dot / 2);
    } else {
        w.centred(t.number, Style::h2, d.rect, ink);
    }
    float y = place.y + size + 8;
    for (const draw::Line& line : label.lines) {
        w.centred(line.runs.front().text, Style::chip, {d.rect.x, y, size, label.height / static_cast<float>(label.lines.size())}, ink);
        y += label.height / static_cast<float>(label.lines.size());
    }
    d.rect = {left, place.y, wide, place.h};
    return d;
}

Drawn nav_tile(Writer& w, const Tile& t) {
    Drawn d;
    const float label = w.glyphs(Style::caption).line;
    d.rect = w.take({0, std::round(std::max(72.0f, 46 + label)), false, false});
    d.press = w.press(d.rect, t.enabled);
    const bool chosen = t.state == Tile::State::chosen;
    if (chosen || d.press.hovered) w.fill(d.rect, chosen ? colour::blue_nav : ground_under(d.press), 18);
    const Rect r = pushed(d.rect, d.press);
    const theme::Colour ink = chosen ? colour::blue_lip : colour::ink2;
    w.icon(t.icon, {r.x + r.w / 2, r.y + (r.h - label) / 2 - 2}, 26, ink);
    w.centred(t.label, Style::caption, {r.x, r.y + r.h / 2 + 8, r.w, label}, ink);
    d.cut = w.width(t.label, Style::caption) > r.w;
    return d;
}

// A long path keeps its end: "…/Downloads".
std::string end_of(Writer& w, const std::string& path, float room) {
    if (w.width(path, Style::second) <= room) return path;
    auto points = base::to_code_points(path);
    while (points.size() > 1 && w.width("…" + base::to_utf8(points), Style::second) > room) points.erase(points.begin());
    return "…" + base::to_utf8(points);
}

Drawn link_tile(Writer& w, const Tile& t, bool file) {
    Drawn d;
    const bool tight = theme::is_narrow(w.frame) && !file && w.box().flow == Flow::grid && w.box().columns >= 4;
    const bool two = !t.detail.empty() && !tight;
    const float plate = tight ? 40 : file ? 44 : 52, side = tight ? 10 : file ? 14 : 20;
    const float before = side + plate + (tight ? 8 : 16), room = w.room() - before - (tight ? 4 : 12);
    const draw::Block label = draw::lay_out(w.fonts, t.label, Style::h4, room);
    const draw::Block detail = draw::lay_out(w.fonts, !two ? "" : file ? end_of(w, t.detail, room) : t.detail, Style::second, room);
    const float text = label.height + detail.height;
    const float high = std::round(
        std::max(file || t.detail.empty() ? 68.0f : 104.0f, text + (file || label.lines.size() > 1 || t.detail.empty() ? 20.0f : 40.0f)));
    d.rect = w.take({0, high, true, false});
    d.radius = w.skin().card_radius;
    d.press = w.press(d.rect, t.enabled);
    const Rect r = pushed(d.rect, d.press);
    const bool chosen = t.state == Tile::State::chosen;
    w.card_shadow(r, d.radius, d.press.held);
    w.fill(r, chosen ? colour::blue_chosen : ground_under(d.press), d.radius);
    if (chosen || d.press.hovered) w.outline(r, chosen ? colour::blue : colour::hover_line, d.radius, 2);
    const ToneColours tone = colours_of(t.tone);
    const Rect p{r.x + side, r.y + (r.h - plate) / 2, plate, plate};
    w.fill(p, tone.tint, 14);
    w.icon(t.icon, {p.x + plate / 2, p.y + plate / 2}, plate * 0.5f, tone.solid);
    const float top = std::round(r.y + (r.h - text) / 2);
    w.block(label, {r.x + before, top}, colour::ink);
    w.block(detail, {r.x + before, top + label.height}, colour::ink2);
    d.cut = label.cut || detail.cut;
    return d;
}

Drawn letter_tile(Writer& w, const Tile& t) {
    Drawn d;
    const bool chosen = t.state == Tile::State::chosen, wide = base::count_characters(t.label) > 2;
    float natural = wide ? w.width(t.label, Style::label) + 44 : std::max(w.skin().target, 44.0f);
    const Learnt* before = w.learnt(w.box().key);
    if (!wide && w.box().flow == Flow::row && before && before->widths.size() > 1) {  // letters share what "all" leaves
        const float others = static_cast<float>(before->widths.size() - 1);
        natural = std::clamp(std::floor((w.box().place.w - before->widths.front()) / others - w.box().gap), 40.0f, 72.0f);
    }
    float high = std::max(w.target(), 48.0f);
    if (w.box().flow == Flow::grid) high = std::clamp(row_share(w, 28), high, 140.0f);
    d.rect = w.take({natural, high, false, false});
    d.press = w.press(d.rect, t.enabled);
    const colour::Tint tint = tint_of(t.label);
    const Rect r = pushed(d.rect, d.press);
    w.fill({d.rect.x, d.rect.y + 3, r.w, r.h}, chosen ? colour::exit_lip : colour::tile_lip, 16);
    w.fill(r, chosen ? colour::ink : wide ? colour::white : tint.ground, 16);
    if (!chosen) w.outline(r, d.press.hovered ? tint.ink : colour::white, 16, 2);
    const Style style = w.box().flow == Flow::grid ? Style::h2 : Style::label;
    w.centred(t.label, style, r, chosen ? colour::white : wide ? colour::ink : tint.ink);
    d.radius = 16;
    return d;
}

// A key of the pad; the keyboard's own does the same. Four rows share the height of the place.
Drawn digit_tile(Writer& w, const Tile& t) {
    constexpr float rows = 4, gap = 16;
    Drawn d;
    const float share = std::floor((theme::region(w.frame, w.place_now).h - (rows - 1) * gap) / rows);
    d.rect = w.take({0, std::max(share, w.target()), true, false});
    d.press = w.press(d.rect, t.enabled);
    d.radius = 20;
    const Rect face = white_tile(w, d.rect, d.radius, d.press, false);
    if (t.number.empty()) {
        const page::Point middle = face.centre();
        const float label = w.width(t.label, Style::label), both = 28 + 10 + label;
        w.icon(t.icon, {middle.x - both / 2 + 14, middle.y}, 28, colour::ink2);
        d.cut = !w.left(t.label, Style::label, {middle.x - both / 2 + 38, face.y, label, face.h}, colour::ink);
    } else {
        w.centred(t.number, Style::h1, face, colour::ink);
    }
    const int digit = t.number.empty() ? -1 : t.number[0] - '0';
    const bool by_key = digit < 0   ? w.key_pressed(SDL_SCANCODE_BACKSPACE)
                        : digit > 0 ? w.key_pressed(SDL_SCANCODE_1 + digit - 1) || w.key_pressed(SDL_SCANCODE_KP_1 + digit - 1)
                                    : w.key_pressed(SDL_SCANCODE_0) || w.key_pressed(SDL_SCANCODE_KP_0);
    d.press.pressed = d.press.pressed || (by_key && !w.typing() && !w.dialog_before);
    return d;
}

Drawn stat_tile(Writer& w, const Tile& t) {
    Drawn d;
    const bool narrow = theme::is_narrow(w.frame), two = !t.detail.empty() && !narrow;
    const float plate = narrow ? 40 : 48, figure = w.width(t.number, Style::h1);
    const float before = (narrow ? 12.0f : 20.0f) + plate + (narrow ? 10 : 16) + figure + (narrow ? 8 : 14), room = w.room() - before - 8;
    const draw::Block label = draw::lay_out(w.fonts, t.label, Style::h4, room);
    const draw::Block detail = draw::lay_out(w.fonts, two ? t.detail : "", Style::second, room);
    const float text = label.height + detail.height;
    d.rect = w.take({0, std::round(std::max(92.0f, text + 32)), true, false});
    const Rect& r = d.rect;
    d.radius = w.skin().card_radius;
    w.card_shadow(r, d.radius);
    w.fill(r, colour::white, d.radius);
    const ToneColours tone = colours_of(t.tone);
    const Rect p{r.x + (narrow ? 12.0f : 20.0f), r.y + (r.h - plate) / 2, plate, plate};
    w.fill(p, tone.tint, 14);
    w.icon(t.icon, {p.x + plate / 2, p.y + plate / 2}, 24, tone.ink);
    w.left(t.number, Style::h1, {p.right() + (narrow ? 10 : 16), r.y, figure, r.h}, colour::ink);
    const float top = std::round(r.y + (r.h - text) / 2);
    w.block(label, {r.x + before, top}, colour::ink);
    w.block(detail, {r.x + before, top + label.height}, colour::ink2);
    d.cut = label.cut || detail.cut;
    return d;
}

// A figure over its word, beside a round plate.
Drawn count_tile(Writer& w, const Tile& t) {
    Drawn d;
    const bool narrow = theme::is_narrow(w.frame);
    const float plate = narrow ? 36 : 44, words = std::max(w.width(t.label, Style::second), w.width(t.number, Style::h3));
    const float figure = w.glyphs(Style::h3).line - 4, line = w.glyphs(Style::second).line;
    d.rect = w.take({plate + 12 + words, std::max(plate, figure + line), false, false});
    const ToneColours tone = colours_of(t.tone);
    const Rect& r = d.rect;
    const Rect p{r.x, r.y + std::round((r.h - plate) / 2), plate, plate};
    w.fill(p, t.tone == page::Tone::none ? colour::tray : tone.tint, plate / 2);
    w.icon(t.icon, p.centre(), plate * 0.5f, t.tone == page::Tone::none ? colour::ink2 : tone.ink);
    const float top = r.y + std::round((r.h - figure - line) / 2);
    w.left(t.number, Style::h3, {p.right() + 12, top, words + 4, figure}, colour::ink);
    w.left(t.label, Style::second, {p.right() + 12, top + figure, words + 4, line}, colour::ink2);
    return d;
}

struct SeatGround {
    theme::Colour fill, line;
    float thick;
    bool shadow;
};

SeatGround ground_of(const Tile& t) {
    switch (t.state) {
        case Tile::State::next:
            return {colour::seat_hand, colour::seat_hand_line, 3, true};
        case Tile::State::chosen:
            return {colour::seat_done, colour::seat_done, 0, true};
        case Tile::State::taken:
            return {colour::seat_lost, colour::seat_lost, 0, false};
        case Tile::State::later:
            return {colour::teacher_paper, colour::seat_free_line, 2, false};
        default:
            return {colour::white, colour::white, 0, true};
    }
}

// Few steps as bars, many as one; the figures stand behind.
void seat_steps(Writer& w, const Tile& t, const Rect& r) {
    constexpr int most_bars = 6;
    const std::string words = std::to_string(t.done) + "/" + std::to_string(t.total);
    const float label = w.width(words, Style::caption), room = std::min(r.w - label - 8, 77.0f), y = std::round(r.y + (r.h - 8) / 2);
    const int bars = t.total <= most_bars ? t.total : 1;
    const float one = (room - 3 * static_cast<float>(bars - 1)) / static_cast<float>(bars);
    for (int i = 0; i < bars; ++i) {
        const Rect bar{r.x + static_cast<float>(i) * (one + 3), y, std::round(one), 8};
        w.fill(bar, bars > 1 && i < t.done ? colour::blue : colour::track, 4);
        if (bars == 1)
            w.fill({bar.x, bar.y, std::max(8.0f, std::round(room * static_cast<float>(t.done) / static_cast<float>(t.total))), 8},
                   colour::blue, 4);
    }
    w.left(words, Style::caption, {r.x + room + 8, r.y, label + 2, r.h}, colour::ink2);
}

// How a name is said where it may be too long: "Bảo Ngọc", smaller, "B. Ngọc", smaller still.
struct SeatName {
    std::string text;
    Style style;
    bool chip;  // a namesake's roll number stands behind it
};

SeatName seat_name(Writer& w, const Tile& t, float room) {
    const bool free = t.state == Tile::State::later, pair = t.label.find(" · ") != std::string::npos;
    std::string initials = t.label;
    const std::size_t last = t.label.rfind(' ');
    if (!free && !pair && last != std::string::npos) {
        auto first = base::to_code_points(t.label);
        first.resize(1);
        initials = base::to_utf8(first) + "." + t.label.substr(last);
    }
    const float chip = t.chip.empty() ? 0 : w.width(t.chip, Style::caption) + 5;
    for (const float behind : {chip, 0.0f}) {
        for (const Style style : {free ? Style::second : Style::tile_name, Style::strong, Style::second})
            for (const std::string& text : {t.label, initials})
                if ((style != Style::second || free || behind == 0) && w.width(text, style) + behind <= room)
                    return {text, style, behind > 0};
        if (chip == 0) break;
    }
    return {initials, Style::caption, false};
}

bool seat_words(Writer& w, const Tile& t, const Rect& name, const Rect& low) {
    const bool free = t.state == Tile::State::later;
    const SeatName said = seat_name(w, t, name.w);
    const bool whole_name = w.left(said.text, said.style, name, free ? colour::ink2 : colour::ink);
    if (said.chip) w.left(t.chip, Style::caption, {name.x + w.width(said.text, said.style) + 5, name.y, name.w, name.h}, colour::ink2);
    if (t.total > 0) {
        seat_steps(w, t, low);
        return whole_name;
    }
    float x = low.x;
    if (!t.icon.empty()) {
        w.icon(t.icon, {x + 8, low.y + low.h / 2}, 16, t.state == Tile::State::chosen ? colour::blue_lip : colour::ink2);
        x += 20;
    }
    return w.left(t.detail, Style::caption, {x, low.y, low.right() - x, low.h},
                  t.state == Tile::State::chosen ? colour::blue_lip : colour::ink2) &&
           whole_name;
}

// One machine of the live board.
Drawn seat_tile(Writer& w, const Tile& t) {
    Drawn d;
    const bool narrow = theme::is_narrow(w.frame);
    const float side = narrow ? 11 : 14, number = w.glyphs(Style::caption).line, name = w.glyphs(Style::tile_name).line, low = number;
    const float inside = number + name + low + (narrow ? 0 : 6), natural = std::round(inside + (narrow ? 10 : 18));
    d.rect = w.take({0, w.box().cell_height > 0 ? std::max(w.box().cell_height, natural) : natural, true, false});
    d.radius = 16;
    d.press = w.press(d.rect, t.enabled);
    const Rect& r = d.rect;
    const SeatGround ground = ground_of(t);
    if (ground.shadow) w.card_shadow(r, d.radius);
    w.fill(r, ground.fill, d.radius);
    if (ground.thick > 0 || d.press.hovered)
        w.outline(r, ground.thick > 0 ? ground.line : colour::line_cool, d.radius, std::max(ground.thick, 2.0f));
    const float gap = (r.h - inside) / 2, room = r.w - 2 * side;
    const float badge = t.badge.empty() ? 0 : 30;
    d.cut = !w.left(t.number, Style::caption, {r.x + side, r.y + gap, room - badge, number}, colour::ink2);
    const float name_top = r.y + gap + number + (narrow ? 0 : 2);
    const Rect name_place{r.x + side, name_top, room, name}, low_place{r.x + side, r.bottom() - gap - low, room, low};
    if (!t.label.empty() || t.total > 0 || !t.detail.empty()) d.cut = !seat_words(w, t, name_place, low_place) || d.cut;
    if (t.badge.empty()) return d;
    const page::Point corner{r.right() - 20, r.y + 20};
    const bool hand = t.state == Tile::State::next;
    if (hand) w.fill({corner.x - 14, corner.y - 14, 28, 28}, colour::amber, 14);
    w.icon(t.badge, corner, hand ? 16 : 18, hand ? colour::amber_on : colour::ink2);
    return d;
}

Drawn draw_tile(Writer& w, const Tile& t) {
    switch (t.kind) {
        case Tile::Kind::name:
            return name_tile(w, t);
        case Tile::Kind::picture:
            return picture_tile(w, t);
        case Tile::Kind::slot:
            return slot_tile(w, t);
        case Tile::Kind::nav:
            return nav_tile(w, t);
        case Tile::Kind::letter:
            return letter_tile(w, t);
        case Tile::Kind::stat:
            return stat_tile(w, t);
        case Tile::Kind::count:
            return count_tile(w, t);
        case Tile::Kind::seat:
            return seat_tile(w, t);
        case Tile::Kind::digit:
            return digit_tile(w, t);
        default:
            return link_tile(w, t, t.kind == Tile::Kind::file);
    }
}

}  // namespace

bool ImguiPage::tile(const Tile& t) {
    Writer& w = *writer_;
    const Drawn d = draw_tile(w, t);
    const bool target = t.kind != Tile::Kind::slot && t.kind != Tile::Kind::stat && t.kind != Tile::Kind::count;
    if (d.press.focused) w.ring(d.rect, d.radius);
    const bool says_number = !target && t.spoken.empty() && !t.number.empty();
    w.show(Role::tile, says_number ? t.number + " " + t.label : spoken(t), d.rect, state_of(t), target && t.enabled, t.enabled,
           d.press.focused, d.cut);
    return d.press.pressed;
}

}  // namespace ui
