// Sections, cards, rows and dialogs: what opens a box for other verbs.

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "ui/imgui/imgui_page.h"
#include "ui/imgui/scroll_bar.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Place;
using page::Rect;
using page::Surface;
namespace colour = theme::colour;
namespace gap = theme::measure::gap;
namespace measure = theme::measure;

namespace {

constexpr Key dialog_key = 0xD1A1060Fu;

Key key_of(Place place) { return (static_cast<Key>(place) + 1) * 2654435761u; }

float padding_of(Surface surface, Place place, bool narrow) {
    using namespace measure::place;
    if (surface == Surface::bare) return 0;
    if (place == Place::rail) return narrow ? gap::tight : gap::usual;
    if (place == Place::path) return gap::wide;
    if (place == Place::column) return narrow ? pad : pad_of_column;
    return narrow ? narrow_pad : pad;
}

Rect padded(const Rect& r, float pad) {
    const float high = pad * measure::card::upright;
    return {r.x + pad, r.y + high, r.w - 2 * pad, r.h - 2 * high};
}

// The bottom line has too little room: each pass takes the next way to spare some.
void spare_room(Writer& w) {
    if (w.lines.foot == Lines::Foot::tight) return;
    w.lines.foot = w.lines.foot == Lines::Foot::roomy ? Lines::Foot::icons : Lines::Foot::tight;
    w.draw_again();
}

// The steps stand in the middle of the bottom line, or where help and exit leave room.
void fit_between(Writer& w, Rect& r, page::Row::Align& align, float left, float middle, float right) {
    if (left <= 0 || middle <= 0) return;
    const float gap = w.lines.foot == Lines::Foot::tight ? gap::usual : theme::is_narrow(w.frame) ? gap::wide : gap::broad;
    const float from = align == page::Row::Align::left ? r.x : theme::edge(w.frame) + left + gap,
                exit = w.frame.window.w - theme::edge(w.frame) - right;
    float to = exit - (right > 0 ? measure::place::before_exit : gap);
    if (to - from < middle) spare_room(w);
    if (w.lines.foot == Lines::Foot::tight) to = std::max(to, std::min(from + middle, exit - gap::usual));
    if (align != page::Row::Align::centre) return;
    const float centre = w.frame.window.w / 2;
    if (centre - middle / 2 >= from && centre + middle / 2 <= to) return;
    align = page::Row::Align::left;
    r.x = centre - middle / 2 < from ? from : to - middle;
    r.w = std::max(middle, to - r.x);
}

// The title has too little room beside the buttons; a width that was seen before is of the pass in which they had their words still.
void shorten_bar(Writer& w, float width) {
    if (w.lines.bar == Lines::Bar::icons || std::exchange(w.lines.bar_width, width) == width) return;
    w.lines.bar = w.lines.bar == Lines::Bar::roomy ? Lines::Bar::first : Lines::Bar::icons;
    w.draw_again();
}

page::Row::Align align_of(Place place) {
    if (place == Place::bar_right || place == Place::foot_right || place == Place::head_right) return page::Row::Align::right;
    return place == Place::foot_mid ? page::Row::Align::centre : page::Row::Align::left;
}

// The rectangle of a place, less what its neighbours on the same line need.
Rect rect_of(Writer& w, Place place, page::Row::Align& align) {
    Rect r = whole(theme::region(w.frame, place));
    const auto width_of = [&w](Place p) {
        const auto it = w.places.widths.find(p);
        return it == w.places.widths.end() ? 0.0f : it->second;
    };
    if (place == Place::foot_mid && w.frame.layout == page::Layout::result) {
        r.x = theme::region(w.frame, Place::sure).x;
        align = page::Row::Align::left;
    }
    if (place == Place::foot_mid)
        fit_between(w, r, align, width_of(Place::foot_left), width_of(Place::foot_mid), width_of(Place::foot_right));
    if (place == Place::bar_left) {
        r.w -= width_of(Place::bar_right) + gap::broad;
        if (r.w < w.scaled(measure::place::least_title)) shorten_bar(w, width_of(Place::bar_right));
    }
    if (place == Place::head_left) r.w -= width_of(Place::head_right) + gap::broad;
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
        case Place::below:
            return false;
        case Place::top:
            return w.frame.height(place) > theme::most_top(w.frame);
        default:
            return !theme::is_line(place);
    }
}

// How far the place is scrolled, after the wheel; 0 when all of it can be seen.
float scrolled(Writer& w, Place place, const Rect& r, float room) {
    if (!may_scroll(w, place)) return 0;
    float& offset = w.places.scroll[place];
    const float most = hidden_of(w.places.extent[place], room);
    if (most > 0 && !w.dialog.before) w.hand.scroll_by_wheel(r, offset);
    offset = std::clamp(offset, 0.0f, most);
    return std::round(offset);
}

