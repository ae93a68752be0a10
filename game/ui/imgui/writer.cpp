// A pass from begin to end: input, focus, what was pressed, what was shown.

#include "ui/imgui/writer.h"

#include <SDL_clipboard.h>
#include <SDL_scancode.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui_internal.h"

namespace ui {

using page::Rect;
namespace colour = theme::colour;

namespace {

// What was copied in another program, a class list's cells among it.
void use_system_clipboard(ImGuiIO& io) {
    io.GetClipboardTextFn = [](void*) {
        static std::string kept;
        char* const text = SDL_GetClipboardText();
        kept = text != nullptr ? text : "";
        SDL_free(text);
        return kept.c_str();
    };
    io.SetClipboardTextFn = [](void*, const char* text) { SDL_SetClipboardText(text); };
}

}  // namespace

Writer::Writer(const base::Path& share, page::PictureSource& source, const base::Catalogue& words, const base::Clock& steady,
               const draw::Letters& letters)
    : catalogue(words), clock(steady), fonts(share), pictures(source) {
    frame.band = letters.band;
    ImGui::SetCurrentContext(nullptr);  // of another page
    use(letters.scale, letters.airy);
    context = ImGui::CreateContext(&fonts.atlas());
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // nothing wakes the program to blink
    io.DeltaTime = 1.0f / 60;
    use_system_clipboard(io);
    io.KeyMap[ImGuiKey_Tab] = -1;  // the keyboard's way through the page is ours
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowMinSize = {1, 1};
    style.FrameBorderSize = 0;
    style.FramePadding = {0, 0};
    style.AntiAliasedLinesUseTex = false;
    style.CircleTessellationMaxError = 0.15f;
    style.CurveTessellationTol = 0.6f;
    style.Colors[ImGuiCol_FrameBg] = style.Colors[ImGuiCol_FrameBgHovered] = style.Colors[ImGuiCol_FrameBgActive] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_Text] = ImGui::ColorConvertU32ToFloat4(to_u32(colour::ink));
    style.Colors[ImGuiCol_TextSelectedBg] = ImGui::ColorConvertU32ToFloat4(to_u32(colour::blue_soft, 0.6f));
    style.Colors[ImGuiCol_NavHighlight] = {0, 0, 0, 0};
}

Writer::~Writer() { ImGui::DestroyContext(context); }

void Writer::use(double text_scale, bool airy) {
    if (scale != static_cast<float>(text_scale) || airy != airy_) foot = Foot::roomy, compact_bar = false;
    airy_ = airy;
    scale = static_cast<float>(text_scale);
    frame.text_scale = scale;
    fonts.use(frame.band, text_scale, airy && frame.band != model::Band::teacher);
}

void Writer::begin(int width, int height, double text_scale, bool airy) {
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    frame.window = {static_cast<float>(width), static_cast<float>(height)};
    use(text_scale, airy);
    feed.release(io);
    for (auto& path : feed.take_dropped()) dropped.push_back(std::move(path));
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
    list_ = ImGui::GetWindowDrawList();
    learnt_before_ = std::move(learnt_);
    learnt_.clear();
    fields_before = std::move(fields);
    fields.clear();
    wishes_before = std::move(wishes);
    wishes.clear();
    focusables_before = std::move(focusables);
    focusables.clear();
    boxes_.clear();
    record.clear();
    settled = true;
    words_ = {};
    layer = 0;
    dialog_before = dialog_now;
    dialog_now = false;
    paint = Paint{};
    enter_ = key_pressed(SDL_SCANCODE_RETURN) || key_pressed(SDL_SCANCODE_KP_ENTER);
    space_ = key_pressed(SDL_SCANCODE_SPACE) && !typing();
    move_focus();
}

// What was not drawn in this pass no longer takes room in the next.
void Writer::forget_undrawn() {
    for (auto it = frame.heights.begin(); it != frame.heights.end();) {
        if (std::find(drawn.begin(), drawn.end(), it->first) != drawn.end()) {
            ++it;
            continue;
        }
        widths.erase(it->first);
        it = frame.heights.erase(it);
        settled = false;
    }
    drawn.clear();
}

