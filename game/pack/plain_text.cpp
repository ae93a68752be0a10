// Looks for characters that cannot be shown, and for addresses and numbers that may be somebody's.

#include "pack/plain_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/vietnamese.h"
#include "pack/blocks.h"

namespace pack {

std::set<char32_t> load_charset(const base::Path& file) {
    if (file.empty()) return {};
    const auto bytes = base::read_file(file, 1u << 20);
    if (!bytes) return {};
    const auto characters = base::to_code_points(*bytes);
    return {characters.begin(), characters.end()};
}

static std::string code_of(char32_t character) {
    std::string hex;
    for (int shift = 20; shift >= 0; shift -= 4) hex += "0123456789ABCDEF"[(character >> shift) & 15u];
    const std::size_t zeros = std::min<std::size_t>(hex.find_first_not_of('0'), 2);
    return "U+" + hex.substr(zeros);
}

void check_characters(const std::vector<Line>& lines, const std::set<char32_t>& charset, Notes& notes) {
    if (charset.empty()) return;
    std::set<char32_t> said = {U' ', U'\t', U'\u00A0'};
    for (const auto& line : lines) {
        int column = line.place.column;
        for (char32_t character : base::to_code_points(line.text)) {
            if (!charset.count(character) && said.insert(character).second) {
                std::string shown;
                base::append_utf8(shown, character);
                notes.error({line.place.line, column}, "tac-gia.ki-tu-la", {{"chu", shown}, {"so", code_of(character)}});
            }
            ++column;
        }
    }
}

static bool is_address_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '@' || c == '_';
}

// Names kept free for examples (RFC 2606), in .vn as well.
static bool is_for_examples(const std::vector<std::string>& labels) {
    const std::string& last = labels.back();
    if (last == "example" || last == "test" || last == "invalid") return true;
    return std::find(labels.begin(), labels.end(), "example") != labels.end();
}

static bool is_real_address(const std::string& token) {
    static constexpr std::array<std::string_view, 22> endings = {"vn",  "com",  "net",    "org",  "edu",  "gov",  "info", "xyz",
                                                                 "top", "club", "online", "site", "shop", "link", "live", "store",
                                                                 "app", "biz",  "me",     "io",   "asia", "tv"};
    const auto labels = base::split(base::to_lower(token.substr(token.rfind('@') + 1)), '.');
    if (labels.size() < 2 || is_for_examples(labels)) return false;
    if (std::any_of(labels.begin(), labels.end(), [](const auto& label) { return label.empty(); })) return false;
    return labels.front() == "www" || std::find(endings.begin(), endings.end(), labels.back()) != endings.end();
}

static void check_hosts(const Line& line, Notes& notes) {
    const std::string& text = line.text;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_address_character(text[end])) ++end;
        std::string token = text.substr(at, end - at);
        while (!token.empty() && (token.back() == '.' || token.back() == '-')) token.pop_back();
        if (is_real_address(token)) notes.warning(line.from(at).place, "tac-gia.dia-chi-that", {{"chu", token}});
        at = end + 1;
    }
}

static bool is_phone(const std::string& digits) {
    if (digits[0] == '0') return digits.size() >= 9 && digits.size() <= 11;
    const std::string head = digits.substr(0, 4);
    return (head == "1800" || head == "1900") && digits.size() >= 8 && digits.size() <= 10;
}

// Digits in groups of two or more, with blanks, dots or hyphens between: 0912 345 678, 1900-1234, +84 24 3825 1234.
static void check_phones(const Line& line, Notes& notes) {
    const std::string& text = line.text;
    const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(at)) continue;
        std::string digits;
        std::size_t end = at;
        while (is_digit(end) ||
               (end < text.size() && (text[end] == ' ' || text[end] == '.' || text[end] == '-') && is_digit(end + 1) && is_digit(end + 2)))
            if (is_digit(end++)) digits += text[end - 1];
        const bool abroad = at > 0 && text[at - 1] == '+' && digits.size() >= 9;
        if (abroad || is_phone(digits)) notes.warning(line.from(at).place, "tac-gia.so-that", {{"chu", text.substr(at, end - at)}});
        at = end;
    }
}

void check_addresses(const std::vector<Line>& lines, Notes& notes) {
    for (const auto& line : lines) {
        if (to_picture(line)) continue;
        check_hosts(line, notes);
        check_phones(line, notes);
    }
}

}  // namespace pack
