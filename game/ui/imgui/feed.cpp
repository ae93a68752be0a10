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

// What the key types while no input method has a hand in it; empty: nothing that we would know.
std::string letter_of(const SDL_Keysym& key) {
    if (key.sym < SDLK_SPACE || key.sym > SDLK_z) return {};
    const bool large = (key.mod & KMOD_SHIFT) != 0 && key.sym >= SDLK_a;
    return {static_cast<char>(large ? key.sym - SDLK_a + 'A' : key.sym)};
}

bool is_modifier(int scancode) { return scancode >= SDL_SCANCODE_LCTRL && scancode <= SDL_SCANCODE_RGUI; }

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

// Keys that end what is composed: with them the field is left, or the place in it.
bool ends_composing(int scancode) {
    switch (scancode) {
        case SDL_SCANCODE_TAB:
        case SDL_SCANCODE_RETURN:
        case SDL_SCANCODE_KP_ENTER:
        case SDL_SCANCODE_ESCAPE:
        case SDL_SCANCODE_LEFT:
        case SDL_SCANCODE_RIGHT:
        case SDL_SCANCODE_UP:
        case SDL_SCANCODE_DOWN:
        case SDL_SCANCODE_HOME:
        case SDL_SCANCODE_END:
        case SDL_SCANCODE_PAGEUP:
        case SDL_SCANCODE_PAGEDOWN:
            return true;
        default:
            return false;
    }
}

// Of both rows of digits, whatever stands on them in the system's layout. -1: none.
int digit_of(int scancode) {
    if (scancode == SDL_SCANCODE_0 || scancode == SDL_SCANCODE_KP_0) return 0;
    if (scancode >= SDL_SCANCODE_1 && scancode <= SDL_SCANCODE_9) return scancode - SDL_SCANCODE_1 + 1;
    if (scancode >= SDL_SCANCODE_KP_1 && scancode <= SDL_SCANCODE_KP_9) return scancode - SDL_SCANCODE_KP_1 + 1;
    return -1;
}

}  // namespace

