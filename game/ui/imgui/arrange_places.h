#pragma once
// Where the words and places of an `arrange` lie. What was put somewhere leaves its loose place empty, so that nothing else moves.

#include <vector>

#include "ui/imgui/writer.h"

namespace ui {

struct ArrangePlaces {
    std::vector<draw::Block> words;   // of each token, at its width
    std::vector<page::Rect> loose;    // where each token lies while it is in no slot; boxes: only the first has room
    std::vector<page::Rect> put;      // where each token lies in its slot; w is 0 for one that lies loose
    std::vector<page::Rect> slots;    // what takes a token
    std::vector<draw::Block> labels;  // of each slot, as it is shown
    std::vector<page::Point> label_at;
    struct Piece {  // gaps: words between the places
        std::string words;
        page::Point at;
    };
    std::vector<Piece> text;
    page::Rect paper;  // gaps, marks: what the text lies on
    float height = 0;
};

ArrangePlaces place_tokens(Writer& w, const page::Arrange& arrange, float width);
theme::Style token_style(const page::Arrange& arrange, bool in_slot);

}  // namespace ui
