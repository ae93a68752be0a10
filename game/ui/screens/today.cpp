// The teacher's first screen: the class of last time, the lesson that comes next, one button. While a lesson is open it
// shows how the class is doing instead.

#include <algorithm>

#include "ui/screens/admit.h"
#include "ui/screens/ending.h"
#include "ui/screens/parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/teacher_frame.h"
#include "ui/screens/test_parts.h"

namespace ui {
namespace {

using page::ButtonRole;
using page::Place;
using page::Surface;
using page::TextStyle;
using page::Tone;

inline constexpr std::size_t notices_shown = 4;
inline constexpr int lessons_shown = 4;

class Today final : public TeacherScreen {
protected:
    Route place() const override { return Route::today; }
    page::Layout layout(const World&) const override { return admitting_ ? page::Layout::teacher_wide : page::Layout::teacher; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        if (admitting_) {
            draw_admit(page, world, admitting_, intent);
            return;
        }
        draw_head(page, world.t("gv-hom-nay.chao", {{"ai", teacher_call(world)}}), day_year_words(world, world.today));
        page.section(Place::head_right, Surface::bare, [&] {
            if (world.class_now.lesson() && !world.class_now.assignment &&
                page.button(make_button(world.t("gv-hom-nay.chon-bai-khac"), ButtonRole::second, "book")))
                intent = GoTo{Route::lessons};
            if (page.button(make_button(world.t("gv-hom-nay.khoa-man-hinh"), ButtonRole::second, "lock"))) intent = Lock{};
        });
        if (world.school.classes.empty()) {
            draw_first_steps(page, world, intent);
            return;
        }
        if (world.school.classes.size() > 1) page.section(Place::top, Surface::bare, [&] { draw_classes(page, world, intent); });
        page.section(Place::main, Surface::card, [&] { draw_lesson(page, world, intent); });
        if (world.class_now.lesson() && !world.class_now.lesson()->cover.id.empty())
            page.section(Place::main_picture, Surface::bare, [&] { page.picture(world.class_now.lesson()->cover); });
        page.section(Place::side, Surface::card, [&] { draw_side(page, world, intent); });
        page.section(Place::below, Surface::bare, [&] { draw_links(page, world, intent); });
        if (ending_) draw_ending(page, world, ending_, intent);
        test_.draw(page, world, intent);
    }

private:
    // Nothing imported yet: what to do first, and why it is short.
    static void draw_first_steps(page::Page& page, const World& world, Intent& intent) {
        page.section(Place::main, Surface::card, [&] {
            page.picture(mascot("khien-dung-cuoi", world.t("chung.khien")), 0.36f);
            page.heading(make_heading(1, world.t("gv-hom-nay.chua-co-lop")));
            page.text(TextStyle::body, world.t("gv-hom-nay.chua-co-lop-loi"));
            page.space(16);
            page.row(make_row(), [&] {
                if (page.button(make_main_button(world.t("gv-hom-nay.nhap-danh-sach"), "arrow"))) intent = GoTo{Route::import};
            });
        });
        page.section(Place::side, Surface::card, [&] {
            page.heading(make_heading(3, world.t("gv-hom-nay.ba-buoc")));
            static constexpr const char* steps[] = {"gv-hom-nay.buoc-mot", "gv-hom-nay.buoc-hai", "gv-hom-nay.buoc-ba"};
            static constexpr const char* icons[] = {"upload", "key", "play"};
            for (int i = 0; i < 3; ++i)
                page.heading(make_heading(4, world.t(steps[i]), world.t(std::string(steps[i]) + "-loi"), icons[i], Tone::blue));
            draw_notices(page, world, intent);
        });
    }

