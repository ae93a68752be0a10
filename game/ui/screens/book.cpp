// The class book as it will be on paper, and the files that it goes out as.

#include <algorithm>

#include "ui/screens/parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/teacher_frame.h"

namespace ui {
namespace {

using page::Place;
using page::Surface;
using page::TextStyle;
using page::Tone;

inline constexpr float character_width = 7.4f;  // of the book's small print
inline constexpr float cell_padding = 20;

class Book final : public TeacherScreen {
protected:
    Route place() const override { return Route::book; }
    page::Layout layout(const World& world) const override {
        return is_stacked(world) ? page::Layout::teacher_wide : page::Layout::teacher;
    }

    void draw_content(page::Page& page, const World& world, Intent& intent) override {
        const std::string title =
            world.class_now.the_class ? world.t("gv-so.tieu-de", {{"lop", world.class_now.the_class->name}}) : world.t("gv-ray.so-lop");
        const std::string order = world.t(world.desk.by_name ? "gv-so.sap-theo-ten" : "gv-so.sap-theo-stt");
        draw_head(page, title, full_words({world.t("gv.so-em", {{"so", std::to_string(world.class_now.pupils.size())}}), order}));
        page.section(Place::top, Surface::bare, [&] { draw_choices(page, world, intent); });
        if (is_stacked(world)) {
            page.section(Place::main, Surface::bare, [&] {
                draw_export(page, world, intent);
                page.card(Surface::card, [&] { draw_paper(page, world); });
            });
            return;
        }
        page.section(Place::main, Surface::card, [&] { draw_paper(page, world); });
        page.section(Place::side, Surface::bare, [&] { draw_export(page, world, intent); });
    }

private:
    // With large letters the paper takes the whole width, so that names stay whole, and what the page is for stands above it.
    static bool is_stacked(const World& world) { return world.machine.text_scale > large_text; }

    void draw_choices(page::Page& page, const World& world, Intent& intent) {
        if (world.school.classes.size() > 1) draw_classes(page, world, intent);
        page.row(make_row(), [&] {
            page::Pick order;
            order.labels = {world.t("gv-so.theo-stt"), world.t("gv-so.theo-ten")};
            order.chosen = world.desk.by_name ? 1 : 0;
            if (const auto pressed = page.pick(order)) intent = ChooseOrder{*pressed == 1};
            if (world.desk.book.size() < 2) return;
            page::Pick sheets;
            for (const auto& sheet : world.desk.book) sheets.labels.push_back(sheet.sheet);
            sheets.chosen = sheet_;
            if (const auto pressed = page.pick(sheets)) sheet_ = *pressed;
        });
    }

    void draw_paper(page::Page& page, const World& world) {
        if (world.desk.book.empty()) {
            page.heading(make_heading(3, world.t("gv-so.chua-co"), world.t("gv-so.chua-co-loi"), "table", Tone::leaf));
            return;
        }
        const auto index = static_cast<std::size_t>(sheet_) < world.desk.book.size() ? static_cast<std::size_t>(sheet_) : 0;
        const model::Table& sheet = world.desk.book[index];
        page.row(make_row(page::Row::Align::spread), [&] {
            page.text(TextStyle::caption, sheet.left_head);
            page.text(TextStyle::caption, sheet.right_head);
        });
        for (std::size_t i = 0; i < sheet.title.size(); ++i)
            page.row(make_row(page::Row::Align::centre), [&] {
                if (i == 0)
                    page.heading(make_heading(3, sheet.title[i]));
                else
                    page.text(TextStyle::caption, sheet.title[i]);
            });
        page.table(to_paper(sheet));
        for (const auto& note : sheet.notes) page.text(TextStyle::caption, note);
    }

    static page::Table to_paper(const model::Table& sheet) {
        page::Table paper;
        paper.paper = true;
        const auto widest =
            std::max_element(sheet.columns.begin(), sheet.columns.end(), [](const auto& a, const auto& b) { return a.width < b.width; });
        for (auto column = sheet.columns.begin(); column != sheet.columns.end(); ++column) {  // the widest takes what is left
            const float width = column == widest ? 0 : cell_padding + static_cast<float>(column->width) * character_width;
            paper.columns.push_back({column->heading, width, column->centred ? page::Column::Align::centre : page::Column::Align::left});
        }
        for (const auto& row : sheet.rows) {
            paper.rows.emplace_back();
            for (const auto& cell : row) paper.rows.back().push_back(make_cell(model::to_words(cell)));
        }
        return paper;
    }

    void draw_export(page::Page& page, const World& world, Intent& intent) {
        const std::string folder = folder_at(world, folder_);
        page.heading(make_heading(3, world.t("gv-so.xuat")));
        const bool side_by_side = is_stacked(world);
        const auto in_grid = [&](const page::Draw& draw) { side_by_side ? page.row(make_grid(2), draw) : draw(); };
        in_grid([&] { draw_formats(page, world, folder, intent); });
        draw_saved(page, world);
        page.heading(make_heading(4, world.t("gv.luu-vao-dau")));
        in_grid([&] { draw_folders(page, world, folder_); });
    }

    // The usual one as wide as the place; the others beside each other, so that all of it is seen at once.
    static void draw_formats(page::Page& page, const World& world, const std::string& folder, Intent& intent) {
        const auto& formats = world.desk.book_formats;
        const auto draw = [&](std::size_t i) {
            const std::string key = "gv-so.tep-" + formats[i];
            page::Button button = i == 0 ? make_main_button(world.t(key)) : make_button(world.t(key));
            button.icon = formats[i] == "pdf" ? "print" : formats[i] == "csv" ? "list" : "table";
            if (i == 0) button.icon_after = "download";
            if (i == 0 || is_stacked(world)) button.detail = world.t(key + "-loi");
            button.wide = true;
            button.enabled = !world.desk.book.empty() && !folder.empty() && !world.working;
            if (page.button(button)) intent = SaveBook{formats[i], world.desk.by_name, folder};
        };
        if (!formats.empty()) draw(0);
        const auto draw_others = [&] {
            for (std::size_t i = 1; i < formats.size(); ++i) draw(i);
        };
        is_stacked(world) ? draw_others() : page.row(make_grid(2), draw_others);
    }

    int sheet_ = 0, folder_ = 0;
};

}  // namespace

std::unique_ptr<Screen> make_book() { return std::make_unique<Book>(); }

}  // namespace ui