void Writer::end() {
    forget_undrawn();
    const auto is_active = [this](const Focusable& f) { return f.key == active_field; };
    if (active_field != 0 && std::none_of(focusables.begin(), focusables.end(), is_active)) active_field = 0;  // its screen has gone
    if (dialog_before != dialog_now) settled = false;
    if (!ImGui::GetIO().MouseDown[0] && !ImGui::IsMouseReleased(0)) held_ = 0;
    dropped.clear();
    ImGui::End();
    ImGui::Render();
}

void Writer::rehearse(const page::Draw& pass) {
    constexpr int most_passes = 12;
    PassState kept = *this;
    rehearsing = true;
    for (int i = 0; i < most_passes; ++i) {
        pass();
        if (settled) break;
    }
    for (const PictureWish& wish : wishes) pictures.prepare(wish.id, wish.width, wish.height);
    static_cast<PassState&>(*this) = std::move(kept);
}

bool Writer::typing() const { return active_field != 0; }

bool Writer::key_pressed(int scancode) const { return ImGui::IsKeyPressed(scancode, true); }

float Writer::target() const {
    const float t = skin().target;
    return std::max(t, std::round(t * (0.55f + 0.45f * scale)));
}

// What had the focus may lie below a dialog now, or be gone.
static bool can_have_focus(const std::vector<Writer::Focusable>& all, Key focus) {
    return std::any_of(all.begin(), all.end(), [focus](const Writer::Focusable& one) { return one.key == focus; });
}

Key Writer::press_key() const { return next_key() ^ 0x7F4A7C15u ^ static_cast<Key>(place_now); }

Press Writer::press(const Rect& r, bool enabled) {
    Press p;
    const Key key = press_key();
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const ImVec2 clip_min = list_->GetClipRectMin(), clip_max = list_->GetClipRectMax();
    const bool clipped_in = mouse.x >= clip_min.x && mouse.x < clip_max.x && mouse.y >= clip_min.y && mouse.y < clip_max.y;
    if (!enabled || !is_reachable()) return p;
    focusables.push_back({key, r, layer, place_now});
    p.hovered = clipped_in && r.holds({mouse.x, mouse.y});
    if (p.hovered && ImGui::IsMouseClicked(0)) {
        held_ = key;
        focus = key;
        focus_visible = false;
    }
    p.held = held_ == key && p.hovered && ImGui::GetIO().MouseDown[0];
    if (held_ == key && ImGui::IsMouseReleased(0)) {
        p.pressed = p.hovered;
        held_ = 0;
    }
    p.focused = focus_visible && focus == key;
    if (p.focused && !typing() && (enter_ || space_)) {
        p.pressed = true;
        enter_ = space_ = false;
    }
    return p;
}

bool Writer::is_called(const page::Button& b) {
    if (b.hotkey == page::Hotkey::escape && key_pressed(SDL_SCANCODE_ESCAPE)) return true;
    if (b.hotkey == page::Hotkey::f1 && key_pressed(SDL_SCANCODE_F1)) return true;
    if (!b.is_default || !enter_ || (focus_visible && !typing() && can_have_focus(focusables_before, focus))) return false;
    enter_ = false;
    return true;
}

Press Writer::press(const Rect& r, const page::Button& b) {
    Press p = press(r, b.enabled);
    if (b.enabled && is_reachable() && is_called(b)) p.pressed = true;
    return p;
}

void Writer::show(page::Role role, const std::string& label, const Rect& r, const std::string& state, bool is_target, bool enabled,
                  bool focused, bool cut) {
    page::Shown s;
    s.role = role;
    s.label = label;
    const ImVec2 from = list_->GetClipRectMin(), to = list_->GetClipRectMax();
    s.view = {from.x, from.y, to.x - from.x, to.y - from.y};
    const float top = std::max(r.y, s.view.y), bottom = std::min(r.bottom(), s.view.bottom());
    s.rect = {r.x, top, r.w, std::max(0.0f, bottom - top)};
    s.clipped = s.rect.h < r.h - 0.5f;
    s.scrolled_out = s.rect.h < r.h * 0.5f;
    s.words = std::exchange(words_, Rect{});
    s.lost = r.x < s.view.x - 1 || r.right() > s.view.right() + 1 || (s.clipped && !scrolling);
    if (s.rect.h <= 0) s.rect = r;  // where it would be
    s.state = state;
    s.enabled = enabled;
    s.target = is_target;
    s.focused = focused;
    s.cut = cut;
    s.layer = layer;
    s.part = in_bar ? page::Part::top_line : in_foot ? page::Part::bottom_line : page::Part::content;
    record.add(std::move(s));
}

