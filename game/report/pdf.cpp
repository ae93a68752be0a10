#include <hpdf.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "report/report.h"

namespace report {
namespace {

using base::Code;

// Millimetres on paper; PDF counts points from the lower left.
constexpr float mm = 72.0f / 25.4f;
constexpr float page_width = 210 * mm, page_height = 297 * mm;
constexpr int columns = 2, rows = 4, per_page = columns * rows;
constexpr float card_width = page_width / columns, card_height = page_height / rows;
constexpr float inset = 9 * mm, picture_size = 24 * mm, picture_gap = 5 * mm;
constexpr float code_size = 40, name_size = 17, small_size = 11, smallest_name = 9;

// libharu tells errors by a callback; the first one counts, and nothing is drawn after it.
struct Trouble {
    HPDF_STATUS status = HPDF_OK;
};

void on_error(HPDF_STATUS error, HPDF_STATUS, void* user) {
    auto* trouble = static_cast<Trouble*>(user);
    if (trouble->status == HPDF_OK) trouble->status = error;
}

class Cards {
public:
    Cards(const ClassData& data, const base::Catalogue& words)
        : data_(data), words_(words), pdf_(HPDF_New(on_error, &trouble_), HPDF_Free) {}

    bool prepare(const base::Path& font_file, const std::map<std::string, std::string>& pictures) {
        if (!pdf_) return false;
        HPDF_SetCompressionMode(pdf_.get(), HPDF_COMP_ALL);
        HPDF_UseUTFEncodings(pdf_.get());
        const char* name = HPDF_LoadTTFontFromFile(pdf_.get(), base::to_utf8(font_file).c_str(), HPDF_TRUE);
        font_ = name ? HPDF_GetFont(pdf_.get(), name, "UTF-8") : nullptr;
        for (std::size_t i = 0; i < model::sign_in_pictures.size(); ++i) {
            const std::string& png = pictures.at(model::sign_in_pictures[i]);
            images_.push_back(
                HPDF_LoadPngImageFromMem(pdf_.get(), reinterpret_cast<const HPDF_BYTE*>(png.data()), static_cast<HPDF_UINT>(png.size())));
        }
        return font_ && well() && std::all_of(images_.begin(), images_.end(), [](HPDF_Image image) { return image != nullptr; });
    }

    bool draw() {
        for (std::size_t i = 0; i < data_.pupils.size() && well(); ++i) {
            if (i % per_page == 0) add_page();
            draw_card(data_.pupils[i], static_cast<int>(i % per_page));
        }
        if (data_.pupils.empty()) add_page();
        return well();
    }

    std::string bytes() {
        if (HPDF_SaveToStream(pdf_.get()) != HPDF_OK) return {};
        std::string out(HPDF_GetStreamSize(pdf_.get()), '\0');
        auto size = static_cast<HPDF_UINT32>(out.size());
        HPDF_ReadFromStream(pdf_.get(), reinterpret_cast<HPDF_BYTE*>(out.data()), &size);
        out.resize(size);
        return out;
    }

    HPDF_STATUS status() const { return trouble_.status; }

private:
    bool well() const { return trouble_.status == HPDF_OK; }

    void add_page() {
        page_ = HPDF_AddPage(pdf_.get());
        HPDF_Page_SetWidth(page_, page_width);
        HPDF_Page_SetHeight(page_, page_height);
        const HPDF_UINT16 dash[] = {4};
        HPDF_Page_SetDash(page_, dash, 1, 0);
        HPDF_Page_SetLineWidth(page_, 0.5f);
        HPDF_Page_SetGrayStroke(page_, 0.6f);
        for (int column = 1; column < columns; ++column)
            line(card_width * static_cast<float>(column), 0, card_width * static_cast<float>(column), page_height);
        for (int row = 1; row < rows; ++row)
            line(0, card_height * static_cast<float>(row), page_width, card_height * static_cast<float>(row));
    }

