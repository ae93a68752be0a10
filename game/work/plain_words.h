#pragma once
// Text of other programs as a line that a lesson may hold: HTML without its tags, signs that a lesson reads as marks made plain.

#include "model/questions.h"

namespace work {

struct PlainWords {
    std::string text;        // lines stay lines
    bool had_marks = false;  // tags were left out
    bool had_picture = false;
};
PlainWords to_plain(const model::ReadText& text);

}  // namespace work
