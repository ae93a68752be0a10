// utf8proc behind our own words: normal forms, and what counts as a letter, a blank, or nothing that is seen.

#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "base/check.h"

namespace base {
namespace {

constexpr char32_t replacement = 0xfffd;

// Reads one code point at `at` and moves past it. A byte that begins nothing valid gives -1 and is passed alone.
utf8proc_int32_t read_one(std::string_view text, std::size_t& at) {
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) return ++at, byte;
    utf8proc_int32_t code_point = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    const utf8proc_ssize_t length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    at += length > 0 ? static_cast<std::size_t>(length) : 1;
    return length > 0 ? code_point : -1;
}

bool is_ascii(std::string_view text) {
    for (char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    }
    return true;
}

// True of nearly all that is written in Vietnamese, and much quicker told than composed: letters and signs of these ranges are never
// composed, decomposed or put into another order.
bool is_surely_nfc(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const utf8proc_int32_t c = read_one(text, at);
        const bool latin = (c >= 0 && c < 0x300) || (c >= 0x1E00 && c < 0x1F00), sign = c >= 0x2010 && c < 0x20D0;
        if (!latin && !sign) return false;
    }
    return true;
}

std::string normalise(std::string_view text, utf8proc_option_t form) {
    if (is_ascii(text)) return std::string(text);
    const std::string valid = is_utf8(text) ? std::string(text) : to_utf8(to_code_points(text));
    utf8proc_uint8_t* out = nullptr;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(valid.data());
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | form);
    const utf8proc_ssize_t length = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(valid.size()), &out, options);
    CHECK(length >= 0);
    std::string result(reinterpret_cast<const char*>(out), static_cast<std::size_t>(length));
    std::free(out);
    return result;
}

utf8proc_category_t category(char32_t code_point) { return utf8proc_category(static_cast<utf8proc_int32_t>(code_point)); }

}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (read_one(text, at) < 0) return false;
    }
    return true;
}

std::string to_nfc(std::string_view text) { return is_surely_nfc(text) ? std::string(text) : normalise(text, UTF8PROC_COMPOSE); }

std::string to_nfd(std::string_view text) { return normalise(text, UTF8PROC_DECOMPOSE); }

bool is_nfc(std::string_view text) { return is_surely_nfc(text) || (is_utf8(text) && to_nfc(text) == text); }

char32_t to_lower(char32_t code_point) { return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point))); }

char32_t to_upper(char32_t code_point) { return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(code_point))); }

bool is_mark(char32_t code_point) {
    const auto kind = category(code_point);
    return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_MC || kind == UTF8PROC_CATEGORY_ME;
}

MarkPlace place_of_mark(char32_t mark) {
    const utf8proc_property_t* about = utf8proc_get_property(static_cast<utf8proc_int32_t>(mark));
    constexpr utf8proc_propval_t first_below = 218, last_below = 222, first_above = 228, last_above = 234;  // Unicode's combining classes
    if (about->combining_class >= first_above && about->combining_class <= last_above) return MarkPlace::above;
    return about->combining_class >= first_below && about->combining_class <= last_below ? MarkPlace::below : MarkPlace::through;
}

bool is_blank(char32_t code_point) {
    if ((code_point >= 0x09 && code_point <= 0x0d) || code_point == 0x85) return true;
    if (code_point < 0x80) return code_point == ' ';
    const auto kind = category(code_point);
    return kind == UTF8PROC_CATEGORY_ZS || kind == UTF8PROC_CATEGORY_ZL || kind == UTF8PROC_CATEGORY_ZP;
}

bool is_letter_or_digit(char32_t code_point) {
    const auto kind = category(code_point);
    return (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO) || kind == UTF8PROC_CATEGORY_ND;
}

bool is_selector(char32_t code_point) {
    return (code_point >= 0xFE00 && code_point <= 0xFE0F) || (code_point >= 0xE0100 && code_point <= 0xE01EF);
}

bool is_invisible(char32_t code_point) {
    const auto kind = category(code_point);
    return kind == UTF8PROC_CATEGORY_CF || (kind == UTF8PROC_CATEGORY_CC && !is_blank(code_point));
}

bool is_drawn(char32_t code_point) {
    constexpr std::pair<char32_t, char32_t> drawn[] = {{0x21, 0x148},    {0x14A, 0x1C3},   {0x1C5, 0x31E},   {0x323, 0x33F},
                                                       {0x346, 0x36F},   {0x400, 0x45F},   {0x1E00, 0x1EFF}, {0x2010, 0x2010},
                                                       {0x2012, 0x2015}, {0x2018, 0x201A}, {0x201C, 0x201E}, {0x2020, 0x2022},
                                                       {0x2026, 0x2026}, {0x2030, 0x2030}, {0x2032, 0x2033}, {0x20AB, 0x20AB}};
    if (is_blank(code_point) || is_invisible(code_point)) return true;
    return std::any_of(std::begin(drawn), std::end(drawn),
                       [&](const auto& range) { return code_point >= range.first && code_point <= range.second; });
}

std::vector<char32_t> to_code_points(std::string_view utf8) {
    std::vector<char32_t> all;
    all.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto code_point = read_one(utf8, at);
        all.push_back(code_point < 0 ? replacement : static_cast<char32_t>(code_point));
    }
    return all;
}

void append_utf8(std::string& out, char32_t code_point) {
    utf8proc_uint8_t bytes[4];
    const bool valid = utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(code_point)) != 0;
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(valid ? code_point : replacement), bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::string to_utf8(const std::vector<char32_t>& code_points) {
    std::string out;
    for (char32_t code_point : code_points) append_utf8(out, code_point);
    return out;
}

int count_characters(std::string_view utf8) {
    int count = 0;
    for (std::size_t at = 0; at < utf8.size(); ++count) read_one(utf8, at);
    return count;
}

int count_syllables(std::string_view text) {
    int count = 0;
    bool counted = false;
    for (char32_t code_point : to_code_points(text)) {
        if (is_blank(code_point)) {
            counted = false;
        } else if (!counted && is_letter_or_digit(code_point)) {
            counted = true;
            ++count;
        }
    }
    return count;
}

std::string_view trim(std::string_view text) {
    std::size_t first = text.size(), last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const auto code_point = read_one(text, at);
        if (code_point >= 0 && is_blank(static_cast<char32_t>(code_point))) continue;
        if (first > start) first = start;
        last = at;
    }
    return first < last ? text.substr(first, last - first) : std::string_view();
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (;;) {
        const auto end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const auto code_point = read_one(text, at);
        if (code_point >= 0 && is_blank(static_cast<char32_t>(code_point))) {
            inside = false;
            continue;
        }
        if (!inside) words.emplace_back();
        inside = true;
        words.back() += text.substr(start, at - start);
    }
    return words;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += separator;
        out += parts[i];
    }
    return out;
}

std::string initial(std::string_view word) {
    std::size_t end = 0;
    if (!word.empty()) read_one(word, end);
    for (std::size_t next = end; next < word.size(); end = next) {  // its marks, too
        const auto code_point = read_one(word, next);
        if (code_point < 0 || !is_mark(static_cast<char32_t>(code_point))) break;
    }
    return std::string(word.substr(0, end)) + ".";
}

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

}  // namespace base
