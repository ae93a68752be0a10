// The pupil's morning page: today's lesson with one large button, what is worth reviewing, the tree the class grows
// together, and the path of lessons. No marks, no ranks.

#include <algorithm>

#include "base/text.h"
#include "ui/screens/parts.h"
#include "ui/screens/pupil_frame.h"
#include "ui/screens/screens.h"
#include "ui/screens/test_parts.h"

namespace ui {
namespace {

using page::Place;
using page::Progress;
using page::Surface;
using page::TextStyle;
using page::Tone;

inline constexpr int stops_shown = 5;
inline constexpr int steps_shown = 8;  // more are drawn as one bar

// The sitting of today's lesson, if it was begun.
const quiz::Play* begun(const World& world) {
    const bool is_todays = world.lesson.play && world.class_now.lesson() && world.lesson.play->lesson &&
                           world.lesson.play->sitting.lesson_id == world.class_now.lesson()->lesson_id;
    return is_todays && (world.lesson.play->step > 0 || quiz::at_end(*world.lesson.play)) ? &*world.lesson.play : nullptr;
}

// Questions of other lessons wait until the test is handed in.
bool handed_in(const World& world) { return world.sits_test() && quiz::at_end(*world.lesson.play); }

// Today's lesson, else the one whose test was closed.
const LessonEntry* in_todays_place(const World& world) {
    if (world.class_now.lesson() || !world.test.closed) return world.class_now.lesson();
    const auto found = std::find_if(world.class_now.lessons.begin(), world.class_now.lessons.end(),
                                    [&](const LessonEntry& entry) { return entry.lesson_id == world.test.closed->lesson_id; });
    return found == world.class_now.lessons.end() ? nullptr : &*found;
}

class Home final : public PupilScreen {
protected:
    page::Layout layout(const World&) const override { return page::Layout::home; }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        draw_bar(page, world, intent);
        page.section(Place::today, Surface::card, [&] { draw_today(page, world, intent); });
        if (const LessonEntry* shown = in_todays_place(world); shown && !shown->cover.id.empty())
            page.section(Place::today_picture, Surface::bare, [&] { page.picture(shown->cover); });
        const bool has_review = draw_review(page, world, intent);
        page.section(Place::tree, Surface::card,
                     [&] { world.machine.text_scale > large_text ? draw_leaves(page, world) : draw_tree(page, world, has_review); });
        if (!world.class_now.lessons.empty() && (world.class_now.has_own_lessons || world.class_now.lesson()))
            page.section(Place::path, Surface::card, [&] { draw_path(page, world); });
        if (leaving_) page.dialog(world.t("trang-chu.ai-roi"), [&] { draw_leaving(page, world, intent); });
        if (again_) page.dialog(world.t("trang-chu.choi-lai-bai-nao"), [&] { draw_again(page, world, intent); });
    }

private:
    static bool may_join(const World& world) {
        const bool done = world.lesson.play && (quiz::at_end(*world.lesson.play) || model::is_again(world.lesson.play->sitting));
        return world.class_now.assignment && !world.author.trial && !done && world.seat.partners.size() < most_partners;
    }

    static bool may_play_again(const LessonEntry& lesson) { return lesson.played && (!lesson.open || lesson.done); }
    static bool has_again(const World& world) {
        return std::any_of(world.class_now.lessons.begin(), world.class_now.lessons.end(), may_play_again);
    }

    // Lessons that were done, today's first.
    void draw_again(page::Page& page, const World& world, Intent& intent) {
        page.text(TextStyle::second, world.t(world.class_now.lesson() ? "trang-chu.choi-lai-co-bai" : "trang-chu.choi-lai-loi"));
        std::vector<const LessonEntry*> lessons;
        for (const LessonEntry& lesson : world.class_now.lessons)
            if (may_play_again(lesson)) lessons.push_back(&lesson);
        std::stable_partition(lessons.begin(), lessons.end(), [](const LessonEntry* one) { return one->open; });
        for (const LessonEntry* lesson : lessons) {
            page::Button button = make_button(lesson->title, page::ButtonRole::second, "loop");
            button.wide = true;
            if (!page.button(button)) continue;
            intent = PlayAgain{lesson->pack_id, lesson->lesson_id};
            again_ = false;
        }
        page.row(make_row(page::Row::Align::right), [&] {
            if (page.button(make_closing(make_button(world.t("chung.dong"))))) again_ = false;
        });
    }

