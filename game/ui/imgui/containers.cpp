// Boxes: how verbs are stacked, and sections, cards, rows and dialogs that open them.

#include <algorithm>
#include <cmath>

#include "ui/imgui/imgui_page.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Place;
using page::Rect;
using page::Surface;
namespace colour = theme::colour;

inline constexpr Key dialog_key = 0xD1A1060Fu;
inline constexpr float spread_gap = 12;     // the least between things that a row spreads
inline constexpr float least_share = 0.5f;  // of such a row: words with less room go on a line of their own

Key Writer::next_key() const {
    if (boxes_.empty()) return 1;
    const Box& b = boxes_.back();
    return (b.key * 16777619u) ^ static_cast<Key>(b.children + 0x9E37);
}

const Learnt* Writer::learnt(Key key) const {
    const auto found = learnt_before_.find(key);
    return found == learnt_before_.end() ? nullptr : &found->second;
}

void Writer::open(const Rect& place, Flow flow, float gap, bool high, int columns, page::Row::Align align, Key key) {
    Box b;
    b.key = key ? key : next_key();
    if (!boxes_.empty()) ++boxes_.back().children;
    b.place = place;
    b.flow = flow;
    b.gap = gap;
    b.align = align;
    b.columns = std::max(columns, 1);
    b.high = high;
    b.x = place.x;
    b.y = place.y;
    if (const Learnt* before = learnt(b.key); before && flow == Flow::row && before->flexible == 0) {
        const float left_over = std::max(0.0f, place.w - before->width);
        b.wraps = before->width > place.w + 1 && !in_foot && !in_bar;
        if (align == page::Row::Align::right) b.x += left_over;
        if (align == page::Row::Align::centre) b.x += left_over / 2;
        if (align == page::Row::Align::spread && before->widths.size() > 1)
            b.gap = spread_gap + left_over / static_cast<float>(before->widths.size() - 1);
    }
    boxes_.push_back(std::move(b));
}

namespace {

float sum(const std::vector<float>& values) {
    float total = 0;
    for (float v : values) total += v;
    return total;
}

// Rows of a grid are as high as their highest cell.
float grid_row_height(const Learnt* before, int index, int columns, float own) {
    if (!before) return own;
    float highest = own;
    const int first = index / columns * columns;
    for (int i = first; i < first + columns && i < static_cast<int>(before->heights.size()); ++i)
        highest = std::max(highest, before->heights[static_cast<std::size_t>(i)]);
    return highest;
}

}  // namespace

float Writer::room() const {
    const Box& b = boxes_.back();
    if (b.flow == Flow::column) return b.place.w;
    if (b.flow == Flow::grid) return std::floor((b.place.w - b.gap * static_cast<float>(b.columns - 1)) / static_cast<float>(b.columns));
    const Learnt* before = learnt(b.key);
    const std::size_t index = b.widths.size();
    if (!before || index >= before->widths.size()) return std::max(40.0f, b.place.right() - b.x);
    const float left_over = b.place.w - (before->width - before->widths[index]);                       // by the others
    if (b.align == page::Row::Align::spread && left_over < b.place.w * least_share) return b.place.w;  // a line of its own
    return std::max(40.0f, left_over);
}

Rect Writer::take(const Wish& wish) {
    Box& b = boxes_.back();
    const Learnt* before = learnt(b.key);
    const int index = static_cast<int>(b.widths.size());
    float w = wish.width, h = wish.height;
    Rect r;
    if (b.flow == Flow::column) {
        if (w <= 0 || w > b.place.w) w = b.place.w;
        if (wish.stretch_y && b.high && before && before->flexible > 0)
            h += std::max(0.0f, (b.place.h - before->height) / static_cast<float>(before->flexible));
        const float shift = b.align == page::Row::Align::centre ? (b.place.w - w) / 2 : 0;
        r = {b.x + shift, b.y, w, h};
        b.y += h + b.gap;
    } else if (b.flow == Flow::grid) {
        const float cell = room();
        h = grid_row_height(before, index, b.columns, h);
        r = {b.place.x + static_cast<float>(index % b.columns) * (cell + b.gap), b.y, cell, h};
        if (index % b.columns == b.columns - 1) b.y += h + b.gap;
    } else {
        const bool flexible = wish.stretch_x || w <= 0;
        if (flexible && before && before->flexible > 0) w = std::max(w, (b.place.w - before->width) / static_cast<float>(before->flexible));
        const float tall = b.high ? b.place.h : (before ? before->height : h);
        const float own = wish.stretch_y ? std::max(tall, h) : h;
        if (b.wraps && b.x > b.place.x && b.x + w > b.place.right() + 1) {
            b.x = b.place.x;
            b.y += b.line + b.gap;
            b.line = 0;
        }
        b.line = std::max(b.line, h);
        r = {b.x, b.wraps ? b.y : b.place.y + (tall - own) / 2, w, own};
        b.x += w + b.gap;
    }
    const bool flex = b.flow == Flow::row ? (wish.stretch_x || wish.width <= 0) : (wish.stretch_y && b.flow == Flow::column);
    b.flexible += flex ? 1 : 0;
    b.widths.push_back(b.flow == Flow::row && flex ? wish.width : (b.flow == Flow::row ? w : wish.width));
    b.heights.push_back(wish.height);
    ++b.children;
    return whole(r);
}

