// Lines of names in any manner become rows of a number and a name; cells stay as they are.

#include "intake/pasted.h"

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/birthday.h"
#include "intake/class_name.h"
#include "intake/csv.h"
#include "intake/footer.h"

namespace intake {
namespace {

using base::Code;
using base::Result;

constexpr std::size_t longest_number = 3;
constexpr int most_syllables = 10;  // of a name
constexpr std::size_t few_names = 3;

// Up to three digits, then what people put between a number and a name: "1. ", "1/ ", "01) ", "1 - ", "1: ", "(1) ", "1\u2026".
struct Numbered {
    std::string number, rest;
};

// Whatever is no letter: hyphens, dots, ticks, pictures.
bool is_bullet(char32_t c) { return !base::is_letter_or_digit(c) && c != '\'' && c != 0x2019 && c != 0x02BC && c != '?' && c != '='; }

Numbered split_number(const std::string& line) {
    const std::vector<char32_t> text = base::to_code_points(line);
    std::size_t at = 0;
    const auto skip = [&](auto is) {
        while (at < text.size() && is(text[at])) ++at;
    };
    skip(is_bullet);
    const std::size_t digits = at;
    skip([](char32_t c) { return c >= '0' && c <= '9'; });
    const std::size_t end = at;
    skip(is_bullet);
    const bool is_number = end > digits && end - digits <= longest_number && at > end && at < text.size();
    const auto part = [&](std::size_t from, std::size_t to) {
        return base::to_utf8(
            std::vector<char32_t>(text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(to)));
    };
    if (is_number) return {part(digits, end), part(at, text.size())};
    return {{}, part(digits == end ? std::min(digits, text.size()) : digits, text.size())};
}

// "Lê An - 12/03/2015", "Lê An, 12/03/2015" and "Lê An (nữ)": what stands behind the name.
std::string split_birthday(std::string& name) {
    if (const std::size_t bracket = name.find('('); bracket != std::string::npos) {
        const std::string inside = base::fold(name.substr(bracket));
        if (inside == "nam" || inside == "nu") name = squeeze(name.substr(0, bracket));
    }
    const std::size_t digit = name.find_first_of("0123456789");
    if (digit == std::string::npos || digit == 0) return {};
    std::string date = name.substr(digit);
    while (!date.empty() && (date.back() == ')' || date.back() == '.')) date.pop_back();
    if (to_birthday(Value{date}).empty()) return {};
    std::size_t end = digit;
    while (end > 0 && std::string_view(" -,;:(|/").find(name[end - 1]) != std::string_view::npos) --end;
    name.resize(end);
    return date;
}

bool could_be_name(const std::string& text) {
    const std::string folded = base::fold(text);
    const int syllables = base::count_syllables(text);
    if (syllables < 1 || syllables > most_syllables || folded == "nam" || folded == "nu") return false;
    return text.find_first_of("0123456789@=#") == std::string::npos && footer_in(text) == Footer::none;
}

// "An, Bình và Chi" as three; one part: it is no such line.
std::vector<std::string> split_names(const std::string& line) {
    std::string text = line;
    const bool has_separators = line.find_first_of(",;") != std::string::npos;
    for (const char* between : {"và", "Và", "&", "\uFF0C", "\u3001"}) {
        const std::string word = static_cast<unsigned char>(between[0]) < 0xE0 ? ' ' + std::string(between) + ' ' : between;
        for (std::size_t at = text.find(word); has_separators && at != std::string::npos; at = text.find(word, at))
            text.replace(at, word.size(), ", ");
    }
    std::vector<std::string> parts;
    const char separator = text.find(';') != std::string::npos ? ';' : ',';
    for (const std::string& each : base::split(text, separator)) {
        std::string part = squeeze(each);
        while (!part.empty() && part.back() == '.') part.pop_back();
        if (!part.empty()) parts.push_back(std::move(part));
    }
    const auto is_name = [](const std::string& part) { return could_be_name(split_number(part).rest); };
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), is_name) ? parts : std::vector<std::string>{line};
}

// "Họ và chữ lót, tên" in two columns: every line has two parts and the second is one word.
bool is_two_columns(const std::vector<std::string>& lines) {
    int pairs = 0;
    for (const std::string& line : lines) {
        const std::vector<std::string> parts = split_names(line);
        if (parts.size() != 2 || base::count_syllables(parts[1]) != 1 || base::count_syllables(parts[0]) < 2) return false;
        ++pairs;
    }
    return pairs > 1;
}

bool is_list_of_names(const std::vector<std::string>& lines) {
    if (is_two_columns(lines)) return false;
    std::size_t names = 0, others = 0;
    for (const std::string& line : lines) {
        const std::size_t parts = split_names(line).size();
        if (parts > 1)
            names += parts;
        else
            others += line.find_first_of(",;") != std::string::npos && !could_be_name(line);
    }
    return others * 2 < lines.size() && (names >= few_names || others > 0 || (lines.size() == 1 && names > 1));
}

void add_names(Sheet& sheet, int number, const std::string& line) {
    for (const std::string& part : split_names(line)) {
        Numbered one = split_number(part);
        const std::string born = split_birthday(one.rest);
        if (!one.rest.empty()) sheet.rows.push_back({number, {Value{one.number}, Value{squeeze(one.rest)}, Value{born}}});
    }
}

