// arrange: words that are put into places, by press and press, by dragging, or by keys. One word at a time is picked up.

#include <algorithm>
#include <cmath>
#include <functional>

#include "ui/imgui/arrange_places.h"
#include "ui/imgui/imgui_page.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Arrange;
using page::Put;
using page::Rect;
using page::Role;
using theme::Style;
namespace colour = theme::colour;
namespace gap = theme::measure::gap;
namespace measure = theme::measure;

namespace {

constexpr int nobody = -1, most_keys = 9;

class Arranging {
public:
    Arranging(Writer& w, const Arrange& arrange)
        : w_(w), a_(arrange), key_(key_of(w, arrange)), at_(place_tokens(w, arrange, w.boxes.room())) {
        origin_ = w.boxes.take({0, at_.height, true, false});
        if (w.carried.arrange != key_ || w.answer.given) begin();
        if (w.carried.token >= static_cast<int>(a_.tokens.size())) w.carried = Carried{key_};
    }

    std::optional<Put> draw() {
        if (at_.paper.w > 0) {
            w_.card_shadow(on_page(at_.paper), measure::arrange::paper_radius);
            w_.brush.fill(on_page(at_.paper), colour::white, measure::arrange::paper_radius);
        }
        draw_loose_words();
        draw_labels();
        draw_slots();
        for (std::size_t i = 0; i < a_.tokens.size(); ++i)
            if (static_cast<int>(i) != dragged()) draw_token(i);
        take_digits();
        take_drop();
        leave_focus();
        if (dragged() != nobody) draw_dragged();
        if (put_) carried().token = nobody;
        return put_;
    }

private:
    void begin() {
        w_.carried = Carried{key_};
        w_.answer.given = false;
        if (float& offset = w_.places.scroll[w_.here.place]; offset > 0) {  // the answer before was scrolled
            offset = 0;
            w_.draw_again();
        }
    }
    // Another question in the same place has other words, and none of them is held.
    static Key key_of(const Writer& w, const Arrange& arrange) {
        std::string words;
        for (const auto& token : arrange.tokens) words += token.words + '\n';
        return w.boxes.next_key() ^ static_cast<Key>(std::hash<std::string>{}(words));
    }
    Carried& carried() { return w_.carried; }
    int dragged() const { return w_.carried.dragged ? w_.carried.token : nobody; }
    Rect on_page(const Rect& r) const { return {origin_.x + r.x, origin_.y + r.y, r.w, r.h}; }
    bool is_row() const { return a_.style == Arrange::Style::rows; }
    bool is_marks() const { return a_.style == Arrange::Style::marks; }
    int first_loose() const {
        for (std::size_t i = 0; i < a_.tokens.size(); ++i)
            if (a_.tokens[i].slot < 0) return static_cast<int>(i);
        return nobody;
    }
    // The word that a key would put: what is held, else the first loose one.
    int current() const { return w_.carried.token != nobody ? w_.carried.token : first_loose(); }
    bool takes(std::size_t slot) const {
        const auto held = std::count_if(a_.tokens.begin(), a_.tokens.end(),
                                        [slot](const page::Token& token) { return token.slot == static_cast<int>(slot); });
        return a_.slots[slot].room == 0 || held < a_.slots[slot].room;
    }

    void put(int token, int slot) {
        put_ = Put{token, slot};
        w_.draw_again();
    }

    // Above the first loose word.
    void draw_loose_words() {
        if (a_.loose_words.empty()) return;
        const float line = w_.glyphs(Style::chip).line, wide = w_.width(a_.loose_words, Style::chip);
        Rect at{origin_.x + std::round((origin_.w - wide) / 2), origin_.y + measure::arrange::all_put_at, wide, line};  // all are put
        if (first_loose() != nobody) {
            const Rect first = on_page(at_.loose[static_cast<std::size_t>(first_loose())]);
            at = {first.x, first.y - line - gap::small, wide, line};
        }
        w_.brush.line_of(a_.loose_words, Style::chip, at.x, at.y, w_.brush.paint.second);
        w_.show({.role = Role::text, .label = a_.loose_words, .rect = at});
    }

