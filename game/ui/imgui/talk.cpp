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

namespace {

constexpr float face = 44, between = 12, bubble_pad_x = 18, bubble_pad_y = 12, bubble_radius = 18, thumb = 84, thumb_gap = 14;

void paint_bubble(Writer& w, const Rect& r, bool own) {
    const ImVec2 from{r.x, r.y}, to{r.right(), r.bottom()};
    const ImDrawFlags corners = own ? ImDrawFlags_RoundCornersTop | ImDrawFlags_RoundCornersBottomLeft
                                    : ImDrawFlags_RoundCornersTop | ImDrawFlags_RoundCornersBottomRight;  // the tail is the sharp corner
    w.list().AddRectFilled(from, to,
                           to_u32(own            ? colour::blue_second
                                  : w.on_picture ? colour::white
                                                 : colour::cool_tint),
                           bubble_radius, corners);
}

// Stripes and an eye crossed out: there is a picture, and nobody needs to see it.
void paint_covered(Writer& w, const Rect& r) {
    w.fill(r, colour::track, 12);
    ImGui::PushClipRect({r.x, r.y}, {r.right(), r.bottom()}, true);
    for (float x = r.x - r.h; x < r.right(); x += 26)
        w.list().AddQuadFilled({x, r.bottom()}, {x + 13, r.bottom()}, {x + 13 + r.h, r.y}, {x + r.h, r.y}, to_u32(colour::line_cool));
    ImGui::PopClipRect();
    w.list().AddCircleFilled({r.x + r.w / 2, r.y + r.h / 2}, 22, to_u32(colour::white));
    w.icon("eyeoff", {r.x + r.w / 2, r.y + r.h / 2}, 24, colour::ink2);
}

void say_between(Writer& w, const Say& say) {
    const draw::Block words = draw::lay_out(w.fonts, say.words, Style::second, std::min(w.room() - 2 * bubble_pad_x, w.scaled(420)));
    const float wide = std::round(words.width) + 2 * bubble_pad_x, high = std::round(words.height) + 10;
    const Rect taken = w.take({0, high, true, false}), r = whole({taken.x + (taken.w - wide) / 2, taken.y, wide, high});
    w.fill(r, w.on_picture ? colour::white : colour::warm_tint, std::min(18.0f, high / 2));
    w.block(words, {r.x + bubble_pad_x, r.y + 5}, w.on_picture ? colour::ink : colour::ink2);
    w.show(Role::text, say.words, r, {}, false, true, false, words.cut);
}

void paint_face(Writer& w, const Say& say, const Rect& r) {
    if (const draw::Texture* t = say.face.id.empty() ? nullptr : w.picture({say.face.id, static_cast<int>(face), static_cast<int>(face)})) {
        const float tw = static_cast<float>(t->width), th = static_cast<float>(t->height);
        const float x = std::round(r.x + (r.w - tw) / 2), y = std::round(r.y + (r.h - th) / 2);
        w.list().AddImage(const_cast<draw::Texture*>(t), {x, y}, {x + tw, y + th});
        return;
    }
    w.fill(r, colour::plum_tint, face / 2);
    w.icon("user", {r.x + face / 2, r.y + face / 2}, 26, colour::plum_ink);
}

}  // namespace

void ImguiPage::say(const Say& say) {
    Writer& w = *writer_;
    w.spoken.words = w.spoken.words * 31 + std::hash<std::string>{}(say.words) + 1;
    w.spoken.own = w.spoken.own || say.side == Say::Side::right;
    if (say.side == Say::Side::middle) return say_between(w, say);
    const bool own = say.side == Say::Side::right;
    const float beside = own ? 0 : face + between, name = say.who.empty() ? 0 : w.glyphs(Style::caption).line + 2;
    const float picture = say.covered ? thumb + thumb_gap : 0;
    const float most = std::min(w.room() - beside - (own ? w.scaled(56) : w.scaled(24)), w.scaled(470));
    const draw::Block words = draw::lay_out(w.fonts, say.words, Style::body, most - 2 * bubble_pad_x - picture);
    const float wide = std::round(words.width) + 2 * bubble_pad_x + picture;
    const float high = std::max({std::round(words.height), say.covered ? thumb : 0.0f}) + 2 * bubble_pad_y;
    const Rect taken = w.take({0, name + std::max(high, own ? 0.0f : face), true, false});
    const Rect r = whole({own ? taken.right() - wide : taken.x + beside, taken.y + name, wide, high});
    if (name > 0) {
        const Rect at{own ? r.x : r.x + 6, taken.y, w.width(say.who, Style::caption), w.glyphs(Style::caption).line};
        if (w.on_picture) w.fill({at.x - 6, at.y, at.w + 12, at.h}, colour::white, at.h / 2);
        w.line_of(say.who, Style::caption, at.x, at.y, colour::ink2);
        w.show(Role::text, say.who, at);
    }
    if (!own) paint_face(w, say, {taken.x, std::max(r.bottom() - face, r.y), face, face});
    paint_bubble(w, r, own);
    if (say.covered) paint_covered(w, {r.x + bubble_pad_y, r.y + bubble_pad_y, thumb, high - 2 * bubble_pad_y});
    w.block(words, {r.x + bubble_pad_x + picture, std::round(r.y + (r.h - words.height) / 2)}, colour::ink);
    w.show(Role::text, say.words, r, say.covered ? "covered" : "", false, true, false, words.cut);
}

}  // namespace ui
