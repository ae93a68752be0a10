// From a file or the clipboard to its lists: one for each class, or the one that is wanted.

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "intake/class_name.h"
#include "intake/intake.h"
#include "intake/legacy.h"
#include "intake/list_file.h"
#include "intake/lists.h"
#include "intake/pasted.h"

namespace intake {
namespace {

using base::Code;
using base::Result;
using base::Severity;

constexpr std::size_t biggest_list = 32u << 20;

base::Diagnostic about_sheet(const Sheet& sheet, const std::string& file_name, const char* key) {
    return {Severity::hint, file_name, 0, 0, key, {{"trang", sheet.name}}};
}

std::vector<Reading> read_tables(const Sheet& sheet, const std::string& file_name) {
    std::vector<Reading> readings;
    std::string class_now;
    for (const Table& table : split_tables(sheet)) {
        readings.push_back(read_people(table, file_name, class_now));
        class_now = readings.back().last_class;
    }
    return readings;
}

// Without headings: numbers that count the names beside them are enough to know a list.
std::optional<Reading> read_without_headings(const Sheet& sheet, const std::string& file_name) {
    const Table table{sheet, guess_columns(sheet)};
    if (table.columns.roll < 0 || table.columns.name < 0) return std::nullopt;
    Reading reading = read_people(table, file_name, {});
    int last = 0;
    for (const Person& person : reading.people)
        if (person.row.roll <= last || base::count_syllables(person.row.name) < 2)
            return std::nullopt;
        else
            last = person.row.roll;
    return reading.people.size() > 1 ? std::optional(std::move(reading)) : std::nullopt;
}

bool has_people(const std::vector<Reading>& readings) {
    return std::any_of(readings.begin(), readings.end(), [](const Reading& each) { return !each.people.empty(); });
}

// A sheet that is hidden is read only when no other has a list.
Result<model::RosterFile> read_lists(const std::vector<Sheet>& sheets, const std::string& file_name) {
    std::vector<Reading> shown, hidden;
    std::vector<base::Diagnostic> notes;
    bool header_seen = false;
    for (const Sheet& sheet : sheets) {
        std::vector<Reading> readings = read_tables(sheet, file_name);
        header_seen = header_seen || !readings.empty();
        if (!has_people(readings)) {
            if (!sheet.rows.empty() && !sheet.is_hidden) notes.push_back(about_sheet(sheet, file_name, "nhap.trang-khong-co-em"));
            continue;
        }
        if (sheet.is_hidden) notes.push_back(about_sheet(sheet, file_name, "nhap.trang-an"));
        std::vector<Reading>& to = sheet.is_hidden ? hidden : shown;
        to.insert(to.end(), readings.begin(), readings.end());
    }
    if (!header_seen) {
        notes.clear();
        for (const Sheet& sheet : sheets)
            if (auto reading = read_without_headings(sheet, file_name)) shown.push_back(*std::move(reading));
        if (shown.empty()) return base::fail(Code::invalid, "nhap.khong-thay-tieu-de");
    }
    if (!has_people(shown) && !has_people(hidden)) return base::fail(Code::invalid, "nhap.khong-co-em-nao");
    return gather_lists(has_people(shown) ? shown : hidden, file_name, std::move(notes));
}

// A single list whose class stands nowhere in the file: perhaps in its name.
void name_by_file(model::RosterFile& file, const base::Path& path) {
    if (file.classes.size() != 1 || !file.classes.front().class_name.empty()) return;
    file.classes.front().class_name = class_in_label(base::to_utf8(path.stem())).value_or("");
}

Result<model::Roster> choose(model::RosterFile file, const std::string& wanted) {
    const auto is_wanted = [&](const model::Roster& each) { return !wanted.empty() && same_class(each.class_name, wanted); };
    const auto found = std::find_if(file.classes.begin(), file.classes.end(), is_wanted);
    std::vector<std::string> names;
    for (const model::Roster& each : file.classes)
        if (!each.class_name.empty()) names.push_back(each.class_name);
    if (!wanted.empty() && names.size() > 1 && found == file.classes.end())
        return base::fail(Code::invalid, "nhap.khong-co-lop", {{"lop", wanted}, {"cac-lop", base::join(names, ", ")}});
    model::Roster roster = std::move(found == file.classes.end() ? file.classes.front() : *found);
    if (names.size() > 1)
        roster.problems.add({Severity::warning,
                             file.file_name,
                             0,
                             0,
                             "nhap.nhieu-lop",
                             {{"lop", roster.class_name}, {"cac-lop", base::join(names, ", ")}}});
    roster.problems.sort();
    return roster;
}

}  // namespace

bool is_class_list(const base::Path& file) {
    std::string ending = base::to_utf8(file.extension());
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto& endings = list_file_endings();
    return std::any_of(endings.begin(), endings.end(), [&](const char* each) { return ending == each; });
}

std::vector<std::string> list_endings() { return {list_file_endings().begin(), list_file_endings().end()}; }

Result<model::RosterFile> read_roster_file(const base::Path& file) {
    TRY_ASSIGN(const std::string bytes, base::read_file(file, biggest_list));
    TRY_ASSIGN(const std::vector<Sheet> sheets, read_sheets(bytes));
    TRY_ASSIGN(model::RosterFile lists, read_lists(sheets, base::to_utf8(file.filename())));
    name_by_file(lists, file);
    return lists;
}

Result<model::RosterFile> read_pasted_lists(const std::string& clipboard) {
    TRY_ASSIGN(const Pasted pasted, read_clipboard(clipboard));
    if (!pasted.table) return read_lists({pasted.sheet}, {});
    const std::vector<Reading> readings = {read_people(*pasted.table, {}, {})};
    if (!has_people(readings)) return base::fail(Code::invalid, "nhap.dan-khong-thay-ten");
    return gather_lists(readings, {}, {});
}

Result<model::Roster> read_roster(const base::Path& file, const std::string& wanted_class) {
    TRY_ASSIGN(model::RosterFile lists, read_roster_file(file));
    return choose(std::move(lists), wanted_class);
}

Result<model::Roster> read_pasted(const std::string& clipboard, const std::string& wanted_class) {
    TRY_ASSIGN(model::RosterFile lists, read_pasted_lists(clipboard));
    return choose(std::move(lists), wanted_class);
}

int convert_legacy_names(model::Roster& roster) {
    std::vector<std::string> names;
    for (const model::RosterRow& row : roster.rows) names.push_back(row.name);
    const auto unicode = read_old_fonts(names);
    int converted = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!unicode[i]) continue;
        roster.rows[i].name = *unicode[i];
        ++converted;
    }
    base::Diagnostics left;
    for (const base::Diagnostic& each : roster.problems.all())
        if (each.key != "nhap.phong-chu-cu") left.add(each);
    roster.problems = std::move(left);
    return converted;
}

}  // namespace intake