    void draw_lesson(page::Page& page, const World& world, Intent& intent) {
        if (!world.class_now.lesson()) {
            page.heading(make_heading(2, world.t("gv-hom-nay.het-bai"), {}, "book", Tone::leaf));
            page.text(TextStyle::body, world.t("gv-hom-nay.het-bai-loi"));
            page.space(16);
            page.row(make_row(), [&] {
                if (page.button(make_button(world.t("gv-hom-nay.chon-bai-khac")))) intent = GoTo{Route::lessons};
            });
            return;
        }
        const LessonEntry& lesson = *world.class_now.lesson();
        page.row(make_row(page::Row::Align::spread), [&] {
            page.chip(world.class_now.assignment ? make_chip(Tone::blue, "play", world.t("gv-hom-nay.dang-mo"))
                                                 : make_chip(Tone::amber, "star", world.t("gv-hom-nay.bai-tiep-theo")));
            if (world.class_now.test_is_open())
                page.chip(
                    make_chip(Tone::none, "flag",
                              full_words({world.t("gv-bat-dau.kiem-tra"), limit_words(world, world.class_now.assignment->limit_ms)})));
            if (!world.class_now.assignment && world.machine.text_scale <= large_text) test_.offer(page, world, false);
        });
        page.heading(make_heading(1, world.class_now.assignment ? world.class_now.assignment->lesson_title : lesson.title,
                                  full_words({lesson.module, world.t("gv.phut", {{"so", std::to_string(lesson.minutes)}}),
                                              world.t("gv-hom-nay.so-trang", {{"so", std::to_string(lesson.pages)}}),
                                              world.t("gv-hom-nay.so-cau", {{"so", std::to_string(lesson.items)}})})));
        const auto buttons = [&] {
            page.row(make_row(), [&] {
                world.class_now.assignment ? draw_open_buttons(page, world, intent) : draw_start_buttons(page, world, intent);
            });
        };
        const bool large = world.machine.text_scale > large_text;
        if (large) buttons();
        if (large && !world.class_now.assignment) test_.offer(page, world, true);
        if (!world.class_now.assignment && !world.class_now.has_own_lessons)
            page.notice(make_notice(Tone::amber, "info", world.t("gv-hom-nay.bai-khoi-khac", {{"lop", std::to_string(lesson.grade)}}),
                                    world.t("gv-bai.khoi-khac", {{"khoi", std::to_string(world.class_now.the_class->grade)}})));
        if (!lesson.goal.empty()) page.text(TextStyle::body, lesson.goal);
        if (!world.class_now.assignment && !lesson.content_note.empty())
            page.notice(make_notice(Tone::amber, "info", lesson.content_note, world.t("gv-hom-nay.luu-y")));
        page.space(-1);
        if (!large) buttons();
    }

    static void draw_start_buttons(page::Page& page, const World& world, Intent& intent) {
        page::Button start = make_main_button(world.t("gv-hom-nay.bat-dau"));
        start.icon = "play";
        start.enabled = !world.class_now.pupils.empty();
        if (page.button(start)) intent = StartLesson{};
        const LessonEntry& lesson = *world.class_now.lesson();
        if (page.button(make_button(world.t("gv-thu.nut"), ButtonRole::second, "eye")))
            intent = TryLesson{lesson.pack_id, lesson.lesson_id};
    }

    void draw_open_buttons(page::Page& page, const World& world, Intent& intent) {
        const bool many = world.has_stations();
        page::Button screen = make_main_button(world.t(many ? "gv-bang.mo" : "gv-hom-nay.mo-man-hinh"));
        screen.icon = "screen";
        if (page.button(screen)) intent = many ? Intent(GoTo{Route::board}) : Intent(Lock{});
        if (page.button(make_button(world.t("gv-hom-nay.ket-thuc-tiet"), ButtonRole::second, "stop"))) ending_ = true;
    }

    void draw_side(page::Page& page, const World& world, Intent& intent) {
        draw_hands(page, world, intent);
        draw_notices(page, world, intent);
        draw_voided(page, world, intent);
        if (world.class_now.assignment)
            draw_open_lesson(page, world, intent);
        else
            draw_past_lessons(page, world, intent);
    }

    static void draw_hands(page::Page& page, const World& world, Intent& intent) {
        if (world.board.hands > 0)
            page.notice(make_notice(Tone::amber, "hand", world.t("gv-hom-nay.gio-tay", {{"so", std::to_string(world.board.hands)}})));
        if (world.board.hands_here == 0) return;  // others are lowered on the board
        page::Button been = make_button(world.t("gv-bang.da-den"), ButtonRole::second, "check");
        been.wide = true;
        if (page.button(been)) intent = LowerHand{};
    }