bool page_overflows(const Writer& w) { return hidden_of(theme::page_bottom(w.frame) + w.frame.scroll, theme::view(w.frame).bottom()) > 0; }

// A talk goes on below what can be seen: once the pupil takes part in it, what is new is brought into view.
void follow_talk(Writer& w, Place place) {
    const bool is_new = w.spoken.words != w.spoken_before.words;
    w.spoken_before = w.spoken;
    if (!is_new || !w.spoken.own || !may_scroll(w, place)) return;
    w.places.scroll[place] = w.places.extent[place];
    w.draw_again();
}

// Shadows and focus rings of bare places stick out.
Rect cut_of(const Rect& r, Surface surface) {
    const float across = surface == Surface::bare ? measure::place::out_across : 0;
    const float down = surface == Surface::bare ? measure::place::out_down : 0;
    return {r.x - across, r.y - down, r.w + 2 * across, r.h + 2 * down};
}

// Words of a card stop before the picture that fills its right side.
Rect room_beside_picture(const Writer& w, Place place, Rect inside) {
    const auto stop_before = [&](Place picture) {
        if (w.frame.uses(picture)) inside.w = theme::region(w.frame, picture).x - gap::broad - inside.x;
    };
    if (place == Place::column) inside.h = theme::foot_top(w.frame) - measure::place::above_foot - inside.y;  // help stands below
    if (place == Place::today) stop_before(Place::today_picture);
    if (place == Place::main) stop_before(Place::main_picture);
    return inside;
}

constexpr float same = 0.5f;  // pixels by which what was learnt may differ

// For the next pass: how large what was drawn in the place is.
void learn_place(Writer& w, Place place, const Learnt& now, float pad) {
    if (theme::is_line(place)) w.places.widths[place] = now.width;
    if (may_scroll(w, place) && std::fabs(w.places.extent[place] - now.height) > same) {
        w.places.extent[place] = now.height;
        w.draw_again();
    }
    const float tall = now.height + 2 * pad * measure::card::upright;
    auto& heights = w.frame.heights;
    if (heights.count(place) == 0 || std::fabs(heights[place] - tall) > same) w.draw_again();
    heights[place] = tall;
}

Here standing_in(const Here& outer, Place place, Surface surface) {
    Here here = outer;
    here.place = place;
    here.ground = surface;
    here.on_picture = false;
    here.in_foot = place == Place::foot_left || place == Place::foot_mid || place == Place::foot_right;
    here.in_bar = theme::is_line(place) && !here.in_foot;
    here.scrolling = false;
    return here;
}

float gap_in(const Writer& w, Place place) {
    if (place == Place::letters) return theme::is_narrow(w.frame) ? gap::tight : gap::small;
    return theme::is_line(place) ? gap::wide : gap::usual;
}

// What the place holds, in `inside` of `ground`; what does not fit scrolls.
Learnt fill_place(Writer& w, Place place, page::Row::Align align, const Rect& ground, const Rect& inside, const page::Draw& draw) {
    const float offset = scrolled(w, place, ground, inside.h), extent = w.places.extent[place];
    const float most = may_scroll(w, place) ? hidden_of(extent, inside.h) : 0;  // nothing learnt yet does not overflow
    const bool overflowing = most > 0;
    w.here.scrolling = w.here.scrolling || overflowing;
    Rect content = inside;
    std::optional<Cut> cut;
    if (overflowing) {
        cut.emplace(w.brush, cut_of(place == Place::column ? inside : ground, w.here.ground));
        content.y -= offset;
        content.w -= w.here.ground == Surface::bare ? measure::scroll::beside_bar : 0;
    }
    const bool line = theme::is_line(place);
    w.boxes.open({.place = content,
                  .flow = line ? Flow::row : Flow::column,
                  .gap = gap_in(w, place),
                  .high = !overflowing,
                  .align = align,
                  .key = key_of(place),
                  .may_wrap = !line});
    draw();
    Learnt now = w.boxes.close();
    cut.reset();
    if (overflowing)
        scroll_bar(w, {key_of(place), {inside.x, inside.y, content.w, inside.h}, bar_beside(inside, ground.right()), most},
                   w.places.scroll[place]);
    return now;
}

}  // namespace

