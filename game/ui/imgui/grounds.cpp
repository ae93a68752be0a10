// Backdrops by age, cards and their shadows, and the colours of a tone.

#include "ui/imgui/grounds.h"

#include "ui/theme/measures.h"

namespace ui {

using page::Place;
using page::Rect;
using page::Surface;
namespace colour = theme::colour;
namespace measure = theme::measure;

Rect pushed(const Rect& r, const Press& p) { return {r.x, r.y + (p.held ? measure::press::down : 0.0f), r.w, r.h}; }

theme::Colour ground_under(const Press& p) { return p.held ? colour::pressed : p.hovered ? colour::hover : colour::white; }

theme::Colour edge_under(const Press& p, theme::Colour at_rest) { return p.hovered ? colour::hover_line : at_rest; }

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

Paint paint_on(Surface surface, const Paint& around) {
    if (surface == Surface::deep) return {colour::white, colour::deep_second, true};
    if (surface == Surface::bare) return around;
    Paint paint;
    paint.tinted = surface != Surface::card;
    return paint;
}

void card_shadow(Brush& brush, const theme::Frame& frame, const Rect& r, float radius, bool held) {
    const auto cast = [&](const auto& shadows) {
        for (const theme::Shadow& one : shadows) {
            brush.shadow(r, radius, one);
            if (held) return;
        }
    };
    frame.band == model::Band::teacher ? cast(theme::shadow::teacher_card) : cast(theme::shadow::pupil_card);
}

namespace {

struct Ground {
    theme::Colour fill, border = 0;
};

Ground ground_of(Surface surface) {
    switch (surface) {
        case Surface::blue:
            return {colour::blue_tint};
        case Surface::amber:
            return {colour::amber_tint, colour::amber_edge};
        case Surface::plum:
            return {colour::plum_tint};
        case Surface::leaf:
            return {colour::leaf_tint};
        default:
            return {colour::white};
    }
}

}  // namespace

void lay_ground(Brush& brush, const theme::Frame& frame, const Rect& r, Surface surface) {
    const float radius = theme::skin(frame.band).card_radius;
    if (surface == Surface::bare) return;
    if (surface == Surface::deep) return brush.gradient(r, colour::deep_top, colour::deep_foot, radius);
    const Ground ground = ground_of(surface);
    if (surface == Surface::card) card_shadow(brush, frame, r, radius);
    brush.fill(r, ground.fill, radius);
    if (ground.border) brush.outline(r, ground.border, radius, 2);
}

void lay_place(Brush& brush, const theme::Frame& frame, Place place, const Rect& r, Surface surface) {
    switch (place) {
        case Place::rail:
            brush.fill(r, colour::white);
            return brush.fill({r.right() - 1, r.y, 1, r.h}, colour::rail_line);
        case Place::head:
            brush.fill(r, colour::white);
            return brush.fill({r.x, r.bottom() - 1, r.w, 1}, colour::row_line);
        case Place::column:
            return;  // belongs to the backdrop: help stands on it
        default:
            lay_ground(brush, frame, r, surface);
    }
}

namespace {

void cloud(Brush& brush, float x, float y, float size, float alpha) {
    brush.fill({x, y + size * 0.4f, size * 1.7f, size * 0.42f}, colour::white, size * 0.21f, alpha);
    brush.circle({x + size * 0.62f, y + size * 0.42f}, size * 0.36f, colour::white, alpha);
    brush.circle({x + size * 1.05f, y + size * 0.46f}, size * 0.27f, colour::white, alpha);
}

void hill(Brush& brush, page::Point top, float half_width, float bottom, theme::Colour c) {
    auto& list = brush.list();
    list.PathClear();
    list.PathLineTo({top.x - half_width, bottom});
    list.PathBezierCubicCurveTo({top.x - half_width * 0.5f, top.y - 10}, {top.x + half_width * 0.5f, top.y - 10},
                                {top.x + half_width, bottom}, 40);
    list.PathFillConvex(to_u32(c));
}

void morning(Brush& brush, const page::Size& s) {
    brush.gradient({0, 0, s.w, s.h * 0.55f}, colour::sky, colour::haze, 0);
    brush.gradient({0, s.h * 0.55f, s.w, s.h * 0.45f + 1}, colour::haze, colour::meadow, 0);
    cloud(brush, s.w * 0.44f, 8, 50, 0.65f);
    cloud(brush, s.w * 0.82f, 20, 76, 0.65f);
    hill(brush, {s.w * 0.22f, s.h - 190}, s.w * 0.75f, s.h, colour::far_hill);
    hill(brush, {s.w * 0.85f, s.h - 170}, s.w * 0.8f, s.h, colour::near_hill);
}

}  // namespace

void lay_backdrop(Brush& brush, const theme::Frame& frame) {
    const Rect all{0, 0, frame.window.w, frame.window.h};
    switch (frame.band) {
        case model::Band::a1:
        case model::Band::a2:
            morning(brush, frame.window);
            break;
        case model::Band::b1:
            brush.gradient(all, colour::cool_top, colour::cool_foot, 0);
            break;
        case model::Band::b2:
            brush.fill(all, colour::book_paper);
            break;
        default:
            brush.fill(all, colour::teacher_paper);
            break;
    }
    if (frame.layout == page::Layout::result) brush.gradient(theme::region(frame, Place::column), colour::deep_top, colour::deep_foot, 0);
}

}  // namespace ui
