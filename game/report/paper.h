#pragma once
// A PDF of A4 sheets in one font. Lengths are points from the lower left; the first error stops all drawing.

#include <hpdf.h>
#include <hpdf_doc.h>

#include <memory>
#include <string>
#include <vector>

#include "base/paths.h"
#include "base/result.h"

namespace report {

constexpr float mm = 72.0f / 25.4f;

class Paper {
public:
    static constexpr float width = 210 * mm, height = 297 * mm;

    Paper();
    base::Result<void> load_font(const base::Path& folder);
    bool well() const { return trouble_ == HPDF_OK; }
    HPDF_Doc document() { return pdf_.get(); }
    HPDF_Page page() { return page_; }

    void add_page(bool landscape = false);
    void number_pages();  // "1/3" at the foot of each
    void line(float x1, float y1, float x2, float y2);
    float width_of(const std::string& words, float size);
    // Nothing is left out: marks stand on their letter, and what the font lacks is a box.
    void text(const std::string& words, float x, float y, float size);
    // Broken between words; a word that is longer than the line within it.
    std::vector<std::string> lines_of(const std::string& words, float size, float room);
    // Goes on in the next line where there is no room; gives the height used.
    float block(const std::string& words, float x, float top, float size, float room, bool draws = true);
    base::Result<void> save(const base::Path& file);
    base::Result<void> failed() const;  // with the first error

private:
    struct Piece {  // letters as they stand; or one with marks that stand apart; or a box
        std::string letters;
        std::vector<char32_t> marks;
        bool is_box = false;
    };
    bool has_glyph(char32_t c) const;
    bool is_plain(const std::string& words) const;
    std::vector<Piece> pieces_of(const std::string& words) const;
    float plain_width(const std::string& letters, float size);
    void plain_text(const std::string& letters, float x, float y, float size);
    void draw_marks(const Piece& piece, float x, float y, float size);
    void draw_box(float x, float y, float size);
    std::vector<std::string> parts_of(const std::string& word, float size, float room);

    HPDF_STATUS trouble_ = HPDF_OK;
    std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, void (*)(HPDF_Doc)> pdf_;
    HPDF_Font font_ = nullptr;
    HPDF_FontDef letters_ = nullptr;  // of the font
    HPDF_Page page_ = nullptr;
    std::vector<HPDF_Page> pages_;
};

}  // namespace report
