#pragma once
// Our SDL2 event layer for Dear ImGui 1.86: at most one key or button edge a pass, events and never polled state, so
// that Unikey's Backspace-down, Backspace-up, letter in one burst types what it should, and scripts work like people.

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
    bool release(ImGuiIO& io);
    bool waiting() const { return !queue_.empty(); }
    bool is_press_again() const { return press_again_; }  // the press just given is not the first of a double click
    void set_size(int width, int height);

    // What the shell asks for after release.
    std::vector<std::string> take_dropped();  // files dropped on the window
    bool take_quit();
    bool take_exposed();  // the window's picture must be shown again
    bool take_resized(int& width, int& height);
    int take_shifts();  // Shift pressed and released alone, times in a row within 2 s; begins anew at 3

private:
    struct Entry;
    void push_key(const SDL_Event& event);
    void push_other(const SDL_Event& event);
    void watch_shift(int scancode, bool down, std::uint32_t now_ms);
    void give(ImGuiIO& io, const Entry& entry);
    std::deque<Entry> queue_;
    std::vector<std::string> dropped_;
    bool quit_ = false, exposed_ = false, resized_ = false, shift_alone_ = false, press_again_ = false;
    int width_ = 0, height_ = 0, shifts_ = 0;
    std::uint32_t first_shift_ms_ = 0;
};

}  // namespace ui