void ImguiPage::section(Place place, Surface surface, const page::Draw& draw) {
    Writer& w = *writer_;
    if (!theme::is_shown(w.frame, place)) return;
    const Within within(w, standing_in(w.here, place, surface), paint_on(surface, w.brush.paint));
    w.spoken = {};
    w.places.drawn.push_back(place);
    auto align = align_of(place);
    const Rect r = rect_of(w, place, align);
    w.here.scrolling = theme::flows(w.frame, place) && page_overflows(w);
    std::optional<Cut> cut;
    if (w.here.scrolling) cut.emplace(w.brush, cut_of(theme::view(w.frame), Surface::card));
    lay_place(w.brush, w.frame, place, r, surface);
    const float pad = padding_of(surface, place, theme::is_narrow(w.frame));
    const Rect inside = room_beside_picture(w, place, pad > 0 ? padded(r, pad) : r);
    const Learnt now = fill_place(w, place, align, r, inside, draw);
    cut.reset();
    learn_place(w, place, now, pad);
    if (w.spoken.words != 0) follow_talk(w, place);
}

void ImguiPage::card(Surface surface, const page::Draw& draw) {
    Writer& w = *writer_;
    const float pad = surface == Surface::bare ? 0 : measure::card::pad;
    const Key key = w.boxes.next_key() ^ 0x51ED270Bu;  // before take() moves on
    const Learnt* inner = w.boxes.learnt(key);
    const float natural = (inner ? inner->height : measure::card::unknown) + 2 * pad * measure::card::upright;
    Rect r = w.boxes.take({0, natural, true, false});
    if (w.boxes.box().flow == Flow::row) {  // cards side by side are equally high
        const Learnt* row = w.boxes.learnt();
        r.y = w.boxes.box().place.y;
        r.h = row ? std::max(row->height, natural) : natural;
    }
    lay_ground(w.brush, w.frame, r, surface);
    const Within within(w, w.here, paint_on(surface, w.brush.paint));
    w.boxes.open({.place = padded(r, pad), .gap = measure::card::gap, .high = true, .key = key});
    draw();
    w.boxes.close();
}

namespace {

// Tiles keep their words whole: fewer stand side by side in narrow windows and with larger text.
int fit_columns(const Writer& w, int columns) {
    if (w.frame.layout == page::Layout::pictures || columns < 4) return columns;
    if (theme::is_narrow(w.frame) && w.frame.text_scale > 1.2f && columns == 4) return 2;
    const int fit = theme::is_narrow(w.frame) && columns > 5 ? columns - 1 : columns;
    return std::max(2, static_cast<int>(std::floor(static_cast<float>(fit) / (0.5f + 0.5f * w.frame.text_scale))));
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
    return w.here.layer > 0 && w.boxes.box().key == dialog_key && row.columns == 0 && row.align == page::Row::Align::right;
}

struct Cells {
    int columns = 1;
    float height = 0;  // 0: as high as they need
};

// A whole class without scrolling: lower cells, else one more column. Larger text scrolls.
Cells cells_for(const Writer& w, const page::Row& row, float gap, std::size_t count) {
    using namespace measure::grid;
    const float highest = w.frame.layout == page::Layout::board ? highest_seat : highest_name;
    const int usual = fewer_columns(w, row.columns, count);
    const float room = theme::region(w.frame, w.here.place).h;
    const float least =
        std::max(w.target(), w.glyphs(theme::Style::tile_name).line + w.glyphs(theme::Style::tile_family).line + beside_letters);
    for (int columns = usual; row.room_for > 0 && columns <= usual + 1; ++columns) {
        const int rows = (row.room_for + columns - 1) / columns;
        const float share = std::floor((room - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows));
        if (share >= least && w.frame.text_scale < 1.1f) return {columns, std::min(share, highest)};
    }
    return {usual, 0};
}

}  // namespace

void ImguiPage::row(const page::Row& row, const page::Draw& draw) {
    Writer& w = *writer_;
    const bool grid = row.columns > 0;
    const float gap = row.gap >= 0 ? row.gap : grid && theme::is_narrow(w.frame) ? gap::usual : gap::wide;
    const Key key = w.boxes.next_key() ^ 0x2545F491u;
    const Learnt* before = w.boxes.learnt(key);
    const float natural_h = before ? before->height : measure::row::unknown;
    const bool in_row = w.boxes.box().flow == Flow::row;
    const float natural_w = in_row && !grid && before && before->flexible == 0 && row.align == page::Row::Align::left ? before->width : 0;
    const bool ends = ends_dialog(w, row), pinned = ends && w.dialog.overflowing;
    const Rect r = pinned ? w.dialog.foot : w.boxes.take({natural_w, natural_h, false, false});
    if (ends) w.dialog.foot_height = natural_h;
    std::optional<Cut> uncut;
    if (pinned) uncut.emplace(w.brush, Rect{0, 0, w.frame.window.w, w.frame.window.h}, Cut::By::rect);
    const Cells cells = cells_for(w, row, gap, before ? before->heights.size() : 0);
    w.boxes.open({.place = r,
                  .flow = grid ? Flow::grid : Flow::row,
                  .gap = gap,
                  .columns = cells.columns,
                  .align = row.align,
                  .key = key,
                  .cell_height = cells.height,
                  .may_wrap = !w.here.in_foot && !w.here.in_bar});
    draw();
    w.boxes.close();
}

