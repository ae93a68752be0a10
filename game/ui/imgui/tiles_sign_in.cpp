// Tiles of the sign-in: names, the pictures and digits of what a pupil knows by heart, and the letters that find a name.

#include <SDL_scancode.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "base/vietnamese.h"
#include "ui/imgui/imgui_page.h"
#include "ui/imgui/tiles.h"

namespace ui {

using page::Rect;
using theme::Style;
namespace colour = theme::colour;
namespace gap = theme::measure::gap;
namespace measure = theme::measure;

void show_tile(Writer& w, const Tile& tile, const std::string& label, const std::string& state, bool target) {
    if (tile.press.focused) w.brush.ring(tile.rect, tile.radius);
    w.show({.role = page::Role::tile,
            .label = label,
            .rect = tile.rect,
            .state = state,
            .focused = tile.press.focused,
            .target = target,
            .cut = tile.cut});
}

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

// Returns where its face lies now.
Rect white_tile(Writer& w, const Tile& tile, bool taken) {
    const Rect& r = tile.rect;
    const Rect face = pushed(r, tile.press);
    if (taken) {
        w.brush.fill(face, colour::taken, tile.radius);
        w.brush.outline(face, edge_under(tile.press, colour::taken_line), tile.radius, 2);
        return face;
    }
    if (!tile.press.held) w.brush.shadow(r, tile.radius, theme::shadow::tile);
    w.brush.fill({r.x, r.y + measure::tile::lip, r.w, r.h}, colour::tile_lip, tile.radius);
    w.brush.fill(face, ground_under(tile.press), tile.radius);
    return face;
}

// "Lê Ngọc Phương" where it does not fit: "L. Ngọc Phương", "L. N. Phương", "L. N. P.", at last "L.N.P."
// Of very many words the first and the last: "L…N.P."
std::string shortened(Writer& w, const std::string& family, float room) {
    using measure::name::most_words;
    std::vector<std::string> words = base::split_words(family);
    if (words.size() > most_words) words.erase(words.begin() + most_words / 2, words.end() - most_words / 2);
    const auto fits = [&](const std::string& said) { return w.width(said, Style::tile_family) <= room; };
    for (std::size_t i = 0; i < words.size() && !fits(base::join(words, " ")); ++i) words[i] = base::initial(words[i]);
    if (const std::string spaced = base::join(words, " "); fits(spaced)) return spaced;
    std::string said = base::join(words, "");
    while (words.size() > 2 && !fits(said)) {
        words.erase(words.begin() + 1);
        said = words.front().substr(0, words.front().size() - 1) + "…" + base::join({words.begin() + 1, words.end()}, "");
    }
    return said;
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
    using namespace measure::name;
    const float given = w.glyphs(Style::tile_name).line, family = w.glyphs(Style::tile_family).line;
    const float top = std::round(r.y + (r.h - given - family) / 2 + 1);
    NamePlaces places;
    if (r.w < very_narrow) {
        places.plate = {r.x + gap::small, top - 2, low_plate, family + 2};
        places.family = {r.x + low_words, top, r.w - low_words - gap::tight, family};
        places.given = {r.x + low_side, top + family - 1, r.w - gap::wide, given};
        return places;
    }
    const bool tight = r.w < narrow;
    const float side = tight ? gap::small : gap::usual;
    const float plate = tight ? std::min(most_tight_plate, w.scaled(tight_plate)) : std::min(most_plate, w.scaled(usual_plate));
    places.plate = {r.x + side, std::round(r.y + (r.h - plate) / 2), std::round(plate), std::round(plate)};
    const float x = places.plate.right() + (tight ? tight_beside : beside), room = r.right() - x - behind;
    places.family = {x, top, room, family};
    places.given = {x, one_line ? std::round(r.y + (r.h - given) / 2) : top + family - 1, room, given};
    return places;
}

// A name of one word that is longer than its tile goes on in a second line. false: it had to be cut.
bool draw_given(Writer& w, const page::Name& name, Style style, const NamePlaces& places) {
    const theme::Colour ink = name.taken ? colour::taken_label : colour::ink;
    const std::size_t first =
        w.width(name.given, style) > places.given.w && name.family.empty() ? draw::fitting(w.fonts, name.given, style, places.given.w) : 0;
    const std::string rest = shorten(w, name.given.substr(first), style, places.given.w);
    Rect last = places.given;
    if (first > 0) {
        const float line = w.glyphs(style).line;
        w.brush.left(name.given.substr(0, first), style, {last.x, last.y + last.h / 2 - line, last.w, line}, ink);
        last = {last.x, last.y + last.h / 2, last.w, line};
    }
    return w.brush.left(rest, style, last, ink) && name.given.substr(first) == rest;
}

void name_plate(Writer& w, const page::Name& name, const Rect& plate) {
    const colour::Tint tint = tint_of(name.given);
    const float radius = plate.h < measure::name::round_from ? measure::radius::chip : measure::radius::plate;
    w.brush.fill(plate, name.taken ? colour::taken_plate : tint.ground, radius);
    const theme::Colour ink = name.taken ? colour::taken_label : tint.ink;
    if (name.taken || name.number.empty())
        w.brush.icon(name.taken ? "screen" : "person", plate.centre(), measure::icon::usual, ink);
    else
        w.brush.centred(name.number, Style::number, plate, ink);
}

// A namesake's birthday: behind the given name, else at the end of the line above, whose words are the same for both.
void birthday_chip(Writer& w, const page::Name& name, NamePlaces& places) {
    if (name.birthday.empty()) return;
    using namespace measure::name;
    const float wide = w.width(name.birthday, Style::caption) + gap::usual, given = w.width(name.given, Style::tile_name);
    Rect chip{places.given.x + given + before_chip, places.given.y + 1 + (places.given.h - chip_height) / 2, wide, chip_height};
    if (given + before_chip + wide > places.given.w) {
        chip.x = places.family.right() - wide;
        chip.y = places.family.y + (places.family.h - chip_height) / 2 - 1;
        places.family.w -= wide + before_chip;
    }
    w.brush.fill(chip, colour::cool_tint, measure::radius::chip);
    w.brush.centred(name.birthday, Style::caption, chip, colour::ink2);
}

// What is left of the place's height for one row of a grid, and for how many rows it is shared.
float row_share(Writer& w, float padding) {
    const Learnt* before = w.boxes.learnt();
    const std::size_t count = before ? before->heights.size() : 0, columns = static_cast<std::size_t>(w.boxes.box().columns);
    const float rows = static_cast<float>(std::max<std::size_t>((count + columns - 1) / columns, 1));
    return std::floor((theme::region(w.frame, w.here.place).h - 2 * padding - (rows - 1) * w.boxes.box().gap) / rows);
}

// The largest letters with which the longest word of all tiles of the grid stays on one line.
Style word_style(Writer& w, float natural, float room) {
    const Learnt* before = w.boxes.learnt();
    float longest = natural;
    if (before)
        for (const float one : before->widths) longest = std::max(longest, one);
    const float body = w.glyphs(Style::body).em;
    for (const Style style : {Style::body, Style::second, Style::caption})
        if (longest * w.glyphs(style).em / body <= room) return style;
    return Style::caption;
}

}  // namespace

