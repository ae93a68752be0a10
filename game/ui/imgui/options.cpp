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
namespace gap = theme::measure::gap;
namespace measure = theme::measure;

namespace {

struct Set {  // an option, measured
    draw::Block text, explanation;
    float thumb = 0, thumb_height = 0;               // of its picture
    float pill = 0, above = 0, top = 0, height = 0;  // above: the pill's line, where there is no room beside the text
};

bool is_right(const Option& o) { return o.verdict == Option::Verdict::right || o.verdict == Option::Verdict::missed; }

float pill_width(Writer& w, const Option& o) {
    if (o.verdict != Option::Verdict::none && !o.verdict_words.empty())
        return w.width(o.verdict_words, Style::chip) + measure::option::around_verdict;
    if (!o.why_words.empty() && !o.open) return w.width(o.why_words, Style::chip) + measure::option::around_why;
    return 0;
}

float text_indent(const Set& s) {
    return measure::option::pad + measure::option::circle + gap::wide + (s.thumb > 0 ? s.thumb + gap::wide : 0);
}
float line_height(const Set& s) { return std::max({s.text.height, measure::option::circle, s.thumb_height}); }

Set set_of(Writer& w, const Option& o, float width) {
    Set s;
    if (!o.picture.id.empty() && o.picture.width > 0 && o.picture.height > 0) {
        s.thumb_height = measure::option::thumb_high;
        s.thumb =
            std::min(std::round(measure::option::thumb_high * static_cast<float>(o.picture.width) / static_cast<float>(o.picture.height)),
                     width * measure::option::most_thumb);
    }
    const float indent = text_indent(s);
    const float room = width - indent - gap::broad;
    s.pill = std::min(pill_width(w, o), room);
    float beside = room - (s.pill > 0 ? s.pill + gap::wide : 0);
    if (s.pill > 0 && beside < room / 2) {
        s.above = measure::option::pill_height + gap::small;
        beside = room;
    }
    s.text = draw::lay_out(w.fonts, o.text, Style::option, Style::option, std::max(beside, measure::option::least_words),
                           measure::option::between_lines);
    const float line = line_height(s);
    s.top = (w.scaled(measure::option::least_height) - line) / 2 > measure::option::low_line ? measure::option::above_low
                                                                                             : measure::option::above_high;
    s.top += s.above;
    s.height = line + 2 * s.top - s.above;
    if (o.open && !o.explanation.empty()) {
        s.explanation = draw::lay_out(w.fonts, o.explanation, Style::body, Style::body_bold,
                                      std::min(width - indent - gap::broad, w.scaled(measure::option::most_explained)), gap::small);
        s.height += s.explanation.height + gap::tight;
    }
    s.height = std::round(std::max(s.height, measure::option::least_height));
    return s;
}

void paint_ground(Writer& w, const Option& o, const Rect& r, const Press& p) {
    theme::Colour ground = ground_under(p), border = edge_under(p, w.skin().line);
    float thick = 2;
    if (o.verdict == Option::Verdict::not_yet) {
        ground = colour::amber_tint;
        border = colour::amber_line;
        thick = measure::line::strong;
    } else if (is_right(o) || o.chosen) {
        ground = p.hovered ? colour::blue_nav : colour::blue_chosen;
        border = colour::blue;
        thick = measure::line::strong;
    }
    if (thick > 2 && !p.held) w.brush.shadow(r, measure::radius::tile, theme::shadow::tile);
    w.brush.fill(r, ground, measure::radius::tile);
    w.brush.outline(r, border, measure::radius::tile, thick);
}

void paint_mark(Writer& w, const Option& o, const Rect& r, float middle, bool many) {
    const page::Point c{r.x + measure::option::pad + measure::option::circle / 2, middle};
    const Rect box{c.x - measure::option::circle / 2, c.y - measure::option::circle / 2, measure::option::circle, measure::option::circle};
    const float radius = many ? measure::option::square_radius : measure::option::circle / 2;
    if (o.verdict == Option::Verdict::not_yet) {
        w.brush.fill(box, colour::amber, radius);
        w.brush.icon("loop", c, measure::option::loop, colour::amber_on);
    } else if (is_right(o)) {
        w.brush.fill(box, colour::blue, radius);
        w.brush.icon("check", c, measure::option::check, colour::white);
    } else if (o.chosen) {
        w.brush.fill(box, colour::blue, radius);
        if (many)
            w.brush.icon("check", c, measure::option::check, colour::white);
        else
            w.brush.centred(o.letter, Style::label, box, colour::white);
    } else {
        w.brush.fill(box, colour::off, radius);
        w.brush.centred(o.letter, Style::label, box, colour::ink2);
    }
}

void paint_thumb(Writer& w, const Option& o, const Set& s, page::Point at) {
    if (s.thumb <= 0) return;
    const Rect r = whole({at.x, at.y, s.thumb, s.thumb_height});
    const draw::Texture* t = w.picture({o.picture.id, static_cast<int>(r.w), static_cast<int>(r.h)});
    if (!t) return w.brush.fill(r, colour::cool_tint, measure::radius::field);
    w.brush.picture(*t, r, measure::radius::field);
}

Rect pill_place(const Rect& r, const Set& s, float middle) {
    const float y = s.above > 0 ? r.y + s.top - s.above : middle - measure::option::pill_height / 2;
    return {s.above > 0 ? r.x + text_indent(s) : r.right() - gap::broad - s.pill, y, s.pill, measure::option::pill_height};
}

void paint_pill(Writer& w, const Option& o, const Rect& r, const Set& s, float middle) {
    if (s.pill <= 0) return;
    const Rect at = pill_place(r, s, middle);
    if (o.verdict == Option::Verdict::none) {
        w.brush.left(o.why_words, Style::chip, {at.x, at.y, at.w - measure::option::room_of_arrow, at.h}, colour::ink2);
        w.brush.icon("down", {at.right() - gap::usual, at.y + at.h / 2}, measure::icon::line, colour::ink2);
        return;
    }
    const bool right = is_right(o);
    w.brush.fill(at, right ? colour::blue : colour::white, measure::option::pill_height / 2);
    if (!right) w.brush.outline(at, colour::amber_line, measure::option::pill_height / 2, 2);
    const theme::Colour ink = right ? colour::white : colour::amber_ink;
    w.brush.icon(right ? "check" : "loop", {at.x + measure::option::pill_icon_at, at.y + at.h / 2}, measure::icon::small, ink);
    w.brush.left(o.verdict_words, Style::chip, {at.x + measure::option::pill_words_at, at.y, at.w - measure::option::around_words, at.h},
                 ink);
}

// After the option's own words: in this order they are read aloud.
void show_pill(Writer& w, const Option& o, const Rect& r, const Set& s, float middle) {
    if (s.pill <= 0) return;
    const bool judged = o.verdict != Option::Verdict::none;
    w.show({.role = judged ? Role::text : Role::link, .label = judged ? o.verdict_words : o.why_words, .rect = pill_place(r, s, middle)});
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
    const Learnt* before = w.boxes.learnt();
    const std::size_t first = w.boxes.box().filled.heights.size();
    if (w.boxes.box().flow != Flow::column || !before || before->heights.size() < first + sets.size()) return 0;
    float left_over = w.boxes.box().place.h - before->height;
    for (std::size_t i = 0; i < sets.size(); ++i) left_over += before->heights[first + i] - sets[i].height;
    if (left_over > 0) left_over = std::max(0.0f, left_over - w.scaled(measure::option::above_toast));
    const float least = std::any_of(sets.begin(), sets.end(), [](const Set& s) { return s.thumb > 0; })
                            ? 0.0f
                            : std::max(-measure::option::most_given, std::min(0.0f, w.skin().target - measure::option::least_height));
    return std::floor(std::clamp(left_over / static_cast<float>(sets.size()), least, measure::option::most_spare));
}

// An answer is shown from its top, or where what was not right yet lies below what can be seen, there; another question begins at its top.
void show_answer(Writer& w, bool answered, const Rect& picked) {
    float& offset = w.places.scroll[w.here.place];
    if (w.answer.given != answered) {
        w.answer = {answered, answered};
        offset = 0;
        w.draw_again();
        return;
    }
    if (!w.answer.to_show) return;
    const Rect view = theme::region(w.frame, w.here.place);
    const float below = std::min(picked.bottom() - view.bottom(), picked.y - view.y) - 1;
    if (below > 0) offset += below + 1;
    if (below > 0 || !w.is_settled())
        w.draw_again();
    else
        w.answer.to_show = false;
}

// What an answer is shown by: the first row that is not right yet, else the first that was picked.
struct Picked {
    Rect place;
    bool wrong = false;
};

bool option_row(Writer& w, const page::Choose& choose, const Option& o, Set s, float spare, Picked& picked) {
    s.top += std::round(spare / 2);
    s.height += spare;
    const Rect place = w.boxes.take({0, s.height, true, false});
    const bool can = !choose.answered || (!o.open && !o.why_words.empty());
    const Press p = w.press(place, can, o.chosen ? 2 : 1);
    const Rect r = pushed(place, p);
    const bool wrong = o.chosen && o.verdict == Option::Verdict::not_yet;
    if (wrong ? !picked.wrong : o.chosen && picked.place.w <= 0) picked = {place, wrong};
    paint_ground(w, o, r, p);
    const float line = line_height(s), middle = std::round(r.y + s.top + line / 2);
    const float text_x = r.x + text_indent(s);
    paint_mark(w, o, r, middle, choose.many);
    paint_thumb(w, o, s, {r.x + measure::option::pad + measure::option::circle + gap::wide, middle - s.thumb_height / 2});
    paint_pill(w, o, r, s, middle);
    w.brush.block(s.text, {text_x, std::round(middle - s.text.height / 2)}, colour::ink);
    if (!s.explanation.lines.empty()) w.brush.block(s.explanation, {text_x, std::round(r.y + s.top + line + 2)}, colour::ink_explained);
    if (p.focused) w.brush.ring(r, measure::radius::tile);
    w.show({.role = Role::option,
            .label = model::to_plain(o.text),
            .rect = place,
            .state = state_of(o),
            .enabled = can,
            .focused = p.focused,
            .target = can,
            .cut = s.text.cut || s.explanation.cut});
    show_pill(w, o, r, s, middle);
    if (!s.explanation.lines.empty())
        w.show({.role = Role::text,
                .label = model::to_plain(o.explanation),
                .rect = {text_x, r.y + s.top + line + 2, s.explanation.width, s.explanation.height}});
    return p.pressed;
}

}  // namespace

// Keys 1-9 and A-I pick an option while nothing is being typed.
std::optional<int> ImguiPage::choose(const page::Choose& choose) {
    constexpr int most_letters = 9;
    Writer& w = *writer_;
    std::optional<int> pressed;
    std::vector<Set> sets;
    for (const Option& option : choose.options) sets.push_back(set_of(w, option, w.boxes.room()));
    const float spare = spare_height(w, sets);
    Picked picked;
    for (std::size_t i = 0; i < choose.options.size(); ++i) {
        const int n = static_cast<int>(i);
        const bool by_letter = n < most_letters && !w.hand.typing() && !w.dialog.before && w.hand.key_pressed(SDL_SCANCODE_A + n);
        const bool by_key = by_letter || w.digit_pressed(n + 1);
        if (option_row(w, choose, choose.options[i], sets[i], spare, picked) || by_key) pressed = n;
    }
    show_answer(w, choose.answered, picked.place);
    return pressed;
}

}  // namespace ui
