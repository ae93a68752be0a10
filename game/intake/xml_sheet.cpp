// Rows and cells of a book that is one XML file, with the few styles that matter for a class list.

#include "intake/xml_sheet.h"

#include "base/text.h"
#include "intake/number_format.h"
#include "intake/office.h"

namespace intake {
namespace {

using base::Code;
using base::Result;

struct XmlStyle {
    NumberFormat format;
    bool is_struck = false;
};
using XmlStyles = std::map<std::string, XmlStyle>;

XmlStyles read_xml_styles(const pugi::xml_node& book) {
    XmlStyles out;
    for (const pugi::xml_node& node : child(book, "Styles").children()) {
        XmlStyle& style = out[std::string(attribute(node, "ID"))];
        if (const auto format = child(node, "NumberFormat")) style.format = parse_number_format(attribute(format, "Format"));
        style.is_struck = attribute(child(node, "Font"), "StrikeThrough") == "1";
    }
    return out;
}

constexpr int deepest_text = 20;  // of bold in italics in ...

void add_text(const pugi::xml_node& node, std::string& out, int depth = 0) {
    if (depth > deepest_text) return;
    for (const pugi::xml_node& each : node.children()) {
        if (each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata) out += each.value();
        if (is(each, "Font") || is(each, "B") || is(each, "I") || is(each, "U") || is(each, "S") || is(each, "Span"))
            add_text(each, out, depth + 1);
    }
}

Value read_xml_cell(const pugi::xml_node& cell, const XmlStyles& styles) {
    const pugi::xml_node data = child(cell, "Data");
    const std::string_view type = attribute(data, "Type");
    const auto style = styles.find(std::string(attribute(cell, "StyleID")));
    Value value;
    add_text(data, value.text);
    if (type == "Error" || type == "Boolean") value.text.clear();
    if (type == "DateTime") value.text = value.date = value.text.substr(0, 10);
    value.is_number = type == "Number";
    if (style == styles.end()) return value;
    if (value.is_number) value.text = show_number(value.text, style->second.format);
    value.is_struck = style->second.is_struck;
    return value;
}

Result<Row> read_xml_row(const pugi::xml_node& node, int number, const XmlStyles& styles, std::vector<Merge>& merges) {
    Row row{number, {}, attribute(node, "Hidden") == "1"};
    int column = -1;
    for (const pugi::xml_node& cell : node.children()) {
        if (!is(cell, "Cell")) continue;
        column = to_int(attribute(cell, "Index"), column + 2, 1) - 1;
        const int right = to_int(attribute(cell, "MergeAcross"), 0, 0, max_columns),
                  down = to_int(attribute(cell, "MergeDown"), 0, 0, max_rows);
        if (right > 0 || down > 0) merges.push_back({number, number + down, column, column + right});
        Value value = read_xml_cell(cell, styles);
        if (!value.text.empty()) {
            if (column >= max_columns) return base::fail(Code::too_big, "nhap.qua-nhieu-cot", {{"cot", std::to_string(max_columns)}});
            if (row.cells.size() <= static_cast<std::size_t>(column)) row.cells.resize(static_cast<std::size_t>(column) + 1);
            row.cells[static_cast<std::size_t>(column)] = std::move(value);
        }
        column += right;
    }
    return row;
}

Result<Sheet> read_xml_sheet(const pugi::xml_node& node, const XmlStyles& styles) {
    Sheet sheet;
    sheet.name = attribute(node, "Name");
    const std::string_view visible = child(child(node, "WorksheetOptions"), "Visible").text().get();
    sheet.is_hidden = visible == "SheetHidden" || visible == "SheetVeryHidden";
    std::vector<Merge> merges;
    int number = 0;
    for (const pugi::xml_node& each : child(node, "Table").children()) {
        if (!is(each, "Row")) continue;
        number = to_int(attribute(each, "Index"), number + 1, 1);
        TRY_ASSIGN(Row row, read_xml_row(each, number, styles, merges));
        if (row.cells.empty()) continue;
        if (sheet.rows.size() >= static_cast<std::size_t>(max_rows))
            return base::fail(Code::too_big, "nhap.qua-nhieu-dong", {{"dong", std::to_string(max_rows)}});
        sheet.rows.push_back(std::move(row));
    }
    cover(sheet, merges);
    return sheet;
}

}  // namespace

Result<std::vector<Sheet>> read_xml_sheets(std::string_view bytes) {
    bytes = bytes.substr(std::min(bytes.size(), bytes.find('<')));
    pugi::xml_document document;
    TRY(parse(bytes, "Workbook", document));
    const XmlStyles styles = read_xml_styles(document.document_element());
    std::vector<Sheet> sheets;
    for (const pugi::xml_node& node : document.document_element().children()) {
        if (!is(node, "Worksheet")) continue;
        TRY_ASSIGN(Sheet sheet, read_xml_sheet(node, styles));
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

}  // namespace intake
