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

std::vector<page::TableCell> to_row(const World& world, const model::RosterDiffRow& row) {
    const Look& look = look_of(row.change);
    page::TableCell what = make_cell(world.t(look.chip_key));
    what.icon = look.icon;
    what.tone = look.tone == Tone::none ? Tone::warm : look.tone;
    page::TableCell roll = make_cell(row.after.roll > 0 ? std::to_string(row.after.roll) : "–");
    roll.bold = true;
    const bool is_new = row.change == RosterChange::added;
    const bool is_missing = row.change == RosterChange::missing;
    page::TableCell after = make_cell(is_missing ? world.t("gv-nhap.khong-thay-trong-tep") : row.after.name);
    after.bold = !is_missing;
    after.icon = "arrow";
    return {what, roll, make_cell(is_new ? world.t("gv-nhap.chua-co") : row.before.name), after};
}

}  // namespace

int in_file(const model::RosterDiff& diff) { return static_cast<int>(diff.rows.size()) - diff.count(RosterChange::missing); }

void draw_counts(page::Page& page, const World& world, const model::RosterDiff& diff) {
    for (const Look& look : looks) {
        page::Statistic statistic;
        statistic.figure = std::to_string(diff.count(look.change));
        statistic.label = world.t(look.key);
        statistic.detail = world.t(std::string(look.key) + "-loi");
        statistic.icon = look.icon;
        statistic.tone = look.tone == Tone::none ? Tone::warm : look.tone;
        page.statistic(statistic);
    }
}

void draw_changes(page::Page& page, const World& world, const model::RosterDiff& diff, bool& all_shown) {
    page::Table table;
    table.columns = {{world.t("gv-nhap.thay-doi"), 132, page::Column::Align::left},
                     {world.t("gv-nhap.stt"), 52, page::Column::Align::left},
                     {world.t("gv-nhap.trong-may"), 0, page::Column::Align::left},
                     {world.t("gv-nhap.trong-tep"), 0, page::Column::Align::left}};
    for (const auto& row : diff.rows)
        if (all_shown || row.change != RosterChange::unchanged) table.rows.push_back(to_row(world, row));
    if (table.rows.empty())
        page.text(TextStyle::body, world.t("gv-nhap.khong-gi-doi"));
    else
        page.table(table);
    const int unchanged = diff.count(RosterChange::unchanged);
    if (unchanged > 0) {
        const std::string key = all_shown ? "gv-nhap.an-bot" : "gv-nhap.xem-giu-nguyen";
        if (page.button(make_button(world.t(key, {{"so", std::to_string(unchanged)}}), page::ButtonRole::quiet, all_shown ? "up" : "down")))
            all_shown = !all_shown;
    }
    page.text(TextStyle::second, world.t("gv-nhap.khong-em-nao-bi-xoa"));
}

void draw_columns(page::Page& page, const World& world, const model::RosterDiff& diff) {
    for (const auto& problem : diff.problems.all())
        page.notice(make_notice(problem.severity == base::Severity::error ? Tone::amber : Tone::blue,
                                problem.severity == base::Severity::error ? "warn" : "info", problem_words(world, problem)));
    if (!diff.dropped_columns.empty()) {
        page.heading(make_heading(3, world.t("gv-nhap.cot-bo"), world.t("gv-nhap.cot-bo-loi")));
        page.rich(make_list(diff.dropped_columns));
    }
    if (diff.birthdays_kept > 0)
        page.text(TextStyle::caption, world.t("gv-nhap.giu-ngay-sinh", {{"so", std::to_string(diff.birthdays_kept)}}));
    page.notice(make_notice(Tone::blue, "check", base::join(diff.kept_columns, ", "), world.t("gv-nhap.da-lay")));
}

}  // namespace ui