    void draw_labels() {
        for (const auto& piece : at_.text) {
            const page::Point p{origin_.x + piece.at.x, origin_.y + piece.at.y};
            w_.brush.line_of(piece.words, Style::option, p.x, p.y, w_.brush.paint.ink);
            w_.show({.role = Role::text,
                     .label = piece.words,
                     .rect = {p.x, p.y, w_.width(piece.words, Style::option), w_.glyphs(Style::option).line}});
        }
        if (a_.style == Arrange::Style::boxes || is_row() || is_marks()) return;
        const bool rank = a_.style == Arrange::Style::rank;
        for (std::size_t i = 0; i < at_.labels.size(); ++i) {
            const page::Point p{origin_.x + at_.label_at[i].x, origin_.y + at_.label_at[i].y};
            const Rect& slot = at_.slots[i];
            if (rank) {
                const Rect round{origin_.x + slot.x - gap::usual - measure::arrange::plate,
                                 origin_.y + slot.y + (slot.h - measure::arrange::plate) / 2, measure::arrange::plate,
                                 measure::arrange::plate};
                w_.brush.fill(round, colour::off, measure::arrange::plate / 2);
            }
            w_.brush.block(at_.labels[i], p, w_.brush.paint.ink);
            w_.show({.role = Role::text,
                     .label = rank ? std::to_string(i + 1) : model::to_plain(a_.slots[i].text),
                     .rect = {p.x, p.y, at_.labels[i].width, at_.labels[i].height},
                     .cut = at_.labels[i].cut});
        }
    }

    void draw_slots() {
        if (is_marks()) return;
        for (std::size_t i = 0; i < at_.slots.size(); ++i) is_row() ? draw_row_button(i) : draw_slot(i);
    }

    void draw_slot(std::size_t i) {
        const Rect r = on_page(at_.slots[i]);
        const bool box = a_.slots[i].room == 0, open = takes(i);
        w_.boxes.skip_key();
        if (open) take_focus(Carried::Next::slot);
        const Press p = w_.press(r, open);
        const bool wanted = current() != nobody && (carried().token != nobody || box);
        const bool under = dragged() != nobody && holds_mouse(r);
        w_.brush.fill(r,
                      under || (p.hovered && wanted) ? colour::blue_chosen
                      : box                          ? colour::white
                                                     : empty_ground(),
                      measure::arrange::radius);
        w_.brush.outline(r, (carried().token != nobody && open) || under ? colour::blue_soft : w_.skin().line, measure::arrange::radius, 2);
        if (box) draw_box_label(i, r);
        if (p.focused) w_.brush.ring(r, measure::arrange::radius);
        const Rect head{r.x, r.y, r.w,
                        std::max(w_.target(), at_.labels[i].height + 2 * measure::arrange::box_pad)};  // of a box: below it lie its cards
        w_.show({.role = Role::slot,
                 .label = a_.slots[i].label,
                 .rect = box ? head : r,
                 .enabled = open,
                 .focused = p.focused,
                 .target = open,
                 .cut = !at_.labels.empty() && at_.labels[i].cut});
        if (!p.pressed || !wanted) return;
        put(current(), static_cast<int>(i));
        if (p.focused) carried().focus = Carried::Next::loose;
    }

    theme::Colour empty_ground() const { return w_.skin().andika ? colour::slot_later : colour::cool_tint; }

    // The keyboard goes on from a word to the first free place, and from there to the next loose word.
    void take_focus(Carried::Next here) {
        if (carried().focus != here) return;
        carried().focus = Carried::Next::none;
        w_.hand.focus_on(w_.press_key());
        w_.draw_again();
    }

    // Everything is put: it goes on to the button that hands it in.
    void leave_focus() {
        if (carried().focus != Carried::Next::loose || first_loose() != nobody) return;
        carried().focus = Carried::Next::none;
        w_.hand.focus_on_main();
    }

    void draw_box_label(std::size_t i, const Rect& r) {
        const Rect key{r.x + measure::arrange::box_pad, r.y + measure::arrange::box_pad, measure::arrange::box_key,
                       measure::arrange::box_key};
        w_.brush.fill(key, colour::off, measure::arrange::box_key_radius);
        w_.brush.centred(std::to_string(i + 1), Style::chip, key, colour::ink2);
        w_.brush.block(at_.labels[i],
                       {origin_.x + at_.label_at[i].x,
                        origin_.y + at_.label_at[i].y + (at_.labels[i].lines.size() > 1 ? 0 : measure::arrange::one_line_lower)},
                       colour::ink);
    }

