#pragma once
// The window and the loop that sleeps: SDL waits for an event with no end unless something is due. Pages are drawn into
// the window's own pixels, the only ones that are kept, and sent to the screen only where they have changed.

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/stage.h"
#include "app/window_place.h"
#include "base/result.h"

struct SDL_Window;
union SDL_Event;

namespace app {

class Sdl {  // SDL while it lives; `window`: false for the dummy driver
public:
    static base::Result<Sdl> start(bool window);
    Sdl(Sdl&& other) noexcept : alive_(std::exchange(other.alive_, false)) {}
    ~Sdl();

private:
    Sdl() = default;
    bool alive_ = true;
};

void wake_main_loop();  // from any thread
std::vector<Bounds> usable_screens();

class Window {
public:
    static base::Result<Window> open(const std::string& title, const WindowPlace& place);
    Window(Window&& other) noexcept;
    ~Window();
    // Until the person closes the window. `shown` is called once, when the first picture is on the screen.
    void run(Stage& stage, App& app, const base::Clock& clock, const std::function<void()>& shown);
    bool is_full_screen() const;
    WindowPlace place() const { return place_; }  // where it was closed

private:
    Window(SDL_Window* window, const WindowPlace& place) : window_(window), place_(place) {}
    void take(Stage& stage, const SDL_Event& event);
    void hear_input_method(Stage& stage, const SDL_Event& woken_by);
    void turn_full_screen();
    void look_at_scale(Stage& stage);
    void keep_place();
    void wait(Stage& stage, const base::Clock& clock);
    void show(Stage& stage, std::int64_t now_ms);
    void draw(Stage& stage, const ui::draw::Target& target, bool may_turn, std::int64_t now_ms);

    SDL_Window* window_ = nullptr;
    WindowPlace place_;
    std::vector<std::uint64_t> shown_rows_;  // one number for each row of pixels on the screen, by which a changed one is known
    Transition transition_;
};

// A box with one sentence, for the moments in which there is no window of ours.
void show_message(const std::string& title, const std::string& words);

}  // namespace app
