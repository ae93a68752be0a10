// Reads the cells of a workbook as a person sees them.

#include "intake/xlsx.h"

#include <charconv>

#include "base/text.h"
#include "intake/number_format.h"
#include "intake/office.h"

namespace intake {
namespace {

using base::Code;
using base::Result;

constexpr int max_sheets = 60;  // a school of sixty classes, one sheet each

struct Book {
    std::vector<std::string> strings;
    std::vector<NumberFormat> formats;  // by cell style
    bool from_1904 = false;
};

struct SheetPart {
    std::string name, path;
};

// "_x000D_" stands for a control character.
std::string unescape(std::string text) {
    std::size_t at = 0;
    while ((at = text.find("_x", at)) != std::string::npos) {
        unsigned code = 0;
        const bool whole = at + 6 < text.size() && text[at + 6] == '_';
        if (whole && std::from_chars(&text[at + 2], &text[at + 6], code, 16).ptr == &text[at + 6]) {
            std::string letter;
            base::append_utf8(letter, code < 0x20 ? U' ' : static_cast<char32_t>(code));
            text.replace(at, 7, letter);
        }
        ++at;
    }
    return text;
}

// Text of a string item: its own <t>, or those of its runs. Readings (<rPh>) are left out.
std::string string_item(const pugi::xml_node& item) {
    std::string out;
    for (const pugi::xml_node& node : item.children()) {
        if (is(node, "t")) out += node.text().get();
        if (is(node, "r")) out += child(node, "t").text().get();
    }
    return unescape(std::move(out));
}

Result<void> read_strings(Archive& archive, const std::string& path, Book& book) {
    pugi::xml_document document;
    TRY(parse(archive, path, document));
    for (const pugi::xml_node& item : document.document_element().children())
        if (is(item, "si")) book.strings.push_back(string_item(item));
    return {};
}

Result<void> read_styles(Archive& archive, const std::string& path, Book& book) {
    pugi::xml_document document;
    TRY(parse(archive, path, document));
    const pugi::xml_node root = document.document_element();
    std::map<int, NumberFormat> custom;
    for (const pugi::xml_node& node : child(root, "numFmts").children())
        custom[to_int(attribute(node, "numFmtId"), -1)] = parse_number_format(attribute(node, "formatCode"));
    for (const pugi::xml_node& node : child(root, "cellXfs").children()) {
        const int id = to_int(attribute(node, "numFmtId"), 0);
        const auto found = custom.find(id);
        book.formats.push_back(found == custom.end() ? builtin_number_format(id) : found->second);
    }
    return {};
}

// "BC12" -> 54 (from 0); -1 when there is none.
int column_of(std::string_view reference) {
    int column = 0;
    std::size_t letters = 0;
    while (letters < reference.size() && letters < 3 && reference[letters] >= 'A' && reference[letters] <= 'Z')
        column = column * 26 + (reference[letters++] - 'A' + 1);
    return column - 1;
}

Value read_number(const std::string& raw, std::size_t style, const Book& book) {
    const NumberFormat format = style < book.formats.size() ? book.formats[style] : NumberFormat{};
    Value value;
    value.is_number = true;
    double serial = 0;
    const bool read = std::from_chars(raw.data(), raw.data() + raw.size(), serial).ec == std::errc();
    if (format.is_date && read) value.date = to_iso_date(serial, book.from_1904);
    value.text = value.date.empty() ? show_number(raw, format) : value.date;
    return value;
}

Value read_cell(const pugi::xml_node& cell, const Book& book) {
    const std::string_view type = attribute(cell, "t");
    const std::string raw = child(cell, "v").text().get();
    Value value;
    if (type == "inlineStr") {
        value.text = string_item(child(cell, "is"));
    } else if (type == "s") {
        const std::size_t index = static_cast<std::size_t>(to_int(raw, -1));
        if (index < book.strings.size()) value.text = book.strings[index];
    } else if (type == "str") {
        value.text = unescape(raw);
    } else if (type == "d") {
        value.text = value.date = raw.substr(0, 10);
    } else if (type.empty() || type == "n") {
        if (!raw.empty()) return read_number(raw, static_cast<std::size_t>(to_int(attribute(cell, "s"), 0)), book);
    }
    return value;  // errors (#N/A) and truth values count as empty
}

Result<bool> read_row(const pugi::xml_node& node, const Book& book, Row& row) {
    bool any = false;
    int column = -1;
    for (const pugi::xml_node& cell : node.children()) {
        if (!is(cell, "c")) continue;
        const int at = column_of(attribute(cell, "r"));
        column = at >= 0 ? at : column + 1;
        Value value = read_cell(cell, book);
        if (value.text.empty()) continue;
        if (column >= max_columns) return base::fail(Code::too_big, "nhap.qua-nhieu-cot", {{"cot", std::to_string(max_columns)}});
        if (row.cells.size() <= static_cast<std::size_t>(column)) row.cells.resize(static_cast<std::size_t>(column) + 1);
        row.cells[static_cast<std::size_t>(column)] = std::move(value);
        any = true;
    }
    return any;
}

Result<Sheet> read_sheet(Archive& archive, const SheetPart& part, const Book& book) {
    pugi::xml_document document;
    TRY(parse(archive, part.path, document));
    Sheet sheet{part.name, {}};
    int number = 0;
    for (const pugi::xml_node& node : child(document.document_element(), "sheetData").children()) {
        if (!is(node, "row")) continue;
        number = to_int(attribute(node, "r"), number + 1);
        Row row{number, {}};
        TRY_ASSIGN(const bool any, read_row(node, book, row));
        if (!any) continue;
        if (sheet.rows.size() >= static_cast<std::size_t>(max_rows))
            return base::fail(Code::too_big, "nhap.qua-nhieu-dong", {{"dong", std::to_string(max_rows)}});
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

std::vector<SheetPart> list_sheets(const pugi::xml_node& workbook, const std::map<std::string, std::string>& parts) {
    std::vector<SheetPart> out;
    for (const pugi::xml_node& node : child(workbook, "sheets").children()) {
        std::string relation;
        for (const pugi::xml_attribute& each : node.attributes())
            if (std::string_view(each.name()) != "id" && local(each.name()) == "id") relation = each.value();
        const auto found = parts.find(relation);
        if (found != parts.end() && out.size() < static_cast<std::size_t>(max_sheets))
            out.push_back({std::string(attribute(node, "name")), found->second});
    }
    return out;
}

}  // namespace

Result<std::vector<Sheet>> read_xlsx(std::string_view bytes) {
    TRY_ASSIGN(Archive archive, Archive::open(bytes));
    TRY_ASSIGN(const std::string path, find_main_part(archive));
    if (path.find("workbook") == std::string::npos) return base::fail(Code::foreign, "nhap.khong-phai-bang-tinh");
    pugi::xml_document workbook;
    TRY(parse(archive, path, workbook));
    TRY_ASSIGN(const auto parts, load_relations(archive, path));

    Book book;
    const std::string_view epoch = attribute(child(workbook.document_element(), "workbookPr"), "date1904");
    book.from_1904 = epoch == "1" || epoch == "true";
    if (const std::string strings = part_of_type(parts, "/sharedStrings"); !strings.empty()) TRY(read_strings(archive, strings, book));
    if (const std::string styles = part_of_type(parts, "/styles"); !styles.empty()) TRY(read_styles(archive, styles, book));

    std::vector<Sheet> sheets;
    for (const SheetPart& part : list_sheets(workbook.document_element(), parts)) {
        if (!archive.has(part.path)) continue;  // chart sheets and the like
        TRY_ASSIGN(Sheet sheet, read_sheet(archive, part, book));
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

}  // namespace intake
