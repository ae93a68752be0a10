// Cards for the whole class, each on a sheet of its own: roles to cut out, lines to say or ask, plans to count. What is for the teacher
// alone stands at the foot.

#include "base/text.h"
#include "report/paper.h"
#include "report/report.h"

namespace report {
namespace {

using base::Code;
using model::ClassCard;

constexpr float margin = 20 * mm, room = Paper::width - 2 * margin, caption = 12, body = 19, title = 30, box = 17, gap = 18, pad = 12;

constexpr const char* kind_words[] = {"gv-the-lop.dong-vai", "gv-the-lop.noi-chuyen", "gv-the-lop.cam-ket"};

class Sheets {
public:
    Sheets(const std::string& lesson, const base::Catalogue& words) : lesson_(lesson), words_(words) {}

    bool draw(const base::Path& font, const std::vector<ClassCard>& cards) {
        if (!paper_.load_font(font)) return false;
        for (const ClassCard& card : cards) {
            paper_.add_page();
            draw_card(card);
        }
        return paper_.well();
    }
    Paper& paper() { return paper_; }

private:
    void draw_card(const ClassCard& card) {
        float y = Paper::height - margin;
        std::string head = words_.text(kind_words[static_cast<std::size_t>(card.kind)], {}, {});
        if (card.minutes > 0) head += " · " + words_.text("gv.phut", {}, {{"so", std::to_string(card.minutes)}});
        y -= paper_.block(head + " · " + lesson_, margin, y, caption, room) + 4;
        y -= paper_.block(card.title, margin, y, title, room) + gap;
        for (const auto& role : card.roles) y = draw_role(role, y);
        for (const auto& line : card.lines) y = draw_line(card, model::to_plain(line), y);
        if (!card.afterwards.empty())
            y -= paper_.block(words_.text("gv-the-lop.hoi-sau", {}, {}) + " " + model::to_plain(card.afterwards), margin, y - gap, body,
                              room) +
                 gap;
        if (card.note.empty()) return;
        const std::string note = words_.text("gv-the-lop.rieng-thay-co", {}, {}) + " " + model::to_plain(card.note);
        const float high = paper_.block(note, margin, y, caption, room, false);
        paper_.block(note, margin, std::min(y - gap, margin + high), caption, room);
    }

    float draw_role(const ClassCard::Role& role, float y) {
        const float inner = room - 2 * pad;
        const float high =
            paper_.block(role.who, 0, 0, body + 2, inner, false) + paper_.block(role.words, 0, 0, body, inner, false) + 2 * pad;
        HPDF_Page_SetGrayStroke(paper_.page(), 0.6f);
        HPDF_Page_Rectangle(paper_.page(), margin, y - high, room, high);
        HPDF_Page_Stroke(paper_.page());
        const float head = paper_.block(role.who, margin + pad, y - pad, body + 2, inner);
        paper_.block(role.words, margin + pad, y - pad - head, body, inner);
        return y - high - gap;
    }

    // A plan has a box to tick, and a place for how many of the class chose it: no names.
    float draw_line(const ClassCard& card, const std::string& words, float y) {
        const bool plan = card.kind == ClassCard::Kind::pledge;
        const float left = margin + box + pad, wide = room - box - pad;
        if (plan) {
            HPDF_Page_SetGrayStroke(paper_.page(), 0.3f);
            HPDF_Page_Rectangle(paper_.page(), margin, y - box - 6, box, box);
            HPDF_Page_Stroke(paper_.page());
        } else {
            paper_.text("•", margin + 2, y - body, body);
        }
        y -= paper_.block(words, left, y, body, wide);
        if (plan) y -= paper_.block(words_.text("ban-thay-co.so-ban-chon", {}, {}), left, y, caption, wide) + 4;
        return y - gap / 2;
    }

    std::string lesson_;
    const base::Catalogue& words_;
    Paper paper_;
};

}  // namespace

base::Result<void> write_class_cards(const std::string& lesson, const std::vector<ClassCard>& cards, const base::Path& font_folder,
                                     const base::Catalogue& words, const base::Path& file) {
    Sheets sheets(lesson, words);
    const bool drawn = sheets.draw(font_folder / "Andika-Regular.ttf", cards);
    const std::string bytes = drawn ? sheets.paper().bytes() : "";
    if (bytes.empty())
        return base::fail(Code::internal, "ban-thay-co.khong-ve-duoc-the", {}, "libharu " + std::to_string(sheets.paper().status()));
    return base::write_file(file, bytes);
}

}  // namespace report
