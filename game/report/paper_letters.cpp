// Words on paper letter by letter, where libharu would lose some: it puts no mark on a letter, and leaves out what its font lacks.

#include <algorithm>

#include "base/text.h"
#include "report/paper.h"

namespace report {
namespace {

// Of Andika, in parts of its size: how high letters are, where its marks lie, and the box for what it lacks.
constexpr float low_top = 0.53f, high_top = 0.73f, mark_high = 0.25f, mark_from = 0.56f, mark_gap = 0.03f, mark_centre = 0.278f;
constexpr float box_side = 0.6f, box_around = 0.08f, box_line = 0.05f;

constexpr char32_t last_code = 0xFFFF;  // for libharu

bool is_tall(char32_t c) {
    static const std::vector<char32_t> tall = base::to_code_points("bdfhklđɓƀ");
    return base::to_lower(c) != c || std::find(tall.begin(), tall.end(), c) != tall.end();
}

// How high a letter with the marks that are part of it reaches.
float top_of(const std::string& letter) {
    const auto parts = base::to_code_points(base::to_nfd(letter));
    float top = is_tall(parts.front()) ? high_top : low_top;
    for (const char32_t c : parts)
        if (base::is_mark(c) && base::place_of_mark(c) == base::MarkPlace::above) top += mark_high;
    return top;
}

}  // namespace

bool Paper::has_glyph(char32_t c) const { return c <= last_code && HPDF_TTFontDef_GetGlyphid(letters_, static_cast<HPDF_UINT16>(c)) != 0; }

bool Paper::is_plain(const std::string& words) const {
    for (const char32_t c : base::to_code_points(words))
        if (c >= 0x80 && (base::is_mark(c) || base::is_invisible(c) || !has_glyph(c))) return false;
    return true;
}

std::vector<Paper::Piece> Paper::pieces_of(const std::string& words) const {
    std::vector<Piece> pieces(1);
    for (const char32_t c : base::to_code_points(base::to_nfc(words))) {
        const bool after_box = pieces.back().is_box, is_known = has_glyph(c);
        if (base::is_selector(c) || (c >= 0x80 && base::is_invisible(c))) continue;
        if (base::is_mark(c) && is_known && !after_box && !pieces.back().letters.empty()) {
            if (pieces.back().marks.empty()) {  // its letter is a piece of its own
                auto before = base::to_code_points(pieces.back().letters);
                const char32_t letter = before.back();
                before.pop_back();
                pieces.back().letters = base::to_utf8(before);
                pieces.push_back({base::to_utf8({letter}), {}, false});
            }
            pieces.back().marks.push_back(c);
            continue;
        }
        if (!is_known && !base::is_blank(c)) {
            pieces.push_back({{}, {}, true});
            continue;
        }
        if (after_box || !pieces.back().marks.empty()) pieces.emplace_back();
        base::append_utf8(pieces.back().letters, is_known ? c : U' ');
    }
    return pieces;
}

float Paper::plain_width(const std::string& letters, float size) {
    const auto* bytes = reinterpret_cast<const HPDF_BYTE*>(letters.data());
    return static_cast<float>(HPDF_Font_TextWidth(font_, bytes, static_cast<HPDF_UINT>(letters.size())).width) * size / 1000;
}

float Paper::width_of(const std::string& words, float size) {
    if (is_plain(words)) return plain_width(words, size);
    float width = 0;
    for (const Piece& piece : pieces_of(words))
        width += piece.is_box ? (box_side + 2 * box_around) * size : plain_width(piece.letters, size);
    return width;
}

void Paper::plain_text(const std::string& letters, float x, float y, float size) {
    HPDF_Page_BeginText(page_);
    HPDF_Page_SetFontAndSize(page_, font_, size);
    HPDF_Page_TextOut(page_, x, y, letters.c_str());
    HPDF_Page_EndText(page_);
}

void Paper::draw_marks(const Piece& piece, float x, float y, float size) {
    float top = top_of(piece.letters);
    const float middle = x + plain_width(piece.letters, size) / 2;
    for (const char32_t mark : piece.marks) {
        const bool above = base::place_of_mark(mark) == base::MarkPlace::above;
        const float up = above ? std::max(0.0f, top + mark_gap - mark_from) : 0;
        plain_text(base::to_utf8({mark}) + " ", middle + mark_centre * size, y + up * size, size);  // alone libharu leaves it out
        if (above) top += mark_high;
    }
}

void Paper::draw_box(float x, float y, float size) {
    HPDF_Page_GSave(page_);
    HPDF_Page_SetGrayStroke(page_, 0);
    HPDF_Page_SetLineWidth(page_, box_line * size);
    HPDF_Page_SetDash(page_, nullptr, 0, 0);
    HPDF_Page_Rectangle(page_, x + box_around * size, y, box_side * size, box_side * size);
    HPDF_Page_Stroke(page_);
    HPDF_Page_GRestore(page_);
}

void Paper::text(const std::string& words, float x, float y, float size) {
    if (is_plain(words)) return plain_text(words, x, y, size);
    for (const Piece& piece : pieces_of(words)) {
        if (piece.is_box)
            draw_box(x, y, size);
        else if (!piece.letters.empty())
            plain_text(piece.letters, x, y, size);
        if (!piece.marks.empty()) draw_marks(piece, x, y, size);
        x += piece.is_box ? (box_side + 2 * box_around) * size : plain_width(piece.letters, size);
    }
}

std::vector<std::string> Paper::parts_of(const std::string& word, float size, float room) {
    if (width_of(word, size) <= room) return {word};
    std::vector<std::string> parts(1);
    float width = 0;
    for (const char32_t c : base::to_code_points(word)) {
        const std::string letter = base::to_utf8({c});
        const float wide = base::is_mark(c) ? 0 : width_of(letter, size);
        if (width + wide > room && !parts.back().empty()) {
            parts.emplace_back();
            width = 0;
        }
        parts.back() += letter;
        width += wide;
    }
    return parts;
}

}  // namespace report
