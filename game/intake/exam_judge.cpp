// Weighs every hint at the right answer that an exam holds, and decides only where they agree.

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/exam_question.h"

namespace intake {
namespace {

using model::QuestionKind;
using model::Verdict;

using Verdicts = std::vector<Verdict>;

std::string name_of(SetOff mark) {
    switch (mark) {
        case bold:
            return "in-dam";
        case underlined:
            return "gach-chan";
        case italic:
            return "in-nghieng";
        case red:
            return "mau-do";
        case highlighted:
            return "to-nen";
    }
    return {};
}

std::string letters_of(const ExamQuestion& question, const Verdicts& verdicts) {
    std::vector<std::string> letters;
    for (std::size_t i = 0; i < verdicts.size() && i < question.options.size(); ++i)
        if (verdicts[i] == Verdict::right) letters.emplace_back(1, question.options[i].letter);
    return letters.empty() ? "0" : base::join(letters, ", ");
}

// Right where `chosen`, wrong elsewhere; empty when it tells nothing apart.
Verdicts told_apart(const std::vector<bool>& chosen) {
    const auto count = static_cast<std::size_t>(std::count(chosen.begin(), chosen.end(), true));
    if (count == 0 || count == chosen.size()) return {};
    Verdicts out;
    for (bool each : chosen) out.push_back(each ? Verdict::right : Verdict::wrong);
    return out;
}

struct Share {
    int letters = 0, marked = 0;
};

Share share_of(const MarkedText& text, SetOff mark) {
    Share share;
    for (std::size_t i = 0; i < text.text.size(); ++i) {
        if (text.text[i] == ' ' || text.text[i] == '\t') continue;
        ++share.letters;
        share.marked += (text.marks[i] & mark) != 0;
    }
    return share;
}

// The letter counts first; else most of the text. A few marked words in one option are emphasis as likely as an answer: only told.
Verdicts by_mark(const ExamQuestion& question, SetOff mark, model::Questions& out) {
    std::vector<bool> by_letter, by_text, by_word;
    for (const ExamOption& option : question.options) {
        const Share share = share_of(option.text, mark);
        by_letter.push_back((option.label_marks & mark) != 0);
        by_text.push_back(share.letters > 0 && share.marked * 2 >= share.letters);
        by_word.push_back(share.marked > 0);
    }
    for (const auto& chosen : {by_letter, by_text})
        if (Verdicts verdicts = told_apart(chosen); !verdicts.empty()) return verdicts;
    const bool few = std::count(by_text.begin(), by_text.end(), true) == 0;
    if (const Verdicts weak = told_apart(by_word); few && !weak.empty())
        note(question, base::Severity::hint, "cau-hoi.mot-phan-chu", {{"chu", letters_of(question, weak)}}, out);
    return {};
}

// Of tick boxes the filled ones; a cross fills one only where no tick does.
Verdicts by_box(const ExamQuestion& question) {
    const auto has = [&](Box box) {
        return std::any_of(question.options.begin(), question.options.end(), [box](const ExamOption& each) { return each.box == box; });
    };
    const Box filled = has(Box::ticked) ? Box::ticked : Box::crossed;
    std::vector<bool> chosen;
    for (const ExamOption& option : question.options) chosen.push_back(option.box == filled);
    return told_apart(chosen);
}

void add_marks(ExamQuestion& question, model::Questions& out) {
    std::vector<bool> starred;
    Verdicts said;
    for (const ExamOption& option : question.options) {
        starred.push_back(option.starred);
        said.push_back(option.said);
    }
    if (const Verdicts verdicts = told_apart(starred); !verdicts.empty()) question.evidence.push_back({"dau-sao", verdicts});
    if (const Verdicts verdicts = by_box(question); !verdicts.empty()) question.evidence.push_back({"o-danh-dau", verdicts});
    const bool any_right = std::count(said.begin(), said.end(), Verdict::right) > 0;
    const bool any = any_right || std::count(said.begin(), said.end(), Verdict::wrong) > 0;
    if (any_right && question.read.kind != QuestionKind::statements)
        std::replace(said.begin(), said.end(), Verdict::unknown, Verdict::wrong);
    if (any) question.evidence.push_back({"ghi-sau", said});
    for (SetOff mark : all_marks)
        if (const Verdicts verdicts = by_mark(question, mark, out); !verdicts.empty())
            question.evidence.push_back({name_of(mark), verdicts});
}

bool disagree(const Verdicts& a, const Verdicts& b) {
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
        if (a[i] != Verdict::unknown && b[i] != Verdict::unknown && a[i] != b[i]) return true;
    return false;
}

// The first other place that says something else.
const Evidence* find_other(const std::vector<Evidence>& all, const Evidence& one) {
    const auto other = std::find_if(all.begin(), all.end(), [&](const Evidence& each) { return disagree(each.verdicts, one.verdicts); });
    return other == all.end() ? nullptr : &*other;
}

Verdicts weigh(const ExamQuestion& question, model::Questions& out) {
    Verdicts verdicts(question.options.size(), Verdict::unknown);
    bool agreed = true;
    for (const Evidence& each : question.evidence) {
        for (std::size_t i = 0; i < verdicts.size() && i < each.verdicts.size(); ++i)
            if (each.verdicts[i] != Verdict::unknown) verdicts[i] = each.verdicts[i];
        const Evidence* other = find_other(question.evidence, each);
        if (!other) continue;
        agreed = false;
        note(question, base::Severity::error, "cau-hoi.lech-" + each.name,
             {{"chu", letters_of(question, each.verdicts)}, {"khac", letters_of(question, other->verdicts)}}, out);
    }
    return agreed ? verdicts : Verdicts(question.options.size(), Verdict::unknown);
}

bool says_true_or_false(const std::string& text) {
    const std::string folded = base::fold(text);
    return folded.find("dung sai") != std::string::npos || folded.find("dung hai sai") != std::string::npos ||
           folded.find("dung hoac sai") != std::string::npos;
}

bool has_verdicts(const ExamQuestion& question) {
    const auto said = std::count_if(question.options.begin(), question.options.end(),
                                    [](const ExamOption& each) { return each.said != Verdict::unknown; });
    return said > 1 || std::any_of(question.evidence.begin(), question.evidence.end(), [](const Evidence& each) {
               return std::count(each.verdicts.begin(), each.verdicts.end(), Verdict::right) > 1;
           });
}

bool are_statements(const ExamQuestion& question) {
    if (question.by_verdicts) return true;
    const auto wrong =
        std::any_of(question.options.begin(), question.options.end(), [](const ExamOption& each) { return each.said == Verdict::wrong; });
    if (!is_small_label(question.options.front().letter)) return wrong && has_verdicts(question);
    return question.expected == Expected::statements || says_true_or_false(question.read.stem.text) || has_verdicts(question);
}

// Two options "Đúng" and "Sai": the first of ours is "Đúng".
bool put_true_first(std::vector<model::ReadOption>& options) {
    if (options.size() != 2) return false;
    const std::string first = base::fold(options[0].text.text), second = base::fold(options[1].text.text);
    if (first == "sai" && second == "dung") std::swap(options[0], options[1]);
    return (first == "dung" && second == "sai") || (first == "sai" && second == "dung");
}

void judge_options(ExamQuestion& question, model::Questions& out) {
    model::ReadQuestion& read = question.read;
    if (are_statements(question)) read.kind = QuestionKind::statements;
    add_marks(question, out);
    const Verdicts verdicts = weigh(question, out);
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const ExamOption& option = question.options[i];
        read.options.push_back({std::string(1, option.letter), {option.text.text}, verdicts[i], {}, {}});
    }
    if (read.kind == QuestionKind::statements) return;
    const auto rights = std::count(verdicts.begin(), verdicts.end(), Verdict::right);
    if (put_true_first(read.options))
        read.kind = QuestionKind::true_false;
    else if (question.options.size() < 2)
        note(question, base::Severity::error, "cau-hoi.mot-phuong-an", {}, out);
    else if (rights == 0 && is_small_label(question.options.front().letter))
        note(question, base::Severity::error, "cau-hoi.y-nho-chua-ro", {}, out);
    else
        read.kind = rights > 1 ? QuestionKind::several_right : QuestionKind::one_right;
}

std::optional<double> to_number(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole && value > -1e15 && value < 1e15 ? std::optional(value) : std::nullopt;
}

// A statement with "Đúng" or "Sai" as its answer and no options.
bool judge_bare_statement(ExamQuestion& question, model::Questions& out) {
    std::vector<Evidence> said;
    for (const Evidence& each : question.evidence)
        if (each.verdicts.size() == 1) said.push_back(each);
    if (said.empty()) return false;
    question.evidence.clear();
    for (const Evidence& each : said) {
        const bool is_true = each.verdicts[0] == Verdict::right;
        question.evidence.push_back({each.name, {is_true ? Verdict::right : Verdict::wrong, is_true ? Verdict::wrong : Verdict::right}});
    }
    question.options.resize(2);
    question.options[1].letter = 'B';
    const Verdicts verdicts = weigh(question, out);
    question.read.kind = QuestionKind::true_false;
    question.read.options = {{{}, {}, verdicts[0], {}, {}}, {{}, {}, verdicts[1], {}, {}}};
    return true;
}

// Letters as the answer of a question without options name what is not there.
bool names_missing_options(const ExamQuestion& question) {
    return question.expected != Expected::short_answer && !to_key_value(question.answer).letters.empty();
}

void judge_open(ExamQuestion& question, model::Questions& out) {
    model::ReadQuestion& read = question.read;
    if (judge_bare_statement(question, out)) return;
    if (asks_for_pairs(question)) {
        read.kind = QuestionKind::matching;
    } else if (!question.answer.empty() && names_missing_options(question)) {
        note(question, base::Severity::error, "cau-hoi.dap-an-ngoai", {{"chu", question.answer}}, out);
    } else if (!question.answer.empty()) {
        read.kind = QuestionKind::short_answer;
        model::AcceptedAnswer answer{{question.answer}, {}, Verdict::right, {}, {}};
        if (const auto number = to_number(question.answer)) {
            read.kind = QuestionKind::number;
            answer.range = model::NumberRange{model::NumberRange::Form::exact, *number};
        }
        read.accepted.push_back(std::move(answer));
    } else {
        read.kind = question.expected == Expected::short_answer ? QuestionKind::short_answer : QuestionKind::essay;
    }
}

// "Đúng" for a question whose options are "Đúng" and "Sai".
Verdicts as_option(const ExamQuestion& question, Verdict said) {
    if (question.options.size() != 2) return {said};
    Verdicts out;
    for (const ExamOption& option : question.options) {
        const std::string folded = base::fold(option.text.text);
        if (folded != "dung" && folded != "sai") return {said};
        out.push_back((folded == "dung") == (said == Verdict::right) ? Verdict::right : Verdict::wrong);
    }
    return out;
}

void note_lost(const ExamQuestion& question, model::Questions& out) {
    constexpr std::pair<Lost, const char*> all[] = {{picture, "bo-hinh"},         {text_box, "khung-chu"}, {equation, "bo-cong-thuc"},
                                                    {unknown_sign, "bo-ki-hieu"}, {script_sign, "chi-so"}, {other_file, "bo-tep-kem"}};
    for (const auto& [lost, name] : all)
        if (question.lost & lost) note(question, base::Severity::warning, std::string("cau-hoi.") + name, {}, out);
    for (const auto& [kind, text] : question.asides) {
        const char* name = kind == hidden_words ? "bo-chu-an" : kind == page_note ? "bo-chu-thich" : "bo-nhan-xet";
        note(question, base::Severity::warning, std::string("cau-hoi.") + name, {{"chu", std::string(base::trim(text))}}, out);
    }
}

}  // namespace

