// A file of many classes: each is a card to be pressed, or all are taken at once; then what was done, class by class. And the way back.

#include "base/text.h"
#include "ui/screens/import_preview.h"
#include "ui/screens/parts.h"

namespace ui {

using page::ButtonRole;
using page::TextStyle;
using page::Tone;

namespace {

std::string count_words(const World& world, const char* key, int count) {
    return count > 0 ? world.t(key, {{"so", std::to_string(count)}}) : std::string();
}

// "43 em · lớp mới", "43 em · 2 thêm · 1 đổi"
std::string what_changes(const World& world, const ImportList& list) {
    std::vector<std::string> parts = {world.t("gv.so-em", {{"so", std::to_string(list.pupils)}})};
    if (list.is_new) parts.push_back(world.t("gv-nhap.lop-moi"));
    const bool is_same = list.added + list.changed + list.moved + list.missing == 0;
    if (is_same) parts.push_back(world.t("gv-nhap.khong-doi"));
    for (const std::string& words :
         {list.is_new ? std::string() : count_words(world, "gv-nhap.so-them", list.added),
          count_words(world, "gv-nhap.so-doi", list.changed), count_words(world, "gv-nhap.so-chuyen-den", list.moved),
          count_words(world, "gv-nhap.so-khong-thay", list.missing),
          count_words(world, "gv-nhap.so-de-lai", static_cast<int>(list.left_out.size()))})
        if (!words.empty()) parts.push_back(words);
    return full_words(parts);
}

std::string name_of(const World& world, const ImportList& list) {
    return list.class_name.empty() ? world.t("gv-nhap.chua-ro-lop") : world.t("chung.lop", {{"lop", list.class_name}});
}

}  // namespace

void draw_lists(page::Page& page, const World& world, Intent& intent) {
    const std::vector<ImportList>& lists = world.list.lists;
    page.heading(make_heading(3, world.t("gv-nhap.chon-lop"), world.t("gv-nhap.chon-lop-loi")));
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const ImportList& list = lists[i];
        page::Link link;
        link.label = name_of(world, list);
        link.detail = list.is_done ? full_words({world.t("gv-nhap.da-nhap"), what_changes(world, list)}) : what_changes(world, list);
        if (!list.problem.empty()) link.detail = list.problem;
        link.icon = list.is_done ? "check" : list.problem.empty() ? "users" : "warn";
        link.tone = list.is_done ? Tone::leaf : list.problem.empty() ? Tone::blue : Tone::amber;
        link.file = list.problem.empty();
        link.enabled = !world.working;
        if (page.link(link)) intent = LookAtList{static_cast<int>(i)};
    }
}

void draw_left_out(page::Page& page, const World& world, const std::vector<ImportList>& lists) {
    std::vector<std::string> names;
    for (const ImportList& list : lists)
        for (const std::string& one : list.left_out) names.push_back(lists.size() > 1 ? full_words({list.class_name, one}) : one);
    if (names.empty()) return;
    page.heading(make_heading(3, world.t("gv-nhap.de-lai", {{"so", std::to_string(names.size())}}), {}, "eyeoff", Tone::amber));
    page.rich(make_list(names));
}

void draw_done_lists(page::Page& page, const World& world) {
    page::Table table;
    table.columns = {{world.t("gv-nhap.cot-lop"), 110, page::Column::Align::left},
                     {world.t("gv-nhap.cot-ket-qua"), 0, page::Column::Align::left}};
    for (const ImportList& list : world.list.done) {
        page::TableCell name = make_cell(list.class_name.empty() ? "–" : list.class_name);
        name.bold = true;
        page::TableCell what = make_cell(list.problem.empty() ? what_changes(world, list) : list.problem);
        what.icon = list.problem.empty() ? "check" : "warn";
        table.rows.push_back({name, what});
    }
    page.table(table);
}

void draw_undo(page::Page& page, const World& world, Intent& intent, bool& asks) {
    if (!world.list.last) {
        asks = false;
        return;
    }
    const base::Params which = {{"lop", world.list.last->classes}, {"luc", world.list.last->when}};
    if (page.button(make_button(world.t("gv-nhap.hoan-tac", which), ButtonRole::quiet, "undo"))) asks = true;
    if (!asks) return;
    page.dialog(world.t("gv-nhap.hoan-tac-hoi", which), [&] {
        page.text(TextStyle::body, world.t("gv-nhap.hoan-tac-loi"));
        page.row(make_row(page::Row::Align::right), [&] {
            if (page.button(make_closing(make_button(world.t("gv-nhap.giu-lan-nhap"))))) asks = false;
            if (!page.button(make_main_button(world.t("gv-nhap.hoan-tac-nut")))) return;
            intent = UndoImport{};
            asks = false;
        });
    });
}

}  // namespace ui
