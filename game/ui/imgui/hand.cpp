// Hovering and pressing.

#include "ui/imgui/hand.h"

#include <SDL_scancode.h>

#include <algorithm>
#include <utility>

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

void Hand::scroll_by_wheel(const Rect& r, float& offset) {
    const float turned = ImGui::GetIO().MouseWheel;
    if (turned == 0 || !r.holds(mouse())) return;
    offset -= turned * measure::scroll::wheel;
    to_show_ = false;  // who scrolls does not want to be brought back
}

bool Hand::begin(bool again) {
    again_ = again;
    to_show_ = std::exchange(key_pressed_, false) || to_show_;
    if (ImGui::IsMouseClicked(0) && !again) pressed_ = {};
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

bool Hand::end() {
    let_go_ = false;
    const auto is_typed_in = [this](const Control& c) { return c.key == typing_in_; };
    if (typing() && std::none_of(controls_.begin(), controls_.end(), is_typed_in)) typing_in_ = 0;  // its screen has gone
    if (!is_down() && !ImGui::IsMouseReleased(0)) held_ = 0;
    return keep_focus();
}

// The second press of a double click meets a page, or a button, that its first has just brought.
bool Hand::is_new(const Control& control) const {
    return again_ && pressed_.key != 0 && !(pressed_ == Pressed{control.key, control.says, page_});
}

static bool is_seen(const Rect& r, const Rect& visible) {
    return std::min(r.bottom(), visible.bottom()) - std::max(r.y, visible.y) >= std::min(r.h, visible.h) / 2;
}

Press Hand::press(const Control& control, const Rect& visible) {
    Press p;
    const Key key = control.key;
    const bool seen = is_seen(control.rect, visible);
    controls_.push_back(control);
    controls_.back().seen = seen;
    p.hovered = visible.holds(mouse()) && control.rect.holds(mouse());
    if (p.hovered && ImGui::IsMouseClicked(0) && !is_new(control)) {
        held_ = key;
        focus_ = key;
        focus_visible_ = false;
    }
    p.held = held_ == key && p.hovered && is_down();
    if (held_ == key && ImGui::IsMouseReleased(0)) {
        p.pressed = p.hovered;
        if (p.pressed) pressed_ = {key, control.says, page_};
        held_ = 0;
    }
    p.focused = has_focus(key);
    if (p.focused && !typing() && (enter_ || space_)) {
        p.pressed = key_pressed_ = seen;
        to_show_ = true;  // a key presses what can be seen
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

}  // namespace ui
