// How a lesson went: by question, the hardest first, or by pupil. Only first answers count here.

#include <algorithm>

#include "base/text.h"
#include "ui/screens/ending.h"
#include "ui/screens/parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/teacher_frame.h"

namespace ui {
namespace {

using page::ButtonRole;
using page::Place;
using page::Surface;
using page::TextStyle;
using page::Tone;

inline constexpr int last_primary_grade = 5;  // no marks up to there
inline constexpr std::size_t most_names = 6;  // in one notice
inline constexpr const char* look_again_icon = "eye";

int to_percent(int part, int whole) { return whole > 0 ? (200 * part + whole) / (2 * whole) : 0; }

class Results final : public TeacherScreen {
protected:
    Route place() const override { return Route::results; }

    page::Layout layout(const World& world) const override {
        return world.desk.results && !choosing_ ? page::Layout::teacher : page::Layout::teacher_wide;
    }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        if (!world.desk.results || choosing_) {
            draw_choice(page, world, intent);
            return;
        }
        const model::LessonResults& results = *world.desk.results;
        const bool is_test = results.mode == model::Mode::test;
        draw_head(page, is_test ? world.t("gv-ket-qua.bai-kiem-tra", {{"ten", results.lesson_title}}) : results.lesson_title,
                  world.t("gv-ket-qua.dong-dau", {{"lop", results.class_name},
                                                  {"xong", std::to_string(results.finished)},
                                                  {"do", std::to_string(results.unfinished)},
                                                  {"vang", std::to_string(results.absent)}}));
        page.section(Place::head_right, Surface::bare, [&] { draw_head_buttons(page, world, intent); });
        page.section(Place::top, Surface::bare, [&] { draw_tabs(page, world, results); });
        page.section(Place::main, Surface::card, [&] { by_pupil_ ? draw_pupils(page, world, results) : draw_items(page, world, results); });
        page.section(Place::side, Surface::card, [&] {
            if (!by_pupil_)
                draw_item(page, world, results);
            else if (const auto* from = find_pupil(results, from_))
                draw_move(page, world, results, *from, intent);
            else
                draw_pupil(page, world, results);
        });
        if (voiding_) draw_voiding(page, world, last_time(world, results), voiding_, intent);
    }

private:
    void draw_choice(page::Page& page, const World& world, Intent& intent) {
        draw_head(
            page, world.t("gv-ray.ket-qua"),
            world.class_now.the_class ? world.t("chung.lop", {{"lop", world.class_now.the_class->name}}) : world.t("gv.chua-chon-lop"));
        if (world.school.classes.size() > 1) page.section(Place::top, Surface::bare, [&] { draw_classes(page, world, intent); });
        page.section(Place::main, Surface::card, [&] {
            if (std::none_of(world.class_now.lessons.begin(), world.class_now.lessons.end(), has_results)) {
                page.heading(make_heading(3, world.t("gv-ket-qua.chua-co"), world.t("gv-ket-qua.chua-co-loi"), "chart", Tone::plum));
                return;
            }
            page.heading(make_heading(3, world.t("gv-ket-qua.chon-bai")));
            draw_lesson_tiles(page, world, intent);
        });
        if (std::holds_alternative<ShowResults>(intent)) choosing_ = false;
    }

    static void draw_lesson_tiles(page::Page& page, const World& world, Intent& intent) {
        for (const LessonEntry& lesson : world.class_now.lessons) {
            if (!has_results(lesson)) continue;
            page::Link link;
            link.label = lesson.title;
            link.detail = world.t("gv-hom-nay.da-lam-xong",
                                  {{"xong", std::to_string(lesson.finished)}, {"tong", std::to_string(world.class_now.pupils.size())}});
            link.icon = "chart";
            link.tone = Tone::plum;
            if (page.link(link)) intent = ShowResults{lesson.lesson_id};
        }
    }

    void draw_head_buttons(page::Page& page, const World& world, Intent& intent) {
        const auto count = std::count_if(world.class_now.lessons.begin(), world.class_now.lessons.end(), has_results);
        if (count > 1 && page.button(make_button(world.t("gv-ket-qua.bai-khac"), ButtonRole::second, "book"))) choosing_ = true;
        if (page.button(make_button(world.t("gv-ket-qua.xuat-bang"), ButtonRole::second, "download"))) intent = GoTo{Route::book};
    }

