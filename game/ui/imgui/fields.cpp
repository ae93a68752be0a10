// What is typed, dropped or pasted. ImGui's InputText does the typing; we draw the frame.

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
    ImGuiInputTextFlags flags = ImGuiInputTextFlags_EnterReturnsTrue;
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

bool input(Writer& w, const page::Field& field, const Rect& inside, Key key, std::string& value) {
    const draw::Glyphs g = w.glyphs(Style::body);
    Typing typing(value, field.kind == page::Field::Kind::area);
    ImGui::PushFont(g.font);
    const float font_scale = g.size / g.font->FontSize;
    ImGui::SetWindowFontScale(font_scale);
    ImGui::SetCursorScreenPos({inside.x, std::round(inside.y + (inside.h - g.size) / 2)});
    ImGui::SetNextItemWidth(inside.w);
    ImGui::PushID(static_cast<int>(key));
    if (w.field_to_focus == key) {
        ImGui::SetKeyboardFocusHere();
        w.field_to_focus = 0;
    }
    const bool enter = ImGui::InputText("##field", typing.data, typing.size, flags_of(field.kind));
    const bool active = ImGui::IsItemActive();
    if (active) {
        w.active_field = key;
        w.focus = key;
        const std::string now = tidy(typing.data, field);
        if (now != value) value = now;
    } else if (w.active_field == key) {
        w.active_field = 0;
    }
    ImGui::PopID();
    ImGui::SetWindowFontScale(1);
    ImGui::PopFont();
    if (enter) value = tidy(typing.data, field);
    return enter;
}

}  // namespace

bool ImguiPage::field(const page::Field& field, std::string& value) {
    Writer& w = *writer_;
    const float label = field.label.empty() ? 0 : w.glyphs(Style::strong).line + 4, line = w.glyphs(Style::caption).line;
    const std::string& below = field.problem.empty() ? field.hint : field.problem;
    const float high = std::max(48.0f, w.target()), below_h = below.empty() ? 0 : line + 4;
    const Rect r = w.take({field.wide ? 0.0f : w.scaled(260), label + high + below_h, field.wide, false});
    const Key key = w.next_key() ^ 0xF1E1Du;
    if (!field.label.empty()) w.left(field.label, Style::strong, {r.x, r.y, r.w, label}, colour::ink);
    const Rect frame{r.x, r.y + label, r.w, high};
    const bool reachable = w.layer == (w.dialog_before ? 1 : 0);
    if (reachable) w.focusables.push_back({key, frame, w.layer, w.place_now});
    // A first field takes the keyboard when it appears, and again when it gets a new problem.
    const Key said = key ^ static_cast<Key>(std::hash<std::string>{}(field.problem));
    const bool was_there = std::find(w.fields_before.begin(), w.fields_before.end(), said) != w.fields_before.end();
    if (field.first && !was_there && reachable) w.field_to_focus = key;
    w.fields.push_back(said);
    const bool active = w.active_field == key;
    w.fill(frame, colour::white, 12);
    w.outline(frame, !field.problem.empty() ? colour::amber_line : active ? colour::blue : w.skin().line, 12, active ? 3.0f : 2.0f);
    const Rect inside{frame.x + 16, frame.y, frame.w - 32, frame.h};
    const std::string before = value;
    bool enter = false;
    if (reachable) enter = input(w, field, inside, key, value);
    const bool clicked = ImGui::IsMouseClicked(0) && frame.holds({ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y});
    if (clicked && reachable && w.active_field != key) w.field_to_focus = key;  // beside the letters
    if (!below.empty())
        w.left(below, Style::caption, {r.x, frame.bottom() + 4, r.w, line}, field.problem.empty() ? colour::ink3 : colour::amber_ink);
    w.show(Role::field, field.label, frame, field.kind == page::Field::Kind::code ? std::string(value.size(), '*') : value, true, true,
           active);
    if (!field.problem.empty()) w.show(Role::notice, field.problem, {r.x, frame.bottom() + 4, r.w, line});
    if (before != value) w.settled = false;
    return enter;
}

std::optional<std::string> ImguiPage::drop_zone(const std::string& label, const std::string& detail) {
    Writer& w = *writer_;
    const float line1 = w.glyphs(Style::strong).line, line2 = w.glyphs(Style::second).line;
    const Rect r = w.take({0, std::round(line1 + line2 + 96), true, false});
    w.fill(r, colour::hover, 20);
    w.outline(r, colour::blue_soft, 20, 2);
    w.icon("upload", {r.x + r.w / 2, r.y + 40}, 34, colour::blue);
    w.centred(label, Style::strong, {r.x, r.y + 64, r.w, line1}, colour::ink);
    w.centred(detail, Style::second, {r.x, r.y + 64 + line1, r.w, line2}, colour::ink2);
    w.show(Role::drop_zone, label, r, {}, false, true, false, w.width(label, Style::strong) > r.w || w.width(detail, Style::second) > r.w);
    if (w.dropped.empty()) return std::nullopt;
    std::string path = w.dropped.front();
    w.dropped.erase(w.dropped.begin());
    return path;
}

bool ImguiPage::key_text(std::string& pasted) {
    Writer& w = *writer_;
    if (w.typing() || !ImGui::GetIO().KeyCtrl || !w.key_pressed(SDL_SCANCODE_V)) return false;
    const char* text = ImGui::GetClipboardText();
    if (!text || !*text) return false;
    pasted = text;
    return true;
}

}  // namespace ui