    void draw_again_button(page::Page& page, const World& world) {
        if (page.button(make_button(world.t("trang-chu.choi-lai"), page::ButtonRole::second, "loop"))) again_ = true;
    }

    // No lesson is open: there is still what was learnt.
    void draw_no_lesson(page::Page& page, const World& world, Intent& intent) {
        page.heading(make_heading(2, world.t("trang-chu.chua-co-bai"), {}, "sprout", Tone::leaf));
        page.text(TextStyle::body, world.t("trang-chu.chua-co-bai-loi"));
        if (!has_again(world) && !world.review.notebook) return;
        page.space(-1);
        page.row(make_row(), [&] {
            if (has_again(world)) draw_again_button(page, world);
            if (world.review.notebook && page.button(make_button(world.t("so-em.ten"), page::ButtonRole::second, "star")))
                intent = OpenNotebook{};
        });
    }

    // Which of those who sit here leaves?
    void draw_leaving(page::Page& page, const World& world, Intent& intent) {
        std::vector<model::Pupil> all = world.seat.partners;
        if (world.seat.pupil) all.insert(all.begin(), *world.seat.pupil);
        const auto way = [&](const std::string& words, const char* icon, Intent act) {
            page::Button button = make_button(words, page::ButtonRole::second, icon);
            button.wide = true;
            if (!page.button(button)) return;
            intent = std::move(act);
            leaving_ = false;
        };
        for (const model::Pupil& one : all) way(world.t("trang-chu.ban-roi", {{"ten", call_name(one)}}), "user", LeaveSeat{one.id});
        way(world.t("trang-chu.tat-ca-roi"), "users", SignOut{});
        page.row(make_row(page::Row::Align::right), [&] {
            if (page.button(make_closing(make_button(world.t("chung.dong"))))) leaving_ = false;
        });
    }

    void draw_bar(page::Page& page, const World& world, Intent& intent) {
        page.section(Place::bar_left, Surface::bare, [&] {
            std::vector<std::string> names;
            if (world.seat.pupil) names.push_back(call_name(*world.seat.pupil));
            for (const model::Pupil& partner : world.seat.partners) names.push_back(call_name(partner));
            const std::string name = base::join(names, names.size() == 2 ? world.t("trang-chu.va") : ", ");
            const model::Class* its = world.seat.pupil ? class_of(world, world.seat.pupil->class_id) : nullptr;
            const std::string in_class = its ? world.t("chung.lop", {{"lop", its->name}}) : std::string();
            page.heading(
                make_heading(1, world.t("trang-chu.chao", {{"ten", name}}), full_words({in_class, day_words(world, world.today)})));
        });
        page.section(Place::bar_right, Surface::bare, [&] {
            if (world.seat.partners.empty()) {
                if (page.button(make_button(world.t("trang-chu.dang-xuat"), page::ButtonRole::second, "user"))) intent = SignOut{};
            } else if (page.button(make_button(world.t("trang-chu.roi-may"), page::ButtonRole::second, "users"))) {
                leaving_ = true;
            }
            if (may_join(world) && page.button(make_button(world.t("trang-chu.them-ban"), page::ButtonRole::second, "plus")))
                intent = AddPartner{};
            if (world.review.notebook && page.button(make_button(world.t("so-em.ten"), page::ButtonRole::second, "star")))
                intent = OpenNotebook{};
            draw_reading_aids(page, world, intent);
        });
    }