    void draw_tabs(page::Page& page, const World& world, const model::LessonResults& results) {
        page.row(make_row(page::Row::Align::spread), [&] {
            page::Pick tabs;
            tabs.labels = {world.t("gv-ket-qua.theo-cau"), world.t("gv-ket-qua.theo-em")};
            tabs.chosen = by_pupil_ ? 1 : 0;
            if (const auto pressed = page.pick(tabs)) by_pupil_ = *pressed == 1;
            const bool may_void = !last_time(world, results).empty() && !world.station.is_one;
            if (may_void && page.button(make_button(world.t("gv-huy.nut"), ButtonRole::quiet, "close"))) voiding_ = true;
        });
    }

    // When the class had the lesson last; empty: never.
    static model::AssignmentId last_time(const World& world, const model::LessonResults& results) {
        for (const LessonEntry& lesson : world.class_now.lessons)
            if (lesson.lesson_id == results.lesson_id) return lesson.counted;
        return {};
    }

    void draw_items(page::Page& page, const World& world, const model::LessonResults& results) {
        page::Table table;
        table.can_choose = table.tall = true;
        table.chosen = chosen_item(results);
        table.columns = {{world.t("gv-ket-qua.cau-hoi"), 0, page::Column::Align::left},
                         {world.t("gv-ket-qua.dung-ngay"), 158, page::Column::Align::left},
                         {world.t("gv-ket-qua.hay-nham"), 168, page::Column::Align::left}};
        for (const auto& item : results.items) table.rows.push_back(to_row(world, item));
        if (const auto pressed = page.table(table)) item_ = *pressed;
        draw_reliability(page, world, results.reliability);
        if (!results.detection.empty()) draw_detection(page, world, results.detection, results.detection_change);
    }

    static void draw_reliability(page::Page& page, const World& world, model::Reliability reliability) {
        std::string words;
        switch (reliability) {
            case model::Reliability::too_few:
                words = world.t("gv-ket-qua.do-chua-du", {{"so", std::to_string(model::fewest_to_judge)}});
                break;
            case model::Reliability::low:
                words = world.t("gv-ket-qua.do-chua-chac");
                break;
            case model::Reliability::fair:
                words = world.t("gv-ket-qua.do-tam");
                break;
            case model::Reliability::good:
                words = world.t("gv-ket-qua.do-chac");
                break;
            case model::Reliability::unknown:
                return;
        }
        page.text(TextStyle::second, words);
    }

    static void draw_detection(page::Page& page, const World& world, const model::Detection& first, const model::DetectionChange& change) {
        const auto count = [&](const char* key, int part, int whole) {
            if (whole > 0) page.text(TextStyle::body, world.t(key, {{"so", std::to_string(part)}, {"tong", std::to_string(whole)}}));
        };
        const auto compare = [&](const char* key, int before, int after, int whole) {
            if (whole > 0)
                page.text(
                    TextStyle::body,
                    world.t(key, {{"truoc", std::to_string(before)}, {"sau", std::to_string(after)}, {"tong", std::to_string(whole)}}));
        };
        page.space(8);
        page.heading(make_heading(4, world.t("gv-ket-qua.that-gia")));
        count("gv-ket-qua.nhan-ra", first.caught, first.fakes);
        count("gv-ket-qua.nghi-oan", first.accused, first.genuine);
        if (change.pupils == 0) return;
        page.heading(make_heading(4, world.t("gv-ket-qua.lam-lai", {{"so", std::to_string(change.pupils)}})));
        compare("gv-ket-qua.nhan-ra-sau", change.before.caught, change.after.caught, change.after.fakes);
        compare("gv-ket-qua.nghi-oan-sau", change.before.accused, change.after.accused, change.after.genuine);
    }

