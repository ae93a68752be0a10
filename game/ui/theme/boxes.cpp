// Columns, rows and grids: where each child of a box lies, and what a box remembers for the next pass.

#include "ui/theme/boxes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui::theme {

using page::Rect;
using Align = page::Row::Align;

namespace {

constexpr float spread_gap = 12;     // the least between things that a row spreads
constexpr float least_share = 0.5f;  // of such a row: words with less room go on a line of their own
constexpr float least_room = 40;
constexpr float same = 0.5f;  // pixels by which a box may differ and still be as it was

float sum(const std::vector<float>& values) { return std::accumulate(values.begin(), values.end(), 0.0f); }

float highest(const std::vector<float>& values) {
    float most = 0;
    for (float v : values) most = std::max(most, v);
    return most;
}

float gaps(const Box& box, float gap) {
    const std::size_t count = box.filled.heights.size();
    return gap * static_cast<float>(count == 0 ? 0 : count - 1);
}

// Rows of a grid are as high as their highest cell.
float grid_row_height(const Learnt* before, int index, int columns, float own) {
    if (!before) return own;
    float most = own;
    const int first = index / columns * columns;
    for (int i = first; i < first + columns && i < static_cast<int>(before->heights.size()); ++i)
        most = std::max(most, before->heights[static_cast<std::size_t>(i)]);
    return most;
}

float grid_height(const Box& box) {
    const std::vector<float>& heights = box.filled.heights;
    const auto columns = static_cast<std::size_t>(box.columns);
    float height = 0;
    for (std::size_t i = 0; i < heights.size(); i += columns) {
        float most = 0;
        for (std::size_t j = i; j < heights.size() && j < i + columns; ++j) most = std::max(most, heights[j]);
        height += most + (i ? box.gap : 0);
    }
    return height;
}

void add_up(Box& box) {
    Learnt& now = box.filled;
    switch (box.flow) {
        case Flow::column:
            now.width = highest(now.widths);
            now.height = sum(now.heights) + gaps(box, box.gap);
            break;
        case Flow::row:
            now.width = sum(now.widths) + gaps(box, box.align == Align::spread ? spread_gap : box.gap);
            now.height = box.wraps ? box.y + box.line - box.place.y : highest(now.heights);
            break;
        case Flow::grid:
            now.width = box.place.w;
            now.height = grid_height(box);
            break;
    }
}

bool is_as_before(const Learnt* before, const Learnt& now) {
    return before && std::fabs(before->width - now.width) <= same && std::fabs(before->height - now.height) <= same &&
           before->flexible == now.flexible && before->widths == now.widths && before->heights == now.heights;
}

// A row whose children are all of their own width stands where it is aligned to, or wraps.
void align_row(Box& box, const Learnt& before) {
    const float left_over = std::max(0.0f, box.place.w - before.width);
    box.wraps = before.width > box.place.w + 1 && box.may_wrap;
    if (box.align == Align::right) box.x += left_over;
    if (box.align == Align::centre) box.x += left_over / 2;
    if (box.align == Align::spread && before.widths.size() > 1)
        box.gap = spread_gap + left_over / static_cast<float>(before.widths.size() - 1);
}

}  // namespace

void Boxes::begin() {
    before_ = std::move(learnt_);
    learnt_.clear();
    open_.clear();
    settled_ = true;
}

Key Boxes::next_key() const {
    if (open_.empty()) return 1;
    return (box().key * 16777619u) ^ static_cast<Key>(box().children + 0x9E37);
}

const Learnt* Boxes::learnt(Key key) const {
    const auto found = before_.find(key);
    return found == before_.end() ? nullptr : &found->second;
}

void Boxes::open(const Opening& opening) {
    Box box{opening};
    if (box.key == 0) box.key = next_key();
    if (!open_.empty()) skip_key();
    box.columns = std::max(box.columns, 1);
    box.x = box.place.x;
    box.y = box.place.y;
    const Learnt* before = learnt(box.key);
    if (before && box.flow == Flow::row && before->flexible == 0) align_row(box, *before);
    open_.push_back(std::move(box));
}

