// Cards for the whole class, each on a sheet of its own, or more if it is long: roles to cut out, lines to say or ask, plans to count. What
// is for the teacher alone stands at the foot.

#include "base/text.h"
#include "report/paper.h"
#include "report/report.h"

namespace report {
namespace {

using model::ClassCard;

constexpr float margin = 20 * mm, room = Paper::width - 2 * margin, caption = 12, body = 19, title = 30, box = 17, gap = 18, pad = 12;

constexpr const char* kind_words[] = {"gv-the-lop.dong-vai", "gv-the-lop.noi-chuyen", "gv-the-lop.cam-ket"};

class Sheets {
public:
    Sheets(const std::string& lesson, const base::Catalogue& words) : lesson_(lesson), words_(words) {}

    base::Result<void> save(const std::vector<ClassCard>& cards, const base::Path& font_folder, const base::Path& file) {
        TRY(paper_.load_font(font_folder));
        for (const ClassCard& card : cards) {
            begin_sheet();
            draw_card(card);
        }
        return paper_.save(file);
    }

private:
    void begin_sheet() {
        paper_.add_page();
        y_ = Paper::height - margin;
    }
    // What does not fit goes on on another sheet.
    void need(float high) {
        if (y_ - high < margin) begin_sheet();
    }
    float height_of(const std::string& words, float size, float wide) { return paper_.block(words, 0, 0, size, wide, false); }
    void put(const std::string& words, float x, float size, float wide) {
        need(height_of(words, size, wide));
        y_ -= paper_.block(words, x, y_, size, wide);
    }

    void draw_card(const ClassCard& card) {
        std::string head = words_.text(kind_words[static_cast<std::size_t>(card.kind)], {}, {});
        if (card.minutes > 0) head += " · " + words_.text("gv.phut", {}, {{"so", std::to_string(card.minutes)}});
        put(head + " · " + lesson_, margin, caption, room);
        y_ -= 4;
        put(card.title, margin, title, room);
        y_ -= gap;
        for (const auto& role : card.roles) draw_role(role);
        for (const auto& line : card.lines) draw_line(card, model::to_plain(line));
        if (!card.afterwards.empty()) {
            y_ -= gap;
            put(words_.text("gv-the-lop.hoi-sau", {}, {}) + " " + model::to_plain(card.afterwards), margin, body, room);
        }
        if (!card.note.empty()) draw_note(words_.text("gv-the-lop.rieng-thay-co", {}, {}) + " " + model::to_plain(card.note));
    }

    // At the foot.
    void draw_note(const std::string& note) {
        const float high = height_of(note, caption, room);
        y_ -= gap;
        need(high);
        paper_.block(note, margin, margin + high, caption, room);
    }

    void draw_role(const ClassCard::Role& role) {
        const float inner = room - 2 * pad;
        const float high = height_of(role.who, body + 2, inner) + height_of(role.words, body, inner) + 2 * pad;
        need(high);
        HPDF_Page_SetGrayStroke(paper_.page(), 0.6f);
        HPDF_Page_Rectangle(paper_.page(), margin, y_ - high, room, high);
        HPDF_Page_Stroke(paper_.page());
        const float head = paper_.block(role.who, margin + pad, y_ - pad, body + 2, inner);
        paper_.block(role.words, margin + pad, y_ - pad - head, body, inner);
        y_ -= high + gap;
    }

    // A plan has a box to tick, and a place for how many of the class chose it: no names.
    void draw_line(const ClassCard& card, const std::string& words) {
        const bool plan = card.kind == ClassCard::Kind::pledge;
        const std::string count = plan ? words_.text("ban-thay-co.so-ban-chon", {}, {}) : std::string();
        const float left = margin + box + pad, wide = room - box - pad;
        need(height_of(words, body, wide) + (plan ? height_of(count, caption, wide) : 0));
        if (plan) {
            HPDF_Page_SetGrayStroke(paper_.page(), 0.3f);
            HPDF_Page_Rectangle(paper_.page(), margin, y_ - box - 6, box, box);
            HPDF_Page_Stroke(paper_.page());
        } else {
            paper_.text("•", margin + 2, y_ - body, body);
        }
        put(words, left, body, wide);
        if (plan) {
            put(count, left, caption, wide);
            y_ -= 4;
        }
        y_ -= gap / 2;
    }

    std::string lesson_;
    const base::Catalogue& words_;
    Paper paper_;
    float y_ = 0;  // how far down the sheet is filled
};

}  // namespace

base::Result<void> write_class_cards(const std::string& lesson, const std::vector<ClassCard>& cards, const base::Path& font_folder,
                                     const base::Catalogue& words, const base::Path& file) {
    return Sheets(lesson, words).save(cards, font_folder, file);
}

}  // namespace report