    static std::vector<page::TableCell> to_row(const World& world, const model::ItemResult& item) {
        const bool reversed = item.discrimination == model::Discrimination::reversed;
        const bool has_room = world.machine.text_scale <= large_text;  // for words; the icon is that of the card beside
        page::TableCell question = make_cell(item.prompt, reversed && has_room ? world.t("gv-ket-qua.xem-dap-an") : std::string());
        if (reversed && !has_room) question.icon = look_again_icon;
        question.bold = true;
        question.number_plate = std::to_string(item.number);
        page::TableCell right =
            make_cell(item.asked > 0 ? world.t("gv.phan-tram", {{"so", std::to_string(to_percent(item.right, item.asked))}}) : "–",
                      world.t("gv-ket-qua.may-tren-may", {{"so", std::to_string(item.right)}, {"tong", std::to_string(item.asked)}}));
        if (item.asked > 0) right.percent = to_percent(item.right, item.asked);
        page::TableCell wrong = make_cell("–");
        if (item.commonest_wrong >= 0 && item.commonest_wrong < static_cast<int>(item.options.size())) {
            const auto& option = item.options[static_cast<std::size_t>(item.commonest_wrong)];
            wrong = make_cell(letter_words(option), world.t("gv.so-em", {{"so", std::to_string(option.count)}}));
        }
        return {question, right, wrong};
    }

    static std::string letter_words(const model::OptionCount& option) {
        return option.letter.empty() ? option.text : option.letter + ". " + option.text;
    }

    int chosen_item(const model::LessonResults& results) const {
        return results.items.empty() ? -1 : std::clamp(item_, 0, static_cast<int>(results.items.size()) - 1);
    }

    void draw_item(page::Page& page, const World& world, const model::LessonResults& results) {
        const int chosen = chosen_item(results);
        if (chosen < 0) {
            page.text(TextStyle::body, world.t("gv-ket-qua.chua-co-loi"));
            return;
        }
        const model::ItemResult& item = results.items[static_cast<std::size_t>(chosen)];
        page.heading(
            make_heading(4, world.t("gv-ket-qua.cau-so", {{"so", std::to_string(item.number)}, {"cau", item.prompt}}),
                         world.t("gv-ket-qua.dung-lan-dau", {{"so", std::to_string(item.right)}, {"tong", std::to_string(item.asked)}})));
        if (item.commonest_wrong >= 0) draw_commonest_wrong(page, world, item);
        if (item.discrimination == model::Discrimination::reversed)
            draw_band(page, Tone::amber, look_again_icon, world.t("gv-ket-qua.xem-dap-an"), world.t("gv-ket-qua.xem-dap-an-loi"));
        if (item.discrimination == model::Discrimination::weak)
            draw_band(page, Tone::warm, "info", world.t("gv-ket-qua.chua-tach"), world.t("gv-ket-qua.chua-tach-loi"));
        for (const auto& option : item.options) draw_option(page, world, item, option);
        if (!results.talk_card.empty()) {
            page.space(8);
            page.card(Surface::plum, [&] {
                page.heading(make_heading(4, world.t("gv-ket-qua.noi-chuyen"), {}, "chat", Tone::plum));
                page.rich(results.talk_card);
            });
        }
    }

    // As it can be said to the class.
    static void draw_commonest_wrong(page::Page& page, const World& world, const model::ItemResult& item) {
        const auto& option = item.options[static_cast<std::size_t>(item.commonest_wrong)];
        page.text(TextStyle::body,
                  world.t("gv-ket-qua.may-ban-chon", {{"so", std::to_string(option.count)},
                                                      {"tong", std::to_string(item.asked)},
                                                      {"cai", option.letter.empty() ? option.text : option.letter + ": " + option.text}}));
    }

    static void draw_band(page::Page& page, Tone tone, const char* icon, const std::string& label, const std::string& why) {
        page.chip(make_chip(tone, icon, label));
        page.text(TextStyle::second, why);
    }

    static void draw_option(page::Page& page, const World& world, const model::ItemResult& item, const model::OptionCount& option) {
        const bool is_wrong = item.commonest_wrong >= 0 && &item.options[static_cast<std::size_t>(item.commonest_wrong)] == &option;
        page.text(option.right || is_wrong ? TextStyle::strong : TextStyle::body, letter_words(option));
        page.row(make_row(), [&] {
            page::Progress bar;
            bar.style = page::Progress::Style::bar;
            bar.done = option.count;
            bar.total = std::max(item.asked, 1);
            bar.tone = option.right ? Tone::blue : is_wrong ? Tone::amber : Tone::none;
            bar.words = world.t("gv.so-em", {{"so", std::to_string(option.count)}});
            page.progress(bar);
        });
        if (option.right) page.chip(make_chip(Tone::blue, "check", world.t("gv-ket-qua.dung")));
    }

