// Draws what a class list would change: counted, pupil by pupil, and which columns were read.

#include "ui/screens/import_preview.h"

#include <algorithm>

#include "base/text.h"
#include "ui/screens/parts.h"

namespace ui {

using model::RosterChange;
using page::TextStyle;
using page::Tone;

namespace {

constexpr const char* old_font = "nhap.phong-chu-cu";
constexpr std::size_t most_old_names = 6;  // that are shown as an example

struct Look {
    RosterChange change;
    const char* key;
    const char* chip_key;
    const char* icon;
    Tone tone;
};
constexpr Look looks[] = {{RosterChange::added, "gv-nhap.them", "gv-nhap.them", "plus", Tone::blue},
                          {RosterChange::changed, "gv-nhap.doi", "gv-nhap.doi", "swap", Tone::plum},
                          {RosterChange::missing, "gv-nhap.khong-thay", "gv-nhap.giu-lai", "eyeoff", Tone::amber},
                          {RosterChange::unchanged, "gv-nhap.giu-nguyen", "gv-nhap.giu-nguyen", "check", Tone::none}};

const Look& look_of(RosterChange change) {
    return *std::find_if(std::begin(looks), std::end(looks), [&](const Look& look) { return look.change == change; });
}

// The name, and what else is not what it was.
std::string before_words(const World& world, const model::RosterDiffRow& row) {
    if (row.moves()) return full_words({row.before.name, row.moved_from});
    const bool other_roll = row.change == RosterChange::changed && row.before.roll != row.after.roll && row.before.roll > 0;
    if (!other_roll) return row.before.name;
    return full_words({row.before.name, world.t("gv-nhap.so-cu", {{"so", std::to_string(row.before.roll)}})});
}

std::vector<page::TableCell> to_row(const World& world, const model::RosterDiffRow& row) {
    const Look& look = look_of(row.change);
    page::TableCell what = make_cell(world.t(row.moves() ? "gv-nhap.chuyen-den" : look.chip_key));
    what.icon = look.icon;
    what.tone = look.tone == Tone::none ? Tone::warm : look.tone;
    page::TableCell roll = make_cell(row.after.roll > 0 ? std::to_string(row.after.roll) : "–");
    roll.bold = true;
    const bool is_new = row.change == RosterChange::added;
    const bool is_missing = row.change == RosterChange::missing;
    page::TableCell after = make_cell(is_missing ? world.t("gv-nhap.khong-thay-trong-tep") : row.after.name);
    after.bold = !is_missing;
    after.icon = "arrow";
    return {what, roll, make_cell(is_new ? world.t("gv-nhap.chua-co") : before_words(world, row)), after};
}

}  // namespace

int in_file(const model::RosterDiff& diff) {
    return static_cast<int>(
        std::count_if(diff.rows.begin(), diff.rows.end(), [](const auto& row) { return row.change != RosterChange::missing; }));
}

void draw_counts(page::Page& page, const World& world, const model::RosterDiff& diff) {
    for (const Look& look : looks) {
        page::Statistic statistic;
        const int moved = look.change == RosterChange::changed ? diff.moved() : 0;
        statistic.figure = std::to_string(diff.count(look.change) + moved);
        statistic.label = world.t(look.key);
        statistic.detail = world.t(std::string(look.key) + "-loi");
        statistic.icon = look.icon;
        statistic.tone = look.tone == Tone::none ? Tone::warm : look.tone;
        page.statistic(statistic);
    }
}

void draw_choices(page::Page& page, const World& world, Intent& intent) {
    const std::vector<ImportChoice>& choices = world.list.choices;
    if (choices.empty()) return;
    page.heading(make_heading(3, world.t("gv-nhap.xem-giup", {{"so", std::to_string(choices.size())}}), {}, "eye", Tone::amber));
    for (const ImportChoice& choice : choices) {
        bool on = choice.on;
        if (!choice.can_be_on)
            page.text(TextStyle::strong, choice.label);
        else if (page.toggle(choice.label, on))
            intent = DecideRow{choice.row, on};
        page.text(TextStyle::second, choice.why);
    }
}

void draw_changes(page::Page& page, const World& world, const model::RosterDiff& diff, bool& all_shown) {
    page::Table table;
    table.columns = {{world.t("gv-nhap.thay-doi"), 132, page::Column::Align::left},
                     {world.t("gv-nhap.stt"), 52, page::Column::Align::left},
                     {world.t("gv-nhap.trong-may"), 0, page::Column::Align::left},
                     {world.t("gv-nhap.trong-tep"), 0, page::Column::Align::left}};
    for (const auto& row : diff.rows)
        if (row.taken && (all_shown || row.change != RosterChange::unchanged)) table.rows.push_back(to_row(world, row));
    if (table.rows.empty() && diff.left_out() == 0) page.text(TextStyle::body, world.t("gv-nhap.khong-gi-doi"));
    if (!table.rows.empty()) page.table(table);
    const int unchanged = diff.count(RosterChange::unchanged);
    if (unchanged > 0) {
        const std::string key = all_shown ? "gv-nhap.an-bot" : "gv-nhap.xem-giu-nguyen";
        if (page.button(make_button(world.t(key, {{"so", std::to_string(unchanged)}}), page::ButtonRole::quiet, all_shown ? "up" : "down")))
            all_shown = !all_shown;
    }
    page.text(TextStyle::second, world.t("gv-nhap.khong-em-nao-bi-xoa"));
}

void draw_columns(page::Page& page, const World& world, const model::RosterDiff& diff) {
    for (const auto& problem : diff.problems.all()) {
        if (problem.key == old_font) continue;  // they have their own part
        page.notice(make_notice(problem.severity == base::Severity::error ? Tone::amber : Tone::blue,
                                problem.severity == base::Severity::error ? "warn" : "info", problem_words(world, problem)));
    }
    if (!diff.dropped_columns.empty()) {
        page.heading(make_heading(3, world.t("gv-nhap.cot-bo"), world.t("gv-nhap.cot-bo-loi")));
        page.rich(make_list(diff.dropped_columns));
    }
    if (diff.birthdays_kept > 0)
        page.text(TextStyle::caption, world.t("gv-nhap.giu-ngay-sinh", {{"so", std::to_string(diff.birthdays_kept)}}));
    if (!diff.kept_columns.empty())
        page.notice(make_notice(Tone::blue, "check", base::join(diff.kept_columns, ", "), world.t("gv-nhap.da-lay")));
}

void draw_old_names(page::Page& page, const World& world, Intent& intent) {
    std::vector<std::string> names = world.list.old_names;
    if (names.empty()) return;
    page.heading(make_heading(3, world.t("gv-nhap.phong-cu"), world.t("gv-nhap.phong-cu-loi"), "text", Tone::amber));
    if (names.size() > most_old_names) {
        const std::string more = world.t("gv-nhap.va-ten-nua", {{"so", std::to_string(names.size() - most_old_names)}});
        names.resize(most_old_names);
        names.push_back(more);
    }
    page.rich(make_list(names));
    page::Button convert = make_button(world.t("gv-nhap.doi-unicode"), page::ButtonRole::ink, "swap");
    convert.wide = true;
    if (page.button(convert)) intent = ConvertNames{};
}

}  // namespace ui