    void draw_today(page::Page& page, const World& world, Intent& intent) {
        if (world.class_now.test_is_open()) {
            draw_test_today(page, world, intent);
            return;
        }
        if (!world.class_now.lesson() && world.test.closed) {
            draw_closed_today(page, world, intent);
            return;
        }
        if (!world.class_now.lesson()) {
            draw_no_lesson(page, world, intent);
            return;
        }
        const quiz::Play* play = begun(world);
        const bool finished = (play && quiz::at_end(*play)) || (!play && world.class_now.lesson()->done);
        const bool large = world.machine.text_scale > large_text;  // then the way in comes before what is said of it
        if (!large || finished) page.chip(today_chip(world, finished));
        page.heading(make_heading(large ? 2 : 1, world.class_now.lesson()->title));
        if (!large) page.text(TextStyle::second, where_words(world, play, finished));
        if (play && !finished) draw_steps(page, *play);
        page.space(-1);
        const char* key = finished ? "trang-chu.xem-lai" : play ? "trang-chu.hoc-tiep" : "trang-chu.bat-dau";
        const auto way_in = [&] {
            if (page.button(make_main_button(world.t(key), "arrow"))) intent = OpenLesson{};
        };
        if (!finished || !has_again(world)) return way_in();
        page.row(make_row(), [&] { way_in(), draw_again_button(page, world); });
    }

    static page::Chip today_chip(const World& world, bool finished) {
        if (finished) return make_chip(Tone::blue, "check", world.t("trang-chu.da-xong"));
        if (world.class_now.lesson()->played) return make_chip(Tone::amber, "loop", world.t("trang-chu.hoc-lai"));
        return make_chip(Tone::amber, "star", world.t("trang-chu.bai-hom-nay"));
    }

    static std::string where_words(const World& world, const quiz::Play* play, bool finished) {
        const std::string minutes = world.t("trang-chu.khoang-phut", {{"phut", std::to_string(world.class_now.lesson()->minutes)}});
        if (!play || finished) return full_words({minutes, world.class_now.lesson()->module});
        return full_words({minutes, world.t("trang-chu.em-o-buoc", {{"buoc", std::to_string(play->step + 1)}})});
    }

    static void draw_steps(page::Page& page, const quiz::Play& play) {
        Progress progress;
        progress.total = static_cast<int>(play.lesson->steps.size());
        progress.style = progress.total > steps_shown ? Progress::Style::bar : Progress::Style::steps;
        progress.done = progress.now = play.step;
        page.progress(progress);
    }

    // What to look at again, said in few words, and the way there.
    struct Again {
        std::string words;
        Intent way;
    };

    // Questions whose day has come, else what the lesson just done left, else questions for who is done early.
    static std::optional<Again> what_again(const World& world) {
        const Again questions{world.t("on-lai.may-cau", {{"so", std::to_string(world.review.plan.items.size())}}), OpenReview{}};
        if (world.review.plan.due) return questions;
        if (!world.lesson.result || !world.lesson.play) return std::nullopt;
        const auto& review = world.lesson.result->review;
        const auto first = std::find_if(review.begin(), review.end(), [](const auto& one) { return one.page > 0; });
        if (first != review.end())
            return Again{world.t("trang-chu.on-may-y", {{"so", std::to_string(review.size())}}), ReviewPage{first->page}};
        return world.review.plan.items.empty() ? std::nullopt : std::optional(questions);
    }

    static bool draw_review(page::Page& page, const World& world, Intent& intent) {
        if (world.test.closed && world.class_now.lesson() && !world.class_now.test_is_open()) {  // what came out of a test comes first
            page.section(Place::review, Surface::card, [&] { draw_closed_beside(page, world, intent); });
            return true;
        }
        if (world.class_now.test_is_open() && !handed_in(world)) return false;
        const auto again = what_again(world);
        if (!again) return false;
        page.section(Place::review, Surface::card, [&] {
            const auto head = [&] { page.heading(make_heading(3, world.t("trang-chu.on-lai"), again->words, "loop", Tone::plum)); };
            const auto way = [&] {
                if (page.button(make_button(world.t("trang-chu.on-nhanh")))) intent = again->way;
            };
            if (world.machine.text_scale > large_text) {  // no room side by side
                head();
                way();
            } else {
                page.row(make_row(page::Row::Align::spread), [&] { head(), way(); });
            }
        });
        return true;
    }

