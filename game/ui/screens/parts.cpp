// Words and small things that several screens show, alike in all of them.

#include "ui/screens/parts.h"

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"

namespace ui {

static base::Params date_params(const World& world, base::Date date) {
    return {{"thu", world.t("ngay.thu-" + std::to_string(base::weekday(date)))},
            {"ngay", std::to_string(date.day)},
            {"thang", std::to_string(date.month)},
            {"nam", std::to_string(date.year)}};
}

std::string day_words(const World& world, base::Date date) { return world.t("ngay.thu-ngay", date_params(world, date)); }

std::string day_year_words(const World& world, base::Date date) { return world.t("ngay.thu-ngay-nam", date_params(world, date)); }

std::string birthday_words(const std::string& iso) {
    base::Date date;
    if (iso.empty() || !base::parse_date(iso, date)) return {};
    return std::to_string(date.day) + "/" + std::to_string(date.month);
}

const model::Pupil* find_pupil(const World& world, const model::PupilId& id) {
    const auto found = std::find_if(world.class_now.pupils.begin(), world.class_now.pupils.end(),
                                    [&](const model::Pupil& pupil) { return pupil.id == id; });
    return found == world.class_now.pupils.end() ? nullptr : &*found;
}

// Family and middle name, given name, roll number. A temporary pupil has a person in place of the number.
page::Name make_name(const model::Pupil& pupil) {
    page::Name name;
    name.given = name.spoken = pupil.name;
    if (pupil.temporary) return name;
    const base::NameParts parts = base::split_name(pupil.name);
    name.given = parts.given;
    name.family = parts.family_and_middle;
    name.number = std::to_string(pupil.roll);
    name.birthday = birthday_words(pupil.birthday);
    name.spoken = full_words({pupil.name, name.birthday});
    return name;
}

// People are called by the last middle name and the given name when there is a middle name, else by the given name.
std::string call_name(const model::Pupil& pupil) {
    const auto words = base::split_words(pupil.name);
    if (pupil.temporary || words.empty()) return pupil.name;
    return words.size() < 3 ? words.back() : words[words.size() - 2] + " " + words.back();
}

std::string full_words(const std::vector<std::string>& parts) {
    std::vector<std::string> said;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(said), [](const std::string& part) { return !part.empty(); });
    return base::join(said, " · ");
}

std::string teacher_call(const World& world) {
    const std::string given = base::split_name(world.school.teacher.name).given;
    if (given.empty()) return world.t("gv.thay-co");
    return world.school.teacher.title.empty() ? world.school.teacher.name : world.school.teacher.title + " " + given;
}

std::optional<double> draw_text_sizes(page::Page& page, const World& world) {
    static constexpr double sizes[] = {1.0, 1.25, 1.5};
    page::Pick pick;
    pick.labels = {world.t("chu.vua"), world.t("chu.lon"), world.t("chu.rat-lon")};
    pick.chosen = world.machine.text_scale < 1.1 ? 0 : world.machine.text_scale < 1.4 ? 1 : 2;
    const auto pressed = page.pick(pick);
    return pressed ? std::optional(sizes[*pressed]) : std::nullopt;
}

static const char* picture_name(int picture) {
    const bool known = picture >= 0 && picture < static_cast<int>(model::sign_in_pictures.size());
    return known ? model::sign_in_pictures[static_cast<std::size_t>(picture)] : model::sign_in_pictures[0];
}

std::string sign_in_picture_id(int picture) { return std::string("dang-nhap/") + picture_name(picture) + ".png"; }

std::string sign_in_picture_word(const World& world, int picture) {
    return world.t(std::string("hinh-dang-nhap.") + picture_name(picture));
}

bool has_mascot(model::Band band) { return band == model::Band::a1 || band == model::Band::a2; }

model::Picture mascot(const std::string& pose, const std::string& alt) { return {"nhan-vat/" + pose + ".png", alt, 378, 480}; }

std::string last_part(const std::string& path) {
    const auto end = path.find_last_not_of("/\\");
    if (end == std::string::npos) return path;
    const auto slash = path.find_last_of("/\\", end);
    return slash == std::string::npos ? path.substr(0, end + 1) : path.substr(slash + 1, end - slash);
}

int finished_items(const std::vector<int>& points) { return static_cast<int>(std::count(points.begin(), points.end(), 100)); }

bool has_results(const LessonEntry& lesson) {
    return lesson.done || lesson.open || (lesson.finished > 0 && (lesson.voided.empty() || !lesson.counted.empty()));
}

