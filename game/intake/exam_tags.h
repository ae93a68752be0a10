#pragma once
// Exams in the tags of K12Online: "<NB-COA> question", "<$> option", "<#> right option", "<LG> why", "<END>". Written as a usual exam,
// which then is read as any other.

#include "intake/exam_line.h"

namespace intake {

bool has_exam_tags(const std::vector<MarkedLine>& lines);
std::vector<MarkedLine> without_exam_tags(const std::vector<MarkedLine>& lines);

}  // namespace intake
