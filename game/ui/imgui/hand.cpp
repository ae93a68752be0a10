// Hovering, pressing and the keyboard's way from control to control.

#include "ui/imgui/hand.h"

#include <SDL_scancode.h>

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/theme/measures.h"

namespace ui {

using page::Point;
using page::Rect;
namespace measure = theme::measure;

bool Hand::key_pressed(int scancode) const { return ImGui::IsKeyPressed(scancode, true); }

bool Hand::digit_pressed(int digit) const {
    if (digit > 9) return false;
    if (digit == 0) return key_pressed(SDL_SCANCODE_0) || key_pressed(SDL_SCANCODE_KP_0);
    return key_pressed(SDL_SCANCODE_1 + digit - 1) || key_pressed(SDL_SCANCODE_KP_1 + digit - 1);
}

Point Hand::mouse() const {
    const ImVec2 at = ImGui::GetIO().MousePos;
    return {at.x, at.y};
}

bool Hand::is_down() const { return ImGui::GetIO().MouseDown[0]; }

std::optional<Point> Hand::clicked() const {
    if (!ImGui::IsMouseClicked(0)) return std::nullopt;
    return mouse();
}

void Hand::scroll_by_wheel(const Rect& r, float& offset) const {
    if (r.holds(mouse())) offset -= ImGui::GetIO().MouseWheel * measure::scroll::wheel;
}

bool Hand::begin() {
    fields_before_ = std::move(fields_);
    fields_.clear();
    controls_before_ = std::move(controls_);
    controls_.clear();
    enter_ = key_pressed(SDL_SCANCODE_RETURN) || key_pressed(SDL_SCANCODE_KP_ENTER);
    space_ = key_pressed(SDL_SCANCODE_SPACE) && !typing();
    return move_focus();
}

void Hand::let_go() {
    held_ = 0;
    let_go_ = true;
}

void Hand::end() {
    let_go_ = false;
    const auto is_typed_in = [this](const Control& c) { return c.key == typing_in_; };
    if (typing() && std::none_of(controls_.begin(), controls_.end(), is_typed_in)) typing_in_ = 0;  // its screen has gone
    if (!is_down() && !ImGui::IsMouseReleased(0)) held_ = 0;
}

void Hand::forget() {
    focus_ = 0;
    focus_visible_ = false;
    typing_in_ = 0;
}

void Hand::focus_on(Key key) {
    focus_ = key;
    focus_visible_ = true;
}

Press Hand::press(const Control& control, const Rect& visible) {
    Press p;
    const Key key = control.key;
    controls_.push_back(control);
    p.hovered = visible.holds(mouse()) && control.rect.holds(mouse());
    if (p.hovered && ImGui::IsMouseClicked(0)) {
        held_ = key;
        focus_ = key;
        focus_visible_ = false;
    }
    p.held = held_ == key && p.hovered && is_down();
    if (held_ == key && ImGui::IsMouseReleased(0)) {
        p.pressed = p.hovered;
        held_ = 0;
    }
    p.focused = has_focus(key);
    if (p.focused && !typing() && (enter_ || space_)) {
        p.pressed = true;
        enter_ = space_ = false;
    }
    return p;
}

// What had the focus may lie below a dialog now, or be gone.
bool Hand::can_have_focus() const {
    return std::any_of(controls_before_.begin(), controls_before_.end(), [this](const Control& one) { return one.key == focus_; });
}

bool Hand::calls(const page::Button& b) {
    if (b.hotkey == page::Hotkey::escape && key_pressed(SDL_SCANCODE_ESCAPE)) return true;
    if (b.hotkey == page::Hotkey::f1 && key_pressed(SDL_SCANCODE_F1)) return true;
    if (!b.is_default || !enter_ || (focus_visible_ && !typing() && can_have_focus())) return false;
    enter_ = false;
    return true;
}

bool Hand::is_new_field(Key said) {
    fields_.push_back(said);
    return std::find(fields_before_.begin(), fields_before_.end(), said) == fields_before_.end();
}

bool Hand::takes_over(Key field) {
    if (handed_to_ != field) return false;
    handed_to_ = 0;
    return true;
}

void Hand::keep_typing(Key field, bool active) {
    if (active)
        typing_in_ = focus_ = field;
    else if (types_in(field))
        typing_in_ = 0;
}

bool Hand::move_focus() {
    if (!key_pressed(SDL_SCANCODE_TAB)) {
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
    const auto& all = controls_before_;
    if (all.empty()) return false;
    const int step = ImGui::GetIO().KeyShift ? -1 : 1, count = static_cast<int>(all.size());
    const auto at = std::find_if(all.begin(), all.end(), [this](const Control& c) { return c.key == focus_; });
    const int index = at == all.end() ? (step > 0 ? -1 : 0) : static_cast<int>(at - all.begin());
    focus_on(all[static_cast<std::size_t>((index + step + count) % count)].key);
    handed_to_ = focus_;
    typing_in_ = 0;
    ImGui::ClearActiveID();  // a field that keeps the keyboard would take the focus back
    return true;
}

// The nearest control in that direction; sideways distance counts three times.
void Hand::focus_towards(float dx, float dy) {
    constexpr float sideways = 3, least_way = 4;
    const auto& all = controls_before_;
    const auto at = std::find_if(all.begin(), all.end(), [this](const Control& c) { return c.key == focus_; });
    focus_visible_ = true;
    if (at == all.end()) {
        if (!all.empty()) focus_ = all.front().key;
        return;
    }
    const Point from = at->rect.centre();
    float best = 1e9f;
    for (const Control& c : all) {
        const Point to = c.rect.centre();
        const float along = (to.x - from.x) * dx + (to.y - from.y) * dy;
        const float across = std::fabs((to.x - from.x) * dy) + std::fabs((to.y - from.y) * dx);
        if (along < least_way) continue;
        const float distance = along + sideways * across;
        if (distance < best) {
            best = distance;
            focus_ = c.key;
        }
    }
    handed_to_ = focus_;
}

}  // namespace ui