struct Feed::Entry {
    enum class Kind { motion, leave, button, key, text, composing, wheel, focus_lost } kind = Kind::motion;
    float x = 0, y = 0;
    int code = 0, modifiers = 0;
    bool down = false, repeat = false, again = false;  // again: of a double click, but not its first
    bool of_key = false;                               // a text that the key before it types by itself
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
            entry.of_key = std::exchange(last_key_, {}) == entry.text;
            break;
        case SDL_TEXTEDITING:
            entry.kind = Entry::Kind::composing;
            last_key_.clear();  // its letter went into what is composed
            entry.text.assign(event.edit.text, strnlen(event.edit.text, sizeof event.edit.text));
            break;
        case SDL_TEXTEDITING_EXT:
            entry.kind = Entry::Kind::composing;
            last_key_.clear();
            if (event.editExt.text != nullptr) entry.text = event.editExt.text;
            SDL_free(event.editExt.text);
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
    if (entry.down) last_key_ = letter_of(event.key.keysym);
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

// The one who leaves a field has typed what is composed there; so has who types on with a key that the input method lets pass.
bool Feed::leaves_composing(const Entry& next) const {
    if (composing_.empty()) return false;
    switch (next.kind) {
        case Entry::Kind::focus_lost:
            return true;
        case Entry::Kind::button:
            return next.down;
        case Entry::Kind::key:
            return next.down && ends_composing(next.code);
        case Entry::Kind::text:
            return next.of_key;
        default:
            return false;
    }
}

void Feed::type_composed(ImGuiIO& io) {
    io.AddInputCharactersUTF8(composing_.c_str());
    typed_ = std::exchange(composing_, {});
    interrupted_ = true;
}

bool Feed::release(ImGuiIO& io, float zoom) {
    for (const Named& each : named) io.KeyMap[each.key] = each.code;
    io.KeyRepeatDelay = 1e9f;  // the system repeats held keys, and only there it works while we sleep
    if (width_ > 0 && height_ > 0) io.DisplaySize = {static_cast<float>(width_), static_cast<float>(height_)};
    press_again_ = false;
    bool gave_text = false, gave_wheel = false;
    while (!queue_.empty()) {
        const Entry& next = queue_.front();
        if (leaves_composing(next)) {
            type_composed(io);
            gave_text = true;
        }
        if (gave_text && next.is_edge()) break;    // a click would move the cursor before the letters arrive
        if (gave_wheel && next.is_place()) break;  // the wheel turns what lies under it now
        const bool ends_pass = next.is_edge();
        gave_text = gave_text || next.kind == Entry::Kind::text;
        gave_wheel = gave_wheel || next.kind == Entry::Kind::wheel;
        give(io, next, zoom);
        queue_.pop_front();
        if (ends_pass) break;
    }
    return !queue_.empty();
}

void Feed::give(ImGuiIO& io, const Entry& entry, float zoom) {
    const float points = pixels_per_place_ / zoom;
    switch (entry.kind) {
        case Entry::Kind::motion:
            io.MousePos = {entry.x * points, entry.y * points};
            break;
        case Entry::Kind::leave:
            lost_ = lost_ || io.MouseDown[0] || io.MouseDown[1] || io.MouseDown[2];  // something took the mouse from the hand that held it
            std::memset(io.MouseDown, 0, sizeof io.MouseDown);
            io.MousePos = {-FLT_MAX, -FLT_MAX};
            break;
        case Entry::Kind::button:
            io.MousePos = {entry.x * points, entry.y * points};
            io.MouseDown[entry.code] = entry.down;
            press_again_ = entry.again;
            break;
        case Entry::Kind::key:
            give_key(io, entry);
            break;
        case Entry::Kind::text:
            give_text(io, entry);
            break;
        case Entry::Kind::composing:
            composing_ = taking_ == Taking::letters ? entry.text : std::string();
            if (!composing_.empty()) typed_.clear();
            break;
        case Entry::Kind::wheel:
            io.MouseWheelH += entry.x;
            io.MouseWheel += entry.y;
            break;
        case Entry::Kind::focus_lost:
            std::memset(io.KeysDown, 0, sizeof io.KeysDown);
            std::memset(io.MouseDown, 0, sizeof io.MouseDown);
            set_modifiers(io, 0);
            io.MousePos = {-FLT_MAX, -FLT_MAX};
            lost_ = true;
            break;
    }
}

// While letters are composed, their keys are the input method's (Windows tells of them all the same).
void Feed::give_key(ImGuiIO& io, const Entry& entry) {
    const bool is_composed = entry.down && !composing_.empty() && !is_modifier(entry.code);
    io.KeysDown[entry.code] = entry.down && !is_composed;
    set_modifiers(io, entry.modifiers);
    if (is_composed) return;
    if (!entry.down || is_modifier(entry.code)) return;
    if (!ends_composing(entry.code)) typed_.clear();
    const int digit = digit_of(entry.code);
    if (taking_ == Taking::digits && digit >= 0 && !io.KeyCtrl && !io.KeyAlt) io.AddInputCharacter(static_cast<unsigned>('0' + digit));
}

// What the input method had composed when the field was left comes once more from some: it is there already.
void Feed::give_text(ImGuiIO& io, const Entry& entry) {
    composing_.clear();
    if (!entry.of_key && std::exchange(typed_, {}) == entry.text) return;
    if (taking_ == Taking::letters) io.AddInputCharactersUTF8(entry.text.c_str());
}

void Feed::set_taking(Taking what) {
    if (what != Taking::letters && !composing_.empty()) {
        composing_.clear();
        interrupted_ = true;
    }
    taking_ = what;
}

void Feed::set_size(int width, int height) { width_ = width, height_ = height; }

std::vector<std::string> Feed::take_dropped() { return std::exchange(dropped_, {}); }
bool Feed::take_quit() { return std::exchange(quit_, false); }
bool Feed::take_lost() { return std::exchange(lost_, false); }
bool Feed::take_interrupted() { return std::exchange(interrupted_, false); }
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
