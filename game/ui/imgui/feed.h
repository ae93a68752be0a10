#pragma once
// Our SDL2 event layer for Dear ImGui 1.86: at most one key or button edge a pass, events and never polled state, so
// that Unikey's Backspace-down, Backspace-up, letter in one burst types what it should, and scripts work like people.

#include <deque>
#include <string>

#include "imgui.h"

union SDL_Event;
struct SDL_Window;

namespace ui {

class Feed {
public:
    void push(const SDL_Event& event);         // in order of arrival
    // Hands the next events to ImGui's io, up to and including one edge. true: more are waiting, run another pass.
    bool release(ImGuiIO& io);
    bool waiting() const { return !queue_.empty(); }
    void set_size(int width, int height);

    // What the shell asks for after release.
    std::vector<std::string> take_dropped();   // files dropped on the window
    bool take_quit();
    bool take_exposed();                       // the window's picture must be shown again
    bool take_resized(int& width, int& height);
    int take_shifts();                         // Shift pressed and released alone, times in a row within 2 s

private:
    struct Entry;
    std::deque<Entry> queue_;
    std::vector<std::string> dropped_;
    bool quit_ = false, exposed_ = false, resized_ = false;
    int width_ = 0, height_ = 0, shifts_ = 0;
};

}  // namespace ui