Learnt Writer::close() {
    Box b = std::move(boxes_.back());
    boxes_.pop_back();
    Learnt now;
    const float gaps = b.gap * static_cast<float>(b.heights.empty() ? 0 : b.heights.size() - 1);
    const float base_gap = b.flow == Flow::row && b.align == page::Row::Align::spread ? spread_gap : b.gap;
    if (b.flow == Flow::column) {
        now.height = sum(b.heights) + gaps;
        for (float w : b.widths) now.width = std::max(now.width, w);
    } else if (b.flow == Flow::row) {
        now.width = sum(b.widths) + base_gap * static_cast<float>(b.widths.empty() ? 0 : b.widths.size() - 1);
        for (float h : b.heights) now.height = std::max(now.height, h);
        if (b.wraps) now.height = b.y + b.line - b.place.y;
    } else {
        for (std::size_t i = 0; i < b.heights.size(); i += static_cast<std::size_t>(b.columns)) {
            float highest = 0;
            for (std::size_t j = i; j < b.heights.size() && j < i + static_cast<std::size_t>(b.columns); ++j)
                highest = std::max(highest, b.heights[j]);
            now.height += highest + (i ? b.gap : 0);
        }
        now.width = b.place.w;
    }
    now.flexible = b.flexible;
    now.widths = std::move(b.widths);
    now.heights = std::move(b.heights);
    const Learnt* before = learnt(b.key);
    if (!before || std::fabs(before->width - now.width) > 0.5f || std::fabs(before->height - now.height) > 0.5f ||
        before->flexible != now.flexible || before->widths != now.widths || before->heights != now.heights)
        settled = false;
    learnt_[b.key] = now;
    return now;
}

