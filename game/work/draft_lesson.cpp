// Writes a teacher's questions as the source of a lesson, with a list of what it still lacks.

#include "work/draft_lesson.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "kinds/kind.h"
#include "pack/head.h"
#include "pack/keys.h"
#include "work/plain_words.h"

namespace work {
namespace {

using model::QuestionKind;
using model::ReadQuestion;
using model::Verdict;

constexpr std::size_t longest_id = 40;

// No bullet.
std::string guarded(std::string line) {
    if (base::starts_with(line, "- ") || base::starts_with(line, "+ ")) line.insert(0, "\\");
    return line;
}

std::string to_line(const model::ReadText& text) {
    std::string line = to_plain(text).text;
    std::replace(line.begin(), line.end(), '\n', ' ');
    return guarded(std::move(line));
}

// A line of the stem starts a paragraph of its own unless the grammar would read something else in it.
bool may_start_paragraph(const std::string& line) {
    const auto letters = base::to_code_points(line);
    const auto colon = line.find(':');
    if (!letters.empty() && base::to_upper(letters[0]) != letters[0]) return false;  // goes on
    const bool key = colon != std::string::npos && base::split_words(line.substr(0, colon)).size() <= 3;
    return !letters.empty() && base::is_letter_or_digit(letters[0]) && !key;
}

std::string to_prompt(const ReadQuestion& question) {
    std::string prompt;
    for (const std::string& line : base::split(to_plain(question.stem).text, '\n')) {
        if (!prompt.empty()) prompt += may_start_paragraph(line) ? "\n\n" : " ";
        prompt += line;
    }
    return guarded(std::move(prompt));
}

void write_option(std::string& out, const std::string& text, const model::ReadOption& option) {
    out += option.verdict == Verdict::right ? "- [x] " : "- [ ] ";
    out += text + '\n';
    if (!option.feedback.empty()) out += "  > " + to_line(option.feedback) + '\n';
}

void write_options(const ReadQuestion& question, std::string& out) {
    for (const model::ReadOption& option : question.options) write_option(out, to_line(option.text), option);
}

void write_true_false(const ReadQuestion& question, std::string& out) {
    write_option(out, "Đúng", question.options[0]);
    write_option(out, "Sai", question.options[1]);
}

// What is not known is written so that a check asks for it: "[ ]" would say "Sai".
void write_statements(const ReadQuestion& question, std::string& out) {
    for (const model::ReadOption& option : question.options) {
        const char* mark = option.verdict == Verdict::right ? "đúng" : option.verdict == Verdict::wrong ? "sai" : "?";
        out += "- [" + std::string(mark) + "] " + to_line(option.text) + '\n';
        if (!option.feedback.empty()) out += "  > " + to_line(option.feedback) + '\n';
    }
}

bool has_four(const ReadQuestion& question) { return question.options.size() == 4; }

constexpr std::size_t most_accepted = 8;
constexpr int longest_answer = 40;

// A number with room around it, half points and long answers have no place in ours.
bool has_short_answers(const ReadQuestion& question) {
    if (question.accepted.empty() || question.accepted.size() > most_accepted) return false;
    return std::all_of(question.accepted.begin(), question.accepted.end(), [](const model::AcceptedAnswer& each) {
        const bool exact = !each.range || each.range->form == model::NumberRange::Form::exact ||
                           (each.range->form == model::NumberRange::Form::tolerance && each.range->tolerance == 0);
        const bool whole = !each.weight || *each.weight >= 100 || each.verdict != Verdict::right;
        const int letters = base::count_characters(to_line(each.text));
        return exact && whole && letters > 0 && letters <= longest_answer;
    });
}

std::string accepted_text(const model::AcceptedAnswer& answer) {
    const std::string text = to_line(answer.text);
    return answer.range ? text.substr(0, text.find(':')) : text;
}

void write_short_answers(const ReadQuestion& question, std::string& out) {
    std::string other;
    for (const model::AcceptedAnswer& answer : question.accepted) {
        if (answer.text.text == "*") {
            other = answer.feedback.empty() ? "" : " " + to_line(answer.feedback);
            continue;
        }
        out += (answer.verdict == Verdict::right ? "- [x] " : "- [ ] ") + accepted_text(answer) + '\n';
        if (!answer.feedback.empty()) out += "  > " + to_line(answer.feedback) + '\n';
    }
    out += "khác:" + other + '\n';
}

bool always(const ReadQuestion&) { return true; }

// A kind of theirs that one of ours can hold, and when: a line here for each.
struct Shape {
    QuestionKind from;
    std::string_view kind;  // id of ours
    bool (*holds)(const ReadQuestion& question);
    void (*write)(const ReadQuestion& question, std::string& out);
};
constexpr Shape shapes[] = {{QuestionKind::one_right, "chon-mot", always, write_options},
                            {QuestionKind::several_right, "chon-nhieu", always, write_options},
                            {QuestionKind::true_false, "dung-sai", always, write_true_false},
                            {QuestionKind::statements, "bon-y", has_four, write_statements},
                            {QuestionKind::short_answer, "tra-loi-ngan", has_short_answers, write_short_answers},
                            {QuestionKind::number, "tra-loi-ngan", has_short_answers, write_short_answers}};

const Shape* find_shape(const ReadQuestion& question) {
    const auto found = std::find_if(std::begin(shapes), std::end(shapes),
                                    [&](const Shape& each) { return each.from == question.kind && each.holds(question); });
    return found == std::end(shapes) ? nullptr : &*found;
}

const char* name_of(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::one_right:
            return "mot-dung";
        case QuestionKind::several_right:
            return "nhieu-dung";
        case QuestionKind::true_false:
            return "dung-sai";
        case QuestionKind::statements:
            return "cac-y";
        case QuestionKind::matching:
            return "noi";
        case QuestionKind::short_answer:
            return "ngan";
        case QuestionKind::number:
            return "so";
        case QuestionKind::essay:
            return "tu-luan";
        case QuestionKind::note:
            return "doan-chu";
        case QuestionKind::unknown:
            return "chua-ro";
    }
    return "chua-ro";
}

class Writer {
public:
    Writer(const model::Questions& questions, const base::Catalogue& words) : questions_(questions), words_(words) {}