    void draw_row_button(std::size_t i) {
        const std::size_t token = i / a_.slots.size(), slot = i % a_.slots.size();
        if (slot == 0) {
            const Rect row = on_page(at_.loose[token]);
            w_.brush.fill(row, colour::white, measure::arrange::radius);
            w_.brush.outline(row, w_.skin().line, measure::arrange::radius, 2);
            const float first = on_page(at_.slots[i]).y;
            const bool beside = first < row.y + row.h / 2 && at_.slots[i].x > measure::arrange::pad_x;
            const float y = beside ? row.y + std::round((row.h - at_.words[token].height) / 2) : row.y + measure::arrange::pad_y;
            w_.brush.block(at_.words[token], {row.x + measure::arrange::pad_x, y}, colour::ink);
            w_.show({.role = Role::token,
                     .label = a_.tokens[token].words,
                     .rect = {row.x + measure::arrange::pad_x, y, at_.words[token].width, at_.words[token].height},
                     .cut = at_.words[token].cut});
        }
        w_.boxes.skip_key();
        const Rect place = on_page(at_.slots[i]);
        const bool chosen = a_.tokens[token].slot == static_cast<int>(slot);
        const Press p = w_.press(place, true);
        const Rect r = pushed(place, p);
        w_.brush.fill(r, chosen ? (p.hovered ? colour::blue_hover : colour::blue) : ground_under(p), measure::arrange::radius);
        if (!chosen) w_.brush.outline(r, edge_under(p, w_.skin().line), measure::arrange::radius, 2);
        w_.brush.centred(a_.slots[slot].label, Style::label, r, chosen ? colour::white : colour::ink);
        if (p.focused) w_.brush.ring(r, measure::arrange::radius);
        w_.show({.role = Role::slot,
                 .label = a_.slots[slot].label,
                 .rect = place,
                 .state = chosen ? "chosen" : "",
                 .focused = p.focused,
                 .target = true});
        if (p.pressed) put(static_cast<int>(token), static_cast<int>(slot));
    }

    void draw_token(std::size_t i) {
        if (is_row()) return;
        const int n = static_cast<int>(i), slot = a_.tokens[i].slot;
        const Rect place = on_page(slot >= 0 ? at_.put[i] : at_.loose[i]);
        w_.boxes.skip_key();
        if (slot >= 0 && !is_marks() && at_.loose[i].w > 0) draw_left_empty(on_page(at_.loose[i]), i);
        if (place.w <= 0) return;
        if (slot < 0) take_focus(Carried::Next::loose);
        const bool held = carried().token == n, marked = is_marks() && slot >= 0;
        const Press p = w_.press(place, true, held || marked ? 2 : 1);
        const Rect r = pushed(place, p);
        paint_card(r, p, held || marked || (a_.style == Arrange::Style::boxes && n == first_loose() && carried().token == nobody), p.held);
        draw_words(i, r);
        if (p.focused) w_.brush.ring(r, measure::arrange::radius);
        w_.show({.role = Role::token,
                 .label = a_.tokens[i].words,
                 .rect = place,
                 .state = held        ? "held"
                          : marked    ? "marked"
                          : slot >= 0 ? a_.slots[static_cast<std::size_t>(slot)].label
                                      : "",
                 .focused = p.focused,
                 .target = true,
                 .cut = at_.words[i].cut});
        watch_mouse(n, p);
        if (p.pressed && !carried().dragged) press_token(n, p.focused);
    }

    // Where it came from, so that the others keep their places; a held word goes back there.
    void draw_left_empty(const Rect& r, std::size_t i) {
        const bool can = carried().token == static_cast<int>(i);
        const Press p = w_.press(r, can);
        w_.brush.outline(r, colour::off, measure::arrange::radius, 2);
        w_.boxes.skip_key();
        if (p.pressed) put(static_cast<int>(i), nobody);
    }

