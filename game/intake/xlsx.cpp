// Reads the cells of a workbook as a person sees them.

#include "intake/xlsx.h"

#include <algorithm>
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
    std::vector<Value> strings;
    std::vector<NumberFormat> formats;  // by cell style
    std::vector<bool> struck;           // by cell style
    bool from_1904 = false;
};

struct SheetPart {
    std::string name, path;
    bool is_hidden = false;
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

bool is_on(const pugi::xml_node& node) {
    const std::string_view value = attribute(node, "val");
    return node && value != "0" && value != "false";
}

// Text of a string item: its own <t>, or those of its runs. Readings (<rPh>) are left out.
Value string_item(const pugi::xml_node& item) {
    Value out;
    int runs = 0, struck = 0;
    for (const pugi::xml_node& node : item.children()) {
        if (is(node, "t")) out.text += node.text().get();
        if (!is(node, "r")) continue;
        out.text += child(node, "t").text().get();
        ++runs;
        struck += is_on(child(child(node, "rPr"), "strike"));
    }
    out.text = unescape(std::move(out.text));
    out.is_struck = runs > 0 && struck == runs;
    return out;
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
    std::vector<bool> struck_fonts;
    for (const pugi::xml_node& node : child(root, "fonts").children())
        if (is(node, "font")) struck_fonts.push_back(is_on(child(node, "strike")));
    for (const pugi::xml_node& node : child(root, "cellXfs").children()) {
        const auto font = static_cast<std::size_t>(to_int(attribute(node, "fontId"), 0, 0));
        book.struck.push_back(font < struck_fonts.size() && struck_fonts[font]);
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

Value read_value(const pugi::xml_node& cell, const Book& book) {
    const std::string_view type = attribute(cell, "t");
    const std::string raw = child(cell, "v").text().get();
    Value value;
    if (type == "inlineStr") {
        value = string_item(child(cell, "is"));
    } else if (type == "s") {
        const std::size_t index = static_cast<std::size_t>(to_int(raw, -1));
        if (index < book.strings.size()) value = book.strings[index];
    } else if (type == "str") {
        value.text = unescape(raw);
    } else if (type == "d") {
        value.text = value.date = raw.substr(0, 10);
    } else if (type.empty() || type == "n") {
        if (!raw.empty()) return read_number(raw, static_cast<std::size_t>(to_int(attribute(cell, "s"), 0)), book);
    }
    return value;  // errors (#N/A) and truth values count as empty
}

Value read_cell(const pugi::xml_node& cell, const Book& book) {
    Value value = read_value(cell, book);
    const auto style = static_cast<std::size_t>(to_int(attribute(cell, "s"), 0, 0));
    value.is_struck = value.is_struck || (style < book.struck.size() && book.struck[style]);
    return value;
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

bool is_true(std::string_view value) { return value == "1" || value == "true"; }

// Hidden by hand or by a filter, or so low that nothing is seen.
bool is_hidden_row(const pugi::xml_node& node) {
    const std::string_view height = attribute(node, "ht");
    return is_true(attribute(node, "hidden")) || (!height.empty() && height.find_first_not_of("0.") == std::string_view::npos);
}

std::vector<int> hidden_columns(const pugi::xml_node& sheet) {
    std::vector<int> out;
    for (const pugi::xml_node& node : child(sheet, "cols").children()) {
        if (!is_true(attribute(node, "hidden"))) continue;
        const int last = std::min(to_int(attribute(node, "max"), 0), max_columns);
        for (int column = std::max(1, to_int(attribute(node, "min"), 1)); column <= last; ++column) out.push_back(column - 1);
    }
    return out;
}

// "C2:C5"
std::vector<Merge> read_merges(const pugi::xml_node& sheet) {
    std::vector<Merge> out;
    for (const pugi::xml_node& node : child(sheet, "mergeCells").children()) {
        const std::string_view reference = attribute(node, "ref");
        const std::size_t colon = reference.find(':');
        if (colon == std::string_view::npos) continue;
        const std::string_view first = reference.substr(0, colon), last = reference.substr(colon + 1);
        const auto row_of = [](std::string_view cell) {
            const std::size_t digits = cell.find_first_of("0123456789");
            return digits == std::string_view::npos ? 0 : to_int(cell.substr(digits), 0);
        };
        out.push_back({row_of(first), row_of(last), column_of(first), column_of(last)});
    }
    return out;
}

Result<Sheet> read_sheet(Archive& archive, const SheetPart& part, const Book& book) {
    pugi::xml_document document;
    TRY(parse(archive, part.path, document));
    const pugi::xml_node root = document.document_element();
    Sheet sheet{part.name, {}, part.is_hidden, hidden_columns(root)};
    int number = 0;
    for (const pugi::xml_node& node : child(root, "sheetData").children()) {
        if (!is(node, "row")) continue;
        number = to_int(attribute(node, "r"), number + 1);
        Row row{number, {}, is_hidden_row(node)};
        TRY_ASSIGN(const bool any, read_row(node, book, row));
        if (!any) continue;
        if (sheet.rows.size() >= static_cast<std::size_t>(max_rows))
            return base::fail(Code::too_big, "nhap.qua-nhieu-dong", {{"dong", std::to_string(max_rows)}});
        sheet.rows.push_back(std::move(row));
    }
    cover(sheet, read_merges(root));
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
            out.push_back({std::string(attribute(node, "name")), found->second,
                           base::starts_with(attribute(node, "state"), "h") || base::starts_with(attribute(node, "state"), "very")});
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
