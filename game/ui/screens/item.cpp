// One question or activity. Its kind draws it; here are the steps, the hints and the one main button: first "Chốt",
// then, with the feedback on screen, "Tiếp".

#include "kinds/kind.h"
#include "ui/screens/lesson_bar.h"
#include "ui/screens/parts.h"
#include "ui/screens/pupil_frame.h"
#include "ui/screens/screens.h"
#include "ui/screens/test_parts.h"

namespace ui {
namespace {

using page::ButtonRole;
using page::Place;
using page::Surface;

class ItemScreen final : public PupilScreen {
protected:
    page::Layout layout(const World& world) const override {
        const model::Item* item = world.lesson.play ? quiz::current_item(*world.lesson.play) : nullptr;
        const kinds::Kind* kind = item ? kinds::find_kind(item->kind) : nullptr;
        if (kind && kind->room() == kinds::Room::stage) return page::Layout::stage;
        if (kind && kind->room() == kinds::Room::talk) return page::Layout::talk;
        return item && picture_of(world, *item).empty() ? page::Layout::quiz_words : page::Layout::quiz;
    }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        const model::Item* item = world.lesson.play ? quiz::current_item(*world.lesson.play) : nullptr;
        const kinds::Kind* kind = item ? kinds::find_kind(item->kind) : nullptr;
        if (!kind) return;
        if (world.sits_test())
            draw_test_bar(page, world, intent);
        else
            draw_lesson_title(page, world, intent);
        page.section(Place::bar_right, Surface::bare, [&] { draw_where(page, world, intent); });
        draw_item(page, world, *item, *kind, intent);
        page.section(Place::foot_mid, Surface::bare, [&] {
            if (state(world).showing_feedback)
                draw_after(page, world, intent);
            else
                draw_before(page, world, *item, *kind, intent);
        });
    }

private:
    static const quiz::ItemState& state(const World& world) {
        return world.lesson.play->items[static_cast<std::size_t>(quiz::item_index(*world.lesson.play))];
    }

    void draw_where(page::Page& page, const World& world, Intent& intent) {
        const bool crowded =
            (world.sits_test() || world.machine.can_read) && world.machine.text_scale > large_text;  // going on says that it is saved
        if (world.lesson.play->looking_back && state(world).tries == 0)
            page.chip(make_chip(page::Tone::none, "minus", world.t("kiem-tra.chua-tra-loi")));
        else if (world.lesson.saved && !world.lesson.play->looking_back && !crowded)
            page.chip(make_chip(page::Tone::none, "check", world.t("chung.da-luu")));
        page::Progress steps;
        steps.style = page::Progress::Style::steps;
        steps.total = static_cast<int>(world.lesson.play->items.size());
        steps.done = steps.now = quiz::item_index(*world.lesson.play);
        steps.words = world.t("cau-hoi.cau-so", {{"so", std::to_string(steps.now + 1)}, {"tong", std::to_string(steps.total)}});
        page.progress(steps);
        draw_reading_aids(page, world, intent);
    }

    // In place of the lesson's title; the time stands there in whole minutes, and nothing moves.
    static void draw_test_bar(page::Page& page, const World& world, Intent& intent) {
        page.section(Place::bar_left, Surface::bare, [&] {
            if (draw_round(page, world.t("chung.trang-chu"), "home")) intent = GoHome{};
            page.chip(test_chip(world));
            if (world.test.minutes_left > 0)
                page.chip(make_chip(world.test.minutes_left == 1 ? page::Tone::amber : page::Tone::none, "clock",
                                    world.t("kiem-tra.con-phut", {{"so", std::to_string(world.test.minutes_left)}})));
        });
    }

