// Draws the folders of this computer one at a time, and says whether a class could meet in the one that is open.

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

// Where one is, and whether a file can be written there: tried a moment ago.
void draw_here(page::Page& page, const World& world) {
    const FolderView& look = world.lab.look;
    if (look.path.empty()) {
        page.text(TextStyle::body, world.t("gv-thu-muc.bat-dau"));
        return;
    }
    page.heading(make_heading(4, short_name(last_part(look.path)), way_words(look.path)));
    page.notice(look.takes_files ? make_notice(Tone::blue, "check", world.t("gv-thu-muc.ghi-duoc"))
                                 : make_notice(Tone::amber, "warn", world.t("gv-thu-muc.khong-ghi-duoc")));
}

void draw_inside(page::Page& page, const World& world, Intent& intent) {
    const FolderView& look = world.lab.look;
    if (look.all.empty()) page.text(TextStyle::second, world.t("gv-thu-muc.khong-co-gi"));
    for (const std::string& folder : look.all) {
        const bool is_prepared = look.prepared.count(folder) > 0;
        page::Link link;
        link.file = true;
        link.icon = "folder";
        link.label = short_name(last_part(folder));
        if (look.path.empty()) link.detail = folder;
        if (is_prepared) link.detail = world.t("gv-thu-muc.la-thu-muc-lop");
        if (is_prepared) link.tone = Tone::leaf;
        link.chosen = folder == world.lab.folder;
        if (page.link(link)) intent = LookIntoFolder{folder};
    }
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

}  // namespace ui
