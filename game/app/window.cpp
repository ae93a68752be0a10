// Opens the window, sleeps while nothing is due, and sends the screen only what has changed.

#include "app/window.h"

#include <SDL.h>

#include <algorithm>
#include <bit>
#include <clocale>
#include <cstring>
#include <utility>

namespace app {
namespace {

constexpr int least_width = 800, least_height = 600;

bool is_x11() {
    const char* driver = SDL_GetCurrentVideoDriver();
    return driver != nullptr && std::strcmp(driver, "x11") == 0;
}

base::Error sdl_error() { return base::Error{base::Code::internal, "chuong-trinh.khong-mo-duoc-cua-so", {}, SDL_GetError()}; }

// A number that another row has only by a chance of one in 2^64. Four sums side by side, so that none waits for the last.
std::uint64_t number_of(const std::uint32_t* pixels, int count) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
    const auto take = [](std::uint64_t& sum, const std::uint32_t* two) {
        std::uint64_t both = 0;
        std::memcpy(&both, two, sizeof both);
        sum = std::rotl((sum ^ both) * factor, 31);
    };
    std::uint64_t a = 1, b = 2, c = 3, d = 4;
    int at = 0;
    for (; at + 8 <= count; at += 8) {
        take(a, pixels + at);
        take(b, pixels + at + 2);
        take(c, pixels + at + 4);
        take(d, pixels + at + 6);
    }
    for (; at < count; ++at) a = std::rotl((a ^ pixels[at]) * factor, 31);
    return ((a * factor + b) * factor + c) * factor + d;
}

// From the first row to the last that differ from those numbered in `shown`, which then are what `target` has.
Rows find_changed(const ui::draw::Target& target, std::vector<std::uint64_t>& shown) {
    shown.resize(static_cast<std::size_t>(target.height));
    Rows changed{target.height, 0};
    for (int y = 0; y < target.height; ++y) {
        const std::uint64_t number = number_of(target.pixels + static_cast<std::ptrdiff_t>(y) * target.pitch, target.width);
        if (std::exchange(shown[static_cast<std::size_t>(y)], number) != number) changed = {std::min(changed.first, y), y + 1};
    }
    return changed;
}

Picture copy_of(const ui::draw::Target& from) {
    Picture copy{from.width, from.height, {}};
    copy.pixels.reserve(static_cast<std::size_t>(from.width) * static_cast<std::size_t>(from.height));
    for (int y = 0; y < from.height; ++y) {
        const std::uint32_t* row = from.pixels + static_cast<std::ptrdiff_t>(y) * from.pitch;
        copy.pixels.insert(copy.pixels.end(), row, row + from.width);
    }
    return copy;
}

void copy(const Picture& from, const ui::draw::Target& to) {
    for (int y = 0; y < to.height; ++y)
        std::copy_n(from.pixels.begin() + static_cast<std::ptrdiff_t>(y) * from.width, to.width,
                    to.pixels + static_cast<std::ptrdiff_t>(y) * to.pitch);
}

}  // namespace

base::Result<Sdl> Sdl::start(bool window) {
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");  // a teacher's broadcast comes and goes over a full screen
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_AWARENESS, "permonitorv2");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");  // SDL's would wait for the next event; answers are on disk anyway
    if (!window) SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    std::setlocale(LC_CTYPE, "C.UTF-8");  // else X11 cuts a title at its first letter beyond Latin-1
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return tl::make_unexpected(sdl_error());
    SDL_StopTextInput();  // until letters are typed somewhere
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

std::vector<Bounds> usable_screens() {
    std::vector<Bounds> screens;
    for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
        SDL_Rect rect{};
        if (SDL_GetDisplayUsableBounds(i, &rect) == 0) screens.push_back({rect.x, rect.y, rect.w, rect.h});
    }
    return screens;
}

base::Result<Window> Window::open(const std::string& title, const WindowPlace& place) {
    const Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | (place.maximised ? SDL_WINDOW_MAXIMIZED : 0);
    const Bounds& at = place.at;
    SDL_Window* window = SDL_CreateWindow(title.c_str(), at.x, at.y, at.width, at.height, flags);
    if (window == nullptr) return tl::make_unexpected(sdl_error());
    SDL_SetWindowMinimumSize(window, std::min(least_width, at.width), std::min(least_height, at.height));
    return Window(window, place);
}

Window::Window(Window&& other) noexcept : window_(std::exchange(other.window_, nullptr)), place_(other.place_) {}

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
    if (came) take(stage, event);
    if (came) hear_input_method(stage, event);
    while (SDL_PollEvent(&event) != 0) take(stage, event);
}

// ibus and fcitx answer some moments after a key, on a line that SDL reads only when something else wakes it: without this a word
// would be seen without its last letter until the next key.
void Window::hear_input_method(Stage& stage, const SDL_Event& woken_by) {
    constexpr int most_looks = 6, look_ms = 15;
    SDL_Event event{};
    for (int look = 0; look < most_looks && woken_by.type == SDL_SYSWMEVENT; ++look) {
        if (SDL_WaitEventTimeout(&event, look_ms) == 0 || event.type == SDL_SYSWMEVENT) continue;
        take(stage, event);
        return;
    }
}

