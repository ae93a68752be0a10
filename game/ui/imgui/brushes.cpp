// Brushes: the shapes every control is made of, and the grounds behind the page.

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Rect;
namespace colour = theme::colour;

Rect inset(const Rect& r, float by) { return {r.x + by, r.y + by, r.w - 2 * by, r.h - 2 * by}; }
Rect pushed(const Rect& r, const Press& p) { return {r.x, r.y + (p.held ? pushed_by : 0.0f), r.w, r.h}; }
theme::Colour ground_under(const Press& p) { return p.held ? colour::pressed : p.hovered ? colour::hover : colour::white; }
Rect whole(const Rect& r) { return {std::round(r.x), std::round(r.y), std::round(r.w), std::round(r.h)}; }

ToneColours colours_of(page::Tone tone) {
    switch (tone) {
        case page::Tone::amber:
            return {colour::amber_tint, colour::amber_ink, colour::amber};
        case page::Tone::plum:
            return {colour::plum_tint, colour::plum_ink, colour::plum};
        case page::Tone::leaf:
            return {colour::leaf_tint, colour::leaf_ink, colour::leaf};
        case page::Tone::clay:
            return {colour::clay_tint, colour::clay_ink, colour::clay};
        case page::Tone::warm:
            return {colour::warm_tint, colour::ink2, colour::taken_label};
        default:
            return {colour::blue_tint, colour::blue_lip, colour::blue};
    }
}

namespace {
ImVec2 top_left(const Rect& r) { return {r.x, r.y}; }
ImVec2 bottom_right(const Rect& r) { return {r.right(), r.bottom()}; }
}  // namespace

void Writer::fill(const Rect& r, theme::Colour c, float radius, float alpha) {
    if (r.w <= 0 || r.h <= 0) return;
    list_->AddRectFilled(top_left(r), bottom_right(r), to_u32(c, alpha), std::min({radius, r.w / 2, r.h / 2}));
}

void Writer::outline(const Rect& r, theme::Colour c, float radius, float thickness) {
    draw::border(*list_, top_left(r), bottom_right(r), std::max(0.0f, std::min(radius, r.h / 2)), thickness, to_u32(c));
}

void Writer::gradient(const Rect& r, theme::Colour top, theme::Colour bottom, float radius) {
    if (radius <= 0) {
        list_->AddRectFilledMultiColor(top_left(r), bottom_right(r), to_u32(top), to_u32(top), to_u32(bottom), to_u32(bottom));
        return;
    }
    const int first = list_->VtxBuffer.Size;
    fill(r, colour::white, radius);
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(list_, first, list_->VtxBuffer.Size, top_left(r), {r.x, r.bottom()}, to_u32(top),
                                                  to_u32(bottom));
}

void Writer::shadow(const Rect& r, float radius, float dy, float blur, float alpha, theme::Colour c) {
    fonts.shadow(*list_, top_left(r), bottom_right(r), radius, dy, blur, to_u32(c, alpha));
}

void Writer::card_shadow(const Rect& r, float radius, bool held) {
    if (frame.band == model::Band::teacher) {
        shadow(r, radius, 1, 2, 0.06f, colour::shadow_teacher);
        if (!held) shadow(r, radius, 6, 18, 0.06f, colour::shadow_teacher);
        return;
    }
    shadow(r, radius, 1, 2, 0.05f, colour::shadow_pupil);
    if (held) return;
    shadow(r, radius, 4, 10, 0.05f, colour::shadow_pupil);
    shadow(r, radius, 14, 34, 0.09f, colour::shadow_pupil);
}

void Writer::icon(const std::string& name, page::Point centre, float size, theme::Colour c) {
    size = std::round(size);
    fonts.icon(*list_, name, {std::round(centre.x - size / 2), std::round(centre.y - size / 2)}, size, to_u32(c));
}

void Writer::line_of(const std::string& text, theme::Style style, float x, float y, theme::Colour c) {
    const draw::Glyphs g = fonts.glyphs(style);
    list_->AddText(g.font, g.size, {std::round(x), std::round(y + (g.line - g.size) / 2)}, to_u32(c), text.c_str(),
                   text.c_str() + text.size());
    mark_words({x, y + (g.line - g.em) / 2, width(text, style), g.em});
}

