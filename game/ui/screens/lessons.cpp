// Every lesson for the grade. A press on a row chooses it and shows what it holds; one more starts it.

#include "ui/screens/parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/teacher_frame.h"
#include "ui/screens/test_parts.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;
using page::TextStyle;
using page::Tone;

class Lessons final : public TeacherScreen {
protected:
    Route place() const override { return Route::lessons; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        const std::string line = world.class_now.the_class
                                     ? world.t("gv-bai.cho-lop", {{"lop", world.class_now.the_class->name},
                                                                  {"so", std::to_string(world.class_now.lessons.size())}})
                                     : world.t("gv.chua-chon-lop");
        draw_head(page, world.t("gv-ray.bai-hoc"), line);
        if (world.school.classes.size() > 1) page.section(Place::top, Surface::bare, [&] { draw_classes(page, world, intent); });
        page.section(Place::main, Surface::card, [&] { draw_list(page, world, intent); });
        page.section(Place::side, Surface::card, [&] { draw_chosen(page, world, intent); });
        test_.draw(page, world, intent);
    }

private:
    static void draw_list(page::Page& page, const World& world, Intent& intent) {
        if (world.class_now.lessons.empty()) {
            page.heading(make_heading(3, world.t("gv-bai.khong-co"), world.t("gv-bai.khong-co-loi"), "book", Tone::amber));
            return;
        }
        if (!world.class_now.has_own_lessons)
            page.notice(make_notice(Tone::amber, "info", world.t("gv-bai.khoi-khac-loi"),
                                    world.t("gv-bai.khoi-khac", {{"khoi", std::to_string(world.class_now.the_class->grade)}})));
        page::Table table;
        table.can_choose = true;
        table.columns = {{world.t("gv-bai.bai"), 0, page::Column::Align::left},
                         {world.t("gv-bai.chu-de"), 170, page::Column::Align::left},
                         {world.t("gv-bai.tinh-trang"), 150, page::Column::Align::left}};
        for (std::size_t i = 0; i < world.class_now.lessons.size(); ++i) {
            const LessonEntry& lesson = world.class_now.lessons[i];
            if (&lesson == world.class_now.lesson()) table.chosen = static_cast<int>(i);
            page::TableCell title = make_cell(lesson.title);
            title.bold = true;
            title.number_plate = std::to_string(i + 1);
            const std::string grade = world.t("gv-bai.lop", {{"lop", std::to_string(lesson.grade)}});
            table.rows.push_back(
                {title, make_cell(lesson.module, world.class_now.has_own_lessons ? std::string() : grade), state_cell(world, lesson)});
        }
        table.tall = true;
        if (const auto pressed = page.table(table)) {
            const LessonEntry& lesson = world.class_now.lessons[static_cast<std::size_t>(*pressed)];
            intent = ChooseLesson{lesson.pack_id, lesson.lesson_id};
        }
    }

    static page::TableCell state_cell(const World& world, const LessonEntry& lesson) {
        page::TableCell cell;
        if (lesson.open) {
            cell = make_cell(world.t("gv-bai.dang-mo"));
            cell.tone = Tone::blue;
            cell.icon = "play";
        } else if (lesson.finished > 0) {
            cell = make_cell(world.t("gv-bai.so-em-xong", {{"so", std::to_string(lesson.finished)}}));
            cell.tone = Tone::leaf;
            cell.icon = "check";
        } else if (lesson.done) {
            cell = make_cell(world.t("gv-bai.chua-em-nao-xong"));
        } else if (!lesson.voided.empty()) {
            cell = make_cell(world.t("gv-bai.da-huy"));
        } else {
            cell = make_cell(world.t("gv-bai.chua-hoc"));
        }
        return cell;
    }

    void draw_chosen(page::Page& page, const World& world, Intent& intent) {
        if (!world.class_now.lesson()) {
            page.text(TextStyle::body, world.t("gv-bai.chon-mot-bai"));
            return;
        }
        const LessonEntry& lesson = *world.class_now.lesson();
        const bool has_room = world.machine.text_scale <= large_text && lesson.content_note.empty();
        if (!lesson.cover.id.empty() && has_room) page.picture(lesson.cover, 0.3f);
        page.heading(make_heading(3, lesson.title,
                                  full_words({world.t("gv.phut", {{"so", std::to_string(lesson.minutes)}}),
                                              world.t("gv-hom-nay.so-trang", {{"so", std::to_string(lesson.pages)}}),
                                              world.t("gv-hom-nay.so-cau", {{"so", std::to_string(lesson.items)}})})));
        if (!lesson.goal.empty()) page.text(TextStyle::body, lesson.goal);
        if (!lesson.content_note.empty()) page.notice(make_notice(Tone::amber, "info", lesson.content_note, world.t("gv-hom-nay.luu-y")));
        page.space(-1);
        if (!lesson.voided.empty() && !lesson.open) draw_way_back(page, world, lesson, intent);
        page::Button look = make_button(world.t("gv-thu.nut"), page::ButtonRole::second, "eye");
        look.wide = true;
        if (page.button(look)) intent = TryLesson{lesson.pack_id, lesson.lesson_id};
        page::Button results = make_button(world.t("gv-hom-nay.xem-ket-qua"), page::ButtonRole::second, "chart");
        results.wide = true;
        if (has_results(lesson) && page.button(results)) intent = ShowResults{lesson.lesson_id};
        page::Button cards = make_button(world.t("gv-bai.the-cho-lop", {{"so", std::to_string(lesson.cards.size())}}),
                                         page::ButtonRole::second, "projector");
        cards.wide = true;
        if (!lesson.cards.empty() && page.button(cards)) intent = GoTo{Route::class_cards};
        if (!lesson.open) test_.offer(page, world, true);
        page::Button start = make_main_button(world.t("gv-hom-nay.bat-dau"));
        start.icon = "play";
        start.wide = true;
        start.enabled = !world.class_now.pupils.empty() && !world.working && !lesson.open;
        if (page.button(start)) intent = StartLesson{};
    }

    static void draw_way_back(page::Page& page, const World& world, const LessonEntry& lesson, Intent& intent) {
        page::Button back = make_button(world.t("gv-huy.lay-lai"), page::ButtonRole::second, "undo");
        back.wide = true;
        if (page.button(back)) intent = CountLesson{lesson.voided};
    }

    TestChoice test_;
};

}  // namespace

std::unique_ptr<Screen> make_lessons() { return std::make_unique<Lessons>(); }

}  // namespace ui