bool ImguiPage::name(const page::Name& n) {
    using namespace measure::name;
    Writer& w = *writer_;
    const bool low = theme::is_narrow(w.frame);
    const float lines = w.glyphs(Style::tile_name).line + w.glyphs(Style::tile_family).line;
    const float natural = std::round(std::max({low ? low_least : least, w.skin().target, lines + (low ? low_around : around)}));
    const float cell = w.boxes.box().cell_height;
    Tile tile{.rect = w.boxes.take({0, cell > 0 ? cell : natural, true, false}), .radius = measure::radius::tile};
    tile.press = w.press(tile.rect, n.enabled);
    NamePlaces places = name_places(w, white_tile(w, tile, n.taken), n.family.empty());
    name_plate(w, n, places.plate);
    birthday_chip(w, n, places);
    const std::string family = shortened(w, n.family, places.family.w);
    const bool no_room = !n.birthday.empty() && w.width(family, Style::tile_family) > places.family.w;
    if (!no_room) tile.cut = !w.brush.left(family, Style::tile_family, places.family, n.taken ? colour::taken_label : colour::ink2);
    const Style style = given_style(w, n.given, places.given.w);
    tile.cut = !draw_given(w, n, style, places) || tile.cut;
    show_tile(w, tile, n.spoken.empty() ? n.given : n.spoken, n.taken ? "taken" : "", n.enabled);
    return tile.press.pressed;
}