    void draw_item(page::Page& page, const World& world, const model::Item& item, const kinds::Kind& kind, Intent& intent) {
        const quiz::ItemState& now = state(world);
        if (const std::string here = world.lesson.play->sitting.id.value + item.id; scratch_of_ != here) {
            scratch_of_ = here;
            scratch_ = {};
        }
        model::Item shown = item;
        shown.picture = picture_of(world, item);
        const kinds::Showing showing{shown,
                                     quiz::item_seed(world.lesson.play->sitting, item.id),
                                     now.showing_feedback ? kinds::Phase::answered : kinds::Phase::choosing,
                                     quiz::may_reveal(*world.lesson.play),
                                     now.opened,
                                     now.hints,
                                     world.lesson.picture_prefix,
                                     &scratch_};
        base::Json answer = now.showing_feedback ? now.answer : now.draft;
        const kinds::Event event = kind.draw(page, showing, answer);
        if (event.changed) intent = ChangeDraft{std::move(answer)};
        if (event.open >= 0) intent = OpenExplanation{event.open};
        if (event.hand_in && !event.changed && quiz::may_answer(*world.lesson.play)) intent = HandIn{};
    }

    static model::Picture picture_of(const World& world, const model::Item& item) {
        if (!item.picture.empty()) return in_pack(world, item.picture);
        const kinds::Kind* kind = kinds::find_kind(item.kind);
        return kind && kind->room() == kinds::Room::choice ? companion(world, state(world)) : model::Picture{};
    }

    // The little ones do not think alone where a question has no picture.
    static model::Picture companion(const World& world, const quiz::ItemState& now) {
        if (!has_mascot(world.band()) || world.machine.text_scale > large_text) return {};
        const bool is_sad = !world.lesson.play->lesson->content_note.empty();  // what is told hurts somebody
        const bool is_right = now.showing_feedback && finished_items({now.last_points}) == 1;
        const char* pose = is_sad ? (is_right ? "khien-dung-covu" : "khien-dung-lo") : is_right ? "khien-dung-vui" : "khien-dung-nghi";
        return mascot(pose, world.t("chung.khien"));
    }

    static void draw_before(page::Page& page, const World& world, const model::Item& item, const kinds::Kind& kind, Intent& intent) {
        const quiz::Play& play = *world.lesson.play;
        if (quiz::may_go_back(play) && page.button(make_button(world.t("chung.truoc"), ButtonRole::second, "left")))
            intent = PreviousStep{};
        if (play.sitting.mode == model::Mode::practice && !quiz::current_item(play)->hints.empty()) {
            page::Button hint = make_button(world.t("cau-hoi.goi-y"), ButtonRole::second, "bulb");
            hint.enabled = quiz::may_hint(play);
            if (page.button(hint)) intent = OpenHint{};
        }
        if (kind.has_steps() && !quiz::may_answer(play)) return draw_step(page, world, item, kind, intent);
        page::Button hand_in = make_main_button(hand_in_words(world));
        hand_in.enabled = quiz::may_answer(play);
        if (page.button(hand_in)) intent = HandIn{};
    }

    static void draw_step(page::Page& page, const World& world, const model::Item& item, const kinds::Kind& kind, Intent& intent) {
        auto next = kind.step(item.body, state(world).draft);
        page::Button step = make_main_button(world.t("cau-hoi.chot-cach"));
        step.enabled = next.has_value();
        if (page.button(step)) intent = ChangeDraft{std::move(*next)};
    }

    static void draw_after(page::Page& page, const World& world, Intent& intent) {
        const quiz::Play& play = *world.lesson.play;
        const bool may_go_back = play.looking_back && quiz::may_go_back(play) && world.machine.text_scale <= large_text;  // else no room
        if (may_go_back && page.button(make_button(world.t("chung.truoc"), ButtonRole::second, "left"))) intent = PreviousStep{};
        const bool may_retry = quiz::may_retry(play);
        page::Button next = may_retry ? make_button(world.t("chung.tiep")) : make_main_button(world.t("chung.tiep"), "arrow");
        next.enabled = quiz::may_go_on(play);
        if (page.button(next)) intent = NextStep{};
        page::Button again = make_main_button(world.t("cau-hoi.thu-lai"));
        again.icon = "loop";
        if (may_retry && page.button(again)) intent = TryAgain{};
    }

    std::string scratch_of_;  // the sitting and item
    base::Json scratch_;
};

}  // namespace

std::unique_ptr<Screen> make_item() { return std::make_unique<ItemScreen>(); }

}  // namespace ui
