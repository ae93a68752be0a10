// Works out the rectangle of each place from the window, the size of letters, and what the place held before.

#include "ui/theme/layout.h"

#include <algorithm>
#include <cmath>

#include "ui/theme/tokens.h"

namespace ui::theme {

inline constexpr float large_letters = 1.2f;

using page::Layout;
using page::Place;
using page::Rect;

float zoom_of(page::Size pixels) {
    constexpr page::Size usual{1366, 768}, least{1024, 680};
    constexpr float most = 2.5f, smallest = 0.5f, steps_up = 8, steps_down = 32;
    const float up = std::min(pixels.w / usual.w, pixels.h / usual.h), down = std::min(pixels.w / least.w, pixels.h / least.h);
    if (down < 1) return std::max(smallest, std::floor(down * steps_down) / steps_down);
    return std::clamp(std::floor(up * steps_up) / steps_up, 1.0f, most);
}

float Frame::height(Place place) const {
    const auto found = heights.find(place);
    return found == heights.end() ? 0 : found->second;
}

// Hundreds of classes leave the rest of the page its room.
float most_top(const Frame& frame) { return std::round(frame.window.h * 0.45f); }

bool is_narrow(const Frame& frame) { return frame.window.w < 1200; }
bool is_large(const Frame& frame) { return frame.text_scale > large_letters; }
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

constexpr float shortest_path = 208;  // the home screen's lesson path, while there is room

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

float top_height(const Frame& f) { return std::min(f.height(Place::top), most_top(f)); }

Rect whole(const Frame& f, float top, float bottom) { return {edge(f), top, f.window.w - 2 * edge(f), bottom - top}; }

// Larger text makes the top line higher; all below moves down by as much.
float bar_growth(const Frame& f) { return std::max(0.0f, f.height(Place::bar_left) - 76); }

Rect bar(const Frame& f) {
    const bool quiz = f.layout == Layout::quiz || f.layout == Layout::quiz_words || f.layout == Layout::stage || f.layout == Layout::talk;
    const float top = quiz ? 12.0f : 16.0f, h = (quiz ? 72.0f : 80.0f) + bar_growth(f);
    return {edge(f), top, f.window.w - 2 * edge(f), h};
}

Rect foot(const Frame& f) {
    const float top = foot_top(f);
    return {edge(f), top, f.window.w - 2 * edge(f), f.window.h - 20 - top};
}

// Two cards beside the path; what is in them decides how high they are, and the page scrolls when all is higher than the window.
Rect home_body(const Frame& f, Place place, float bottom) {
    const float first = 104 + bar_growth(f), gap = is_narrow(f) ? 16 : 24;
    const float review = f.uses(Place::review) ? std::max(120.0f, f.height(Place::review)) + gap : 0.0f;
    const float path = f.height(Place::path), free = bottom + 4 - first - gap;
    const float need = std::max(f.height(Place::today), review + f.height(Place::tree));
    const float cards = std::round(std::max(need, free - std::max(path, shortest_path))), low = first + cards + gap - f.scroll;
    const auto both = columns(f, first - f.scroll, first + cards - f.scroll, 784, 600, 24);
    switch (place) {
        case Place::today_picture: {
            const float w = std::round(both.left.w * (is_narrow(f) ? 0.40f : 0.43f));
            return {both.left.right() - w, both.left.y, w, cards};
        }
        case Place::review:
            return {both.right.x, both.right.y, both.right.w, std::max(120.0f, f.height(Place::review))};
        case Place::tree:
            return {both.right.x, both.right.y + review, both.right.w, cards - review};
        case Place::path:
            return whole(f, low, low + std::max(path, free - cards));
        default:
            return both.left;
    }
}

Rect pictures_body(const Frame& f, Place place, float bottom) {
    const float first = (is_narrow(f) ? 112 : 120) + bar_growth(f), you = std::max(is_large(f) ? 0.0f : 196.0f, f.height(Place::you)),
                gap = is_narrow(f) || is_large(f) ? 16 : 24;
    const float slots = std::max(f.height(Place::slots), bottom + 8 - first - you - gap);
    const auto both = columns(f, first - f.scroll, bottom + 8 - f.scroll, 424, 312, 24);
    switch (place) {
        case Place::you:
            return {both.left.x, both.left.y, both.left.w, you};
        case Place::slots:
            return {both.left.x, both.left.y + you + gap, both.left.w, slots};
        default:
            return both.right;
    }
}

// What is shown, and the answers beside it.
Columns activity(const Frame& f, float grown, float bottom) {
    const float top = 96 + grown;
    if (f.layout == Layout::stage) return columns(f, top, bottom, is_large(f) ? 720 : 824, is_large(f) ? 500 : 600, 24);
    if (f.layout == Layout::talk) return columns(f, top, bottom, 592, 444, 32);
    return columns(f, top, bottom, 504, 352, 24);
}

Rect pupil_body(const Frame& f, Place place, float bottom) {
    const float grown = bar_growth(f), first = 104 + grown;
    const float letters = std::max(0.0f, f.height(Place::letters) - 52);
    switch (place) {
        case Place::letters:
            return whole(f, first, first + 56 + letters);
        case Place::grid:
            return whole(f, first + (f.uses(Place::letters) ? 68 + letters : 0), bottom + 8);
        case Place::picture:
            return columns(f, 108 + grown, bottom, 776, 560, 24).left;
        case Place::story:
            return columns(f, 108 + grown, bottom, 776, 560, 24).right;
        case Place::question:
            return columns(f, 96 + grown, bottom, 504, 352, 24).left;
        case Place::answers:
            return activity(f, grown, bottom).right;
        case Place::stage:
            return activity(f, grown, bottom).left;
        default:
            return whole(f, first, bottom);
    }
}

// The answers have what the question leaves, at least half; lines of both stay short enough to be read.
Rect quiz_words_body(const Frame& f, Place place, float bottom) {
    const float top = 96 + bar_growth(f), gap = 16,
                width = std::min(f.window.w - 2 * edge(f), std::round(960 * std::max(1.0f, f.text_scale)));
    const float words = std::clamp(f.height(Place::question), 96.0f, (bottom - top) / 2), left = std::round((f.window.w - width) / 2);
    if (place == Place::question) return {left, top, width, words};
    return {left, top + words + gap, width, bottom - top - words - gap};
}

// Four cards in two rows, or one below the other where the letters are large.
Rect result_body(const Frame& f, Place place, float bottom) {
    const float column = is_narrow(f) ? 320 : std::min(456.0f, std::round(f.window.w / 3));
    if (place == Place::column) return {0, 0, column, f.window.h};
    const float e = edge(f), left = column + e, width = f.window.w - e - left, gap = is_narrow(f) ? 16 : 32, top = 44 - f.scroll;
    const float sure = f.height(Place::sure), again = f.height(Place::again), week = f.height(Place::week), talk = f.height(Place::talk);
    if (is_large(f)) {
        float y = top;
        for (const Place one : {Place::sure, Place::again, Place::week, Place::talk}) {
            if (one == place) break;
            if (f.uses(one)) y += f.height(one) + 16;
        }
        return {left, y, width, f.height(place)};
    }
    const float wide = std::round((width - gap) * 0.552f), narrow = width - gap - wide, all = bottom - 44 - 32;
    const float low_need = std::max(week, talk), high_need = std::max(sure, again);
    const float high = std::round(std::max(high_need, std::min(all * 0.55f, all - low_need))), low = std::max(low_need, all - high);
    switch (place) {
        case Place::sure:
            return {left, top, wide, high};
        case Place::again:
            return {left + wide + gap, top, narrow, high};
        case Place::week:
            return {left, top + high + 32, wide, low};
        case Place::talk:
            return {left + wide + gap, top + high + 32, narrow, low};
        default:
            return {left, 44, width, bottom - 44};
    }
}

Rect teacher(const Frame& f, Place place) {
    const float wide = std::round((is_narrow(f) ? 88.0f : 112.0f) * (0.5f + 0.5f * f.text_scale));
    const float rail = f.uses(Place::rail) ? wide : 0, left = rail + (is_narrow(f) ? 24 : 32),
                right = f.window.w - (is_narrow(f) ? 24 : 32);
    const float width = right - left, gap = is_narrow(f) ? 16 : 24;
    const float head_bottom = f.uses(Place::head_left) ? std::max(88.0f, 24 + f.height(Place::head_left)) : 32.0f;
    const float top = head_bottom + 16;
    const float main_top = f.uses(Place::top) ? top + top_height(f) + 20 : top;
    const float bottom = f.window.h - 32;
    const float below_top = f.uses(Place::below) ? bottom - f.height(Place::below) : bottom;
    const float main_bottom = f.uses(Place::below) ? below_top - 24 : bottom;
    const bool split = f.layout == Layout::teacher && f.uses(Place::side);
    const float side = split ? std::round(width * (is_narrow(f) ? 0.34f : 0.335f)) : 0;
    const float main_width = split ? width - side - gap : width;
    switch (place) {
        case Place::rail:
            return {0, 0, wide, f.window.h};
        case Place::head_left:
            return {left, 24, width, std::max(64.0f, f.height(Place::head_left))};
        case Place::head_right:
            return {left, 20, width, 64};
        case Place::top:
            return {left, top, width, top_height(f)};
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

// The teacher's live board: a white head over the whole width, counts, machines.
Rect board(const Frame& f, Place place) {
    const float e = edge(f), width = f.window.w - 2 * e, head = std::max(96.0f, 32 + f.height(Place::head_left));
    const float top = head + 20, main = top + std::max(52.0f, top_height(f)) + (is_narrow(f) ? 16 : 24);
    const float below = f.window.h - 22 - std::max(22.0f, f.height(Place::below));
    switch (place) {
        case Place::head:
            return {0, 0, f.window.w, head};
        case Place::head_left:
            return {e, std::round((head - f.height(Place::head_left)) / 2), width, f.height(Place::head_left)};
        case Place::head_right:
            return {e, std::round(head / 2) - 32, width, 64};
        case Place::top:
            return {e, top, width, top_height(f)};
        case Place::main:
            return {e, main, width, below - 16 - main};
        default:
            return {e, below, width, f.height(Place::below)};
    }
}

float body_bottom(const Frame& f) { return f.band == model::Band::teacher ? f.window.h - 48 : foot_top(f) - 32; }

Rect plain_card(const Frame& f, float bottom) {
    const float width = std::min(f.window.w - 2 * edge(f), 760.0f);
    const float most = bottom - 104;
    const float height = std::clamp(f.height(Place::centre), 200.0f, most);
    return {std::round((f.window.w - width) / 2), std::round(104 + (most - height) / 2), width, height};
}

}  // namespace

Rect region(const Frame& f, Place place) {
    if (f.layout == Layout::teacher || f.layout == Layout::teacher_wide) return teacher(f, place);
    if (f.layout == Layout::board) return board(f, place);
    const float bottom = body_bottom(f);
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
    switch (f.layout) {
        case Layout::quiz_words:
            return quiz_words_body(f, place, bottom);
        case Layout::result:
            return result_body(f, place, bottom);
        case Layout::home:
            return home_body(f, place, bottom);
        case Layout::pictures:
            return pictures_body(f, place, bottom);
        default:
            return pupil_body(f, place, bottom);
    }
}

bool flows(const Frame& f) { return f.layout == Layout::home || f.layout == Layout::pictures || f.layout == Layout::result; }

bool is_shown(const Frame& f, Place place) { return place != Place::main_picture || !is_narrow(f); }

bool flows(const Frame& f, Place place) { return flows(f) && !is_line(place) && place != Place::column && place != Place::centre; }

Rect view(const Frame& f) {
    const float top = f.layout == Layout::result ? 0 : bar(f).bottom() + 4;
    const float left = f.layout == Layout::result ? region(f, Place::column).right() : 0;
    return {left, top, f.window.w - left, foot_top(f) - 20 - top};
}

float page_bottom(const Frame& f) {
    float lowest = 0;
    for (const auto& [place, height] : f.heights)
        if (flows(f, place)) lowest = std::max(lowest, region(f, place).y + std::max(region(f, place).h, height));
    return lowest;
}

}  // namespace ui::theme
