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
namespace gap = theme::measure::gap;
namespace measure = theme::measure;

namespace {

std::string count_words(const Progress& p) {
    return std::to_string(std::max(p.now >= 0 ? p.now + 1 : p.done, 0)) + "/" + std::to_string(p.total);
}

Rect steps(Writer& w, const Progress& p) {
    using namespace measure::steps;
    const float words = p.words.empty() ? 0 : w.width(p.words, Style::label) + before_bars;
    const float high = std::max(least_height, w.glyphs(Style::label).line);
    const bool row = w.boxes.box().flow == Flow::row;
    const float room = w.boxes.room() - words, count = static_cast<float>(std::max(p.total, 1)), gaps = gap::small * (count - 1);
    const float most = row ? (theme::is_narrow(w.frame) ? most_narrow : most_usual) : room;
    const float one = std::clamp((std::min(room, most) - gaps) / count, least, row ? most_one_of_row : most_one);
    const float low = p.words.empty() ? low_height : std::max(low_height, high);
    const Rect r = w.boxes.take({row ? words + one * count + gaps : 0, row ? high : low, false, false});
    if (words > 0) w.brush.left(p.words, Style::label, {r.x, r.y, words, r.h}, colour::ink);
    for (int i = 0; i < p.total; ++i) {
        const theme::Colour c = i == p.now ? colour::blue : i < p.done ? colour::blue_soft : colour::track;
        const float x = r.x + words + static_cast<float>(i) * (one + gap::small);
        w.brush.fill({x, r.y + r.h / 2 - thick / 2, one, thick}, c, thick / 2);
    }
    return r;
}

Rect dots(Writer& w, const Progress& p) {
    using namespace measure::dots;
    constexpr int most_dots = 8;
    if (p.total > most_dots || (theme::is_narrow(w.frame) && w.here.in_foot)) {
        const std::string words = count_words(p);
        const Rect r = w.boxes.take({w.width(words, Style::label) + gap::small, w.target(), false, false});
        w.brush.centred(words, Style::label, r, colour::ink);
        return r;
    }
    const Rect r = w.boxes.take({now + static_cast<float>(p.total - 1) * (one + gap::usual), one, false, false});
    float x = r.x;
    for (int i = 0; i < p.total; ++i) {
        const Rect d{x, r.y + r.h / 2 - one / 2, i == p.now ? now : one, one};
        w.brush.fill(d, i == p.now ? colour::blue : i < p.now ? colour::blue_soft : colour::white, one / 2);
        if (i > p.now) w.brush.outline(d, w.skin().line, one / 2, 2);
        x += d.w + gap::usual;
    }
    return r;
}

ImU32 arc_ink(Writer& w, const Progress& p, std::size_t i) {
    if (i < p.blank.size() && p.blank[i]) return to_u32(w.brush.paint.deep ? colour::deep_track : colour::track);
    if (i < p.mended.size() && p.mended[i]) return to_u32(w.brush.paint.deep ? colour::leaves[3] : colour::leaf);
    return to_u32(p.right[i] ? (w.brush.paint.deep ? colour::deep_right : colour::blue) : colour::amber);
}

// One arc an item, clockwise from the top; round ends; amber where it is worth another look.
Rect ring(Writer& w, const Progress& p) {
    using namespace measure::ring_of_arcs;
    const float usual = (theme::is_narrow(w.frame) ? narrow_side : side) * (0.7f + 0.3f * w.frame.text_scale);
    const float size = std::min(std::round(usual), w.boxes.room());
    const Rect r = w.boxes.take({w.boxes.box().flow == Flow::row ? size : 0, size, false, false});
    const ImVec2 c{r.x + size / 2, r.y + size / 2};
    const float radius = size / 2 - thick / 2, pi = 3.14159265f;
    const float count = static_cast<float>(std::max<std::size_t>(p.right.size(), 1)), gap = (thick + gap::usual) / radius;
    for (std::size_t i = 0; i < p.right.size(); ++i) {
        const float from = -pi / 2 + 2 * pi * static_cast<float>(i) / count + gap / 2,
                    to = -pi / 2 + 2 * pi * static_cast<float>(i + 1) / count - gap / 2;
        const ImU32 ink = arc_ink(w, p, i);
        w.brush.list().PathArcTo(c, radius, from, to, segments);
        w.brush.list().PathStroke(ink, 0, thick);
        for (float a : {from, to})
            w.brush.list().AddCircleFilled({c.x + radius * std::cos(a), c.y + radius * std::sin(a)}, thick / 2, ink, end_segments);
    }
    const Style words = w.width(p.words, Style::second) > size * inside ? Style::caption : Style::second;  // inside the ring
    const float figure = w.glyphs(Style::figure).line, small = p.words.empty() ? 0 : w.glyphs(words).line;
    const float top = r.y + (size - figure - small) / 2;
    w.brush.centred(std::to_string(p.done) + "/" + std::to_string(p.total), Style::figure, {r.x, top, size, figure}, w.brush.paint.ink);
    if (small > 0) w.brush.centred(p.words, words, {r.x, top + figure - gap::tight, size, small}, w.brush.paint.second);
    return {r.x, r.y, size, size};
}

// Whatever number stands in the words: room for one of three digits.
float room_of_count(Writer& w, const Progress& p) {
    const std::size_t rest = p.words.find_first_not_of("0123456789");
    const std::string widest = "000" + (rest == std::string::npos ? std::string() : p.words.substr(rest));
    return gap::wide + std::max(w.width(widest, Style::strong), w.width(p.words, Style::strong));
}

Rect bar(Writer& w, const Progress& p) {
    using namespace measure::bar;
    const float line = p.words.empty() ? 0 : w.glyphs(Style::strong).line, words = p.words.empty() ? 0 : room_of_count(w, p);
    const Rect all = w.boxes.take({0, std::max(thick, line), true, false});
    const Rect r{all.x, all.y + std::round((all.h - thick) / 2), all.w - words, thick};
    const bool leaf = p.tone == page::Tone::leaf;
    w.brush.fill(r, leaf ? colour::track_leaf : colour::track, thick / 2);
    const float share = p.total > 0 ? std::clamp(static_cast<float>(p.done) / static_cast<float>(p.total), 0.0f, 1.0f) : 0;
    const Rect full{r.x, r.y, std::max(thick, r.w * share), thick};
    if (share > 0 && leaf) w.brush.gradient(full, colour::leaf_top, colour::leaf, thick / 2);
    if (share > 0 && !leaf) w.brush.fill(full, p.tone == page::Tone::none ? colour::bar_plain : colours_of(p.tone).solid, thick / 2);
    if (words > 0) w.brush.left(p.words, Style::strong, {r.right() + gap::wide, all.y, words, all.h}, colour::ink);
    return r;
}

void stop_mark(Writer& w, const page::Stop& s, int number, page::Point c) {
    using namespace measure::path;
    if (s.state == page::Stop::State::now) {
        w.brush.circle(c, now_halo, colour::amber_line);
        w.brush.circle(c, now_disc, colour::white);
        w.brush.icon("shield", c, now_icon, colour::blue);
        return;
    }
    const bool done = s.state == page::Stop::State::done;
    w.brush.circle(c, disc, done ? colour::blue : colour::taken);
    if (done) {
        w.brush.icon("check", c, done_icon, colour::white);
        return;
    }
    w.brush.list().AddCircle({c.x, c.y}, disc - 1, to_u32(colour::stop_line), 0, 2);
    w.brush.centred(std::to_string(number), Style::h4, {c.x - disc, c.y - disc, 2 * disc, 2 * disc}, colour::ink2);
}

void path_line(Writer& w, page::Point a, page::Point b, bool done) {
    using namespace measure::path;
    const float x0 = a.x + beside_stop, x1 = b.x - beside_stop;
    if (x1 <= x0) return;
    if (done) {
        const float mid = (x0 + x1) / 2;
        w.brush.list().AddBezierCubic({x0, a.y}, {mid, a.y}, {mid, b.y}, {x1, b.y}, to_u32(colour::blue_soft), line);
        return;
    }
    const int count = static_cast<int>((x1 - x0) / dot_pitch);
    for (int i = 0; i <= count; ++i) {
        const float t = count ? static_cast<float>(i) / static_cast<float>(count) : 0, ease = t * t * (3 - 2 * t);
        w.brush.circle({x0 + (x1 - x0) * t, a.y + (b.y - a.y) * ease}, line / 2, colour::path_ahead);
    }
}

theme::Colour state_ink(page::Stop::State state) {
    switch (state) {
        case page::Stop::State::now:
            return colour::amber_ink;
        case page::Stop::State::done:
            return colour::blue_lip;
        default:
            return colour::ink3;
    }
}

// The words of a stop below its mark, centred.
void stop_words(Writer& w, const page::Stop& s, const draw::Block& title, Style style, const Rect& r) {
    const float line = w.glyphs(style).line, x = r.x + r.w / 2;
    float y = r.y;
    for (const auto& one : title.lines) {
        for (const auto& run : one.runs) w.brush.line_of(run.text, style, x - one.width / 2 + run.x, y, colour::ink);
        y += line;
    }
    const Rect below{r.x, r.y + title.height, r.w, w.glyphs(Style::chip).line};
    w.brush.centred(s.state_words, Style::chip, below, state_ink(s.state));
    const Rect place{x - title.width / 2, r.y, title.width, title.height};
    w.show({.role = Role::text, .label = s.title, .rect = place, .state = s.state_words, .cut = title.cut});
}

// Few stops have their words beside them, and the path is half as high.
Rect short_path(Writer& w, const Progress& p) {
    using namespace measure::path;
    const float count = static_cast<float>(std::max<std::size_t>(p.stops.size(), 1)), state = w.glyphs(Style::chip).line;
    const float pitch = std::min(w.boxes.room() / count, most_beside), before = 2 * now_halo + gap::usual;
    std::vector<draw::Block> titles;
    float tallest = 2 * now_halo;
    for (const auto& s : p.stops) {
        titles.push_back(draw::lay_out(w.fonts, s.title, Style::strong, pitch - before - gap::broad));
        tallest = std::max(tallest, titles.back().height + state);
    }
    const Rect r = w.boxes.take({0, tallest, true, false});
    for (std::size_t i = 0; i < p.stops.size(); ++i) {
        const float x = r.x + pitch * static_cast<float>(i), words = titles[i].height + state, top = std::round(r.y + (r.h - words) / 2);
        const page::Point mark{x + now_halo, r.y + r.h / 2};
        stop_mark(w, p.stops[i], static_cast<int>(i) + 1, mark);
        w.brush.block(titles[i], {x + before, top}, colour::ink);
        w.brush.left(p.stops[i].state_words, Style::chip, {x + before, top + titles[i].height, pitch - before, state},
                     state_ink(p.stops[i].state));
        w.show({.role = Role::text,
                .label = p.stops[i].title,
                .rect = {x + before, top, titles[i].width, titles[i].height},
                .state = p.stops[i].state_words,
                .cut = titles[i].cut});
    }
    return r;
}

Rect path(Writer& w, const Progress& p) {
    using namespace measure::path;
    if (w.boxes.room() >= least_beside * static_cast<float>(p.stops.size()) * w.frame.text_scale) return short_path(w, p);
    const Style style = w.frame.band == model::Band::a1 ? Style::h4 : Style::strong;  // a1's body is too large for five stops
    const float count = static_cast<float>(std::max<std::size_t>(p.stops.size(), 1));
    const float pitch = std::min(w.boxes.room() / count, most_pitch), state = w.glyphs(Style::chip).line;
    std::vector<draw::Block> titles;
    float tallest = w.glyphs(style).line;
    for (const auto& s : p.stops) {
        titles.push_back(draw::lay_out(w.fonts, s.title, style, pitch - gap::wide));
        tallest = std::max(tallest, titles.back().height);
    }
    const Rect r = w.boxes.take({0, above_words + tallest + state + below_words, true, false});
    const float left = r.x + std::max(0.0f, (r.w - pitch * count) / 2);
    const auto at = [&](std::size_t i) {  // up and down in turn
        return page::Point{left + pitch * (static_cast<float>(i) + 0.5f), r.y + middle + (i % 2 ? lower : higher)};
    };
    for (std::size_t i = 0; i + 1 < p.stops.size(); ++i) path_line(w, at(i), at(i + 1), p.stops[i].state == page::Stop::State::done);
    for (std::size_t i = 0; i < p.stops.size(); ++i) {
        stop_mark(w, p.stops[i], static_cast<int>(i) + 1, at(i));
        stop_words(w, p.stops[i], titles[i], style, {at(i).x - pitch / 2, r.y + above_words + 2, pitch, titles[i].height});
    }
    return r;
}

void leaf(Writer& w, page::Point c, float turn, ImU32 ink, bool outline) {
    const float cs = std::cos(turn), sn = std::sin(turn);
    auto& list = w.brush.list();
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
    const float usual = w.frame.uses(page::Place::review) ? measure::tree::beside_review : measure::tree::usual;
    const float size = w.boxes.box().high ? std::max(120.0f, std::min(w.boxes.box().place.h, 168.0f)) : usual;
    const Rect r = w.boxes.take({size, size, false, false});
    const page::Point foot{r.x + size / 2, r.bottom() - 6}, crown{foot.x, r.y + size * 0.40f};
    w.brush.list().AddConvexPolyFilled(
        std::vector<ImVec2>{{foot.x - 10, foot.y}, {foot.x - 5, crown.y + 10}, {foot.x + 5, crown.y + 10}, {foot.x + 11, foot.y}}.data(), 4,
        to_u32(colour::bark));
    w.brush.list().AddBezierCubic({foot.x, crown.y + 40}, {foot.x - 8, crown.y + 16}, {foot.x - 24, crown.y + 8},
                                  {foot.x - 34, crown.y - 6}, to_u32(colour::bark), 5);
    w.brush.list().AddBezierCubic({foot.x, crown.y + 34}, {foot.x + 8, crown.y + 12}, {foot.x + 24, crown.y + 4},
                                  {foot.x + 34, crown.y - 10}, to_u32(colour::bark), 5);
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
    using namespace measure::wizard;
    const float between = line + 2 * gap::wide, words_at = 2 * disc + before_words;
    float wide = -between;
    for (const auto& s : p.stops) wide += words_at + w.width(s.title, Style::label) + between;
    const Rect r = w.boxes.take({wide, high, false, false});
    page::Point c{r.x + disc, r.y + high / 2};
    for (std::size_t i = 0; i < p.stops.size(); ++i) {
        const auto& s = p.stops[i];
        const bool now = s.state == page::Stop::State::now, done = s.state == page::Stop::State::done;
        const float x = c.x - disc;
        w.brush.circle(c, disc, now ? colour::blue : done ? colour::blue_step : colour::white);
        if (!now && !done) w.brush.list().AddCircle({c.x, c.y}, disc - 1, to_u32(colour::step_line), 0, 2);
        if (done)
            w.brush.icon("check", c, measure::icon::line, colour::blue_lip);
        else
            w.brush.centred(std::to_string(i + 1), Style::chip, {x, c.y - disc, 2 * disc, 2 * disc}, now ? colour::white : colour::ink2);
        const Rect words{x + words_at, r.y, w.width(s.title, Style::label), r.h};
        w.brush.left(s.title, Style::label, words, colour::ink);
        w.show({.role = Role::text, .label = s.title, .rect = words, .state = now ? "now" : done ? "done" : "ahead"});
        if (i + 1 < p.stops.size()) w.brush.fill({words.right() + gap::wide, c.y - 1, line, 2}, colour::step_line);
        c.x += words_at + words.w + between;
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
    w.show({.role = Role::progress, .label = p.words.empty() ? count_words(p) : p.words, .rect = r, .state = count_words(p)});
}

}  // namespace ui
