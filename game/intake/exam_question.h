#pragma once
// A question of an exam with all that speaks for one answer or another, before it is judged.

#include "intake/exam_line.h"

namespace intake {

struct ExamOption {
    char letter = 'A';
    MarkedText text;
    std::uint8_t label_marks = 0;
    bool starred = false;
    model::Verdict said = model::Verdict::unknown;  // "(Đ)" behind it
};

// What one place says, option by option; unknown: nothing.
struct Evidence {
    std::string name;  // last part of the key of its sentence: "gach-chan"
    std::vector<model::Verdict> verdicts;
};

enum class Expected { anything, statements, short_answer, essay };  // what the part's title announces

struct ExamQuestion {
    model::ReadQuestion read;
    int number = 0, group = -1;
    Expected expected = Expected::anything;
    std::vector<ExamOption> options;
    std::vector<Evidence> evidence;  // of lines and tables; marks are found when it is judged
    std::string answer;              // text behind "Đáp án:" that names no option
    std::uint8_t lost = 0;
};

void add_key(ExamQuestion& question, const std::string& name, const KeyValue& value, model::Questions& out);

// Decides kind and verdicts. Marks count when they tell some options from others of the same question; two places that say different things
// leave all unknown, with a note for each.
void judge(ExamQuestion& question, model::Questions& out);

}  // namespace intake
