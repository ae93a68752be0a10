// What is typed, dropped or pasted. ImGui's InputText does the typing; we draw the frame. What an input method still composes lies in
// its buffer too, so that it is drawn where it will stand, but is no part of the value before it is typed.

#include <SDL_scancode.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "imgui_internal.h"
#include "ui/imgui/imgui_page.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Rect;
using page::Role;
using theme::Style;
namespace colour = theme::colour;
namespace gap = theme::measure::gap;
namespace measure = theme::measure;

namespace {

constexpr std::size_t buffer_size = 64 * 1024;

// Backs ImGui's buffer with the string that the screen owns.
struct Typing {
    std::array<char, 4096> small{};
    std::vector<char> large;
    char* data = nullptr;
    std::size_t size = 0;
    Typing(const std::string& value, bool area) {
        if (area) {
            large.resize(buffer_size);
            data = large.data();
            size = large.size();
        } else {
            data = small.data();
            size = small.size();
        }
        const std::size_t length = std::min(value.size(), size - 1);
        std::copy_n(value.data(), length, data);
        data[length] = 0;
    }
};

ImGuiInputTextFlags flags_of(page::Field::Kind kind) {
    ImGuiInputTextFlags flags = ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackAlways;
    if (kind == page::Field::Kind::code) flags |= ImGuiInputTextFlags_Password | ImGuiInputTextFlags_CharsDecimal;
    if (kind == page::Field::Kind::number) flags |= ImGuiInputTextFlags_CharsDecimal;
    return flags;
}

std::string tidy(const std::string& typed, const page::Field& field) {
    std::string value = base::to_nfc(typed);
    if (field.kind == page::Field::Kind::code || field.kind == page::Field::Kind::number)
        value.erase(std::remove_if(value.begin(), value.end(), [](char c) { return c < '0' || c > '9'; }), value.end());
    auto points = base::to_code_points(value);
    if (static_cast<int>(points.size()) > field.limit) {
        points.resize(static_cast<std::size_t>(field.limit));
        value = base::to_utf8(points);
    }
    return value;
}

bool takes_digits(const page::Field& field) { return field.kind == page::Field::Kind::code || field.kind == page::Field::Kind::number; }

struct Composing {
    Writer& w;
    Key key;
};

// Puts what is composed now where the cursor is, in place of what was composed before.
int put_composed(ImGuiInputTextCallbackData* data) {
    const auto& [w, key] = *static_cast<Composing*>(data->UserData);
    Composed& before = w.composed;
    if (before.field != key) before = {key, 0, {}};
    const std::string& now = w.composing();
    if (before.letters == now) return 0;
    if (before.letters.empty() && data->HasSelection()) {
        const int from = std::min(data->SelectionStart, data->SelectionEnd), to = std::max(data->SelectionStart, data->SelectionEnd);
        data->DeleteChars(from, to - from);
        data->ClearSelection();
    }
    if (!before.letters.empty()) data->DeleteChars(before.at, static_cast<int>(before.letters.size()));
    before = {key, data->CursorPos, now};
    if (!now.empty()) data->InsertChars(data->CursorPos, now.c_str());
    return 0;
}

// Ctrl+Z knows nothing of letters that were composed, and would take back others.
void forget_undo(ImGuiInputTextState& state) {
    auto& undo = state.Stb.undostate;
    undo.undo_point = 0;
    undo.undo_char_point = 0;
    undo.redo_point = STB_TEXTEDIT_UNDOSTATECOUNT;
    undo.redo_char_point = STB_TEXTEDIT_UNDOCHARCOUNT;
}

// What is composed stands on a line, below all dots; and the input method is told where that is.
void show_composed(Writer& w, const page::Field& field, const Rect& inside, const std::string& seen) {
    constexpr float thick = measure::field::composed_line;
    const ImGuiInputTextState* state = ImGui::GetInputTextState(ImGui::GetID("##field"));
    const Composed& c = w.composed;
    const auto at = static_cast<std::size_t>(c.at);
    const draw::Glyphs g = w.glyphs(Style::body);
    const float y = std::round(inside.y + (inside.h - g.size) / 2);
    Rect caret{inside.x, y, 1, g.size};
    if (state != nullptr && !c.letters.empty() && seen.size() >= at + c.letters.size()) {
        const float from = inside.x + w.width(seen.substr(0, at), Style::body) - state->ScrollX, wide = w.width(c.letters, Style::body);
        const Cut cut(w.brush, inside);
        w.brush.fill({from, y + g.size + 1, wide, thick}, colour::blue);
        caret.x = std::clamp(from + wide, inside.x, inside.right());
    }
    w.takes_typing(takes_digits(field) ? Feed::Taking::digits : Feed::Taking::letters, caret);
}

std::string without_composed(const std::string& seen, const Composed& composed) {
    const auto at = static_cast<std::size_t>(composed.at);
    if (composed.letters.empty() || seen.size() < at + composed.letters.size()) return seen;
    return seen.substr(0, at) + seen.substr(at + composed.letters.size());
}

// Enter is told; `seen`: the value, and what is composed.
bool input(Writer& w, const page::Field& field, const Rect& inside, Key key, std::string& value, std::string& seen) {
    const draw::Glyphs g = w.glyphs(Style::body);
    Typing typing(value, field.kind == page::Field::Kind::area);
    w.fonts.spell(value);  // asks for letters that are not there yet
    ImGui::PushFont(g.font);
    const float font_scale = g.size / g.font->FontSize;
    ImGui::SetWindowFontScale(font_scale);
    ImGui::SetCursorScreenPos({inside.x, std::round(inside.y + (inside.h - g.size) / 2)});
    ImGui::SetNextItemWidth(inside.w);
    ImGui::PushID(static_cast<int>(key));
    const bool comes = w.hand.takes_over(key);
    if (comes) {
        ImGui::SetKeyboardFocusHere();
        w.draw_again();  // it has it in the next pass
    }
    Composing composing{w, key};
    const std::string composed_before = w.composed.letters;
    const bool enter = ImGui::InputText("##field", typing.data, typing.size, flags_of(field.kind), put_composed, &composing);
    const bool active = ImGui::IsItemActive();
    w.hand.keep_typing(key, active);
    if (!active && w.composed.field == key) w.composed = {};
    if (active || enter) {
        seen = typing.data;
        value = tidy(without_composed(seen, w.composed), field);
    }
    ImGuiInputTextState* state = ImGui::GetInputTextState(ImGui::GetID("##field"));
    if (state != nullptr && composed_before != w.composed.letters) forget_undo(*state);
    if (comes || active) show_composed(w, field, inside, seen);
    ImGui::PopID();
    ImGui::SetWindowFontScale(1);
    ImGui::PopFont();
    return enter;
}

}  // namespace

