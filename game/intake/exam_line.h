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

enum Mark : std::uint8_t { bold = 1, underlined = 2, italic = 4, red = 8, highlighted = 16 };
inline constexpr Mark all_marks[] = {underlined, red, highlighted, bold, italic};
enum Lost : std::uint8_t { picture = 1, text_box = 2, equation = 4 };  // what a document holds besides text

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
    std::uint8_t lost = 0;
};

struct QuestionStart {
    enum class Word { question, exercise, none } word = Word::none;  // "Câu 1", "Bài 1", "1."
    int number = 0;
    std::size_t body = 0;
};
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
std::optional<QuestionStart> to_question_start(std::string_view line);

bool starts_group(std::string_view line);  // "Phần II", "II.", "B. TỰ LUẬN"
bool ends_exam(std::string_view line);     // "--- HẾT ---"
bool starts_key(std::string_view line);    // "BẢNG ĐÁP ÁN"

// Where the text after "Đáp án:", "Lời giải:" starts; nullopt: the line is none.
std::optional<std::size_t> after_answer_word(std::string_view line);
std::optional<std::size_t> after_explanation_word(std::string_view line);

struct Label {
    char letter = 'A';
    bool starred = false;
    std::size_t start = 0, sign = 0, text = 0;  // of the label, its letter, what follows
};
// Labels in order from `first` on: the first at the start of the line or (anywhere true) behind a tab or two blanks, the others behind
// those.
std::vector<Label> find_labels(std::string_view line, char first, bool anywhere);
std::optional<char> label_at_start(std::string_view line);  // whatever its letter

// "(Đ)", "(sai)" at the end of an option: cut off and told.
model::Verdict take_verdict(MarkedText& text);

// What a key says for one question.
struct KeyValue {
    std::string letters;                   // "C", "AC"; upper case
    std::vector<model::Verdict> verdicts;  // of statements a, b, c, d
    bool empty() const { return letters.empty() && verdicts.empty(); }
};
KeyValue to_key_value(std::string_view text);

}  // namespace intake
