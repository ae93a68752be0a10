// What the lesson left: ideas held, ideas to look at again with the way back to their page, one thing to do this week and
// one question for home. Not a mark.

#include <algorithm>

#include "ui/screens/lesson_bar.h"
#include "ui/screens/parts.h"
#include "ui/screens/pupil_frame.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;
using page::TextStyle;
using page::Tone;

class ResultScreen final : public PupilScreen {
protected:
    page::Layout layout(const World&) const override { return page::Layout::result; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        if (!world.lesson.result || !world.lesson.play || !world.lesson.play->lesson) return;
        const model::Lesson& lesson = *world.lesson.play->lesson;
        page.section(Place::column, Surface::deep, [&] { draw_column(page, world, lesson); });
        page.section(Place::sure, Surface::bare, [&] { draw_sure(page, world, intent); });
        draw_again(page, world, intent);
        if (lesson.id == quiz::review_lesson) draw_after_review(page, world, intent);
        if (!lesson.action.empty())
            page.section(Place::week, Surface::card, [&] {
                page.heading(make_heading(3, world.t("ket-thuc.viec-tuan-nay"), {}, "flag", Tone::plum));
                page.rich(lesson.action);
            });
        if (!lesson.home_talk.empty())
            page.section(Place::talk, Surface::leaf, [&] {
                page.heading(make_heading(3, world.t("ket-thuc.hoi-nguoi-nha"), {}, "home", Tone::leaf));
                page.rich(lesson.home_talk);
            });
        page.section(Place::foot_mid, Surface::bare, [&] {
            const std::string home = world.t("ket-thuc.ve-trang-chu");
            if (page.button(is_test(world) ? make_button(home, page::ButtonRole::second, "home") : make_main_button(home)))
                intent = GoHome{};
            if (page.button(make_button(world.t("ket-thuc.thoat"), page::ButtonRole::second, "user"))) intent = SignOut{};
        });
    }

private:
    static bool is_test(const World& world) { return world.lesson.play->sitting.mode == model::Mode::test; }
    static int not_answered(const World& world) {
        const auto& answered = world.lesson.result->answered;
        return static_cast<int>(std::count(answered.begin(), answered.end(), false));
    }

    // A review has no task of its own: it says what it was good for, and shows the way to the notebook.
    static void draw_after_review(page::Page& page, const World& world, Intent& intent) {
        page.section(Place::week, Surface::leaf, [&] {
            page.heading(make_heading(3, world.t("on-lai.them-la"), {}, "leaf", Tone::leaf));
            page.text(TextStyle::body, world.t("on-lai.vi-sao"));
        });
        page.section(Place::talk, Surface::card, [&] {
            page.heading(make_heading(3, world.t("so-em.ten"), {}, "star", Tone::amber));
            page.text(TextStyle::second, world.t("on-lai.xem-so"));
            page.space(-1);
            if (page.button(make_button(world.t("on-lai.mo-so")))) intent = OpenNotebook{};
        });
    }

    static void draw_column(page::Page& page, const World& world, const model::Lesson& lesson) {
        if (is_test(world) && world.machine.text_scale > large_text) {  // a long title would leave no room for what came out
            page.heading(make_heading(2, world.t("kiem-tra.ket-qua")));
            draw_ring(page, world);
            return;
        }
        page.text(TextStyle::second, world.t(is_test(world) ? "kiem-tra.ket-qua" : "ket-thuc.hoan-thanh"));
        page.heading(make_heading(is_test(world) ? 2 : 1, lesson.title));
        if (!world.lesson.result->right.empty()) draw_ring(page, world);
        if (world.lesson.saved) page.chip(make_chip(Tone::none, "check", world.t("chung.da-luu")));
        const model::Picture cover = world.class_now.lesson() ? world.class_now.lesson()->cover : in_pack(world, lesson.cover);
        if (!cover.id.empty()) page.picture(cover);
        if (has_mascot(world.band())) page.picture(mascot("khien-dung-covu", world.t("chung.khien")));
    }

    static void draw_ring(page::Page& page, const World& world) {
        page::Progress ring;
        ring.style = page::Progress::Style::ring;
        ring.right = world.lesson.result->right;
        ring.total = static_cast<int>(ring.right.size());
        ring.mended = world.lesson.result->put_right;
        for (std::size_t i = 0; i < ring.right.size(); ++i) ring.done += ring.right[i] || ring.mended[i];
        ring.blank = world.lesson.result->answered;
        ring.blank.flip();
        const bool mended = std::count(ring.mended.begin(), ring.mended.end(), true) > 0;
        ring.words = world.t(is_test(world) ? "kiem-tra.cau-dung" : mended ? "ket-thuc.y-lam-duoc" : "ket-thuc.y-da-chac");
        page.progress(ring);
    }

