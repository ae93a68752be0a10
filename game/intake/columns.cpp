// Finds the headers of a sheet and what each column holds: by the headings that schools use, else by the cells below.

#include "intake/columns.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/class_name.h"
#include "intake/legacy.h"

namespace intake {
namespace {

constexpr int title_rows_at_most = 30;  // above the first headings of a sheet

enum class Field { none, roll, code, own_code, name, family, given, birthday, class_name, status, remark };

// Headings as they are written in the exports of school systems and in hand-kept lists.
const std::vector<std::pair<Field, const char*>> aliases = {{Field::roll, "STT"},
                                                            {Field::roll, "TT"},
                                                            {Field::roll, "Số TT"},
                                                            {Field::roll, "Số thứ tự"},
                                                            {Field::roll, "Thứ tự"},
                                                            {Field::code, "Mã định danh"},
                                                            {Field::code, "Mã định danh Bộ GD&ĐT"},
                                                            {Field::code, "Mã định danh Bộ GDĐT"},
                                                            {Field::code, "Mã định danh Bộ"},
                                                            {Field::code, "Mã định danh học sinh"},
                                                            {Field::code, "Mã định danh HS"},
                                                            {Field::code, "Mã định danh CSDL"},
                                                            {Field::own_code, "Mã HS"},
                                                            {Field::own_code, "Mã học sinh"},
                                                            {Field::own_code, "Mã số học sinh"},
                                                            {Field::own_code, "Mã số HS"},
                                                            {Field::name, "Họ và tên"},
                                                            {Field::name, "Họ tên"},
                                                            {Field::name, "Tên học sinh"},
                                                            {Field::name, "Họ và tên học sinh"},
                                                            {Field::name, "Họ tên học sinh"},
                                                            {Field::name, "Họ và tên HS"},
                                                            {Field::name, "Họ tên HS"},
                                                            {Field::name, "Học sinh"},
                                                            {Field::name, "Tên HS"},
                                                            {Field::name, "Họ, tên"},
                                                            {Field::name, "Họ và tên trẻ"},
                                                            {Field::name, "Tên đầy đủ"},
                                                            {Field::family, "Họ và chữ lót"},
                                                            {Field::family, "Họ chữ lót"},
                                                            {Field::family, "Họ và tên đệm"},
                                                            {Field::family, "Họ và đệm"},
                                                            {Field::family, "Họ đệm"},
                                                            {Field::family, "Họ lót"},
                                                            {Field::family, "Họ và lót"},
                                                            {Field::family, "Họ và tên lót"},
                                                            {Field::family, "Họ"},
                                                            {Field::given, "Tên"},
                                                            {Field::birthday, "Ngày sinh"},
                                                            {Field::birthday, "Ngày tháng năm sinh"},
                                                            {Field::birthday, "Ngày, tháng, năm sinh"},
                                                            {Field::birthday, "Sinh ngày"},
                                                            {Field::birthday, "Năm sinh"},
                                                            {Field::birthday, "NTNS"},
                                                            {Field::class_name, "Lớp"},
                                                            {Field::class_name, "Lớp học"},
                                                            {Field::class_name, "Tên lớp"},
                                                            {Field::status, "Trạng thái"},
                                                            {Field::status, "Trạng thái học sinh"},
                                                            {Field::status, "Trạng thái HS"},
                                                            {Field::status, "Tình trạng"},
                                                            {Field::status, "Tình trạng học sinh"},
                                                            {Field::status, "Tình trạng HS"},
                                                            {Field::status, "Diện học sinh"},
                                                            {Field::remark, "Ghi chú"},
                                                            {Field::remark, "Ghi chú khác"},
                                                            {Field::remark, "Biến động"},
                                                            {Field::remark, "Lý do"}};

const std::map<std::string, Field>& folded_aliases() {
    static const std::map<std::string, Field> folded = [] {
        std::map<std::string, Field> out;
        for (const auto& [field, heading] : aliases) out[base::fold(heading)] = field;
        return out;
    }();
    return folded;
}

// "Ngày sinh (dd/mm/yyyy) *" is "ngày sinh"; but "(Bộ GD&ĐT)" may follow a code, so nothing in brackets counts.
std::string without_brackets(const std::string& text) {
    std::string out;
    int depth = 0;
    for (char c : text) {
        depth += c == '(';
        if (depth == 0) out += c;
        if (c == ')' && depth > 0) --depth;
    }
    return out;
}

// A citizen's number is not ours to keep, whatever stands before the bracket.
bool is_citizen_number(const std::string& heading) {
    const std::string folded = base::fold(heading);
    for (const char* words : {"cá nhân", "công dân", "CCCD", "CMND"})
        if (folded.find(base::fold(words)) != std::string::npos) return true;
    return false;
}

Field field_of_words(const std::string& heading) {
    const auto found = folded_aliases().find(base::fold(without_brackets(heading)));
    return found == folded_aliases().end() ? Field::none : found->second;
}

Field field_of(const std::string& heading) {
    if (heading.empty() || is_citizen_number(heading)) return Field::none;
    const Field field = field_of_words(heading);
    if (field != Field::none) return field;
    const std::vector<std::string> words = base::split_words(heading);
    const bool is_vietnamese = std::all_of(words.begin(), words.end(), base::is_syllable);  // "Hà" is a child, no "Họ"; but "Líp" is "Lớp"
    for (const OldFont font : {OldFont::tcvn3, OldFont::vni}) {                             // "Hä vµ tªn"
        const Field old = field_of_words(read_old_font(heading, font));
        if (old == Field::class_name || (old != Field::none && !is_vietnamese)) return old;
    }
    return Field::none;
}

using Found = std::map<Field, int>;  // first column of each field

bool has_name(const Found& found) { return found.count(Field::name) || found.count(Field::family) || found.count(Field::given); }

// A table beside another begins where a heading stands a second time.
std::vector<Found> find_groups(const Row& row) {
    std::vector<Found> groups(1);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Field field = field_of(own_text(row.cells[i]));
        if (field == Field::none) continue;
        if (groups.back().count(field) && has_name(groups.back()) && field != Field::remark) groups.emplace_back();
        groups.back().emplace(field, static_cast<int>(i));
    }
    return groups;
}

int first_column(const Found& found) {
    int first = max_columns;
    for (const auto& [field, column] : found) first = std::min(first, column);
    return first;
}

// "Họ tên", "Ngày sinh" of father and mother are headings too, but no table of pupils.
bool is_of_family(const Sheet& sheet, std::size_t header, const Found& found) {
    for (std::size_t above = header > 2 ? header - 2 : 0; above < header; ++above) {
        const std::string words = ' ' + base::fold(covering_text(sheet.rows[above], first_column(found))) + ' ';
        for (const char* one : {" cha ", " me ", " bo ", " phu huinh ", " giam ho ", " gia dinh "})
            if (words.find(one) != std::string::npos) return true;
    }
    return false;
}

// Groups that are tables of pupils; the first is one if it has a name.
std::vector<Found> tables_of(const Sheet& sheet, std::size_t header) {
    std::vector<Found> out;
    for (Found& group : find_groups(sheet.rows[header])) {
        const bool numbered = out.empty() || !out.front().count(Field::roll) || group.count(Field::roll);
        if (has_name(group) && numbered && (out.empty() || !is_of_family(sheet, header, group))) out.push_back(std::move(group));
        if (out.empty()) return out;
    }
    return out;
}

int column_of(const Found& found, Field field) {
    const auto at = found.find(field);
    return at == found.end() ? -1 : at->second;
}

// A heading "Họ và tên" merged over two columns leaves the second without one: there stands the given name.
bool holds_given_names(const Sheet& sheet, std::size_t header, int column) {
    if (!squeeze(cell_text(sheet.rows[header], column)).empty()) return false;
    if (header + 1 < sheet.rows.size() && field_of(cell_text(sheet.rows[header + 1], column)) == Field::given) return true;
    int words = 0, others = 0;
    for (std::size_t i = header + 1; i < sheet.rows.size(); ++i) {
        const std::string text = squeeze(cell_text(sheet.rows[i], column));
        const std::string before = squeeze(cell_text(sheet.rows[i], column - 1));
        if (before.empty() || is_integer(before)) continue;
        if (text.empty() || is_integer(text))
            ++others;
        else
            ++words;
    }
    return words > others;
}

void name_headings(const Row& header, Columns& columns) {
    const std::set<int> taken = {columns.roll, columns.code, columns.name, columns.given, columns.class_name};
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const std::string heading = squeeze(own_text(header.cells[i]));
        if (heading.empty()) continue;
        const int column = static_cast<int>(i);
        if (taken.count(column))
            columns.kept.push_back(heading);
        else if (column == columns.birthday)
            columns.dropped.insert(columns.dropped.begin(), heading);
        else
            columns.dropped.push_back(heading);
    }
}

