#pragma once
// The hand: what mouse and keyboard do to the controls of a page, and which of them has the keyboard. A field has it while it is typed in.
// Once keys are used, some control of the page has the keyboard: when the one that had it goes, another takes over (hand_focus.cpp).

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
    std::size_t says = 0;  // of what can become something else in its place: what it is now
    bool is_default = false, closes = false;
    bool seen = true;  // not scrolled out of view
};

class Hand {
public:
    // A pass, before anything is drawn; true: another control has the keyboard now. `again`: a press in it is not the first of a double
    // click, and presses nothing that was not there at the first.
    bool begin(bool again);
    bool end();        // and when all is drawn; true as in begin
    void turn_page();  // what follows is another page
    void let_go();     // the window is no longer the person's: what is held or dragged is let go, and nothing was pressed
    bool has_let_go() const { return let_go_; }  // in this pass
    Press press(const Control& control, const page::Rect& visible);
    bool calls(const page::Button& button);                    // the key that presses it whatever has the keyboard
    bool key_pressed(int scancode) const;                      // also while something is typed
    bool digit_pressed(int digit) const;                       // 0-9 of both rows of digits; none beyond
    void scroll_by_wheel(const page::Rect& r, float& offset);  // where the mouse is over it
    std::optional<page::Point> clicked() const;                // in this pass
    page::Point mouse() const;
    bool is_down() const;  // the mouse's button
    const Control* focus() const { return focus_visible_ && focused_.key == focus_ && focus_ != 0 ? &focused_ : nullptr; }
    bool has_focus(Key key) const { return focus_visible_ && focus_ == key; }
    void focus_on(Key key);
    void focus_on_main() { wants_main_ = true; }  // on the button that Enter presses, once it can be pressed
    bool is_to_show() const { return to_show_; }  // what has the keyboard is to be brought into view
    void shown() { to_show_ = false; }
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
    struct Pressed {
        Key key = 0;
        std::size_t says = 0;
        int page = 0;
        friend bool operator==(const Pressed&, const Pressed&) = default;
    };

    bool is_new(const Control& control) const;  // to the second press of a double click
    bool move_focus();
    void move_by_tab(int step);
    void focus_towards(float dx, float dy);
    bool can_have_focus() const;
    bool keep_focus();
    Key next_focus() const;

    std::vector<Control> controls_, controls_before_;
    Key focus_ = 0, held_ = 0;
    Control focused_;  // where it was last
    Key below_ = 0;    // what had the keyboard before a dialog lay above it
    bool focus_visible_ = false, wants_main_ = false, to_show_ = false;
    Pressed pressed_;  // by the mouse, since the first press of a double click
    int page_ = 0;
    bool again_ = false, key_pressed_ = false;  // in the last pass: what it pressed may lie elsewhere now
    bool enter_ = false, space_ = false, let_go_ = false;
    Key handed_to_ = 0, typing_in_ = 0;
    std::vector<Key> fields_, fields_before_;  // with their problems
};

}  // namespace ui