void note(const ExamQuestion& question, base::Severity severity, std::string key, base::Params params, model::Questions& out) {
    params.insert(params.begin(), {"so", question.read.number});
    out.problems.add({severity, out.file_name, question.read.line, 0, std::move(key), std::move(params)});
}

bool asks_for_pairs(const ExamQuestion& question) {
    const std::string folded = base::fold(question.read.stem.text) + ' ';
    const bool pairs = base::starts_with(folded, "noi ") || base::starts_with(folded, "ghep ") || base::starts_with(folded, "hai noi ") ||
                       base::starts_with(folded, "hai ghep ") || base::starts_with(folded, "em hai noi ") ||
                       base::starts_with(folded, "em hai ghep ");
    const bool asked = folded.find("noi ") != std::string::npos || folded.find("ghep ") != std::string::npos;
    return pairs || (asked && folded.find("cot") != std::string::npos);
}

bool speaks_of_table(const ExamQuestion& question) {
    const std::string folded = " " + base::fold(question.read.stem.text) + " ";
    for (const char* words : {" bang sau ", " bang duoi ", " bang tren ", " bang ben ", " trong bang ", " theo bang ", " cho bang ",
                              " nhu bang ", " bang so lieu ", " bang du lieu ", " ghep ", " noi cot ", " noi moi ", " noi cac "})
        if (folded.find(words) != std::string::npos) return true;
    return asks_for_pairs(question);
}