namespace {

Key key_of(Place place) { return (static_cast<Key>(place) + 1) * 2654435761u; }

struct Ground {
    theme::Colour fill;
    bool shadow;
    theme::Colour border;
};

Ground ground_of(Surface surface) {
    switch (surface) {
        case Surface::card:
            return {colour::white, true, 0};
        case Surface::blue:
            return {colour::blue_tint, false, 0};
        case Surface::amber:
            return {colour::amber_tint, false, colour::amber_edge};
        case Surface::plum:
            return {colour::plum_tint, false, 0};
        case Surface::leaf:
            return {colour::leaf_tint, false, 0};
        default:
            return {colour::white, false, 0};
    }
}

void lay_ground(Writer& w, const Rect& r, Surface surface) {
    if (surface == Surface::bare) return;
    if (surface == Surface::deep) {
        w.gradient(r, colour::deep_top, colour::deep_foot, w.skin().card_radius);
        return;
    }
    const Ground g = ground_of(surface);
    const float radius = w.skin().card_radius;
    if (g.shadow) w.card_shadow(r, radius);
    w.fill(r, g.fill, radius);
    if (g.border) w.outline(r, g.border, radius, 2);
}

void lay_rail(Writer& w, const Rect& r) {
    w.fill(r, colour::white);
    w.fill({r.right() - 1, r.y, 1, r.h}, colour::rail_line);
}

void lay_head(Writer& w, const Rect& r) {
    w.fill(r, colour::white);
    w.fill({r.x, r.bottom() - 1, r.w, 1}, colour::row_line);
}

Paint paint_on(Surface surface, const Paint& around) {
    if (surface == Surface::deep) return {colour::white, colour::deep_second, true};
    if (surface == Surface::bare) return around;
    Paint paint;
    paint.tinted = surface != Surface::card;
    return paint;
}

float padding_of(Surface surface, Place place, bool narrow) {
    if (surface == Surface::bare) return 0;
    if (place == Place::rail) return narrow ? 4 : 12;
    if (place == Place::path) return 16;
    if (place == Place::column) return narrow ? 32 : 48;
    return narrow ? 24 : 32;
}

Rect padded(const Rect& r, float pad) { return {r.x + pad, r.y + pad * 0.85f, r.w - 2 * pad, r.h - 1.7f * pad}; }

// The bottom line has too little room: each pass takes the next way to spare some.
void spare_room(Writer& w) {
    if (w.foot == Writer::Foot::tight) return;
    w.foot = w.foot == Writer::Foot::roomy ? Writer::Foot::icons : Writer::Foot::tight;
    w.settled = false;
}

// The steps stand in the middle of the bottom line, or where help and exit leave room.
void fit_between(Writer& w, Rect& r, page::Row::Align& align, float left, float middle, float right) {
    if (left <= 0 || middle <= 0) return;
    const float gap = w.foot == Writer::Foot::tight ? 12 : theme::is_narrow(w.frame) ? 16 : 24;
    const float from = align == page::Row::Align::left ? r.x : theme::edge(w.frame) + left + gap,
                to = w.frame.window.w - theme::edge(w.frame) - right - gap;
    if (to - from < middle) spare_room(w);
    if (align != page::Row::Align::centre) return;
    const float centre = w.frame.window.w / 2;
    if (centre - middle / 2 >= from && centre + middle / 2 <= to) return;
    align = page::Row::Align::left;
    r.x = centre - middle / 2 < from ? from : to - middle;
    r.w = std::max(middle, to - r.x);
}

// A thin mark of how far a place is scrolled.
void scroll_mark(Writer& w, const Rect& r, float offset, float content) {
    if (content <= r.h + 1) return;
    const float h = std::max(32.0f, r.h * r.h / content), y = r.y + (r.h - h) * offset / (content - r.h);
    w.fill({r.right() - 8, y, 5, h}, colour::blue_soft, 2.5f);
}

}  // namespace

namespace {

page::Row::Align align_of(Place place) {
    if (place == Place::bar_right || place == Place::foot_right || place == Place::head_right) return page::Row::Align::right;
    return place == Place::foot_mid ? page::Row::Align::centre : page::Row::Align::left;
}

constexpr float least_title = 280;

// The rectangle of a place, less what its neighbours on the same line need.
Rect rect_of(Writer& w, Place place, page::Row::Align& align) {
    Rect r = whole(theme::region(w.frame, place));
    const auto width_of = [&w](Place p) {
        const auto it = w.widths.find(p);
        return it == w.widths.end() ? 0.0f : it->second;
    };
    if (place == Place::foot_mid && w.frame.layout == page::Layout::result) {
        r.x = theme::region(w.frame, Place::sure).x;
        align = page::Row::Align::left;
    }
    if (place == Place::foot_mid)
        fit_between(w, r, align, width_of(Place::foot_left), width_of(Place::foot_mid), width_of(Place::foot_right));
    if (place == Place::bar_left) {
        r.w -= width_of(Place::bar_right) + 24;
        if (r.w < w.scaled(least_title) && !w.compact_bar) w.compact_bar = true, w.settled = false;
    }
    if (place == Place::head_left) r.w -= width_of(Place::head_right) + 24;
    return r;
}

// Bars, pictures and what takes the height of its content (the teacher's head, top and below) never scroll, and what flows does with
// the whole page.
bool may_scroll(const Writer& w, Place place) {
    if (theme::flows(w.frame, place)) return false;
    switch (place) {
        case Place::main_picture:
        case Place::rail:
        case Place::head:
        case Place::head_left:
        case Place::top:
        case Place::below:
            return false;
        default:
            return !theme::is_line(place);
    }
}

// How far the place is scrolled, after the wheel; 0 when all of it can be seen.
float scrolled(Writer& w, Place place, const Rect& r, float room) {
    if (!may_scroll(w, place)) return 0;
    float& offset = w.scroll[place];
    const float most = std::max(0.0f, w.extent[place] - room);
    const ImGuiIO& io = ImGui::GetIO();
    if (most > 0 && io.MouseWheel != 0 && !w.dialog_before && r.holds({io.MousePos.x, io.MousePos.y})) offset -= io.MouseWheel * 64;
    offset = std::clamp(offset, 0.0f, most);
    return std::round(offset);
}

bool page_overflows(const Writer& w) { return theme::page_bottom(w.frame) + w.frame.scroll > theme::view(w.frame).bottom() + 1; }

// A talk goes on below what can be seen: once the pupil takes part in it, what is new is brought into view.
void follow_talk(Writer& w, Place place) {
    const bool is_new = w.spoken.words != w.spoken_before.words;
    w.spoken_before = w.spoken;
    if (!is_new || !w.spoken.own || !may_scroll(w, place)) return;
    w.scroll[place] = w.extent[place];
    w.settled = false;
}

void clip_to(Writer& w, const Rect& r, Surface surface) {
    const bool bare = surface == Surface::bare;  // shadows and focus rings of bare places stick out
    w.list().PushClipRect({r.x - (bare ? 12.0f : 0.0f), r.y - (bare ? 6.0f : 0.0f)},
                          {r.right() + (bare ? 12.0f : 0.0f), r.bottom() + (bare ? 6.0f : 0.0f)}, true);
}

// Words of a card stop before the picture that fills its right side.
Rect room_beside_picture(const Writer& w, Place place, Rect inside) {
    const auto stop_before = [&](Place picture) {
        if (w.frame.uses(picture)) inside.w = theme::region(w.frame, picture).x - 24 - inside.x;
    };
    if (place == Place::column) inside.h = theme::foot_top(w.frame) - 20 - inside.y;  // help stands below
    if (place == Place::today) stop_before(Place::today_picture);
    if (place == Place::main) stop_before(Place::main_picture);
    return inside;
}

// For the next pass: how large what was drawn in the place is.
void learn_place(Writer& w, Place place, const Learnt& now, float pad) {
    if (theme::is_line(place)) w.widths[place] = now.width;
    if (may_scroll(w, place) && std::fabs(w.extent[place] - now.height) > 0.5f) {
        w.extent[place] = now.height;
        w.settled = false;
    }
    const float tall = now.height + (pad > 0 ? 1.7f * pad : 0);
    auto& heights = w.frame.heights;
    if (heights.count(place) == 0 || std::fabs(heights[place] - tall) > 0.5f) w.settled = false;
    heights[place] = tall;
}

}  // namespace