void Window::take(Stage& stage, const SDL_Event& event) {
    const bool f11 = event.type == SDL_KEYDOWN && event.key.keysym.scancode == SDL_SCANCODE_F11;
    if (f11 && event.key.repeat == 0) turn_full_screen();
    stage.push(event);
    if (event.type == SDL_WINDOWEVENT) look_at_scale(stage);
}

// Over the whole screen, and back. The desktop keeps its own size: other programs of a lab still reach it.
void Window::turn_full_screen() {
    const bool full = is_full_screen();
    if (!full) keep_place();
    SDL_SetWindowFullscreen(window_, full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
    if (full && place_.maximised) SDL_MaximizeWindow(window_);  // as it was before
}

bool Window::is_full_screen() const {
    return (SDL_GetWindowFlags(window_) & SDL_WINDOW_FULLSCREEN_DESKTOP) == SDL_WINDOW_FULLSCREEN_DESKTOP;
}

// A window that fills the screen, or is hidden, keeps the place that it had before.
void Window::keep_place() {
    const Uint32 flags = SDL_GetWindowFlags(window_);
    if ((flags & (SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_MINIMIZED)) != 0) return;
    place_.maximised = (flags & SDL_WINDOW_MAXIMIZED) != 0;
    if (place_.maximised) return;
    SDL_GetWindowPosition(window_, &place_.at.x, &place_.at.y);
    if (is_x11()) {  // where the place that a window asks for is that of its frame
        int top = 0, left = 0;
        SDL_GetWindowBordersSize(window_, &top, &left, nullptr, nullptr);
        place_.at.x -= left, place_.at.y -= top;
    }
    SDL_GetWindowSize(window_, &place_.at.width, &place_.at.height);
}

// Where a desktop is scaled, a window has more pixels than the mouse has places.
void Window::look_at_scale(Stage& stage) {
    int places = 0, pixels = 0;
    SDL_GetWindowSize(window_, &places, nullptr);
    SDL_GetWindowSizeInPixels(window_, &pixels, nullptr);
    if (places > 0 && pixels > 0) stage.set_pixels_per_place(static_cast<float>(pixels) / static_cast<float>(places));
}

void Window::show(Stage& stage, std::int64_t now_ms) {
    SDL_Surface* surface = SDL_GetWindowSurface(window_);
    if (surface == nullptr || surface->format->BytesPerPixel != sizeof(std::uint32_t)) return;
    const ui::draw::Target target{static_cast<std::uint32_t*>(surface->pixels), std::min(surface->w, stage.width()),
                                  std::min(surface->h, stage.height()), surface->pitch / static_cast<int>(sizeof(std::uint32_t))};
    const bool exposed = stage.take_exposed();  // perhaps with a new surface, on which nothing is yet
    draw(stage, target, !exposed, now_ms);
    Rows rows = find_changed(target, shown_rows_);
    if (exposed) rows = {0, surface->h};
    if (rows.first >= rows.end) return;
    const SDL_Rect rect{0, rows.first, surface->w, rows.end - rows.first};
    SDL_UpdateWindowSurfaceRects(window_, &rect, 1);
}

// Only while one page becomes the next are there pictures of both beside the window's pixels.
void Window::draw(Stage& stage, const ui::draw::Target& target, bool may_turn, std::int64_t now_ms) {
    if (const std::optional<Turn> turn = stage.take_turn()) {
        const bool turns = may_turn && *turn != Turn::none;
        transition_.start(turns ? *turn : Turn::none, turns ? copy_of(target) : Picture(), stage.between_lines(), now_ms);
    }
    if (transition_.runs(now_ms)) {
        copy(transition_.mix(stage.render(), now_ms), target);
        return;
    }
    transition_.stop();
    stage.forget_picture();
    stage.render(target);
}

void Window::run(Stage& stage, App& app, const base::Clock& clock, const std::function<void()>& shown) {
    int width = 0, height = 0;
    SDL_GetWindowSize(window_, &width, &height);
    look_at_scale(stage);
    stage.set_window_size(width, height);
    bool first = true;
    while (true) {
        stage.run();
        if (stage.quit_asked()) break;  // at once: no other event may ever come
        SDL_EventState(SDL_SYSWMEVENT, is_x11() && SDL_IsTextInputActive() == SDL_TRUE ? SDL_ENABLE : SDL_DISABLE);
        show(stage, clock.steady_ms());
        if (std::exchange(first, false)) shown();
        if (!transition_.runs(clock.steady_ms())) stage.look_ahead();
        wait(stage, clock);
    }
    keep_place();
    app.close();
}

void show_message(const std::string& title, const std::string& words) {
    SDL_ShowSimpleMessageBox(SDL_MESSAGEBOX_INFORMATION, title.c_str(), words.c_str(), nullptr);
}

}  // namespace app