// "[09:15, 12/9/2026] Cô Thuỷ: 1. An": when and by whom a message was sent is no part of it.
std::string without_sender(const std::string& line) {
    const std::size_t bracket = line.find(']'), time = line.find(':');
    if (line[0] != '[' || bracket == std::string::npos || time > bracket) return line;
    const std::size_t sender = line.find(':', bracket);
    return squeeze(line.substr(sender == std::string::npos ? bracket + 1 : sender + 1));
}

// "Lớp 6A1: An, Bình", "6A1 gồm: An, Bình": the class goes into a line of its own.
void add_line(Sheet& sheet, int number, const std::string& line) {
    const std::size_t colon = line.find(':');
    const std::string before = squeeze(line.substr(0, colon));
    if (is_class_alone(line) || (colon == std::string::npos && !split_number(line).number.empty())) {
        if (is_class_alone(line)) return sheet.rows.push_back({number, {Value{line}}});
        return add_names(sheet, number, line);
    }
    if (colon == std::string::npos) return add_names(sheet, number, line);
    if (const auto name = find_class_name(before); name || is_class_alone(before)) {
        sheet.rows.push_back({number, {Value{name ? "Lớp " + *name : before}}});
        const std::string rest = squeeze(line.substr(colon + 1));
        if (!rest.empty()) add_names(sheet, number, rest);
        return;
    }
    const std::string folded = base::fold(before);
    const bool is_intro = footer_in(before) != Footer::none || base::starts_with(folded, "cac em") || folded == "ho va ten" ||
                          folded == "ho ten" || folded == "nam" || folded == "nu";
    add_names(sheet, number, is_intro ? squeeze(line.substr(colon + 1)) : line);
}

std::vector<std::pair<int, std::string>> lines_of(const std::string& text) {
    std::vector<std::pair<int, std::string>> out;
    std::string even;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r')
            even += text[i];
        else if (i + 1 >= text.size() || text[i + 1] != '\n')
            even += '\n';
    int number = 0;
    for (const std::string& each : base::split(even, '\n')) {
        ++number;
        std::string line = squeeze(each);
        if (!line.empty()) line = without_sender(line);
        if (!line.empty()) out.emplace_back(number, std::move(line));
    }
    return out;
}

// Lines without cells; nothing when some hold cells.
Sheet read_lines(const std::string& text) {
    Sheet sheet;
    const auto lines = lines_of(text);
    std::vector<std::string> bare;
    for (const auto& [number, line] : lines) {
        const std::size_t colon = line.find(':');
        bare.push_back(colon == std::string::npos ? line : squeeze(line.substr(colon + 1)));
    }
    bare.erase(std::remove(bare.begin(), bare.end(), std::string()), bare.end());
    const bool has_cells = text.find('\t') != std::string::npos || text.find('"') != std::string::npos;
    const bool has_separators =
        std::any_of(bare.begin(), bare.end(), [](const auto& each) { return each.find_first_of(",;|") != std::string::npos; });
    if (has_cells || (has_separators && !is_list_of_names(bare))) return sheet;
    for (const auto& [number, line] : lines) add_line(sheet, number, line);
    return sheet;
}

// Numbers in front of the names of the first column become a column of their own.
void split_numbered(Sheet& sheet) {
    const auto is_numbered = [](const Row& row) {
        const Numbered one = split_number(squeeze(row.cells[0].text));
        return !one.number.empty() && could_be_name(one.rest);
    };
    if (!std::all_of(sheet.rows.begin(), sheet.rows.end(), is_numbered)) return;
    for (Row& row : sheet.rows) {
        const Numbered one = split_number(squeeze(row.cells[0].text));
        row.cells[0] = Value{one.rest};
        row.cells.insert(row.cells.begin(), Value{one.number});
    }
}

Columns columns_of_lines() {
    Columns columns;
    columns.roll = 0;
    columns.name = 1;
    columns.birthday = 2;
    return columns;
}

}  // namespace

Result<Pasted> read_clipboard(const std::string& clipboard) {
    if (base::trim(clipboard).empty()) return base::fail(Code::invalid, "nhap.dan-trong");
    TRY_ASSIGN(const std::string text, to_utf8_text(clipboard));
    TRY_ASSIGN(Sheet cells, split_cells(text, text.find('\t') != std::string::npos ? '\t' : find_separator(text)));
    if (!find_headers(cells).empty()) return Pasted{std::move(cells), {}};
    if (Sheet lines = read_lines(text); !lines.rows.empty()) {
        if (lines.rows.size() > static_cast<std::size_t>(max_rows))
            return base::fail(Code::too_big, "nhap.qua-nhieu-dong", {{"dong", std::to_string(max_rows)}});
        return Pasted{{}, Table{std::move(lines), columns_of_lines()}};
    }
    split_numbered(cells);
    const Columns columns = guess_columns(cells);
    if (columns.name < 0) return base::fail(Code::invalid, "nhap.dan-khong-thay-ten");
    return Pasted{{}, Table{std::move(cells), columns}};
}

}  // namespace intake