const model::Class* class_of(const World& world, const model::ClassId& id) {
    for (const auto& entry : world.school.classes)
        if (entry.the_class.id == id) return &entry.the_class;
    return world.class_now.the_class && world.class_now.the_class->id == id ? &*world.class_now.the_class : nullptr;
}

bool is_about_lost(const base::Diagnostic& notice) { return base::starts_with(notice.key, "luu."); }

std::string problem_words(const World& world, const base::Diagnostic& problem) {
    std::string said = world.t(problem.key, problem.params);
    return problem.line > 0 ? world.t("gv.dong", {{"dong", std::to_string(problem.line)}, {"loi", said}}) : said;
}

page::Button make_button(std::string label, page::ButtonRole role, std::string icon) {
    page::Button button;
    button.label = std::move(label);
    button.role = role;
    button.icon = std::move(icon);
    return button;
}

page::Button make_main_button(std::string label, std::string icon_after) {
    page::Button button;
    button.label = std::move(label);
    button.role = page::ButtonRole::main;
    button.icon_after = std::move(icon_after);
    button.is_default = true;
    return button;
}

page::Button make_closing(page::Button button) {
    button.hotkey = page::Hotkey::escape;
    return button;
}

page::Button make_back_button(const World& world, std::string icon) {
    return make_closing(make_button(world.t("chung.quay-lai"), page::ButtonRole::second, std::move(icon)));
}

page::Heading make_heading(int level, std::string text, std::string second, std::string icon, page::Tone tone) {
    return {level, std::move(text), std::move(second), std::move(icon), tone};
}

page::Notice make_notice(page::Tone tone, std::string icon, std::string text, std::string title) {
    return {tone, std::move(icon), std::move(title), std::move(text), false};
}

page::Chip make_chip(page::Tone tone, std::string icon, std::string label) { return {std::move(label), std::move(icon), tone}; }

page::TableCell make_cell(std::string text, std::string second) {
    page::TableCell cell;
    cell.text = std::move(text);
    cell.second = std::move(second);
    return cell;
}

page::Row make_row(page::Row::Align align) { return {-1, 0, align}; }

page::Row make_grid(int columns, float gap) { return {gap, columns, page::Row::Align::left}; }

model::RichText make_list(const std::vector<std::string>& lines) {
    model::RichText list;
    for (const auto& line : lines) list.paragraphs.push_back({{{line, false, {}, {}}}, true});
    return list;
}

bool draw_round(page::Page& page, const std::string& label, const std::string& icon) {
    return page.button(make_button(label, page::ButtonRole::round, icon));
}

bool draw_round_back(page::Page& page, const World& world) {
    return page.button(make_closing(make_button(world.t("chung.quay-lai"), page::ButtonRole::round, "left")));
}

void draw_not_handed_in(page::Page& page, const World& world) {
    if (!world.station.is_one || world.lab.waiting == 0 || world.lab.reachable) return;
    page.chip(make_chip(page::Tone::amber, "warn", world.t("phong-may.chua-nop", {{"so", std::to_string(world.lab.waiting)}})));
}

void draw_author_problems(page::Page& page, const World& world, std::size_t most) {
    const auto& problems = world.author.problems;
    for (std::size_t i = 0; i < std::min(most, problems.size()); ++i) {
        const bool must = problems[i].severity == base::Severity::error;
        base::Params place{{"tep", problems[i].file}, {"dong", std::to_string(problems[i].line)}};
        const char* key = must ? (problems[i].line > 0 ? "xem-thu.can-sua" : "xem-thu.can-sua-tep")
                               : (problems[i].line > 0 ? "xem-thu.nen-sua" : "xem-thu.nen-sua-tep");
        page.notice(make_notice(must ? page::Tone::clay : page::Tone::amber, must ? "close" : "warn",
                                world.t(problems[i].key, problems[i].params), world.t(key, place)));
    }
    if (problems.size() > most)
        page.text(page::TextStyle::second, world.t("xem-thu.con-nua", {{"so", std::to_string(problems.size() - most)}}));
}

void draw_toast(page::Page& page, const World& world) {
    if (!world.toast) return;
    page::Notice notice = make_notice(world.toast->problem ? page::Tone::amber : page::Tone::blue, world.toast->icon, world.toast->text);
    notice.toast = true;
    page.notice(notice);
}

}  // namespace ui