    static bool gives_marks(const World& world) {
        return world.class_now.the_class && world.class_now.the_class->grade > last_primary_grade;
    }

    // Only here, where names stand anyway: the page of questions may be shown to the class.
    static void draw_flags(page::Page& page, const World& world, const model::LessonResults& results) {
        const model::LessonFlags& flags = results.flags;
        std::vector<std::string> groups;
        for (const auto& group : flags.same_answers) groups.push_back(names_of(world, results, group));
        if (!groups.empty())
            page.notice(make_notice(Tone::blue, "info", world.t("gv-ket-qua.giong-nhau-loi", {{"cac-em", base::join(groups, "; ")}}),
                                    world.t("gv-ket-qua.giong-nhau")));
        if (!flags.too_fast.empty())
            page.notice(make_notice(Tone::blue, "clock",
                                    world.t("gv-ket-qua.nhanh-loi", {{"cac-em", names_of(world, results, flags.too_fast)}}),
                                    world.t("gv-ket-qua.nhanh")));
        if (!flags.wrong_clock.empty())
            page.notice(make_notice(Tone::blue, "gear",
                                    world.t("gv-ket-qua.gio-sai-loi", {{"cac-em", names_of(world, results, flags.wrong_clock)}}),
                                    world.t("gv-ket-qua.gio-sai")));
    }

    static std::string names_of(const World& world, const model::LessonResults& results, const std::vector<model::PupilId>& ids) {
        std::vector<std::string> names;
        for (const auto& id : ids)
            if (const auto* pupil = find_pupil(results, id)) names.push_back(pupil->name);
        if (names.size() <= most_names) return base::join(names, ", ");
        const std::string more = std::to_string(names.size() - most_names);
        names.resize(most_names);
        return world.t("gv-ket-qua.va-em-khac", {{"cac-em", base::join(names, ", ")}, {"so", more}});
    }

    void draw_pupils(page::Page& page, const World& world, const model::LessonResults& results) {
        draw_flags(page, world, results);
        page::Table table;
        table.can_choose = true;
        table.chosen = pupil_;
        table.columns = {{world.t("gv-lop.ho-ten"), 0, page::Column::Align::left},
                         {world.t("gv-bai.tinh-trang"), 150, page::Column::Align::left},
                         {world.t(gives_marks(world) ? "gv-ket-qua.diem" : "gv-ket-qua.y-chac"), 76, page::Column::Align::right},
                         {world.t("gv-ket-qua.nen-on"), 90, page::Column::Align::right}};
        for (const auto& pupil : results.pupils) table.rows.push_back(to_row(world, results, pupil));
        if (const auto pressed = page.table(table)) pupil_ = *pressed;
    }

    // Absent, unfinished and zero are three different things and look different.
    static std::vector<page::TableCell> to_row(const World& world, const model::LessonResults& results, const model::PupilResult& pupil) {
        const bool told = pupil.temporary && world.machine.text_scale <= large_text;  // the name says it too: "Em tạm 1"
        page::TableCell name = make_cell(pupil.name, told ? world.t("gv-ket-qua.ngoai-danh-sach") : std::string());
        name.bold = true;
        name.number_plate = pupil.temporary ? "–" : std::to_string(pupil.roll);
        return {name, state_cell(world, results, pupil), make_cell(mark_words(world, results, pupil)),
                make_cell(pupil.to_review.empty() ? std::string()
                                                  : world.t("gv-ket-qua.so-y", {{"so", std::to_string(pupil.to_review.size())}}))};
    }

    static page::TableCell state_cell(const World& world, const model::LessonResults& results, const model::PupilResult& pupil) {
        page::TableCell cell;
        switch (pupil.state) {
            case model::PupilState::absent:
                cell = make_cell(world.t("gv-ket-qua.vang"));
                cell.tone = Tone::warm;
                cell.icon = "minus";
                break;
            case model::PupilState::unfinished:
                cell = make_cell(world.t("gv-ket-qua.chua-xong",
                                         {{"so", std::to_string(pupil.answered)}, {"tong", std::to_string(results.items.size())}}));
                cell.tone = Tone::amber;
                cell.icon = "clock";
                break;
            case model::PupilState::finished:
                cell = make_cell(world.t("gv-ket-qua.xong"));
                cell.tone = Tone::blue;
                cell.icon = "check";
                break;
        }
        return cell;
    }

