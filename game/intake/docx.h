#pragma once
// The text of a .docx as marked lines: paragraphs, line breaks and tabs, direct formatting and simple styles, automatic numbers and letters
// as text, rows of tables, signs, raised digits, simple formulas, text boxes behind their paragraph. What cannot be text, and what stands
// beside it (pictures, formulas of more than a line, hidden words, notes, comments), is told at the line where it stood.

#include "base/result.h"
#include "intake/exam_line.h"

namespace intake {

inline constexpr int max_paragraphs = 20'000;

struct WordNotes {
    std::string_view footnotes, endnotes, comments;
};

base::Result<std::vector<MarkedLine>> read_docx(std::string_view bytes);
// Its main part alone, with the parts for numbers, styles and notes where there are any.
base::Result<std::vector<MarkedLine>> read_document(std::string_view document, std::string_view numbering, std::string_view styles,
                                                    const WordNotes& notes = {});

}  // namespace intake
