// Finds the header of a sheet and what each column holds: by the headings that schools use, else by the cells below.

#include "intake/columns.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.h"
#include "base/vietnamese.h"

namespace intake {
namespace {

constexpr std::size_t header_search_rows = 12;

enum class Field { none, roll, code, own_code, name, family, given, birthday, class_name };

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
                                                            {Field::class_name, "Lớp"},
                                                            {Field::class_name, "Lớp học"},
                                                            {Field::class_name, "Tên lớp"}};

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

Field field_of(const std::string& heading) {
    if (is_citizen_number(heading)) return Field::none;
    const auto found = folded_aliases().find(base::fold(without_brackets(heading)));
    return found == folded_aliases().end() ? Field::none : found->second;
}

using Found = std::map<Field, int>;  // first column of each field

Found find_fields(const Row& row) {
    Found found;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Field field = field_of(row.cells[i].text);
        if (field != Field::none) found.emplace(field, static_cast<int>(i));
    }
    return found;
}

int column_of(const Found& found, Field field) {
    const auto at = found.find(field);
    return at == found.end() ? -1 : at->second;
}

bool has_name(const Found& found) { return found.count(Field::name) || found.count(Field::family) || found.count(Field::given); }

// A heading "Họ và tên" merged over two columns leaves the second without one: there stands the given name.
bool holds_given_names(const Sheet& sheet, std::size_t header, int column) {
    if (!squeeze(cell_text(sheet.rows[header], column)).empty()) return false;
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
        const std::string heading = squeeze(header.cells[i].text);
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
    int filled = 0, integers = 0, dates = 0, digits = 0, words = 0, single_words = 0, genders = 0, syllables = 0;
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

std::string squeeze(const std::string& text) {
    std::string out;
    bool gap = false;
    for (char32_t c : base::to_code_points(base::to_nfc(text))) {
        const bool blank =
            c <= 0x20 || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
        const bool invisible = (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
        if (blank) gap = true;
        if (blank || invisible) continue;
        if (gap && !out.empty()) out += ' ';
        gap = false;
        base::append_utf8(out, c);
    }
    return out;
}

const std::string& cell_text(const Row& row, int column) {
    static const std::string empty;
    return column >= 0 && static_cast<std::size_t>(column) < row.cells.size() ? row.cells[static_cast<std::size_t>(column)].text : empty;
}

bool is_integer(const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Columns> find_header(const Sheet& sheet) {
    std::optional<std::size_t> best;
    Found best_found;
    for (std::size_t i = 0; i < std::min(sheet.rows.size(), header_search_rows); ++i) {
        Found found = find_fields(sheet.rows[i]);
        if (!has_name(found) || (best && found.size() <= best_found.size())) continue;
        best = i;
        best_found = std::move(found);
    }
    if (!best) return std::nullopt;
    return to_columns(sheet, *best, best_found);
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
        if (base::trim(value.text).empty()) continue;
        ++filled;
        headings += field_of(value.text) != Field::none;
        integers += is_integer(value.text) && value.text.size() <= 3;
    }
    const bool column_numbers = filled > 1 && integers == filled && is_integer(cell_text(row, columns.name));
    return headings >= 2 || column_numbers;
}

}  // namespace intake
