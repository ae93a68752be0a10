// Recognises how a line of an exam begins: the number of a question, the letters of options, the words that name an answer.

#include "intake/exam_line.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/exam_remark.h"

namespace intake {
namespace {

using std::string_view;
constexpr auto npos = string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::size_t skip_blanks(string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text[at])) ++at;
    return at;
}

std::size_t word_end(string_view text, std::size_t at) {
    while (at < text.size() && !is_blank(text[at])) ++at;
    return at;
}

// Past one of ". : ) / -" or a dash; `at` when there is none.
std::size_t skip_delimiter(string_view text, std::size_t at) {
    for (string_view sign : {".", ":", ")", "/", "-", "–", "—"})
        if (text.substr(at, sign.size()) == sign) return at + sign.size();
    return at;
}

std::string start_folded(string_view text) { return base::fold(text.substr(0, std::min<std::size_t>(text.size(), 200))); }

template <std::size_t count>
bool is_one_of(const std::string& word, const std::array<string_view, count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::size_t read_number(string_view text, std::size_t at, int& number) {
    std::size_t end = at;
    number = 0;
    while (end < text.size() && is_digit(text[end]) && end - at < 3) number = number * 10 + (text[end++] - '0');
    return end < text.size() && is_digit(text[end]) ? at : end;
}

std::optional<QuestionStart> named_start(string_view line, std::size_t start) {
    std::size_t at = skip_blanks(line, skip_remarks(line, start));
    const string_view before = base::trim(line.substr(start, at - start));
    start = at;
    while (at < line.size() && !is_blank(line[at]) && !is_digit(line[at])) ++at;
    const std::string word = start_folded(line.substr(start, at - start));
    if (word != "cau" && word != "bai" && word != "question") return std::nullopt;
    at = skip_blanks(line, at);
    if (const auto end = word_end(line, at); start_folded(line.substr(at, end - at)) == "hoi") at = skip_blanks(line, end);
    QuestionStart found{word == "bai" ? QuestionStart::Word::exercise : QuestionStart::Word::question};
    const std::size_t digits = at;
    at = read_number(line, digits, found.number);
    if (at == digits) return std::nullopt;
    const std::size_t remark = skip_remarks(line, at), sign = skip_blanks(line, remark);
    found.remark = std::string(before) + std::string(base::trim(line.substr(at, remark - at)));
    const bool remarked = remark > at;
    if (remarked) at = remark;
    const std::size_t body = skip_delimiter(line, sign);
    found.sign = body != sign;
    if (body == sign && !remarked && at < line.size() && !is_blank(line[at])) return std::nullopt;
    found.body = skip_blanks(line, body == sign ? skip_blanks(line, at) : body);
    return found;
}

std::optional<QuestionStart> bare_start(string_view line, std::size_t start) {
    QuestionStart found;
    std::size_t at = read_number(line, start, found.number);
    const std::size_t remark = skip_remarks(line, at);
    found.remark = base::trim(line.substr(at, remark - at));
    at = remark > at ? skip_blanks(line, remark) : at;
    const bool signed_number = at < line.size() && string_view(".):/-").find(line[at]) != npos;
    if (at == start || !signed_number || ++at >= line.size() || !is_blank(line[at])) return std::nullopt;
    found.body = skip_blanks(line, at);
    if (found.body >= line.size() || !to_key_value(line.substr(found.body)).empty()) return std::nullopt;
    return found;
}

bool is_roman(string_view word) { return !word.empty() && word.size() <= 5 && word.find_first_not_of("IVX") == npos; }

// A word of `words` at the start, behind which stands a colon, a point or nothing.
template <std::size_t count>
std::optional<std::size_t> after_word(string_view line, const std::array<string_view, count>& words) {
    const std::size_t start = skip_blanks(line, 0);
    const auto sign = line.find_first_of(":.", start);
    if (sign != npos && sign - start < 60 && is_one_of(start_folded(line.substr(start, sign - start)), words))
        return skip_blanks(line, sign + 1);
    if (sign == npos && line.size() < 60 && is_one_of(start_folded(line), words)) return line.size();
    return std::nullopt;
}

// Past a tick box; its kind goes to `box`.
std::size_t skip_box(string_view line, std::size_t at, Box& box) {
    constexpr std::pair<string_view, Box> signs[] = {{"☐", Box::empty},  {"□", Box::empty},   {"☑", Box::ticked}, {"✓", Box::ticked},
                                                     {"✔", Box::ticked}, {"☒", Box::crossed}, {"✗", Box::crossed}};
    for (const auto& [sign, meant] : signs) {
        if (line.substr(at, sign.size()) != sign) continue;
        box = meant;
        return skip_blanks(line, at + sign.size());
    }
    return at;
}

std::optional<Label> label_at(string_view line, std::size_t at) {
    Label label;
    label.start = at;
    at = label.sign = skip_box(line, at, label.box);
    if (at < line.size() && line[at] == '*') {
        label.starred = true;
        label.sign = skip_blanks(line, at + 1);
    }
    if (label.sign + 1 >= line.size()) return std::nullopt;
    label.letter = line[label.sign];
    if (!is_capital_label(label.letter) && !is_small_label(label.letter)) return std::nullopt;
    const char delimiter = line[label.sign + 1];
    if (delimiter != '.' && delimiter != ')' && delimiter != ':' && delimiter != '/') return std::nullopt;
    label.text = skip_blanks(line, label.sign + 2);
    return label;
}

}  // namespace