bool ImguiPage::sign_in_picture(const page::SignInPicture& p) {
    using namespace measure::sign_in_picture;
    Writer& w = *writer_;
    const float natural_word = w.width(p.word, Style::body);
    const Style style = word_style(w, natural_word, w.boxes.room() - gap::small);
    const float word = w.glyphs(style).line, share = row_share(w, 0);
    const float object = std::clamp(share - word - around, least_object, theme::is_narrow(w.frame) ? most_narrow_object : most_object);
    const Rect place = w.boxes.take({natural_word, std::max(object + word + around, share), true, false});
    Tile tile{.rect = place, .radius = measure::radius::large_tile, .press = w.press(place, !p.taken)};
    const Rect r = white_tile(w, tile, p.taken);
    const float top = r.y + std::max(above, (r.h - object - word - above) / 2);
    if (const draw::Texture* picture = w.small_picture(p.picture, object))
        w.brush.picture(*picture, {r.x, top, r.w, object}, 0, p.taken ? taken_alpha : 1);
    w.brush.centred(p.word, style, {r.x, top + object + gap::tight, r.w, word + below}, p.taken ? colour::taken_label : colour::ink);
    show_tile(w, tile, p.word, p.taken ? "taken" : "", !p.taken);
    return tile.press.pressed;
}

void ImguiPage::secret_slot(const page::SecretSlot& s) {
    using namespace measure::slot;
    using State = page::SecretSlot::State;
    static constexpr const char* states[] = {"chosen", "next", "later"};
    Writer& w = *writer_;
    const float size = std::min(w.boxes.room(), theme::is_narrow(w.frame) ? narrow_side : side);
    const draw::Block label = draw::lay_out(w.fonts, s.label, Style::chip, w.boxes.room() + w.boxes.box().gap - between_labels);
    const Rect place = w.boxes.take({size, size + (s.label.empty() ? 0 : gap::small + label.height), false, false});
    const float wide = std::max(size, label.width), left = place.x + std::min(0.0f, std::floor((place.w - wide) / 2));
    const Rect square{left + std::round((wide - size) / 2), place.y, size, size};
    const bool filled = s.state == State::filled, next = s.state == State::next;
    w.brush.fill(square, filled ? colour::white : next ? colour::slot_next : colour::slot_later, measure::radius::slot);
    w.brush.outline(square,
                    filled ? colour::blue
                    : next ? colour::amber_line
                           : colour::slot_line,
                    measure::radius::slot, measure::line::strong);
    const theme::Colour ink = filled ? colour::blue_lip : next ? colour::amber_ink : colour::taken_label;
    const draw::Texture* picture = filled ? w.small_picture(s.picture, size * object_share) : nullptr;
    if (picture)
        w.brush.picture(*picture, square);
    else if (filled && s.number.empty())  // something that is not to be read
        w.brush.fill({square.x + (size - dot) / 2, square.y + (size - dot) / 2, dot, dot}, ink, dot / 2);
    else
        w.brush.centred(s.number, Style::h2, square, ink);
    float y = place.y + size + gap::small;
    for (const draw::Line& line : label.lines) {
        const float high = label.height / static_cast<float>(label.lines.size());
        w.brush.centred(line.runs.front().text, Style::chip, {square.x, y, size, high}, ink);
        y += high;
    }
    const Tile tile{.rect = {left, place.y, wide, place.h}, .radius = measure::radius::slot, .cut = label.cut};
    show_tile(w, tile, s.spoken.empty() ? s.label : s.spoken, states[static_cast<std::size_t>(s.state)], false);
}

