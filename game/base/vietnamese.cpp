// Puts words and names in the order of a Vietnamese list, and folds them for comparing.

#include "base/vietnamese.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "base/text.h"

namespace base {
namespace {

constexpr char32_t d_bar = 0x111, d_bar_upper = 0x110;
constexpr char32_t circumflex = 0x302, breve = 0x306, horn = 0x31b;

// CLDR vi: the letters in order (first level), and the tones in order (second level).
constexpr std::u32string_view alphabet = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
constexpr std::array<char32_t, 5> tones = {0x300, 0x309, 0x303, 0x301, 0x323};  // huyền, hỏi, ngã, sắc, nặng

// One character as the order sees it.
struct Weight {
    std::uint32_t letter = 0;
    std::uint32_t marks = 0;
    bool upper = false;
};

// Blanks before signs before digits before letters; letters of the alphabet before all others.
std::uint32_t letter_weight(char32_t lower) {
    const auto place = alphabet.find(lower);
    if (place != std::u32string_view::npos) return 0x60'0000u + static_cast<std::uint32_t>(place);
    if (is_blank(lower)) return 0x10'0000u;
    if (lower >= U'0' && lower <= U'9') return 0x40'0000u + lower;
    return (is_letter_or_digit(lower) ? 0x80'0000u : 0x20'0000u) + lower;
}

std::uint32_t mark_weight(char32_t mark) {
    const auto* place = std::find(tones.begin(), tones.end(), mark);
    return place != tones.end() ? 1u + static_cast<std::uint32_t>(place - tones.begin()) : mark;
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
            all.push_back({letter_weight(letter), 0, letter != code_point});
        } else if (const char32_t joined = join_letter(letter, code_point)) {
            letter = joined;
            all.back().letter = letter_weight(joined);
        } else {
            all.back().marks = all.back().marks * 31 + mark_weight(code_point);
        }
    }
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
    return compare_by(a, b, [](const Weight& w) { return w.marks; });
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