    void paint_card(const Rect& r, const Press& p, bool chosen, bool low) {
        if (!low) w_.brush.shadow(r, measure::arrange::radius, theme::shadow::token);
        w_.brush.fill(r, chosen ? colour::blue_chosen : ground_under(p), measure::arrange::radius);
        w_.brush.outline(r, chosen ? colour::blue : edge_under(p, w_.skin().line), measure::arrange::radius,
                         chosen ? measure::line::strong : 2);
    }

    void watch_mouse(int token, const Press& p) {
        const auto clicked = w_.hand.clicked();
        if (!p.held || !clicked || is_marks()) return;
        carried().grabbed = token;
        carried().from = *clicked;
    }

    void press_token(int token, bool by_key) {
        const int slot = a_.tokens[static_cast<std::size_t>(token)].slot;
        if (is_marks()) return put(token, slot >= 0 ? nobody : 0);
        const int held = carried().token;
        if (held != nobody && held != token && slot >= 0) return put(held, slot);  // they change places
        carried().token = held == token ? nobody : token;
        w_.draw_again();
        if (by_key && carried().token != nobody) carried().focus = Carried::Next::slot;
    }

    // Keys 1-9 while nothing is being typed.
    void take_digits() {
        for (int n = 0; n < most_keys; ++n) {
            if (!w_.digit_pressed(n + 1)) continue;
            const int token = is_marks() ? n : current();
            if (is_marks() && n < static_cast<int>(a_.tokens.size())) press_token(n, false);
            if (!is_marks() && token != nobody && n < static_cast<int>(a_.slots.size())) put(token, n);
        }
    }

    bool holds_mouse(const Rect& r) const { return r.holds(w_.hand.mouse()); }

    // A word that is moved while the button is down is dragged; let go, it goes where it is.
    void take_drop() {
        if (carried().grabbed == nobody) return;
        if (w_.hand.has_let_go()) return put_back();
        const page::Point mouse = w_.hand.mouse();
        const float away = std::max(std::fabs(mouse.x - carried().from.x), std::fabs(mouse.y - carried().from.y));
        if (away > measure::arrange::meant_drag &&
            !carried().dragged) {  // at the latest when it is let go: a fast hand gives no pass between
            carried().dragged = true;
            carried().token = carried().grabbed;
            w_.draw_again();
        }
        if (w_.hand.is_down()) return;
        if (carried().dragged) drop();
        carried().grabbed = nobody;
        carried().dragged = false;
    }

    // It lies where it lay before it was dragged.
    void put_back() {
        if (carried().dragged) carried().token = nobody;
        carried().grabbed = nobody;
        carried().dragged = false;
        w_.draw_again();
    }

    void drop() {
        const int token = carried().token;
        carried().token = nobody;
        w_.draw_again();
        const int own = a_.tokens[static_cast<std::size_t>(token)].slot;
        for (std::size_t i = 0; i < at_.slots.size(); ++i)
            if (holds_mouse(on_page(at_.slots[i]))) {
                if (static_cast<int>(i) != own) put(token, static_cast<int>(i));
                return;
            }
        if (own >= 0) put(token, nobody);
    }

    void draw_dragged() {
        const std::size_t i = static_cast<std::size_t>(dragged());
        const Rect at = a_.tokens[i].slot >= 0 ? at_.put[i] : at_.loose[i];
        const page::Point mouse = w_.hand.mouse();
        const Rect r = whole({origin_.x + at.x + mouse.x - carried().from.x, origin_.y + at.y + mouse.y - carried().from.y, at.w, at.h});
        paint_card(r, {}, true, false);
        draw_words(i, r);
        w_.show({.role = Role::token, .label = a_.tokens[i].words, .rect = r, .state = "held", .target = true});
    }

    void draw_words(std::size_t i, const Rect& r) {
        const float left = token_style(a_, a_.tokens[i].slot >= 0) == Style::second ? measure::arrange::box_pad : measure::arrange::pad_x;
        w_.brush.block(at_.words[i], {r.x + left, std::round(r.y + (r.h - at_.words[i].height) / 2)}, colour::ink);
    }

    Writer& w_;
    const Arrange& a_;
    Key key_;
    ArrangePlaces at_;
    Rect origin_;
    std::optional<Put> put_;
};

}  // namespace

std::optional<Put> ImguiPage::arrange(const Arrange& arrange) { return Arranging(*writer_, arrange).draw(); }

}  // namespace ui
