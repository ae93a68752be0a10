// A pass from begin to end: what was pressed, what was shown, what is scrolled.

#include "ui/imgui/writer.h"

#include <SDL_clipboard.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "ui/imgui/scroll_bar.h"

namespace ui {

using page::Rect;
namespace colour = theme::colour;
namespace measure = theme::measure;

namespace {

constexpr Key page_bar_key = ~Key();

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

Writer::Writer(const base::Path& share, page::PictureSource& source, const base::Catalogue& words, const draw::Letters& letters)
    : fonts(share), catalogue_(words), pictures_(source) {
    frame.band = letters.band;
    zoom_ = letters.zoom;
    ImGui::SetCurrentContext(nullptr);  // of another page
    use(letters.scale, letters.airy);
    context_ = ImGui::CreateContext(&fonts.atlas());
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;  // more than 65,536 vertices: see raster.cpp
    io.ConfigInputTextCursorBlink = false;                      // nothing wakes the program to blink
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
    style.CircleTessellationMaxError = measure::curve::circle;
    style.CurveTessellationTol = measure::curve::bezier;
    style.Colors[ImGuiCol_FrameBg] = style.Colors[ImGuiCol_FrameBgHovered] = style.Colors[ImGuiCol_FrameBgActive] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_Text] = ImGui::ColorConvertU32ToFloat4(to_u32(colour::ink));
    style.Colors[ImGuiCol_TextSelectedBg] = ImGui::ColorConvertU32ToFloat4(to_u32(colour::blue_soft, 0.6f));
    style.Colors[ImGuiCol_NavHighlight] = {0, 0, 0, 0};
}

Writer::~Writer() { ImGui::DestroyContext(context_); }

void Writer::use(double text_scale, bool airy) {
    if (frame.text_scale != static_cast<float>(text_scale) || airy != airy_) lines = {};
    airy_ = airy;
    frame.text_scale = static_cast<float>(text_scale);
    fonts.use(draw::Letters{frame.band, text_scale, airy && frame.band != model::Band::teacher, zoom_});
}

void Writer::begin(page::Size pixels, double text_scale, bool airy) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    zoom_ = theme::zoom_of(pixels);
    pixels_ = pixels;
    const page::Size before = std::exchange(frame.window, {std::ceil(pixels.w / zoom_), std::ceil(pixels.h / zoom_)});
    if (before.w != frame.window.w) lines = {};
    use(text_scale, airy);
    feed_.release(io, zoom_);
    if (feed_.take_lost()) hand.let_go();
    io.DisplaySize = {frame.window.w, frame.window.h};
    ImGui::GetStyle().CircleTessellationMaxError = measure::curve::circle / std::max(1.0f, zoom_);
    taking_ = Feed::Taking::nothing;
    for (auto& path : feed_.take_dropped()) dropped_.push_back(std::move(path));
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
    settled_ = true;
    boxes.begin();
    brush.begin(fonts, *ImGui::GetWindowDrawList());
    wishes_before_ = std::move(wishes_);
    wishes_.clear();
    record_.clear();
    here = {};
    lines.bar_seconds = 0;
    dialog.before = std::exchange(dialog.now, false);
    bars.before = std::move(bars.now);
    bars.now.clear();
    if (hand.begin(feed_.is_press_again())) draw_again();
}

// Another layout or band forgets what was learnt, and the next pass sets it right.
void Writer::screen(const page::Screen& screen) {
    if (frame.band != screen.band || layout_before_ != screen.layout) {
        frame.layout = screen.layout;
        layout_before_ = screen.layout;
        frame.heights.clear();
        frame.scroll = 0;
        places.scroll.clear();
        places.extent.clear();
        places.widths.clear();
        lines = {};
        hand.turn_page();
        draw_again();
    }
    if (std::exchange(leaf_before_, screen.leaf) != screen.leaf) {
        places.scroll.clear();
        frame.scroll = 0;
        hand.turn_page();
        draw_again();
    }
    frame.band = screen.band;
    lay_backdrop(brush, frame);
    scroll_page();
}

// What was not drawn in this pass no longer takes room in the next.
void Writer::forget_undrawn() {
    for (auto it = frame.heights.begin(); it != frame.heights.end();) {
        if (std::find(places.drawn.begin(), places.drawn.end(), it->first) != places.drawn.end()) {
            ++it;
            continue;
        }
        places.widths.erase(it->first);
        it = frame.heights.erase(it);
        draw_again();
    }
    places.drawn.clear();
}

void Writer::end() {
    scroll_keys();
    forget_undrawn();
    if (dialog.before != dialog.now) draw_again();
    if (hand.end()) draw_again();
    if (!rehearsing_) feed_.set_taking(taking_);
    dropped_.clear();
    ImGui::End();
    ImGui::Render();
}

void Writer::rehearse(const page::Draw& pass) {
    constexpr int most_passes = 12;
    Pass kept = *this;
    rehearsing_ = true;
    for (int i = 0; i < most_passes; ++i) {
        pass();
        if (is_settled()) break;
    }
    for (const PictureWish& wish : wishes_) pictures_.prepare(wish.id, in_pixels(wish.width), in_pixels(wish.height));
    static_cast<Pass&>(*this) = std::move(kept);
}

void Writer::draw_again() { settled_ = false; }

float Writer::target() const {
    const float t = skin().target;
    return std::max(t, std::round(t * (0.55f + 0.45f * frame.text_scale)));
}

Key Writer::press_key() const { return boxes.next_key() ^ 0x7F4A7C15u ^ static_cast<Key>(here.place); }

