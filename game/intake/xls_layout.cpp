// Walks the records of an .xls: each has its kind, its length, and fields at fixed places ([MS-XLS]).

#include "intake/xls_layout.h"

#include <algorithm>

#include "base/text.h"
#include "intake/ole.h"

namespace intake {
namespace {

enum Record : std::uint32_t {
    end_of_part = 0x0A,
    part_begins = 0x809,
    a_sheet = 0x85,
    a_font = 0x31,
    a_format = 0x41E,
    a_style = 0xE0,
    a_row = 0x208,
    some_columns = 0x7D,
    merged_cells = 0xE5,
    many_numbers = 0xBD,
};

constexpr std::size_t most_sheets_laid_out = 100, most_styled_cells = 1'000'000;  // of a sheet
constexpr long most_records = 4'000'000;                                          // of all sheets: some may claim the same bytes

// A record at a time, from any place; stops at the first that does not fit.
class Records {
public:
    Records(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

    bool next() {
        if (at_ > bytes_.size() || bytes_.size() - at_ < 4) return false;
        kind = little(bytes_, at_, 2);
        const std::size_t length = little(bytes_, at_ + 2, 2);
        if (bytes_.size() - at_ - 4 < length) return false;
        body = bytes_.substr(at_ + 4, length);
        at_ += 4 + length;
        return true;
    }

    std::uint32_t kind = 0;
    std::string_view body;

private:
    std::string_view bytes_;
    std::size_t at_;
};

int field(std::string_view body, std::size_t at, int size = 2) { return static_cast<int>(little(body, at, size)); }

std::string format_code(std::string_view body, bool is_biff8) {
    const std::size_t start = is_biff8 ? 5 : 3, length = little(body, 2, is_biff8 ? 2 : 1);
    const bool is_wide = is_biff8 && (little(body, 4, 1) & 1) != 0;
    std::string out;
    for (std::size_t i = 0; i < length; ++i) base::append_utf8(out, little(body, start + i * (is_wide ? 2 : 1), is_wide ? 2 : 1));
    return out;
}

bool is_cell(std::uint32_t kind) {
    return kind == 0x203 || kind == 0x204 || kind == 0x27E || kind == 0xFD || kind == 0x06 || kind == 0x406 || kind == 0x205 ||
           kind == 0xD6;
}

void read_merged(std::string_view body, std::vector<Merge>& merges) {
    for (std::size_t at = 2; at + 8 <= body.size(); at += 8)
        merges.push_back({field(body, at) + 1, field(body, at + 2) + 1, field(body, at + 4), field(body, at + 6)});
}

void read_styles_of_cells(const Records& record, XlsSheetLayout& sheet) {
    const std::string_view body = record.body;
    if (sheet.styles.size() >= most_styled_cells) return;
    if (is_cell(record.kind)) sheet.styles[{field(body, 0) + 1, field(body, 2)}] = little(body, 4, 2);
    if (record.kind != many_numbers) return;
    for (std::size_t at = 4; at + 6 < body.size(); at += 6)
        sheet.styles[{field(body, 0) + 1, field(body, 2) + static_cast<int>((at - 4) / 6)}] = little(body, at, 2);
}

void read_record(const Records& record, XlsSheetLayout& sheet) {
    const std::string_view body = record.body;
    if (record.kind == merged_cells) read_merged(body, sheet.merges);
    if (record.kind == a_row && (little(body, 12, 4) & 0x20) != 0) sheet.hidden_rows.insert(field(body, 0) + 1);
    if (record.kind == some_columns && (little(body, 8, 2) & 1) != 0)
        for (int column = field(body, 0); column <= std::min(field(body, 2), max_columns - 1); ++column)
            sheet.hidden_columns.push_back(column);
    read_styles_of_cells(record, sheet);
}

XlsSheetLayout read_layout_of_sheet(std::string_view workbook, std::size_t at, long& records_left) {
    XlsSheetLayout sheet;
    int depth = 0;
    for (Records record(workbook, at); records_left-- > 0 && record.next();) {
        if (record.kind == part_begins) ++depth;
        if (record.kind == end_of_part && --depth <= 0) break;
        if (depth == 1) read_record(record, sheet);
    }
    return sheet;
}

}  // namespace

XlsLayout read_xls_layout(std::string_view workbook) {
    XlsLayout layout;
    std::map<int, NumberFormat> custom;
    std::vector<bool> struck_fonts;
    std::vector<std::pair<std::size_t, bool>> sheets;
    bool is_biff8 = true;
    for (Records record(workbook, 0); record.next() && record.kind != end_of_part;) {
        const std::string_view body = record.body;
        if (record.kind == part_begins) is_biff8 = little(body, 0, 2) >= 0x600;
        if (record.kind == a_sheet) sheets.emplace_back(little(body, 0, 4), little(body, 4, 1) != 0);
        if (record.kind == a_font) struck_fonts.push_back((little(body, 2, 2) & 8) != 0);
        if (record.kind == a_format) custom[field(body, 0)] = parse_number_format(format_code(body, is_biff8));
        if (record.kind != a_style) continue;
        const std::size_t font = little(body, 0, 2), place = font > 4 ? font - 1 : font;  // there is no fifth font
        const auto found = custom.find(field(body, 2));
        layout.struck.push_back(place < struck_fonts.size() && struck_fonts[place]);
        layout.formats.push_back(found == custom.end() ? builtin_number_format(field(body, 2)) : found->second);
    }
    sheets.resize(std::min(sheets.size(), most_sheets_laid_out));
    long records_left = most_records;
    for (const auto& [at, hidden] : sheets) {
        layout.sheets.push_back(read_layout_of_sheet(workbook, at, records_left));
        layout.sheets.back().is_hidden = hidden;
    }
    return layout;
}

}  // namespace intake
