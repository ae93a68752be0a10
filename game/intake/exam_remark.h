#pragma once
// Points and levels that stand beside a question or an option and are no part of it: "(0,5 điểm)", "[0.25đ]", "(NB)", "(Vận dụng)".

#include "intake/exam_line.h"

namespace intake {

bool is_remark(std::string_view inside);  // of the brackets
// Past the remarks in brackets that stand there; `at` when there is none.
std::size_t skip_remarks(std::string_view text, std::size_t at);
// Taken off both ends; what was taken, as it stood.
std::string cut_remarks(MarkedText& text);
// Off the end of an option, where whole points may be what it says ("3 điểm"): only "đ" or a part of a point.
std::string cut_option_remark(MarkedText& text);

}  // namespace intake
