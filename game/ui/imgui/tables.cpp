// Tables: results, changes of a class list, the class book on its paper.

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/text.h"
#include "ui/imgui/imgui_page.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Rect;
using page::Role;
using theme::Style;
namespace colour = theme::colour;
namespace gap = theme::measure::gap;
namespace measure = theme::measure;

std::string shorten(Writer& w, const std::string& words, Style style, float room) {
    if (w.width(words, style) <= room) return words;
    const std::size_t first = base::to_utf8({base::to_code_points(words).front()}).size();  // is never given up
    return words.substr(0, std::max(first, draw::fitting(w.fonts, words, style, room - w.width("…", style)))) + "…";
}

namespace {

struct Sizes {
    float head, row;
    Style text, second, heading;
    int most_lines;  // of a cell's words
};

Sizes sizes_of(Writer& w, const page::Table& t) {
    const float line = w.glyphs(Style::second).line, caption = w.glyphs(Style::caption).line;
    if (t.paper)
        return {std::round(caption + measure::table::paper_head),
                std::round(caption + measure::table::paper_row),
                Style::caption,
                Style::caption,
                Style::caption,
                measure::table::paper_lines};
    const float row = t.tall ? std::max(measure::table::least_tall, 2 * line + measure::table::around_tall)
                             : std::max(measure::table::least_row, line + measure::table::around_row);
    return {std::round(line + gap::broad), std::round(row), Style::second, Style::caption, Style::caption, 2};
}

// A heading on two lines, broken where the longer one is shortest.
float heading_need(const Writer& w, const std::string& heading, const Sizes& s) {
    float need = w.width(heading, s.heading);
    if (heading.size() > measure::text::longest) return need / 2;
    for (std::size_t at = heading.find(' '); at != std::string::npos; at = heading.find(' ', at + 1))
        need = std::min(need, std::max(w.width(heading.substr(0, at), s.heading), w.width(heading.substr(at + 1), s.heading)));
    return need;
}

// What a column with a width needs when room is short: its longest cell or its heading on two lines.
float need_of(const Writer& w, const page::Table& t, std::size_t column, const Sizes& s) {
    float need = heading_need(w, t.columns[column].heading, s);
    for (const auto& row : t.rows) {
        if (column >= row.size()) continue;
        const page::TableCell& c = row[column];
        const float before = c.percent >= 0 ? measure::table::least_bar + gap::usual : 0;
        const float chip = c.tone == page::Tone::none ? 0
                           : c.icon.empty()           ? measure::table::around_chip
                                                      : measure::table::around_chip + measure::table::before_chip;
        need = std::max({need, before + chip + w.width(c.text, s.text), w.width(c.second, s.second)});
    }
    return need + (t.paper ? measure::table::paper_edges : gap::broad);
}

// Chips and bars cannot go on in a second line.
bool is_stiff(const page::Table& t, std::size_t column) {
    return std::any_of(t.rows.begin(), t.rows.end(), [&](const auto& row) {
        return column < row.size() && (row[column].tone != page::Tone::none || row[column].percent >= 0);
    });
}

// The widest give first until all together take no more than `most`; stiff ones give nothing.
void narrow_widest(const page::Table& t, std::vector<float>& widths, float most) {
    std::vector<float> sorted;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (is_stiff(t, i))
            most -= widths[i];
        else
            sorted.push_back(widths[i]);
    }
    std::sort(sorted.begin(), sorted.end());
    float taken = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const float cap = (most - taken) / static_cast<float>(sorted.size() - i);
        if (sorted[i] > cap) {
            for (std::size_t n = 0; n < widths.size(); ++n)
                if (!is_stiff(t, n)) widths[n] = std::min(widths[n], cap);
            return;
        }
        taken += sorted[i];
    }
}

// Columns without a width share what the others leave, at least a fifth; with large letters two, but in a printed book names come first.
std::vector<float> column_widths(const Writer& w, const page::Table& t, float width, const Sizes& s) {
    std::vector<float> widths;
    for (const auto& c : t.columns) widths.push_back(w.scaled(c.width));
    const auto shares = std::count(widths.begin(), widths.end(), 0.0f);
    if (shares > 0) {
        if (std::accumulate(widths.begin(), widths.end(), 0.0f) > width * 0.5f)
            for (std::size_t i = 0; i < widths.size(); ++i)
                if (widths[i] > 0) widths[i] = std::min(widths[i], need_of(w, t, i, s));
        narrow_widest(
            t, widths,
            width * (t.paper ? (theme::is_large(w.frame) ? measure::table::most_fixed_of_large_paper : measure::table::most_fixed_of_paper)
                             : (theme::is_large(w.frame) ? measure::table::most_fixed_of_large : measure::table::most_fixed)));
    }
    const float left_over = width - std::accumulate(widths.begin(), widths.end(), 0.0f);
    for (float& one : widths) one = std::floor(one > 0 ? one : left_over / static_cast<float>(std::max<std::ptrdiff_t>(shares, 1)));
    return widths;
}

