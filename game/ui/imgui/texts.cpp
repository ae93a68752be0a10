// Words and pictures: heading, text, rich, notice, chip, picture.

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/imgui/imgui_page.h"
#include "ui/imgui/pixels.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Rect;
using page::Role;
using theme::Style;
namespace colour = theme::colour;
namespace gap = theme::measure::gap;
namespace measure = theme::measure;

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
    if (w.brush.paint.deep)
        return style == page::TextStyle::second || style == page::TextStyle::caption ? w.brush.paint.second : w.brush.paint.ink;
    if (style == page::TextStyle::caption) return colour::ink3;
    return style == page::TextStyle::second ? colour::ink2 : colour::ink;
}

// Sets words in the current box: in a row as wide as they need, else as wide as the box.
Rect set_words(Writer& w, const std::string& words, Style style, theme::Colour ink, Role role, const std::string& state) {
    const float room = w.boxes.room();
    const draw::Block block = draw::lay_out(w.fonts, words, style, room);
    const bool row = w.boxes.box().flow == Flow::row;
    const Rect r = w.boxes.take({row ? block.width : 0, block.height, false, false});
    const float shift = w.boxes.box().align == page::Row::Align::centre && !row ? (r.w - block.width) / 2 : 0;
    w.brush.block(block, {r.x + std::round(std::max(0.0f, shift)), r.y}, ink);
    w.show({.role = role, .label = words, .rect = {r.x, r.y, row ? r.w : block.width, r.h}, .state = state, .cut = block.cut});
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

namespace {

struct HeadingLook {
    Style style;
    bool mark = false;  // a round plate: a line of a list
    float plate = 0;    // its side
    float indent() const { return plate > 0 ? plate + measure::heading::beside_plate : 0; }
};

HeadingLook look_of(const Writer& w, const page::Heading& heading) {
    using namespace measure::heading;
    const bool plate = !heading.icon.empty() || !heading.number.empty();
    if (plate && heading.level >= 4 && heading.second.empty()) return {Style::strong, true, mark_plate};
    HeadingLook look{heading_style(w, heading.level), false, !plate ? 0 : heading.level >= 3 ? usual_plate : large_plate};
    if (heading.level == 1 && look.style == Style::display && theme::is_large(w.frame)) look.style = Style::h2;
    if (w.here.in_bar && heading.level <= 2 && w.frame.layout != page::Layout::sign_in)
        look.style = heading.level == 1 ? Style::h2 : Style::h3;
    return look;
}

void paint_mark(Writer& w, const page::Heading& heading, const Rect& at) {
    w.brush.circle(at.centre(), at.w / 2, colours_of(heading.tone).solid);
    const theme::Colour ink = heading.tone == page::Tone::amber ? colour::amber_on : colour::white;
    if (heading.number.empty())
        w.brush.icon(heading.icon, at.centre(), measure::icon::line, ink);
    else
        w.brush.centred(heading.number, Style::chip, at, ink);
}

void paint_plate(Writer& w, const page::Heading& heading, const Rect& at) {
    using namespace measure::heading;
    const ToneColours tone = colours_of(heading.tone);
    w.brush.fill(at, w.brush.paint.tinted || w.brush.paint.deep ? colour::white : tone.tint, at.w * radius_share);
    if (heading.number.empty())
        w.brush.icon(heading.icon, at.centre(), at.w * icon_share, heading.tone == page::Tone::amber ? tone.ink : tone.solid);
    else
        w.brush.centred(heading.number, Style::h3, at, tone.ink);
}

}  // namespace

void ImguiPage::heading(const page::Heading& heading) {
    Writer& w = *writer_;
    const HeadingLook look = look_of(w, heading);
    const float indent = look.indent(), room = w.boxes.room() - indent;
    const draw::Block first = draw::lay_out(w.fonts, heading.text, look.style, room);
    const draw::Block second = heading.second.empty() ? draw::Block{} : draw::lay_out(w.fonts, heading.second, Style::second, room);
    const float text = first.height + (second.lines.empty() ? 0 : second.height + 2);
    const float height = std::max(text, look.plate), width = std::max(first.width, second.width) + indent;
    const theme::Box& box = w.boxes.box();
    const Rect r = w.boxes.take({box.flow == Flow::row ? width : 0, height, false, false});
    const Rect plate{r.x, r.y + (height - look.plate) / 2, look.plate, look.plate};
    if (look.mark)
        paint_mark(w, heading, plate);
    else if (look.plate > 0)
        paint_plate(w, heading, plate);
    const float top = r.y + (height - text) / 2;
    const bool toned = heading.tone != page::Tone::none && heading.level >= 3 && !look.mark;
    const float shift = box.align == page::Row::Align::centre && box.flow == Flow::column ? (r.w - first.width) / 2 : 0;
    w.brush.block(first, {r.x + indent + std::round(shift), top}, toned ? colours_of(heading.tone).ink : w.brush.paint.ink);
    const Rect words{r.x + indent, top, first.width, first.height};
    w.show({.role = Role::heading, .label = heading.text, .rect = words, .cut = first.cut});
    if (second.lines.empty()) return;
    const Rect below{r.x + indent, top + first.height + 2, second.width, second.height};
    w.brush.block(second, {below.x, below.y}, w.brush.paint.second);
    w.show({.role = Role::text, .label = heading.second, .rect = below, .cut = second.cut});
}

void ImguiPage::text(page::TextStyle style, const std::string& words, page::Tone tone) {
    Writer& w = *writer_;
    set_words(w, words, style_of(style), ink_of(w, style, tone), Role::text, {});
}

void ImguiPage::rich(const model::RichText& text) {
    Writer& w = *writer_;
    const float room = w.boxes.room();
    const float gap = std::round(w.glyphs(Style::body).line * 0.5f);
    const draw::Block block = draw::lay_out(w.fonts, text, Style::body, Style::body_bold, room, gap);
    const Rect r = w.boxes.take({w.boxes.box().flow == Flow::row ? block.width : 0, block.height, false, false});
    w.brush.block(block, {r.x, r.y}, w.brush.paint.ink);
    w.show({.role = Role::text, .label = model::to_plain(text), .rect = {r.x, r.y, block.width, block.height}, .cut = block.cut});
}

namespace {

void toast(Writer& w, const page::Notice& notice) {
    using namespace measure::toast;
    const float wide = std::min(w.width(notice.text, Style::label) + around, w.frame.window.w - 2 * margin);
    const float high = std::round(w.scaled(height));
    const float foot = w.frame.band == model::Band::teacher ? w.frame.window.h - gap::broad : theme::foot_top(w.frame) - gap::usual;
    const Rect r = whole({(w.frame.window.w - wide) / 2, foot - high, wide, high});
    w.brush.shadow(r, measure::radius::notice, theme::shadow::toast);
    w.brush.fill(r, colour::ink, measure::radius::notice);
    w.brush.icon(notice.icon.empty() ? "check" : notice.icon, {r.x + icon_at, r.y + high / 2}, icon, colour::toast_check);
    const bool fits = w.brush.left(notice.text, Style::label, {r.x + words_at, r.y, r.w - around_words, r.h}, colour::white);
    w.show({.role = Role::notice, .label = notice.text, .rect = r, .state = "toast", .cut = !fits});
}

model::RichText words_of(const page::Notice& notice) {
    model::Paragraph line;
    if (!notice.title.empty()) line.spans.push_back({notice.title + (notice.text.empty() ? "" : " "), true, {}, {}});
    if (!notice.text.empty()) line.spans.push_back({notice.text, false, {}, {}});
    model::RichText words;
    words.paragraphs.push_back(std::move(line));
    return words;
}

}  // namespace

void ImguiPage::notice(const page::Notice& notice) {
    using namespace measure::notice;
    Writer& w = *writer_;
    if (notice.toast) return toast(w, notice);
    const ToneColours tone = colours_of(notice.tone);
    const float room = w.boxes.room() - 2 * pad_x;
    float plate = notice.icon.empty() ? 0 : usual_plate, indent = plate > 0 ? plate + beside_plate : 0;
    const model::RichText words = words_of(notice);
    draw::Block block = draw::lay_out(w.fonts, words, Style::body, Style::body_bold, room - indent, gap::small);
    if (block.cut && indent > 0) {  // a word too long for what the icon leaves
        plate = indent = 0;
        block = draw::lay_out(w.fonts, words, Style::body, Style::body_bold, room, gap::small);
    }
    const float height = std::max(block.height + 2 * pad_y, plate + 2 * pad_y);
    const Rect r = w.boxes.take({0, height, true, false});
    w.brush.fill(r, tone.tint, measure::radius::notice);
    if (plate > 0) {
        const page::Point centre{r.x + pad_x + plate / 2, r.y + height / 2};
        w.brush.circle(centre, plate / 2, colour::white);
        w.brush.icon(notice.icon, centre, icon, notice.tone == page::Tone::amber ? tone.ink : tone.solid);
    }
    w.brush.block(block, {r.x + pad_x + indent, r.y + (height - block.height) / 2}, tone.ink);
    const bool both = !notice.title.empty() && !notice.text.empty();
    w.show({.role = Role::notice, .label = notice.title + (both ? " " : "") + notice.text, .rect = r, .cut = block.cut});
}

void ImguiPage::chip(const page::Chip& chip) {
    Writer& w = *writer_;
    const ToneColours tone = colours_of(chip.tone);
    using namespace measure::chip;
    const float icon = chip.icon.empty() ? 0 : measure::icon::small, before = side + icon + (icon > 0 ? gap::small : 0);
    const float high = std::round(std::max(least, w.glyphs(Style::chip).line + around));
    const float wide = w.width(chip.label, Style::chip) + before + side;
    const Rect place = w.boxes.take({w.boxes.box().flow == Flow::row ? wide : 0, high, false, false});
    const Rect r{place.x, place.y, std::min(wide, std::max(place.w, 1.0f)), high};
    w.brush.fill(r, tone.tint, high / 2);
    if (icon > 0) w.brush.icon(chip.icon, {r.x + side + icon / 2, r.y + high / 2}, icon, tone.ink);
    const bool fits = w.brush.left(chip.label, Style::chip, {r.x + before, r.y, r.w - before - side, high}, tone.ink);
    w.show({.role = Role::chip, .label = chip.label, .rect = r, .cut = !fits});
}

namespace {

// A missing picture says what it would have shown.
void stand_in(Writer& w, const Rect& r, const std::string& alt) {
    using namespace measure::picture;
    const float y = r.y + std::min(r.h / 2, missing_at);
    w.brush.fill(r, colour::cool_tint, measure::radius::large_tile);
    w.brush.icon("photo", {r.x + r.w / 2, y}, missing, colour::ink3);
    const draw::Block block = draw::lay_out(w.fonts, alt, Style::second, r.w - 2 * gap::broad);
    w.brush.block(block, {r.x + gap::broad, y + below_missing}, colour::ink2);
}

float ratio_of(const model::Picture& picture) {
    return picture.width > 0 ? static_cast<float>(picture.height) / static_cast<float>(picture.width) : measure::picture::unknown_ratio;
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

// Bleeds: it fills its place to the edges, cut where its shape is another.
struct Bleed {
    bool panel = false;  // of a comic: what follows lies over it
    bool alone = false;  // nothing stands beside it in its card
};

std::optional<Bleed> bleed_in(const Here& here) {
    const bool panel = here.place == page::Place::stage && here.ground == page::Surface::bare;
    if (panel || here.place == page::Place::picture) return Bleed{panel, true};
    if (here.place == page::Place::today_picture || here.place == page::Place::main_picture) return Bleed{};
    return std::nullopt;
}

void paint_bleed(Writer& w, const draw::Texture& t, const Rect& place, bool alone) {
    const Rect r = w.brush.crisp(place);
    const float radius = w.skin().card_radius;
    const auto [tw, th] = w.brush.size_of(t);
    if (alone) w.card_shadow(r, radius);
    const float cut_x = w.brush.crisp(std::max(0.0f, std::floor((tw - r.w) / 2))),
                cut_y = w.brush.crisp(std::max(0.0f, std::floor((th - r.h) * measure::picture::cut_above)));
    const ImVec2 uv0{cut_x / tw, cut_y / th}, uv1{(cut_x + std::min(r.w, tw)) / tw, (cut_y + std::min(r.h, th)) / th};
    const ImDrawFlags corners = alone ? ImDrawFlags_RoundCornersAll : ImDrawFlags_RoundCornersRight;
    w.brush.list().AddImageRounded(const_cast<draw::Texture*>(&t), {r.x, r.y}, {r.right(), r.bottom()}, uv0, uv1, IM_COL32_WHITE, radius,
                                   corners);
}

// Among other things of its place; it gives way first when that is too full.
Rect take_picture(Writer& w, float ratio, float share) {
    using namespace measure::picture;
    const bool row = w.boxes.box().flow == Flow::row, stretch = share <= 0 && !row;
    const float most = share > 0 ? std::round(w.frame.window.h * share) : unbounded;
    const float natural = std::min(std::round(w.boxes.room() * ratio), most);
    const float least = w.here.place == page::Place::column ? 0 : theme::flows(w.frame, w.here.place) ? least_flowing : least_usual;
    return w.boxes.take({row ? std::round(natural / ratio) : 0, stretch ? std::min(natural, least) : natural, false, stretch});
}

}  // namespace

void ImguiPage::picture(const model::Picture& picture, float share) {
    using namespace measure::picture;
    Writer& w = *writer_;
    const float ratio = ratio_of(picture);
    const bool in_column = w.here.place == page::Place::column;
    const std::optional<Bleed> bleed = bleed_in(w.here);
    const Rect r = bleed ? whole(theme::region(w.frame, w.here.place)) : take_picture(w, ratio, share);
    if (in_column && r.h < least_flowing) return;  // no room left for it
    const draw::PixelSize asked = size_in(r, bleed.has_value(), ratio);
    const draw::Texture* t = w.picture({picture.id, asked.width, asked.height});
    if (!t) stand_in(w, r, picture.alt);
    w.show({.role = Role::picture, .label = picture.alt, .rect = r});
    if (bleed && bleed->panel) {
        w.boxes.inset(around_words);
        w.here.on_picture = true;
    }
    if (t && bleed) paint_bleed(w, *t, r, bleed->alone);
    if (!t || bleed) return;
    const float wide = in_column ? w.brush.size_of(*t).w : r.w;  // all else there begins at the left
    w.brush.picture(*t, {r.x, r.y, wide, r.h}, radius);
}

}  // namespace ui
