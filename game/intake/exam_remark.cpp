// Tells a remark in brackets from words of the question by its words: numbers with "điểm", levels of knowledge, and nothing else.

#include "intake/exam_remark.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/vietnamese.h"

namespace intake {
namespace {

using std::string_view;
constexpr std::size_t longest_remark = 60;

// The longer first. "diem" and "d" count behind a number only.
constexpr std::array<string_view, 12> levels = {
    "van dung cao", "van dung thap", "van dung", "nhan biet", "thong hieu", "vdc", "vdt", "nb", "th", "vd", "biet", "hieu"};
constexpr std::array<string_view, 8> fillers = {"muc", "do", "cau", "moi", "i", "tong", "so", "level"};

bool is_number(const std::string& word) { return !word.empty() && std::all_of(word.begin(), word.end(), is_digit); }

struct RemarkWords {
    bool points = false, level = false, exact = false;  // exact: a part of a point, or "đ"
    int numbers = 0;
};

// "0 25d": a number whose unit hangs on it.
bool take_points(const std::string& word, bool behind_number, RemarkWords& found) {
    const bool hanging = word.size() > 1 && word.back() == 'd' && is_number(word.substr(0, word.size() - 1));
    const bool unit = behind_number && (word == "diem" || word == "d" || word == "pts" || word == "pt" || word == "points");
    const bool joined = word.size() > 4 && word.compare(word.size() - 4, 4, "diem") == 0 && is_number(word.substr(0, word.size() - 4));
    found.points = found.points || hanging || unit || joined;
    found.exact = found.exact || hanging || (unit && word == "d");
    found.numbers += hanging || joined;
    return hanging || unit || joined;
}

// How many words from `at` on name a level; 0: none.
std::size_t count_level_words(const std::vector<std::string>& words, std::size_t at) {
    for (string_view level : levels) {
        const std::vector<std::string> named = base::split_words(level);
        if (at + named.size() <= words.size() && std::equal(named.begin(), named.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
            return named.size();
    }
    const std::string& word = words[at];
    return word.size() == 2 && word[0] == 'm' && word[1] >= '1' && word[1] <= '4' ? 1 : 0;
}

std::optional<RemarkWords> read_remark(string_view inside) {
    if (inside.size() > longest_remark) return std::nullopt;
    const std::vector<std::string> words = base::split_words(base::fold(inside));
    RemarkWords found;
    bool number = false, degree = false;
    for (std::size_t i = 0; i < words.size();) {
        if (const std::size_t level = count_level_words(words, i)) {
            found.level = true;
            i += level;
            continue;
        }
        const std::string& word = words[i++];
        const bool points = take_points(word, number, found);
        number = is_number(word);
        found.numbers += number;
        degree = degree || word == "muc";
        const bool filler = std::find(fillers.begin(), fillers.end(), word) != fillers.end();
        if (!points && !number && !filler) return std::nullopt;
    }
    found.level = found.level || (degree && found.numbers > 0);
    found.exact = found.exact || (found.points && found.numbers > 1);
    return found.points || found.level ? std::optional(found) : std::nullopt;
}

// Where the bracket that stands at `at` ends; `at`: there is none.
std::size_t bracket_end(string_view text, std::size_t at) {
    constexpr string_view open = "([{", close = ")]}";
    const auto kind = at < text.size() ? open.find(text[at]) : string_view::npos;
    if (kind == string_view::npos) return at;
    const auto end = text.find(close[kind], at);
    return end == string_view::npos || end - at > longest_remark ? at : end + 1;
}

std::string cut_end(MarkedText& text, bool only_exact) {
    const string_view whole = base::trim(text.text);
    string_view shown = whole;
    while (!shown.empty() && (shown.back() == '.' || shown.back() == ':' || shown.back() == ';')) shown.remove_suffix(1);
    const auto start = shown.find_last_of("([{");
    if (start == string_view::npos || bracket_end(shown, start) != shown.size()) return {};
    const auto found = read_remark(shown.substr(start + 1, shown.size() - start - 2));
    if (!found || (only_exact && !found->exact)) return {};
    std::string cut(shown.substr(start));
    text = text.part(0, static_cast<std::size_t>(whole.data() - text.text.data()) + start);
    return cut;
}

}  // namespace

bool is_remark(string_view inside) { return read_remark(inside).has_value(); }

std::size_t skip_remarks(string_view text, std::size_t at) {
    while (true) {
        std::size_t start = at;
        while (start < text.size() && (text[start] == ' ' || text[start] == '\t')) ++start;
        const std::size_t end = bracket_end(text, start);
        if (end == start || !is_remark(text.substr(start + 1, end - start - 2))) return at;
        at = end;
    }
}

std::string cut_remarks(MarkedText& text) {
    std::string cut;
    if (const std::size_t end = skip_remarks(text.text, 0); end > 0) {
        cut = base::trim(string_view(text.text).substr(0, end));
        std::size_t rest = end;
        while (rest < text.text.size() && (text.text[rest] == '.' || text.text[rest] == ':' || text.text[rest] == ' ')) ++rest;
        text = text.part(rest);
    }
    while (true) {
        const std::string last = cut_end(text, false);
        if (last.empty()) return cut;
        cut += (cut.empty() ? "" : " ") + last;
    }
}

std::string cut_option_remark(MarkedText& text) { return cut_end(text, true); }

}  // namespace intake
