// Draws what stands around every teacher's page, and where a file goes and lies.

#include "ui/screens/teacher_frame.h"

#include "ui/screens/parts.h"

namespace ui {

using page::Place;
using page::Surface;
using page::TextStyle;

Intent TeacherScreen::draw(page::Page& page, const World& world) {
    Intent intent;
    page.screen({.layout = layout(world), .band = world.band()});
    if (!is_projected()) page.section(Place::rail, Surface::card, [&] { draw_rail(page, world, intent); });
    draw_content(page, world, intent);
    draw_toast(page, world);
    if (!world.door.recovery_code.empty()) page.dialog(world.t("gv-khoi-phuc.tieu-de"), [&] { draw_recovery_code(page, world, intent); });
    return intent;
}

void TeacherScreen::draw_rail(page::Page& page, const World& world, Intent& intent) const {
    struct Stop {
        const char* key;
        const char* icon;
        Route route;
    };
    static constexpr Stop stops[] = {{"gv-ray.hom-nay", "home", Route::today},   {"gv-ray.lop-hoc", "users", Route::roster},
                                     {"gv-ray.bai-hoc", "book", Route::lessons}, {"gv-ray.ket-qua", "chart", Route::results},
                                     {"gv-ray.so-lop", "table", Route::book},    {"gv-ray.cai-dat", "gear", Route::settings}};
    page.picture(mascot("khien-dung-vui", world.t("chung.khien-so")), 0.1f);
    for (const Stop& stop : stops) {
        if (stop.route == Route::settings) page.space(-1);
        const bool here = stop.route == place();
        if (page.navigation({.label = world.t(stop.key), .icon = stop.icon, .chosen = here})) intent = GoTo{stop.route};
    }
}

void TeacherScreen::draw_head(page::Page& page, const std::string& title, const std::string& line) {
    page.section(Place::head_left, Surface::bare, [&] { page.heading(make_heading(1, title, line)); });
}

void TeacherScreen::draw_classes(page::Page& page, const World& world, Intent& intent) {
    if (world.school.classes.size() < 2) return;
    page::Pick pick;
    pick.style = page::Pick::Style::chips;
    pick.chosen = -1;
    for (std::size_t i = 0; i < world.school.classes.size(); ++i) {
        const ClassEntry& entry = world.school.classes[i];
        const bool is_chosen = world.class_now.the_class && world.class_now.the_class->id == entry.the_class.id;
        if (is_chosen) pick.chosen = static_cast<int>(i);
        pick.labels.push_back(is_chosen ? full_words({entry.the_class.name, world.t("gv.so-em", {{"so", std::to_string(entry.pupils)}})})
                                        : entry.the_class.name);
    }
    if (const auto pressed = page.pick(pick)) intent = ChooseClass{world.school.classes[static_cast<std::size_t>(*pressed)].the_class.id};
}

void draw_recovery_code(page::Page& page, const World& world, Intent& intent) {
    page.text(TextStyle::body, world.t("gv-khoi-phuc.de-lam-gi"));
    page.card(Surface::blue, [&] { page.text(TextStyle::figure, world.door.recovery_code); });
    page.text(TextStyle::second, world.t("gv-khoi-phuc.chi-mot-lan"));
    page.row(make_row(page::Row::Align::right), [&] {
        if (page.button(make_main_button(world.t("gv-khoi-phuc.da-ghi-lai")))) intent = RecoveryNoted{};
    });
}

void draw_folders(page::Page& page, const World& world, int& chosen) {
    for (int i = 0; i < static_cast<int>(world.desk.folders.size()); ++i) {
        const std::string& path = world.desk.folders[static_cast<std::size_t>(i)];
        page::Link folder;
        folder.file = true;
        folder.icon = "download";
        folder.label = last_part(path);
        folder.detail = path;
        folder.chosen = i == chosen;
        if (page.link(folder)) chosen = i;
    }
}

std::string folder_at(const World& world, int chosen) {
    const auto index = static_cast<std::size_t>(chosen);
    return chosen >= 0 && index < world.desk.folders.size() ? world.desk.folders[index] : std::string();
}

static std::string folder_of(const std::string& path) {
    const auto slash = path.find_last_of("/\\");
    return slash == std::string::npos ? std::string() : last_part(path.substr(0, slash));
}

void draw_saved(page::Page& page, const World& world, bool holds_names) {
    if (!world.desk.saved_path.empty())
        page.notice(make_notice(page::Tone::blue, "check", world.t("gv.da-luu-vao", {{"thu-muc", folder_of(world.desk.saved_path)}}),
                                last_part(world.desk.saved_path)));
    if (!holds_names) return;
    page.notice(make_notice(
        page::Tone::amber, "lock",
        world.t("gv.tep-co-ho-ten", {{"nguoi", world.school.teacher.title.empty() ? world.t("gv.thay-co") : world.school.teacher.title}})));
}

}  // namespace ui