float Boxes::room() const {
    const Box& b = box();
    if (b.flow == Flow::column) return b.place.w;
    if (b.flow == Flow::grid) return std::floor((b.place.w - b.gap * static_cast<float>(b.columns - 1)) / static_cast<float>(b.columns));
    const Learnt* before = learnt();
    const std::size_t index = b.filled.widths.size();
    if (!before || index >= before->widths.size()) return std::max(least_room, b.place.right() - b.x);
    const float left_over = b.place.w - (before->width - before->widths[index]);            // by the others
    if (b.align == Align::spread && left_over < b.place.w * least_share) return b.place.w;  // a line of its own
    return std::max(least_room, left_over);
}

Rect Boxes::take_of_column(Box& b, const Wish& wish, const Learnt* before) {
    const float w = wish.width <= 0 || wish.width > b.place.w ? b.place.w : wish.width;
    float h = wish.height;
    if (wish.stretch_y && b.high && before && before->flexible > 0)
        h += std::max(0.0f, (b.place.h - before->height) / static_cast<float>(before->flexible));
    const float shift = b.align == Align::centre ? (b.place.w - w) / 2 : 0;
    const Rect r{b.x + shift, b.y, w, h};
    b.y += h + b.gap;
    b.filled.widths.push_back(wish.width);
    b.filled.flexible += wish.stretch_y ? 1 : 0;
    return r;
}

Rect Boxes::take_of_grid(Box& b, const Wish& wish, const Learnt* before) {
    const int index = static_cast<int>(b.filled.widths.size());
    const float cell = room(), h = grid_row_height(before, index, b.columns, wish.height);
    const Rect r{b.place.x + static_cast<float>(index % b.columns) * (cell + b.gap), b.y, cell, h};
    if (index % b.columns == b.columns - 1) b.y += h + b.gap;
    b.filled.widths.push_back(wish.width);
    return r;
}

Rect Boxes::take_of_row(Box& b, const Wish& wish, const Learnt* before) {
    const bool flexible = wish.stretch_x || wish.width <= 0;
    float w = wish.width;
    if (flexible && before && before->flexible > 0) w = std::max(w, (b.place.w - before->width) / static_cast<float>(before->flexible));
    const float tall = b.high ? b.place.h : (before ? before->height : wish.height);
    const float own = wish.stretch_y ? std::max(tall, wish.height) : wish.height;
    if (b.wraps && b.x > b.place.x && b.x + w > b.place.right() + 1) {
        b.x = b.place.x;
        b.y += b.line + b.gap;
        b.line = 0;
    }
    b.line = std::max(b.line, wish.height);
    const Rect r{b.x, b.wraps ? b.y : b.place.y + (tall - own) / 2, w, own};
    b.x += w + b.gap;
    b.filled.widths.push_back(flexible ? wish.width : w);
    b.filled.flexible += flexible ? 1 : 0;
    return r;
}

Rect Boxes::take(const Wish& wish) {
    Box& b = open_.back();
    const Learnt* before = learnt(b.key);
    const Rect r = b.flow == Flow::column ? take_of_column(b, wish, before)
                   : b.flow == Flow::grid ? take_of_grid(b, wish, before)
                                          : take_of_row(b, wish, before);
    b.filled.heights.push_back(wish.height);
    ++b.children;
    return whole(r);
}

void Boxes::inset(float by) {
    Box& b = open_.back();
    b.place.x += by;
    b.place.w -= 2 * by;
    b.x += by;
    b.y += by;
    b.filled.heights.insert(b.filled.heights.end(), 2, by - b.gap);  // above and below
}

Learnt Boxes::close() {
    Box b = std::move(open_.back());
    open_.pop_back();
    add_up(b);
    if (!is_as_before(learnt(b.key), b.filled)) settled_ = false;
    learnt_[b.key] = b.filled;
    return std::move(b.filled);
}

}  // namespace ui::theme