Press Writer::press(const Rect& r, bool enabled, std::size_t says) {
    if (!enabled || !is_reachable()) return {};
    return hand.press({press_key(), r, here.layer, here.place, says}, brush.visible());
}

Press Writer::press(const Rect& r, const page::Button& b) {
    if (!b.enabled || !is_reachable()) return {};
    const std::size_t says = std::hash<std::string>{}(b.label);
    Press p = hand.press({press_key(), r, here.layer, here.place, says, b.is_default, b.hotkey == page::Hotkey::escape}, brush.visible());
    if (hand.calls(b)) p.pressed = true;
    return p;
}

bool Writer::digit_pressed(int digit) const { return !hand.typing() && !dialog.before && hand.digit_pressed(digit); }

// What the verb said, and where of it can be seen.
void Writer::show(page::Shown s) {
    const Rect r = s.rect;
    s.view = brush.visible();
    const float top = std::max(r.y, s.view.y), bottom = std::min(r.bottom(), s.view.bottom());
    s.rect = {r.x, top, r.w, std::max(0.0f, bottom - top)};
    s.clipped = s.rect.h < r.h - 0.5f;
    s.scrolled_out = s.rect.h < r.h * 0.5f;
    s.words = brush.take_words();
    s.lost = r.x < s.view.x - 1 || r.right() > s.view.right() + 1 || (s.clipped && !here.scrolling);
    if (s.rect.h <= 0) s.rect = r;  // where it would be
    s.layer = here.layer;
    s.rect = to_pixels(s.rect), s.view = to_pixels(s.view), s.words = to_pixels(s.words);
    s.part = here.in_bar ? page::Part::top_line : here.in_foot ? page::Part::bottom_line : page::Part::content;
    record_.add(std::move(s));
}

// The record counts in pixels, as the mouse does; a point that the window has only half is no reason to leave it.
Rect Writer::to_pixels(const Rect& points) const {
    if (zoom_ == 1) return points;
    const float x = points.x * zoom_, y = points.y * zoom_, right = points.right() * zoom_, bottom = points.bottom() * zoom_;
    const auto within = [zoom = zoom_](float place, float end) { return place > end && place < end + zoom ? end : place; };
    return {x, y, within(right, pixels_.w) - x, within(bottom, pixels_.h) - y};
}

void Writer::takes_typing(Feed::Taking what, const Rect& caret) {
    taking_ = what;
    caret_ = to_pixels(caret);
}

std::optional<std::string> Writer::take_dropped() {
    if (dropped_.empty()) return std::nullopt;
    std::string path = dropped_.front();
    dropped_.erase(dropped_.begin());
    return path;
}

// Passes that still learn ask for sizes that nobody will see: what takes time is decoded when two in a row ask for the same.
const draw::Texture* Writer::picture(const PictureWish& wish) {
    if (wish.id.empty()) return nullptr;
    const bool asked_before = std::find(wishes_before_.begin(), wishes_before_.end(), wish) != wishes_before_.end();
    const int width = in_pixels(wish.width), height = in_pixels(wish.height);
    if (!rehearsing_ && (asked_before || pictures_.is_ready(wish.id, width, height))) return pictures_.find(wish.id, width, height);
    wishes_.push_back(wish);
    if (!rehearsing_) draw_again();
    return nullptr;
}

const draw::Texture* Writer::small_picture(const std::string& id, float side) {
    return pictures_.find(id, static_cast<int>(side * zoom_), static_cast<int>(side * zoom_));
}

void Writer::scroll_page() {
    if (!theme::flows(frame)) return;
    const Rect view = theme::view(frame);
    const float content = theme::page_bottom(frame) + frame.scroll, hidden = content - view.bottom();
    const float most = hidden > measure::scroll::least ? hidden + measure::scroll::below_page : 0;
    if (!dialog.before) hand.scroll_by_wheel(view, frame.scroll);
    frame.scroll = std::round(std::clamp(frame.scroll, 0.0f, most));
    if (most <= 0) return;
    scroll_bar(*this, {page_bar_key, view, bar_beside(view, view.right()), most, false}, frame.scroll);
}

// The part of the screen in which the control's surroundings move.
Rect Writer::scrolls_in(const Control& control) const {
    if (control.layer > 0) return dialog.body;
    return theme::flows(frame, control.place) ? theme::view(frame) : theme::region(frame, control.place);
}

// A control that the keyboard reached is brought into view of its scrolled place.
void Writer::scroll_keys() {
    if (!hand.is_to_show()) return;
    for (const Control& c : hand.controls()) {
        if (!hand.has_focus(c.key) || c.layer != (dialog.now ? 1 : 0)) continue;
        const bool pinned = c.layer > 0 ? !dialog.overflowing || c.rect.y >= dialog.foot.y : theme::is_line(c.place);
        if (pinned) continue;
        const Rect r = scrolls_in(c);
        float& offset = c.layer > 0 ? dialog.scroll : theme::flows(frame, c.place) ? frame.scroll : places.scroll[c.place];
        const float bottom = std::min(c.rect.bottom(), c.rect.y + r.h - 2 * measure::scroll::beyond);  // of what is higher: its top
        if (bottom > r.bottom() - measure::scroll::edge) {
            offset += bottom - r.bottom() + measure::scroll::beyond;
            draw_again();
        } else if (c.rect.y < r.y + measure::scroll::edge && offset > 0) {
            offset = std::max(0.0f, offset - (r.y - c.rect.y) - measure::scroll::beyond);
            draw_again();
        }
    }
    if (is_settled()) hand.shown();
}

}  // namespace ui
