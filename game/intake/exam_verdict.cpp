// What stands behind or before an option, and in a key: letters, "Đ" and "S", with labels or without.

#include <algorithm>
#include <map>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/exam_line.h"

namespace intake {
namespace {

using model::Verdict;
using std::string_view;
constexpr auto nowhere = string_view::npos;

bool is_gap(char c) { return c == ' ' || c == '\t'; }

// "ĐSSĐ"
std::vector<Verdict> to_verdicts(string_view word) {
    std::vector<Verdict> out;
    for (char32_t letter : base::to_code_points(word)) {
        if (letter != U'Đ' && letter != U'S') return {};
        out.push_back(letter == U'S' ? Verdict::wrong : Verdict::right);
    }
    return out;
}

std::vector<std::string> split_key_words(string_view text) {
    std::string plain;
    for (char32_t letter : base::to_code_points(text)) {
        constexpr std::u32string_view apart = U",;/&-|:–—→=>";
        if (apart.find(letter) != std::u32string_view::npos)
            plain += ' ';
        else
            base::append_utf8(plain, letter);
    }
    std::vector<std::string> words;
    for (std::string& word : base::split_words(plain)) {
        while (!word.empty() && (word.back() == '.' || word.back() == ')')) word.pop_back();
        if (!word.empty()) words.push_back(std::move(word));
    }
    return words;
}

// "aĐ", "a)Đ", "a.Đ": the label is cut off.
char take_statement_label(std::string& word) {
    if (word.empty() || !is_small_label(word[0])) return '\0';
    const bool sign = word.size() > 1 && (word[1] == '.' || word[1] == ')');
    const std::string rest = word.substr(sign ? 2 : 1);
    if (!rest.empty() && !sign && to_verdict(rest) == Verdict::unknown) return '\0';
    const char label = word[0];
    word = rest;
    return label;
}

// Verdicts of statements, with labels or without; labels that are missing or come twice tell nothing.
std::vector<Verdict> statement_verdicts(const std::vector<std::string>& words) {
    std::vector<Verdict> out;
    std::size_t labels = 0;
    char label = '\0';
    for (std::string word : words) {
        if (const char found = take_statement_label(word)) {
            if (label != '\0') return {};  // two labels, no verdict between them
            label = found;
            ++labels;
            if (word.empty()) continue;
        }
        const Verdict verdict = to_verdict(word);
        if (verdict == Verdict::unknown) return words.size() == 1 ? to_verdicts(word) : std::vector<Verdict>{};
        if (label != '\0' && label != static_cast<char>('a' + out.size())) return {};
        label = '\0';
        out.push_back(verdict);
    }
    return label == '\0' && (labels == 0 || labels == out.size()) ? out : std::vector<Verdict>{};
}

// "Đúng: a, c; Sai: b, d"
std::vector<Verdict> listed_verdicts(const std::vector<std::string>& words) {
    std::map<char, Verdict> found;
    Verdict said = Verdict::unknown;
    for (const std::string& word : words) {
        if (const Verdict verdict = to_verdict(word); verdict != Verdict::unknown) {
            said = verdict;
            continue;
        }
        const bool label = word.size() == 1 && is_small_label(word[0]) && said != Verdict::unknown;
        if (!label || !found.emplace(word[0], said).second) return {};
    }
    std::vector<Verdict> out;
    for (const auto& [label, verdict] : found) {
        if (label != static_cast<char>('a' + out.size())) return {};
        out.push_back(verdict);
    }
    return out;
}

std::string answer_letters(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        if (base::fold(word) == "va") continue;
        const bool run = std::all_of(word.begin(), word.end(), is_capital_label) &&
                         std::adjacent_find(word.begin(), word.end(), std::greater_equal<>()) == word.end();
        if (!run && !(word.size() == 1 && is_small_label(word[0]))) return {};
        for (char letter : word) out += is_small_label(letter) ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return out;
}

}  // namespace

Verdict to_verdict(string_view word) {
    const std::string lower = base::to_lower(base::trim(word));
    if (lower == "đ" || lower == "đúng") return Verdict::right;
    if (lower == "s" || lower == "sai") return Verdict::wrong;
    return Verdict::unknown;
}

std::optional<std::pair<char, Verdict>> to_part(string_view text) {
    std::vector<std::string> words = split_key_words(text);
    if (words.empty() || words.size() > 2) return std::nullopt;
    const char label = take_statement_label(words[0]);
    const Verdict verdict = label == '\0' ? Verdict::unknown : to_verdict(words.size() == 2 && words[0].empty() ? words[1] : words[0]);
    return verdict == Verdict::unknown ? std::nullopt : std::optional(std::pair(label, verdict));
}

namespace {

// Where a verdict behind a statement begins: a blank behind "–", "→", ":", dots to write on, or the end of the sentence.
bool may_stand_apart(string_view before) {
    before = base::trim(before);
    for (string_view sign : {"-", "–", "—", "→", "=>", ":", "...", "…", "___"})
        if (before.size() >= sign.size() && before.substr(before.size() - sign.size()) == sign) return true;
    return !before.empty() && string_view(".?!;").find(before.back()) != nowhere;
}

// What leads to a verdict and says nothing itself.
std::size_t without_leader(string_view before) {
    bool cut = true;
    while (cut) {
        before = before.substr(0, static_cast<std::size_t>(base::trim(before).data() - before.data()) + base::trim(before).size());
        cut = false;
        for (string_view sign : {"-", "–", "—", "→", "=>", ":", "...", "…", "___", "_"})
            if (!cut && before.size() > sign.size() && before.substr(before.size() - sign.size()) == sign) {
                before.remove_suffix(sign.size());
                cut = true;
            }
    }
    return before.size();
}

struct FoundVerdict {
    Verdict verdict = Verdict::unknown;
    std::size_t from = 0, to = nowhere;  // of the text without it
};

FoundVerdict tick_behind(string_view whole) {
    constexpr std::pair<string_view, Verdict> signs[] = {
        {"✓", Verdict::right}, {"✔", Verdict::right}, {"☑", Verdict::right}, {"✗", Verdict::wrong}, {"✘", Verdict::wrong}};
    for (const auto& [sign, verdict] : signs)
        if (whole.size() > sign.size() && whole.substr(whole.size() - sign.size()) == sign) return {verdict, 0, whole.size() - sign.size()};
    return {};
}

FoundVerdict verdict_behind(string_view whole, bool statement) {
    if (const FoundVerdict tick = tick_behind(whole); tick.verdict != Verdict::unknown) return tick;
    while (!whole.empty() && (whole.back() == '.' || whole.back() == ';')) whole = base::trim(whole.substr(0, whole.size() - 1));
    if (whole.empty()) return {};
    if (whole.back() == ')' || whole.back() == ']') {
        const auto cut = whole.find_last_of("([");
        return cut == nowhere ? FoundVerdict{} : FoundVerdict{to_verdict(whole.substr(cut + 1, whole.size() - cut - 2)), 0, cut};
    }
    auto blank = whole.find_last_of(" \t");
    string_view word = blank == nowhere ? string_view() : whole.substr(blank + 1);
    if (statement && to_verdict(word) == Verdict::unknown) {  // "......S"
        const auto dots = whole.find_last_of("._");
        if (dots != nowhere && dots > 2 && (whole.substr(dots - 2, 3) == "..." || whole.substr(dots - 2, 3) == "___")) {
            blank = dots + 1;
            word = whole.substr(blank);
        }
    }
    if (word.empty() || blank == 0) return {};
    const bool wide = blank < whole.size() && (whole[blank] == '\t' || (is_gap(whole[blank - 1]) && is_gap(whole[blank])));
    if (!wide && !(statement && may_stand_apart(whole.substr(0, blank)))) return {};
    return {to_verdict(word), 0, statement ? without_leader(whole.substr(0, blank)) : blank};
}

FoundVerdict verdict_before(string_view whole) {
    if (whole.empty() || (whole[0] != '(' && whole[0] != '[')) return {};
    const auto end = whole.find_first_of(")]");
    if (end == nowhere || end + 1 >= whole.size()) return {};
    return {to_verdict(whole.substr(1, end - 1)), end + 1, nowhere};
}

}  // namespace

Verdict take_verdict(MarkedText& text, bool statement) {
    const string_view whole = base::trim(text.text);
    FoundVerdict found = verdict_behind(whole, statement);
    if (found.verdict == Verdict::unknown && statement) found = verdict_before(whole);
    if (found.verdict == Verdict::unknown || found.to == 0) return Verdict::unknown;
    const auto start = static_cast<std::size_t>(whole.data() - text.text.data());
    text = text.part(start + found.from, found.to == nowhere ? nowhere : start + found.to);
    return found.verdict;
}

KeyValue to_key_value(string_view text) {
    if (text.size() > 120) return {};
    const std::vector<std::string> words = split_key_words(text);
    if (words.empty()) return {};
    KeyValue value;
    value.letters = answer_letters(words);
    if (value.letters.empty()) value.verdicts = statement_verdicts(words);
    if (value.empty()) value.verdicts = listed_verdicts(words);
    return value;
}

}  // namespace intake
