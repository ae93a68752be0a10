// How a text is said in letters that the faces have. Most is said as it stands, which is found out at once.

#include <algorithm>

#include "base/text.h"
#include "ui/imgui/faces.h"

namespace ui::draw {

namespace {

constexpr std::size_t codes = 0x10000;  // more do not fit ImGui's letters
constexpr char32_t no_break_blank = 0xA0;
constexpr std::size_t most_kept = 1000;  // made texts: those of a page

bool is_private(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

// One code of valid UTF-8, of two bytes or three; 0 for all else.
std::size_t code_at(std::string_view text, std::size_t at, std::size_t& length) {
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(text[at + i])); };
    const std::size_t lead = byte(0);
    length = lead < 0xE0 ? 2 : 3;
    if (lead < 0xC2 || lead > 0xEF || at + length > text.size()) return 0;
    if (length == 2) return (lead & 0x1F) << 6 | (byte(1) & 0x3F);
    return (lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
}

}  // namespace

Speller::Speller(Faces& faces) : faces_(faces), known_(codes, false) {
    for (const ImWchar c : faces.characters()) known_[c] = true;
    for (const char c : {'\n', '\t', '\r'}) known_[static_cast<std::size_t>(c)] = true;
}

bool Speller::is_plain(std::string_view text) const {
    for (std::size_t at = 0, length = 1; at < text.size(); at += length) {
        const auto byte = static_cast<unsigned char>(text[at]);
        length = 1;
        if (!known_[byte < 0x80 ? byte : code_at(text, at, length)]) return false;
    }
    return true;
}

char32_t Speller::letter_for(char32_t c) {
    if (c < codes && known_[c]) return c;
    if (base::is_blank(c)) return ' ';
    if (c >= codes || is_private(c) || !faces_.add(static_cast<ImWchar>(c))) return unknown_letter;
    known_[c] = !base::is_mark(c);
    return c;
}

void Speller::append_joined(std::string& made, const std::vector<char32_t>& parts) {
    const auto [place, is_new] = joined_.try_emplace(parts);
    if (is_new) {
        for (std::size_t i = 1; i < parts.size(); ++i) letter_for(parts[i]);  // a field shows them apart
        place->second = faces_.add({parts, base::to_code_points(base::to_nfd(base::to_utf8({parts.front()}))).front()});
    }
    if (place->second) return base::append_utf8(made, *place->second);
    base::append_utf8(made, letter_for(parts.front()));
    for (std::size_t i = 1; i < parts.size(); ++i) base::append_utf8(made, unknown_letter);
}

std::string_view Speller::spell(std::string_view text) {
    if (is_plain(text)) return text;
    if (made_.size() > most_kept) made_.clear();
    const auto [place, is_new] = made_.try_emplace(std::string(text));
    if (is_new) place->second = make(text);
    return place->second;
}

std::string Speller::make(std::string_view text) {
    std::string made;
    const auto points = base::to_code_points(base::to_nfc(text));
    for (std::size_t at = 0; at < points.size();) {
        const char32_t c = points[at];
        const bool is_seen = (c < codes && known_[c]) || !(base::is_invisible(c) || base::is_selector(c));
        std::vector<char32_t> parts{base::is_mark(c) ? no_break_blank : c};
        if (!base::is_mark(c)) ++at;
        for (; at < points.size() && base::is_mark(points[at]); ++at)
            if (!base::is_selector(points[at])) parts.push_back(points[at]);
        if (parts.size() > 1)
            append_joined(made, parts);
        else if (is_seen)
            base::append_utf8(made, letter_for(parts.front()));
    }
    return made;
}

}  // namespace ui::draw
