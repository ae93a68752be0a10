// Opens the window, sleeps while nothing is due, and sends the screen only what has changed.

#include "app/window.h"

#include <SDL.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace app {
namespace {

constexpr int least_width = 1024, least_height = 700;

base::Error sdl_error() { return base::Error{base::Code::internal, "chuong-trinh.khong-mo-duoc-cua-so", {}, SDL_GetError()}; }

Rows changed_rows(const Picture& before, const Picture& now, bool whole) {
    if (whole || before.width != now.width || before.height != now.height) return {0, now.height};
    const auto width = static_cast<std::size_t>(now.width);
    const auto same = [&](int row) {
        const std::size_t at = static_cast<std::size_t>(row) * width;
        return std::memcmp(before.pixels.data() + at, now.pixels.data() + at, width * sizeof(std::uint32_t)) == 0;
    };
    int first = 0;
    while (first < now.height && same(first)) ++first;
    int last = now.height;
    while (last > first && same(last - 1)) --last;
    return {first, last};
}

void copy_rows(const Picture& from, SDL_Surface& to, const Rows& rows) {
    const int width = std::min(from.width, to.w);
    for (int row = rows.first; row < std::min(rows.end, to.h); ++row)
        std::memcpy(static_cast<char*>(to.pixels) + static_cast<std::ptrdiff_t>(row) * to.pitch,
                    from.pixels.data() + static_cast<std::ptrdiff_t>(row) * from.width,
                    static_cast<std::size_t>(width) * sizeof(std::uint32_t));
}

}  // namespace

base::Result<Sdl> Sdl::start(bool window) {
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");  // SDL's would wait for the next event; answers are on disk anyway
    if (!window) SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return tl::make_unexpected(sdl_error());
    return Sdl();
}

Sdl::~Sdl() {
    if (alive_) SDL_Quit();
}

void wake_main_loop() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
}

base::Result<Window> Window::open(const std::string& title, int width, int height) {
    SDL_Window* window =
        SDL_CreateWindow(title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height, SDL_WINDOW_RESIZABLE);
    if (window == nullptr) return tl::make_unexpected(sdl_error());
    SDL_SetWindowMinimumSize(window, std::min(least_width, width), std::min(least_height, height));
    return Window(window);
}

Window::Window(Window&& other) noexcept : window_(std::exchange(other.window_, nullptr)), presented_(std::move(other.presented_)) {}

Window::~Window() {
    if (window_ != nullptr) SDL_DestroyWindow(window_);
}

void Window::wait(Stage& stage, const base::Clock& clock) {
    SDL_Event event{};
    bool came = false;
    const std::int64_t now = clock.steady_ms();
    std::optional<std::int64_t> due = stage.wake_at_ms();
    if (transition_.runs(now)) due = std::min(due.value_or(now + Transition::frame_ms), now + Transition::frame_ms);
    if (due) {
        const std::int64_t left = std::clamp<std::int64_t>(*due - now, 0, 60'000);
        came = SDL_WaitEventTimeout(&event, static_cast<int>(left)) != 0;
    } else {
        came = SDL_WaitEvent(&event) != 0;
    }
    if (came) stage.push(event);
    while (SDL_PollEvent(&event) != 0) stage.push(event);
}

bool Window::present(const Picture& picture, bool whole) {
    const Rows rows = changed_rows(presented_, picture, whole);
    if (rows.first == rows.end) return false;
    SDL_Surface* surface = SDL_GetWindowSurface(window_);
    if (surface == nullptr || surface->format->BytesPerPixel != 4) return false;
    copy_rows(picture, *surface, rows);
    const SDL_Rect rect{0, rows.first, surface->w, std::min(rows.end, surface->h) - rows.first};
    SDL_UpdateWindowSurfaceRects(window_, &rect, 1);
    if (presented_.pixels.size() != picture.pixels.size()) presented_ = picture;
    const auto from = picture.pixels.begin() + static_cast<std::ptrdiff_t>(rows.first) * picture.width;
    std::copy(from, from + static_cast<std::ptrdiff_t>(rows.end - rows.first) * picture.width,
              presented_.pixels.begin() + static_cast<std::ptrdiff_t>(rows.first) * picture.width);
    presented_.width = picture.width;
    presented_.height = picture.height;
    return true;
}

const Picture& Window::in_transition(Stage& stage, const Picture& now, std::int64_t now_ms) {
    if (const std::optional<Turn> turn = stage.take_turn())
        transition_.start(*turn, *turn == Turn::none ? Picture() : presented_, stage.between_lines(), now_ms);
    else if (!transition_.runs(now_ms))
        transition_.stop();
    return transition_.mix(now, now_ms);
}

void Window::run(Stage& stage, App& app, const base::Clock& clock, const std::function<void()>& shown) {
    int width = 0, height = 0;
    SDL_GetWindowSize(window_, &width, &height);
    stage.set_size(width, height);
    SDL_StartTextInput();
    bool first = true;
    while (!stage.quit_asked()) {
        stage.run();
        present(in_transition(stage, stage.render(), clock.steady_ms()), stage.take_exposed());
        if (std::exchange(first, false)) shown();
        if (!transition_.runs(clock.steady_ms())) stage.look_ahead();
        wait(stage, clock);
    }
    app.close();
}

void show_message(const std::string& title, const std::string& words) {
    SDL_ShowSimpleMessageBox(SDL_MESSAGEBOX_INFORMATION, title.c_str(), words.c_str(), nullptr);
}

}  // namespace app
