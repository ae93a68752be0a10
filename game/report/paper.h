#pragma once
// A PDF of A4 sheets in one font. Lengths are points from the lower left; the first error stops all drawing.

#include <hpdf.h>

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
    void text(const std::string& words, float x, float y, float size);
    std::vector<std::string> lines_of(const std::string& words, float size, float room);  // broken between words
    // Goes on in the next line where there is no room; gives the height used.
    float block(const std::string& words, float x, float top, float size, float room, bool draws = true);
    base::Result<void> save(const base::Path& file);
    base::Result<void> failed() const;  // with the first error

private:
    HPDF_STATUS trouble_ = HPDF_OK;
    std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, void (*)(HPDF_Doc)> pdf_;
    HPDF_Font font_ = nullptr;
    HPDF_Page page_ = nullptr;
    std::vector<HPDF_Page> pages_;
};

}  // namespace report