bool ImguiPage::letter(const page::Letter& l) {
    using namespace measure::letter;
    Writer& w = *writer_;
    const theme::Box& box = w.boxes.box();
    const bool wide = base::count_characters(l.label) > 2;
    float natural = wide ? w.width(l.label, Style::label) + around : std::max(w.skin().target, least);
    const Learnt* before = w.boxes.learnt();
    if (!wide && box.flow == Flow::row && before && before->widths.size() > 1) {  // letters share what "all" leaves
        const float others = static_cast<float>(before->widths.size() - 1);
        natural = std::clamp(std::floor((box.place.w - before->widths.front()) / others - box.gap), least_share, most_share);
    }
    const bool grid = box.flow == Flow::grid;
    float high = std::max(w.target(), least_height);
    if (grid) high = std::clamp(row_share(w, pad_of_grid), high, most_height);
    const Rect place = w.boxes.take({natural, high, false, false});
    const Tile tile{.rect = place, .radius = measure::radius::letter, .press = w.press(place, true)};
    const colour::Tint tint = tint_of(l.label);
    const Rect r = pushed(place, tile.press);
    w.brush.fill({place.x, place.y + measure::tile::lip, r.w, r.h}, l.chosen ? colour::exit_lip : colour::tile_lip, tile.radius);
    w.brush.fill(r, l.chosen ? colour::ink : wide ? colour::white : tint.ground, tile.radius);
    if (!l.chosen) w.brush.outline(r, tile.press.hovered ? tint.ink : colour::white, tile.radius, 2);
    const theme::Colour ink = l.chosen ? colour::white : wide ? colour::ink : tint.ink;
    w.brush.centred(l.label, grid ? Style::h2 : Style::label, r, ink);
    show_tile(w, tile, l.label, l.chosen ? "chosen" : "", true);
    return tile.press.pressed;
}

// Four rows share the height of the place.
bool ImguiPage::digit_key(const page::DigitKey& key) {
    using namespace measure::digit;
    constexpr float rows = 4;
    Writer& w = *writer_;
    const float share = std::floor((theme::region(w.frame, w.here.place).h - (rows - 1) * gap::wide) / rows);
    const Rect place = w.boxes.take({0, std::max(share, w.target()), true, false});
    Tile tile{.rect = place, .radius = measure::radius::large_tile, .press = w.press(place, true)};
    const Rect face = white_tile(w, tile, false);
    if (key.digit.empty()) {
        const page::Point middle = face.centre();
        const float label = w.width(key.label, Style::label), left = middle.x - (icon + before_label + label) / 2;
        w.brush.icon(key.icon, {left + icon / 2, middle.y}, icon, colour::ink2);
        tile.cut = !w.brush.left(key.label, Style::label, {left + (icon + before_label), face.y, label, face.h}, colour::ink);
    } else {
        w.brush.centred(key.digit, Style::h1, face, colour::ink);
    }
    const bool by_key = key.digit.empty() ? w.hand.key_pressed(SDL_SCANCODE_BACKSPACE) && !w.hand.typing() && !w.dialog.before
                                          : w.digit_pressed(key.digit[0] - '0');
    show_tile(w, tile, key.label, "", true);
    return tile.press.pressed || by_key;
}

}  // namespace ui
