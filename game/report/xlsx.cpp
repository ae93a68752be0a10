// Writes tables as an Excel workbook.

#include <xlsxwriter.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "report/report.h"

namespace report {
namespace {

using base::Code;
using model::Cell;
using model::Table;

constexpr std::size_t longest_text = 32767;  // what a cell can hold, in characters
constexpr std::size_t longest_sheet_name = 31;
constexpr std::time_t fixed_time = 1767225600;  // 1 January 2026: the same data, the same bytes
constexpr std::uint32_t rule_colour = 0xB8C0CC, header_colour = 0xE7EEF8;

struct Formats {
    lxw_format *corner, *corner_right, *title, *subtitle, *head, *note;
    lxw_format *text, *centred, *tenths, *hundredths, *integer, *percent;
};

std::string clipped(const std::string& text, std::size_t longest) {
    std::vector<char32_t> letters = base::to_code_points(base::to_nfc(text));
    std::replace(letters.begin(), letters.end(), U'\0', U' ');
    if (letters.size() > longest) letters.resize(longest);
    return base::to_utf8(letters);
}

std::string sheet_name(const std::string& name) {
    std::string out = clipped(name, longest_sheet_name);
    for (char& c : out)
        if (std::string_view("[]:*?/\\").find(c) != std::string_view::npos) c = '-';
    return out;
}

lxw_format* add_format(lxw_workbook* book, double size, std::uint8_t align) {
    lxw_format* format = workbook_add_format(book);
    format_set_font_name(format, "Times New Roman");
    format_set_font_size(format, size);
    format_set_align(format, align);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
}

lxw_format* add_cell_format(lxw_workbook* book, std::uint8_t align, const char* number_format) {
    lxw_format* format = add_format(book, 12, align);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, rule_colour);
    if (number_format) format_set_num_format(format, number_format);
    return format;
}

Formats make_formats(lxw_workbook* book) {
    Formats all;
    all.corner = add_format(book, 12, LXW_ALIGN_LEFT);
    all.corner_right = add_format(book, 12, LXW_ALIGN_RIGHT);
    all.title = add_format(book, 14, LXW_ALIGN_CENTER);
    format_set_bold(all.title);
    all.subtitle = add_format(book, 12, LXW_ALIGN_CENTER);
    all.note = add_format(book, 11, LXW_ALIGN_LEFT);
    format_set_italic(all.note);
    all.head = add_cell_format(book, LXW_ALIGN_CENTER, nullptr);
    format_set_bold(all.head);
    format_set_text_wrap(all.head);
    format_set_pattern(all.head, LXW_PATTERN_SOLID);
    format_set_bg_color(all.head, header_colour);
    all.text = add_cell_format(book, LXW_ALIGN_LEFT, "@");
    all.centred = add_cell_format(book, LXW_ALIGN_CENTER, "@");
    all.tenths = add_cell_format(book, LXW_ALIGN_CENTER, "0.0");
    all.hundredths = add_cell_format(book, LXW_ALIGN_CENTER, "0.##");
    all.integer = add_cell_format(book, LXW_ALIGN_CENTER, "0");
    all.percent = add_cell_format(book, LXW_ALIGN_CENTER, "0%");
    return all;
}

// Writes one table; rows count from 0.
class SheetWriter {
public:
    SheetWriter(lxw_worksheet* sheet, const Table& table, const Formats& formats)
        : sheet_(sheet),
          table_(table),
          formats_(formats),
          last_column_(static_cast<lxw_col_t>(std::max<std::size_t>(table.columns.size(), 1) - 1)) {}

    bool write() {
        write_corners();
        for (std::size_t i = 0; i < table_.title.size(); ++i) write_title(table_.title[i], i == 0 ? formats_.title : formats_.subtitle);
        if (row_ > 0) ++row_;
        write_header();
        for (const auto& cells : table_.rows) write_row(cells);
        ++row_;
        for (const std::string& note : table_.notes) text(row_++, 0, note, formats_.note);
        lay_out();
        return well_;
    }

private:
    void check(lxw_error error) { well_ = well_ && error == LXW_NO_ERROR; }

