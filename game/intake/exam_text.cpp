// Puts the lines of an exam together: parts, questions, options, and what belongs to none of them.

#include "intake/exam_text.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/exam_answers.h"
#include "intake/exam_remark.h"
#include "intake/exam_table.h"

namespace intake {
namespace {

using Word = QuestionStart::Word;
using std::string_view;

constexpr std::size_t most_options = 8;  // A to H

// More than dots to write on, or a line drawn across.
bool says_something(string_view text) {
    const auto letters = base::to_code_points(text);
    return std::any_of(letters.begin(), letters.end(), [](char32_t letter) {
        constexpr std::u32string_view drawn = U"._-–—…·*=|";
        return !base::is_blank(letter) && drawn.find(letter) == std::u32string_view::npos;
    });
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
        for (at_ = 0; at_ < lines_.size();) {
            const std::size_t end = end_of_table(at_);
            if (end > at_ && take_table(at_, end))
                at_ = end;
            else
                take(lines_[at_++]);
        }
        keys_.apply(questions_, out_);
        check_numbers();
        for (ExamQuestion& question : questions_) {
            judge(question, out_);
            out_.questions.push_back(std::move(question.read));
        }
        std::stable_sort(out_.loose.begin(), out_.loose.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
    }

private:
    enum class Place { stem, options, answer, explanation };

    // How questions begin in each part: "Câu" where there is one, else what is more frequent.
    void choose_words() {
        std::size_t part = 0;
        std::map<std::size_t, std::map<Word, int>> counts;
        for (const MarkedLine& line : lines_) {
            if (!line.in_table && starts_group(line.text)) ++part;
            if (const auto start = to_question_start(line.text)) ++counts[part][start->word];
        }
        for (std::size_t i = 0; i <= part; ++i) {
            auto& count = counts[i];
            const bool bare = count[Word::none] > count[Word::exercise];
            words_.push_back(count[Word::question] > 0 ? Word::question : bare ? Word::none : Word::exercise);
        }
    }

    // Of plain text, lines that are a key and say so; `from`: there is no table.
    std::size_t end_of_table(std::size_t from) const {
        std::size_t end = from;
        while (end < lines_.size() && lines_[end].in_table) ++end;
        if (end > from) return end;
        KeyTable table;
        std::vector<KeyEntry> entries;
        while (end < lines_.size() && table.take(lines_[end].text, entries)) ++end;
        return end > from + 1 && table.is_named() && !entries.empty() ? end : from;
    }

    void take(const MarkedLine& line) {
        const std::size_t before = questions_.size();
        if (!base::trim(line.text).empty()) take_words(line);
        keep_lost(line, before);
    }

    void keep_lost(const MarkedLine& line, std::size_t before) {
        if (line.lost == 0 && line.asides.empty()) return;
        if (open_ || questions_.size() > before) {
            ExamQuestion& question = questions_.back();
            question.lost = static_cast<std::uint16_t>(question.lost | line.lost);
            question.asides.insert(question.asides.end(), line.asides.begin(), line.asides.end());
            return;
        }
        if ((line.lost & ~text_box) != 0) note(base::Severity::warning, line, "cau-hoi.bo-ngoai-cau");
        for (const auto& [kind, text] : line.asides) {
            note(base::Severity::warning, line, "cau-hoi.chu-ngoai-cau", {{"chu", std::string(base::trim(text))}});
            out_.loose.push_back({line.number, std::string(base::trim(text))});
        }
    }

    void take_words(const MarkedLine& line) {
        if (!line.in_table && starts_group(line.text)) ++part_;
        if (in_key_ && take_key(line)) return;
        if (ends_exam(line.text) || starts_key(line.text)) {
            ended_ = ended_ || ends_exam(line.text);
            keep_heading(line);
            begin_key();
            return;
        }
        if (take_bare_key(line)) return;
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
        open_ = false;
        end_key();
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
        question.read.remark = start.remark;
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
        } else if (const auto answer = after_answer_word(line.text); answer && !bids_to_choose(question, line.text, *answer)) {
            place_ = Place::answer;
            take_answer_line(question, line, *answer);
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

    // "Chọn đáp án:" above the options.
    static bool bids_to_choose(const ExamQuestion& question, string_view text, std::size_t answer) {
        return question.options.empty() && !has_words(text.substr(answer)) && base::starts_with(base::fold(text), "chon");
    }

    static void keep_remark(ExamQuestion& question, const std::string& remark) {
        if (remark.empty()) return;
        question.read.remark += (question.read.remark.empty() ? "" : " ") + remark;
    }

    void take_stem(const MarkedText& text) {
        ExamQuestion& question = questions_.back();
        const auto labels = find_labels(text.text, 'A', true);
        if (labels.size() > 1) {
            if (labels.front().start > 0) add_stem(question, text.part(0, labels.front().start));
            add_options(question, text, labels);
            place_ = Place::options;
        } else {
            add_stem(question, text);
        }
    }

    static void add_stem(ExamQuestion& question, MarkedText text) {
        keep_remark(question, cut_remarks(text));
        if (says_something(text.text)) add_line(question.read.stem.text, base::trim(text.text));
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
            option.box = labels[i].box;
            option.label_marks = line.marks[labels[i].sign];
            option.text = line.part(labels[i].text, i + 1 < labels.size() ? labels[i + 1].start : std::string::npos);
            keep_remark(question, cut_option_remark(option.text));
            option.said = take_verdict(option.text, is_small_label(option.letter));
            keep_remark(question, cut_option_remark(option.text));
            question.options.push_back(std::move(option));
        }
    }

    // "Đáp án: C" of the question, or "Đáp án: 1A, 2C" of many.
    void take_answer_line(ExamQuestion& question, const MarkedLine& line, std::size_t from) {
        MarkedText text = line.part(from);
        keep_remark(question, cut_remarks(text));
        const std::vector<KeyEntry> entries = to_key_entries(text.text);
        if (entries.size() < 2 || asks_for_pairs(question)) return take_answer(question, text.text, line.number);
        bare_key_ = 0;
        keys_.begin(-1, questions_.size(), question.options.empty() ? AnswerKeys::Sure::no : AnswerKeys::Sure::last_of_part);
        for (const KeyEntry& entry : entries) keys_.add(entry, line.number);
        keys_.add_source(line);
    }

    void take_answer(ExamQuestion& question, const std::string& text, int line) {
        if (!has_words(text)) return;  // dots to write on
        KeyValue value = to_key_value(text);
        if (const auto letter = label_at_start(text); value.empty() && letter && !question.options.empty())
            value.letters = static_cast<char>(*letter >= 'a' ? *letter - 'a' + 'A' : *letter);
        const bool by_text = value.empty() && name_by_text(question, text, value);
        const bool open = question.options.empty() && (value.verdicts.empty() || !value.letters.empty());
        if (open)
            add_words(question, text, out_);
        else if (!value.empty() || by_text)
            add_key(question, "dong-dap-an", value, out_);
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
        for (const ExamOption& option : question.options)
            if (base::fold(option.text.text) == folded)
                value.letters += static_cast<char>(option.letter >= 'a' ? option.letter - 'a' + 'A' : option.letter);
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
        } else if (says_something(line.text)) {
            loose(line);
            note(base::Severity::warning, line, "cau-hoi.dong-la", {{"so", question.read.number}});
        }
    }

