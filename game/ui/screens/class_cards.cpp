// The cards of a lesson for the whole class: one at a time, large for the projector, and saved for print. What is for the teacher alone
// stands beside, and never on the projector.

#include <algorithm>

#include "ui/screens/parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/teacher_frame.h"

namespace ui {
namespace {

using model::ClassCard;
using page::Place;
using page::Surface;
using page::TextStyle;
using page::Tone;

constexpr const char* kind_keys[] = {"gv-the-lop.dong-vai", "gv-the-lop.noi-chuyen", "gv-the-lop.cam-ket"};
constexpr const char* kind_icons[] = {"users", "chat", "heart"};  // in the order of ClassCard::Kind
constexpr Tone kind_tones[] = {Tone::blue, Tone::plum, Tone::leaf};

class ClassCards final : public TeacherScreen {
protected:
    page::Layout layout(const World&) const override { return projected_ ? page::Layout::teacher_wide : page::Layout::teacher; }
    Route place() const override { return Route::lessons; }
    bool is_projected() const override { return projected_; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        if (!world.class_now.lesson() || world.class_now.lesson()->cards.empty()) {
            draw_head(page, world.t("gv-the-lop.tieu-de"), world.t("gv-bai.chon-mot-bai"));
            return;
        }
        const auto& cards = world.class_now.lesson()->cards;
        at_ = std::min(at_, cards.size() - 1);
        draw_head(page, world.t("gv-the-lop.tieu-de"), world.class_now.lesson()->title);
        page.section(Place::main, Surface::card, [&] {
            draw_card(page, world, cards[at_]);
            page.space(-1);
            if (projected_) draw_steps(page, world, cards.size());
        });
        if (!projected_) page.section(Place::side, Surface::card, [&] { draw_side(page, world, intent); });
    }

private:
    static std::string kind_words(const World& world, const ClassCard& card) {
        std::string words = world.t(kind_keys[static_cast<std::size_t>(card.kind)]);
        return card.minutes > 0 ? full_words({words, world.t("gv.phut", {{"so", std::to_string(card.minutes)}})}) : words;
    }

    // Across a classroom: letters as large as the screen has them.
    void draw_card(page::Page& page, const World& world, const ClassCard& card) {
        const auto kind = static_cast<std::size_t>(card.kind);
        const int level = projected_ ? 2 : 3;
        page.heading(make_heading(projected_ ? 1 : 2, card.title, kind_words(world, card), kind_icons[kind], kind_tones[kind]));
        if (!card.roles.empty())
            page.row(make_grid(world.machine.text_scale > large_text ? 1 : 2), [&] {
                for (const auto& role : card.roles)
                    page.card(Surface::blue, [&] {
                        page.heading(make_heading(level, role.who));
                        if (projected_)
                            page.heading(make_heading(3, role.words));
                        else
                            page.text(TextStyle::body, role.words);
                    });
            });
        for (const auto& line : card.lines) page.heading(make_heading(level, "• " + model::to_plain(line)));
        if (card.afterwards.empty()) return;
        if (projected_)
            page.heading(make_heading(2, world.t("gv-the-lop.hoi-sau") + " " + model::to_plain(card.afterwards), {}, "chat", Tone::plum));
        else
            page.notice(make_notice(Tone::plum, "chat", model::to_plain(card.afterwards), world.t("gv-the-lop.hoi-sau")));
    }

    void draw_steps(page::Page& page, const World& world, std::size_t cards) {
        page.row({}, [&] {
            page::Button before = make_button(world.t("chung.truoc"), page::ButtonRole::second, "left");
            before.enabled = at_ > 0;
            if (page.button(before)) --at_;
            page::Button next = make_button(world.t("chung.tiep"), page::ButtonRole::second, "right");
            next.enabled = at_ + 1 < cards;
            if (page.button(next)) ++at_;
            if (page.button(make_button(world.t("gv-the-lop.thoi-chieu"), page::ButtonRole::quiet, "close"))) projected_ = false;
        });
    }

    void draw_side(page::Page& page, const World& world, Intent& intent) {
        const auto& cards = world.class_now.lesson()->cards;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            page::Link link;
            link.label = cards[i].title;
            link.detail = kind_words(world, cards[i]);
            link.icon = kind_icons[static_cast<std::size_t>(cards[i].kind)];
            link.tone = kind_tones[static_cast<std::size_t>(cards[i].kind)];
            link.chosen = i == at_;
            if (page.link(link)) at_ = i;
        }
        if (!cards[at_].note.empty())
            page.notice(make_notice(Tone::amber, "info", model::to_plain(cards[at_].note), world.t("gv-the-lop.rieng-thay-co")));
        page::Button project = make_main_button(world.t("gv-the-lop.chieu"));
        project.icon = "projector";
        project.wide = true;
        if (page.button(project)) projected_ = true;
        page.space(-1);
        page.heading(make_heading(4, world.t("gv.luu-vao-dau")));
        draw_folders(page, world, folder_);
        page::Button save = make_button(world.t("gv-the.luu-de-in"), page::ButtonRole::second, "print");
        save.wide = true;
        save.enabled = !world.desk.folders.empty() && !world.working;
        if (page.button(save)) intent = SaveClassCards{folder_at(world, folder_)};
        draw_saved(page, world, false);
    }

    std::size_t at_ = 0;
    int folder_ = 0;
    bool projected_ = false;
};

}  // namespace

std::unique_ptr<Screen> make_class_cards() { return std::make_unique<ClassCards>(); }

}  // namespace ui
