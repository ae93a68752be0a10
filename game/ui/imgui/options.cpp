// choose: the options of a question, before and after the answer.

#include <SDL_scancode.h>

#include <algorithm>
#include <cmath>

#include "ui/imgui/imgui_page.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Option;
using page::Rect;
using page::Role;
using theme::Style;
namespace colour = theme::colour;

namespace {

constexpr float circle = 40, option_pad = 18, pill_height = 30, least_height = 70, most_option_spare = 24, most_given = 14, thumb_high = 92,
                above_toast = 40;  // a message that passes floats over the end of the place

struct Set {  // an option, measured
    draw::Block text, explanation;
    float thumb = 0, thumb_height = 0;               // of its picture
    float pill = 0, above = 0, top = 0, height = 0;  // above: the pill's line, where there is no room beside the text
};

bool is_right(const Option& o) { return o.verdict == Option::Verdict::right || o.verdict == Option::Verdict::missed; }

float pill_width(Writer& w, const Option& o) {
    if (o.verdict != Option::Verdict::none && !o.verdict_words.empty()) return w.width(o.verdict_words, Style::chip) + 50;
    if (!o.why_words.empty() && !o.open) return w.width(o.why_words, Style::chip) + 32;
    return 0;
}

float text_indent(const Set& s) { return option_pad + circle + 16 + (s.thumb > 0 ? s.thumb + 16 : 0); }
float line_height(const Set& s) { return std::max({s.text.height, circle, s.thumb_height}); }

Set measure(Writer& w, const Option& o, float width) {
    Set s;
    if (!o.picture.id.empty() && o.picture.width > 0 && o.picture.height > 0) {
        s.thumb_height = thumb_high;
        s.thumb =
            std::min(std::round(thumb_high * static_cast<float>(o.picture.width) / static_cast<float>(o.picture.height)), width * 0.3f);
    }
    const float indent = text_indent(s);
    const float room = width - indent - 24;
    s.pill = std::min(pill_width(w, o), room);
    float beside = room - (s.pill > 0 ? s.pill + 16 : 0);
    if (s.pill > 0 && beside < room / 2) {
        s.above = pill_height + 8;
        beside = room;
    }
    s.text = draw::lay_out(w.fonts, o.text, Style::option, Style::option, std::max(beside, 120.0f), 6);
    const float line = line_height(s);
    s.top = std::max(13.0f, (w.scaled(70) - line) / 2 > 20 ? 18.0f : 15.0f);
    s.top += s.above;
    s.height = line + 2 * s.top - s.above;
    if (o.open && !o.explanation.empty()) {
        s.explanation =
            draw::lay_out(w.fonts, o.explanation, Style::body, Style::body_bold, std::min(width - indent - 24, w.scaled(620)), 8);
        s.height += s.explanation.height + 4;
    }
    s.height = std::round(std::max(s.height, least_height));
    return s;
}

void paint_ground(Writer& w, const Option& o, const Rect& r, const Press& p) {
    theme::Colour ground = ground_under(p), border = p.hovered ? colour::hover_line : w.skin().line;
    float thick = 2;
    if (o.verdict == Option::Verdict::not_yet) {
        ground = colour::amber_tint;
        border = colour::amber_line;
        thick = 3;
    } else if (is_right(o) || o.chosen) {
        ground = p.hovered ? colour::blue_nav : colour::blue_chosen;
        border = colour::blue;
        thick = 3;
    }
    if (thick > 2 && !p.held) w.shadow(r, 18, 6, 14, 0.07f, colour::shadow_pupil);
    w.fill(r, ground, 18);
    w.outline(r, border, 18, thick);
}

void paint_mark(Writer& w, const Option& o, const Rect& r, float middle, bool many) {
    const page::Point c{r.x + option_pad + circle / 2, middle};
    const Rect box{c.x - circle / 2, c.y - circle / 2, circle, circle};
    const float radius = many ? 10 : circle / 2;
    if (o.verdict == Option::Verdict::not_yet) {
        w.fill(box, colour::amber, radius);
        w.icon("loop", c, 22, colour::amber_on);
    } else if (is_right(o)) {
        w.fill(box, colour::blue, radius);
        w.icon("check", c, 24, colour::white);
    } else if (o.chosen) {
        w.fill(box, colour::blue, radius);
        if (many)
            w.icon("check", c, 24, colour::white);
        else
            w.centred(o.letter, Style::label, box, colour::white);
    } else {
        w.fill(box, colour::off, radius);
        w.centred(o.letter, Style::label, box, colour::ink2);
    }
}

void paint_thumb(Writer& w, const Option& o, const Set& s, page::Point at) {
    if (s.thumb <= 0) return;
    const Rect r = whole({at.x, at.y, s.thumb, s.thumb_height});
    const draw::Texture* t = w.picture({o.picture.id, static_cast<int>(r.w), static_cast<int>(r.h)});
    if (!t) return w.fill(r, colour::cool_tint, 12);
    const float tw = static_cast<float>(t->width), th = static_cast<float>(t->height);
    const float x = std::round(r.x + (r.w - tw) / 2), y = std::round(r.y + (r.h - th) / 2);
    w.list().AddImageRounded(const_cast<draw::Texture*>(t), {x, y}, {x + tw, y + th}, {0, 0}, {1, 1}, IM_COL32_WHITE, 12);
}

Rect pill_place(const Rect& r, const Set& s, float middle) {
    const float y = s.above > 0 ? r.y + s.top - s.above : middle - pill_height / 2;
    return {s.above > 0 ? r.x + text_indent(s) : r.right() - 24 - s.pill, y, s.pill, pill_height};
}

void paint_pill(Writer& w, const Option& o, const Rect& r, const Set& s, float middle) {
    if (s.pill <= 0) return;
    const Rect at = pill_place(r, s, middle);
    if (o.verdict == Option::Verdict::none) {
        w.left(o.why_words, Style::chip, {at.x, at.y, at.w - 28, at.h}, colour::ink2);
        w.icon("down", {at.right() - 12, at.y + at.h / 2}, 18, colour::ink2);
        return;
    }
    const bool right = is_right(o);
    w.fill(at, right ? colour::blue : colour::white, 15);
    if (!right) w.outline(at, colour::amber_line, 15, 2);
    const theme::Colour ink = right ? colour::white : colour::amber_ink;
    w.icon(right ? "check" : "loop", {at.x + 20, at.y + at.h / 2}, 16, ink);
    w.left(o.verdict_words, Style::chip, {at.x + 34, at.y, at.w - 44, at.h}, ink);
}

// After the option's own words: in this order they are read aloud.
void show_pill(Writer& w, const Option& o, const Rect& r, const Set& s, float middle) {
    if (s.pill <= 0) return;
    const bool judged = o.verdict != Option::Verdict::none;
    w.show(judged ? Role::text : Role::link, judged ? o.verdict_words : o.why_words, pill_place(r, s, middle));
}

std::string state_of(const Option& o) {
    switch (o.verdict) {
        case Option::Verdict::right:
            return "right";
        case Option::Verdict::missed:
            return "missed";
        case Option::Verdict::not_yet:
            return "not-yet";
        default:
            return o.chosen ? "chosen" : "";
    }
}

// What the place has left over makes every option a little higher; what it lacks they give, as far as a hand still finds them.
float spare_height(Writer& w, const std::vector<Set>& sets) {
    const Learnt* before = w.learnt(w.box().key);
    const std::size_t first = w.box().heights.size();
    if (w.box().flow != Flow::column || !before || before->heights.size() < first + sets.size()) return 0;
    float left_over = w.box().place.h - before->height;
    for (std::size_t i = 0; i < sets.size(); ++i) left_over += before->heights[first + i] - sets[i].height;
    if (left_over > 0) left_over = std::max(0.0f, left_over - w.scaled(above_toast));
    const float least = std::any_of(sets.begin(), sets.end(), [](const Set& s) { return s.thumb > 0; })
                            ? 0.0f
                            : std::max(-most_given, std::min(0.0f, w.skin().target - least_height));
    return std::floor(std::clamp(left_over / static_cast<float>(sets.size()), least, most_option_spare));
}

// An answer is shown from its top, or where what was not right yet lies below what can be seen, there; another question begins at its top.
void show_answer(Writer& w, bool answered, const Rect& picked) {
    float& offset = w.scroll[w.place_now];
    if (w.answered != answered) {
        w.answered = w.answer_to_show = answered;
        offset = 0;
        w.settled = false;
        return;
    }
    if (!w.answer_to_show) return;
    const Rect view = theme::region(w.frame, w.place_now);
    const float below = std::min(picked.bottom() - view.bottom(), picked.y - view.y) - 1;
    if (below > 0) offset += below + 1;
    if (below > 0 || !w.settled)
        w.settled = false;
    else
        w.answer_to_show = false;
}

// What an answer is shown by: the first row that is not right yet, else the first that was picked.
struct Picked {
    Rect place;
    bool wrong = false;
};

bool option_row(Writer& w, const page::Choose& choose, const Option& o, Set s, float spare, Picked& picked) {
    s.top += std::round(spare / 2);
    s.height += spare;
    const Rect place = w.take({0, s.height, true, false});
    const bool can = !choose.answered || (!o.open && !o.why_words.empty());
    const Press p = w.press(place, can);
    const Rect r = pushed(place, p);
    const bool wrong = o.chosen && o.verdict == Option::Verdict::not_yet;
    if (wrong ? !picked.wrong : o.chosen && picked.place.w <= 0) picked = {place, wrong};
    paint_ground(w, o, r, p);
    const float line = line_height(s), middle = std::round(r.y + s.top + line / 2);
    const float text_x = r.x + text_indent(s);
    paint_mark(w, o, r, middle, choose.many);
    paint_thumb(w, o, s, {r.x + option_pad + circle + 16, middle - s.thumb_height / 2});
    paint_pill(w, o, r, s, middle);
    w.block(s.text, {text_x, std::round(middle - s.text.height / 2)}, colour::ink);
    if (!s.explanation.lines.empty()) w.block(s.explanation, {text_x, std::round(r.y + s.top + line + 2)}, colour::ink_explained);
    if (p.focused) w.ring(r, 18);
    w.show(Role::option, model::to_plain(o.text), place, state_of(o), can, can, p.focused, s.text.cut || s.explanation.cut);
    show_pill(w, o, r, s, middle);
    if (!s.explanation.lines.empty())
        w.show(Role::text, model::to_plain(o.explanation), {text_x, r.y + s.top + line + 2, s.explanation.width, s.explanation.height});
    return p.pressed;
}

}  // namespace

// Keys 1-9 and A-I pick an option while nothing is being typed.
std::optional<int> ImguiPage::choose(const page::Choose& choose) {
    Writer& w = *writer_;
    std::optional<int> pressed;
    std::vector<Set> sets;
    for (const Option& option : choose.options) sets.push_back(measure(w, option, w.room()));
    const float spare = spare_height(w, sets);
    Picked picked;
    for (std::size_t i = 0; i < choose.options.size(); ++i) {
        const int n = static_cast<int>(i);
        const bool by_key =
            !w.typing() && !w.dialog_before && n < 9 &&
            (w.key_pressed(SDL_SCANCODE_1 + n) || w.key_pressed(SDL_SCANCODE_KP_1 + n) || w.key_pressed(SDL_SCANCODE_A + n));
        if (option_row(w, choose, choose.options[i], sets[i], spare, picked) || by_key) pressed = n;
    }
    show_answer(w, choose.answered, picked.place);
    return pressed;
}

}  // namespace ui