    static void draw_notices(page::Page& page, const World& world, Intent& intent) {
        const std::size_t shown = std::min(notices_shown, world.notices.size());
        for (std::size_t i = 0; i < shown; ++i) {
            const base::Diagnostic& notice = world.notices[i];
            const bool must = notice.severity != base::Severity::hint;
            page.notice(make_notice(must ? Tone::amber : Tone::blue, must ? "warn" : "info", problem_words(world, notice), notice.file));
            if (is_about_lost(notice) && page.button(make_button(world.t("gv-hom-nay.da-doc"), ButtonRole::second, "check")))
                intent = NoteRestored{};
        }
        if (world.notices.size() > shown)
            page.text(TextStyle::caption, world.t("gv-hom-nay.con-luu-y", {{"so", std::to_string(world.notices.size() - shown)}}));
    }

    void draw_open_lesson(page::Page& page, const World& world, Intent& intent) {
        const int finished = world.class_now.lesson() ? world.class_now.lesson()->finished : 0,
                  all = static_cast<int>(world.class_now.pupils.size());
        const base::Params counts = {{"xong", std::to_string(finished)}, {"tong", std::to_string(all)}};
        page.heading(make_heading(3, world.t("gv-hom-nay.trong-tiet"), world.t("gv-hom-nay.tren-may-nay"), "users", Tone::blue));
        page::Progress bar;
        bar.style = page::Progress::Style::bar;
        bar.done = finished;
        bar.total = all;
        page.progress(bar);
        page.text(TextStyle::body, world.t("gv-hom-nay.da-lam-xong", counts));
        page.space(-1);
        page::Button admit = make_button(world.t("gv-hom-nay.cho-vao"), ButtonRole::second, "key");
        admit.wide = true;
        if (page.button(admit)) admitting_ = true;
        page::Button results = make_button(world.t("gv-hom-nay.xem-ket-qua"), ButtonRole::second, "chart");
        results.wide = true;
        if (page.button(results)) intent = ShowResults{world.class_now.assignment->lesson_id};
    }

    static void draw_past_lessons(page::Page& page, const World& world, Intent& intent) {
        const auto& all = world.class_now.lessons;
        const bool any = std::any_of(all.begin(), all.end(), has_results);
        page.heading(make_heading(3, world.t("gv-hom-nay.da-hoc"), {}, any ? "check" : "book", Tone::plum));
        int shown = 0;
        for (auto lesson = world.class_now.lessons.rbegin(); lesson != world.class_now.lessons.rend() && shown < lessons_shown; ++lesson) {
            if (!has_results(*lesson)) continue;
            ++shown;
            page::Link link;
            link.label = lesson->title;
            link.detail = world.t("gv-hom-nay.da-lam-xong",
                                  {{"xong", std::to_string(lesson->finished)}, {"tong", std::to_string(world.class_now.pupils.size())}});
            link.icon = "chart";
            link.tone = Tone::plum;
            if (page.link(link)) intent = ShowResults{lesson->lesson_id};
        }
        if (shown == 0) page.text(TextStyle::body, world.t("gv-hom-nay.chua-hoc-bai-nao"));
    }

    static void draw_links(page::Page& page, const World& world, Intent& intent) {
        struct Link {
            const char* key;
            const char* icon;
            Tone tone;
            Route route;
        };
        static constexpr Link links[] = {{"gv-hom-nay.nhap-danh-sach", "upload", Tone::blue, Route::import},
                                         {"gv-hom-nay.the-hinh", "key", Tone::clay, Route::cards},
                                         {"gv-ray.ket-qua", "chart", Tone::plum, Route::results},
                                         {"gv-ray.so-lop", "table", Tone::leaf, Route::book}};
        const bool large = world.machine.text_scale > large_text;  // the lesson above needs the room
        if (!large) page.heading(make_heading(4, world.t("gv-hom-nay.lam-nhanh")));
        page.row(make_grid(4), [&] {
            for (const Link& link : links) {
                page::Link card;
                card.label = world.t(link.key);
                if (!large) card.detail = world.t(std::string(link.key) + "-loi");
                card.icon = link.icon;
                card.tone = link.tone;
                if (page.link(card)) intent = GoTo{link.route};
            }
        });
    }

    bool ending_ = false, admitting_ = false;
    TestChoice test_;
};

}  // namespace

std::unique_ptr<Screen> make_today() { return std::make_unique<Today>(); }

}  // namespace ui
