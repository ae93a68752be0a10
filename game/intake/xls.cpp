// freexl reads the values, in a process of its own: it crashes on some bytes that were made for it. Where cells lie and how they are shown,
// which it does not tell, is read beside it.

#include "intake/xls.h"

#include <freexl.h>

#include <algorithm>
#include <charconv>

#include "base/paths.h"
#include "base/process.h"
#include "base/text.h"
#include "intake/ole.h"
#include "intake/xls_layout.h"

namespace intake {
namespace {

using base::Code;
using base::Result;

constexpr unsigned most_sheets = 100;

// What crosses from the other process: words, each ended by a zero.
enum class XlsSign : char {
    sheet = 'S',
    number = 'N',
    text = 'T',
    date = 'D',
    too_long = 'L',
    too_wide = 'W',
    locked = 'P',
    damaged = 'H'
};

class FreexlBook {
public:
    explicit FreexlBook(const std::string& path) { opened_ = freexl_open(path.c_str(), &handle_); }
    FreexlBook(const FreexlBook&) = delete;
    FreexlBook& operator=(const FreexlBook&) = delete;
    ~FreexlBook() { freexl_close(handle_); }

    std::string read() {
        if (opened_ != FREEXL_OK) put(XlsSign::damaged, std::to_string(opened_));
        if (opened_ == FREEXL_OK && info(FREEXL_BIFF_PASSWORD) == FREEXL_BIFF_OBFUSCATED) put(XlsSign::locked, "");
        if (!out_.empty()) return std::move(out_);
        const unsigned count = std::min(info(FREEXL_BIFF_SHEET_COUNT), most_sheets);
        for (unsigned i = 0; i < count; ++i) read_sheet(static_cast<unsigned short>(i));
        return std::move(out_);
    }

private:
    unsigned info(unsigned short what) const {
        unsigned value = 0;
        return freexl_get_info(handle_, what, &value) == FREEXL_OK ? value : 0;
    }

    void put(XlsSign sign, const std::string& words) {
        out_ += static_cast<char>(sign);
        out_ += words;
        out_ += '\0';
    }

    void read_sheet(unsigned short index) {
        const char* name = nullptr;
        unsigned rows = 0;
        unsigned short columns = 0;
        put(XlsSign::sheet, freexl_get_worksheet_name(handle_, index, &name) == FREEXL_OK && name ? name : "");
        if (freexl_select_active_worksheet(handle_, index) != FREEXL_OK) return;
        if (freexl_worksheet_dimensions(handle_, &rows, &columns) != FREEXL_OK) return;
        int filled = 0;
        for (unsigned row = 0; row < rows; ++row) {
            bool any = false;
            for (unsigned short column = 0; column < columns; ++column) any = read_cell(row, column) || any;
            filled += any;
            if (filled > max_rows) return put(XlsSign::too_long, "");
        }
    }

    bool read_cell(unsigned row, unsigned short column) {
        FreeXL_CellValue cell;
        if (freexl_get_cell_value(handle_, row, column, &cell) != FREEXL_OK) return false;
        const std::string place = std::to_string(row + 1) + ' ' + std::to_string(column) + ' ';
        char number[40];
        const auto written = [&](auto value) { return std::string(number, std::to_chars(number, number + sizeof number, value).ptr); };
        switch (cell.type) {
            case FREEXL_CELL_INT:
                put(XlsSign::number, place + written(cell.value.int_value));
                break;
            case FREEXL_CELL_DOUBLE:
                put(XlsSign::number, place + written(cell.value.double_value));
                break;
            case FREEXL_CELL_TEXT:
            case FREEXL_CELL_SST_TEXT:
                if (!cell.value.text_value || cell.value.text_value[0] == '\0') return false;
                put(XlsSign::text, place + cell.value.text_value);
                break;
            case FREEXL_CELL_DATE:
            case FREEXL_CELL_DATETIME:
                if (!cell.value.text_value) return false;
                put(XlsSign::date, place + cell.value.text_value);
                break;
            default:
                return false;
        }
        if (column >= max_columns) put(XlsSign::too_wide, "");
        return true;
    }

    const void* handle_ = nullptr;
    int opened_ = 0;
    std::string out_;
};

class XlsAssembler {
public:
    explicit XlsAssembler(const XlsLayout& layout) : layout_(layout) {}

    Result<std::vector<Sheet>> read(std::string_view words) {
        while (!words.empty()) {
            const std::size_t end = std::min(words.find('\0'), words.size());
            TRY(add(static_cast<XlsSign>(words[0]), words.substr(1, end - 1)));
            words.remove_prefix(std::min(end + 1, words.size()));
        }
        finish_sheet();
        return std::move(sheets_);
    }

private:
    const XlsSheetLayout* layout() const {
        return !sheets_.empty() && sheets_.size() <= layout_.sheets.size() ? &layout_.sheets[sheets_.size() - 1] : nullptr;
    }