void Writer::block(const draw::Block& block, page::Point top_left, theme::Colour c) {
    draw::draw_block(*list_, fonts, block, {top_left.x, top_left.y}, to_u32(c), paint.deep ? 0 : to_u32(colour::plum));
    const draw::Glyphs g = fonts.glyphs(block.style);
    for (const draw::Line& line : block.lines) {
        if (line.runs.empty()) continue;
        const float from = line.runs.front().x;
        mark_words({top_left.x + from, top_left.y + line.y + (g.line - g.em) / 2, line.width - from, g.em});
    }
}

// Grows what the next show() takes as its words by what can be seen of `r`.
void Writer::mark_words(const Rect& r) {
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

void Writer::centred(const std::string& text, theme::Style style, const Rect& r, theme::Colour c) {
    const draw::Glyphs g = fonts.glyphs(style);
    line_of(text, style, r.x + (r.w - width(text, style)) / 2, r.y + (r.h - g.line) / 2, c);
}

bool Writer::left(const std::string& text, theme::Style style, const Rect& r, theme::Colour c) {
    const draw::Glyphs g = fonts.glyphs(style);
    const bool fits = width(text, style) <= r.w + 1;
    if (!fits) list_->PushClipRect({r.x, r.y - 8}, {r.right(), r.bottom() + 8}, true);
    line_of(text, style, r.x, r.y + (r.h - g.line) / 2, c);
    if (!fits) list_->PopClipRect();
    return fits;
}

void Writer::ring(const Rect& r, float radius) {
    const Rect white = inset(r, -3), navy = inset(r, -6);
    outline(white, colour::white, radius + 3, 3);
    outline(navy, colour::focus, radius + 6, 3);
}

// Passes that still learn ask for sizes that nobody will see: what takes time is decoded when two in a row ask for the same.
const draw::Texture* Writer::picture(const PictureWish& wish) {
    if (wish.id.empty()) return nullptr;
    const bool asked_before = std::find(wishes_before.begin(), wishes_before.end(), wish) != wishes_before.end();
    if (!rehearsing && (asked_before || pictures.is_ready(wish.id, wish.width, wish.height)))
        return pictures.find(wish.id, wish.width, wish.height);
    wishes.push_back(wish);
    if (!rehearsing) settled = false;
    return nullptr;
}

namespace {

void cloud(Writer& w, float x, float y, float size, float alpha) {
    w.fill({x, y + size * 0.4f, size * 1.7f, size * 0.42f}, colour::white, size * 0.21f, alpha);
    w.list().AddCircleFilled({x + size * 0.62f, y + size * 0.42f}, size * 0.36f, to_u32(colour::white, alpha));
    w.list().AddCircleFilled({x + size * 1.05f, y + size * 0.46f}, size * 0.27f, to_u32(colour::white, alpha));
}

void hill(Writer& w, float middle_x, float top, float half_width, theme::Colour c) {
    auto& list = w.list();
    const float bottom = w.frame.window.h;
    list.PathClear();
    list.PathLineTo({middle_x - half_width, bottom});
    list.PathBezierCubicCurveTo({middle_x - half_width * 0.5f, top - 10}, {middle_x + half_width * 0.5f, top - 10},
                                {middle_x + half_width, bottom}, 40);
    list.PathFillConvex(to_u32(c));
}

void morning(Writer& w) {
    const page::Size s = w.frame.window;
    w.gradient({0, 0, s.w, s.h * 0.55f}, colour::sky, colour::haze, 0);
    w.gradient({0, s.h * 0.55f, s.w, s.h * 0.45f + 1}, colour::haze, colour::meadow, 0);
    cloud(w, s.w * 0.44f, 8, 50, 0.65f);
    cloud(w, s.w * 0.82f, 20, 76, 0.65f);
    hill(w, s.w * 0.22f, s.h - 190, s.w * 0.75f, colour::far_hill);
    hill(w, s.w * 0.85f, s.h - 170, s.w * 0.8f, colour::near_hill);
}

}  // namespace

void Writer::backdrop() {
    const page::Size s = frame.window;
    const Rect all{0, 0, s.w, s.h};
    switch (frame.band) {
        case model::Band::a1:
        case model::Band::a2:
            morning(*this);
            break;
        case model::Band::b1:
            gradient(all, colour::cool_top, colour::cool_foot, 0);
            break;
        case model::Band::b2:
            fill(all, colour::book_paper);
            break;
        default:
            fill(all, colour::teacher_paper);
            break;
    }
    if (frame.layout == page::Layout::result) gradient(theme::region(frame, page::Place::column), colour::deep_top, colour::deep_foot, 0);
}

}  // namespace ui