    // A table belongs to the question it stands in, unless it is a key that says so, or holds the options or questions themselves.
    bool take_table(std::size_t from, std::size_t end) {
        if (in_key_) return false;
        if (!open_) return take_loose_table(from, end);
        if (take_statement_table(from, end)) return true;
        if (holds_questions(from, end)) return false;
        const LikeKey like = read_as_key(lines_, from, end);
        if (place_ == Place::stem || like.entries.empty()) {
            keep_table(from, end);
            if (!like.entries.empty())
                note(base::Severity::warning, lines_[from], "cau-hoi.bang-trong-cau", {{"so", questions_.back().read.number}});
            return true;
        }
        bare_key_ = 0;
        const bool sure = like.named && !speaks_of_table(questions_.back());
        keys_.begin(-1, questions_.size(), sure ? AnswerKeys::Sure::yes : AnswerKeys::Sure::no);
        for (const KeyEntry& entry : like.entries) keys_.add(entry, entry.line);
        for (std::size_t i = from; i < end && !sure; ++i) keys_.add_source(lines_[i]);
        return true;
    }

    // Before the questions: the matrix of an exam, a sheet to write answers on, whose rows may begin with "Câu 1" as well.
    bool take_loose_table(std::size_t from, std::size_t end) {
        for (std::size_t i = from; i < end; ++i)
            if (begins_question_in(lines_[i].text) || starts_group(lines_[i].text)) return false;
        for (std::size_t i = from; i < end; ++i) {
            if (says_something(lines_[i].text)) out_.loose.push_back({lines_[i].number, to_readable_row(base::trim(lines_[i].text))});
            keep_lost(lines_[i], questions_.size());
        }
        return true;
    }

