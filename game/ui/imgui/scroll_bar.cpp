// Moves and draws the bars of what scrolls.

#include "ui/imgui/scroll_bar.h"

#include <SDL_scancode.h>

#include <algorithm>
#include <cmath>

namespace ui {

using page::Rect;
namespace colour = theme::colour;
namespace measure = theme::measure;

namespace {

struct BarParts {
    Rect up, down, track, thumb;
};

BarParts parts_of(const Scrolling& s, float offset) {
    using namespace measure::scroll;
    const Rect& b = s.bar;
    BarParts parts{
        {b.x, b.y, b.w, thick}, {b.x, b.bottom() - thick, b.w, thick}, {b.x, b.y + thick, b.w, std::max(0.0f, b.h - 2 * thick)}, {}};
    const float high = std::min(parts.track.h, std::max(least_thumb, parts.track.h * s.view.h / (s.view.h + s.most)));
    parts.thumb = {b.x, parts.track.y + (parts.track.h - high) * offset / s.most, b.w, high};
    return parts;
}

void take_mouse(Writer& w, const Scrolling& s, float& offset) {
    const BarParts parts = parts_of(s, offset);
    const page::Point mouse = w.hand.mouse();
    if (const auto clicked = w.hand.clicked(); clicked && s.bar.holds(*clicked)) {
        if (parts.thumb.holds(*clicked))
            w.bars.gripped = s.key, w.bars.grip = clicked->y - parts.thumb.y;
        else if (parts.up.holds(*clicked) || parts.down.holds(*clicked))
            offset += (parts.up.holds(*clicked) ? -1 : 1) * measure::scroll::wheel;
        else
            offset += (clicked->y < parts.thumb.y ? -1 : 1) * measure::scroll::page * s.view.h;
    }
    if (w.bars.gripped != s.key) return;
    const float way = parts.track.h - parts.thumb.h;
    if (way > 0) offset = (mouse.y - w.bars.grip - parts.track.y) / way * s.most;
    if (!w.hand.is_down()) w.bars.gripped = 0;
}

// Which of several PageUp and PageDown move: what holds the control that has the keyboard, else what lies under the mouse.
Key moved_by_keys(const Writer& w) {
    const auto& all = w.bars.before;
    const auto holds = [&](page::Point at) {
        return std::find_if(all.begin(), all.end(), [at](const Bars::Seen& seen) { return seen.view.holds(at); });
    };
    auto found = w.hand.focus() != nullptr ? holds(w.hand.focus()->rect.centre()) : all.end();
    if (found == all.end()) found = holds(w.hand.mouse());
    if (found == all.end()) found = all.begin();
    return found == all.end() ? 0 : found->key;
}

void take_keys(Writer& w, const Scrolling& s, float& offset) {
    if (w.hand.typing() || moved_by_keys(w) != s.key) return;
    if (w.hand.key_pressed(SDL_SCANCODE_PAGEDOWN)) offset += measure::scroll::page * s.view.h;
    if (w.hand.key_pressed(SDL_SCANCODE_PAGEUP)) offset -= measure::scroll::page * s.view.h;
    if (w.hand.key_pressed(SDL_SCANCODE_HOME)) offset = 0;
    if (w.hand.key_pressed(SDL_SCANCODE_END)) offset = s.most;
}

void paint_arrow(Writer& w, const char* icon, const Rect& r, bool more) {
    w.brush.icon(icon, r.centre(), measure::scroll::arrow, more ? colour::blue : colour::toggle_off);
}

void paint_bar(Writer& w, const Scrolling& s, float offset) {
    using namespace measure::scroll;
    const BarParts parts = parts_of(s, offset);
    const bool above = offset > 1, below = offset < s.most - 1;
    if (s.fades && above) w.brush.fade({s.view.x, s.view.y, s.view.w, fade}, fade_alpha, 0);
    if (s.fades && below) w.brush.fade({s.view.x, s.view.bottom() - fade, s.view.w, fade}, 0, fade_alpha);
    w.brush.fill(s.bar, colour::track, thick / 2);
    const bool held = w.bars.gripped == s.key, hovered = parts.thumb.holds(w.hand.mouse());
    w.brush.fill(page::inset(parts.thumb, rim), held || hovered ? colour::blue : colour::blue_plate, thick / 2);
    paint_arrow(w, "up", parts.up, above);
    paint_arrow(w, "down", parts.down, below);
}

}  // namespace

float hidden_of(float content, float room) {
    const float hidden = content - std::max(0.0f, room);
    return hidden > measure::scroll::least ? hidden : 0;
}

Rect bar_beside(const Rect& view, float right) {
    using namespace measure::scroll;
    return whole({right - bar_edge - thick, view.y, thick, view.h});
}

void scroll_bar(Writer& w, const Scrolling& scrolling, float& offset) {
    if (scrolling.most <= 0 || scrolling.bar.h <= 0) return;
    const float before = offset;
    if (w.is_reachable()) {
        w.bars.now.push_back({scrolling.key, scrolling.view});
        take_mouse(w, scrolling, offset);
        take_keys(w, scrolling, offset);
    }
    if (offset != before) {
        offset = std::clamp(std::round(offset), 0.0f, scrolling.most);
        w.hand.shown();  // who scrolls does not want to be brought back
        if (offset != before) w.draw_again();
    }
    paint_bar(w, scrolling, offset);
}

}  // namespace ui