MarkedText MarkedText::part(std::size_t from, std::size_t to) const {
    to = std::min(to, text.size());
    from = std::min(from, to);
    while (from < to && is_blank(text[from])) ++from;
    while (to > from && is_blank(text[to - 1])) --to;
    MarkedText out;
    out.text = text.substr(from, to - from);
    out.marks.assign(marks.begin() + static_cast<std::ptrdiff_t>(from), marks.begin() + static_cast<std::ptrdiff_t>(to));
    return out;
}

void MarkedText::add(string_view utf8, std::uint8_t mark) {
    text += utf8;
    marks.resize(text.size(), mark);
}

void MarkedText::tidy() {
    MarkedText out;
    std::string letter;
    std::uint8_t mark = 0;
    std::size_t at = 0;
    const auto flush = [&] {
        if (!letter.empty()) out.add(base::to_nfc(letter), mark);
        letter.clear();
    };
    for (char32_t code_point : base::to_code_points(text)) {
        std::string one;
        base::append_utf8(one, code_point);
        if (!base::is_mark(code_point)) {
            flush();
            mark = at < marks.size() ? marks[at] : std::uint8_t{0};
        }
        at += one.size();
        if (base::is_blank(code_point))
            letter += code_point == U'\t' ? '\t' : ' ';
        else if (!base::is_invisible(code_point))
            letter += one;
    }
    flush();
    *this = std::move(out);
}

std::optional<QuestionStart> to_question_start(string_view line) {
    const std::size_t start = skip_blanks(line, 0);
    if (start >= line.size()) return std::nullopt;
    return is_digit(line[start]) ? bare_start(line, start) : named_start(line, start);
}

bool starts_group(string_view line) {
    const std::size_t start = skip_blanks(line, 0);
    const std::size_t end = word_end(line, start);
    string_view word = line.substr(start, end - start);
    const std::string folded = start_folded(word);
    const std::size_t next = skip_blanks(line, end);
    if (folded == "phan" || folded == "nhom" || folded == "part") {
        string_view number = line.substr(next, std::min(line.find_first_of(" \t.:-)/", next), line.size()) - next);
        const bool letter = number.size() == 1 && (is_capital_label(number[0]) || is_digit(number[0]));
        return letter || is_roman(number);
    }
    const auto sign = word.find_first_of(".:)/-");
    if (is_roman(word.substr(0, sign))) return sign != npos || (next < line.size() && skip_delimiter(line, next) != next);
    const auto label = label_at(line, start);
    if (!label || !is_capital_label(label->letter)) return false;
    const std::string title = start_folded(line.substr(label->text));
    for (string_view name : {"trac nghiem", "tu luan", "phan trac nghiem", "phan tu luan"})
        if (base::starts_with(title, name)) return true;
    return false;
}

bool ends_exam(string_view line) { return line.size() < 80 && start_folded(line) == "het"; }

bool starts_key(string_view line) {
    if (line.size() > 120) return false;
    const std::string folded = start_folded(line);
    const auto colon = line.find(':');
    if (colon != npos && !base::trim(line.substr(colon + 1)).empty()) return false;
    if (base::starts_with(folded, "bang dap an")) return true;
    const bool shouted =
        base::to_lower(line) != line && std::none_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    for (string_view name : {"dap an", "huong dan", "loi giai", "giai chi tiet", "goi i"})
        if (shouted && base::starts_with(folded, name)) return true;
    return folded == "dap an";
}

std::optional<std::size_t> after_answer_word(string_view line) {
    static constexpr std::array<string_view, 8> words = {"dap an",  "da",     "d a",         "dap an dung",
                                                         "tra loi", "answer", "chon dap an", "dap so"};
    if (const auto found = after_word(line, words)) return found;
    // "Đáp án C", "Chọn C": without a sign only before letters
    std::size_t end = 0;
    for (int count = 1; count <= 3; ++count) {
        end = word_end(line, skip_blanks(line, end));
        const std::string word = start_folded(line.substr(0, end));
        const bool known = word == "chon" || word == "da" || word == "dap an" || word == "chon dap an";
        if (known && !to_key_value(line.substr(end)).empty()) return end;
    }
    return std::nullopt;
}

std::optional<std::size_t> after_explanation_word(string_view line) {
    static constexpr std::array<string_view, 9> words = {"loi giai",  "loi giai chi tiet", "giai thich",         "giai thich chi tiet",
                                                         "huong dan", "huong dan giai",    "huong dan chi tiet", "giai chi tiet",
                                                         "giai"};
    return after_word(line, words);
}

std::vector<Label> find_labels(string_view line, char first, bool anywhere) {
    std::vector<Label> out;
    const std::size_t start = skip_blanks(line, 0);
    for (std::size_t at = start; at < line.size(); ++at) {
        const bool apart = at == start || line[at - 1] == '\t' || (at > 1 && is_blank(line[at - 1]) && is_blank(line[at - 2]));
        if (!apart || is_blank(line[at])) continue;
        const auto label = label_at(line, at);
        if (label && label->letter == first) {
            out.push_back(*label);
            if (first == 'h' || first == 'H') break;
            ++first;
        } else if (out.empty() && !anywhere) {
            return {};
        }
    }
    return out;
}

std::optional<char> label_at_start(string_view line) {
    const auto label = label_at(line, skip_blanks(line, 0));
    return label ? std::optional(label->letter) : std::nullopt;
}

}  // namespace intake