namespace {

theme::Colour edge_of(const Writer& w, const page::Field& field, bool active) {
    if (!field.problem.empty()) return colour::amber_line;
    return active ? colour::blue : w.skin().line;
}

// A first field takes the keyboard when it appears, and again when it gets a new problem.
void offer_keyboard(Writer& w, const page::Field& field, Key key, const Rect& frame) {
    const bool is_new = w.hand.is_new_field(key ^ static_cast<Key>(std::hash<std::string>{}(field.problem)));
    if (!w.is_reachable()) return;
    w.hand.offer({key, frame, w.here.layer, w.here.place});
    if (field.first && is_new) w.hand.hand_over(key);
}

// A press beside the letters, too.
void take_press(Writer& w, const page::Field& field, Key key, const Rect& frame) {
    const auto clicked = w.hand.clicked();
    if (clicked && frame.holds(*clicked) && !w.hand.types_in(key)) w.hand.hand_over(key);
    if (w.hand.is_handed(key)) w.takes_typing(takes_digits(field) ? Feed::Taking::digits : Feed::Taking::letters, frame);
}

}  // namespace

bool ImguiPage::field(const page::Field& field, std::string& value) {
    using namespace measure::field;
    Writer& w = *writer_;
    const float label = field.label.empty() ? 0 : w.glyphs(Style::strong).line + gap::tight, line = w.glyphs(Style::caption).line;
    const std::string& words = field.problem.empty() ? field.hint : field.problem;
    const float high = std::max(least, w.target()), below = words.empty() ? 0 : line + gap::tight;
    const Rect r = w.boxes.take({field.wide ? 0.0f : w.scaled(narrow), label + high + below, field.wide, false});
    const Key key = w.boxes.next_key() ^ 0xF1E1Du;
    if (!field.label.empty()) w.brush.left(field.label, Style::strong, {r.x, r.y, r.w, label}, colour::ink);
    const Rect frame{r.x, r.y + label, r.w, high};
    offer_keyboard(w, field, key, frame);
    const bool active = w.hand.types_in(key);
    w.brush.fill(frame, colour::white, measure::radius::field);
    w.brush.outline(frame, edge_of(w, field, active), measure::radius::field, active ? measure::line::strong : 2);
    const std::string before = value;
    std::string seen = value;
    bool enter = false;
    if (w.is_reachable()) {
        enter = input(w, field, {frame.x + gap::wide, frame.y, frame.w - 2 * gap::wide, frame.h}, key, value, seen);
        take_press(w, field, key, frame);
    }
    const Rect place_below{r.x, frame.bottom() + gap::tight, r.w, line};
    if (!words.empty()) w.brush.left(words, Style::caption, place_below, field.problem.empty() ? colour::ink3 : colour::amber_ink);
    const std::string shown = field.kind == page::Field::Kind::code ? std::string(value.size(), '*') : seen;
    w.show({.role = Role::field, .label = field.label, .rect = frame, .state = shown, .focused = active, .target = true});
    if (!field.problem.empty()) w.show({.role = Role::notice, .label = field.problem, .rect = place_below});
    if (before != value) w.draw_again();
    return enter;
}

std::optional<std::string> ImguiPage::drop_zone(const std::string& label, const std::string& detail) {
    using namespace measure::drop_zone;
    Writer& w = *writer_;
    const float line1 = w.glyphs(Style::strong).line, line2 = w.glyphs(Style::second).line;
    const Rect r = w.boxes.take({0, std::round(line1 + line2 + around), true, false});
    w.brush.fill(r, colour::hover, measure::radius::large_tile);
    w.brush.outline(r, colour::blue_soft, measure::radius::large_tile, 2);
    w.brush.icon("upload", {r.x + r.w / 2, r.y + above_icon}, icon, colour::blue);
    w.brush.centred(label, Style::strong, {r.x, r.y + above_words, r.w, line1}, colour::ink);
    w.brush.centred(detail, Style::second, {r.x, r.y + above_words + line1, r.w, line2}, colour::ink2);
    const bool cut = w.width(label, Style::strong) > r.w || w.width(detail, Style::second) > r.w;
    w.show({.role = Role::drop_zone, .label = label, .rect = r, .cut = cut});
    return w.take_dropped();
}

bool ImguiPage::key_text(std::string& pasted) {
    Writer& w = *writer_;
    if (w.hand.typing() || !ImGui::GetIO().KeyCtrl || !w.hand.key_pressed(SDL_SCANCODE_V)) return false;
    const char* text = ImGui::GetClipboardText();
    if (!text || !*text) return false;
    pasted = text;
    return true;
}

}  // namespace ui
