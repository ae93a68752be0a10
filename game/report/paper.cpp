// libharu as paper to write on: pages, lines, words and blocks of them, and one error at the end.

#include "report/paper.h"

#include <algorithm>

#include "base/font_file.h"
#include "base/text.h"

namespace report {

constexpr float leading = 1.4f;

// libharu tells errors by a callback; the first one counts.
static void on_error(HPDF_STATUS error, HPDF_STATUS, void* user) {
    auto* trouble = static_cast<HPDF_STATUS*>(user);
    if (*trouble == HPDF_OK) *trouble = error;
}

Paper::Paper() : pdf_(HPDF_New(on_error, &trouble_), HPDF_Free) {
    if (!pdf_) {
        trouble_ = HPDF_FAILD_TO_ALLOC_MEM;
        return;
    }
    HPDF_SetCompressionMode(pdf_.get(), HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(pdf_.get());
}

base::Result<void> Paper::load_font(const base::Path& folder) {
    const base::Path file = folder / "Andika-Regular.ttf";
    std::error_code problem;
    if (!std::filesystem::is_regular_file(file, problem))
        return base::fail(base::Code::not_found, "ban-thay-co.thieu-phong-chu", {{"tep", base::to_utf8(file)}});
    const auto bytes = base::read_file(file, 16u << 20);
    if (!bytes || !base::is_whole_font(*bytes))
        return base::fail(base::Code::damaged, "ban-thay-co.hong-phong-chu", {{"tep", base::to_utf8(file)}});
    const char* name = pdf_ ? HPDF_LoadTTFontFromFile(pdf_.get(), base::to_utf8(file).c_str(), HPDF_TRUE) : nullptr;
    font_ = name ? HPDF_GetFont(pdf_.get(), name, "UTF-8") : nullptr;
    letters_ = font_ ? HPDF_Doc_FindFontDef(pdf_.get(), name) : nullptr;
    return font_ && letters_ && well() ? base::Result<void>() : failed();
}

base::Result<void> Paper::failed() const {
    return base::fail(base::Code::internal, "ban-thay-co.khong-ve-duoc-the", {}, "libharu " + std::to_string(trouble_));
}

void Paper::add_page(bool landscape) {
    page_ = HPDF_AddPage(pdf_.get());
    if (!page_) return;
    pages_.push_back(page_);
    HPDF_Page_SetWidth(page_, landscape ? height : width);
    HPDF_Page_SetHeight(page_, landscape ? width : height);
}

void Paper::number_pages() {
    constexpr float size = 9, from_edge = 10 * mm;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        page_ = pages_[i];
        const std::string words = std::to_string(i + 1) + "/" + std::to_string(pages_.size());
        text(words, HPDF_Page_GetWidth(page_) - from_edge - width_of(words, size), from_edge - size, size);
    }
}

void Paper::line(float x1, float y1, float x2, float y2) {
    HPDF_Page_MoveTo(page_, x1, y1);
    HPDF_Page_LineTo(page_, x2, y2);
    HPDF_Page_Stroke(page_);
}

std::vector<std::string> Paper::lines_of(const std::string& words, float size, float room) {
    std::vector<std::string> lines;
    for (const std::string& paragraph : base::split(words, '\n')) {
        std::string now;
        for (const std::string& word : base::split_words(paragraph)) {
            const std::string longer = now.empty() ? word : now + " " + word;
            if (width_of(longer, size) <= room) {
                now = longer;
                continue;
            }
            if (!now.empty()) lines.push_back(now);
            std::vector<std::string> parts = parts_of(word, size, room);
            now = std::move(parts.back());
            parts.pop_back();
            lines.insert(lines.end(), parts.begin(), parts.end());
        }
        lines.push_back(now);
    }
    return lines;
}

float Paper::block(const std::string& words, float x, float top, float size, float room, bool draws) {
    float used = 0;
    for (const std::string& line : lines_of(words, size, room)) {
        used += size * leading;
        if (draws) text(line, x, top - used + size * (leading - 1), size);
    }
    return used;
}

base::Result<void> Paper::save(const base::Path& file) {
    if (!well() || HPDF_SaveToStream(pdf_.get()) != HPDF_OK) return failed();
    std::string out(HPDF_GetStreamSize(pdf_.get()), '\0');
    auto size = static_cast<HPDF_UINT32>(out.size());
    HPDF_ReadFromStream(pdf_.get(), reinterpret_cast<HPDF_BYTE*>(out.data()), &size);
    out.resize(size);
    return out.empty() ? failed() : base::write_file(file, out);
}

}  // namespace report
