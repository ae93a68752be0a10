// Works out where everything that is arranged lies: loose words, places, words in their places.

#include "ui/imgui/arrange_places.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace ui {

using page::Arrange;
using page::Rect;
using theme::Style;

namespace gap = theme::measure::gap;
namespace measure = theme::measure;

namespace {

class Placing {
public:
    Placing(Writer& w, const Arrange& arrange, float width) : w_(w), a_(arrange), width_(width) {
        out_.words.resize(a_.tokens.size());
        out_.loose.resize(a_.tokens.size());
        out_.put.resize(a_.tokens.size());
        out_.slots.resize(a_.slots.size());
        out_.labels.resize(a_.slots.size());
        out_.label_at.resize(a_.slots.size());
        top_ = a_.loose_words.empty() ? 0 : w_.glyphs(Style::chip).line + gap::small;
    }

    ArrangePlaces place() {
        switch (a_.style) {
            case Arrange::Style::rank:
            case Arrange::Style::pairs:
                columns();
                break;
            case Arrange::Style::boxes:
                boxes();
                break;
            case Arrange::Style::gaps:
                gaps();
                break;
            case Arrange::Style::marks:
                marks();
                break;
            case Arrange::Style::rows:
                rows();
                break;
        }
        return std::move(out_);
    }

private:
    float set(std::size_t token, float width, Style style) {  // its height as a card
        out_.words[token] = draw::lay_out(w_.fonts, a_.tokens[token].words, style,
                                          std::max(measure::arrange::least_words, width - 2 * measure::arrange::pad_x));
        return std::max(w_.target(), std::round(out_.words[token].height) + 2 * measure::arrange::pad_y);
    }
    float highest(float width, Style style) {
        float most = w_.target();
        for (std::size_t i = 0; i < a_.tokens.size(); ++i) most = std::max(most, set(i, width, style));
        return most;
    }
    // With the room that a page of few cards leaves over.
    float roomy(float high) const {
        const float rows = static_cast<float>(std::max(a_.tokens.size(), a_.slots.size()));
        const float spare = theme::region(w_.frame, w_.here.place).h - top_ - rows * high - (rows - 1) * gap::usual;
        return high + std::clamp(std::floor(spare / (2 * rows)), 0.0f, measure::arrange::most_spare);
    }
    int slot_of(std::size_t token) const { return a_.tokens[token].slot; }

    // The loose words, and beside them (below, in a narrow place) the slots with their labels.
    void columns() {
        const bool pairs = a_.style == Arrange::Style::pairs, beside = width_ >= w_.scaled(measure::arrange::two_columns_from);
        const float label = pairs ? 0 : measure::arrange::plate + gap::usual;
        const float column =
            beside ? std::floor((width_ - (pairs ? 2 * measure::arrange::between : measure::arrange::between)) / (pairs ? 3.0f : 2.0f))
                   : width_;
        const float slot_width = (pairs || !beside ? column : width_ - column - measure::arrange::between) - label -
                                 (pairs && !beside ? measure::arrange::pad_x : 0);
        const float high = roomy(highest(std::min(beside ? column : width_, slot_width), Style::option));
        float y = top_;
        for (std::size_t i = 0; i < a_.tokens.size(); ++i, y += high + gap::usual) out_.loose[i] = {0, y, beside ? column : width_, high};
        float slot_y = beside ? top_ : y + gap::usual;
        const float x = beside ? column + measure::arrange::between : 0;
        for (std::size_t i = 0; i < a_.slots.size(); ++i)
            slot_y += slot_in_column(i, x, slot_y, column, slot_width, high, beside) + gap::usual;
        for (std::size_t i = 0; i < a_.tokens.size(); ++i)
            if (slot_of(i) >= 0) out_.put[i] = out_.slots[static_cast<std::size_t>(slot_of(i))];
        out_.height = std::max(y, slot_y) - gap::usual;
    }

    float slot_in_column(std::size_t i, float x, float y, float column, float slot_width, float high, bool beside) {
        if (a_.style == Arrange::Style::rank) {
            out_.labels[i] = draw::lay_out(w_.fonts, std::to_string(i + 1), Style::number, measure::arrange::plate);
            out_.label_at[i] = {x + (measure::arrange::plate - out_.labels[i].width) / 2, y + (high - out_.labels[i].height) / 2};
            out_.slots[i] = {x + measure::arrange::plate + gap::usual, y, slot_width, high};
            return high;
        }
        out_.labels[i] = draw::lay_out(w_.fonts, a_.slots[i].text, Style::option, Style::option, column - measure::arrange::pad_x,
                                       measure::arrange::below_label);
        const float label = std::round(out_.labels[i].height);
        if (!beside) {
            out_.label_at[i] = {x, y};
            out_.slots[i] = {x + measure::arrange::pad_x, y + label + measure::arrange::below_label, slot_width, high};
            return label + measure::arrange::below_label + high;
        }
        const float row = std::max(high, label);
        out_.label_at[i] = {x, y + std::round((row - label) / 2)};
        out_.slots[i] = {x + column + measure::arrange::between, y + (row - high) / 2, slot_width, high};
        return row;
    }

