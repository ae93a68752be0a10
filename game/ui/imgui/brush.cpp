// Shapes and lines of letters on ImGui's draw list.

#include "ui/imgui/brush.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "imgui_internal.h"
#include "ui/theme/measures.h"

namespace ui {

using page::Rect;
namespace colour = theme::colour;
namespace measure = theme::measure;

namespace {
ImVec2 top_left(const Rect& r) { return {r.x, r.y}; }
ImVec2 bottom_right(const Rect& r) { return {r.right(), r.bottom()}; }

constexpr float antialiased = 2;  // pixels by which an edge may stick out
}  // namespace

void Brush::begin(draw::Fonts& fonts, ImDrawList& list) {
    fonts_ = &fonts;
    list_ = &list;
    zoom_ = fonts.zoom();
    list._FringeScale = 1 / zoom_;  // edges are as sharp as without a zoom
    words_ = {};
    paint = {};
}

Rect Brush::visible() const {
    const ImVec2 from = list_->GetClipRectMin(), to = list_->GetClipRectMax();
    return {from.x, from.y, to.x - from.x, to.y - from.y};
}

Rect Brush::crisp(const Rect& r) const {
    const float x = crisp(r.x), y = crisp(r.y);
    return {x, y, crisp(r.right()) - x, crisp(r.bottom()) - y};
}

page::Size Brush::size_of(const draw::Texture& texture) const {
    return {static_cast<float>(texture.width) / zoom_, static_cast<float>(texture.height) / zoom_};
}

bool Brush::sees(const Rect& r, float around) const {
    const ImVec2 from = list_->GetClipRectMin(), to = list_->GetClipRectMax();
    return r.right() + around > from.x && r.x - around < to.x && r.bottom() + around > from.y && r.y - around < to.y;
}

void Brush::fill(const Rect& wished, theme::Colour c, float radius, float alpha) {
    const Rect r = crisp(wished);
    if (r.w <= 0 || r.h <= 0 || !sees(r)) return;
    list_->AddRectFilled(top_left(r), bottom_right(r), to_u32(c, alpha), std::min({radius, r.w / 2, r.h / 2}));
}

void Brush::circle(page::Point centre, float radius, theme::Colour c, float alpha) {
    if (!sees({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, antialiased)) return;
    list_->AddCircleFilled({centre.x, centre.y}, radius, to_u32(c, alpha));
}

void Brush::outline(const Rect& wished, theme::Colour c, float radius, float thickness) {
    const Rect r = crisp(wished);
    if (!sees(r, antialiased)) return;
    draw::border(*list_, top_left(r), bottom_right(r), std::max(0.0f, std::min(radius, r.h / 2)), crisp(thickness), to_u32(c));
}

void Brush::fade(const Rect& r, float top, float bottom) {
    const ImU32 above = to_u32(colour::ink, top), below = to_u32(colour::ink, bottom);
    list_->AddRectFilledMultiColor(top_left(r), bottom_right(r), above, above, below, below);
}

void Brush::gradient(const Rect& wished, theme::Colour top, theme::Colour bottom, float radius) {
    const Rect r = crisp(wished);
    if (!sees(r)) return;
    if (radius <= 0) {
        list_->AddRectFilledMultiColor(top_left(r), bottom_right(r), to_u32(top), to_u32(top), to_u32(bottom), to_u32(bottom));
        return;
    }
    const int first = list_->VtxBuffer.Size;
    fill(r, colour::white, radius);
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(list_, first, list_->VtxBuffer.Size, top_left(r), {r.x, r.bottom()}, to_u32(top),
                                                  to_u32(bottom));
}

void Brush::shadow(const Rect& r, float radius, const theme::Shadow& s) {
    if (!sees(r, s.dy + 2 * s.blur)) return;
    fonts_->shadow(*list_, top_left(r), bottom_right(r), radius, s.dy, s.blur, to_u32(s.colour, s.alpha));
}

// In whole pixels it stays crisp.
void Brush::picture(const draw::Texture& texture, const Rect& r, float radius, float alpha) {
    const auto [width, height] = size_of(texture);
    if (!sees(r, std::max(width, height))) return;
    const float x = crisp(std::round(r.x + (r.w - width) / 2)), y = crisp(std::round(r.y + (r.h - height) / 2));
    list_->AddImageRounded(const_cast<draw::Texture*>(&texture), {x, y}, {x + width, y + height}, {0, 0}, {1, 1},
                           to_u32(colour::white, alpha), radius);
}

void Brush::icon(const std::string& name, page::Point centre, float size, theme::Colour c) {
    size = std::round(size);
    if (!sees({centre.x - size / 2, centre.y - size / 2, size, size}, antialiased)) return;
    fonts_->icon(*list_, name, {std::round(centre.x - size / 2), std::round(centre.y - size / 2)}, size, to_u32(c));
}

void Brush::line_of(const std::string& text, theme::Style style, float x, float y, theme::Colour c) {
    const draw::Glyphs g = fonts_->glyphs(style);
    draw::draw_text(*list_, *fonts_, text, g, {std::round(x), std::round(y + (g.line - g.size) / 2)}, to_u32(c));
    mark_words({x, y + (g.line - g.em) / 2, draw::text_width(*fonts_, text, style), g.em});
}

void Brush::block(const draw::Block& block, page::Point top_left, theme::Colour c) {
    draw::draw_block(*list_, *fonts_, block, {top_left.x, top_left.y}, to_u32(c), paint.deep ? 0 : to_u32(colour::plum));
    const draw::Glyphs g = fonts_->glyphs(block.style);
    for (const draw::Line& line : block.lines) {
        if (line.runs.empty()) continue;
        const float from = line.runs.front().x;
        mark_words({top_left.x + from, top_left.y + line.y + (g.line - g.em) / 2, line.width - from, g.em});
    }
}

Rect Brush::take_words() { return std::exchange(words_, Rect{}); }

// Grows them by what can be seen of `r`.
void Brush::mark_words(const Rect& r) {
    const ImVec2 from = list_->GetClipRectMin(), to = list_->GetClipRectMax();
    const float left = std::max(r.x, from.x), top = std::max(r.y, from.y), right = std::min(r.right(), to.x),
                bottom = std::min(r.bottom(), to.y);
    if (right <= left || bottom <= top) return;
    if (words_.w <= 0) {
        words_ = {left, top, right - left, bottom - top};
        return;
    }
    const float x = std::min(words_.x, left), y = std::min(words_.y, top);
    words_ = {x, y, std::max(words_.right(), right) - x, std::max(words_.bottom(), bottom) - y};
}

void Brush::centred(const std::string& text, theme::Style style, const Rect& r, theme::Colour c) {
    const draw::Glyphs g = fonts_->glyphs(style);
    line_of(text, style, r.x + (r.w - draw::text_width(*fonts_, text, style)) / 2, r.y + (r.h - g.line) / 2, c);
}

bool Brush::left(const std::string& text, theme::Style style, const Rect& r, theme::Colour c) {
    const draw::Glyphs g = fonts_->glyphs(style);
    const bool fits = draw::text_width(*fonts_, text, style) <= r.w + 1;
    std::optional<Cut> cut;
    if (!fits) cut.emplace(*this, Rect{r.x, r.y - measure::text::marks, r.w, r.h + 2 * measure::text::marks});
    line_of(text, style, r.x, r.y + (r.h - g.line) / 2, c);
    return fits;
}

void Brush::ring(const Rect& r, float radius) {
    using namespace measure::ring;
    outline(inset(r, -wide), colour::white, radius + wide, wide);
    outline(inset(r, -2 * wide), colour::focus, radius + 2 * wide, wide);
}

}  // namespace ui
