// Reads GIFT block by block; what cannot be understood in one leaves the others as they are.

#include "intake/gift.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace intake {
namespace {

using model::QuestionKind;
using model::ReadText;
using model::TextFormat;
using model::Verdict;
using std::string_view;

constexpr std::size_t most_notes = 1000;
constexpr string_view control = "~=#{}:\\[]";
constexpr auto none = string_view::npos;

// Lines up to the next blank one; those of comments are empty here and whole in `source`.
struct Block {
    std::string text, source, id;
    std::vector<std::string> tags;
    int line = 0;
    bool comments_only = true;
};

struct Notes {
    const Block& block;
    model::Questions& out;
    void add(base::Severity severity, std::size_t offset, std::string key, base::Params params = {}) const {
        if (out.problems.all().size() >= most_notes) return;
        const string_view before = string_view(block.text).substr(0, offset);
        const auto start = before.rfind('\n') == none ? 0 : before.rfind('\n') + 1;
        const int line = block.line + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
        const int column = 1 + base::count_characters(before.substr(start));
        out.problems.add({severity, out.file_name, line, column, std::move(key), std::move(params)});
    }
    void error(std::size_t offset, std::string key, base::Params params = {}) const {
        add(base::Severity::error, offset, std::move(key), std::move(params));
    }
    void warning(std::size_t offset, std::string key, base::Params params = {}) const {
        add(base::Severity::warning, offset, std::move(key), std::move(params));
    }
};

// A part of the block's text that knows where it starts.
struct Part {
    string_view text;
    std::size_t offset = 0;
    Part from(std::size_t at) const { return {text.substr(at), offset + at}; }
    Part to(std::size_t end) const { return {text.substr(0, end), offset}; }
    bool blank() const { return base::trim(text).empty(); }
    Part trimmed() const {
        const string_view inner = base::trim(text);
        return inner.empty() ? Part{inner, offset} : Part{inner, offset + static_cast<std::size_t>(inner.data() - text.data())};
    }
};

std::size_t find_bare(string_view text, string_view wanted, std::size_t from = 0) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text.substr(i, wanted.size()) == wanted)
            return i;
    }
    return none;
}

std::size_t find_bare_any(string_view text, string_view letters, std::size_t from = 0) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (letters.find(text[i]) != none)
            return i;
    }
    return none;
}

std::string unescape(string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = text[i] == '\\' && i + 1 < text.size() ? text[i + 1] : '\0';
        const bool escaped = next == 'n' || (next != '\0' && control.find(next) != none);
        out += !escaped ? text[i] : next == 'n' ? '\n' : next;
        if (escaped) ++i;
    }
    return out;
}

