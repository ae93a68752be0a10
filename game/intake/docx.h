#pragma once
// The text of a .docx as marked lines: paragraphs, line breaks and tabs, direct formatting and simple styles, automatic numbers and letters
// as text, rows of tables. Pictures, text boxes and equations are told at the line where they stood.

#include "base/result.h"
#include "intake/exam_line.h"

namespace intake {

inline constexpr int max_paragraphs = 20'000;

base::Result<std::vector<MarkedLine>> read_docx(std::string_view bytes);
// Its main part alone, with the parts for numbers and styles where there are any.
base::Result<std::vector<MarkedLine>> read_document(std::string_view document, std::string_view numbering, std::string_view styles);

}  // namespace intake