float aligned(page::Column::Align align, float x, float room, float text) {
    if (align == page::Column::Align::centre) return x + std::max(0.0f, (room - text) / 2);
    return align == page::Column::Align::right ? x + std::max(0.0f, room - text) : x;
}

float number_plate(Writer& w, const std::string& number, float x, float middle) {
    const Rect p{x, middle - measure::table::plate_side / 2, measure::table::plate_side, measure::table::plate_side};
    w.brush.fill(p, colour::warm_tint, measure::radius::field);
    w.brush.centred(number, Style::label, p, colour::ink);
    return measure::table::plate_side + gap::wide;
}

// `words`: how much of the room the figure beside it takes.
float percent_bar(Writer& w, int percent, float x, float middle, float room, float words) {
    const float most = std::min(measure::table::most_bar, std::max(measure::table::least_bar, room / 2));
    const float widest_words = std::max(words, w.width("100 %", Style::second));  // all bars of a column are equally long
    const float wide = std::clamp(room - widest_words - gap::usual, measure::table::least_bar, most);
    const Rect track{x, middle - measure::table::thick / 2, wide, measure::table::thick};
    w.brush.fill(track, colour::track, measure::table::thick / 2);
    const float done = wide * static_cast<float>(percent) / 100;
    if (percent > 0)
        w.brush.fill({track.x, track.y, std::max(measure::table::thick, done), measure::table::thick}, colour::blue,
                     measure::table::thick / 2);
    return wide + gap::usual;
}

// Each line where its column's words stand.
void put_lines(Writer& w, const draw::Block& block, Style style, page::Column::Align align, const Rect& r) {
    const float line = w.glyphs(style).line, high = line * static_cast<float>(block.lines.size());
    float y = std::round(r.y + (r.h - high) / 2);
    for (const auto& one : block.lines) {
        const float x = aligned(align, r.x, r.w, one.width);
        for (const auto& run : one.runs) w.brush.line_of(run.text, style, std::round(x) + run.x, y, colour::ink);
        y += line;
    }
}

// As many lines as there may be; what is more ends in dots.
bool some_lines(Writer& w, const std::string& words, Style style, const Rect& r, page::Column::Align align, int most,
                Rect* taken = nullptr) {
    draw::Block block = draw::lay_out(w.fonts, words, style, r.w);
    if (static_cast<int>(block.lines.size()) > most) {
        const auto points = base::to_code_points(words);
        const auto first = [&](std::size_t count) {
            return base::to_utf8(std::vector<char32_t>(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(count))) + "…";
        };
        std::size_t fits = 1, too_many = points.size();
        while (too_many - fits > 1) {
            const std::size_t middle = (fits + too_many) / 2;
            const bool good = static_cast<int>(draw::lay_out(w.fonts, first(middle), style, r.w).lines.size()) <= most;
            (good ? fits : too_many) = middle;
        }
        block = draw::lay_out(w.fonts, first(fits), style, r.w);
    }
    if (block.cut) block = draw::lay_out(w.fonts, shorten(w, words, style, r.w), style, r.w + 1);  // a word too long for its column
    put_lines(w, block, style, align, r);
    if (taken != nullptr) *taken = {aligned(align, r.x, r.w, block.width), r.y, block.width, r.h};
    return !block.cut;
}

// A column gives its edges up for all its words when some need the room.
std::vector<bool> tight_columns(const Writer& w, const page::Table& t, const std::vector<float>& widths, const Sizes& s) {
    std::vector<bool> tight(widths.size(), false);
    for (const auto& row : t.rows)
        for (std::size_t c = 0; c < row.size() && c < widths.size(); ++c)
            if (row[c].number_plate.empty() && row[c].icon.empty() && w.width(row[c].text, s.text) > widths[c] - measure::table::edges)
                tight[c] = true;
    return tight;
}

