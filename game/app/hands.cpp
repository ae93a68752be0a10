// Presses, drags and typed words as the SDL events that a person's hands would make.

#include "app/hands.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

#include "app/stage.h"
#include "base/text.h"
#include "ui/theme/measures.h"

namespace app::hands {
namespace {

void push(SDL_Event event) {
    event.common.timestamp = SDL_GetTicks();
    SDL_PushEvent(&event);
}

void move(page::Point at) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = static_cast<int>(at.x);
    event.motion.y = static_cast<int>(at.y);
    push(event);
}

void button(page::Point at, bool down) {
    SDL_Event event{};
    event.type = down ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.state = down ? SDL_PRESSED : SDL_RELEASED;
    event.button.clicks = 1;
    event.button.x = static_cast<int>(at.x);
    event.button.y = static_cast<int>(at.y);
    push(event);
}

void key(SDL_Scancode code, bool down, Uint16 modifiers) {
    SDL_Event event{};
    event.type = down ? SDL_KEYDOWN : SDL_KEYUP;
    event.key.state = down ? SDL_PRESSED : SDL_RELEASED;
    event.key.keysym.scancode = code;
    event.key.keysym.sym = SDL_GetKeyFromScancode(code);
    event.key.keysym.mod = modifiers;
    push(event);
}

void give(const std::string& text) {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    std::snprintf(event.text.text, sizeof event.text.text, "%s", text.c_str());
    push(event);
}

SDL_Scancode to_code(const std::string& name) {
    if (name == "Enter") return SDL_SCANCODE_RETURN;
    if (name == "Esc") return SDL_SCANCODE_ESCAPE;
    if (name == "Shift") return SDL_SCANCODE_LSHIFT;
    if (name == "Ctrl") return SDL_SCANCODE_LCTRL;
    if (name == " ") return SDL_SCANCODE_SPACE;
    return SDL_GetScancodeFromName(name.c_str());  // Tab, Backspace, Left, Space, 1, A ...
}

}  // namespace

void click(page::Point at) {
    move(at);
    button(at, true);
    button(at, false);
}

void drag(page::Point from, page::Point to) {
    move(from);
    button(from, true);
    move({(from.x + to.x) / 2, (from.y + to.y) / 2});
    move(to);
    button(to, false);
}

void wheel(page::Point at, int notches) {
    move(at);
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.y = notches;
    event.wheel.preciseY = static_cast<float>(notches);
    push(event);
}

void scroll_to(const page::Shown& shown) {
    const page::Point middle = shown.view.centre();
    const float away = middle.y - shown.rect.centre().y;
    const int notches = std::max(1, static_cast<int>(std::fabs(away) / ui::theme::measure::scroll::wheel) - 2);  // far down a long list
    wheel(middle, away < 0 ? -notches : notches);
}

void type(const std::string& text) {
    for (const char32_t point : base::to_code_points(text)) {
        const std::string letter = base::to_utf8({point});
        if (SDL_IsTextInputActive() == SDL_TRUE)
            give(letter);
        else
            press_key(letter);
    }
}

void compose(const std::string& letters) {
    SDL_Event event{};
    event.type = SDL_TEXTEDITING;
    std::snprintf(event.edit.text, sizeof event.edit.text, "%s", letters.c_str());
    if (SDL_IsTextInputActive() == SDL_TRUE) push(event);
}

void commit(const std::string& text) {
    compose("");
    if (SDL_IsTextInputActive() == SDL_TRUE) give(text);
}

void hold(page::Point at) {
    move(at);
    button(at, true);
}

void lose_focus() {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = SDL_WINDOWEVENT_FOCUS_LOST;
    push(event);
}

void resize(int width, int height) {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = SDL_WINDOWEVENT_SIZE_CHANGED;
    event.window.data1 = width;
    event.window.data2 = height;
    push(event);
}

bool press_key(const std::string& name) {
    const bool with_control = base::starts_with(name, "Ctrl+"), with_shift = base::starts_with(name, "Shift+");
    const SDL_Scancode code = to_code(with_control ? name.substr(5) : with_shift ? name.substr(6) : name);
    if (code == SDL_SCANCODE_UNKNOWN) return false;
    const Uint16 modifiers = with_control ? KMOD_LCTRL : with_shift ? KMOD_LSHIFT : KMOD_NONE;
    const SDL_Scancode held = with_control ? SDL_SCANCODE_LCTRL : SDL_SCANCODE_LSHIFT;
    if (modifiers != KMOD_NONE) key(held, true, modifiers);
    key(code, true, modifiers);
    key(code, false, modifiers);
    if (modifiers != KMOD_NONE) key(held, false, KMOD_NONE);
    return true;
}

void paste(const std::string& text) {
    SDL_SetClipboardText(text.c_str());
    press_key("Ctrl+V");
}

void drop(const std::string& file) {
    SDL_Event event{};
    event.type = SDL_DROPFILE;
    event.drop.file = SDL_strdup(file.c_str());
    push(event);
}

void reach(Stage& stage) {
    SDL_Event event{};
    while (SDL_PollEvent(&event) != 0) stage.push(event);
    stage.run();
}

}  // namespace app::hands