    static std::string mark_words(const World& world, const model::LessonResults& results, const model::PupilResult& pupil) {
        if (pupil.state != model::PupilState::finished) return {};
        if (!pupil.has_mark) return {};
        if (gives_marks(world)) return model::to_words(model::Cell::of_tenths(pupil.tenths));
        return std::to_string(finished_items(pupil.points)) + "/" + std::to_string(results.items.size());
    }

    const model::PupilResult* chosen_pupil(const model::LessonResults& results) const {
        const bool there = pupil_ >= 0 && pupil_ < static_cast<int>(results.pupils.size());
        return there ? &results.pupils[static_cast<std::size_t>(pupil_)] : nullptr;
    }

    // Of another class or nobody: nullptr.
    static const model::PupilResult* find_pupil(const model::LessonResults& results, const std::optional<model::PupilId>& id) {
        const auto found =
            std::find_if(results.pupils.begin(), results.pupils.end(), [&](const auto& one) { return id && one.pupil_id == *id; });
        return found == results.pupils.end() ? nullptr : &*found;
    }

    void draw_pupil(page::Page& page, const World& world, const model::LessonResults& results) {
        const model::PupilResult* chosen = chosen_pupil(results);
        if (!chosen) {
            page.heading(make_heading(3, world.t("gv-lop.chon-mot-em"), world.t("gv-ket-qua.chon-mot-em-loi"), "person", Tone::plum));
            return;
        }
        const model::PupilResult& pupil = *chosen;
        page.heading(make_heading(3, pupil.name, state_cell(world, results, pupil).text, "person", Tone::plum));
        draw_ideas(page, world, results, pupil);
        page.space(-1);
        if (pupil.state != model::PupilState::absent &&
            page.button(make_button(world.t("gv-ket-qua.cua-em-khac"), ButtonRole::quiet, "swap")))
            from_ = pupil.pupil_id;
    }

    static void draw_ideas(page::Page& page, const World& world, const model::LessonResults& results, const model::PupilResult& pupil) {
        if (const std::string mark = mark_words(world, results, pupil); !mark.empty()) page.text(TextStyle::figure, mark);
        if (pupil.to_review.empty()) {
            page.text(TextStyle::body,
                      world.t(pupil.state == model::PupilState::finished ? "gv-ket-qua.khong-can-on" : "gv-ket-qua.chua-co-gi"));
            return;
        }
        page.heading(make_heading(4, world.t("gv-ket-qua.nen-on")));
        for (const auto& idea : pupil.to_review) page.heading(make_heading(4, idea, {}, "loop", Tone::amber));
    }

    // Answers given under the wrong name: whose are they? The next row pressed says so.
    void draw_move(page::Page& page, const World& world, const model::LessonResults& results, const model::PupilResult& from,
                   Intent& intent) {
        const model::PupilResult* to = chosen_pupil(results);
        if (to == &from) to = nullptr;
        page.heading(make_heading(3, world.t("gv-ket-qua.chuyen-cua", {{"ten", from.name}}), {}, "swap", Tone::plum));
        page.text(TextStyle::body, to ? world.t("gv-ket-qua.chuyen-sang", {{"ten", to->name}}) : world.t("gv-ket-qua.chon-dung-em"));
        page.text(TextStyle::second, world.t("gv-ket-qua.chuyen-co-dau-vet"));
        page.space(-1);
        page.row(make_row(page::Row::Align::right), [&] {
            if (page.button(make_back_button(world))) from_.reset();
            page::Button move = make_button(world.t("gv-ket-qua.chuyen"), ButtonRole::main, "swap");
            move.enabled = to != nullptr;
            if (!page.button(move)) return;
            intent = MoveAnswers{from.pupil_id, to->pupil_id};
            from_.reset();
        });
    }

    bool by_pupil_ = false, choosing_ = false, voiding_ = false;
    int item_ = 0, pupil_ = -1;           // rows
    std::optional<model::PupilId> from_;  // whose answers are on their way to another
};

}  // namespace

std::unique_ptr<Screen> make_results() { return std::make_unique<Results>(); }

}  // namespace ui