void ImguiPage::space(float pixels) {
    Writer& w = *writer_;
    const bool across = w.boxes.box().flow == Flow::row;
    if (pixels < 0)
        w.boxes.take({0, 0, across, !across});
    else if (across)
        w.boxes.take({std::max(0.01f, pixels - w.boxes.box().gap), 0, false, false});  // 0 would take what is left
    else
        w.boxes.take({0, std::max(0.0f, pixels - w.boxes.box().gap), false, false});
}

namespace {

// Large letters make a dialog wider before they make it scroll.
Rect dialog_place(const Writer& w) {
    using namespace measure::dialog;
    const page::Size window = w.frame.window;
    const float tallest = window.h - 2 * margin_y, natural = std::max(least_height, w.dialog.extent + around);
    const float width = std::min(window.w - 2 * margin_x, std::max(least_width, w.scaled(w.dialog.wide ? wide_width : usual_width)));
    const float height = std::min(tallest, natural);
    return whole({(window.w - width) / 2, (window.h - height) / 2, width, height});
}

// For the next pass: how high it is with its buttons.
void learn_dialog(Writer& w, const Learnt& now) {
    using namespace measure::dialog;
    Dialog& d = w.dialog;
    const float extent = now.height + (d.overflowing && d.foot_height > 0 ? d.foot_height + gap::usual : 0);
    const bool too_high = !d.wide && extent + around > w.frame.window.h - 2 * margin_y;
    if (std::fabs(d.extent - extent) > same || too_high) w.draw_again();
    d.extent = extent;
    d.wide = d.wide || too_high;
}

// What is higher than the window scrolls above the dialog's buttons. Returns where its content begins.
Rect dialog_content(Writer& w, const Rect& inside) {
    Dialog& d = w.dialog;
    d.overflowing = hidden_of(d.extent, inside.h) > 0;
    d.body = d.foot = inside;
    if (!d.overflowing) return inside;
    d.foot.y = inside.bottom() - d.foot_height;
    d.foot.h = d.foot_height;
    d.body.h -= d.foot_height > 0 ? d.foot_height + gap::usual : 0;
    w.hand.scroll_by_wheel(d.body, d.scroll);
    d.scroll = std::round(std::clamp(d.scroll, 0.0f, std::max(0.0f, d.extent - inside.h)));
    return {d.body.x, d.body.y - d.scroll, d.body.w, d.body.h};
}

}  // namespace

void ImguiPage::dialog(const std::string& title, const page::Draw& draw) {
    using namespace measure::dialog;
    Writer& w = *writer_;
    w.dialog.now = true;
    if (!w.dialog.before) {
        w.dialog = {.now = true};
        w.draw_again();
    }
    w.brush.fill({0, 0, w.frame.window.w, w.frame.window.h}, colour::ink, 0, veil);
    const Rect r = dialog_place(w);
    w.brush.shadow(r, radius, theme::shadow::dialog);
    w.brush.fill(r, colour::white, radius);
    Here here = w.here;
    here.layer = 1;
    const Within within(w, here, Paint{});
    w.show({.role = page::Role::dialog, .label = title, .rect = r});
    const Rect content = dialog_content(w, {r.x + pad_x, r.y + pad_y, r.w - 2 * pad_x, r.h - 2 * pad_y});
    const Rect& body = w.dialog.body;
    std::optional<Cut> cut;
    if (w.dialog.overflowing) cut.emplace(w.brush, Rect{body.x - gap::small, body.y, body.w + 2 * gap::small, body.h});
    w.here.scrolling = w.dialog.overflowing;
    w.dialog.foot_height = 0;
    w.boxes.open({.place = content, .high = !w.dialog.overflowing, .key = dialog_key});
    heading({.level = 2, .text = title});
    draw();
    learn_dialog(w, w.boxes.close());
    cut.reset();
    if (!w.dialog.overflowing) return;
    const float most = std::max(0.0f, w.dialog.extent - (w.dialog.foot.bottom() - body.y));
    scroll_bar(w, {dialog_key, body, bar_beside(body, r.right()), most}, w.dialog.scroll);
}

}  // namespace ui
