// Draws the folders of this computer one at a time: to find one in which a class could meet, or a class list.

#include "ui/screens/folder_picker.h"

#include "base/text.h"
#include "ui/screens/parts.h"

namespace ui {
namespace {

using page::ButtonRole;
using page::TextStyle;
using page::Tone;

// A line ends at a blank alone: a longer word loses its middle.
std::string short_name(const std::string& name) {
    constexpr std::size_t longest = 40, kept_before = 24, kept_behind = 15;
    std::vector<std::string> words = base::split_words(name);
    for (std::string& word : words) {
        auto letters = base::to_code_points(word);
        if (letters.size() <= longest) continue;
        letters.erase(letters.begin() + kept_before, letters.end() - kept_behind);
        letters.insert(letters.begin() + kept_before, U'…');
        word = base::to_utf8(letters);
    }
    return base::join(words, " ");
}

// "/media/co/SO-LOP" -> "media › co › SO-LOP": it breaks where a line ends.
std::string way_words(const std::string& path) {
    std::vector<std::string> parts;
    for (const std::string& part : base::split(path, '/'))
        if (!part.empty()) parts.push_back(short_name(part));
    return base::join(parts, " › ");
}

page::Link make_place(const std::string& path, bool is_start) {
    page::Link link;
    link.file = true;
    link.icon = "folder";
    link.label = short_name(last_part(path));
    if (is_start) link.detail = path;
    return link;
}

// Where one is; nothing at the start.
void draw_way(page::Page& page, const FolderView& look) {
    if (!look.path.empty()) page.heading(make_heading(4, short_name(last_part(look.path)), way_words(look.path)));
}

// ... and whether a file can be written there: tried a moment ago.
void draw_here(page::Page& page, const World& world) {
    const FolderView& look = world.lab.look;
    if (look.path.empty()) {
        page.text(TextStyle::body, world.t("gv-thu-muc.bat-dau"));
        return;
    }
    draw_way(page, look);
    page.notice(look.takes_files ? make_notice(Tone::blue, "check", world.t("gv-thu-muc.ghi-duoc"))
                                 : make_notice(Tone::amber, "warn", world.t("gv-thu-muc.khong-ghi-duoc")));
}

void draw_inside(page::Page& page, const World& world, Intent& intent) {
    const FolderView& look = world.lab.look;
    if (look.all.empty()) page.text(TextStyle::second, world.t("gv-thu-muc.khong-co-gi"));
    for (const std::string& folder : look.all) {
        const bool is_prepared = look.prepared.count(folder) > 0;
        page::Link link = make_place(folder, look.path.empty());
        if (is_prepared) link.detail = world.t("gv-thu-muc.la-thu-muc-lop");
        if (is_prepared) link.tone = Tone::leaf;
        link.chosen = folder == world.lab.folder;
        if (page.link(link)) intent = LookIntoFolder{folder};
    }
}

// Class lists first, they are what is looked for.
void draw_lists_inside(page::Page& page, const World& world, Intent& intent, bool& open) {
    const FolderView& look = world.list.look;
    for (const FoundFile& file : look.files) {
        page::Link link;
        link.file = true;
        link.icon = "table";
        link.tone = Tone::leaf;
        link.label = short_name(file.name);
        link.detail = file.when;
        link.enabled = !world.working;
        if (!page.link(link)) continue;
        intent = ReadClassList{file.path};
        open = false;
    }
    for (const std::string& folder : look.all) {
        page::Link link = make_place(folder, look.path.empty());
        link.enabled = !world.working;
        if (page.link(link)) intent = LookForList{folder};
    }
    if (look.files.empty() && look.all.empty()) page.text(TextStyle::second, world.t("gv-nhap.tim-khong-co-gi"));
}

}  // namespace

void draw_folder_picker(page::Page& page, const World& world, Intent& intent, bool& open) {
    page.dialog(world.t("gv-thu-muc.ten"), [&] {
        draw_here(page, world);
        draw_inside(page, world, intent);
        page.row(make_row(page::Row::Align::right), [&] {
            const bool is_inside = !world.lab.look.path.empty();
            if (is_inside && page.button(make_button(world.t("gv-thu-muc.len"), ButtonRole::quiet, "up")))
                intent = LookIntoFolder{world.lab.look.parent};
            if (page.button(make_closing(make_button(world.t("chung.dong"))))) open = false;
            if (!is_inside) return;
            page::Button use = make_main_button(world.t("gv-thu-muc.chon"));
            use.enabled = world.lab.look.takes_files;
            if (!page.button(use)) return;
            intent = UseClassFolder{world.lab.look.path};
            open = false;
        });
    });
}

void draw_list_picker(page::Page& page, const World& world, Intent& intent, bool& open) {
    page.dialog(world.t("gv-nhap.tim-o-dau"), [&] {
        const FolderView& look = world.list.look;
        draw_way(page, look);
        draw_lists_inside(page, world, intent, open);
        page.row(make_row(page::Row::Align::right), [&] {
            if (!look.path.empty() && page.button(make_button(world.t("gv-thu-muc.len"), ButtonRole::quiet, "up")))
                intent = LookForList{look.parent};
            if (page.button(make_closing(make_button(world.t("chung.dong"))))) open = false;
        });
    });
}

}  // namespace ui
