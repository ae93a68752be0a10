// A class list on its way in: choose it (a file lying around, a drop, Ctrl+V, a path), see what would change and what is
// left out, and take it. Nobody is ever removed by it.

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "ui/screens/folder_picker.h"
#include "ui/screens/import_preview.h"
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

class Import final : public TeacherScreen {
protected:
    Route place() const override { return Route::roster; }

    page::Layout layout(const World& world) const override {
        return is_done(world) || is_stacked(world) ? page::Layout::teacher_wide : page::Layout::teacher;
    }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        if (is_done(world))
            draw_done(page, world, intent);
        else if (world.list.diff)
            draw_preview(page, world, intent);
        else if (world.list.has_several())
            draw_choose_class(page, world, intent);
        else
            draw_choose(page, world, intent);
    }

private:
    static bool is_done(const World& world) { return !world.list.done.empty(); }

    // With large letters what changes takes the whole width, so that names stay whole, and the page scrolls.
    static bool is_stacked(const World& world) { return world.list.diff && world.machine.text_scale > large_text; }

    static void draw_wizard(page::Page& page, const World& world, int now) {
        page.section(Place::head_right, Surface::bare, [&] {
            const char* keys[] = {"gv-nhap.buoc-chon", world.list.has_several() ? "gv-nhap.buoc-lop" : "gv-nhap.buoc-xem",
                                  "gv-nhap.buoc-xong"};
            page::Progress wizard;
            wizard.style = page::Progress::Style::wizard;
            wizard.now = wizard.done = now;
            wizard.total = 3;
            for (int i = 0; i < wizard.total; ++i) {
                const auto state = i < now ? page::Stop::State::done : i == now ? page::Stop::State::now : page::Stop::State::ahead;
                wizard.stops.push_back({world.t(keys[i]), {}, state});
            }
            page.progress(wizard);
        });
    }

    void draw_choose(page::Page& page, const World& world, Intent& intent) {
        asks_name_.reset();
        draw_head(page, world.t("gv-hom-nay.nhap-danh-sach"), world.t("gv-nhap.dau-trang"));
        draw_wizard(page, world, 0);
        page.section(Place::main, Surface::card, [&] {
            if (!world.list.problem.empty()) page.notice(make_notice(Tone::amber, "warn", world.list.problem));
            if (!world.list.undone.empty()) page.notice(make_notice(Tone::blue, "undo", world.list.undone));
            draw_files(page, world, intent);
            if (page.button(make_button(world.t("gv-nhap.tim-trong-may"), ButtonRole::second, "folder"))) {
                intent = LookForList{};
                looks_ = true;
            }
            if (const auto dropped = page.drop_zone(world.t("gv-nhap.keo-tha"), world.t("gv-nhap.loai-tep")))
                intent = ReadClassList{*dropped};
            draw_undo(page, world, intent, asks_undo_);
        });
        page.section(Place::side, Surface::card, [&] { draw_other_ways(page, world, intent); });
        if (looks_) draw_list_picker(page, world, intent, looks_);
        if (std::string pasted; page.key_text(pasted) && !pasted.empty()) intent = ReadPasted{pasted};
    }

    static void draw_files(page::Page& page, const World& world, Intent& intent) {
        if (world.list.files.empty()) {
            page.heading(make_heading(3, world.t("gv-nhap.khong-thay-tep"), world.t("gv-nhap.khong-thay-tep-loi")));
            return;
        }
        page.heading(make_heading(3, world.t("gv-nhap.tep-tim-thay")));
        for (const FoundFile& file : world.list.files) {
            page::Link link;
            link.file = true;
            link.label = file.name;
            link.detail = full_words({last_part(file.folder), file.when});
            link.icon = "table";
            link.enabled = !world.working;
            if (page.link(link)) intent = ReadClassList{file.path};
        }
    }

    void draw_other_ways(page::Page& page, const World& world, Intent& intent) {
        page.heading(make_heading(3, world.t("gv-nhap.dan"), {}, "keyboard", Tone::plum));
        page.text(TextStyle::body, world.t("gv-nhap.dan-loi"));
        page.space(8);
        page.heading(make_heading(3, world.t("gv-nhap.duong-dan"), {}, "file", Tone::blue));
        page::Field field;
        field.label = world.t("gv-nhap.duong-dan-o");
        field.hint = world.t("gv-nhap.duong-dan-mau");
        field.limit = 400;
        bool open = page.field(field, path_);
        page::Button button = make_button(world.t("gv-nhap.mo-tep"), ButtonRole::second, "file");
        button.enabled = !base::trim(path_).empty() && !world.working;
        open = page.button(button) || open;
        if (open && button.enabled) intent = ReadClassList{std::string(base::trim(path_))};
        page.space(-1);
        page.text(TextStyle::caption, world.t("gv-nhap.khong-luu-thua"));
    }

    void draw_preview(page::Page& page, const World& world, Intent& intent) {
        const model::RosterDiff& diff = *world.list.diff;
        if (!asks_name_) asks_name_ = world.list.class_name.empty();
        const std::string title = world.list.class_name.empty() ? world.t("gv-hom-nay.nhap-danh-sach")
                                                                : world.t("gv-nhap.nhap-lop", {{"lop", world.list.class_name}});
        draw_head(page, title, full_words({diff.file_name, world.t("gv-nhap.so-dong", {{"so", std::to_string(in_file(diff))}})}));
        draw_wizard(page, world, 1);
        const auto draw_side = [&] {
            if (!world.list.names_its_class) draw_class_name(page, world, intent);
            draw_old_names(page, world, intent);
            draw_columns(page, world, diff);
        };
        if (is_stacked(world)) {
            page.section(Place::main, Surface::bare, [&] {
                if (*asks_name_) page.card(Surface::card, draw_side);
                page.row(make_grid(4), [&] { draw_counts(page, world, diff); });
                page.card(Surface::card, [&] {
                    draw_choices(page, world, intent);
                    draw_changes(page, world, diff, all_shown_);
                });
                if (!*asks_name_) page.card(Surface::card, draw_side);
            });
        } else {
            page.section(Place::top, Surface::bare, [&] { page.row(make_grid(4), [&] { draw_counts(page, world, diff); }); });
            page.section(Place::main, Surface::card, [&] {
                draw_choices(page, world, intent);
                draw_changes(page, world, diff, all_shown_);
            });
            page.section(Place::side, Surface::card, draw_side);
        }
        draw_below(page, world, intent, make_main_button(world.t("gv-nhap.cap-nhat")),
                   diff.can_be_taken() && !world.list.class_name.empty(), ApplyClassList{});
    }

    // The way back, and what is done with it.
    static void draw_below(page::Page& page, const World& world, Intent& intent, page::Button apply, bool can_apply, const Intent& done) {
        page.section(Place::below, Surface::bare, [&] {
            page.row(make_row(page::Row::Align::spread), [&] {
                const bool is_one_of_several = world.list.has_several() && world.list.diff;
                const char* back = is_one_of_several ? "gv-nhap.ve-cac-lop" : "gv-nhap.tep-khac";
                if (page.button(make_button(world.t(back), ButtonRole::second, "undo")))
                    intent = is_one_of_several ? Intent(LookAtList{}) : Intent(DropClassList{});
                apply.enabled = !world.working && can_apply;
                if (page.button(apply)) intent = done;
            });
        });
    }

    void draw_choose_class(page::Page& page, const World& world, Intent& intent) {
        asks_name_.reset();
        const std::vector<ImportList>& lists = world.list.lists;
        const auto can_be_taken = std::count_if(lists.begin(), lists.end(), [](const ImportList& one) { return one.problem.empty(); });
        int pupils = 0;
        for (const ImportList& one : lists)
            if (one.problem.empty()) pupils += one.pupils;
        const base::Params counted = {{"lop", std::to_string(can_be_taken)}, {"em", std::to_string(pupils)}};
        draw_head(page, world.t("gv-hom-nay.nhap-danh-sach"),
                  full_words({world.list.file_name, world.t("gv-nhap.so-lop", {{"so", std::to_string(lists.size())}})}));
        draw_wizard(page, world, 1);
        page.section(Place::main, Surface::card, [&] { draw_lists(page, world, intent); });
        page.section(Place::side, Surface::card, [&] {
            draw_old_names(page, world, intent);
            draw_left_out(page, world, lists);
            page.text(TextStyle::second, world.t("gv-nhap.khong-em-nao-bi-xoa"));
        });
        draw_below(page, world, intent, make_main_button(world.t("gv-nhap.nhap-tat-ca", counted)), can_be_taken > 0, ApplyAllLists{});
    }

    void draw_class_name(page::Page& page, const World& world, Intent& intent) {
        if (world.list.class_name != known_class_) class_name_ = known_class_ = world.list.class_name;
        page::Field field;
        field.label = world.t("gv-nhap.ten-lop");
        field.hint = world.t("gv-nhap.ten-lop-mau");
        field.limit = 12;
        if (base::trim(class_name_).empty()) field.problem = world.t("gv-nhap.thieu-ten-lop");
        page.field(field, class_name_);
        if (class_name_ == known_class_) return;
        known_class_ = class_name_;
        intent = ChooseImportClass{class_name_};
    }

    void draw_done(page::Page& page, const World& world, Intent& intent) {
        asks_name_.reset();
        draw_head(page, world.t("gv-hom-nay.nhap-danh-sach"), world.t("gv-nhap.xong-dong"));
        draw_wizard(page, world, 2);
        page.section(Place::main, Surface::card, [&] {
            const bool is_one = world.list.done.size() == 1;
            is_one ? draw_one_done(page, world) : draw_many_done(page, world);
            if (is_one) draw_left_out(page, world, world.list.done);
            page.space(16);
            page.row(make_row(), [&] {
                if (world.list.has_several() && page.button(make_main_button(world.t("gv-nhap.lop-con-lai"), "arrow")))
                    intent = LookAtList{};
                page::Button cards = world.list.has_several() ? make_button(world.t("gv-nhap.in-the-hinh"), ButtonRole::second, "key")
                                                              : make_main_button(world.t("gv-nhap.in-the-hinh"), "arrow");
                if (page.button(cards)) intent = GoTo{Route::cards};
                if (page.button(make_button(world.t("gv-nhap.ve-hom-nay"), ButtonRole::second, "home"))) intent = GoTo{Route::today};
            });
            page.row(make_row(), [&] { draw_undo(page, world, intent, asks_undo_); });
            if (is_one) return;
            draw_left_out(page, world, world.list.done);  // long lists come last
            draw_done_lists(page, world);
        });
    }

    static void draw_one_done(page::Page& page, const World& world) {
        const std::string name = world.class_now.the_class ? world.class_now.the_class->name : world.list.done.front().class_name;
        const base::Params params = {{"lop", name}, {"so", std::to_string(world.class_now.pupils.size())}};
        page.picture(mascot("khien-dung-covu", world.t("chung.khien")), 0.36f);
        page.heading(make_heading(1, world.t("gv-nhap.xong", params), world.t("gv-nhap.xong-loi"), "check", Tone::blue));
    }

    static void draw_many_done(page::Page& page, const World& world) {
        int classes = 0, pupils = 0;
        for (const ImportList& one : world.list.done) {
            if (!one.problem.empty()) continue;
            ++classes;
            pupils += one.pupils;
        }
        page.heading(make_heading(2, world.t("gv-nhap.xong-nhieu", {{"lop", std::to_string(classes)}, {"em", std::to_string(pupils)}}),
                                  world.t("gv-nhap.xong-loi"), "check", Tone::blue));
    }

    std::string path_, class_name_, known_class_;
    bool all_shown_ = false;  // also the unchanged
    bool looks_ = false, asks_undo_ = false;
    std::optional<bool> asks_name_;  // of this list; a field does not move while it is being typed in
};

}  // namespace

std::unique_ptr<Screen> make_import() { return std::make_unique<Import>(); }

}  // namespace ui
