// Takes class lists in: each is compared with its class and with the other classes of the year, and all are written in one go.

#include "work/import_class.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/class_name.h"
#include "intake/intake.h"
#include "work/school_data.h"

namespace work {

using base::Code;
using base::Result;
using model::RosterChange;
using model::RosterDiff;
using model::RosterDiffRow;

namespace {

// Said elsewhere: each row that is left out with its own reason, and all lists of a file beside each other.
constexpr const char *left_out_together = "nhap.chua-danh-dau", *one_of_several = "nhap.nhieu-lop";
constexpr const char* lost_letters = "nhap.vi-mat-chu";

// Everybody of the year, as the classes are now.
struct Year {
    std::vector<intake::Elsewhere> everybody;

    std::vector<model::Pupil> pupils_of(const model::ClassId& id) const {
        std::vector<model::Pupil> pupils;
        for (const intake::Elsewhere& one : everybody)
            if (one.pupil.class_id == id) pupils.push_back(one.pupil);
        return pupils;
    }
    // Temporary pupils are in no list: none of them is missing from one, or moves.
    std::vector<intake::Elsewhere> others_than(const model::ClassId& id) const {
        std::vector<intake::Elsewhere> others;
        std::copy_if(everybody.begin(), everybody.end(), std::back_inserter(others),
                     [&](const intake::Elsewhere& one) { return one.pupil.class_id != id && !one.pupil.temporary; });
        return others;
    }
    void note_listed(const RosterDiff& diff) {
        std::set<model::PupilId> listed;
        for (const RosterDiffRow& row : diff.rows)
            if (row.taken && row.change != RosterChange::missing && !row.before.id.empty()) listed.insert(row.before.id);
        for (intake::Elsewhere& one : everybody) one.is_listed = one.is_listed || listed.count(one.pupil.id) > 0;
    }
};

Result<Year> load_year(store::Store& store, const std::string& school_year) {
    Year year;
    TRY_ASSIGN(const auto classes, store.load_classes());
    for (const model::Class& each : classes) {
        if (each.school_year != school_year) continue;
        TRY_ASSIGN(auto pupils, store.load_pupils(each.id));
        for (model::Pupil& pupil : pupils) year.everybody.push_back({std::move(pupil), each.name, false});
    }
    return year;
}

RosterDiff compare_with(const model::Roster& roster, const model::Class& target, const Year& year,
                        const std::vector<intake::Elsewhere>& elsewhere) {
    std::vector<model::Pupil> listed = target.id.empty() ? std::vector<model::Pupil>{} : year.pupils_of(target.id);
    listed.erase(std::remove_if(listed.begin(), listed.end(), [](const model::Pupil& pupil) { return pupil.temporary; }), listed.end());
    return intake::compare(roster, target, listed, elsewhere);
}

// A name of which letters are lost, or that shows other letters than were typed, is not taken in as it stands.
void refuse_unreadable(RosterDiff& diff) {
    base::Diagnostics problems;
    for (base::Diagnostic each : diff.problems.all()) {
        if (each.key == left_out_together || each.key == one_of_several) continue;
        if (each.key == old_font_problem) each.severity = base::Severity::error;
        problems.add(std::move(each));
    }
    for (const RosterDiffRow& row : diff.rows) {
        if (!is_readable(row) && row.taken && row.change != RosterChange::missing && row.after.name != row.before.name)
            problems.add({base::Severity::error, diff.file_name, 0, 0, "nhap.ten-khong-doc-duoc", {{"ten", row.after.name}}});
    }
    diff.problems = std::move(problems);
}

RosterDiff preview(const model::Roster& roster, const model::Class& target, const Year& year, std::uint64_t seed) {
    RosterDiff diff = compare_with(roster, target, year, year.others_than(target.id));
    const std::vector<model::Pupil> known = target.id.empty() ? std::vector<model::Pupil>{} : year.pupils_of(target.id);
    intake::give_pictures(diff, known, seed);
    intake::give_codes(diff, known, seed);
    refuse_unreadable(diff);
    return diff;
}

// A code that nobody has yet, twice in one file: it belongs to the first.
void settle_new_codes(std::vector<RosterDiff>& diffs) {
    std::map<std::string, std::string> class_of;
    for (RosterDiff& diff : diffs)
        for (RosterDiffRow& row : diff.rows) {
            if (!row.taken || row.change == RosterChange::missing || row.after.code.empty()) continue;
            const auto first = class_of.emplace(row.after.code, diff.class_after.name);
            if (!first.second && first.first->second != diff.class_after.name)
                intake::leave_out(row, "nhap.ma-o-lop-khac", first.first->second);
        }
}

// A list with no class to go to is shown as it is, with what is wrong; the screen asks for a name that is missing.
RosterDiff without_class(const model::Roster& roster, const base::Error& error) {
    RosterDiff diff = intake::compare(roster, model::Class{}, {});
    refuse_unreadable(diff);
    base::Diagnostic problem;
    problem.key = error.key;
    problem.params = error.params;
    if (!roster.class_name.empty()) diff.problems.add(problem);
    return diff;
}

std::vector<Result<model::Class>> find_targets(store::Store& store, const model::RosterFile& file) {
    std::vector<Result<model::Class>> targets;
    std::set<std::string> seen;
    for (const model::Roster& roster : file.classes) {
        auto target = find_import_target(store, roster.class_name);
        if (target && !seen.insert(base::fold(target->name)).second)
            target = base::fail(Code::conflict, "nhap.lop-hai-lan", {{"lop", target->name}});
        targets.push_back(std::move(target));
    }
    return targets;
}

}  // namespace

Result<model::Class> find_import_target(store::Store& store, const std::string& class_name) {
    const std::string name = intake::clean_class_name(class_name);
    const auto grade = intake::grade_of(name);
    if (!grade) return base::fail(Code::invalid, "nhap.ten-lop-sai", {{"lop", class_name}});
    auto known = find_class_named(store, name);
    if (known || known.error().code != Code::not_found) return known;
    TRY_ASSIGN(const model::School school, store.load_school());
    return model::Class{{}, name, *grade, school.school_year};
}

Result<RosterDiff> preview_import(store::Store& store, const model::Roster& roster, const std::string& class_name, std::uint64_t seed) {
    TRY_ASSIGN(const model::Class target, find_import_target(store, class_name));
    TRY_ASSIGN(const Year year, load_year(store, target.school_year));
    return preview(roster, target, year, seed);
}

Result<std::vector<RosterDiff>> preview_lists(store::Store& store, const model::RosterFile& file, std::uint64_t seed) {
    const auto targets = find_targets(store, file);
    std::map<std::string, Year> years;
    for (std::size_t i = 0; i < targets.size(); ++i) {  // first who stands where they stood
        if (!targets[i]) continue;
        const std::string& of = targets[i]->school_year;
        if (years.count(of) == 0) {
            TRY_ASSIGN(years[of], load_year(store, of));
        }
        years[of].note_listed(compare_with(file.classes[i], *targets[i], years[of], {}));
    }
    std::vector<RosterDiff> diffs;
    for (std::size_t i = 0; i < targets.size(); ++i)
        diffs.push_back(targets[i] ? preview(file.classes[i], *targets[i], years[targets[i]->school_year], seed + i)
                                   : without_class(file.classes[i], targets[i].error()));
    settle_new_codes(diffs);
    return diffs;
}

bool is_readable(const model::RosterDiffRow& row) { return row.left_out != lost_letters && !intake::has_lost_letters(row.after.name); }

std::string reason_words(const model::RosterDiffRow& row, const base::Catalogue& words) {
    if (row.left_out.empty()) return row.moved_from.empty() ? "" : words.text("nhap.vi-o-lai", {}, {{"lop", row.moved_from}});
    std::string reason = words.text(row.left_out, {}, {{"chu", row.status}});
    if (row.status.empty() || reason.find(row.status) != std::string::npos) return reason;
    return words.text("nhap.tep-ghi", {}, {{"vi-sao", reason}, {"chu", row.status}});
}

Result<model::RosterFile> choose_lists(model::RosterFile file, const std::string& class_name) {
    if (class_name.empty()) return file;
    std::vector<std::string> names;
    for (model::Roster& roster : file.classes) {
        const bool is_it = intake::same_class(roster.class_name, intake::clean_class_name(class_name));
        if (!roster.class_name.empty()) names.push_back(roster.class_name);
        if (!is_it && !(roster.class_name.empty() && file.classes.size() == 1)) continue;
        model::Roster chosen = std::move(roster);
        chosen.class_name = class_name;
        file.classes = {std::move(chosen)};
        return file;
    }
    return base::fail(Code::invalid, "nhap.khong-co-lop", {{"lop", class_name}, {"cac-lop", base::join(names, ", ")}});
}

Result<std::vector<model::ClassId>> apply_imports(store::Store& store, std::vector<RosterDiff> diffs) {
    std::set<model::PupilId> moved;
    for (RosterDiff& diff : diffs)
        for (RosterDiffRow& row : diff.rows)
            if (row.moves() && !moved.insert(row.before.id).second) model::decide(row, false);  // one child, two classes
    for (RosterDiff& diff : diffs)  // who moves to another class of the file is not missing
        diff.rows.erase(
            std::remove_if(diff.rows.begin(), diff.rows.end(),
                           [&](const RosterDiffRow& row) { return row.change == RosterChange::missing && moved.count(row.before.id) > 0; }),
            diff.rows.end());
    TRY_ASSIGN(const auto classes, store.load_classes());
    if (!classes.empty()) TRY(store.back_up());
    return store.import_rosters(diffs);
}

Result<model::ClassId> apply_import(store::Store& store, const RosterDiff& diff) {
    TRY_ASSIGN(const auto classes, apply_imports(store, {diff}));
    return classes.front();
}

Result<model::UndoneImport> undo_import(store::Store& store) {
    TRY(store.back_up());
    return store.undo_import();
}

}  // namespace work
