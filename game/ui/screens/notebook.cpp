// The pupil's own notebook: what is held for good, what was not sure yet, and five boxes of questions by how long they
// will be remembered. Nobody else's name, no marks.

#include <algorithm>
#include <array>

#include "ui/screens/parts.h"
#include "ui/screens/pupil_frame.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;
using page::TextStyle;
using page::Tone;

constexpr std::size_t most_ideas = 8;

class NotebookScreen final : public PupilScreen {
protected:
    page::Layout layout(const World&) const override { return page::Layout::home; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        page.section(Place::bar_left, Surface::bare, [&] {
            if (draw_round_back(page, world)) intent = GoHome{};
            page.heading(make_heading(1, world.t("so-em.ten"), world.t("so-em.chi-em-thay")));
        });
        page.section(Place::bar_right, Surface::bare, [&] { draw_reading_aids(page, world, intent); });
        if (!world.review.notebook) return;
        page.section(Place::today, Surface::card, [&] { draw_held(page, world); });
        page.section(Place::tree, Surface::card, [&] { draw_unsure(page, world, intent); });
        page.section(Place::path, Surface::card, [&] { draw_boxes(page, world); });
    }

private:
    static void draw_ideas(page::Page& page, const std::vector<quiz::Notebook::Idea>& ideas, const char* icon, Tone tone) {
        for (std::size_t i = 0; i < ideas.size() && i < most_ideas; ++i) page.heading(make_heading(4, ideas[i].text, {}, icon, tone));
    }

    static bool has_begun(const quiz::Notebook& notebook) {
        return std::any_of(notebook.boxes.begin(), notebook.boxes.end(), [](int questions) { return questions > 0; });
    }

    static void draw_held(page::Page& page, const World& world) {
        page.heading(make_heading(2, world.t("so-em.em-lam-duoc"), {}, "star", Tone::amber));
        if (world.review.notebook->held.empty()) {
            page.text(TextStyle::body, world.t("so-em.chua-co"));
            page.text(TextStyle::second, world.t("so-em.cach-co"));
            if (has_mascot(world.band())) page.picture(mascot("khien-dung-nghi", world.t("chung.khien")));
        }
        draw_ideas(page, world.review.notebook->held, "check", Tone::blue);
    }

    static void draw_unsure(page::Page& page, const World& world, Intent& intent) {
        const auto& unsure = world.review.notebook->unsure;
        page.heading(make_heading(3, world.t("so-em.chua-chac"), {}, "loop", Tone::plum));
        if (unsure.empty())
            page.text(TextStyle::second, world.t(has_begun(*world.review.notebook) ? "so-em.khong-con-y" : "so-em.chua-hoc"));
        draw_ideas(page, unsure, "loop", Tone::amber);
        if (!world.review.notebook->mended.empty()) page.heading(make_heading(3, world.t("ket-thuc.em-da-sua"), {}, "check", Tone::leaf));
        draw_ideas(page, world.review.notebook->mended, "check", Tone::leaf);
        if (world.review.plan.items.empty()) return;
        page.space(-1);
        if (page.button(make_button(world.t("trang-chu.on-nhanh"), page::ButtonRole::second, "play"))) intent = OpenReview{};
    }

    static void draw_boxes(page::Page& page, const World& world) {
        struct Box {
            const char* name;
            Surface surface;
        };
        static constexpr std::array<Box, 5> boxes = {{{"so-em.hop-1", Surface::amber},
                                                      {"so-em.hop-2", Surface::plum},
                                                      {"so-em.hop-3", Surface::plum},
                                                      {"so-em.hop-4", Surface::leaf},
                                                      {"so-em.hop-5", Surface::blue}}};
        page.row(make_row(), [&] {
            page.heading(make_heading(4, world.t("so-em.nam-hop")));
            if (world.band() != model::Band::a1) page.text(TextStyle::caption, world.t("so-em.nam-hop-loi"));
        });
        page.space(-1);
        page.row(make_grid(static_cast<int>(boxes.size())), [&] {
            for (std::size_t i = 0; i < boxes.size(); ++i) {
                page.card(boxes[i].surface, [&] {
                    page.text(TextStyle::figure, std::to_string(world.review.notebook->boxes[i]));
                    page.text(world.band() == model::Band::a1 ? TextStyle::second : TextStyle::strong, world.t(boxes[i].name));
                });
            }
        });
        page.space(-1);
    }
};

}  // namespace

std::unique_ptr<Screen> make_notebook() { return std::make_unique<NotebookScreen>(); }

}  // namespace ui
