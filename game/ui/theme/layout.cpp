#include "ui/theme/layout.h"

#include <algorithm>
#include <cmath>

#include "ui/theme/tokens.h"

namespace ui::theme {

using page::Layout;
using page::Place;
using page::Rect;

float Frame::height(Place place) const {
    const auto found = heights.find(place);
    return found == heights.end() ? 0 : found->second;
}

bool is_narrow(const Frame& frame) { return frame.window.w < 1200; }
float edge(const Frame& frame) { return is_narrow(frame) ? 32 : 48; }

bool is_line(Place place) {
    switch (place) {
        case Place::bar_left:
        case Place::bar_right:
        case Place::foot_left:
        case Place::foot_mid:
        case Place::foot_right:
        case Place::head_right:
        case Place::letters:
            return true;
        default:
            return false;
    }
}

float foot_top(const Frame& frame) {
    const Skin& s = skin(frame.band);
    const float scaled = std::max(s.target, std::round(s.target * (0.55f + 0.45f * frame.text_scale)));
    return frame.window.h - (768 - s.foot_y) - (scaled - s.target);
}

namespace {

constexpr float least_path = 110, shortest_path = 208, longest_path = 264;  // the home screen's lesson path: titles may need two lines

float path_height(const Frame& f) { return std::clamp(f.height(Place::path), shortest_path, longest_path); }

// Splits what lies between the edges into two columns with a gap; the left one has `share` of it.
struct Columns {
    Rect left, right;
};
Columns columns(const Frame& f, float top, float bottom, float left_wide, float left_narrow, float gap) {
    const float e = edge(f), width = f.window.w - 2 * e;
    const float g = is_narrow(f) ? std::min(gap, 16.0f) : gap;
    const float share = is_narrow(f) ? left_narrow / (960 - 16) : left_wide / (1270 - gap);
    const float left = std::round((width - g) * share);
    return {{e, top, left, bottom - top}, {e + left + g, top, width - left - g, bottom - top}};
}

Rect whole(const Frame& f, float top, float bottom) { return {edge(f), top, f.window.w - 2 * edge(f), bottom - top}; }

// Larger text makes the top line higher; all below moves down by as much.
float bar_growth(const Frame& f) { return std::max(0.0f, f.height(Place::bar_left) - 76); }

Rect bar(const Frame& f) {
    const float top = f.layout == Layout::quiz ? 12.0f : 16.0f, h = (f.layout == Layout::quiz ? 72.0f : 80.0f) + bar_growth(f);
    return {edge(f), top, f.window.w - 2 * edge(f), h};
}

Rect foot(const Frame& f) {
    const float top = foot_top(f);
    return {edge(f), top, f.window.w - 2 * edge(f), f.window.h - 20 - top};
}

Rect pupil_body(const Frame& f, Place place, float bottom) {
    const float grown = bar_growth(f), first = 104 + grown;
    const float letters = std::max(0.0f, f.height(Place::letters) - 52);
    const auto home = columns(f, first, bottom, 784, 600, 24);
    const float need = std::min(f.height(Place::today), bottom - first - 24 - least_path);  // today's lesson comes before the path
    const float cards = std::round(std::max(bottom + 4 - path_height(f) - 24 - first, need));
    const float you = std::max(196.0f, f.height(Place::you));
    switch (place) {
        case Place::letters:
            return whole(f, first, first + 56 + letters);
        case Place::grid:
            if (f.layout == Layout::pictures) return columns(f, 120 + grown, bottom + 8, 424, 312, 24).right;
            return whole(f, first + 68 + letters, bottom + 8);
        case Place::you:
            return columns(f, 120 + grown, 120 + grown + you, 424, 312, 24).left;
        case Place::slots:
            return columns(f, 144 + grown + you, bottom + 8, 424, 312, 24).left;
        case Place::today: {
            Rect r = home.left;
            r.h = cards;
            return r;
        }
        case Place::today_picture: {
            Rect r = home.left;
            r.h = cards;
            const float w = std::round(r.w * (is_narrow(f) ? 0.40f : 0.49f));
            return {r.x + r.w - w, r.y, w, r.h};
        }
        case Place::review: {
            Rect r = home.right;
            r.h = std::max(120.0f, f.height(Place::review));
            return r;
        }
        case Place::tree: {
            Rect r = home.right;
            const float above = f.uses(Place::review) ? std::max(120.0f, f.height(Place::review)) + 24 : 0.0f;
            r.y += above;
            r.h = cards - above;
            return r;
        }
        case Place::path: {
            return whole(f, first + cards + 24, bottom + 4);
        }
        case Place::picture:
            return columns(f, 108 + grown, bottom, 776, 560, 24).left;
        case Place::story:
            return columns(f, 108 + grown, bottom, 776, 560, 24).right;
        case Place::question:
            return columns(f, 96 + grown, bottom, 504, 352, 24).left;
        case Place::answers:
            return columns(f, 96 + grown, bottom, 504, 352, 24).right;
        default:
            return whole(f, first, bottom);
    }
}

Rect result_body(const Frame& f, Place place, float bottom) {
    const float column = is_narrow(f) ? 320 : std::min(456.0f, std::round(f.window.w / 3));
    const float e = edge(f), left = column + e, width = f.window.w - e - left, gap = is_narrow(f) ? 16 : 32;
    const float wide = std::round((width - gap) * 0.552f), narrow = width - gap - wide;
    const float middle = 44 + std::round((bottom - 44 - 32) * 0.55f);
    switch (place) {
        case Place::column:
            return {0, 0, column, f.window.h};
        case Place::sure:
            return {left, 44, wide, middle - 44};
        case Place::again:
            return {left + wide + gap, 44, narrow, middle - 44};
        case Place::week:
            return {left, middle + 32, wide, bottom - middle - 32};
        case Place::talk:
            return {left + wide + gap, middle + 32, narrow, bottom - middle - 32};
        default:
            return {left, 44, width, bottom - 44};
    }
}

Rect teacher(const Frame& f, Place place) {
    const float rail = std::round((is_narrow(f) ? 88.0f : 112.0f) * (0.5f + 0.5f * f.text_scale)), left = rail + (is_narrow(f) ? 24 : 32),
                right = f.window.w - (is_narrow(f) ? 24 : 32);
    const float width = right - left, gap = is_narrow(f) ? 16 : 24;
    const float head_bottom = f.uses(Place::head_left) ? std::max(88.0f, 24 + f.height(Place::head_left)) : 32.0f;
    const float top = head_bottom + 16;
    const float main_top = f.uses(Place::top) ? top + f.height(Place::top) + 20 : top;
    const float bottom = f.window.h - 32;
    const float below_top = f.uses(Place::below) ? bottom - f.height(Place::below) : bottom;
    const float main_bottom = f.uses(Place::below) ? below_top - 24 : bottom;
    const bool split = f.layout == Layout::teacher && f.uses(Place::side);
    const float side = split ? std::round(width * (is_narrow(f) ? 0.34f : 0.335f)) : 0;
    const float main_width = split ? width - side - gap : width;
    switch (place) {
        case Place::rail:
            return {0, 0, rail, f.window.h};
        case Place::head_left:
            return {left, 24, width, std::max(64.0f, f.height(Place::head_left))};
        case Place::head_right:
            return {left, 20, width, 64};
        case Place::top:
            return {left, top, width, f.height(Place::top)};
        case Place::main:
            return {left, main_top, main_width, main_bottom - main_top};
        case Place::main_picture: {
            const float w = std::round(main_width * (is_narrow(f) ? 0.32f : 0.40f));
            return {left + main_width - w, main_top, w, main_bottom - main_top};
        }
        case Place::side:
            return {right - side, main_top, side, main_bottom - main_top};
        default:
            return {left, below_top, width, bottom - below_top};
    }
}

Rect plain_card(const Frame& f, float bottom) {
    const float width = std::min(f.window.w - 2 * edge(f), 760.0f);
    const float most = bottom - 104;
    const float height = std::clamp(f.height(Place::centre), 200.0f, most);
    return {std::round((f.window.w - width) / 2), std::round(104 + (most - height) / 2), width, height};
}

}  // namespace

Rect region(const Frame& f, Place place) {
    if (f.layout == Layout::teacher || f.layout == Layout::teacher_wide) return teacher(f, place);
    const bool pupil = f.band != model::Band::teacher;
    const float bottom = pupil ? foot_top(f) - 32 : f.window.h - 48;
    switch (place) {
        case Place::bar_left:
        case Place::bar_right:
            return bar(f);
        case Place::foot_left:
        case Place::foot_mid:
        case Place::foot_right:
            return foot(f);
        case Place::centre:
            return plain_card(f, bottom);
        default:
            break;
    }
    return f.layout == Layout::result ? result_body(f, place, bottom) : pupil_body(f, place, bottom);
}

}  // namespace ui::theme