Columns to_columns(const Sheet& sheet, std::size_t header, const Found& found) {
    Columns columns;
    columns.header = static_cast<int>(header);
    columns.roll = column_of(found, Field::roll);
    columns.code = found.count(Field::code) ? column_of(found, Field::code) : column_of(found, Field::own_code);
    columns.birthday = column_of(found, Field::birthday);
    columns.class_name = column_of(found, Field::class_name);
    columns.status = column_of(found, Field::status);
    columns.is_ministry_code = found.count(Field::code) > 0;
    columns.name = column_of(found, Field::name);
    if (columns.name >= 0) {
        if (holds_given_names(sheet, header, columns.name + 1)) columns.given = columns.name + 1;
    } else if (found.count(Field::family)) {
        columns.name = column_of(found, Field::family);
        columns.given = column_of(found, Field::given);
    } else {
        columns.name = column_of(found, Field::given);
    }
    name_headings(sheet.rows[header], columns);
    return columns;
}

// What the cells of one column look like, taken together.
struct Look {
    int filled = 0, integers = 0, dates = 0, digits = 0, words = 0, single_words = 0, genders = 0, syllables = 0, classes = 0;
};

bool looks_date(const std::string& text) {
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto marks = std::count_if(text.begin(), text.end(), [](char c) { return c == '/' || c == '-' || c == '.'; });
    return digits >= 6 && marks == 2 && static_cast<std::size_t>(digits + marks) == text.size();
}