    Draft write(const std::string& id) {
        write_head(id);
        for (std::size_t i = 0; i < questions_.questions.size(); ++i) {
            const ReadQuestion& question = questions_.questions[i];
            if (const Shape* shape = find_shape(question))
                write_question(question, *shape, name(question, i));
            else
                leave(question, name(question, i));
        }
        write_to_do();
        return std::move(draft_);
    }

private:
    std::string say(const std::string& name, const base::Params& params = {}) const { return words_.text("ban-nhap." + name, {}, params); }

    // Its number, with its line where another has the same number.
    std::string name(const ReadQuestion& question, std::size_t index) const {
        if (question.number.empty()) return std::to_string(index + 1);
        const auto& all = questions_.questions;
        const auto same = std::count_if(all.begin(), all.end(), [&](const auto& each) { return each.number == question.number; });
        return same == 1 ? question.number : say("so-va-dong", {{"so", question.number}, {"dong", std::to_string(question.line)}});
    }

    void write_head(const std::string& id) {
        namespace key = pack::key;
        draft_.lesson = "---\n";
        for (std::string_view each : {key::lesson_title, key::id, key::grade, key::goal, key::minutes, key::action, key::home_talk})
            draft_.lesson += std::string(each) + ":" + (each == key::id ? " " + id : "") + "\n";
        draft_.lesson += "---\n";
        draft_.missing = {say("thieu-dau-bai"), say("thieu-trang")};
    }

    void write_question(const ReadQuestion& question, const Shape& shape, const std::string& number) {
        std::string& out = draft_.lesson;
        out += "\n? " + std::string(kinds::find_kind(shape.kind)->author_name()) + ": " + to_prompt(question) + "\n";
        out += std::string(pack::key::id) + ": " + new_id(question, number) + "\n";
        shape.write(question, out);
        ++draft_.written;
        tell_missing(question, number);
        if (!question.title.empty())
            beside_ += say("ten-cau", {{"so", number}, {"chu", to_line({question.title, model::TextFormat::moodle})}}) + "\n";
        if (!question.remark.empty()) beside_ += say("diem-muc-do", {{"so", number}, {"chu", question.remark}}) + "\n";
        if (!question.explanation.empty()) beside_ += say("loi-giai", {{"so", number}, {"chu", to_line(question.explanation)}}) + "\n";
    }

    // The first words of the stem, unlike every other id.
    std::string new_id(const ReadQuestion& question, const std::string& number) {
        std::string id;
        for (const std::string& word : base::split_words(to_plain(question.stem).text)) {
            if (base::count_syllables(word) == 0) continue;
            const std::string part = pack::to_id(word);
            if (id.size() + 1 + part.size() > longest_id || std::count(id.begin(), id.end(), '-') >= 5) break;
            id += (id.empty() ? "" : "-") + part;
        }
        if (id.empty()) id = "cau-" + pack::to_id(question.number.empty() ? number : question.number);
        std::string fresh = id;
        for (int i = 2; !ids_.insert(fresh).second; ++i) fresh = id + "-" + std::to_string(i);
        return fresh;
    }

    static bool lacks_answer(const ReadQuestion& question) {
        const auto has = [&](Verdict verdict) {
            return std::any_of(question.options.begin(), question.options.end(), [&](const auto& each) { return each.verdict == verdict; });
        };
        if (question.kind == QuestionKind::statements) return has(Verdict::unknown);
        const bool accepted = std::any_of(question.accepted.begin(), question.accepted.end(),
                                          [](const auto& each) { return each.verdict == Verdict::right; });
        return !accepted && !has(Verdict::right);
    }