    // Always a string cell, whatever it begins with.
    void text(lxw_row_t row, lxw_col_t column, const std::string& value, lxw_format* format) {
        check(worksheet_write_string(sheet_, row, column, clipped(value, longest_text).c_str(), format));
    }

    // Over the whole width of the table.
    void write_title(const std::string& title, lxw_format* format) {
        if (last_column_ > 0) check(worksheet_merge_range(sheet_, row_, 0, row_, last_column_, "", format));
        text(row_++, 0, title, format);
    }

    void write_corners() {
        const std::vector<std::string> left = base::split(table_.left_head, '\n'), right = base::split(table_.right_head, '\n');
        for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i, ++row_) {
            if (i < left.size() && !left[i].empty()) text(row_, 0, left[i], formats_.corner);
            if (i < right.size() && !right[i].empty()) text(row_, last_column_, right[i], formats_.corner_right);
        }
    }

    void write_header() {
        header_row_ = row_++;
        worksheet_set_row(sheet_, header_row_, 48, nullptr);
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet_, column, column, table_.columns[i].width, nullptr);
            text(header_row_, column, table_.columns[i].heading, formats_.head);
        }
    }

    void write_row(const std::vector<Cell>& cells) {
        worksheet_set_row(sheet_, row_, 18, nullptr);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool centred = i < table_.columns.size() && table_.columns[i].centred;
            write_cell(static_cast<lxw_col_t>(i), cells[i], centred ? formats_.centred : formats_.text);
        }
        ++row_;
    }

    void write_cell(lxw_col_t column, const Cell& cell, lxw_format* text_format) {
        const auto number = [&](double value, lxw_format* format) { check(worksheet_write_number(sheet_, row_, column, value, format)); };
        const auto value = static_cast<double>(cell.number);
        switch (cell.type) {
            case Cell::Type::blank:
                return check(worksheet_write_blank(sheet_, row_, column, text_format));
            case Cell::Type::text:
                return text(row_, column, cell.text, text_format);
            case Cell::Type::tenths:
                return number(value / 10, formats_.tenths);
            case Cell::Type::hundredths:
                return number(value / 100, cell.number % 100 == 0 ? formats_.integer : formats_.hundredths);
            case Cell::Type::integer:
                return number(value, formats_.integer);
            case Cell::Type::percent:
                return number(value / 100, formats_.percent);
        }
    }

    void lay_out() {
        worksheet_freeze_panes(sheet_, header_row_ + 1, 0);
        worksheet_repeat_rows(sheet_, header_row_, header_row_);
        if (table_.landscape) worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, 9);  // A4
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_set_margins(sheet_, 0.5, 0.5, 0.6, 0.6);
        worksheet_set_footer(sheet_, "&R&P/&N");
    }

    lxw_worksheet* sheet_;
    const Table& table_;
    const Formats& formats_;
    lxw_col_t last_column_;
    lxw_row_t row_ = 0, header_row_ = 0;
    bool well_ = true;
};

bool write_book(const std::vector<Table>& sheets, const std::string& file, const std::string& temp_folder) {
    std::string folder = temp_folder;  // the library wants it writable
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    lxw_workbook* book = workbook_new_opt(file.c_str(), &options);
    if (!book) return false;
    lxw_doc_properties properties{};
    properties.created = fixed_time;
    workbook_set_properties(book, &properties);
    const Formats formats = make_formats(book);
    bool well = true;
    for (const Table& table : sheets) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, sheet_name(table.sheet).c_str());
        well = well && sheet && SheetWriter(sheet, table, formats).write();
    }
    return workbook_close(book) == LXW_NO_ERROR && well;
}

}  // namespace

base::Result<void> write_xlsx(const std::vector<Table>& sheets, const base::Path& file) {
    TRY_ASSIGN(const base::TempFolder folder, base::TempFolder::make("khienso-xlsx"));
    const base::Path made = folder.path() / "so.xlsx";
    if (!write_book(sheets, base::to_utf8(made), base::to_utf8(folder.path())))
        return base::fail(Code::not_writable, "so-lop.khong-ghi-duoc", {{"tep", base::to_utf8(file)}}, "libxlsxwriter");
    TRY_ASSIGN(const std::string bytes, base::read_file(made));
    return base::write_file(file, bytes);
}

}  // namespace report
