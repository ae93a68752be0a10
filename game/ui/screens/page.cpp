// One page of a lesson: a picture and a few sentences, one idea. Words that a pupil may not know have a button below the
// text that opens what they mean. Where the law is cited, the article and the day since which it is in force stand below.

#include <algorithm>

#include "base/vietnamese.h"
#include "ui/screens/lesson_bar.h"
#include "ui/screens/parts.h"
#include "ui/screens/pupil_frame.h"
#include "ui/screens/screens.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;
using page::TextStyle;

inline constexpr int dots_shown = 10;  // more are said in words

const model::Page* shown_page(const World& world) { return world.lesson.play ? quiz::current_page(*world.lesson.play) : nullptr; }

std::vector<const model::LegalFact*> cited(const World& world, const model::RichText& text) {
    std::vector<const model::LegalFact*> facts;
    for (const auto& paragraph : text.paragraphs)
        for (const auto& span : paragraph.spans) {
            const model::LegalFact* fact = span.law.empty() ? nullptr : world.lesson.find_fact(span.law);
            if (fact && std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
        }
    return facts;
}

std::vector<const model::Term*> explained(const World& world, const model::RichText& text) {
    std::vector<const model::Term*> terms;
    for (const auto& word : model::terms_in(text))
        if (const model::Term* term = world.lesson.play->lesson ? world.lesson.play->lesson->find_term(word) : nullptr)
            terms.push_back(term);
    return terms;
}

class LessonPage final : public PupilScreen {
protected:
    page::Layout layout(const World& world) const override {
        const model::Page* shown = shown_page(world);
        return shown && !page_picture(world, *shown).empty() ? page::Layout::lesson : page::Layout::plain;
    }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        const model::Page* shown = shown_page(world);
        if (!shown) return;
        draw_lesson_title(page, world, intent);
        page.section(Place::bar_right, Surface::bare, [&] { draw_reading_aids(page, world, intent); });
        const bool has_picture = layout(world) == page::Layout::lesson;
        if (has_picture) page.section(Place::picture, Surface::bare, [&] { page.picture(page_picture(world, *shown)); });
        page.section(has_picture ? Place::story : Place::centre, Surface::card, [&] { draw_story(page, world, *shown); });
        page.section(Place::foot_mid, Surface::bare, [&] { draw_steps(page, world, intent); });
    }

    void draw_own_dialog(page::Page& page, const World& world, Intent& intent) override {
        const model::Page* shown = shown_page(world);
        if (!shown) return;
        for (const model::Term* term : explained(world, shown->text))
            if (term->word == open_word_) page.dialog(base::with_capital(term->word), [&] { draw_meaning(page, world, *term, intent); });
    }

private:
    void draw_story(page::Page& page, const World& world, const model::Page& shown) {
        if (!shown.title.empty()) page.heading(make_heading(2, shown.title));
        page.rich(shown.text);
        const auto terms = explained(world, shown.text);
        const auto facts = cited(world, shown.text);
        if (terms.empty() && facts.empty()) return;
        page.space(-1);
        for (const model::Term* term : terms) {
            const std::string question = world.t("trang-bai.tu-la-gi", {{"tu", base::with_capital(term->word)}});
            if (page.button(make_button(question, page::ButtonRole::word, "book"))) open_word_ = term->word;
        }
        if (facts.empty()) return;
        page.text(TextStyle::caption, world.t("trang-bai.nguon"));
        for (const model::LegalFact* fact : facts)
            page.text(TextStyle::caption, world.t("trang-bai.nguon-luat", {{"van-ban", fact->document},
                                                                           {"so", fact->number},
                                                                           {"dieu", fact->article},
                                                                           {"ngay", base::date_words(fact->in_force)}}));
    }

    void draw_meaning(page::Page& page, const World& world, const model::Term& term, Intent& intent) {
        page.rich(term.meaning);
        page.row(make_row(page::Row::Align::right), [&] {
            draw_read_aloud(page, world, intent);
            if (!page.button(make_closing(make_main_button(world.t("trang-bai.da-hieu"))))) return;
            open_word_.clear();
            if (world.machine.reading) intent = StopReading{};
        });
    }

    static void draw_steps(page::Page& page, const World& world, Intent& intent) {
        const quiz::Play& play = *world.lesson.play;
        page::Button back = make_button(world.t("chung.truoc"), page::ButtonRole::second, "left");
        back.enabled = quiz::may_go_back(play);
        if (page.button(back)) intent = PreviousStep{};
        page::Progress dots;
        dots.style = page::Progress::Style::dots;
        for (std::size_t i = 0; i < play.lesson->steps.size(); ++i) {  // pages only: questions have their own line
            if (!std::holds_alternative<model::Page>(play.lesson->steps[i])) continue;
            if (static_cast<int>(i) <= play.step) dots.now = dots.total;
            ++dots.total;
        }
        dots.done = dots.now;
        const base::Params count = {{"so", std::to_string(dots.now + 1)}, {"tong", std::to_string(dots.total)}};
        if (dots.total > dots_shown)
            page.text(TextStyle::strong, world.t("trang-bai.so-tren-tong", count));
        else
            page.progress(dots);
        if (page.button(make_main_button(world.t("chung.tiep"), "arrow"))) intent = NextStep{};
    }

    std::string open_word_;  // whose meaning is shown
};

}  // namespace

std::unique_ptr<Screen> make_page() { return std::make_unique<LessonPage>(); }

}  // namespace ui
