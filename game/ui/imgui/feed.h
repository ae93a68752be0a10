#pragma once
// Our SDL2 event layer for Dear ImGui 1.86: at most one key or button edge a pass, events and never polled state, so
// that Unikey's Backspace-down, Backspace-up, letter in one burst types what it should, and scripts work like people.
//
// An input method that composes (ibus, fcitx, Windows' own) shows what it has so far, and types it later. Whoever leaves the field
// before that, by a click, Tab, Enter or another window, has typed it: the feed types it there, once, whether or not the input
// method says it again afterwards.

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "imgui.h"

union SDL_Event;
struct SDL_Window;

namespace ui {

class Feed {
public:
    Feed();
    ~Feed();
    void push(const SDL_Event& event);  // in order of arrival
    // Hands the next events to ImGui's io, up to and including one edge; text that came before an edge gets its own pass.
    // true: more are waiting, run another pass (NewFrame, page, Render; showing the picture may wait for the last one).
    bool release(ImGuiIO& io, float zoom = 1);  // `zoom`: pixels to one of ImGui's points
    bool waiting() const { return !queue_.empty(); }
    bool is_press_again() const { return press_again_; }  // the press just given is not the first of a double click
    void set_size(int width, int height);
    void set_pixels_per_place(float pixels) { pixels_per_place_ = pixels; }  // of the mouse
    // What the field that has the keyboard takes: letters, as an input method types them; digits, from the keys themselves; or there
    // is none, and letters lead nowhere.
    enum class Taking { nothing, digits, letters };
    void set_taking(Taking what);
    const std::string& composing() const { return composing_; }

    // What the shell asks for after release.
    std::vector<std::string> take_dropped();  // files dropped on the window
    bool take_quit();
    bool take_exposed();  // the window's picture must be shown again
    bool take_resized(int& width, int& height);
    bool take_lost();         // another window has the keyboard: nothing is held any more
    bool take_interrupted();  // the input method must begin anew: what it composed is typed already
    int take_shifts();        // Shift pressed and released alone, times in a row within 2 s; begins anew at 3

private:
    struct Entry;
    void push_key(const SDL_Event& event);
    void push_other(const SDL_Event& event);
    void watch_shift(int scancode, bool down, std::uint32_t now_ms);
    void give(ImGuiIO& io, const Entry& entry, float zoom);
    void give_key(ImGuiIO& io, const Entry& entry);
    void give_text(ImGuiIO& io, const Entry& entry);
    bool leaves_composing(const Entry& next) const;
    void type_composed(ImGuiIO& io);
    std::deque<Entry> queue_;
    std::vector<std::string> dropped_;
    bool quit_ = false, exposed_ = false, resized_ = false, shift_alone_ = false, press_again_ = false;
    int width_ = 0, height_ = 0, shifts_ = 0;
    std::uint32_t first_shift_ms_ = 0;
    float pixels_per_place_ = 1;
    Taking taking_ = Taking::letters;
    std::string composing_;  // shown in the field, not typed yet
    std::string typed_;      // by us, when the field was left: the input method may say it again
    std::string last_key_;   // the letter of the key that went down last
    bool lost_ = false, interrupted_ = false;
};

}  // namespace ui