    // One loose card in the middle, the boxes below it; what lies in a box is set smaller.
    void boxes() {
        const float card = std::min(width_, w_.scaled(measure::arrange::widest_card));
        float most = w_.target();
        for (std::size_t i = 0; i < a_.tokens.size(); ++i) most = std::max(most, set(i, card, Style::option));
        for (std::size_t i = 0; i < a_.tokens.size(); ++i)
            if (slot_of(i) < 0) {
                out_.loose[i] = {std::round((width_ - card) / 2), top_, card, most};
                break;
            }
        const float count = static_cast<float>(std::max<std::size_t>(a_.slots.size(), 1)), y = top_ + most + measure::arrange::above_boxes;
        const float wide = std::floor((width_ - gap::wide * (count - 1)) / count), high = fill_boxes(wide, y);
        for (Rect& slot : out_.slots) slot.h = high;
        out_.height = y + high;
    }

    float fill_boxes(float wide, float y) {
        std::vector<float> below(a_.slots.size());
        for (std::size_t i = 0; i < a_.slots.size(); ++i) {
            const float x = static_cast<float>(i) * (wide + gap::wide);
            out_.slots[i] = {x, y, wide, 0};
            out_.labels[i] = draw::lay_out(w_.fonts, a_.slots[i].label, Style::h4,
                                           wide - 2 * measure::arrange::box_pad - measure::arrange::before_box_label);
            out_.label_at[i] = {x + measure::arrange::box_pad + measure::arrange::before_box_label, y + measure::arrange::box_pad + 2};
            below[i] = measure::arrange::box_pad + std::max(measure::arrange::box_key, std::round(out_.labels[i].height) + gap::tight) +
                       measure::arrange::below_box_label;
        }
        float label_end = w_.target();  // the head of a box can be pressed
        for (float one : below) label_end = std::max(label_end, one);
        for (float& one : below) one = label_end;
        for (std::size_t i = 0; i < a_.tokens.size(); ++i) {
            if (slot_of(i) < 0) continue;
            float& at = below[static_cast<std::size_t>(slot_of(i))];
            const Rect& box = out_.slots[static_cast<std::size_t>(slot_of(i))];
            const float inner = wide - 2 * measure::arrange::box_pad;
            out_.words[i] = draw::lay_out(w_.fonts, a_.tokens[i].words, Style::second, inner - 2 * measure::arrange::box_pad);
            const float high = std::max(w_.target(), std::round(out_.words[i].height) + gap::wide);
            out_.put[i] = {box.x + measure::arrange::box_pad, y + at, inner, high};
            at += high + gap::small;
        }
        float most = w_.scaled(measure::arrange::least_box);
        for (float one : below) most = std::max(most, one + measure::arrange::box_pad - gap::small);
        return std::max(most, label_end + w_.target() + measure::arrange::box_pad);
    }

    // Words and places in lines, then the loose words in lines.
    void gaps() {
        const float room = width_ - 2 * measure::arrange::margin;
        float widest = w_.scaled(measure::arrange::least_gap), high = w_.target();
        for (std::size_t i = 0; i < a_.tokens.size(); ++i) {
            high = std::max(high, set(i, std::min(room, w_.scaled(measure::arrange::widest_chip)), Style::option));
            widest = std::max(widest, std::round(out_.words[i].width) + 2 * measure::arrange::pad_x);
        }
        widest = std::min(widest, room);
        const draw::Glyphs g = w_.glyphs(Style::option);
        const float line = std::max(high + 2 * measure::arrange::around_gap, g.line), blank = w_.width(" ", Style::option);
        float x = 0, y = measure::arrange::margin;
        const auto make_room = [&](float wide) {
            if (x > 0 && x + wide > room) x = 0, y += line;
        };
        for (std::size_t i = 0; i < a_.text.size(); ++i) {
            if (i > 0 && !a_.text[i].empty() && a_.text[i][0] != ' ') x -= blank;  // a full stop stays at its word
            for (const std::string& word : base::split_words(a_.text[i])) {
                const float wide = w_.width(word, Style::option);
                make_room(wide);
                out_.text.push_back({word, {measure::arrange::margin + x, y + std::round((line - g.line) / 2)}});
                x += wide + blank;
            }
            if (i >= a_.slots.size()) break;
            make_room(widest);
            out_.slots[i] = {measure::arrange::margin + x, y + measure::arrange::around_gap, widest, high};
            x += widest + blank;
        }
        out_.paper = {0, 0, width_, y + line + measure::arrange::margin};
        flow_loose(out_.paper.h + gap::broad, high, widest);
        for (std::size_t i = 0; i < a_.tokens.size(); ++i)
            if (slot_of(i) >= 0) out_.put[i] = out_.slots[static_cast<std::size_t>(slot_of(i))];
    }

