#pragma once
// One line of an exam as teachers type it, with what was set off in it, and what its start can mean: "Câu 5.", "A. ... B. ...", "Đáp án:
// C".

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/questions.h"

namespace intake {

enum SetOff : std::uint8_t { bold = 1, underlined = 2, italic = 4, red = 8, highlighted = 16 };
inline constexpr SetOff all_marks[] = {underlined, red, highlighted, bold, italic};
// What a document holds besides text, or what of it is no text as it stood.
enum Lost : std::uint16_t {
    picture = 1,
    text_box = 2,  // read behind its paragraph
    equation = 4,
    unknown_sign = 8,
    script_sign = 16,  // raised or lowered letters, written "^" and "_"
    hidden_words = 32,
    page_note = 64,
    side_comment = 128,
    other_file = 256
};
using Asides = std::vector<std::pair<Lost, std::string>>;  // words that stand beside the text

struct MarkedText {
    std::string text;                                                             // NFC; the only blanks are ' ' and tabs
    std::vector<std::uint8_t> marks;                                              // of each byte
    MarkedText part(std::size_t from, std::size_t to = std::string::npos) const;  // without blanks at its ends
    void add(std::string_view utf8, std::uint8_t mark);                           // as it came; see tidy
    void tidy();                                                                  // composes letters, also those cut by a change of marks
};

struct MarkedLine : MarkedText {
    int number = 0;          // line of the file or paragraph of the document, from 1
    bool continues = false;  // the same paragraph as the line before
    bool in_table = false;   // cells are split by tabs
    std::uint16_t lost = 0;
    Asides asides;
};

struct QuestionStart {
    enum class Word { question, exercise, none } word = Word::none;  // "Câu 1", "Bài 1", "1."
    int number = 0;
    std::size_t body = 0;
    std::string remark;  // "(0,5 điểm)" between the number and its sign
    bool sign = true;    // "Câu 1." and not "Câu 1"
};
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_capital_label(char c) { return c >= 'A' && c <= 'H'; }
inline bool is_small_label(char c) { return c >= 'a' && c <= 'h'; }
std::optional<QuestionStart> to_question_start(std::string_view line);

bool starts_group(std::string_view line);  // "Phần II", "II.", "B. TỰ LUẬN"
bool ends_exam(std::string_view line);     // "--- HẾT ---"
bool starts_key(std::string_view line);    // "BẢNG ĐÁP ÁN"

// Where the text after "Đáp án:", "Lời giải:" starts; nullopt: the line is none.
std::optional<std::size_t> after_answer_word(std::string_view line);
std::optional<std::size_t> after_explanation_word(std::string_view line);

enum class Box { none, empty, ticked, crossed };  // "☐ A.", "☑ B."
struct Label {
    char letter = 'A';
    bool starred = false;
    Box box = Box::none;
    std::size_t start = 0, sign = 0, text = 0;  // of the label, its letter, what follows
};
// Labels in order from `first` on: the first at the start of the line or (anywhere true) behind a tab or two blanks, the others behind
// those.
std::vector<Label> find_labels(std::string_view line, char first, bool anywhere);
std::optional<char> label_at_start(std::string_view line);  // whatever its letter

// "(Đ)", "(sai)", "✓" at the end of an option: cut off and told. Of a statement ("a)") also "- Đ", "…… S", and "(Đ)" before it.
model::Verdict take_verdict(MarkedText& text, bool statement);

// What a key says for one question.
struct KeyValue {
    std::string letters;                   // "C", "AC"; upper case
    std::vector<model::Verdict> verdicts;  // of statements a, b, c, d
    bool empty() const { return letters.empty() && verdicts.empty(); }
};
KeyValue to_key_value(std::string_view text);
model::Verdict to_verdict(std::string_view word);  // "Đ", "sai"
// "a-Đ", "b) sai": one statement of a question.
std::optional<std::pair<char, model::Verdict>> to_part(std::string_view text);

}  // namespace intake
