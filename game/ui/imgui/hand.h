#pragma once
// The hand: what mouse and keyboard do to the controls of a page, and which of them has the keyboard. A field has it while it is typed in.

#include <optional>
#include <string>
#include <vector>

#include "page/page.h"
#include "ui/theme/boxes.h"

namespace ui {

using theme::Key;

struct Press {
    bool hovered = false, held = false, focused = false, pressed = false;
};

struct Control {  // that can have the keyboard
    Key key = 0;
    page::Rect rect;
    int layer = 0;
    page::Place place = page::Place::centre;
};

class Hand {
public:
    bool begin();   // a pass, before anything is drawn; true: another control has the keyboard now
    void end();     // and when all is drawn
    void forget();  // another screen
    void let_go();  // the window is no longer the person's: what is held or dragged is let go, and nothing was pressed
    bool has_let_go() const { return let_go_; }  // in this pass
    Press press(const Control& control, const page::Rect& visible);
    bool calls(const page::Button& button);                          // the key that presses it whatever has the keyboard
    bool key_pressed(int scancode) const;                            // also while something is typed
    bool digit_pressed(int digit) const;                             // 0-9 of both rows of digits; none beyond
    void scroll_by_wheel(const page::Rect& r, float& offset) const;  // where the mouse is over it
    std::optional<page::Point> clicked() const;                      // in this pass
    page::Point mouse() const;
    bool is_down() const;  // the mouse's button
    bool has_focus(Key key) const { return focus_visible_ && focus_ == key; }
    void focus_on(Key key);
    const std::vector<Control>& controls() const { return controls_; }  // in this pass so far

    bool typing() const { return typing_in_ != 0; }
    bool types_in(Key key) const { return typing_in_ == key; }
    void offer(const Control& field) { controls_.push_back(field); }
    bool is_new_field(Key said);  // with the problem it tells: it was not in the last pass
    bool is_handed(Key field) const { return handed_to_ == field; }
    void hand_over(Key field) { handed_to_ = field; }  // the keyboard, in this pass if it is still to be drawn
    bool takes_over(Key field);                        // true: now it is to be given the keyboard
    void keep_typing(Key field, bool active);

private:
    bool move_focus();
    void focus_towards(float dx, float dy);
    bool can_have_focus() const;

    std::vector<Control> controls_, controls_before_;
    Key focus_ = 0, held_ = 0;
    bool focus_visible_ = false;
    bool enter_ = false, space_ = false, let_go_ = false;
    Key handed_to_ = 0, typing_in_ = 0;
    std::vector<Key> fields_, fields_before_;  // with their problems
};

}  // namespace ui
