// Puts the lines of an exam together: parts, questions, options, and what belongs to none of them.

#include "intake/exam_text.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/exam_key.h"
#include "intake/exam_question.h"
#include "intake/legacy.h"

namespace intake {
namespace {

using Word = QuestionStart::Word;
using std::string_view;

constexpr std::size_t most_options = 8;  // A to H

bool has_words(string_view text) {
    const auto letters = base::to_code_points(text);
    return std::any_of(letters.begin(), letters.end(), base::is_letter_or_digit);
}

bool starts_small(const std::string& text) {
    const auto letters = base::to_code_points(base::trim(text).substr(0, 8));
    return !letters.empty() && base::is_letter_or_digit(letters[0]) && base::to_upper(letters[0]) != letters[0];
}

void add_line(std::string& text, string_view line) {
    if (!text.empty()) text += '\n';
    text += line;
}

// "II. Không chia sẻ mật khẩu.": in an open question one of several sayings to choose from, not a part.
bool may_be_saying(string_view line) {
    const std::string folded = base::fold(line.substr(0, 200));
    for (string_view name : {"phan ", "nhom ", "part ", "trac nghiem", "tu luan"})
        if (folded.find(name) != std::string::npos) return false;
    return std::any_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

Expected expected_in(string_view title) {
    const std::string folded = base::fold(title);
    if (folded.find("dung sai") != std::string::npos) return Expected::statements;
    if (folded.find("tra loi ngan") != std::string::npos) return Expected::short_answer;
    return folded.find("tu luan") != std::string::npos ? Expected::essay : Expected::anything;
}

// "Phần II" of a title: what two titles of the same part share.
std::string group_name(string_view title) {
    const std::vector<std::string> words = base::split_words(base::fold(title));
    if (words.size() > 1 && (words[0] == "phan" || words[0] == "nhom" || words[0] == "part")) return words[1];
    return words.empty() ? std::string() : words[0];
}

class ExamReader {
public:
    ExamReader(const std::vector<MarkedLine>& lines, model::Questions& out) : lines_(lines), out_(out) { choose_words(); }

    void read() {
        for (const MarkedLine& line : lines_) take(line);
        for (const auto& pending : keys_) apply_key(pending);
        check_numbers();
        for (ExamQuestion& question : questions_) {
            judge(question, out_);
            out_.questions.push_back(std::move(question.read));
        }
    }

private:
    enum class Place { stem, options, answer, explanation };
    struct PendingKey {
        int group, line;
        KeyEntry entry;
    };

    // How questions begin in each part: "Câu" where there is one, else what is more frequent.
    void choose_words() {
        std::size_t part = 0;
        std::map<std::size_t, std::map<Word, int>> counts;
        for (const MarkedLine& line : lines_) {
            if (starts_group(line.text)) ++part;
            if (const auto start = to_question_start(line.text)) ++counts[part][start->word];
        }
        for (std::size_t i = 0; i <= part; ++i) {
            auto& count = counts[i];
            const bool bare = count[Word::none] > count[Word::exercise];
            words_.push_back(count[Word::question] > 0 ? Word::question : bare ? Word::none : Word::exercise);
        }
    }

    void take(const MarkedLine& line) {
        const std::size_t before = questions_.size();
        if (!base::trim(line.text).empty()) take_words(line);
        if (line.lost == 0) return;
        if (open_ || questions_.size() > before)
            questions_.back().lost |= line.lost;
        else
            note(base::Severity::warning, line, "cau-hoi.bo-ngoai-cau");
    }

    void take_words(const MarkedLine& line) {
        if (starts_group(line.text)) ++part_;
        if (in_key_ && take_key(line)) return;
        if (ends_exam(line.text) || starts_key(line.text)) {
            ended_ = ended_ || ends_exam(line.text);
            in_key_ = true;
            open_ = false;
            return;
        }
        if (take_table(line)) return;
        const auto start = to_question_start(line.text);
        const bool saying = open_ && questions_.back().options.empty() && may_be_saying(line.text);
        if (starts_group(line.text) && !saying)
            begin_group(line);
        else if (start && start->word == words_[part_] && questions_.size() < model::most_questions)
            begin_question(line, *start);
        else if (open_)
            take_inside(line);
        else
            loose(line);
    }

    void loose(const MarkedLine& line) { out_.loose.push_back({line.number, std::string(base::trim(line.text))}); }

    void note(base::Severity severity, const MarkedLine& line, std::string key, base::Params params = {}) {
        out_.problems.add({severity, out_.file_name, line.number, 0, std::move(key), std::move(params)});
    }

    void begin_group(const MarkedLine& line) {
        open_ = in_key_ = false;
        group_expects_ = expected_in(line.text);
        out_.groups.push_back({std::string(base::trim(line.text)), questions_.size(), line.number});
    }

    void begin_question(const MarkedLine& line, const QuestionStart& start) {
        questions_.emplace_back();
        ExamQuestion& question = questions_.back();
        question.number = start.number;
        question.group = static_cast<int>(out_.groups.size()) - 1;
        question.expected = group_expects_;
        question.read.number = std::to_string(start.number);
        question.read.line = line.number;
        question.read.source = line.text;
        open_ = true;
        place_ = Place::stem;
        take_stem(line.part(start.body));
    }

    void take_inside(const MarkedLine& line) {
        ExamQuestion& question = questions_.back();
        add_line(question.read.source, line.text);
        if (const auto body = after_explanation_word(line.text)) {
            place_ = Place::explanation;
            add_explanation(question, string_view(line.text).substr(*body));
        } else if (const auto answer = after_answer_word(line.text)) {
            place_ = Place::answer;
            take_answer(question, line.part(*answer).text, "dong-dap-an", line.number);
        } else if (take_options(line)) {
            place_ = Place::options;
        } else if (place_ == Place::explanation) {
            add_explanation(question, line.text);
        } else if (place_ == Place::stem) {
            take_stem(line);
        } else {
            take_rest(question, line);
        }
    }

    void take_stem(const MarkedText& text) {
        ExamQuestion& question = questions_.back();
        const auto labels = find_labels(text.text, 'A', true);
        if (labels.size() > 1) {
            if (labels.front().start > 0) add_line(question.read.stem.text, text.part(0, labels.front().start).text);
            add_options(question, text, labels);
            place_ = Place::options;
        } else if (has_words(text.text)) {
            add_line(question.read.stem.text, base::trim(text.text));
        }
    }

    bool take_options(const MarkedLine& line) {
        ExamQuestion& question = questions_.back();
        if (place_ != Place::stem && place_ != Place::options) return false;
        const bool begun = !question.options.empty();
        std::vector<Label> labels = find_labels(line.text, begun ? static_cast<char>(question.options.back().letter + 1) : 'A', false);
        if (labels.empty() && !begun && question.expected != Expected::essay) labels = find_labels(line.text, 'a', false);
        if (!labels.empty() && question.options.size() + labels.size() <= most_options) {
            add_options(question, line, labels);
            return true;
        }
        if (!begun || !label_at_start(line.text)) return false;
        note(base::Severity::error, line, "cau-hoi.thu-tu-phuong-an", {{"so", question.read.number}});
        return false;
    }

    static void add_options(ExamQuestion& question, const MarkedText& line, const std::vector<Label>& labels) {
        for (std::size_t i = 0; i < labels.size(); ++i) {
            ExamOption option;
            option.letter = labels[i].letter;
            option.starred = labels[i].starred;
            option.label_marks = line.marks[labels[i].sign];
            option.text = line.part(labels[i].text, i + 1 < labels.size() ? labels[i + 1].start : std::string::npos);
            option.said = take_verdict(option.text);
            question.options.push_back(std::move(option));
        }
    }

    void take_answer(ExamQuestion& question, const std::string& text, const std::string& name, int line) {
        if (!has_words(text)) return;  // dots to write on
        KeyValue value = to_key_value(text);
        if (const auto letter = label_at_start(text); value.empty() && letter && !question.options.empty())
            value.letters = static_cast<char>(*letter >= 'a' ? *letter - 'a' + 'A' : *letter);
        const bool by_text = value.empty() && name_by_text(question, text, value);
        const bool open = question.options.empty() && (value.verdicts.empty() || !value.letters.empty());
        if (open)
            question.answer = text;
        else if (!value.empty() || by_text)
            add_key(question, name, value, out_);
        else
            out_.problems.add({base::Severity::error,
                               out_.file_name,
                               line,
                               0,
                               "cau-hoi.dap-an-khong-hieu",
                               {{"so", question.read.number}, {"chu", text}}});
    }

    static bool name_by_text(const ExamQuestion& question, const std::string& text, KeyValue& value) {
        const std::string folded = base::fold(text);
        for (std::size_t i = 0; i < question.options.size(); ++i)
            if (base::fold(question.options[i].text.text) == folded) value.letters += static_cast<char>('A' + i);
        return value.letters.size() == 1;
    }

    static void add_explanation(ExamQuestion& question, string_view text) {
        if (has_words(text)) add_line(question.read.explanation.text, base::trim(text));
    }

    // Behind the options: the rest of an option that was broken, or nobody's.
    void take_rest(ExamQuestion& question, const MarkedLine& line) {
        if (place_ == Place::options && (line.continues || starts_small(line.text))) {
            MarkedText& text = question.options.back().text;
            text.add(" ", 0);
            const MarkedText rest = line.part(0);
            text.text += rest.text;
            text.marks.insert(text.marks.end(), rest.marks.begin(), rest.marks.end());
        } else if (has_words(line.text)) {
            loose(line);
            note(base::Severity::warning, line, "cau-hoi.dong-la", {{"so", question.read.number}});
        }
    }

    // A key outside of its own part is one only when it cannot be anything else.
    bool take_table(const MarkedLine& line) {
        std::vector<KeyEntry> entries = to_key_entries(line.text);
        if (entries.size() < (in_key_ ? 1u : 2u)) {
            entries.clear();
            if ((!line.in_table && !in_key_) || !table_.take(line.text, entries)) return false;
        }
        for (KeyEntry& entry : entries) keys_.push_back({key_group_, line.number, std::move(entry)});
        return true;
    }

    // False: the line begins new questions after all.
    bool take_key(const MarkedLine& line) {
        if (starts_group(line.text)) {
            key_group_ = find_group(line.text);
            target_ = -1;
            if (key_group_ < 0 && ended_) loose(line);
            in_key_ = key_group_ >= 0 || ended_;
            return in_key_;
        }
        const auto start = to_question_start(line.text);
        const bool alone = start && to_key_entries(line.text).size() == 1;  // "Câu 3: D", and perhaps why in the lines below
        if (!alone && take_table(line)) {
            target_ = -1;
        } else if (start) {
            target_ = find_question(key_group_, start->number, line.number);
            if (target_ == -1 && !ended_) {
                in_key_ = false;
                return false;
            }
            if (target_ >= 0) take_answer_of(static_cast<std::size_t>(target_), line, start->body);
            if (target_ < 0) loose(line);
        } else if (target_ >= 0) {
            take_answer_of(static_cast<std::size_t>(target_), line, 0);
        } else if (!starts_key(line.text) && !ends_exam(line.text)) {
            loose(line);
        }
        return true;
    }

    void take_answer_of(std::size_t index, const MarkedLine& line, std::size_t from) {
        ExamQuestion& question = questions_[index];
        const std::string text = line.part(from).text;
        const auto answer = after_answer_word(text);
        const auto explanation = after_explanation_word(text);
        const bool letter = from > 0 && label_at_start(text) && !question.options.empty();
        if (answer)
            take_answer(question, std::string(base::trim(string_view(text).substr(*answer))), "bang-dap-an", line.number);
        else if (from > 0 && (letter || !to_key_value(text).empty()))
            take_answer(question, text, "bang-dap-an", line.number);
        else
            add_explanation(question, explanation ? string_view(text).substr(*explanation) : string_view(text));
    }

    int find_group(string_view title) const {
        for (std::size_t i = 0; i < out_.groups.size(); ++i)
            if (group_name(out_.groups[i].title) == group_name(title)) return static_cast<int>(i);
        return -1;
    }

    // -1: there is none; -2: more than one, which is told.
    int find_question(int group, int number, int line) {
        int found = -1;
        for (std::size_t i = 0; i < questions_.size(); ++i) {
            if (questions_[i].number != number || (group >= 0 && questions_[i].group != group)) continue;
            if (found >= 0) {
                out_.problems.add(
                    {base::Severity::error, out_.file_name, line, 0, "cau-hoi.nhieu-cau-cung-so", {{"so", std::to_string(number)}}});
                return -2;
            }
            found = static_cast<int>(i);
        }
        return found;
    }

    void apply_key(const PendingKey& pending) {
        const int index = find_question(pending.group, pending.entry.number, pending.line);
        if (index >= 0) return add_key(questions_[static_cast<std::size_t>(index)], "bang-dap-an", pending.entry.value, out_);
        if (index == -1)
            out_.problems.add({base::Severity::warning,
                               out_.file_name,
                               pending.line,
                               0,
                               "cau-hoi.dap-an-thua",
                               {{"so", std::to_string(pending.entry.number)}}});
    }

    void check_numbers() {
        for (std::size_t i = 1; i < questions_.size(); ++i) {
            const ExamQuestion &before = questions_[i - 1], &question = questions_[i];
            if (question.number == before.number + 1 || question.group != before.group) continue;
            out_.problems.add({base::Severity::warning,
                               out_.file_name,
                               question.read.line,
                               0,
                               "cau-hoi.so-khong-lien",
                               {{"truoc", before.read.number}, {"so", question.read.number}}});
        }
    }

    const std::vector<MarkedLine>& lines_;
    model::Questions& out_;
    std::vector<ExamQuestion> questions_;
    std::vector<Word> words_;  // by part
    std::vector<PendingKey> keys_;
    KeyTable table_;
    Expected group_expects_ = Expected::anything;
    Place place_ = Place::stem;
    std::size_t part_ = 0;
    int key_group_ = -1, target_ = -1;
    bool open_ = false, in_key_ = false, ended_ = false;
};

}  // namespace

model::Questions read_exam(const std::vector<MarkedLine>& lines, const std::string& file_name) {
    model::Questions out;
    out.file_name = file_name;
    ExamReader(lines, out).read();
    out.problems.sort();
    return out;
}

std::vector<MarkedLine> to_lines(string_view utf8) {
    std::vector<MarkedLine> lines;
    if (base::starts_with(utf8, "\xEF\xBB\xBF")) utf8.remove_prefix(3);
    for (const std::string& raw : base::split(base::to_nfc(utf8), '\n')) {
        MarkedLine line;
        line.number = static_cast<int>(lines.size()) + 1;
        line.add(raw, 0);
        line.tidy();
        lines.push_back(std::move(line));
    }
    return lines;
}

std::optional<std::pair<std::string, std::string>> find_legacy(const std::vector<MarkedLine>& lines) {
    std::optional<std::pair<std::string, std::string>> first;
    int words = 0, legacy = 0;
    for (const MarkedLine& line : lines) {
        if (!has_words(line.text)) continue;
        ++words;
        const auto read = read_legacy(line.text);
        if (!read) continue;
        if (++legacy == 1) first.emplace(base::trim(line.text), base::trim(*read));
    }
    return legacy > 2 && legacy * 4 > words ? first : std::nullopt;
}

}  // namespace intake
