// Words and pictures: heading, text, rich, notice, chip, picture.

#include <algorithm>
#include <cmath>

#include "ui/imgui/imgui_page.h"
#include "ui/imgui/pixels.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Rect;
using page::Role;
using theme::Style;
namespace colour = theme::colour;

namespace {

Style style_of(page::TextStyle style) {
    switch (style) {
        case page::TextStyle::second:
            return Style::second;
        case page::TextStyle::caption:
            return Style::caption;
        case page::TextStyle::strong:
            return Style::strong;
        case page::TextStyle::figure:
            return Style::figure;
        default:
            return Style::body;
    }
}

theme::Colour ink_of(const Writer& w, page::TextStyle style, page::Tone tone) {
    if (tone != page::Tone::none) return colours_of(tone).ink;
    if (w.paint.deep) return style == page::TextStyle::second || style == page::TextStyle::caption ? w.paint.second : w.paint.ink;
    if (style == page::TextStyle::caption) return colour::ink3;
    return style == page::TextStyle::second ? colour::ink2 : colour::ink;
}

// Sets words in the current box: in a row as wide as they need, else as wide as the box.
Rect set_words(Writer& w, const std::string& words, Style style, theme::Colour ink, Role role, const std::string& state) {
    const float room = w.room();
    const draw::Block block = draw::lay_out(w.fonts, words, style, room);
    const bool row = w.box().flow == Flow::row;
    const Rect r = w.take({row ? block.width : 0, block.height, false, false});
    const float shift = w.box().align == page::Row::Align::centre && !row ? (r.w - block.width) / 2 : 0;
    w.block(block, {r.x + std::round(std::max(0.0f, shift)), r.y}, ink);
    w.show(role, words, {r.x, r.y, row ? r.w : block.width, r.h}, state, false, true, false, block.cut);
    return r;
}

Style heading_style(const Writer& w, int level) {
    switch (level) {
        case 1:
            return w.frame.layout == page::Layout::result ? Style::display : Style::h1;
        case 2:
            return Style::h2;
        case 3:
            return Style::h3;
        default:
            return Style::h4;
    }
}

}  // namespace

void ImguiPage::heading(const page::Heading& heading) {
    Writer& w = *writer_;
    const bool plate = !heading.icon.empty() || !heading.number.empty();
    const bool mark = plate && heading.level >= 4 && heading.second.empty();  // a line of a list
    const float plate_size = mark ? 30.0f : plate ? (heading.level >= 3 ? 44.0f : 52.0f) : 0, indent = plate ? plate_size + 14 : 0;
    const float room = w.room() - indent;
    Style style = mark ? Style::strong : heading_style(w, heading.level);
    if (heading.level == 1 && style == Style::display && theme::is_large(w.frame)) style = Style::h2;
    if (w.in_bar && heading.level <= 2 && w.frame.layout != page::Layout::sign_in) style = heading.level == 1 ? Style::h2 : Style::h3;
    const draw::Block first = draw::lay_out(w.fonts, heading.text, style, room);
    const draw::Block second = heading.second.empty() ? draw::Block{} : draw::lay_out(w.fonts, heading.second, Style::second, room);
    const float text_h = first.height + (second.lines.empty() ? 0 : second.height + 2);
    const float height = std::max(text_h, plate_size), width = std::max(first.width, second.width) + indent;
    const Rect r = w.take({w.box().flow == Flow::row ? width : 0, height, false, false});
    const ToneColours tone = colours_of(heading.tone);
    if (mark) {
        const page::Point c{r.x + plate_size / 2, r.y + height / 2};
        w.list().AddCircleFilled({c.x, c.y}, plate_size / 2, to_u32(tone.solid));
        const theme::Colour on = heading.tone == page::Tone::amber ? colour::amber_on : colour::white;
        if (!heading.number.empty())
            w.centred(heading.number, Style::chip, {r.x, c.y - plate_size / 2, plate_size, plate_size}, on);
        else
            w.icon(heading.icon, c, 18, on);
    } else if (plate) {
        const Rect p{r.x, r.y + (height - plate_size) / 2, plate_size, plate_size};
        w.fill(p, w.paint.tinted || w.paint.deep ? colour::white : tone.tint, plate_size * 0.3f);
        if (!heading.number.empty())
            w.centred(heading.number, Style::h3, p, tone.ink);
        else
            w.icon(heading.icon, {p.x + plate_size / 2, p.y + plate_size / 2}, plate_size * 0.54f,
                   heading.tone == page::Tone::amber ? tone.ink : tone.solid);
    }
    const float top = r.y + (height - text_h) / 2;
    const theme::Colour ink = heading.tone != page::Tone::none && heading.level >= 3 && !mark ? tone.ink : w.paint.ink;
    const float centre_shift = w.box().align == page::Row::Align::centre && w.box().flow == Flow::column ? (r.w - first.width) / 2 : 0;
    w.block(first, {r.x + indent + std::round(centre_shift), top}, ink);
    w.show(Role::heading, heading.text, {r.x + indent, top, first.width, first.height}, {}, false, true, false, first.cut);
    if (second.lines.empty()) return;
    w.block(second, {r.x + indent, top + first.height + 2}, w.paint.second);
    w.show(Role::text, heading.second, {r.x + indent, top + first.height + 2, second.width, second.height}, {}, false, true, false,
           second.cut);
}