bool has_evidence(const ExamQuestion& question) {
    if (!question.evidence.empty() || !question.answer.empty()) return true;
    model::Questions unheard;
    ExamQuestion copy = question;
    add_marks(copy, unheard);
    return !copy.evidence.empty();
}

bool fits(const ExamQuestion& question, const KeyValue& value) {
    if (value.empty()) return question.options.empty();
    if (value.letters.empty())
        return question.options.empty() ? value.verdicts.size() == 1 : question.options.size() == value.verdicts.size();
    if (question.options.empty()) return false;
    const bool verdicts =
        std::any_of(question.options.begin(), question.options.end(), [](const ExamOption& each) { return each.said != Verdict::unknown; });
    return !is_small_label(question.options.front().letter) || (question.expected != Expected::statements && !verdicts);
}

void add_words(ExamQuestion& question, const std::string& text, model::Questions& out) {
    if (question.answer.empty() && !question.words_disagree) {
        question.answer = text;
    } else if (base::fold(question.answer) != base::fold(text) && !question.words_disagree) {
        note(question, base::Severity::error, "cau-hoi.hai-dap-so", {{"chu", question.answer}, {"khac", text}}, out);
        question.answer.clear();
        question.words_disagree = true;
    }
}

void add_key(ExamQuestion& question, const std::string& name, const KeyValue& value, model::Questions& out) {
    Verdicts verdicts(question.options.size(), Verdict::wrong);
    if (value.letters.empty()) {
        verdicts = value.verdicts.size() == 1 ? as_option(question, value.verdicts[0]) : value.verdicts;
        if (verdicts.size() != question.options.size() && !question.options.empty())
            return note(question, base::Severity::error, "cau-hoi.dap-an-khac-so-y", {{"y", std::to_string(verdicts.size())}}, out);
    }
    question.by_verdicts = question.by_verdicts || (value.verdicts.size() > 1 && value.letters.empty());
    for (char letter : value.letters) {
        const auto found = std::find_if(question.options.begin(), question.options.end(), [&](const ExamOption& each) {
            return each.letter == letter || each.letter == static_cast<char>(letter - 'A' + 'a');
        });
        if (found == question.options.end())
            return note(question, base::Severity::error, "cau-hoi.dap-an-ngoai", {{"chu", std::string(1, letter)}}, out);
        verdicts[static_cast<std::size_t>(found - question.options.begin())] = Verdict::right;
    }
    question.evidence.push_back({name, std::move(verdicts)});
}

void judge(ExamQuestion& question, model::Questions& out) {
    question.read.stem.text = std::string(base::trim(question.read.stem.text));
    if (question.read.stem.empty()) note(question, base::Severity::error, "cau-hoi.thieu-loi-hoi", {}, out);
    if (question.options.empty())
        judge_open(question, out);
    else
        judge_options(question, out);
    note_lost(question, out);
}

}  // namespace intake
