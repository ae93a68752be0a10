#pragma once
// The blocks of a page or question: what one line starts, and runs of lines as paragraphs and bullets.

#include <optional>

#include "pack/markdown.h"

namespace pack {

struct OptionLine {
    bool marked = false;
    std::string mark;  // between the brackets
    Line text;
};
struct PictureLine {
    Line alt, path;
};

std::optional<OptionLine> to_option(const Line& line);    // - [x] text, - [2] text
std::optional<PictureLine> to_picture(const Line& line);  // ![alt](hinh/x.svg)
bool starts_page(const Line& line);                       // # Title
bool starts_question(const Line& line);                   // ? kind: prompt
bool starts_card(const Line& line);                       // @ kind: title
bool is_explanation(const Line& line);                    // > text
Line after_bullet(const Line& line);                      // the text of a bullet
bool is_bullet(const Line& line);                         // - text

// Notes a line whose start means nothing here (## heading, table, rule, fence) or lacks its blank. False: it is no text.
bool check_start(const Line& line, Notes& notes);

// Paragraphs and bullets, checked against the scope.
std::vector<Stretch> to_stretches(const std::vector<Line>& lines);
model::RichText to_rich(const std::vector<Line>& lines, const Scope& scope);
model::RichText to_rich(const Line& line, const Scope& scope);

}  // namespace pack
