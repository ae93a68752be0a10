// The sign-in cards of a class, eight on a sheet.

#include <algorithm>

#include "base/text.h"
#include "report/paper.h"
#include "report/report.h"

namespace report {
namespace {

using base::Code;

constexpr int columns = 2, rows = 4, per_page = columns * rows;
constexpr float card_width = Paper::width / columns, card_height = Paper::height / rows;
constexpr float inset = 9 * mm, picture_size = 24 * mm, picture_gap = 5 * mm;
constexpr float code_size = 40, name_size = 17, small_size = 11, smallest_words = 9;
constexpr float name_leading = 1.25f, usual_below = 5 * mm, low_below = 3 * mm;  // of a name; above the pictures

// A long name goes on in a second line and a third; its letters stay large enough to be read from a desk.
struct NameLook {
    float size;
    std::size_t lines;
};
constexpr std::size_t most_shortened = 40;  // words
constexpr NameLook name_looks[] = {{name_size, 1}, {15.5f, 1}, {14, 1}, {15, 2}, {13, 3}};

class Cards {
public:
    Cards(const ClassData& data, const base::Catalogue& words) : data_(data), words_(words) {}

    base::Result<void> save(const std::map<std::string, std::string>& pictures, const base::Path& font_folder, const base::Path& file) {
        TRY(paper_.load_font(font_folder));
        for (std::size_t i = 0; i < model::sign_in_pictures.size(); ++i) {
            const std::string& png = pictures.at(model::sign_in_pictures[i]);
            images_.push_back(HPDF_LoadPngImageFromMem(paper_.document(), reinterpret_cast<const HPDF_BYTE*>(png.data()),
                                                       static_cast<HPDF_UINT>(png.size())));
            if (!images_.back()) return paper_.failed();
        }
        for (std::size_t i = 0; i < data_.pupils.size() && paper_.well(); ++i) {
            if (i % per_page == 0) add_page();
            draw_card(data_.pupils[i], static_cast<int>(i % per_page));
        }
        if (data_.pupils.empty()) add_page();
        return paper_.save(file);
    }

private:
    void add_page() {
        paper_.add_page();
        const HPDF_UINT16 dash[] = {4};
        HPDF_Page_SetDash(paper_.page(), dash, 1, 0);
        HPDF_Page_SetLineWidth(paper_.page(), 0.5f);
        HPDF_Page_SetGrayStroke(paper_.page(), 0.6f);
        for (int column = 1; column < columns; ++column)
            paper_.line(card_width * static_cast<float>(column), 0, card_width * static_cast<float>(column), Paper::height);
        for (int row = 1; row < rows; ++row)
            paper_.line(0, card_height * static_cast<float>(row), Paper::width, card_height * static_cast<float>(row));
    }

    // Shrinks to fit; nothing is cut.
    void text(const std::string& words, float x, float y, float size, float room) {
        while (size > smallest_words && paper_.width_of(words, size) > room) size -= 0.5f;
        if (const float wide = paper_.width_of(words, size); wide > room) size *= room / wide;
        paper_.text(words, x, y, size);
    }

    void draw_card(const model::Pupil& pupil, int place) {
        const int row = place / columns;
        const float left = card_width * static_cast<float>(place % columns) + inset;
        const float top = Paper::height - card_height * static_cast<float>(row) - inset;
        const float room = card_width - 2 * inset;
        const base::Params params = {{"lop", data_.the_class.name}, {"stt", std::to_string(pupil.roll)}};
        text(words_.text("ban-thay-co.the-lop", {}, params), left, top - small_size, small_size, room);
        const float used = draw_name(base::to_nfc(pupil.name), left, top - small_size - 4, room);
        const float bottom = top - small_size - 4 - used - (used > name_size ? low_below : usual_below) - picture_size;
        if (data_.the_class.sign_in == model::SignIn::code)
            text(spaced(pupil.sign_in_code), left, bottom + (picture_size - code_size) / 2, code_size, room);
        else
            for (std::size_t i = 0; i < pupil.pictures.size(); ++i) draw_picture(pupil.pictures[i], static_cast<int>(i), left, bottom);
        if (!data_.the_class.homeroom.empty())
            text(words_.text("so-lop.chu-nhiem", {}, {{"ten", base::to_nfc(data_.the_class.homeroom)}}), left,
                 bottom - 2 * small_size - 4 * mm, small_size, room);
    }

    // What is too long for three lines is said as people do: middle words by their initials, as many as need be.
    static std::string abbreviated(std::vector<std::string> words, std::size_t count) {
        for (std::size_t i = 1; i + 1 < words.size() && i <= count; ++i) words[i] = base::initial(words[i]);
        return base::join(words, " ");
    }

    float draw_name(const std::string& name, float left, float top, float room) {
        const std::vector<std::string> words = base::split_words(name);
        NameLook look = name_looks[0];
        std::vector<std::string> lines;
        for (std::size_t shortened = 0; shortened <= std::min(words.size(), most_shortened); ++shortened) {
            for (const NameLook& one : name_looks) {
                look = one;
                lines = paper_.lines_of(abbreviated(words, shortened), look.size, room);
                if (lines.size() <= look.lines) return draw_lines(lines, left, top, look.size);
            }
        }
        lines.resize(look.lines);  // no name of a person
        lines.back() += "…";
        return draw_lines(lines, left, top, look.size);
    }

    // How much of the height they use.
    float draw_lines(const std::vector<std::string>& lines, float left, float top, float size) {
        float down = size;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i > 0) down += size * name_leading;
            paper_.text(lines[i], left, top - down, size);
        }
        return down;
    }

    static std::string spaced(const std::string& code) {
        std::string out;
        for (const char digit : code) out += std::string(out.empty() ? "" : "  ") + digit;
        return out;
    }

    void draw_picture(int picture, int order, float left, float bottom) {
        const float x = left + static_cast<float>(order) * (picture_size + picture_gap);
        const int which = std::clamp(picture, 0, static_cast<int>(model::sign_in_pictures.size()) - 1);
        HPDF_Page_DrawImage(paper_.page(), images_[static_cast<std::size_t>(which)], x, bottom, picture_size, picture_size);
        const std::string said = words_.text(std::string("hinh-dang-nhap.") + model::sign_in_pictures[static_cast<std::size_t>(which)]);
        const std::string label = std::to_string(order + 1) + ". " + said;  // in black and white the name tells them apart
        const float room = picture_size + picture_gap, wide = std::min(room, paper_.width_of(label, small_size));
        text(label, x + (picture_size - wide) / 2, bottom - small_size - 2, small_size, room);
    }

    const ClassData& data_;
    const base::Catalogue& words_;
    Paper paper_;
    std::vector<HPDF_Image> images_;
};

}  // namespace

base::Result<void> write_picture_cards(const ClassData& data, const std::map<std::string, std::string>& pictures,
                                       const base::Path& font_folder, const base::Catalogue& words, const base::Path& file) {
    for (const char* name : model::sign_in_pictures)
        if (pictures.count(name) == 0) return base::fail(Code::not_found, "ban-thay-co.thieu-hinh", {{"hinh", name}});
    return Cards(data, words).save(pictures, font_folder, file);
}

}  // namespace report
