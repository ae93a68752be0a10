#include "intake/xlsx.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <pugixml.hpp>

#include "base/text.h"
#include "intake/number_format.h"
#include "intake/zip.h"

namespace intake {
namespace {

using base::Code;
using base::Result;

constexpr int max_sheets = 60;        // a school of sixty classes, one sheet each
constexpr long max_tags = 2'000'000;  // of one part: each becomes some 64 bytes in memory

struct Book {
    std::vector<std::string> strings;
    std::vector<NumberFormat> formats;  // by cell style
    bool from_1904 = false;
};

struct SheetPart {
    std::string name, path;
};

// Some writers put a prefix before every name ("x:row").
std::string_view local(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is(const pugi::xml_node& node, std::string_view name) { return local(node.name()) == name; }

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
    for (const pugi::xml_node& node : parent.children())
        if (is(node, name)) return node;
    return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& each : node.attributes())
        if (local(each.name()) == name) return each.value();
    return {};
}

int to_int(std::string_view text, int otherwise) {
    int value = otherwise;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc() ? value : otherwise;
}

Result<void> parse(Archive& archive, const std::string& path, pugi::xml_document& document) {
    TRY_ASSIGN(std::string bytes, archive.load(path));
    if (bytes.find("<!DOCTYPE") != std::string::npos) return base::fail(Code::foreign, "nhap.tep-hong", {}, "DOCTYPE in " + path);
    if (std::count(bytes.begin(), bytes.end(), '<') > max_tags)
        return base::fail(Code::too_big, "nhap.tep-qua-lon", {}, "too many tags in " + path);
    const auto parsed = document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!parsed) return base::fail(Code::damaged, "nhap.tep-hong", {}, path + ": " + parsed.description());
    return {};
}

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

std::map<std::string, std::string> relations(const pugi::xml_document& document, std::string_view folder) {
    std::map<std::string, std::string> out;
    for (const pugi::xml_node& node : document.document_element().children()) {
        std::string target(attribute(node, "Target"));
        target = base::starts_with(target, "/") ? target.substr(1) : std::string(folder) + target;
        out[std::string(attribute(node, "Id"))] = target;
        out[std::string(attribute(node, "Type"))] = target;
    }
    return out;
}

std::string part_of_type(const std::map<std::string, std::string>& parts, std::string_view type) {
    for (const auto& [key, path] : parts)
        if (key.size() > type.size() && key.compare(key.size() - type.size(), type.size(), type) == 0) return path;
    return {};
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

Result<std::string> find_workbook(Archive& archive) {
    if (!archive.has("_rels/.rels")) return base::fail(Code::foreign, "nhap.khong-phai-bang-tinh");
    pugi::xml_document document;
    TRY(parse(archive, "_rels/.rels", document));
    const std::string path = part_of_type(relations(document, ""), "/officeDocument");
    if (path.find("workbook") == std::string::npos) return base::fail(Code::foreign, "nhap.khong-phai-bang-tinh");
    return path;
}

}  // namespace

Result<std::vector<Sheet>> read_xlsx(std::string_view bytes) {
    TRY_ASSIGN(Archive archive, Archive::open(bytes));
    TRY_ASSIGN(const std::string path, find_workbook(archive));
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    pugi::xml_document links, workbook;
    TRY(parse(archive, folder + "_rels/" + path.substr(folder.size()) + ".rels", links));
    TRY(parse(archive, path, workbook));
    const auto parts = relations(links, folder);

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