    void line(float x1, float y1, float x2, float y2) {
        HPDF_Page_MoveTo(page_, x1, y1);
        HPDF_Page_LineTo(page_, x2, y2);
        HPDF_Page_Stroke(page_);
    }

    float width(const std::string& text, float size) {
        HPDF_Page_SetFontAndSize(page_, font_, size);
        return HPDF_Page_TextWidth(page_, text.c_str());
    }

    // Shrinks to fit; a name is never cut.
    void text(const std::string& words, float x, float y, float size, float room) {
        while (size > smallest_name && width(words, size) > room) size -= 0.5f;
        if (const float wide = width(words, size); wide > room) size *= room / wide;
        HPDF_Page_BeginText(page_);
        HPDF_Page_SetFontAndSize(page_, font_, size);
        HPDF_Page_TextOut(page_, x, y, words.c_str());
        HPDF_Page_EndText(page_);
    }

    void draw_card(const model::Pupil& pupil, int place) {
        const float left = card_width * static_cast<float>(place % columns) + inset;
        const float top = page_height - card_height * static_cast<float>(place / columns) - inset;
        const float room = card_width - 2 * inset;
        const base::Params params = {{"lop", data_.the_class.name}, {"stt", std::to_string(pupil.roll)}};
        text(words_.text("ban-thay-co.the-lop", {}, params), left, top - small_size, small_size, room);
        text(base::to_nfc(pupil.name), left, top - small_size - name_size - 4, name_size, room);
        const float bottom = top - small_size - name_size - 4 - 5 * mm - picture_size;
        if (data_.the_class.sign_in == model::SignIn::code)
            text(spaced(pupil.sign_in_code), left, bottom + (picture_size - code_size) / 2, code_size, room);
        else
            for (std::size_t i = 0; i < pupil.pictures.size(); ++i) draw_picture(pupil.pictures[i], static_cast<int>(i), left, bottom);
    }

    static std::string spaced(const std::string& code) {
        std::string out;
        for (const char digit : code) out += std::string(out.empty() ? "" : "  ") + digit;
        return out;
    }

    void draw_picture(int picture, int order, float left, float bottom) {
        const float x = left + static_cast<float>(order) * (picture_size + picture_gap);
        HPDF_Page_DrawImage(page_, images_[static_cast<std::size_t>(std::clamp(picture, 0, 11))], x, bottom, picture_size, picture_size);
        const std::string number = std::to_string(order + 1);
        text(number, x + (picture_size - width(number, small_size)) / 2, bottom - small_size - 2, small_size, picture_size);
    }

    const ClassData& data_;
    const base::Catalogue& words_;
    Trouble trouble_;
    std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, void (*)(HPDF_Doc)> pdf_;
    HPDF_Font font_ = nullptr;
    std::vector<HPDF_Image> images_;
    HPDF_Page page_ = nullptr;
};

}  // namespace

base::Result<void> write_picture_cards(const ClassData& data, const std::map<std::string, std::string>& pictures,
                                       const base::Path& font_folder, const base::Catalogue& words, const base::Path& file) {
    for (const char* name : model::sign_in_pictures)
        if (pictures.count(name) == 0) return base::fail(Code::not_found, "ban-thay-co.thieu-hinh", {{"hinh", name}});
    const base::Path font = font_folder / "Andika-Regular.ttf";
    std::error_code problem;
    if (!std::filesystem::is_regular_file(font, problem))
        return base::fail(Code::not_found, "ban-thay-co.thieu-phong-chu", {{"tep", base::to_utf8(font)}});
    Cards cards(data, words);
    const bool drawn = cards.prepare(font, pictures) && cards.draw();
    const std::string bytes = drawn ? cards.bytes() : "";
    if (bytes.empty()) return base::fail(Code::internal, "ban-thay-co.khong-ve-duoc-the", {}, "libharu " + std::to_string(cards.status()));
    return base::write_file(file, bytes);
}

}  // namespace report
