#pragma once
// A question of an exam with all that speaks for one answer or another, before it is judged.

#include "intake/exam_line.h"

namespace intake {

struct ExamOption {
    char letter = 'A';
    MarkedText text;
    std::uint8_t label_marks = 0;
    bool starred = false;
    Box box = Box::none;
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
    bool by_verdicts = false;        // a key speaks of its statements one by one
    bool words_disagree = false;     // there were two
    std::uint16_t lost = 0;
    Asides asides;
};

void note(const ExamQuestion& question, base::Severity severity, std::string key, base::Params params, model::Questions& out);

// "Ghép mỗi hình với tên": asks for pairs.
bool asks_for_pairs(const ExamQuestion& question);
bool speaks_of_table(const ExamQuestion& question);  // "trong bảng sau", or pairs
bool has_evidence(const ExamQuestion& question);     // something in the question itself tells its answer

// Whether a key may speak of this question in this way: letters of its options, verdicts of its statements.
bool fits(const ExamQuestion& question, const KeyValue& value);
// An answer of words; a second one that says something else takes both away.
void add_words(ExamQuestion& question, const std::string& text, model::Questions& out);
void add_key(ExamQuestion& question, const std::string& name, const KeyValue& value, model::Questions& out);

// Decides kind and verdicts. Marks count when they tell some options from others of the same question; two places that say different things
// leave all unknown, with a note for each.
void judge(ExamQuestion& question, model::Questions& out);

}  // namespace intake