void ImguiPage::section(Place place, Surface surface, const page::Draw& draw) {
    Writer& w = *writer_;
    if (!theme::is_shown(w.frame, place)) return;
    const Place outer_place = w.place_now;
    const Paint outer_paint = w.paint;
    const bool line = theme::is_line(place);
    w.place_now = place;
    w.ground_now = surface;
    w.on_picture = false;
    w.spoken = {};
    w.drawn.push_back(place);
    w.in_foot = place == Place::foot_left || place == Place::foot_mid || place == Place::foot_right;
    w.in_bar = line && !w.in_foot;
    w.paint = paint_on(surface, outer_paint);
    auto align = align_of(place);
    const Rect r = rect_of(w, place, align);
    const bool flowing = theme::flows(w.frame, place) && page_overflows(w);
    if (flowing) clip_to(w, theme::view(w.frame), Surface::card);
    if (place == Place::rail)
        lay_rail(w, r);
    else if (place == Place::head)
        lay_head(w, r);
    else if (place != Place::column)
        lay_ground(w, r, surface);  // the column belongs to the backdrop: help stands on it
    const float pad = padding_of(surface, place, theme::is_narrow(w.frame));
    const Rect inside = room_beside_picture(w, place, pad > 0 ? padded(r, pad) : r);
    const float offset = scrolled(w, place, r, inside.h), extent = w.extent[place];
    const bool overflowing = may_scroll(w, place) && extent > std::max(0.0f, inside.h) + 1;  // nothing learnt yet does not overflow
    Rect content = inside;
    w.scrolling = overflowing || flowing;
    if (overflowing) {
        clip_to(w, place == Place::column ? inside : r, surface);
        content.y -= offset;
        content.w -= surface == Surface::bare ? 8.0f : 0.0f;
    }
    w.open(content, line ? Flow::row : Flow::column,
           place == Place::letters ? (theme::is_narrow(w.frame) ? 4.0f : 8.0f)
           : line                  ? 16.0f
                                   : 12.0f,
           !overflowing, 1, align, key_of(place));
    draw();
    const Learnt now = w.close();
    if (overflowing) w.list().PopClipRect();
    if (flowing) w.list().PopClipRect();
    if (overflowing) scroll_mark(w, {inside.x, inside.y, r.right() - inside.x, inside.h}, offset, extent);
    w.scrolling = false;
    learn_place(w, place, now, pad);
    if (w.spoken.words != 0) follow_talk(w, place);
    w.paint = outer_paint;
    w.place_now = outer_place;
    w.on_picture = false;
    w.in_foot = w.in_bar = false;
}

