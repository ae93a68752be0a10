// Puts words and names in the order of a Vietnamese list, and folds them for comparing.

#include "base/vietnamese.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "base/text.h"

namespace base {
namespace {

constexpr char32_t d_bar = 0x111, d_bar_upper = 0x110;
constexpr char32_t circumflex = 0x302, breve = 0x306, horn = 0x31b;

// CLDR vi: the letters in order (first level), and the tones in order (second level).
constexpr std::u32string_view alphabet = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
constexpr std::array<char32_t, 5> tones = {0x300, 0x309, 0x303, 0x301, 0x323};  // huyền, hỏi, ngã, sắc, nặng

// What a syllable is made of, the longer ones first.
constexpr std::array<std::u32string_view, 28> initials = {U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th",
                                                          U"tr",  U"b",  U"c",  U"d",  U"đ",  U"g",  U"h",  U"k",  U"l",  U"m",
                                                          U"n",   U"p",  U"q",  U"r",  U"s",  U"t",  U"v",  U"x"};
constexpr std::array<std::u32string_view, 8> finals = {U"ch", U"ng", U"nh", U"c", U"m", U"n", U"p", U"t"};
constexpr std::array<std::u32string_view, 54> vowels = {
    U"a",  U"ă",  U"â",   U"e",  U"ê",   U"i",  U"o",   U"ô",  U"ơ",  U"u",   U"ư",   U"y",   U"ai", U"ao",  U"au", U"ay",  U"âu",  U"ây",
    U"eo", U"êu", U"ia",  U"iê", U"iêu", U"yê", U"yêu", U"iu", U"oa", U"oai", U"oay", U"oă",  U"oe", U"oeo", U"oi", U"oo",  U"ôi",  U"ơi",
    U"ua", U"uâ", U"uây", U"uê", U"ui",  U"uô", U"uôi", U"uơ", U"uy", U"uya", U"uyê", U"uyu", U"ưa", U"ưi",  U"ươ", U"ươi", U"ươu", U"ưu"};

bool is_vowel(char32_t lower) { return std::u32string_view(U"aăâeêioôơuưy").find(lower) != std::u32string_view::npos; }

// One character as the order sees it.
struct Weight {
    std::uint32_t letter = 0;
    std::uint32_t marks = 0;
    std::uint32_t tone = 0;
    bool upper = false;
};

constexpr std::uint32_t first_letter_weight = 0x60'0000u;

// Blanks before signs before digits before letters; letters of the alphabet before all others.
std::uint32_t letter_weight(char32_t lower) {
    const auto place = alphabet.find(lower);
    if (place != std::u32string_view::npos) return first_letter_weight + static_cast<std::uint32_t>(place);
    if (is_blank(lower)) return 0x10'0000u;
    if (lower >= U'0' && lower <= U'9') return 0x40'0000u + lower;
    return (is_letter_or_digit(lower) ? 0x80'0000u : 0x20'0000u) + lower;
}

std::uint32_t tone_weight(char32_t mark) {
    const auto* place = std::find(tones.begin(), tones.end(), mark);
    return place != tones.end() ? 1u + static_cast<std::uint32_t>(place - tones.begin()) : 0;
}

// A syllable has one tone, whichever of its vowels carries it: "Thúy" and "Thuý" are one spelling.
void put_tones_last(std::vector<Weight>& all) {
    const auto is_letter = [](const Weight& each) { return each.letter >= first_letter_weight; };
    const auto is_toned = [](const Weight& each) { return each.tone != 0; };
    for (auto at = all.begin(); at != all.end();) {
        const auto begin = std::find_if(at, all.end(), is_letter);
        at = std::find_if_not(begin, all.end(), is_letter);
        if (std::count_if(begin, at, is_toned) == 1) std::swap(std::find_if(begin, at, is_toned)->tone, (at - 1)->tone);
    }
}

// ă â ê ô ơ ư are letters of their own; NFD gives them apart.
char32_t join_letter(char32_t lower, char32_t mark) {
    if (mark == breve && lower == U'a') return U'ă';
    if (mark == circumflex && lower == U'a') return U'â';
    if (mark == circumflex && lower == U'e') return U'ê';
    if (mark == circumflex && lower == U'o') return U'ô';
    if (mark == horn && lower == U'o') return U'ơ';
    if (mark == horn && lower == U'u') return U'ư';
    return 0;
}

std::vector<Weight> weigh(std::string_view utf8) {
    std::vector<Weight> all;
    char32_t letter = 0;
    for (char32_t code_point : to_code_points(to_nfd(utf8))) {
        if (is_invisible(code_point)) continue;
        if (!is_mark(code_point) || all.empty()) {
            letter = to_lower(code_point);
            all.push_back({letter_weight(letter), 0, 0, letter != code_point});
        } else if (const char32_t joined = join_letter(letter, code_point)) {
            letter = joined;
            all.back().letter = letter_weight(joined);
        } else if (const std::uint32_t tone = tone_weight(code_point); tone != 0 && all.back().tone == 0) {
            all.back().tone = tone;
        } else {
            all.back().marks = all.back().marks * 31 + code_point;
        }
    }
    put_tones_last(all);
    return all;
}

template <class Value>
int compare_by(const std::vector<Weight>& a, const std::vector<Weight>& b, Value value) {
    const std::size_t shared = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < shared; ++i) {
        const auto left = value(a[i]), right = value(b[i]);
        if (left != right) return left < right ? -1 : 1;
    }
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

int compare_letters_and_tones(const std::vector<Weight>& a, const std::vector<Weight>& b) {
    if (const int order = compare_by(a, b, [](const Weight& w) { return w.letter; })) return order;
    return compare_by(a, b, [](const Weight& w) { return std::pair(w.marks, w.tone); });
}

int compare_case(const std::vector<Weight>& a, const std::vector<Weight>& b) {
    return compare_by(a, b, [](const Weight& w) { return w.upper; });
}

int compare_without_case(std::string_view a, std::string_view b) { return compare_letters_and_tones(weigh(a), weigh(b)); }

// "Nguyễn Thị Thu" -> họ "Nguyễn", chữ lót "Thị Thu"
struct FamilyAndMiddle {
    std::string family, middle;
};

FamilyAndMiddle split_family(const std::string& family_and_middle) {
    const auto blank = family_and_middle.find(' ');
    if (blank == std::string::npos) return {family_and_middle, {}};
    return {family_and_middle.substr(0, blank), family_and_middle.substr(blank + 1)};
}

}  // namespace

std::string to_lower(std::string_view utf8) {
    std::string out;
    for (char32_t code_point : to_code_points(utf8)) append_utf8(out, to_lower(code_point));
    return out;
}

std::string with_capital(std::string_view utf8) {
    auto code_points = to_code_points(to_nfc(utf8));
    if (!code_points.empty()) code_points.front() = to_upper(code_points.front());
    return to_utf8(code_points);
}

std::string without_marks(std::string_view utf8) {
    std::string out;
    for (char32_t code_point : to_code_points(to_nfd(utf8))) {
        if (is_mark(code_point)) continue;
        append_utf8(out, code_point == d_bar ? U'd' : code_point == d_bar_upper ? U'D' : code_point);
    }
    return out;
}

std::string fold(std::string_view utf8) {
    std::string out;
    bool blank = false;
    for (char32_t code_point : to_code_points(without_marks(utf8))) {
        if (is_invisible(code_point)) continue;
        if (!is_letter_or_digit(code_point)) {
            blank = !out.empty();
            continue;
        }
        if (blank) out += ' ';
        blank = false;
        const char32_t lower = to_lower(code_point);
        append_utf8(out, lower == U'y' ? U'i' : lower);
    }
    return out;
}

std::string tone_key(std::string_view utf8) {
    std::string out;
    std::vector<char32_t> run;
    const auto close = [&] {
        const auto is_tone = [](char32_t c) { return tone_weight(c) != 0; };
        if (std::count_if(run.begin(), run.end(), is_tone) == 1) std::stable_partition(run.begin(), run.end(), std::not_fn(is_tone));
        out += to_utf8(run);
        run.clear();
    };
    for (char32_t code_point : to_code_points(to_nfd(utf8))) {
        if (is_invisible(code_point)) continue;
        if (!is_mark(code_point) && !is_letter_or_digit(code_point)) close();
        run.push_back(to_lower(code_point));
        if (!is_mark(code_point) && !is_letter_or_digit(code_point)) close();
    }
    close();
    return out;
}

std::string spelling_key(std::string_view utf8) {
    std::vector<std::string> words = split_words(tone_key(utf8));
    for (std::string& word : words) {
        const std::size_t vowel = word.find_first_of("aeiouy");
        const std::size_t start = vowel > 0 && vowel != std::string::npos && word.compare(vowel - 1, 2, "qu") == 0 ? vowel + 1 : vowel;
        if (start == 0 || start >= word.size() || word[start] != 'y') continue;
        if (word.find_first_of("abcdefghijklmnopqrstuvwxyz", start + 1) == std::string::npos) word[start] = 'i';
    }
    return join(words, " ");
}

bool is_syllable(std::string_view word) {
    std::vector<char32_t> letters;
    int toned = 0;
    bool on_vowel = true;
    for (char32_t code_point : to_code_points(to_nfd(word))) {
        if (tone_weight(code_point) == 0) {
            letters.push_back(to_lower(code_point));
            continue;
        }
        ++toned;
        const auto carrier = std::find_if_not(letters.rbegin(), letters.rend(), [](char32_t c) { return is_mark(c); });
        on_vowel = on_vowel && carrier != letters.rend() && is_vowel(*carrier);
    }
    std::u32string plain;
    for (char32_t c : to_code_points(to_nfc(to_utf8(letters)))) plain += c;
    const auto starts = [&](std::u32string_view with) { return plain.compare(0, with.size(), with) == 0; };
    const auto ends = [&](std::u32string_view with) {
        return plain.size() > with.size() && plain.compare(plain.size() - with.size(), with.size(), with) == 0;
    };
    const auto* initial = std::find_if(initials.begin(), initials.end(), starts);
    if (initial != initials.end()) plain.erase(0, initial->size());
    if (initial != initials.end() && *initial == U"gi" && (plain.empty() || !is_vowel(plain[0]))) plain.insert(0, U"i");
    const auto* final = std::find_if(finals.begin(), finals.end(), ends);
    if (final != finals.end()) plain.erase(plain.size() - final->size());
    return toned <= 1 && on_vowel && std::find(vowels.begin(), vowels.end(), plain) != vowels.end();
}

int compare_vi(std::string_view a, std::string_view b) {
    const auto left = weigh(a), right = weigh(b);
    if (const int order = compare_letters_and_tones(left, right)) return order;
    return compare_case(left, right);
}

NameParts split_name(std::string_view full_name) {
    auto words = split_words(full_name);
    if (words.empty()) return {};
    NameParts parts;
    parts.given = std::move(words.back());
    words.pop_back();
    parts.family_and_middle = join(words, " ");
    return parts;
}

int compare_names(std::string_view a, std::string_view b) {
    const NameParts left = split_name(a), right = split_name(b);
    if (const int order = compare_without_case(left.given, right.given)) return order;
    const auto left_rest = split_family(left.family_and_middle), right_rest = split_family(right.family_and_middle);
    if (const int order = compare_without_case(left_rest.middle, right_rest.middle)) return order;
    if (const int order = compare_without_case(left_rest.family, right_rest.family)) return order;
    return compare_vi(join(split_words(a), " "), join(split_words(b), " "));
}

}  // namespace base
