// say: bubbles of a talk. Others speak on the left beside their faces, the pupil on the right; what happens meanwhile stands in the middle.

#include <algorithm>
#include <cmath>
#include <functional>

#include "ui/imgui/imgui_page.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Rect;
using page::Role;
using page::Say;
using theme::Style;
namespace colour = theme::colour;
namespace gap = theme::measure::gap;
namespace measure = theme::measure;

namespace {

void paint_bubble(Writer& w, const Rect& r, bool own) {
    const ImVec2 from{r.x, r.y}, to{r.right(), r.bottom()};
    const ImDrawFlags corners = own ? ImDrawFlags_RoundCornersTop | ImDrawFlags_RoundCornersBottomLeft
                                    : ImDrawFlags_RoundCornersTop | ImDrawFlags_RoundCornersBottomRight;  // the tail is the sharp corner
    w.brush.list().AddRectFilled(from, to,
                                 to_u32(own                 ? colour::blue_second
                                        : w.here.on_picture ? colour::white
                                                            : colour::cool_tint),
                                 measure::bubble::radius, corners);
}

// Stripes and an eye crossed out: there is a picture, and nobody needs to see it.
void paint_covered(Writer& w, const Rect& r) {
    w.brush.fill(r, colour::track, measure::radius::field);
    const Cut cut(w.brush, r);
    for (float x = r.x - r.h; x < r.right(); x += 2 * measure::bubble::stripe)
        w.brush.list().AddQuadFilled({x, r.bottom()}, {x + measure::bubble::stripe, r.bottom()}, {x + measure::bubble::stripe + r.h, r.y},
                                     {x + r.h, r.y}, to_u32(colour::line_cool));
    w.brush.circle(r.centre(), measure::bubble::eye_plate / 2, colour::white);
    w.brush.icon("eyeoff", r.centre(), measure::bubble::eye, colour::ink2);
}

void say_between(Writer& w, const Say& say) {
    const draw::Block words =
        draw::lay_out(w.fonts, say.words, Style::second,
                      std::min(w.boxes.room() - 2 * measure::bubble::pad_x, w.scaled(measure::bubble::widest_between)));
    const float wide = std::round(words.width) + 2 * measure::bubble::pad_x,
                high = std::round(words.height) + 2 * measure::bubble::between_pad;
    const Rect taken = w.boxes.take({0, high, true, false}), r = whole({taken.x + (taken.w - wide) / 2, taken.y, wide, high});
    w.brush.fill(r, w.here.on_picture ? colour::white : colour::warm_tint, std::min(measure::bubble::radius, high / 2));
    w.brush.block(words, {r.x + measure::bubble::pad_x, r.y + measure::bubble::between_pad},
                  w.here.on_picture ? colour::ink : colour::ink2);
    w.show({.role = Role::text, .label = say.words, .rect = r, .cut = words.cut});
}

void paint_face(Writer& w, const Say& say, const Rect& r) {
    if (const draw::Texture* t = say.face.id.empty() ? nullptr
                                                     : w.picture({say.face.id, static_cast<int>(measure::bubble::face),
                                                                  static_cast<int>(measure::bubble::face)})) {
        w.brush.picture(*t, r);
        return;
    }
    w.brush.fill(r, colour::plum_tint, measure::bubble::face / 2);
    w.brush.icon("user", r.centre(), measure::bubble::nobody, colour::plum_ink);
}

}  // namespace

void ImguiPage::say(const Say& say) {
    Writer& w = *writer_;
    w.spoken.words = w.spoken.words * 31 + std::hash<std::string>{}(say.words) + 1;
    w.spoken.own = w.spoken.own || say.side == Say::Side::right;
    if (say.side == Say::Side::middle) return say_between(w, say);
    const bool own = say.side == Say::Side::right;
    const float beside = own ? 0 : measure::bubble::face + gap::usual, name = say.who.empty() ? 0 : w.glyphs(Style::caption).line + 2;
    const float picture = say.covered ? measure::bubble::thumb + measure::bubble::thumb_gap : 0;
    const float most = std::min(w.boxes.room() - beside - w.scaled(own ? measure::bubble::left_of_own : measure::bubble::right_of_other),
                                w.scaled(measure::bubble::widest));
    const draw::Block words = draw::lay_out(w.fonts, say.words, Style::body, most - 2 * measure::bubble::pad_x - picture);
    const float wide = std::round(words.width) + 2 * measure::bubble::pad_x + picture;
    const float high = std::max({std::round(words.height), say.covered ? measure::bubble::thumb : 0.0f}) + 2 * measure::bubble::pad_y;
    const Rect taken = w.boxes.take({0, name + std::max(high, own ? 0.0f : measure::bubble::face), true, false});
    const Rect r = whole({own ? taken.right() - wide : taken.x + beside, taken.y + name, wide, high});
    if (name > 0) {
        const Rect at{own ? r.x : r.x + measure::bubble::around_name, taken.y, w.width(say.who, Style::caption),
                      w.glyphs(Style::caption).line};
        if (w.here.on_picture)
            w.brush.fill({at.x - measure::bubble::around_name, at.y, at.w + 2 * measure::bubble::around_name, at.h}, colour::white,
                         at.h / 2);
        w.brush.line_of(say.who, Style::caption, at.x, at.y, colour::ink2);
        w.show({.role = Role::text, .label = say.who, .rect = at});
    }
    if (!own)
        paint_face(w, say, {taken.x, std::max(r.bottom() - measure::bubble::face, r.y), measure::bubble::face, measure::bubble::face});
    paint_bubble(w, r, own);
    if (say.covered)
        paint_covered(
            w, {r.x + measure::bubble::pad_y, r.y + measure::bubble::pad_y, measure::bubble::thumb, high - 2 * measure::bubble::pad_y});
    w.brush.block(words, {r.x + measure::bubble::pad_x + picture, std::round(r.y + (r.h - words.height) / 2)}, colour::ink);
    w.show({.role = Role::text, .label = say.words, .rect = r, .state = say.covered ? "covered" : "", .cut = words.cut});
}

}  // namespace ui
