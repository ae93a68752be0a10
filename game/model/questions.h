#pragma once
// Questions read from a file made elsewhere: what it says, as far as it says it. Nothing here is decided for the teacher: a verdict that
// the file does not give, or gives twice in two ways, stays unknown, and `problems` tells why.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace model {

enum class QuestionKind { one_right, several_right, true_false, statements, matching, short_answer, number, essay, note, unknown };
enum class Verdict { unknown, right, wrong };
enum class TextFormat { plain, moodle, html, markdown };

inline constexpr std::size_t most_questions = 2000;  // of one file; what follows is not read

struct ReadText {
    std::string text;
    TextFormat format = TextFormat::plain;
    bool empty() const { return text.empty(); }
};

struct ReadOption {
    std::string label;  // as written: "A", "c"; empty when the file has none
    ReadText text;
    Verdict verdict = Verdict::unknown;
    std::optional<double> weight;  // percent of the points
    ReadText feedback;
};

struct NumberRange {
    enum class Form { exact, tolerance, interval } form = Form::exact;
    double number = 0, tolerance = 0;  // tolerance: number - tolerance .. number + tolerance
    double low = 0, high = 0;          // interval
};

struct AcceptedAnswer {
    ReadText text;  // "*": whatever is not among the others
    std::optional<NumberRange> range;
    Verdict verdict = Verdict::right;
    std::optional<double> weight;
    ReadText feedback;
};

struct ReadPair {
    ReadText left;
    std::string right;
    ReadText feedback;
};

struct ReadQuestion {
    QuestionKind kind = QuestionKind::unknown;
    std::string number, title, id;  // as the file gives them
    std::vector<std::string> tags;
    int line = 0;  // of the file, or paragraph of the document; from 1
    ReadText stem;
    bool answer_inside = false;            // "_____" in the stem is where the answer stood
    std::vector<ReadOption> options;       // true_false: the first is "true", the second "false"
    std::vector<AcceptedAnswer> accepted;  // short_answer, number
    std::vector<ReadPair> pairs;           // matching
    ReadText explanation;                  // of the whole question
    std::string source;                    // its lines as they stood in the file
    std::string remark;                    // what was no part of it: "(0,5 điểm)", "(NB)"
};

struct QuestionGroup {
    std::string title;
    std::size_t first = 0;  // index of its first question
    int line = 0;
};

// A line that belongs to no question: titles, notes to pupils.
struct LooseLine {
    int line = 0;
    std::string text;
};

struct Questions {
    std::string file_name;
    std::vector<ReadQuestion> questions;
    std::vector<QuestionGroup> groups;
    std::vector<LooseLine> loose;
    base::Diagnostics problems;
};

}  // namespace model