// Moodle's own format takes line ends and several blanks as one blank.
std::string with_single_blanks(string_view text) {
    std::string out;
    for (char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

ReadText to_text(string_view raw, TextFormat format) {
    constexpr std::pair<string_view, TextFormat> names[] = {{"[html]", TextFormat::html},
                                                            {"[markdown]", TextFormat::markdown},
                                                            {"[plain]", TextFormat::plain},
                                                            {"[moodle]", TextFormat::moodle}};
    string_view text = base::trim(raw);
    for (const auto& [name, meant] : names)
        if (base::starts_with(text, name)) {
            format = meant;
            text = base::trim(text.substr(name.size()));
            break;
        }
    return {unescape(format == TextFormat::moodle ? with_single_blanks(text) : std::string(text)), format};
}

// One answer between "=" or "~" and the next.
struct Entry {
    char sign = '=';
    Part body, feedback;
    std::optional<double> weight;
};

std::optional<double> to_number(string_view text) {
    text = base::trim(text);
    if (base::starts_with(text, "+")) text.remove_prefix(1);
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size() && !text.empty();
    return whole && value > -1e15 && value < 1e15 ? std::optional(value) : std::nullopt;
}

void take_weight(Entry& entry, const Notes& notes) {
    entry.body = entry.body.trimmed();
    if (!base::starts_with(entry.body.text, "%")) return;
    const auto end = entry.body.text.find('%', 1);
    if (end == none) return notes.error(entry.body.offset, "cau-hoi.ti-le-chua-khep");
    const auto weight = to_number(entry.body.text.substr(1, end - 1));
    if (!weight || *weight < -100 || *weight > 100)
        return notes.error(entry.body.offset, "cau-hoi.ti-le-la", {{"chu", std::string(entry.body.text.substr(0, end + 1))}});
    entry.weight = weight;
    entry.body = entry.body.from(end + 1);
}

Entry to_entry(char sign, Part part, const Notes& notes) {
    Entry entry{sign, part, {{}, part.offset}, {}};
    if (const auto hash = find_bare(part.text, "#"); hash != none) {
        entry.feedback = part.from(hash + 1);
        entry.body = part.to(hash);
    }
    take_weight(entry, notes);
    return entry;
}

struct Entries {
    Part before;  // what stands before the first sign
    std::vector<Entry> all;
    bool has(char sign) const {
        return std::any_of(all.begin(), all.end(), [sign](const Entry& each) { return each.sign == sign; });
    }
};

Entries split_entries(Part part, const Notes& notes) {
    Entries out;
    std::size_t sign = find_bare_any(part.text, "=~");
    out.before = part.to(std::min(sign, part.text.size()));
    while (sign != none) {
        const std::size_t next = find_bare_any(part.text, "=~", sign + 1);
        const std::size_t end = std::min(next, part.text.size());
        out.all.push_back(to_entry(part.text[sign], Part{part.text.substr(sign + 1, end - sign - 1), part.offset + sign + 1}, notes));
        sign = next;
    }
    return out;
}

std::optional<model::NumberRange> to_range(string_view text) {
    using Form = model::NumberRange::Form;
    if (const auto dots = text.find(".."); dots != none) {
        const auto low = to_number(text.substr(0, dots)), high = to_number(text.substr(dots + 2));
        if (low && high) return model::NumberRange{Form::interval, 0, 0, *low, *high};
        return std::nullopt;
    }
    const auto colon = text.find(':');
    const auto number = to_number(text.substr(0, colon));
    if (!number) return std::nullopt;
    if (colon == none) return model::NumberRange{Form::exact, *number};
    const auto tolerance = to_number(text.substr(colon + 1));
    return tolerance ? std::optional(model::NumberRange{Form::tolerance, *number, *tolerance}) : std::nullopt;
}

class QuestionReader {
public:
    QuestionReader(const Notes& notes, model::ReadQuestion& question) : notes_(notes), question_(question) {}

    void read(Part text) {
        text = take_title(text.trimmed());
        const auto open = find_bare_any(text.text, "{}");
        if (open == none) {
            question_.kind = QuestionKind::note;
            question_.stem = to_text(text.text, TextFormat::moodle);
            return;
        }
        const auto close = find_bare_any(text.text, "{}", open + 1);
        const Part after = close == none ? text.from(text.text.size()) : text.from(close + 1);
        if (!check_braces(text, open, close, after)) {
            question_.stem = to_text(text.text, TextFormat::moodle);
            return;
        }
        take_stem(text.to(open).text, after.text);
        take_answers(Part{text.text.substr(open + 1, close - open - 1), text.offset + open + 1});
        if (question_.stem.empty()) notes_.error(text.offset, "cau-hoi.thieu-loi-hoi");
    }

private:
    Part take_title(Part text) {
        if (!base::starts_with(text.text, "::")) return text;
        const auto end = find_bare(text.text, "::", 2);
        if (end == none) {
            notes_.error(text.offset, "cau-hoi.ten-chua-khep");
            return text;
        }
        question_.title = to_text(text.text.substr(2, end - 2), TextFormat::moodle).text;
        return text.from(end + 2);
    }

    bool check_braces(Part text, std::size_t open, std::size_t close, Part after) const {
        const char* key = nullptr;
        std::size_t at = text.offset + open;
        if (text.text[open] == '}') {
            key = "cau-hoi.ngoac-dong-le";
        } else if (close == none) {
            key = "cau-hoi.ngoac-chua-khep";
        } else if (text.text[close] == '{') {
            key = "cau-hoi.ngoac-trong-ngoac";
            at = text.offset + close;
        } else if (const auto more = find_bare_any(after.text, "{}"); more != none) {
            key = after.text[more] == '{' ? "cau-hoi.nhieu-cho-tra-loi" : "cau-hoi.ngoac-dong-le";
            at = after.offset + more;
        }
        if (key) notes_.error(at, key);
        return !key;
    }

    void take_stem(string_view before, string_view after) {
        question_.stem = to_text(before, TextFormat::moodle);
        const ReadText tail = to_text(after, question_.stem.format);
        question_.answer_inside = !tail.empty();
        if (question_.answer_inside) question_.stem.text += (question_.stem.empty() ? "_____ " : " _____ ") + tail.text;
    }

    void take_answers(Part answers) {
        if (const auto overall = find_bare(answers.text, "####"); overall != none) {
            question_.explanation = text_of(answers.from(overall + 4));
            answers = answers.to(overall);
        }
        answers = answers.trimmed();
        if (answers.text.empty())
            question_.kind = QuestionKind::essay;
        else if (answers.text[0] == '#')
            take_numbers(answers.from(1));
        else if (!take_true_false(answers))
            take_entries(split_entries(answers, notes_));
    }

    ReadText text_of(Part part) const { return to_text(part.text, question_.stem.format); }

    // The first feedback is for who answers wrong, the second for who answers right.
    bool take_true_false(Part answers) {
        const auto hash = std::min(find_bare(answers.text, "#"), answers.text.size());
        std::string word(base::trim(answers.text.substr(0, hash)));
        std::transform(word.begin(), word.end(), word.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
        const bool is_true = word == "T" || word == "TRUE";
        if (!is_true && word != "F" && word != "FALSE") return false;
        question_.kind = QuestionKind::true_false;
        question_.options.resize(2);
        model::ReadOption& right = question_.options[is_true ? 0 : 1];
        model::ReadOption& wrong = question_.options[is_true ? 1 : 0];
        right.verdict = Verdict::right;
        wrong.verdict = Verdict::wrong;
        if (hash == answers.text.size()) return true;
        const Part feedback = answers.from(hash + 1);
        const auto second = find_bare(feedback.text, "#");
        wrong.feedback = text_of(feedback.to(std::min(second, feedback.text.size())));
        if (second != none) right.feedback = text_of(feedback.from(second + 1));
        return true;
    }

    void take_numbers(Part answers) {
        question_.kind = QuestionKind::number;
        Entries entries = split_entries(answers, notes_);
        if (!entries.before.blank()) entries.all.insert(entries.all.begin(), to_entry('=', entries.before, notes_));
        if (entries.all.empty()) notes_.error(answers.offset, "cau-hoi.thieu-dap-an");
        for (const Entry& entry : entries.all) {
            model::AcceptedAnswer answer = to_accepted(entry);
            if (answer.text.empty()) answer.text = {"*", question_.stem.format};
            if (answer.text.text != "*") answer.range = to_range(answer.text.text);
            if (answer.text.text != "*" && !answer.range) notes_.error(entry.body.offset, "cau-hoi.so-la", {{"chu", answer.text.text}});
            question_.accepted.push_back(std::move(answer));
        }
    }

    model::AcceptedAnswer to_accepted(const Entry& entry) const {
        const bool right = entry.sign == '=' && entry.weight.value_or(100) > 0;
        return {text_of(entry.body), {}, right ? Verdict::right : Verdict::wrong, entry.weight, text_of(entry.feedback)};
    }

    void take_entries(const Entries& entries) {
        if (entries.all.empty()) {
            question_.kind = QuestionKind::short_answer;
            question_.accepted.push_back(to_accepted(to_entry('=', entries.before, notes_)));
            return;
        }
        if (!entries.before.blank())
            notes_.error(entries.before.trimmed().offset, "cau-hoi.chu-lac", {{"chu", text_of(entries.before).text}});
        const auto is_pair = [](const Entry& each) { return find_bare(each.body.text, "->") != none; };
        if (entries.has('~')) return take_options(entries.all);
        if (std::all_of(entries.all.begin(), entries.all.end(), is_pair)) return take_pairs(entries.all);
        question_.kind = QuestionKind::short_answer;
        for (const Entry& entry : entries.all) question_.accepted.push_back(to_accepted(entry));
    }

    void take_pairs(const std::vector<Entry>& entries) {
        question_.kind = QuestionKind::matching;
        for (const Entry& entry : entries) {
            const auto arrow = find_bare(entry.body.text, "->");
            const ReadText right = to_text(entry.body.text.substr(arrow + 2), TextFormat::moodle);
            question_.pairs.push_back({text_of(entry.body.to(arrow)), right.text, text_of(entry.feedback)});
        }
    }

    void take_options(const std::vector<Entry>& entries) {
        const bool signs = std::any_of(entries.begin(), entries.end(), [](const Entry& each) { return each.sign == '='; });
        for (const Entry& entry : entries) {
            const bool right = signs ? entry.sign == '=' && entry.weight.value_or(100) >= 100 : entry.weight.value_or(0) > 0;
            if (signs && !right && entry.weight.value_or(entry.sign == '=' ? 100 : 0) > 0) note_part_of_points(entry);
            question_.options.push_back(
                {{}, text_of(entry.body), right ? Verdict::right : Verdict::wrong, entry.weight, text_of(entry.feedback)});
        }
        const auto rights = std::count_if(question_.options.begin(), question_.options.end(),
                                          [](const model::ReadOption& each) { return each.verdict == Verdict::right; });
        question_.kind = signs && rights < 2 ? QuestionKind::one_right : QuestionKind::several_right;
        if (signs && rights > 1) notes_.warning(entries.front().body.offset, "cau-hoi.nhieu-dap-an-gift");
        if (rights > 0) return;
        question_.kind = QuestionKind::one_right;
        for (model::ReadOption& option : question_.options) option.verdict = Verdict::unknown;
        notes_.error(entries.front().body.offset, "cau-hoi.thieu-dap-an");
    }

    void note_part_of_points(const Entry& entry) const {
        const auto percent = std::to_string(static_cast<int>(*entry.weight));
        notes_.warning(entry.body.offset, "cau-hoi.mot-phan-diem", {{"chu", text_of(entry.body).text}, {"so", percent}});
    }

    const Notes& notes_;
    model::ReadQuestion& question_;
};

std::string in_brackets(string_view text, string_view name, std::size_t& at) {
    const auto start = text.find(name, at);
    const auto end = start == none ? none : text.find(']', start);
    at = end;
    if (end == none) return {};
    return std::string(base::trim(text.substr(start + name.size(), end - start - name.size())));
}

void take_comment(string_view line, Block& block) {
    std::size_t at = 0;
    if (const std::string id = in_brackets(line, "[id:", at); !id.empty()) block.id = id;
    for (at = 0; at != none;)
        if (const std::string tag = in_brackets(line, "[tag:", at); !tag.empty()) block.tags.push_back(tag);
}

void add_line(const std::string& line, int number, Block& block) {
    if (block.line == 0) block.line = number;
    const bool comment = base::starts_with(base::trim(line), "//");
    if (comment)
        take_comment(line, block);
    else
        block.text += line;
    block.comments_only = block.comments_only && comment;
    block.text += '\n';
    block.source += line + '\n';
}

std::vector<Block> to_blocks(string_view utf8) {
    std::vector<Block> blocks(1);
    int number = 0;
    std::string text = base::to_nfc(utf8);
    if (base::starts_with(text, "\xEF\xBB\xBF")) text.erase(0, 3);
    for (std::string& line : base::split(text, '\n')) {
        ++number;
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (!base::trim(line).empty())
            add_line(line, number, blocks.back());
        else if (blocks.back().line > 0)
            blocks.emplace_back();
    }
    return blocks;
}

// "$CATEGORY: name" alone on its line; returns where the text after it starts.
std::size_t take_category(const Block& block, model::Questions& out) {
    constexpr string_view mark = "$CATEGORY:";
    const auto start = block.text.find_first_not_of(" \t\n");
    if (start == none || block.text.compare(start, mark.size(), mark) != 0) return 0;
    const auto end = block.text.find('\n', start);
    const string_view name = string_view(block.text).substr(start + mark.size(), end - start - mark.size());
    out.groups.push_back({unescape(base::trim(name)), out.questions.size(), block.line});
    return end;
}

}  // namespace

model::Questions read_gift(std::string_view utf8, const std::string& file_name) {
    model::Questions out;
    out.file_name = file_name;
    for (const Block& block : to_blocks(utf8)) {
        if (block.comments_only) continue;
        if (out.questions.size() >= model::most_questions) break;
        const Part text = Part{block.text, 0}.from(take_category(block, out));
        if (text.blank()) continue;
        model::ReadQuestion question;
        question.line = block.line;
        question.id = block.id;
        question.tags = block.tags;
        question.source = block.source;
        const Notes notes{block, out};
        QuestionReader(notes, question).read(text);
        out.questions.push_back(std::move(question));
    }
    return out;
}

}  // namespace intake