    Result<void> add(XlsSign sign, std::string_view words) {
        switch (sign) {
            case XlsSign::damaged:
                return base::fail(Code::damaged, "nhap.tep-hong", {}, "freexl " + std::string(words));
            case XlsSign::locked:
                return base::fail(Code::foreign, "nhap.co-mat-khau");
            case XlsSign::too_long:
                return base::fail(Code::too_big, "nhap.qua-nhieu-dong", {{"dong", std::to_string(max_rows)}});
            case XlsSign::too_wide:
                return base::fail(Code::too_big, "nhap.qua-nhieu-cot", {{"cot", std::to_string(max_columns)}});
            case XlsSign::sheet:
                finish_sheet();
                sheets_.push_back({std::string(words)});
                if (const XlsSheetLayout* own = layout()) {
                    sheets_.back().is_hidden = own->is_hidden;
                    sheets_.back().hidden_columns = own->hidden_columns;
                }
                return {};
            default:
                add_cell(sign, words);
                return {};
        }
    }

    void add_cell(XlsSign sign, std::string_view words) {
        int number = 0, column = 0;
        const char* end = words.data() + words.size();
        const auto row_read = std::from_chars(words.data(), end, number);
        if (sheets_.empty() || row_read.ptr == end) return;
        const auto column_read = std::from_chars(row_read.ptr + 1, end, column);
        if (column_read.ptr == end || column < 0 || column >= max_columns) return;
        const std::string text(column_read.ptr + 1, end);
        Sheet& sheet = sheets_.back();
        const XlsSheetLayout* own = layout();
        if (sheet.rows.empty() || sheet.rows.back().number != number)
            sheet.rows.push_back({number, {}, own && own->hidden_rows.count(number) > 0});
        std::vector<Value>& cells = sheet.rows.back().cells;
        if (cells.size() <= static_cast<std::size_t>(column)) cells.resize(static_cast<std::size_t>(column) + 1);
        cells[static_cast<std::size_t>(column)] = to_value(sign, text, own, number, column);
    }

    Value to_value(XlsSign sign, const std::string& text, const XlsSheetLayout* own, int number, int column) const {
        Value value;
        value.text = text;
        value.is_number = sign == XlsSign::number;
        if (sign == XlsSign::date) value.text = value.date = text.substr(0, 10);
        const auto style = own ? own->styles.find({number, column}) : std::map<std::pair<int, int>, std::size_t>::const_iterator();
        if (!own || style == own->styles.end() || style->second >= layout_.formats.size()) return value;
        value.is_struck = layout_.struck[style->second];
        if (sign != XlsSign::number) return value;
        const NumberFormat& format = layout_.formats[style->second];
        double serial = 0;
        if (format.is_date && std::from_chars(text.data(), text.data() + text.size(), serial).ec == std::errc())
            value.date = to_iso_date(serial, false);  // a date whose format freexl does not know
        value.text = value.date.empty() ? show_number(text, format) : value.date;
        return value;
    }

    void finish_sheet() {
        if (const XlsSheetLayout* own = layout()) cover(sheets_.back(), own->merges);
    }

    const XlsLayout& layout_;
    std::vector<Sheet> sheets_;
};

// What else lies in such a container.
Result<void> refuse_other_books(const OleFile& file) {
    if (file.has("EncryptedPackage")) return base::fail(Code::foreign, "nhap.co-mat-khau");
    if (file.has("WordDocument")) return base::fail(Code::foreign, "nhap.la-word");
    if (file.has("PowerPoint Document")) return base::fail(Code::foreign, "nhap.la-trinh-chieu");
    if (!file.has("Workbook") && !file.has("Book")) return base::fail(Code::foreign, "nhap.khong-phai-bang-tinh");
    return {};
}

}  // namespace

Result<std::vector<Sheet>> read_xls(std::string_view bytes) {
    const auto file = OleFile::open(bytes);
    if (!file) return base::fail(Code::damaged, "nhap.tep-hong", {}, "ole");
    TRY(refuse_other_books(*file));
    const auto workbook = file->load(file->has("Workbook") ? "Workbook" : "Book");
    if (!workbook) return base::fail(Code::damaged, "nhap.tep-hong", {}, "ole stream");
    TRY_ASSIGN(const base::TempFolder folder, base::TempFolder::make("khienso-xls-"));
    const base::Path path = folder.path() / "a.xls";
    TRY(base::write_file(path, bytes));
    const auto words = base::run_apart([&] { return FreexlBook(path.string()).read(); });
    if (!words) return base::fail(Code::damaged, "nhap.tep-hong", {}, "freexl died");
    const XlsLayout layout = read_xls_layout(*workbook);
    return XlsAssembler(layout).read(*words);
}

}  // namespace intake
