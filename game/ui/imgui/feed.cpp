// Takes SDL's events in, and gives Dear ImGui one edge a pass.

#include "ui/imgui/feed.h"

#include <SDL.h>

#include <cfloat>
#include <cstring>
#include <utility>

namespace ui {

namespace {

constexpr std::uint32_t shifts_within_ms = 2000;

struct Named {
    ImGuiKey key;
    SDL_Scancode code;
};
constexpr Named named[] = {{ImGuiKey_Tab, SDL_SCANCODE_TAB},
                           {ImGuiKey_LeftArrow, SDL_SCANCODE_LEFT},
                           {ImGuiKey_RightArrow, SDL_SCANCODE_RIGHT},
                           {ImGuiKey_UpArrow, SDL_SCANCODE_UP},
                           {ImGuiKey_DownArrow, SDL_SCANCODE_DOWN},
                           {ImGuiKey_PageUp, SDL_SCANCODE_PAGEUP},
                           {ImGuiKey_PageDown, SDL_SCANCODE_PAGEDOWN},
                           {ImGuiKey_Home, SDL_SCANCODE_HOME},
                           {ImGuiKey_End, SDL_SCANCODE_END},
                           {ImGuiKey_Insert, SDL_SCANCODE_INSERT},
                           {ImGuiKey_Delete, SDL_SCANCODE_DELETE},
                           {ImGuiKey_Backspace, SDL_SCANCODE_BACKSPACE},
                           {ImGuiKey_Space, SDL_SCANCODE_SPACE},
                           {ImGuiKey_Enter, SDL_SCANCODE_RETURN},
                           {ImGuiKey_KeyPadEnter, SDL_SCANCODE_KP_ENTER},
                           {ImGuiKey_A, SDL_SCANCODE_A},
                           {ImGuiKey_C, SDL_SCANCODE_C},
                           {ImGuiKey_V, SDL_SCANCODE_V},
                           {ImGuiKey_X, SDL_SCANCODE_X},
                           {ImGuiKey_Y, SDL_SCANCODE_Y},
                           {ImGuiKey_Z, SDL_SCANCODE_Z}};

// Keys that go on while they are held: those that edit or move. A held Enter must not press one button after the other.
bool repeats(int scancode) {
    switch (scancode) {
        case SDL_SCANCODE_BACKSPACE:
        case SDL_SCANCODE_DELETE:
        case SDL_SCANCODE_LEFT:
        case SDL_SCANCODE_RIGHT:
        case SDL_SCANCODE_UP:
        case SDL_SCANCODE_DOWN:
        case SDL_SCANCODE_PAGEUP:
        case SDL_SCANCODE_PAGEDOWN:
            return true;
        default:
            return false;
    }
}

bool is_shift(int scancode) { return scancode == SDL_SCANCODE_LSHIFT || scancode == SDL_SCANCODE_RSHIFT; }

int to_imgui_button(int sdl_button) {
    switch (sdl_button) {
        case SDL_BUTTON_LEFT:
            return 0;
        case SDL_BUTTON_RIGHT:
            return 1;
        case SDL_BUTTON_MIDDLE:
            return 2;
        default:
            return -1;
    }
}

// The modifiers an event names, and those held down by keys we saw (a script's events may not name them).
void set_modifiers(ImGuiIO& io, int named_by_event) {
    const auto held = [&](int left, int right) { return io.KeysDown[left] || io.KeysDown[right]; };
    io.KeyCtrl = (named_by_event & KMOD_CTRL) != 0 || held(SDL_SCANCODE_LCTRL, SDL_SCANCODE_RCTRL);
    io.KeyShift = (named_by_event & KMOD_SHIFT) != 0 || held(SDL_SCANCODE_LSHIFT, SDL_SCANCODE_RSHIFT);
    io.KeyAlt = (named_by_event & KMOD_ALT) != 0 || held(SDL_SCANCODE_LALT, SDL_SCANCODE_RALT);
    io.KeySuper = (named_by_event & KMOD_GUI) != 0 || held(SDL_SCANCODE_LGUI, SDL_SCANCODE_RGUI);
}

}  // namespace

struct Feed::Entry {
    enum class Kind { motion, leave, button, key, text, wheel, focus_lost } kind = Kind::motion;
    float x = 0, y = 0;
    int code = 0, modifiers = 0;
    bool down = false, repeat = false, again = false;  // again: of a double click, but not its first
    std::string text;
    bool is_edge() const { return kind == Kind::button || kind == Kind::key || kind == Kind::focus_lost; }
    bool is_place() const { return kind == Kind::motion || kind == Kind::leave; }
};

Feed::Feed() = default;
Feed::~Feed() = default;

void Feed::push(const SDL_Event& event) {
    Entry entry;
    switch (event.type) {
        case SDL_MOUSEMOTION:
            entry.x = static_cast<float>(event.motion.x), entry.y = static_cast<float>(event.motion.y);
            if (!queue_.empty() && queue_.back().kind == Entry::Kind::motion) queue_.pop_back();
            break;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            entry.kind = Entry::Kind::button;
            entry.x = static_cast<float>(event.button.x), entry.y = static_cast<float>(event.button.y);
            entry.code = to_imgui_button(event.button.button), entry.down = event.type == SDL_MOUSEBUTTONDOWN;
            entry.again = entry.down && event.button.clicks > 1;
            watch_shift(0, entry.down, event.common.timestamp);
            if (entry.code < 0) return;
            break;
        case SDL_MOUSEWHEEL:
            entry.kind = Entry::Kind::wheel;
            entry.x = event.wheel.preciseX, entry.y = event.wheel.preciseY;
            if (entry.x == 0 && entry.y == 0) entry.x = static_cast<float>(event.wheel.x), entry.y = static_cast<float>(event.wheel.y);
            if (event.wheel.direction == SDL_MOUSEWHEEL_FLIPPED) entry.x = -entry.x, entry.y = -entry.y;
            break;
        case SDL_TEXTINPUT:
            entry.kind = Entry::Kind::text;
            entry.text.assign(event.text.text, strnlen(event.text.text, sizeof event.text.text));
            if (entry.text.empty()) return;
            break;
        case SDL_KEYDOWN:
        case SDL_KEYUP:
            push_key(event);
            return;
        default:
            push_other(event);
            return;
    }
    queue_.push_back(std::move(entry));
}

void Feed::push_key(const SDL_Event& event) {
    Entry entry;
    entry.kind = Entry::Kind::key;
    entry.code = event.key.keysym.scancode, entry.modifiers = event.key.keysym.mod;
    entry.down = event.type == SDL_KEYDOWN, entry.repeat = entry.down && event.key.repeat != 0;
    if (!entry.repeat) watch_shift(entry.code, entry.down, event.common.timestamp);
    if (entry.code <= SDL_SCANCODE_UNKNOWN || entry.code >= SDL_NUM_SCANCODES) return;
    if (entry.repeat) {
        if (!repeats(entry.code)) return;
        for (const Entry& waiting : queue_)
            if (waiting.repeat && waiting.code == entry.code) return;  // a slow machine must not run on after the key is let go
        Entry release = entry;
        release.down = false;
        queue_.push_back(std::move(release));
    }
    queue_.push_back(std::move(entry));
}

void Feed::push_other(const SDL_Event& event) {
    if (event.type == SDL_QUIT) quit_ = true;
    if (event.type == SDL_DROPFILE && event.drop.file != nullptr) {
        dropped_.emplace_back(event.drop.file);
        SDL_free(event.drop.file);
    }
    if (event.type != SDL_WINDOWEVENT) return;
    Entry entry;
    switch (event.window.event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED:
            set_size(event.window.data1, event.window.data2);
            resized_ = exposed_ = true;
            break;
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_SHOWN:
        case SDL_WINDOWEVENT_RESTORED:
            exposed_ = true;
            break;
        case SDL_WINDOWEVENT_CLOSE:
            quit_ = true;
            break;
        case SDL_WINDOWEVENT_LEAVE:
            entry.kind = Entry::Kind::leave;
            queue_.push_back(std::move(entry));
            break;
        case SDL_WINDOWEVENT_FOCUS_LOST:
            entry.kind = Entry::Kind::focus_lost;
            watch_shift(0, true, event.common.timestamp);
            queue_.push_back(std::move(entry));
            break;
        default:
            break;
    }
}

// Counts Shift pressed and released with nothing between. Code 0 is anything that is no key.
void Feed::watch_shift(int scancode, bool down, std::uint32_t now_ms) {
    if (down) {
        shift_alone_ = is_shift(scancode);
        if (!shift_alone_) shifts_ = 0;
    } else if (is_shift(scancode) && shift_alone_) {
        shift_alone_ = false;
        if (shifts_ == 0 || now_ms - first_shift_ms_ > shifts_within_ms) shifts_ = 0, first_shift_ms_ = now_ms;
        ++shifts_;
    }
}

bool Feed::release(ImGuiIO& io) {
    for (const Named& each : named) io.KeyMap[each.key] = each.code;
    io.KeyRepeatDelay = 1e9f;  // the system repeats held keys, and only there it works while we sleep
    if (width_ > 0 && height_ > 0) io.DisplaySize = {static_cast<float>(width_), static_cast<float>(height_)};
    press_again_ = false;
    bool gave_text = false, gave_wheel = false;
    while (!queue_.empty()) {
        const Entry& next = queue_.front();
        if (gave_text && next.is_edge()) break;    // a click would move the cursor before the letters arrive
        if (gave_wheel && next.is_place()) break;  // the wheel turns what lies under it now
        const bool ends_pass = next.is_edge();
        gave_text = gave_text || next.kind == Entry::Kind::text;
        gave_wheel = gave_wheel || next.kind == Entry::Kind::wheel;
        give(io, next);
        queue_.pop_front();
        if (ends_pass) break;
    }
    return !queue_.empty();
}

void Feed::give(ImGuiIO& io, const Entry& entry) {
    switch (entry.kind) {
        case Entry::Kind::motion:
            io.MousePos = {entry.x, entry.y};
            break;
        case Entry::Kind::leave:
            if (!io.MouseDown[0] && !io.MouseDown[1] && !io.MouseDown[2]) io.MousePos = {-FLT_MAX, -FLT_MAX};
            break;
        case Entry::Kind::button:
            io.MousePos = {entry.x, entry.y};
            io.MouseDown[entry.code] = entry.down;
            press_again_ = entry.again;
            break;
        case Entry::Kind::key:
            io.KeysDown[entry.code] = entry.down;
            set_modifiers(io, entry.modifiers);
            break;
        case Entry::Kind::text:
            io.AddInputCharactersUTF8(entry.text.c_str());
            break;
        case Entry::Kind::wheel:
            io.MouseWheelH += entry.x;
            io.MouseWheel += entry.y;
            break;
        case Entry::Kind::focus_lost:
            std::memset(io.KeysDown, 0, sizeof io.KeysDown);
            std::memset(io.MouseDown, 0, sizeof io.MouseDown);
            set_modifiers(io, 0);
            break;
    }
}

void Feed::set_size(int width, int height) { width_ = width, height_ = height; }

std::vector<std::string> Feed::take_dropped() { return std::exchange(dropped_, {}); }
bool Feed::take_quit() { return std::exchange(quit_, false); }
bool Feed::take_exposed() { return std::exchange(exposed_, false); }

bool Feed::take_resized(int& width, int& height) {
    if (!std::exchange(resized_, false)) return false;
    width = width_, height = height_;
    return true;
}

int Feed::take_shifts() {
    const int seen = shifts_;
    if (seen >= 3) shifts_ = 0;
    return seen;
}

}  // namespace ui
