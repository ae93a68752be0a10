// How far one is: steps, dots, ring, bar, the lesson path, the class tree, the steps of a wizard.

#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "ui/imgui/imgui_page.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Progress;
using page::Rect;
using page::Role;
using theme::Style;
namespace colour = theme::colour;

namespace {

std::string count_words(const Progress& p) {
    return std::to_string(std::max(p.now >= 0 ? p.now + 1 : p.done, 0)) + "/" + std::to_string(p.total);
}

Rect steps(Writer& w, const Progress& p) {
    const float words = p.words.empty() ? 0 : w.width(p.words, Style::label) + 20, high = std::max(20.0f, w.glyphs(Style::label).line);
    const bool row = w.box().flow == Flow::row;
    const float room = w.room() - words, count = static_cast<float>(std::max(p.total, 1));
    const float one = std::clamp((std::min(room, row ? (theme::is_narrow(w.frame) ? 220.0f : 400.0f) : room) - 8 * (count - 1)) / count,
                                 8.0f, row ? 44.0f : 56.0f);
    const Rect r = w.take(
        {row ? words + one * count + 8 * (count - 1) : 0, row ? high : std::max(14.0f, p.words.empty() ? 14.0f : high), false, false});
    if (words > 0) w.left(p.words, Style::label, {r.x, r.y, words, r.h}, colour::ink);
    for (int i = 0; i < p.total; ++i) {
        const theme::Colour c = i == p.now ? colour::blue : i < p.done ? colour::blue_soft : colour::track;
        w.fill({r.x + words + static_cast<float>(i) * (one + 8), r.y + r.h / 2 - 5, one, 10}, c, 5);
    }
    return r;
}

Rect dots(Writer& w, const Progress& p) {
    if (p.total > 8 || (theme::is_narrow(w.frame) && w.in_foot)) {
        const std::string words = count_words(p);
        const Rect r = w.take({w.width(words, Style::label) + 8, w.target(), false, false});
        w.centred(words, Style::label, r, colour::ink);
        return r;
    }
    const float wide = 44 + static_cast<float>(p.total - 1) * (20 + 12);
    const Rect r = w.take({wide, 20, false, false});
    float x = r.x;
    for (int i = 0; i < p.total; ++i) {
        const float one = i == p.now ? 44 : 20;
        const Rect d{x, r.y + r.h / 2 - 10, one, 20};
        w.fill(d, i == p.now ? colour::blue : i < p.now ? colour::blue_soft : colour::white, 10);
        if (i > p.now) w.outline(d, w.skin().line, 10, 2);
        x += one + 12;
    }
    return r;
}

ImU32 arc_ink(Writer& w, const Progress& p, std::size_t i) {
    if (i < p.blank.size() && p.blank[i]) return to_u32(w.paint.deep ? colour::deep_track : colour::track);
    return to_u32(p.right[i] ? (w.paint.deep ? colour::deep_right : colour::blue) : colour::amber);
}

// One arc an item, clockwise from the top; round ends; amber where it is worth another look.
Rect ring(Writer& w, const Progress& p) {
    const float size = std::min(std::round((theme::is_narrow(w.frame) ? 176.0f : 200.0f) * (0.7f + 0.3f * w.scale)), w.room()), thick = 18;
    const Rect r = w.take({w.box().flow == Flow::row ? size : 0, size, false, false});
    const ImVec2 c{r.x + size / 2, r.y + size / 2};
    const float radius = size / 2 - thick / 2, pi = 3.14159265f;
    const float count = static_cast<float>(std::max<std::size_t>(p.right.size(), 1)), gap = (thick + 12) / radius;
    for (std::size_t i = 0; i < p.right.size(); ++i) {
        const float from = -pi / 2 + 2 * pi * static_cast<float>(i) / count + gap / 2,
                    to = -pi / 2 + 2 * pi * static_cast<float>(i + 1) / count - gap / 2;
        const ImU32 ink = arc_ink(w, p, i);
        w.list().PathArcTo(c, radius, from, to, 32);
        w.list().PathStroke(ink, 0, thick);
        for (float a : {from, to}) w.list().AddCircleFilled({c.x + radius * std::cos(a), c.y + radius * std::sin(a)}, thick / 2, ink, 24);
    }
    const Style words = w.width(p.words, Style::second) > size * 0.62f ? Style::caption : Style::second;  // inside the ring
    const float figure = w.glyphs(Style::figure).line, small = p.words.empty() ? 0 : w.glyphs(words).line;
    const float top = r.y + (size - figure - small) / 2;
    w.centred(std::to_string(p.done) + "/" + std::to_string(p.total), Style::figure, {r.x, top, size, figure}, w.paint.ink);
    if (small > 0) w.centred(p.words, words, {r.x, top + figure - 4, size, small}, w.paint.second);
    return {r.x, r.y, size, size};
}

Rect bar(Writer& w, const Progress& p) {
    const float words = p.words.empty() ? 0 : w.glyphs(Style::second).line + 4;
    const Rect r = w.take({0, 14 + words, true, false});
    const bool leaf = p.tone == page::Tone::leaf;
    w.fill({r.x, r.y, r.w, 14}, leaf ? colour::track_leaf : colour::track, 7);
    const float share = p.total > 0 ? std::clamp(static_cast<float>(p.done) / static_cast<float>(p.total), 0.0f, 1.0f) : 0;
    const Rect full{r.x, r.y, std::max(14.0f, r.w * share), 14};
    if (share > 0 && leaf) w.gradient(full, colour::leaf_top, colour::leaf, 7);
    if (share > 0 && !leaf) w.fill(full, p.tone == page::Tone::none ? colour::bar_plain : colours_of(p.tone).solid, 7);
    if (words > 0) w.left(p.words, Style::second, {r.x, r.y + 18, r.w, words - 4}, colour::leaf_ink);
    return r;
}

void stop_mark(Writer& w, const page::Stop& s, int number, page::Point c) {
    if (s.state == page::Stop::State::now) {
        w.list().AddCircleFilled({c.x, c.y}, 39, to_u32(colour::amber_line));
        w.list().AddCircleFilled({c.x, c.y}, 33, to_u32(colour::white));
        w.icon("shield", c, 34, colour::blue);
        return;
    }
    const bool done = s.state == page::Stop::State::done;
    w.list().AddCircleFilled({c.x, c.y}, 30, to_u32(done ? colour::blue : colour::taken));
    if (done) {
        w.icon("check", c, 28, colour::white);
        return;
    }
    w.list().AddCircle({c.x, c.y}, 29, to_u32(colour::stop_line), 0, 2);
    w.centred(std::to_string(number), Style::h4, {c.x - 30, c.y - 30, 60, 60}, colour::ink2);
}

void path_line(Writer& w, page::Point a, page::Point b, bool done) {
    const float x0 = a.x + 44, x1 = b.x - 44;
    if (x1 <= x0) return;
    if (done) {
        const float mid = (x0 + x1) / 2;
        w.list().AddBezierCubic({x0, a.y}, {mid, a.y}, {mid, b.y}, {x1, b.y}, to_u32(colour::blue_soft), 8);
        return;
    }
    const int count = static_cast<int>((x1 - x0) / 24);
    for (int i = 0; i <= count; ++i) {
        const float t = count ? static_cast<float>(i) / static_cast<float>(count) : 0, ease = t * t * (3 - 2 * t);
        w.list().AddCircleFilled({x0 + (x1 - x0) * t, a.y + (b.y - a.y) * ease}, 4, to_u32(colour::path_ahead));
    }
}

Rect path(Writer& w, const Progress& p) {
    const Style words_style = w.frame.band == model::Band::a1 ? Style::h4 : Style::strong;  // a1's body is too large for five stops
    const float count = static_cast<float>(std::max<std::size_t>(p.stops.size(), 1));
    const float pitch = std::min(w.room() / count, 252.0f), title = w.glyphs(words_style).line, state = w.glyphs(Style::chip).line;
    std::vector<draw::Block> titles;
    float tallest = 0;
    for (const auto& s : p.stops) {
        titles.push_back(draw::lay_out(w.fonts, s.title, words_style, pitch - 16));
        tallest = std::max(tallest, titles.back().height);
    }
    const Rect r = w.take({0, 84 + std::max(tallest, title) + state + 8, true, false});
    const float left = r.x + std::max(0.0f, (r.w - pitch * count) / 2);
    const auto at = [&](std::size_t i) {
        return page::Point{left + pitch * (static_cast<float>(i) + 0.5f), r.y + 40 + (i % 2 ? 6.0f : -2.0f)};
    };
    for (std::size_t i = 0; i + 1 < p.stops.size(); ++i) path_line(w, at(i), at(i + 1), p.stops[i].state == page::Stop::State::done);
    for (std::size_t i = 0; i < p.stops.size(); ++i) {
        stop_mark(w, p.stops[i], static_cast<int>(i) + 1, at(i));
        const draw::Block& b = titles[i];
        const float x = at(i).x;
        float y = r.y + 86;
        for (const auto& line : b.lines) {
            for (const auto& run : line.runs) w.line_of(run.text, words_style, x - line.width / 2 + run.x, y, colour::ink);
            y += title;
        }
        const bool now = p.stops[i].state == page::Stop::State::now;
        w.centred(p.stops[i].state_words, Style::chip, {x - pitch / 2, r.y + 86 + b.height, pitch, state},
                  now                                           ? colour::amber_ink
                  : p.stops[i].state == page::Stop::State::done ? colour::blue_lip
                                                                : colour::ink3);
        w.show(Role::text, p.stops[i].title, {x - b.width / 2, r.y + 86, b.width, b.height}, p.stops[i].state_words, false, true, false,
               b.cut);
    }
    return r;
}

void leaf(Writer& w, page::Point c, float turn, ImU32 ink, bool outline) {
    const float cs = std::cos(turn), sn = std::sin(turn);
    auto& list = w.list();
    list.PathClear();
    for (int i = 0; i < 12; ++i) {
        const float a = 6.2831853f * static_cast<float>(i) / 12, x = 9 * std::cos(a), y = 5.2f * std::sin(a) * (1 - 0.25f * std::cos(a));
        list.PathLineTo({c.x + x * cs - y * sn, c.y + x * sn + y * cs});
    }
    if (outline)
        list.PathStroke(ink, ImDrawFlags_Closed, 1.2f);
    else
        list.PathFillConvex(ink);
}

// Leaves fill from the trunk outwards; whose leaf it is is never shown.
Rect tree(Writer& w, const Progress& p) {
    const float size = w.box().high ? std::max(120.0f, std::min(w.box().place.h, 168.0f)) : 150;
    const Rect r = w.take({size, size, false, false});
    const page::Point foot{r.x + size / 2, r.bottom() - 6}, crown{foot.x, r.y + size * 0.40f};
    w.list().AddConvexPolyFilled(
        std::vector<ImVec2>{{foot.x - 10, foot.y}, {foot.x - 5, crown.y + 10}, {foot.x + 5, crown.y + 10}, {foot.x + 11, foot.y}}.data(), 4,
        to_u32(colour::bark));
    w.list().AddBezierCubic({foot.x, crown.y + 40}, {foot.x - 8, crown.y + 16}, {foot.x - 24, crown.y + 8}, {foot.x - 34, crown.y - 6},
                            to_u32(colour::bark), 5);
    w.list().AddBezierCubic({foot.x, crown.y + 34}, {foot.x + 8, crown.y + 12}, {foot.x + 24, crown.y + 4}, {foot.x + 34, crown.y - 10},
                            to_u32(colour::bark), 5);
    const int total = std::clamp(p.total, 24, 160), done = p.total > 0 ? std::min(total, (p.done * total + p.total - 1) / p.total) : 0;
    base::Random random(7);
    for (int i = total - 1; i >= 0; --i) {
        const float t = std::sqrt((static_cast<float>(i) + 0.5f) / static_cast<float>(total)), angle = 2.399963f * static_cast<float>(i);
        const float jitter = static_cast<float>(random.below(100)) / 100 - 0.5f;
        const page::Point c{crown.x + std::cos(angle) * t * size * 0.44f, crown.y + std::sin(angle) * t * size * 0.36f};
        if (i < done)
            leaf(w, c, angle + jitter, to_u32(colour::leaves[static_cast<std::size_t>(i) % std::size(colour::leaves)]), false);
        else {
            leaf(w, c, angle + jitter, to_u32(colour::leaf_coming), false);
            leaf(w, c, angle + jitter, to_u32(colour::leaf_coming_line), true);
        }
    }
    return r;
}

Rect wizard(Writer& w, const Progress& p) {
    const float between = 68;  // 16, a line of 36, 16
    float wide = -between;
    for (const auto& s : p.stops) wide += 42 + w.width(s.title, Style::label) + between;
    const Rect r = w.take({wide, 36, false, false});
    float x = r.x;
    const float middle = r.y + 18;
    for (std::size_t i = 0; i < p.stops.size(); ++i) {
        const auto& s = p.stops[i];
        const bool now = s.state == page::Stop::State::now, done = s.state == page::Stop::State::done;
        w.list().AddCircleFilled({x + 16, middle}, 16, to_u32(now ? colour::blue : done ? colour::blue_step : colour::white));
        if (!now && !done) w.list().AddCircle({x + 16, middle}, 15, to_u32(colour::step_line), 0, 2);
        if (done)
            w.icon("check", {x + 16, middle}, 18, colour::blue_lip);
        else
            w.centred(std::to_string(i + 1), Style::chip, {x, middle - 16, 32, 32}, now ? colour::white : colour::ink2);
        const float text = w.width(s.title, Style::label);
        w.left(s.title, Style::label, {x + 42, r.y, text, r.h}, colour::ink);
        w.show(Role::text, s.title, {x + 42, r.y, text, r.h}, now ? "now" : done ? "done" : "ahead");
        if (i + 1 < p.stops.size()) w.fill({x + 42 + text + 16, middle - 1, 36, 2}, colour::step_line);
        x += 42 + text + between;
    }
    return r;
}

}  // namespace

void ImguiPage::progress(const Progress& p) {
    Writer& w = *writer_;
    Rect r;
    switch (p.style) {
        case Progress::Style::dots:
            r = dots(w, p);
            break;
        case Progress::Style::ring:
            r = ring(w, p);
            break;
        case Progress::Style::bar:
            r = bar(w, p);
            break;
        case Progress::Style::path:
            r = path(w, p);
            break;
        case Progress::Style::tree:
            r = tree(w, p);
            break;
        case Progress::Style::wizard:
            r = wizard(w, p);
            break;
        default:
            r = steps(w, p);
            break;
    }
    w.show(Role::progress, p.words.empty() ? count_words(p) : p.words, r, count_words(p));
}

}  // namespace ui