    static base::Params leaf_counts(const World& world) {
        return {{"la", std::to_string(world.class_now.leaves)}, {"dich", std::to_string(world.class_now.leaf_goal)}};
    }

    static Progress to_progress(const World& world, Progress::Style style) {
        Progress progress;
        progress.style = style;
        progress.done = world.class_now.leaves;
        progress.total = world.class_now.leaf_goal;
        return progress;
    }

    // Beside the review card it says less, and is there all the same.
    static void draw_tree(page::Page& page, const World& world, bool is_short) {
        Progress tree = to_progress(world, Progress::Style::tree);
        tree.words = world.t("trang-chu.cay-mo-ta");
        if (!is_short) page.space(-1);
        page.row(make_row(), [&] {
            page.progress(tree);
            page.card(Surface::bare, [&] {
                page.heading(make_heading(3, world.t("trang-chu.cay-long-tot")));
                page.text(TextStyle::second, world.t("trang-chu.ca-lop-co", leaf_counts(world)));
                if (is_short) return;
                page.progress(to_progress(world, Progress::Style::bar));
                if (tree.total > 0)
                    page.text(TextStyle::caption,
                              world.t(tree.done < tree.total ? "trang-chu.dich-la" : "trang-chu.du-la", leaf_counts(world)), Tone::leaf);
            });
        });
        if (!is_short) page.space(-1);
    }

    // The tree where large letters leave little room.
    static void draw_leaves(page::Page& page, const World& world) {
        page.heading(
            make_heading(3, world.t("trang-chu.cay-long-tot"), world.t("trang-chu.ca-lop-co", leaf_counts(world)), "leaf", Tone::leaf));
        page.progress(to_progress(world, Progress::Style::bar));
    }

    // The module of today's lesson; all there is while none is open.
    static std::vector<const LessonEntry*> lessons_on_path(const World& world) {
        std::vector<const LessonEntry*> lessons;
        for (const LessonEntry& lesson : world.class_now.lessons)
            if (!world.class_now.lesson() || lesson.module == world.class_now.lesson()->module) lessons.push_back(&lesson);
        return lessons;
    }

    static void draw_path(page::Page& page, const World& world) {
        const auto lessons = lessons_on_path(world);
        const auto done = std::count_if(lessons.begin(), lessons.end(), [](const auto* lesson) { return lesson->done; });
        if (world.band() != model::Band::a1)
            page.row(make_row(), [&] {
                page.heading(make_heading(4, world.class_now.lesson() ? world.class_now.lesson()->module : world.t("trang-chu.con-duong")));
                page.text(TextStyle::caption,
                          world.t("trang-chu.so-bai-xong", {{"xong", std::to_string(done)}, {"tong", std::to_string(lessons.size())}}));
            });
        int now = -1;
        for (std::size_t i = 0; i < lessons.size(); ++i)
            if (world.class_now.lesson() && lessons[i]->lesson_id == world.class_now.lesson()->lesson_id) now = static_cast<int>(i);
        Progress path;
        path.style = Progress::Style::path;
        path.total = static_cast<int>(lessons.size());
        path.done = static_cast<int>(done);
        const int first = std::clamp(now - stops_shown / 2, 0, std::max(0, path.total - stops_shown));
        path.now = now - first;
        for (int i = first; i < std::min(path.total, first + stops_shown); ++i)
            path.stops.push_back(to_stop(world, *lessons[static_cast<std::size_t>(i)], i == now));
        page.progress(path);
    }

    static page::Stop to_stop(const World& world, const LessonEntry& lesson, bool is_now) {
        if (lesson.done) return {lesson.title, world.t("trang-chu.xong"), page::Stop::State::done};
        if (is_now) return {lesson.title, world.t("trang-chu.dang-hoc"), page::Stop::State::now};
        return {lesson.title, world.t("trang-chu.chua-mo"), page::Stop::State::ahead};
    }

    bool leaving_ = false, again_ = false;
};

}  // namespace

std::unique_ptr<Screen> make_home() { return std::make_unique<Home>(); }

}  // namespace ui
