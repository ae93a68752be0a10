// All tables of a page, one below the other, as one sheet. libxml2 reads what browsers read; it fetches nothing, and is loaded when there
// is a page to read, for it brings its own tables of characters.

#include "intake/html_table.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <memory>
#include <set>

#include "base/process.h"
#include "base/text.h"

namespace intake {
namespace {

using base::Code;
using base::Result;

constexpr std::size_t biggest_page = 16u << 20;

template <class Function>
Function* load_xml2(const char* name) {
    return reinterpret_cast<Function*>(base::find_function("libxml2.so.2", name));
}

bool is_element(const xmlNode* node, const char* name) {
    return node->type == XML_ELEMENT_NODE && std::strcmp(reinterpret_cast<const char*>(node->name), name) == 0;
}

std::string attribute_of(const xmlNode* node, const char* name) {
    for (const xmlAttr* each = node->properties; each; each = each->next)
        if (std::strcmp(reinterpret_cast<const char*>(each->name), name) == 0 && each->children && each->children->content)
            return reinterpret_cast<const char*>(each->children->content);
    return {};
}

int span_of(const xmlNode* cell, const char* name) {
    const std::string written = attribute_of(cell, name);
    int span = 1;
    std::from_chars(written.data(), written.data() + written.size(), span);
    return std::clamp(span, 1, max_rows);
}

bool has_style(const xmlNode* node, const char* words) {
    std::string style = attribute_of(node, "style");
    style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
    return style.find(words) != std::string::npos;
}

// The words of a cell, and whether all of them are struck out.
void add_words(const xmlNode* node, bool struck, Value& value, bool& any_plain) {
    for (const xmlNode* each = node->children; each; each = each->next) {
        if (each->type == XML_TEXT_NODE || each->type == XML_CDATA_SECTION_NODE) {
            const std::string text = each->content ? reinterpret_cast<const char*>(each->content) : "";
            value.text += text;
            any_plain = any_plain || (!struck && !base::trim(text).empty());
        } else if (is_element(each, "br") || is_element(each, "p") || is_element(each, "div")) {
            value.text += ' ';
        }
        if (each->type != XML_ELEMENT_NODE || is_element(each, "table") || is_element(each, "script") || is_element(each, "style"))
            continue;
        const bool strikes =
            is_element(each, "s") || is_element(each, "strike") || is_element(each, "del") || has_style(each, "line-through");
        add_words(each, struck || strikes, value, any_plain);
    }
}

class PageReader {
public:
    Result<Sheet> read(const xmlNode* root) {
        walk(root, false);
        if (too_long_) return base::fail(Code::too_big, "nhap.qua-nhieu-dong", {{"dong", std::to_string(max_rows)}});
        if (too_wide_) return base::fail(Code::too_big, "nhap.qua-nhieu-cot", {{"cot", std::to_string(max_columns)}});
        cover(sheet_, merges_);
        sheet_.rows.erase(std::remove_if(sheet_.rows.begin(), sheet_.rows.end(), [](const Row& row) { return row.cells.empty(); }),
                          sheet_.rows.end());
        return std::move(sheet_);
    }

private:
    void walk(const xmlNode* node, bool hidden) {
        for (const xmlNode* each = node->children; each && !too_long_; each = each->next) {
            if (each->type != XML_ELEMENT_NODE) continue;
            const bool is_hidden = hidden || has_style(each, "display:none");
            if (is_element(each, "table")) taken_.clear();
            if (is_element(each, "tr")) read_row(each, is_hidden);
            walk(each, is_hidden);  // tables inside cells follow their row
        }
    }

    void read_row(const xmlNode* node, bool hidden) {
        if (sheet_.rows.size() >= static_cast<std::size_t>(max_rows)) too_long_ = true;
        const int number = ++number_;
        Row row{number, {}, hidden};
        int column = 0;
        for (const xmlNode* cell = node->children; cell; cell = cell->next) {
            if (!is_element(cell, "td") && !is_element(cell, "th")) continue;
            while (is_taken(number, column)) ++column;
            const int right = span_of(cell, "colspan"), down = span_of(cell, "rowspan");
            if (column >= max_columns) too_wide_ = true;
            if (too_wide_) return;
            if (right > 1 || down > 1) merges_.push_back({number, number + down - 1, column, column + right - 1});
            if (down > 1) taken_.push_back(merges_.back());
            put(row, column, cell);
            column += right;
        }
        sheet_.rows.push_back(std::move(row));
    }

    static void put(Row& row, int column, const xmlNode* cell) {
        Value value;
        bool any_plain = false;
        add_words(cell, has_style(cell, "line-through"), value, any_plain);
        if (base::trim(value.text).empty()) return;
        value.is_struck = !any_plain;
        row.cells.resize(static_cast<std::size_t>(column) + 1);
        row.cells.back() = std::move(value);
    }

    // Under a cell that reaches down from a row above.
    bool is_taken(int number, int column) {
        taken_.erase(std::remove_if(taken_.begin(), taken_.end(), [&](const Merge& each) { return each.last_row < number; }), taken_.end());
        return std::any_of(taken_.begin(), taken_.end(), [&](const Merge& each) {
            return number > each.first_row && column >= each.first_column && column <= each.last_column;
        });
    }

    Sheet sheet_;
    std::vector<Merge> merges_, taken_;
    int number_ = 0;
    bool too_long_ = false, too_wide_ = false;
};

}  // namespace

Result<std::vector<Sheet>> read_html_tables(std::string_view bytes) {
    if (bytes.size() > biggest_page) return base::fail(Code::too_big, "nhap.tep-qua-lon");
    const bool is_unicode = base::is_utf8(bytes);
    if (!is_unicode && bytes.substr(0, 4096).find("charset=") == std::string_view::npos)
        return base::fail(Code::foreign, "nhap.khong-phai-unicode");
    constexpr int quiet = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    const auto read = load_xml2<decltype(htmlReadMemory)>("htmlReadMemory");
    const auto root_of = load_xml2<decltype(xmlDocGetRootElement)>("xmlDocGetRootElement");
    const auto free = load_xml2<decltype(xmlFreeDoc)>("xmlFreeDoc");
    if (!read || !root_of || !free) return base::fail(Code::foreign, "nhap.la-trang-web", {}, "no libxml2");
    const std::unique_ptr<xmlDoc, decltype(free)> page(
        read(bytes.data(), static_cast<int>(bytes.size()), nullptr, is_unicode ? "UTF-8" : nullptr, quiet), free);
    const xmlNode* root = page ? root_of(page.get()) : nullptr;
    if (!root) return base::fail(Code::foreign, "nhap.la-trang-web");
    TRY_ASSIGN(Sheet sheet, PageReader().read(root));
    if (sheet.rows.empty()) return base::fail(Code::foreign, "nhap.la-trang-web");
    return std::vector<Sheet>{std::move(sheet)};
}

}  // namespace intake
