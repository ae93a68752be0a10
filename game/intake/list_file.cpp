// Asks each kind of file in turn whether it is one; names what none of them is.

#include "intake/list_file.h"

#include <algorithm>

#include "base/text.h"
#include "intake/csv.h"
#include "intake/html_table.h"
#include "intake/xls.h"
#include "intake/xlsx.h"
#include "intake/xml_sheet.h"
#include "intake/zip.h"

namespace intake {
namespace {

using base::Code;
using base::Result;
using Sheets = std::vector<Sheet>;

// What it begins with, behind blanks and the mark of UTF-8.
std::string_view beginning(std::string_view bytes) {
    if (base::starts_with(bytes, "\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return base::trim(bytes.substr(0, 4096));
}

bool has_ascii(std::string_view bytes, std::string_view lower) {
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; };
    return std::search(bytes.begin(), bytes.end(), lower.begin(), lower.end(), same) != bytes.end();
}

bool is_zip(std::string_view bytes) { return base::starts_with(bytes, "PK\x03\x04") || base::starts_with(bytes, "PK\x05\x06"); }
bool is_ole(std::string_view bytes) { return base::starts_with(bytes, "\xD0\xCF\x11\xE0"); }
bool is_xml_book(std::string_view bytes) {
    return base::starts_with(beginning(bytes), "<?xml") &&
           beginning(bytes).find("schemas-microsoft-com:office:spreadsheet") != std::string_view::npos;
}
bool is_page(std::string_view bytes) { return base::starts_with(beginning(bytes), "<"); }

Result<Sheets> read_text_sheet(std::string_view bytes) {
    TRY_ASSIGN(std::string text, to_utf8_text(bytes));
    if (is_page(text)) return is_xml_book(text) ? read_xml_sheets(text) : read_html_tables(text);  // UTF-16
    char separator = 0;
    if (base::starts_with(text, "sep=") && text.size() > 4) {  // Excel's own hint in the first line
        separator = text[4];
        text.erase(0, std::min(text.size(), text.find('\n') + 1));
    }
    TRY_ASSIGN(Sheet sheet, split_cells(text, separator != 0 ? separator : find_separator(text)));
    return Sheets{std::move(sheet)};
}

struct ListFormat {
    const char* ending;                     // of files that are offered
    bool (*is_it)(std::string_view bytes);  // whatever the file is called
    Result<Sheets> (*read)(std::string_view bytes);
};

constexpr ListFormat list_formats[] = {
    {".xlsx", is_zip, read_xlsx},
    {".xls", is_ole, read_xls},
    {".xls", is_xml_book, read_xml_sheets},
    {".xls", is_page, read_html_tables},
    {".csv", [](std::string_view) { return true; }, read_text_sheet},  // the last: what is nothing else
};

struct OtherFormat {
    const char* part;  // of the zip
    const char* key;
};

// Zips that are no .xlsx, by a part that only they have.
constexpr OtherFormat other_zips[] = {
    {"xl/workbook.bin", "nhap.la-xlsb"}, {"word/document.xml", "nhap.la-word"}, {"ppt/presentation.xml", "nhap.la-trinh-chieu"},
    {"content.xml", "nhap.la-ods"},      {"Index.zip", "nhap.la-numbers"},      {"Index/Document.iwa", "nhap.la-numbers"}};

Result<void> refuse_zip(std::string_view bytes) {
    if (!is_zip(bytes)) return {};
    const auto archive = Archive::open(bytes);
    if (!archive) return {};  // its reader says so
    for (const OtherFormat& each : other_zips)
        if (archive->has(each.part)) return base::fail(Code::foreign, each.key, {}, each.part);
    return {};
}

Result<void> refuse_others(std::string_view bytes) {
    const std::string_view start = beginning(bytes);
    if (start.empty()) return base::fail(Code::invalid, "nhap.tep-trong");
    if (base::starts_with(start, "%PDF")) return base::fail(Code::foreign, "nhap.la-pdf");
    if (base::starts_with(start, "{\\rtf")) return base::fail(Code::foreign, "nhap.la-word");
    if (base::starts_with(start, "{") && has_ascii(start, "docs.google.com")) return base::fail(Code::foreign, "nhap.la-google");
    return refuse_zip(bytes);
}

}  // namespace

Result<Sheets> read_sheets(std::string_view bytes) {
    TRY(refuse_others(bytes));
    const auto* format =
        std::find_if(std::begin(list_formats), std::end(list_formats), [&](const auto& each) { return each.is_it(bytes); });
    return format->read(bytes);
}

const std::vector<const char*>& list_file_endings() {
    static const std::vector<const char*> endings = [] {
        std::vector<const char*> out;
        for (const ListFormat& each : list_formats)
            if (std::find_if(out.begin(), out.end(), [&](const char* known) { return std::string_view(known) == each.ending; }) ==
                out.end())
                out.push_back(each.ending);
        return out;
    }();
    return endings;
}

}  // namespace intake