    bool begins_question_in(const std::string& row) const {
        const auto start = to_question_start(row);
        return start && start->sign && start->word == words_[part_] && has_words(string_view(row).substr(start->body)) &&
               to_key_entries(row).empty();
    }

    bool holds_questions(std::size_t from, std::size_t end) const {
        KeyTable table;
        std::vector<KeyEntry> entries;
        for (std::size_t i = from; i < end; ++i) {
            const std::string& text = lines_[i].text;
            if (table.take(text, entries)) continue;
            const bool small = questions_.back().options.empty() && !find_labels(text, 'a', false).empty();
            const bool options = place_ != Place::explanation && (small || !find_labels(text, next_letter(), false).empty());
            const bool begins = begins_question_in(text);
            if ((options || begins) && to_key_value(text).empty() && to_key_entries(text).empty()) return true;
        }
        return false;
    }

    char next_letter() const {
        const auto& options = questions_.back().options;
        return options.empty() ? 'A' : static_cast<char>(options.back().letter + 1);
    }

    void keep_table(std::size_t from, std::size_t end) {
        ExamQuestion& question = questions_.back();
        std::string& text = place_ == Place::explanation ? question.read.explanation.text : question.read.stem.text;
        for (std::size_t i = from; i < end; ++i) {
            const std::string row = to_readable_row(lines_[i].text);
            add_line(question.read.source, row);
            if (says_something(lines_[i].text)) add_line(text, row);
            keep_lost(lines_[i], questions_.size());
        }
        if (place_ == Place::options || place_ == Place::answer)
            note(base::Severity::warning, lines_[from], "cau-hoi.bang-sau-phuong-an", {{"so", question.read.number}});
    }

    // "Ý | Đúng | Sai" over rows of statements.
    bool take_statement_table(std::size_t from, std::size_t end) {
        ExamQuestion& question = questions_.back();
        const StatementTable table = StatementTable::of(lines_[from]);
        if (!table.open() || !question.options.empty() || end - from < 3 || end - from > most_options + 1) return false;
        for (std::size_t i = from; i < end; ++i) {
            add_line(question.read.source, lines_[i].text);
            keep_lost(lines_[i], questions_.size());
            if (i > from) table.add(lines_[i], question);
        }
        question.expected = Expected::statements;
        place_ = Place::options;
        return true;
    }

    // "1-A 2-B 3-C" behind the last options, without a word that calls it a key.
    bool take_bare_key(const MarkedLine& line) {
        if (!open_ || place_ == Place::stem || line.in_table) return false;
        const std::vector<KeyEntry> entries = to_key_entries(line.text);
        if (entries.size() < 2) return false;
        if (bare_key_ != questions_.size()) keys_.begin(-1, questions_.size(), AnswerKeys::Sure::no);
        bare_key_ = questions_.size();
        for (const KeyEntry& entry : entries) keys_.add(entry, line.number);
        keys_.add_source(line);
        return true;
    }

    // A heading of a key that says more than that.
    void keep_heading(const MarkedLine& line) {
        const std::string folded = base::fold(line.text);
        for (string_view usual : {"het", "dap an", "bang dap an", "huong dan giai", "huong dan cham", "loi giai", "loi giai chi tiet"})
            if (folded == usual) return;
        loose(line);
    }

    void begin_key() {
        in_key_ = true;
        open_ = false;
        table_ = {};
        target_ = -1;
        bare_key_ = 0;
        keys_.begin(key_group_, questions_.size());
    }

    void end_key() {
        in_key_ = false;
        key_group_ = -1;
    }

