// Chooses the place of the window, and keeps it for the next time.

#include "app/window_place.h"

#include <algorithm>

#include "base/json.h"

namespace app {
namespace {

constexpr const char* place_file = "cua-so.json";
constexpr int title = 40, border = 8;            // a frame is hardly larger; what it truly has is known when the window is there
constexpr Bounds first_screen{0, 0, 1024, 768};  // where the system tells of none

Bounds without_frame(const Bounds& screen) {
    return {screen.x + border, screen.y + title, screen.width - 2 * border, screen.height - title - border};
}

bool fits(const Bounds& screen, int width, int height) {
    const Bounds room = without_frame(screen);
    return width <= room.width && height <= room.height;
}

int shared(int from, int length, int other_from, int other_length) {
    return std::max(0, std::min(from + length, other_from + other_length) - std::max(from, other_from));
}

// The screen on which the window's upper edge can be seen, by which it is moved.
const Bounds* screen_of(const std::vector<Bounds>& usable, const Bounds& window) {
    for (const Bounds& screen : usable) {
        const int across = shared(screen.x, screen.width, window.x, window.width);
        if (across * 2 > window.width && window.y >= screen.y && window.y < screen.y + screen.height) return &screen;
    }
    return nullptr;
}

bool lies_in(const Bounds& screen, const Bounds& window) {
    return window.x >= screen.x && window.y >= screen.y && window.x + window.width <= screen.x + screen.width &&
           window.y + window.height <= screen.y + screen.height;
}

// What was there before stays as it was.
Bounds moved_into(const Bounds& screen, Bounds window) {
    if (lies_in(screen, window)) return window;
    const Bounds room = without_frame(screen);
    window.width = std::min(window.width, room.width), window.height = std::min(window.height, room.height);
    window.x = std::clamp(window.x, room.x, room.x + room.width - window.width);
    window.y = std::clamp(window.y, room.y, room.y + room.height - window.height);
    return window;
}

Bounds in_the_middle(const Bounds& screen, int width, int height) {
    const Bounds room = without_frame(screen);
    width = std::min(width, room.width), height = std::min(height, room.height);
    return {room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height};
}

}  // namespace

WindowPlace choose_place(const std::vector<Bounds>& usable, const std::optional<WindowPlace>& kept, const WishedSize& wished) {
    const Bounds& first = usable.empty() ? first_screen : usable.front();
    if (wished.asked) return {in_the_middle(first, wished.width, wished.height), !fits(first, wished.width, wished.height)};
    if (kept)
        if (const Bounds* screen = screen_of(usable, kept->at)) return {moved_into(*screen, kept->at), kept->maximised};
    return {in_the_middle(first, wished.width, wished.height), true};
}

Bounds size_of(const WindowPlace& place, const std::vector<Bounds>& usable) {
    const Bounds* screen = screen_of(usable, place.at);
    if (!place.maximised || screen == nullptr) return place.at;
    return {screen->x, screen->y + title, screen->width, screen->height - title};
}

std::optional<WindowPlace> load_window_place(const base::Path& data) {
    const auto text = base::read_file(data / place_file, 64u << 10);
    const auto json = text ? base::parse_json(*text) : base::Result<base::Json>(base::Json::object());
    if (!json) return std::nullopt;
    const auto number = [&](const char* name) { return static_cast<int>(std::clamp((*json)[name].to_double(0), -1e6, 1e6)); };
    const WindowPlace place{{number("x"), number("y"), number("width"), number("height")}, (*json)["maximised"].to_bool(false)};
    if (place.at.width <= 0 || place.at.height <= 0) return std::nullopt;
    return place;
}

base::Result<void> save_window_place(const base::Path& data, const WindowPlace& place) {
    base::Json json = base::Json::object();
    json.set("x", place.at.x);
    json.set("y", place.at.y);
    json.set("width", place.at.width);
    json.set("height", place.at.height);
    json.set("maximised", place.maximised);
    return base::write_file(data / place_file, json.dump());
}

}  // namespace app
