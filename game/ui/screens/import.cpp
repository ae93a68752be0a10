// A class list on its way in: choose it (a file lying around, a drop, Ctrl+V, a path), see what would change and what is
// left out, and take it. Nobody is ever removed by it.

#include <optional>

#include "base/text.h"
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
        else
            draw_choose(page, world, intent);
    }

private:
    bool is_done(const World& world) const { return applied_ && !world.list.diff && !world.working && world.list.problem.empty(); }

    // With large letters what changes takes the whole width, so that names stay whole, and the page scrolls.
    static bool is_stacked(const World& world) { return world.list.diff && world.machine.text_scale > large_text; }

    static void draw_wizard(page::Page& page, const World& world, int now) {
        page.section(Place::head_right, Surface::bare, [&] {
            static constexpr const char* keys[] = {"gv-nhap.buoc-chon", "gv-nhap.buoc-xem", "gv-nhap.buoc-xong"};
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
            draw_files(page, world, intent);
            if (const auto dropped = page.drop_zone(world.t("gv-nhap.keo-tha"), world.t("gv-nhap.loai-tep")))
                intent = ReadClassList{*dropped};
        });
        page.section(Place::side, Surface::card, [&] { draw_other_ways(page, world, intent); });
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
            draw_class_name(page, world, intent);
            draw_columns(page, world, diff);
        };
        if (is_stacked(world)) {
            page.section(Place::main, Surface::bare, [&] {
                if (*asks_name_) page.card(Surface::card, draw_side);
                page.row(make_grid(4), [&] { draw_counts(page, world, diff); });
                page.card(Surface::card, [&] { draw_changes(page, world, diff, all_shown_); });
                if (!*asks_name_) page.card(Surface::card, draw_side);
            });
        } else {
            page.section(Place::top, Surface::bare, [&] { page.row(make_grid(4), [&] { draw_counts(page, world, diff); }); });
            page.section(Place::main, Surface::card, [&] { draw_changes(page, world, diff, all_shown_); });
            page.section(Place::side, Surface::card, draw_side);
        }
        page.section(Place::below, Surface::bare, [&] {
            page.row(make_row(page::Row::Align::spread), [&] {
                if (page.button(make_button(world.t("gv-nhap.tep-khac"), ButtonRole::second, "undo"))) intent = DropClassList{};
                page::Button apply = make_main_button(world.t("gv-nhap.cap-nhat"));
                apply.enabled = !world.working && !diff.problems.has_errors() && !world.list.class_name.empty();
                if (!page.button(apply)) return;
                intent = ApplyClassList{};
                applied_ = true;
            });
        });
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

    static void draw_done(page::Page& page, const World& world, Intent& intent) {
        const std::string name = world.class_now.the_class ? world.class_now.the_class->name : world.list.class_name;
        const base::Params params = {{"lop", name}, {"so", std::to_string(world.class_now.pupils.size())}};
        draw_head(page, world.t("gv-hom-nay.nhap-danh-sach"), world.t("gv-nhap.xong-dong"));
        draw_wizard(page, world, 2);
        page.section(Place::main, Surface::card, [&] {
            page.picture(mascot("khien-dung-covu", world.t("chung.khien")), 0.36f);
            page.heading(make_heading(1, world.t("gv-nhap.xong", params), world.t("gv-nhap.xong-loi"), "check", Tone::blue));
            page.space(16);
            page.row(make_row(), [&] {
                if (page.button(make_main_button(world.t("gv-nhap.in-the-hinh"), "arrow"))) intent = GoTo{Route::cards};
                if (page.button(make_button(world.t("gv-nhap.ve-hom-nay"), ButtonRole::second, "home"))) intent = GoTo{Route::today};
            });
        });
    }

    std::string path_, class_name_, known_class_;
    bool all_shown_ = false;  // also the unchanged
    bool applied_ = false;
    std::optional<bool> asks_name_;  // of this list; a field does not move while it is being typed in
};

}  // namespace

std::unique_ptr<Screen> make_import() { return std::make_unique<Import>(); }

}  // namespace ui