// One cell; returns false when its words had to be cut.
bool cell(Writer& w, const page::TableCell& c, const page::Column& column, const Rect& r, const Sizes& s, bool tight) {
    float x = r.x + (tight ? measure::table::tight_edge : gap::usual);
    const float room = r.w - measure::table::edges, line = w.glyphs(s.text).line, second = w.glyphs(s.second).line;
    const bool two = !c.second.empty();
    const float text_h = line + (two ? second : 0), top = r.y + (r.h - text_h) / 2;
    const float middle = two ? top + line / 2 : r.y + r.h / 2;
    if (!c.number_plate.empty()) x += number_plate(w, c.number_plate, x, r.y + r.h / 2);
    const float text_x0 = x;
    Style style = c.bold && s.text == Style::second ? Style::strong : s.text;
    const float natural = w.width(c.text, style);
    if (c.percent >= 0) x += percent_bar(w, c.percent, x, middle, room, natural);
    if (c.tone != page::Tone::none) {
        const ToneColours tone = colours_of(c.tone);
        const float icon = c.icon.empty() ? 0 : measure::table::before_chip;
        const Rect chip{x, middle - measure::table::chip_height / 2, natural + icon + measure::table::around_chip,
                        measure::table::chip_height};
        w.brush.fill(chip, tone.tint, measure::table::chip_height / 2);
        if (icon > 0) w.brush.icon(c.icon, {chip.x + measure::table::chip_icon_at, middle}, measure::icon::small, tone.ink);
        return w.brush.left(c.text, style, {chip.x + gap::usual + icon, chip.y, natural + 2, measure::table::chip_height}, tone.ink);
    }
    if (!c.icon.empty()) {
        w.brush.icon(c.icon, {x + measure::icon::line / 2, middle}, measure::icon::line, colour::ink2);
        x += measure::table::before_icon_words;
    }
    const float left_over = r.right() - (tight ? 2 : gap::small) - x;
    if (!two && natural > left_over && r.h > 2 * line)
        return some_lines(w, c.text, style, {x, r.y, left_over, r.h}, column.align, std::min(s.most_lines, static_cast<int>(r.h / line)));
    if (two && c.percent < 0 && natural > left_over && r.h > 2 * line + second + gap::small) {
        const Rect upper{x, r.y + (r.h - 2 * line - second) / 2, left_over, 2 * line};
        const bool whole = some_lines(w, c.text, style, upper, column.align, 2);
        return w.brush.left(c.second, s.second, {text_x0, upper.bottom(), r.right() - gap::small - text_x0, second}, colour::amber_ink) &&
               whole;
    }
    const std::string words = shorten(w, c.text, style, left_over);
    bool fits = w.brush.left(words, style, {aligned(column.align, x, left_over, natural), top, std::min(natural + 1, left_over), line},
                             colour::ink);
    if (two)
        fits = w.brush.left(c.second, s.second, {text_x0, top + line, r.right() - gap::small - text_x0, second},
                            c.percent >= 0 ? colour::ink2 : colour::amber_ink) &&
               fits;
    return fits;
}

// A heading stands where the words of its column do.
void head_row(Writer& w, const page::Table& t, const Rect& r, const std::vector<float>& widths, const std::vector<bool>& tight_cells,
              const Sizes& s) {
    if (t.paper) w.brush.fill(r, colour::book_head, 0);
    float x = r.x;
    for (std::size_t i = 0; i < t.columns.size(); ++i) {
        const float natural = w.width(t.columns[i].heading, s.heading);
        const bool tight = tight_cells[i] || natural > widths[i] - measure::table::edges;  // a tight column gives its edges up
        const float pad = tight_cells[i] ? measure::table::tight_edge : tight ? 2 : gap::usual;
        const float room = widths[i] - (tight_cells[i] ? pad + 2 : tight ? gap::tight : measure::table::edges);
        Rect taken{aligned(t.columns[i].align, x + pad, room, natural), r.y, std::min(natural + 1, room), r.h};
        const bool fits = natural > room ? some_lines(w, t.columns[i].heading, s.heading, {x + pad, r.y, room, r.h}, t.columns[i].align,
                                                      s.most_lines, &taken)
                                         : w.brush.left(t.columns[i].heading, s.heading, taken, t.paper ? colour::ink : colour::ink2);
        if (!t.columns[i].heading.empty()) w.show({.role = Role::text, .label = t.columns[i].heading, .rect = taken, .cut = !fits});
        x += widths[i];
    }
}