    void tell_missing(const ReadQuestion& question, const std::string& number) {
        std::vector<std::string> parts;
        auto bare = std::count_if(question.options.begin(), question.options.end(), [](const auto& each) { return each.feedback.empty(); });
        bare += std::count_if(question.accepted.begin(), question.accepted.end(), [](const auto& each) { return each.feedback.empty(); });
        if (question.stem.empty()) parts.push_back(say("loi-hoi"));
        if (lacks_answer(question)) parts.push_back(say(question.kind == QuestionKind::statements ? "dap-an-y" : "dap-an"));
        parts.push_back(say("y"));
        if (bare > 0) parts.push_back(say("giai-thich", {{"so", std::to_string(bare)}}));
        draft_.missing.push_back(say("thieu-o-cau", {{"so", number}, {"gi", base::join(parts, ", ")}}));
        tell_left_out(question, number);
    }

    void tell_left_out(const ReadQuestion& question, const std::string& number) {
        std::vector<const model::ReadText*> texts = {&question.stem};
        for (const auto& option : question.options) texts.insert(texts.end(), {&option.text, &option.feedback});
        bool marks = false, pictures = false;
        for (const model::ReadText* text : texts) {
            const PlainWords plain = to_plain(*text);
            marks = marks || plain.had_marks;
            pictures = pictures || plain.had_picture;
        }
        if (pictures)
            draft_.missing.push_back(say("bo-hinh", {{"so", number}}));
        else if (marks)
            draft_.missing.push_back(say("bo-dinh-dang", {{"so", number}}));
    }

    void leave(const ReadQuestion& question, const std::string& number) {
        ++draft_.left;
        const std::string kind = say(std::string("dang-") + name_of(question.kind));
        draft_.missing.push_back(say("chua-chuyen", {{"so", number}, {"dang", kind}}));
        left_ += "\n" + say("cau-de-lai", {{"so", number}, {"dang", kind}}) + "\n";
        for (const std::string& line : base::split(base::trim(question.source), '\n')) left_ += "    " + line + "\n";
        if (const std::string answer = known_answer(question); !answer.empty())
            left_ += say("dap-an-doc-duoc", {{"so", number}, {"chu", answer}}) + "\n";
        if (!question.explanation.empty()) left_ += say("loi-giai", {{"so", number}, {"chu", to_line(question.explanation)}}) + "\n";
    }

    // What a key far from the question said of it.
    static std::string known_answer(const ReadQuestion& question) {
        std::vector<std::string> parts;
        for (const model::ReadOption& option : question.options)
            if (option.verdict != Verdict::unknown && !option.label.empty())
                parts.push_back(option.label + (option.verdict == Verdict::right ? " [x]" : " [ ]"));
        for (const model::AcceptedAnswer& answer : question.accepted)
            if (answer.verdict == Verdict::right) parts.push_back(to_line(answer.text));
        return base::join(parts, ", ");
    }

    std::string problems() const {
        std::string out;
        for (const auto& problem : questions_.problems.all()) {
            const std::string line = std::to_string(problem.line), text = words_.text(problem.key, {}, problem.params);
            out += say(problem.line > 0 ? "dong-nhac" : "nhac", {{"dong", line}, {"chu", text}}) + "\n";
        }
        return out;
    }

    std::string loose() const {
        std::vector<std::pair<int, std::string>> all;
        for (const auto& group : questions_.groups) all.emplace_back(group.line, group.title);
        for (const auto& line : questions_.loose) all.emplace_back(line.line, line.text);
        std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::string out;
        for (const auto& [line, text] : all) out += say("dong-nhac", {{"dong", std::to_string(line)}, {"chu", text}}) + "\n";
        return out;
    }

    void write_to_do() {
        std::string& out = draft_.to_do;
        const std::size_t count = questions_.questions.size();
        out = say("mo-dau", {{"tep", questions_.file_name},
                             {"tong", std::to_string(count)},
                             {"nhap", std::to_string(draft_.written)},
                             {"con", std::to_string(draft_.left)}}) +
              "\n\n";
        for (std::size_t i = 0; i < draft_.missing.size(); ++i) out += std::to_string(i + 1) + ". " + draft_.missing[i] + "\n";
        const std::pair<const char*, std::string> parts[] = {
            {"muc-nhac", problems()}, {"muc-ben-canh", beside_}, {"muc-de-lai", left_}, {"muc-dong-le", loose()}};
        for (const auto& [title, text] : parts)
            if (!text.empty()) out += "\n" + say(title) + "\n" + text;
    }

    const model::Questions& questions_;
    const base::Catalogue& words_;
    Draft draft_;
    std::set<std::string> ids_;
    std::string left_, beside_;
};

}  // namespace

Draft draft_lesson(const model::Questions& questions, const std::string& id, const base::Catalogue& words) {
    return Writer(questions, words).write(id);
}

}  // namespace work