Look look_at(const Sheet& sheet, int column) {
    Look look;
    for (const Row& row : sheet.rows) {
        const std::string text = squeeze(cell_text(row, column));
        if (text.empty()) continue;
        const std::string folded = base::fold(text);
        const bool has_digit = text.find_first_of("0123456789") != std::string::npos;
        const int syllables = base::count_syllables(text);
        ++look.filled;
        look.integers += is_integer(text) && text.size() <= 4;
        look.digits += is_integer(text) && text.size() >= 6;
        look.dates += looks_date(text);
        look.classes += has_digit && !is_integer(text) && is_class_alone(text);
        look.genders += folded == "nam" || folded == "nu";
        look.words += !has_digit && !folded.empty();
        look.single_words += !has_digit && syllables == 1;
        look.syllables += syllables;
    }
    return look;
}

bool most(int part, int whole) { return whole > 0 && part * 3 >= whole * 2; }

int count_columns(const Sheet& sheet) {
    std::size_t columns = 0;
    for (const Row& row : sheet.rows) columns = std::max(columns, row.cells.size());
    return static_cast<int>(columns);
}

std::string column_letters(int column) {
    std::string out;
    for (int left = column + 1; left > 0; left = (left - 1) / 26) out.insert(out.begin(), static_cast<char>('A' + (left - 1) % 26));
    return out;
}

}  // namespace

int Columns::known() const {
    const std::array<int, 6> all = {roll, code, name, given, birthday, class_name};
    return static_cast<int>(std::count_if(all.begin(), all.end(), [](int column) { return column >= 0; }));
}

std::vector<Header> find_headers(const Sheet& sheet) {
    std::vector<Header> headers;
    std::optional<std::size_t> alone;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        if (headers.empty() && sheet.rows[i].number > title_rows_at_most) break;
        const std::vector<Found> tables = tables_of(sheet, i);
        if (tables.empty()) continue;
        if (tables.front().size() < 2) {
            if (!alone) alone = i;
            continue;
        }
        // The second line of a heading is no heading of its own.
        if (!headers.empty() && headers.back().row + 1 == i && headers.back().fields >= tables.front().size()) continue;
        if (!headers.empty() && headers.back().row + 1 == i) headers.pop_back();
        headers.push_back({i, tables.front().size(), {}});
    }
    if (headers.empty() && alone) headers.push_back({*alone, 1, {}});
    for (Header& header : headers) {
        header.starts = {0};
        const std::vector<Found> tables = tables_of(sheet, header.row);
        for (std::size_t k = 1; k < tables.size(); ++k) header.starts.push_back(first_column(tables[k]));
    }
    return headers;
}

std::optional<Columns> columns_of(const Sheet& sheet, std::size_t header) {
    const std::vector<Found> tables = tables_of(sheet, header);
    if (tables.empty()) return std::nullopt;
    return to_columns(sheet, header, tables.front());
}

Columns guess_columns(const Sheet& sheet) {
    Columns columns;
    const int count = count_columns(sheet);
    for (int column = 0; column < count; ++column) {
        const Look look = look_at(sheet, column);
        const bool words = most(look.words, look.filled) && !most(look.genders, look.filled);
        if (words && columns.name < 0)
            columns.name = column;
        else if (words && columns.given < 0 && column == columns.name + 1 && most(look.single_words, look.filled))
            columns.given = column;
        else if (most(look.classes, look.filled) && columns.class_name < 0 && columns.name >= 0)
            columns.class_name = column;
        else if (most(look.dates, look.filled) && columns.birthday < 0)
            columns.birthday = column;
        else if (most(look.digits, look.filled) && columns.code < 0)
            columns.code = column;
        else if (most(look.integers, look.filled) && columns.roll < 0 && columns.name < 0)
            columns.roll = column;
        else if (look.filled > 0)
            columns.dropped.push_back(column_letters(column));
    }
    return columns;
}

bool is_heading_row(const Row& row, const Columns& columns) {
    int headings = 0, integers = 0, filled = 0;
    for (const Value& value : row.cells) {
        const std::string& text = own_text(value);
        if (base::trim(text).empty()) continue;
        ++filled;
        headings += field_of(text) != Field::none;
        integers += is_integer(text) && text.size() <= 3;
    }
    const bool column_numbers = filled > 1 && integers == filled && is_integer(cell_text(row, columns.name));
    return headings >= 2 || (headings == 1 && filled == 1 && field_of(cell_text(row, columns.name)) == Field::name) || column_numbers;
}

bool is_remark_heading(const std::string& heading) { return field_of(heading) == Field::remark; }

}  // namespace intake
