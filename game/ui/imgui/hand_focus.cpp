// The keyboard's way from control to control: by Tab first through what the page is about, then its steps, its top line, and last help and
// the quick exit, which have keys of their own. When what had the keyboard goes, the control that a person would look for next has it.

#include <SDL_scancode.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/imgui/hand.h"
#include "ui/theme/measures.h"

namespace ui {

using page::Place;
using page::Point;

namespace {

// 0: what the page is about.
std::ptrdiff_t turn_of(const Control& control) {
    constexpr Place lines[] = {Place::centre, Place::foot_mid, Place::bar_left, Place::bar_right, Place::foot_left, Place::foot_right};
    const auto* const found = std::find(std::begin(lines) + 1, std::end(lines), control.place);
    return found == std::end(lines) ? 0 : found - std::begin(lines);
}

std::vector<Control> in_turn(std::vector<Control> controls) {
    std::stable_sort(controls.begin(), controls.end(), [](const Control& a, const Control& b) { return turn_of(a) < turn_of(b); });
    return controls;
}

const Control* find_key(const std::vector<Control>& controls, Key key) {
    const auto found = std::find_if(controls.begin(), controls.end(), [key](const Control& one) { return one.key == key; });
    return found == controls.end() ? nullptr : &*found;
}

// The button that Enter presses; in a dialog without one, that which closes it.
Key main_of(const std::vector<Control>& controls) {
    const auto is_main = [](const Control& one) { return one.is_default; };
    const auto closes = [](const Control& one) { return one.closes && one.layer > 0; };
    auto found = std::find_if(controls.begin(), controls.end(), is_main);
    if (found == controls.end()) found = std::find_if(controls.begin(), controls.end(), closes);
    return found == controls.end() ? 0 : found->key;
}

Key nearest_of_place(const std::vector<Control>& controls, const Control& gone) {
    Key nearest = 0;
    float best = std::numeric_limits<float>::max();
    const Point from = gone.rect.centre();
    for (const Control& one : controls) {
        const Point to = one.rect.centre();
        const float away = std::fabs(to.x - from.x) + std::fabs(to.y - from.y);
        if (one.place != gone.place || away >= best) continue;
        best = away;
        nearest = one.key;
    }
    return nearest;
}

}  // namespace

void Hand::turn_page() {
    focus_ = 0;
    focused_ = {};
    typing_in_ = 0;
    below_ = 0;
    wants_main_ = false;
    ++page_;
}

void Hand::focus_on(Key key) {
    focus_ = key;
    focus_visible_ = to_show_ = true;
    wants_main_ = false;
}

// Where the mouse was used last, the keyboard begins beside what it pressed; a page or dialog it opened begins at its top.
bool Hand::keep_focus() {
    if (typing() || controls_.empty()) return false;
    const Key main = main_of(controls_);
    if (const Control* now = find_key(controls_, focus_); now != nullptr && !(wants_main_ && main != 0)) {
        focused_ = *now;
        return false;
    }
    const bool opened = focused_.layer < controls_.back().layer, is_new = focused_.key == 0;  // a new page is read from its top
    const Key next = wants_main_ && main != 0 ? main : next_focus();
    wants_main_ = false;
    if (opened) below_ = focused_.key;
    const Key before = focus_;
    focus_ = focus_visible_ || (focused_.key != 0 && !opened) ? next : 0;
    if (focus_ == 0) focused_ = {};
    to_show_ = focus_visible_ && focus_ != 0 && !is_new;
    if (focus_visible_) handed_to_ = focus_;  // a field is typed in
    return focus_ != before;
}

Key Hand::next_focus() const {
    const std::vector<Control> all = in_turn(controls_);
    const Key main = main_of(all), first = main != 0 ? main : all.front().key;
    if (focused_.key == 0 || focused_.layer < all.back().layer) return first;
    if (focused_.layer > all.back().layer) return find_key(all, below_) != nullptr ? below_ : first;
    if (turn_of(focused_) > 0) return first;  // it was in a line: there is something new to look at
    const Key beside = nearest_of_place(all, focused_);
    return beside != 0 ? beside : first;
}

bool Hand::move_focus() {
    if (key_pressed(SDL_SCANCODE_TAB)) {
        if (controls_before_.empty()) return false;
        move_by_tab(ImGui::GetIO().KeyShift ? -1 : 1);
        return true;
    }
    struct Arrow {
        int scancode;
        float dx, dy;
    };
    static constexpr Arrow arrows[] = {
        {SDL_SCANCODE_LEFT, -1, 0}, {SDL_SCANCODE_RIGHT, 1, 0}, {SDL_SCANCODE_UP, 0, -1}, {SDL_SCANCODE_DOWN, 0, 1}};
    bool moved = false;
    for (const Arrow& arrow : arrows) {
        if (typing() || !key_pressed(arrow.scancode)) continue;
        focus_towards(arrow.dx, arrow.dy);
        moved = true;
    }
    return moved;
}

void Hand::move_by_tab(int step) {
    const std::vector<Control> all = in_turn(controls_before_);
    const int count = static_cast<int>(all.size());
    const Control* now = find_key(all, focus_);
    if (now != nullptr && !now->seen) return focus_on(focus_);  // first it is brought back into view
    const int index = now != nullptr ? static_cast<int>(now - all.data()) : step > 0 ? -1 : 0;
    focus_on(all[static_cast<std::size_t>((index + step + count) % count)].key);
    handed_to_ = focus_;
    typing_in_ = 0;
    ImGui::ClearActiveID();  // a field that keeps the keyboard would take the focus back
}

// The nearest control in that direction; sideways distance counts three times.
void Hand::focus_towards(float dx, float dy) {
    const std::vector<Control> all = in_turn(controls_before_);
    const Control* now = find_key(all, focus_);
    focus_visible_ = to_show_ = true;
    if (now == nullptr && !all.empty()) focus_ = all.front().key;
    if (now == nullptr || !now->seen) return;
    const Point from = now->rect.centre();
    float best = std::numeric_limits<float>::max();
    for (const Control& c : all) {
        const Point to = c.rect.centre();
        const float along = (to.x - from.x) * dx + (to.y - from.y) * dy;
        const float across = std::fabs((to.x - from.x) * dy) + std::fabs((to.y - from.y) * dx);
        if (along < theme::measure::keyboard::least_way) continue;
        const float distance = along + theme::measure::keyboard::sideways * across;
        if (distance < best) {
            best = distance;
            focus_ = c.key;
        }
    }
    handed_to_ = focus_;
}

}  // namespace ui