    // False: the line begins new questions after all.
    bool take_key(const MarkedLine& line) {
        if (starts_group(line.text)) {
            key_group_ = find_group(line.text);
            const bool repeated = key_group_ >= 0 && base::starts_with(base::fold(out_.groups[static_cast<std::size_t>(key_group_)].title),
                                                                       base::fold(line.text));
            if (!repeated && (key_group_ >= 0 || ended_)) loose(line);
            if (key_group_ < 0 && !ended_) end_key();
            if (in_key_) begin_key();
            return in_key_;
        }
        if (starts_key(line.text) || ends_exam(line.text)) {
            ended_ = ended_ || ends_exam(line.text);
            keep_heading(line);
            begin_key();
            return true;
        }
        const auto answer = after_answer_word(line.text);
        const std::string text = line.part(answer.value_or(0)).text;
        std::vector<KeyEntry> entries;
        const bool row = table_.take(line.text, entries);
        if (!row) entries = to_key_entries(text);
        const auto start = to_question_start(text);
        if (row || !entries.empty()) {
            for (const KeyEntry& entry : entries) keys_.add(entry, line.number);
            target_ = start && entries.size() == 1 ? find_question(key_group_, start->number) : -1;
            return true;
        }
        if (start && begins_anew(*start)) {
            end_key();
            return false;
        }
        if (start)
            take_solution(line, *start);
        else if (target_ >= 0)
            add_solution(questions_[static_cast<std::size_t>(target_)], line.part(0).text);
        else
            loose(line);
        return true;
    }

    // A question that has options below it is no answer.
    bool begins_anew(const QuestionStart& start) {
        const int found = find_question(key_group_, start.number);
        std::size_t next = at_;
        while (next < lines_.size() && base::trim(lines_[next].text).empty()) ++next;
        const bool options = next < lines_.size() && !find_labels(lines_[next].text, 'A', false).empty() &&
                             to_key_value(lines_[next].text).empty() && !after_explanation_word(lines_[next].text);
        return (found == -1 && !ended_) || options;
    }

    // "Câu 3: a) Đ b) S", "Câu 1. Đáp án: C", and why in the lines below.
    void take_solution(const MarkedLine& line, const QuestionStart& start) {
        target_ = find_question(key_group_, start.number);
        keys_.mention(start.number);
        MarkedText text = line.part(start.body);
        cut_remarks(text);
        KeyEntry entry;
        entry.number = start.number;
        const auto answer = after_answer_word(text.text);
        if (answer) text = text.part(*answer);
        entry.value = to_key_value(text.text);
        const ExamQuestion* question = target_ >= 0 ? &questions_[static_cast<std::size_t>(target_)] : nullptr;
        const auto letter = label_at_start(text.text);
        if (entry.value.empty() && letter && question && !question->options.empty())
            entry.value.letters = static_cast<char>(*letter >= 'a' ? *letter - 'a' + 'A' : *letter);
        if (entry.value.empty() && question && question->options.empty() && (answer || question->expected == Expected::short_answer))
            entry.text = text.text;
        if (!entry.value.empty() || !entry.text.empty())
            keys_.add(entry, line.number);
        else if (question)
            add_solution(questions_[static_cast<std::size_t>(target_)], text.text);
        else
            loose(line);
    }

    static void add_solution(ExamQuestion& question, const std::string& text) {
        const auto explanation = after_explanation_word(text);
        add_explanation(question, explanation ? string_view(text).substr(*explanation) : string_view(text));
    }

    int find_group(string_view title) const {
        for (std::size_t i = 0; i < out_.groups.size(); ++i)
            if (group_name(out_.groups[i].title) == group_name(title)) return static_cast<int>(i);
        return -1;
    }

    // -1: there is none; -2: more than one.
    int find_question(int group, int number) const {
        int found = -1;
        for (std::size_t i = 0; i < questions_.size(); ++i) {
            if (questions_[i].number != number || (group >= 0 && questions_[i].group != group)) continue;
            if (found >= 0) return -2;
            found = static_cast<int>(i);
        }
        return found;
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
    AnswerKeys keys_;
    KeyTable table_;
    Expected group_expects_ = Expected::anything;
    Place place_ = Place::stem;
    std::size_t part_ = 0, at_ = 0, bare_key_ = 0;
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

}  // namespace intake