void ImguiPage::text(page::TextStyle style, const std::string& words, page::Tone tone) {
    Writer& w = *writer_;
    set_words(w, words, style_of(style), ink_of(w, style, tone), Role::text, {});
}

void ImguiPage::rich(const model::RichText& text) {
    Writer& w = *writer_;
    const float room = w.room();
    const float gap = std::round(w.glyphs(Style::body).line * 0.5f);
    const draw::Block block = draw::lay_out(w.fonts, text, Style::body, Style::body_bold, room, gap);
    const Rect r = w.take({w.box().flow == Flow::row ? block.width : 0, block.height, false, false});
    w.block(block, {r.x, r.y}, w.paint.ink);
    w.show(Role::text, model::to_plain(text), {r.x, r.y, block.width, block.height}, {}, false, true, false, block.cut);
}

void ImguiPage::notice(const page::Notice& notice) {
    Writer& w = *writer_;
    if (notice.toast) {
        const float wide = std::min(w.width(notice.text, Style::label) + 88, w.frame.window.w - 64), high = std::round(w.scaled(52));
        const float foot = w.frame.band == model::Band::teacher ? w.frame.window.h - 24 : theme::foot_top(w.frame) - 12;
        const Rect r = whole({(w.frame.window.w - wide) / 2, foot - high, wide, high});
        w.shadow(r, 16, 10, 24, 0.2f, colour::shadow_teacher);
        w.fill(r, colour::ink, 16);
        w.icon(notice.icon.empty() ? "check" : notice.icon, {r.x + 30, r.y + high / 2}, 22, colour::toast_check);
        const bool fits = w.left(notice.text, Style::label, {r.x + 54, r.y, r.w - 70, r.h}, colour::white);
        w.show(Role::notice, notice.text, r, "toast", false, true, false, !fits);
        return;
    }
    const ToneColours tone = colours_of(notice.tone);
    const float pad = 18, room = w.room() - 2 * pad;
    float icon_size = notice.icon.empty() ? 0 : 40, indent = icon_size > 0 ? icon_size + 14 : 0;
    model::RichText words;
    model::Paragraph line;
    if (!notice.title.empty()) line.spans.push_back({notice.title + (notice.text.empty() ? "" : " "), true, {}, {}});
    if (!notice.text.empty()) line.spans.push_back({notice.text, false, {}, {}});
    words.paragraphs.push_back(std::move(line));
    draw::Block block = draw::lay_out(w.fonts, words, Style::body, Style::body_bold, room - indent, 8);
    if (block.cut && indent > 0) {  // a word too long for what the icon leaves
        icon_size = indent = 0;
        block = draw::lay_out(w.fonts, words, Style::body, Style::body_bold, room, 8);
    }
    const float height = std::max(block.height + 2 * 13, icon_size + 2 * 13);
    const Rect r = w.take({0, height, true, false});
    w.fill(r, tone.tint, 16);
    if (icon_size > 0) {
        w.list().AddCircleFilled({r.x + pad + 20, r.y + height / 2}, 20, to_u32(colour::white));
        w.icon(notice.icon, {r.x + pad + 20, r.y + height / 2}, 22, notice.tone == page::Tone::amber ? tone.ink : tone.solid);
    }
    w.block(block, {r.x + pad + indent, r.y + (height - block.height) / 2}, tone.ink);
    w.show(Role::notice, notice.title.empty() ? notice.text : notice.title + (notice.text.empty() ? "" : " " + notice.text), r, {}, false,
           true, false, block.cut);
}

void ImguiPage::chip(const page::Chip& chip) {
    Writer& w = *writer_;
    const ToneColours tone = colours_of(chip.tone);
    const float icon = chip.icon.empty() ? 0 : 16, gap = icon > 0 ? 8 : 0;
    const float high = std::round(std::max(32.0f, w.glyphs(Style::chip).line + 10));
    const float wide = w.width(chip.label, Style::chip) + icon + gap + 28;
    const Rect place = w.take({w.box().flow == Flow::row ? wide : 0, high, false, false});
    const Rect r{place.x, place.y, std::min(wide, std::max(place.w, 1.0f)), high};
    w.fill(r, tone.tint, high / 2);
    if (icon > 0) w.icon(chip.icon, {r.x + 14 + icon / 2, r.y + high / 2}, icon, tone.ink);
    const bool fits = w.left(chip.label, Style::chip, {r.x + 14 + icon + gap, r.y, r.w - 28 - icon - gap, high}, tone.ink);
    w.show(Role::chip, chip.label, r, {}, false, true, false, !fits);
}