    void flow_loose(float y, float high, float wide) {
        if (!a_.loose_words.empty()) y += top_;
        float x = 0;
        for (Rect& loose : out_.loose) {
            if (x > 0 && x + wide > width_) x = 0, y += high + gap::usual;
            loose = {x, y, wide, high};
            x += wide + gap::usual;
        }
        out_.height = y + high;
    }

    // The words themselves are the text, each piece with an edge of its own.
    void marks() {
        const float room = width_ - 2 * measure::arrange::margin;
        float x = 0, y = measure::arrange::margin, line = 0;
        for (std::size_t i = 0; i < a_.tokens.size(); ++i) {
            const float high = set(i, room, Style::option),
                        wide = std::min(room, std::ceil(out_.words[i].width) + 2 * measure::arrange::pad_x);
            if (x > 0 && x + wide > room) x = 0, y += line + gap::usual, line = 0;
            out_.loose[i] = out_.put[i] = {measure::arrange::margin + x, y, wide, high};
            line = std::max(line, high);
            x += wide + gap::small;
        }
        out_.paper = {0, 0, width_, y + line + measure::arrange::margin};
        out_.height = out_.paper.h;
    }

    // A word a line, its places behind it, or below it where there is too little room; there each is as wide as its label where all at one
    // width do not fit, and the last go on in another line.
    void rows() {
        float button = w_.scaled(measure::arrange::row_button);
        std::vector<float> own;
        for (const page::Slot& slot : a_.slots)
            own.push_back(std::max(w_.width(slot.label, Style::label) + measure::pick::around, w_.target()));
        for (const float wide : own) button = std::max(button, wide);
        const float count = static_cast<float>(a_.slots.size()), buttons = count * button + (count - 1) * gap::small;
        const bool beside = width_ - buttons > w_.scaled(measure::arrange::least_statement),
                   equal = beside || buttons <= width_ - 2 * measure::arrange::pad_x;
        const float words = beside ? width_ - buttons - 3 * measure::arrange::pad_x : width_ - 2 * measure::arrange::pad_x,
                    high = w_.target();
        float y = top_;
        out_.slots.clear();  // here one for each token and slot
        for (std::size_t i = 0; i < a_.tokens.size(); ++i) {
            out_.words[i] = draw::lay_out(w_.fonts, a_.tokens[i].words, Style::option, words);
            const float text = std::round(out_.words[i].height);
            const float left = beside ? width_ - buttons - measure::arrange::pad_x : measure::arrange::pad_x;
            const float least = std::max(text, high) + 2 * measure::arrange::pad_y;
            float x = left, at = beside ? y + (least - high) / 2 : y + text + 2 * measure::arrange::pad_y;
            for (const float natural : own) {
                const float wide = equal ? button : std::min(natural, width_ - 2 * measure::arrange::pad_x);
                if (x > left && x + wide > width_ - measure::arrange::pad_x + 1) x = left, at += high + gap::small;
                out_.slots.push_back({x, at, wide, high});
                x += wide + gap::small;
            }
            const float row = beside ? least : at + high + measure::arrange::pad_y - y;
            out_.loose[i] = {0, y, width_, row};
            y += row + gap::usual;
        }
        out_.height = y - gap::usual;
    }

    Writer& w_;
    const Arrange& a_;
    float width_, top_;
    ArrangePlaces out_;
};

}  // namespace

theme::Style token_style(const Arrange& arrange, bool in_slot) {
    return arrange.style == Arrange::Style::boxes && in_slot ? Style::second : Style::option;
}

ArrangePlaces place_tokens(Writer& w, const Arrange& arrange, float width) { return Placing(w, arrange, width).place(); }

}  // namespace ui