void ImguiPage::card(Surface surface, const page::Draw& draw) {
    Writer& w = *writer_;
    const float pad = surface == Surface::bare ? 0 : 24;
    const Key key = w.next_key() ^ 0x51ED270Bu;  // before take() moves on
    const Learnt* inner = w.learnt(key);
    const float natural = (inner ? inner->height : 40) + 2 * pad * 0.85f;
    const Rect r = w.take({0, natural, true, false});
    Rect shown = r;
    if (w.box().flow == Flow::row) {  // cards side by side are equally high
        const Learnt* row = w.learnt(w.box().key);
        const float tall = row ? std::max(row->height, natural) : natural;
        shown = {r.x, w.box().place.y, r.w, tall};
    }
    lay_ground(w, shown, surface);
    const Paint outer = w.paint;
    w.paint = paint_on(surface, outer);
    w.open({shown.x + pad, shown.y + pad * 0.85f, shown.w - 2 * pad, shown.h - 1.7f * pad}, Flow::column, 10, true, 1,
           page::Row::Align::left, key);
    draw();
    w.close();
    w.paint = outer;
}

namespace {

// Tiles keep their words whole: fewer stand side by side in narrow windows and with larger text.
int fit_columns(const Writer& w, int columns) {
    if (w.frame.layout == page::Layout::pictures || columns < 4) return columns;
    if (theme::is_narrow(w.frame) && w.scale > 1.2f && columns == 4) return 2;
    const int fit = theme::is_narrow(w.frame) && columns > 5 ? columns - 1 : columns;
    return std::max(2, static_cast<int>(std::floor(static_cast<float>(fit) / (0.5f + 0.5f * w.scale))));
}

// As many rows as that makes, but evenly filled.
int fewer_columns(const Writer& w, int columns, std::size_t count) {
    const int fit = fit_columns(w, columns), all = static_cast<int>(count);
    if (fit == columns || all <= fit) return fit;
    const int rows = (all + fit - 1) / fit;
    return (all + rows - 1) / rows;
}

// The row of buttons that ends a dialog stays in view while the rest scrolls.
bool ends_dialog(Writer& w, const page::Row& row) {
    return w.layer > 0 && w.box().key == dialog_key && row.columns == 0 && row.align == page::Row::Align::right;
}

struct Cells {
    int columns = 1;
    float height = 0;  // 0: as high as they need
};

// A whole class without scrolling: lower cells, else one more column. Larger text scrolls.
Cells cells_for(const Writer& w, const page::Row& row, float gap, std::size_t count) {
    constexpr float beside_letters = 6;
    const float highest = w.frame.layout == page::Layout::board ? 92 : 72;
    const int usual = fewer_columns(w, row.columns, count);
    const float room = theme::region(w.frame, w.place_now).h;
    const float least =
        std::max(w.target(), w.glyphs(theme::Style::tile_name).line + w.glyphs(theme::Style::tile_family).line + beside_letters);
    for (int columns = usual; row.room_for > 0 && columns <= usual + 1; ++columns) {
        const int rows = (row.room_for + columns - 1) / columns;
        const float share = std::floor((room - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows));
        if (share >= least && w.scale < 1.1f) return {columns, std::min(share, highest)};
    }
    return {usual, 0};
}

}  // namespace

void ImguiPage::row(const page::Row& row, const page::Draw& draw) {
    Writer& w = *writer_;
    const float gap = row.gap >= 0 ? row.gap : (row.columns > 0 ? (theme::is_narrow(w.frame) ? 12.0f : 16.0f) : 16.0f);
    const Key key = w.next_key() ^ 0x2545F491u;
    const Learnt* before = w.learnt(key);
    const float natural_h = before ? before->height : 10;
    const bool in_row = w.box().flow == Flow::row;
    const float natural_w =
        in_row && row.columns == 0 && before && before->flexible == 0 && row.align == page::Row::Align::left ? before->width : 0;
    const bool ends = ends_dialog(w, row), pinned = ends && w.dialog.overflowing;
    const Rect r = pinned ? w.dialog.foot : w.take({natural_w, natural_h, false, false});
    if (ends) w.dialog.foot_height = natural_h;
    if (pinned) w.list().PushClipRect({0, 0}, {w.frame.window.w, w.frame.window.h}, false);
    const Cells cells = cells_for(w, row, gap, before ? before->heights.size() : 0);
    w.open(r, row.columns > 0 ? Flow::grid : Flow::row, gap, false, cells.columns, row.align, key);
    w.box().cell_height = cells.height;
    draw();
    w.close();
    if (pinned) w.list().PopClipRect();
}