namespace {

// A missing picture says what it would have shown.
void stand_in(Writer& w, const Rect& r, const std::string& alt) {
    w.fill(r, colour::cool_tint, 20);
    w.icon("photo", {r.x + r.w / 2, r.y + std::min(r.h / 2, 60.0f)}, 36, colour::ink3);
    const draw::Block block = draw::lay_out(w.fonts, alt, Style::second, r.w - 48);
    w.block(block, {r.x + 24, r.y + std::min(r.h / 2, 60.0f) + 32}, colour::ink2);
}

float ratio_of(const model::Picture& picture) {
    return picture.width > 0 ? static_cast<float>(picture.height) / static_cast<float>(picture.width) : 0.66f;
}

// The size to ask for: what covers a place reaches over it by whole pixels.
draw::PixelSize size_in(const Rect& room, bool covers, float ratio) {
    const int room_width = static_cast<int>(room.w), room_height = static_cast<int>(room.h);
    if (!covers || ratio <= 0) return {room_width, room_height};
    const bool by_width = room.w * ratio >= room.h;
    const int width = by_width ? room_width : static_cast<int>(std::ceil(room.h / ratio)) + 2;
    const int height = by_width ? static_cast<int>(std::ceil(room.w * ratio)) + 2 : room_height;
    return {std::max(width, room_width + 2), std::max(height, room_height + 2)};
}

// A panel of a comic: what follows lies over it, away from its edges.
void begin_on_picture(Writer& w) {
    constexpr float inset = 20;
    Box& box = w.box();
    box.place.x += inset;
    box.place.w -= 2 * inset;
    box.x += inset;
    box.y += inset;
    box.heights.insert(box.heights.end(), 2, inset - box.gap);  // above and below
    w.on_picture = true;
}

}  // namespace

void ImguiPage::picture(const model::Picture& picture, float share) {
    Writer& w = *writer_;
    const float ratio = ratio_of(picture);
    const page::Place place = w.place_now;
    const bool panel = place == page::Place::stage && w.ground_now == page::Surface::bare;
    const bool bleed = panel || place == page::Place::picture || place == page::Place::today_picture || place == page::Place::main_picture;
    Rect r;
    if (bleed) {
        r = whole(theme::region(w.frame, place));
    } else {
        const float natural = std::min(std::round(w.room() * ratio), share > 0 ? std::round(w.frame.window.h * share) : 4000.0f);
        const bool stretch = share <= 0 && w.box().flow != Flow::row;  // gives way first when a place is too full
        r = w.take({w.box().flow == Flow::row ? std::round(natural / ratio) : 0,
                    stretch ? std::min(natural, place == page::Place::column   ? 0.0f
                                                : theme::flows(w.frame, place) ? 64.0f
                                                                               : 120.0f)
                            : natural,
                    false, stretch});
    }
    if (place == page::Place::column && r.h < 64) return;  // no room left for it
    const float radius = bleed ? w.skin().card_radius : 16;
    const draw::PixelSize asked = size_in(r, bleed, ratio);
    const draw::Texture* t = w.picture({picture.id, asked.width, asked.height});
    if (!t) stand_in(w, r, picture.alt);
    w.show(Role::picture, picture.alt, r);
    if (panel) begin_on_picture(w);
    if (!t) return;
    const float tw = static_cast<float>(t->width), th = static_cast<float>(t->height);
    auto texture = const_cast<draw::Texture*>(t);
    if (!bleed) {
        const bool beside_words = place == page::Place::column;  // all else there begins at the left
        const float x = beside_words ? r.x : std::round(r.x + (r.w - tw) / 2), y = std::round(r.y + (r.h - th) / 2);
        w.list().AddImageRounded(texture, {x, y}, {x + tw, y + th}, {0, 0}, {1, 1}, IM_COL32_WHITE, radius);
        return;
    }
    const bool stands_alone = panel || place == page::Place::picture;
    if (stands_alone) w.card_shadow(r, radius);
    const float cut_x = std::max(0.0f, std::floor((tw - r.w) / 2)),
                cut_y = std::max(0.0f, std::floor((th - r.h) * 0.2f));  // faces are above the middle; whole pixels stay crisp
    const ImVec2 uv0{cut_x / tw, cut_y / th}, uv1{(cut_x + std::min(r.w, tw)) / tw, (cut_y + std::min(r.h, th)) / th};
    const ImDrawFlags corners = stands_alone ? ImDrawFlags_RoundCornersAll : ImDrawFlags_RoundCornersRight;
    w.list().AddImageRounded(texture, {r.x, r.y}, {r.right(), r.bottom()}, uv0, uv1, IM_COL32_WHITE, radius, corners);
}

}  // namespace ui
