// From a file or the clipboard to one class: the right reader, the right sheet, the class that is wanted.

#include <algorithm>

#include "base/text.h"
#include "intake/class_name.h"
#include "intake/csv.h"
#include "intake/intake.h"
#include "intake/legacy.h"
#include "intake/reading.h"
#include "intake/xlsx.h"

namespace intake {
namespace {

using base::Code;
using base::Result;

constexpr std::size_t biggest_list = 32u << 20;

Result<std::vector<Sheet>> read_text_sheet(std::string_view bytes) {
    TRY_ASSIGN(std::string text, to_utf8_text(bytes));
    char separator = guess_separator(text);
    if (base::starts_with(text, "sep=") && text.size() > 4) {  // Excel's own hint in the first line
        separator = text[4];
        text.erase(0, std::min(text.size(), text.find('\n') + 1));
    }
    TRY_ASSIGN(Sheet sheet, split_cells(text, separator));
    return std::vector<Sheet>{std::move(sheet)};
}

using Sheets = std::vector<Sheet>;

struct ListFormat {
    const char* ending;                     // of files that are offered
    bool (*is_it)(std::string_view bytes);  // whatever the file is called
    Result<Sheets> (*read)(std::string_view bytes);
};

constexpr ListFormat list_formats[] = {
    {".xlsx", [](std::string_view bytes) { return base::starts_with(bytes, "PK"); }, read_xlsx},
    {".csv", [](std::string_view) { return true; }, read_text_sheet},  // the last: what is nothing else
};

Result<void> refuse_others(std::string_view bytes) {
    const std::string_view start = base::trim(bytes.substr(0, 512));
    if (start.empty()) return base::fail(Code::invalid, "nhap.tep-trong");
    if (base::starts_with(bytes, "\xD0\xCF\x11\xE0")) return base::fail(Code::foreign, "nhap.xls-cu");
    if (base::starts_with(start, "<") || base::starts_with(start, "\xEF\xBB\xBF<")) return base::fail(Code::foreign, "nhap.la-trang-web");
    if (base::starts_with(bytes, "%PDF") || base::starts_with(bytes, "{\\rtf"))
        return base::fail(Code::foreign, "nhap.khong-phai-bang-tinh");
    return {};
}

Result<Sheets> read_sheets(std::string_view bytes) {
    TRY(refuse_others(bytes));
    const auto* format =
        std::find_if(std::begin(list_formats), std::end(list_formats), [&](const auto& each) { return each.is_it(bytes); });
    return format->read(bytes);
}

bool has_class(const Reading& reading, const std::string& name) {
    const std::vector<std::string> classes = reading.classes();
    return std::any_of(classes.begin(), classes.end(), [&](const std::string& each) { return same_class(each, name); });
}

// The sheet with the class that is wanted, else the one whose header fits best.
const Reading* choose(const std::vector<Reading>& readings, const std::string& wanted) {
    const Reading* best = nullptr;
    const auto rank = [&](const Reading& each) { return (!wanted.empty() && has_class(each, wanted) ? 1000 : 0) + each.columns.known(); };
    for (const Reading& each : readings)
        if (!best || rank(each) > rank(*best)) best = &each;
    return best;
}

std::vector<std::string> all_classes(const std::vector<Reading>& readings) {
    std::vector<std::string> out;
    for (const Reading& reading : readings)
        for (const std::string& name : reading.classes())
            if (std::none_of(out.begin(), out.end(), [&](const std::string& each) { return same_class(each, name); })) out.push_back(name);
    return out;
}

std::string chosen_class(const Reading& reading, const std::string& wanted) {
    const std::vector<std::string> classes = reading.classes();
    for (const std::string& name : classes)
        if (same_class(name, wanted)) return name;
    return classes.empty() ? "" : classes.front();
}

Result<model::Roster> to_roster(const std::vector<Reading>& readings, const std::string& file_name, const std::string& wanted) {
    const Reading* reading = choose(readings, wanted);
    if (!reading) return base::fail(Code::invalid, "nhap.khong-co-em-nao");
    const std::vector<std::string> classes = all_classes(readings);
    if (!wanted.empty() && classes.size() > 1 && !has_class(*reading, wanted))
        return base::fail(Code::invalid, "nhap.khong-co-lop", {{"lop", wanted}, {"cac-lop", base::join(classes, ", ")}});

    model::Roster roster;
    roster.file_name = file_name;
    roster.class_name = chosen_class(*reading, wanted);
    roster.kept_columns = reading->columns.kept;
    roster.dropped_columns = reading->columns.dropped;
    if (classes.size() > 1)
        roster.problems.add({base::Severity::warning,
                             file_name,
                             0,
                             0,
                             "nhap.nhieu-lop",
                             {{"lop", roster.class_name}, {"cac-lop", base::join(classes, ", ")}}});
    std::vector<Person> people;
    for (const Person& person : reading->people)
        if (person.class_name.empty() || same_class(person.class_name, roster.class_name)) people.push_back(person);
    roster.problems.append(reading->problems);
    find_twins(people, file_name, roster.problems);
    for (Person& person : people) roster.rows.push_back(std::move(person.row));
    roster.problems.sort();
    return roster;
}

Result<model::RosterFile> to_roster_file(const std::vector<Reading>& readings, const std::string& file_name) {
    model::RosterFile file;
    file.file_name = file_name;
    std::vector<std::string> names = all_classes(readings);
    if (names.empty()) names.emplace_back();  // one list without a class
    for (const std::string& name : names) {
        TRY_ASSIGN(model::Roster roster, to_roster(readings, file_name, name));
        file.classes.push_back(std::move(roster));
    }
    return file;
}

Result<std::vector<Reading>> read_all(const std::vector<Sheet>& sheets, const std::string& file_name) {
    std::vector<Reading> readings;
    bool header_seen = false;
    for (const Sheet& sheet : sheets) {
        const auto columns = find_header(sheet);
        if (!columns) continue;
        header_seen = true;
        Reading reading = read_people(sheet, *columns, file_name);
        if (!reading.people.empty()) readings.push_back(std::move(reading));
    }
    if (!header_seen) return base::fail(Code::invalid, "nhap.khong-thay-tieu-de");
    return readings;
}

// "12. Nguyễn An": the number and the name in one cell.
void split_numbered(Sheet& sheet) {
    for (Row& row : sheet.rows) {
        if (row.cells.size() != 1) return;
        const std::string text = squeeze(row.cells[0].text);
        const std::size_t digits = text.find_first_not_of("0123456789");
        if (digits == 0 || digits == std::string::npos || digits > 3) continue;
        const std::size_t name = text.find_first_not_of(".) ", digits);
        if (name == digits || name == std::string::npos) continue;
        row.cells = {Value{text.substr(0, digits), {}, false}, Value{text.substr(name), {}, false}};
    }
}

bool all_two_cells(const Sheet& sheet) {
    return std::all_of(sheet.rows.begin(), sheet.rows.end(), [](const Row& row) { return row.cells.size() == 2; });
}

Result<std::vector<Reading>> read_file(const base::Path& file) {
    TRY_ASSIGN(const std::string bytes, base::read_file(file, biggest_list));
    TRY_ASSIGN(const std::vector<Sheet> sheets, read_sheets(bytes));
    return read_all(sheets, base::to_utf8(file.filename()));
}

Result<std::vector<Reading>> read_clipboard(const std::string& clipboard) {
    if (base::trim(clipboard).empty()) return base::fail(Code::invalid, "nhap.dan-trong");
    TRY_ASSIGN(const std::string text, to_utf8_text(clipboard));
    TRY_ASSIGN(Sheet sheet, split_cells(text, text.find('\t') != std::string::npos ? '\t' : guess_separator(text)));
    if (find_header(sheet)) return read_all({sheet}, {});
    Sheet numbered = sheet;
    split_numbered(numbered);
    if (all_two_cells(numbered)) sheet = std::move(numbered);
    const Columns columns = guess_columns(sheet);
    if (columns.name < 0) return base::fail(Code::invalid, "nhap.dan-khong-thay-ten");
    return std::vector<Reading>{read_people(sheet, columns, {})};
}

}  // namespace

bool is_class_list(const base::Path& file) {
    std::string ending = base::to_utf8(file.extension());
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::any_of(std::begin(list_formats), std::end(list_formats), [&](const auto& each) { return ending == each.ending; });
}

std::vector<std::string> list_endings() {
    std::vector<std::string> endings;
    for (const ListFormat& each : list_formats) endings.emplace_back(each.ending);
    return endings;
}

Result<model::RosterFile> read_roster_file(const base::Path& file) {
    TRY_ASSIGN(const std::vector<Reading> readings, read_file(file));
    return to_roster_file(readings, base::to_utf8(file.filename()));
}

Result<model::RosterFile> read_pasted_lists(const std::string& clipboard) {
    TRY_ASSIGN(const std::vector<Reading> readings, read_clipboard(clipboard));
    return to_roster_file(readings, {});
}

Result<model::Roster> read_roster(const base::Path& file, const std::string& wanted_class) {
    TRY_ASSIGN(const std::vector<Reading> readings, read_file(file));
    return to_roster(readings, base::to_utf8(file.filename()), wanted_class);
}

Result<model::Roster> read_pasted(const std::string& clipboard, const std::string& wanted_class) {
    TRY_ASSIGN(const std::vector<Reading> readings, read_clipboard(clipboard));
    return to_roster(readings, {}, wanted_class);
}

int convert_legacy_names(model::Roster& roster) {
    int converted = 0;
    for (model::RosterRow& row : roster.rows)
        if (const auto unicode = read_legacy(row.name)) {
            row.name = *unicode;
            ++converted;
        }
    base::Diagnostics left;
    for (const base::Diagnostic& each : roster.problems.all())
        if (each.key != "nhap.phong-chu-cu") left.add(each);
    roster.problems = std::move(left);
    return converted;
}

}  // namespace intake