void ImguiPage::space(float pixels) {
    Writer& w = *writer_;
    const bool across = w.box().flow == Flow::row;
    if (pixels >= 0) {
        w.take(across ? Wish{std::max(0.01f, pixels - w.box().gap), 0, false, false}
                      : Wish{0, std::max(0.0f, pixels - w.box().gap), false, false});
        return;
    }
    w.take(across ? Wish{0, 0, true, false} : Wish{0, 0, false, true});
}

namespace {

// Large letters make a dialog wider before they make it scroll.
Rect dialog_place(const Writer& w) {
    const page::Size window = w.frame.window;
    const float tallest = window.h - 48, natural = std::max(160.0f, w.dialog.extent + 60);
    const float width = std::min(window.w - 64, std::max(520.0f, w.scaled(w.dialog.wide ? 600 : 480))), height = std::min(tallest, natural);
    return whole({(window.w - width) / 2, (window.h - height) / 2, width, height});
}

// For the next pass: how high it is with its buttons.
void learn_dialog(Writer& w, const Learnt& now) {
    Writer::Dialog& d = w.dialog;
    const float extent = now.height + (d.overflowing && d.foot_height > 0 ? d.foot_height + 12 : 0);
    const bool too_high = !d.wide && extent + 60 > w.frame.window.h - 48;
    if (std::fabs(d.extent - extent) > 0.5f || too_high) w.settled = false;
    d.extent = extent;
    d.wide = d.wide || too_high;
}

// What is higher than the window scrolls above the dialog's buttons.
Rect dialog_content(Writer& w, const Rect& inside) {
    Writer::Dialog& d = w.dialog;
    d.overflowing = d.extent > inside.h + 1;
    d.body = d.foot = inside;
    if (!d.overflowing) return inside;
    d.foot.y = inside.bottom() - d.foot_height;
    d.foot.h = d.foot_height;
    d.body.h -= d.foot_height > 0 ? d.foot_height + 12 : 0;
    const float content = d.extent - (inside.h - d.body.h);
    const ImGuiIO& io = ImGui::GetIO();
    if (d.body.holds({io.MousePos.x, io.MousePos.y})) d.scroll -= io.MouseWheel * 64;
    d.scroll = std::round(std::clamp(d.scroll, 0.0f, std::max(0.0f, content - d.body.h)));
    scroll_mark(w, {d.body.x, d.body.y, d.body.w + 24, d.body.h}, d.scroll, content);
    w.list().PushClipRect({d.body.x - 8, d.body.y}, {d.body.right() + 8, d.body.bottom()}, true);
    return {d.body.x, d.body.y - d.scroll, d.body.w, d.body.h};
}

}  // namespace

void ImguiPage::dialog(const std::string& title, const page::Draw& draw) {
    Writer& w = *writer_;
    w.dialog_now = true;
    if (!w.dialog_before) {
        w.dialog = {};
        w.settled = false;
    }
    w.fill({0, 0, w.frame.window.w, w.frame.window.h}, colour::ink, 0, 0.66f);
    const Rect r = dialog_place(w);
    w.shadow(r, 28, 24, 60, 0.26f, colour::shadow_teacher);
    w.fill(r, colour::white, 28);
    const int outer_layer = w.layer;
    const Paint outer = w.paint;
    w.layer = 1;
    w.paint = Paint{};
    w.show(page::Role::dialog, title, r);
    const Rect content = dialog_content(w, {r.x + 32, r.y + 28, r.w - 64, r.h - 56});
    w.scrolling = w.dialog.overflowing;
    w.dialog.foot_height = 0;
    w.open(content, Flow::column, 12, !w.dialog.overflowing, 1, page::Row::Align::left, dialog_key);
    heading({.level = 2, .text = title});
    draw();
    const Learnt now = w.close();
    if (w.dialog.overflowing) w.list().PopClipRect();
    w.scrolling = false;
    learn_dialog(w, now);
    w.paint = outer;
    w.layer = outer_layer;
}

}  // namespace ui