// Long headings (lessons' titles) take two lines, in a printed book as many as they need.
float head_height(const Writer& w, const page::Table& t, const std::vector<float>& widths, const Sizes& s) {
    int lines = 1;
    for (std::size_t i = 0; i < t.columns.size(); ++i) {
        const float room = widths[i] - measure::table::least_edges;
        if (w.width(t.columns[i].heading, s.heading) > room)
            lines = std::max(lines, static_cast<int>(draw::lay_out(w.fonts, t.columns[i].heading, s.heading, room).lines.size()));
    }
    return s.head + static_cast<float>(std::min(lines, s.most_lines) - 1) * w.glyphs(s.heading).line;
}

// How many lines the cell's words take; chips and bars stay on one.
int lines_of(const Writer& w, const page::TableCell& c, float width, const Sizes& s, bool tight) {
    if (!c.second.empty() || c.percent >= 0 || c.tone != page::Tone::none) return 1;
    const float before =
        (c.number_plate.empty() ? 0 : measure::table::plate_side + gap::wide) + (c.icon.empty() ? 0 : measure::table::before_icon_words);
    const float edges = tight ? measure::table::tight_edge + 2 : gap::usual + gap::small, room = width - before - edges;
    const Style style = c.bold && s.text == Style::second ? Style::strong : s.text;
    if (w.width(c.text, style) <= room) return 1;
    return std::min(s.most_lines, static_cast<int>(draw::lay_out(w.fonts, c.text, style, room).lines.size()));
}

// Rows are all as high as the longest words need.
float row_height(const Writer& w, const page::Table& t, const std::vector<float>& widths, const std::vector<bool>& tight, const Sizes& s) {
    if (t.tall) return s.row;
    int lines = 1;
    for (const auto& row : t.rows)
        for (std::size_t c = 0; c < row.size() && c < widths.size(); ++c)
            if (lines < s.most_lines) lines = std::max(lines, lines_of(w, row[c], widths[c], s, tight[c]));
    if (lines == 1) return s.row;
    return std::max(s.row, std::round(static_cast<float>(lines) * w.glyphs(s.text).line + (t.paper ? gap::small : gap::wide)));
}

std::string words_of(const std::vector<page::TableCell>& cells) {
    std::string words;
    for (const auto& c : cells) {
        if (c.text.empty() && c.number_plate.empty()) continue;
        if (!words.empty()) words += " · ";
        words += (c.number_plate.empty() ? "" : c.number_plate + " ") + c.text + (c.second.empty() ? "" : " " + c.second);
    }
    return words;
}

}  // namespace

std::optional<int> ImguiPage::table(const page::Table& t) {
    Writer& w = *writer_;
    Sizes s = sizes_of(w, t);
    const std::vector<float> widths = column_widths(w, t, w.boxes.room(), s);
    const std::vector<bool> tight = tight_columns(w, t, widths, s);
    s.row = row_height(w, t, widths, tight, s);
    const Rect head = w.boxes.take({0, head_height(w, t, widths, s), true, false});
    head_row(w, t, head, widths, tight, s);
    const float gap = w.boxes.box().gap;
    std::optional<int> pressed;
    for (std::size_t i = 0; i < t.rows.size(); ++i) {
        Rect r = w.boxes.take({0, s.row - gap, true, false});  // rows touch: the box's gap is part of them
        r = {r.x, r.y - gap, r.w, s.row};
        const bool chosen = t.can_choose && static_cast<int>(i) == t.chosen;
        const Press p = t.can_choose ? w.press(r, true) : Press{};
        if (chosen) {
            w.brush.fill(r, colour::blue_chosen, measure::radius::plate);
            w.brush.outline(r, colour::blue, measure::radius::plate, 2);
        } else if (p.hovered)
            w.brush.fill(r, ground_under(p), measure::radius::plate);
        else if (t.paper && i % 2 == 1)
            w.brush.fill(r, colour::book_row);
        if (!chosen && (t.paper || i + 1 < t.rows.size()))
            w.brush.fill({r.x, r.bottom() - 1, r.w, 1}, t.paper ? colour::book_line : colour::row_line);
        float x = r.x;
        bool fits = true;
        for (std::size_t c = 0; c < t.rows[i].size() && c < widths.size(); ++c) {
            fits = cell(w, t.rows[i][c], t.columns[c], {x, r.y, widths[c], r.h}, s, tight[c]) && fits;
            x += widths[c];
        }
        if (p.focused) w.brush.ring(inset(r, 2), measure::radius::field);
        w.show({.role = Role::table_row,
                .label = words_of(t.rows[i]),
                .rect = r,
                .state = chosen ? "chosen" : "",
                .focused = p.focused,
                .target = t.can_choose,
                .cut = !fits});
        if (p.pressed) pressed = static_cast<int>(i);
    }
    return pressed;
}

}  // namespace ui
