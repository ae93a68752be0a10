#pragma once
// Questions in the manner of Vietnamese exams: "Câu 1." and "A. B. C. D.", right answers set off, starred, named in a line or in a table at
// the end. Never fails: a line that fits nowhere is kept as a loose line, and told when it stands inside a question.

#include "intake/exam_line.h"

namespace intake {

model::Questions read_exam(const std::vector<MarkedLine>& lines, const std::string& file_name = {});
std::vector<MarkedLine> to_lines(std::string_view utf8);  // of plain text, without marks
bool has_words(std::string_view text);                    // letters or digits

// When many of the lines look typed with a font of before Unicode: one of them, and what it would be.
std::optional<std::pair<std::string, std::string>> find_legacy(const std::vector<MarkedLine>& lines);

}  // namespace intake