void Writer::move_focus() {
    const int steps = key_pressed(SDL_SCANCODE_TAB) ? (ImGui::GetIO().KeyShift ? -1 : 1) : 0;
    const bool arrows = !typing();
    if (steps == 0) {
        if (arrows && key_pressed(SDL_SCANCODE_LEFT)) focus_towards(-1, 0);
        if (arrows && key_pressed(SDL_SCANCODE_RIGHT)) focus_towards(1, 0);
        if (arrows && key_pressed(SDL_SCANCODE_UP)) focus_towards(0, -1);
        if (arrows && key_pressed(SDL_SCANCODE_DOWN)) focus_towards(0, 1);
        return;
    }
    const auto& all = focusables_before;
    if (all.empty()) return;
    auto at = std::find_if(all.begin(), all.end(), [this](const Focusable& f) { return f.key == focus; });
    int index = at == all.end() ? (steps > 0 ? -1 : 0) : static_cast<int>(at - all.begin());
    index = (index + steps + static_cast<int>(all.size())) % static_cast<int>(all.size());
    focus = all[static_cast<std::size_t>(index)].key;
    focus_visible = true;
    field_to_focus = focus;
    active_field = 0;
    ImGui::ClearActiveID();  // a field that keeps the keyboard would take the focus back
    settled = false;
}

// The nearest control in that direction; sideways distance counts three times.
void Writer::focus_towards(float dx, float dy) {
    const auto& all = focusables_before;
    auto at = std::find_if(all.begin(), all.end(), [this](const Focusable& f) { return f.key == focus; });
    focus_visible = true;
    settled = false;
    if (at == all.end()) {
        if (!all.empty()) focus = all.front().key;
        return;
    }
    const auto middle = [](const Rect& r) { return page::Point{r.x + r.w / 2, r.y + r.h / 2}; };
    const page::Point from = middle(at->rect);
    float best = 1e9f;
    for (const Focusable& f : all) {
        const page::Point to = middle(f.rect);
        const float along = (to.x - from.x) * dx + (to.y - from.y) * dy;
        const float across = std::fabs((to.x - from.x) * dy) + std::fabs((to.y - from.y) * dx);
        if (along < 4) continue;
        const float distance = along + 3 * across;
        if (distance < best) {
            best = distance;
            focus = f.key;
        }
    }
    field_to_focus = focus;
}

void Writer::scroll_page() {
    if (!theme::flows(frame)) return;
    const Rect view = theme::view(frame);
    const float content = theme::page_bottom(frame) + frame.scroll, hidden = content - view.bottom();
    const float most = hidden > 1 ? hidden + 16 : 0;
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheel != 0 && !dialog_before && view.holds({io.MousePos.x, io.MousePos.y})) frame.scroll -= io.MouseWheel * 64;
    frame.scroll = std::round(std::clamp(frame.scroll, 0.0f, most));
    if (most <= 0) return;
    const float h = std::max(32.0f, view.h * view.h / (view.h + most)), y = view.y + (view.h - h) * frame.scroll / most;
    fill({view.right() - 12, y, 5, h}, colour::blue_soft, 2.5f);
}

// The part of the screen in which the control's surroundings move.
Rect Writer::scrolls_in(const Focusable& f) const {
    if (f.layer > 0) return dialog.body;
    return theme::flows(frame, f.place) ? theme::view(frame) : theme::region(frame, f.place);
}

// A control that the keyboard reached is brought into view of its scrolled place.
void Writer::scroll_keys() {
    if (!focus_visible) return;
    for (const Focusable& f : focusables) {
        const bool pinned = f.layer > 0 ? !dialog.overflowing || f.rect.y >= dialog.foot.y : theme::is_line(f.place);
        if (f.key != focus || f.layer != (dialog_now ? 1 : 0) || pinned) continue;
        const Rect r = scrolls_in(f);
        float& offset = f.layer > 0 ? dialog.scroll : theme::flows(frame, f.place) ? frame.scroll : scroll[f.place];
        if (f.rect.bottom() > r.bottom() - 8) {
            offset += f.rect.bottom() - r.bottom() + 24;
            settled = false;
        } else if (f.rect.y < r.y + 8 && offset > 0) {
            offset = std::max(0.0f, offset - (r.y - f.rect.y) - 24);
            settled = false;
        }
    }
}

}  // namespace ui