    static void draw_sure(page::Page& page, const World& world, Intent& intent) {
        page.row(make_row(page::Row::Align::spread), [&] {
            page.heading(make_heading(2, world.t(sure_words(*world.lesson.result))));
            draw_read_aloud(page, world, intent);
        });
        if (world.lesson.result->right.empty())
            page.text(TextStyle::body, world.t("ket-thuc.xong-ban-ngan"));
        else if (world.lesson.result->sure.empty() && world.lesson.result->mended.empty())
            page.text(TextStyle::body, world.t("ket-thuc.chua-chac-y-nao"));
        for (const auto& idea : world.lesson.result->sure) {
            page.space(0);  // lines of a list stand further apart than those of a card
            page.heading(make_heading(4, idea, {}, "check", Tone::blue));
        }
        draw_mended(page, world);
        if (!is_test(world)) return;
        page.space(8);
        page.row(make_row(), [&] {
            if (page.button(make_main_button(world.t("kiem-tra.xem-tung-cau"), "arrow"))) intent = LookBack{};
        });
    }

    static const char* sure_words(const quiz::Result& result) {
        if (!result.sure.empty()) return "ket-thuc.em-da-chac";
        return result.mended.empty() ? "ket-thuc.da-hoc" : "ket-thuc.em-da-sua";
    }

    // Not right at first, and right in the end.
    static void draw_mended(page::Page& page, const World& world) {
        const quiz::Result& result = *world.lesson.result;
        if (result.mended.empty()) return;
        if (!result.sure.empty()) page.heading(make_heading(2, world.t("ket-thuc.em-da-sua")));
        for (const auto& idea : result.mended) {
            page.space(0);
            page.heading(make_heading(4, idea, {}, "check", Tone::leaf));
        }
    }

    // One of several: the idea itself is the way back to its page.
    static void draw_idea(page::Page& page, const quiz::Result::Review& one, Intent& intent) {
        if (one.page <= 0)
            page.text(TextStyle::strong, one.idea);
        else if (page.button(make_button(one.idea, page::ButtonRole::quiet, "loop")))
            intent = ReviewPage{one.page};
    }

    static void draw_not_answered(page::Page& page, const World& world) {
        page.text(TextStyle::second, world.t("kiem-tra.so-chua-tra-loi", {{"so", std::to_string(not_answered(world))}}));
    }

    static void draw_again(page::Page& page, const World& world, Intent& intent) {
        const auto& review = world.lesson.result->review;
        if (world.lesson.result->right.empty()) return;
        if (review.empty() && not_answered(world) > 0) {
            page.section(Place::again, Surface::card, [&] { draw_not_answered(page, world); });
            return;
        }
        if (review.empty()) {
            page.section(Place::again, Surface::blue, [&] {
                page.heading(make_heading(3, world.t("ket-thuc.chac-het"), {}, "check", Tone::blue));
                page.text(TextStyle::body, world.t(world.lesson.result->mended.empty() ? "ket-thuc.chac-het-loi" : "ket-thuc.sua-het-loi"));
            });
            return;
        }
        page.section(Place::again, Surface::amber, [&] {
            page.heading(make_heading(3, world.t("ket-thuc.nen-xem-lai"), {}, "loop", Tone::amber));
            if (not_answered(world) > 0) draw_not_answered(page, world);
            if (review.size() > 1) {
                for (const auto& one : review) draw_idea(page, one, intent);
                return;
            }
            for (const auto& one : review) {
                page.text(TextStyle::strong, one.idea);
                if (one.page <= 0) continue;
                page.text(TextStyle::second, world.t("ket-thuc.trang-so", {{"so", std::to_string(one.page)}}), Tone::amber);
                page::Button button = make_button(world.t("ket-thuc.on-lai-y-nay"));
                button.wide = true;
                if (page.button(button)) intent = ReviewPage{one.page};
            }
        });
    }
};

}  // namespace

std::unique_ptr<Screen> make_result() { return std::make_unique<ResultScreen>(); }

}  // namespace ui
