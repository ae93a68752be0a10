#pragma once
// The window and the loop that sleeps: SDL waits for an event with no end unless something is due; a picture is sent
// to the screen only where its pixels have changed.

#include <functional>
#include <string>
#include <utility>

#include "app/stage.h"
#include "base/result.h"

struct SDL_Window;

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

class Window {
public:
    static base::Result<Window> open(const std::string& title, int width, int height);
    Window(Window&& other) noexcept;
    ~Window();
    // Until the person closes the window. `shown` is called once, when the first picture is on the screen.
    void run(Stage& stage, App& app, const base::Clock& clock, const std::function<void()>& shown);

private:
    explicit Window(SDL_Window* window) : window_(window) {}
    void wait(Stage& stage, const base::Clock& clock);
    const Picture& in_transition(Stage& stage, const Picture& now, std::int64_t now_ms);
    bool present(const Picture& picture, bool whole);  // true: something was sent

    SDL_Window* window_ = nullptr;
    Picture presented_;
    Transition transition_;
};

// A box with one sentence, for the moments in which there is no window of ours.
void show_message(const std::string& title, const std::string& words);

}  // namespace app
