// Walks through the XML of a Word document and gives its lines, with what was set off in them.

#include "intake/docx.h"

#include <charconv>

#include "base/text.h"
#include "intake/word_list.h"

namespace intake {
namespace {

using base::Code;
using base::Result;

constexpr int max_depth = 24;  // tables in tables, controls in controls

// Marks a style or a run switches on and off, and the list a style belongs to.
struct Style {
    std::uint8_t on = 0, off = 0;
    std::string based_on, list;
    int level = 0;
    std::uint8_t over(std::uint8_t marks) const { return static_cast<std::uint8_t>((marks & ~off) | on); }
};

// More red than anything else, and not dark.
bool is_red(std::string_view colour) {
    unsigned value = 0;
    const auto read = std::from_chars(colour.data(), colour.data() + colour.size(), value, 16);
    if (colour.size() != 6 || read.ec != std::errc() || read.ptr != colour.data() + 6) return false;
    const unsigned r = value >> 16, g = value >> 8 & 255u, b = value & 255u;
    return r >= 0xA0 && g <= 0x60 && b <= 0x60;
}

bool is_paper(std::string_view colour) {
    const std::string lower = base::trim(colour).empty() ? "auto" : std::string(colour);
    return lower == "auto" || lower == "none" || lower == "white" || lower == "FFFFFF" || lower == "ffffff";
}

void set(Style& style, Mark mark, bool on) {
    (on ? style.on : style.off) |= mark;
    (on ? style.off : style.on) &= static_cast<std::uint8_t>(~mark);
}

Style to_style(const pugi::xml_node& properties) {
    Style style;
    for (const pugi::xml_node& node : properties.children()) {
        const std::string_view value = attribute(node, "val");
        const bool on = value != "0" && value != "false" && value != "none" && value != "off";
        if (is(node, "b")) set(style, bold, on);
        if (is(node, "i")) set(style, italic, on);
        if (is(node, "u")) set(style, underlined, on);
        if (is(node, "color")) set(style, red, is_red(value));
        if (is(node, "highlight")) set(style, highlighted, !is_paper(value));
        if (is(node, "shd")) set(style, highlighted, !is_paper(attribute(node, "fill")));
    }
    return style;
}

class DocumentReader {
public:
    DocumentReader(const pugi::xml_node& numbering, const pugi::xml_node& styles) : lists_(numbering) {
        for (const pugi::xml_node& node : styles.children()) {
            if (!is(node, "style")) continue;
            Style style = to_style(child(node, "rPr"));
            style.based_on = attribute(child(node, "basedOn"), "val");
            read_list(child(node, "pPr"), style);
            styles_[std::string(attribute(node, "styleId"))] = style;
        }
    }

    Result<std::vector<MarkedLine>> read(const pugi::xml_node& body) {
        read_blocks(body, 0);
        if (paragraphs_ > max_paragraphs)
            return base::fail(Code::too_big, "cau-hoi.qua-nhieu-doan", {{"so", std::to_string(max_paragraphs)}});
        for (MarkedLine& line : lines_) line.tidy();
        return std::move(lines_);
    }

private:
    static void read_list(const pugi::xml_node& properties, Style& style) {
        const pugi::xml_node list = child(properties, "numPr");
        if (const auto id = child(list, "numId")) style.list = attribute(id, "val");
        if (const auto level = child(list, "ilvl")) style.level = to_int(attribute(level, "val"), 0, 0, 999);
    }

    // With what it is based on; a circle ends.
    Style find_style(std::string_view id) const {
        std::vector<const Style*> chain;
        for (auto found = styles_.find(std::string(id)); found != styles_.end() && chain.size() < 10;
             found = styles_.find(found->second.based_on))
            chain.push_back(&found->second);
        Style out;
        for (auto each = chain.rbegin(); each != chain.rend(); ++each) {
            out.on = (*each)->over(out.on);
            if ((*each)->list.empty()) continue;
            out.list = (*each)->list;
            out.level = (*each)->level;
        }
        return out;
    }

    void read_blocks(const pugi::xml_node& parent, int depth) {
        if (depth > max_depth) return;
        for (const pugi::xml_node& node : parent.children()) {
            if (paragraphs_ > max_paragraphs) return;
            if (is(node, "p"))
                read_paragraph(node);
            else if (is(node, "tbl"))
                read_table(node, depth + 1);
            else if (is(node, "sdt") || is(node, "sdtContent") || is(node, "ins") || is(node, "moveTo"))
                read_blocks(node, depth + 1);
        }
    }

    void begin_line(bool continues) {
        lines_.emplace_back();
        lines_.back().number = paragraphs_;
        lines_.back().continues = continues;
    }

    void read_paragraph(const pugi::xml_node& node) {
        ++paragraphs_;
        begin_line(false);
        const pugi::xml_node properties = child(node, "pPr");
        Style style = find_style(attribute(child(properties, "pStyle"), "val"));
        read_list(properties, style);
        const std::string label = style.list.empty() || style.list == "0" ? std::string() : lists_.next(style.list, style.level);
        if (!label.empty()) lines_.back().add(label + " ", 0);
        read_runs(node, style.on, 0);
    }

    void read_runs(const pugi::xml_node& parent, std::uint8_t marks, int depth) {
        if (depth > max_depth) return;
        for (const pugi::xml_node& node : parent.children()) {
            if (is(node, "r"))
                read_run(node, marks);
            else if (is(node, "oMath") || is(node, "oMathPara"))
                read_equation(node, marks);
            else if (is(node, "hyperlink") || is(node, "ins") || is(node, "moveTo") || is(node, "smartTag") || is(node, "sdt") ||
                     is(node, "sdtContent") || is(node, "fldSimple"))
                read_runs(node, marks, depth + 1);
        }
    }

    void read_run(const pugi::xml_node& run, std::uint8_t marks) {
        const pugi::xml_node properties = child(run, "rPr");
        marks = find_style(attribute(child(properties, "rStyle"), "val")).over(marks);
        marks = to_style(properties).over(marks);
        for (const pugi::xml_node& node : run.children()) {
            if (is(node, "t"))
                lines_.back().add(node.text().get(), marks);
            else if (is(node, "tab") || is(node, "ptab"))
                lines_.back().add("\t", marks);
            else if (is(node, "br") || is(node, "cr"))
                begin_line(true);
            else if (is(node, "noBreakHyphen"))
                lines_.back().add("-", marks);
            else if (is(node, "drawing") || is(node, "pict") || is(node, "object") || is(node, "AlternateContent"))
                lines_.back().lost |= holds_text_box(node) ? text_box : picture;
        }
    }

    static bool holds_text_box(const pugi::xml_node& node) {
        return !node.find_node([](const pugi::xml_node& each) { return is(each, "txbxContent"); }).empty();
    }

    void read_equation(const pugi::xml_node& node, std::uint8_t marks) {
        struct Texts : pugi::xml_tree_walker {
            std::string all;
            bool for_each(pugi::xml_node& each) override {
                if (is(each, "t")) all += each.text().get();
                return true;
            }
        } texts;
        pugi::xml_node(node).traverse(texts);
        lines_.back().add(texts.all, marks);
        lines_.back().lost |= equation;
    }

    // A row whose cells are short is one line, its cells split by tabs; else cell after cell.
    void read_table(const pugi::xml_node& table, int depth) {
        for (const pugi::xml_node& row : table.children()) {
            if (!is(row, "tr")) continue;
            const std::size_t first = lines_.size();
            std::vector<std::size_t> ends;
            for (const pugi::xml_node& cell : row.children()) {
                if (!is(cell, "tc")) continue;
                read_blocks(cell, depth);
                ends.push_back(lines_.size());
            }
            if (ends.size() > 1 && lines_.size() - first == ends.size() && ends.front() == first + 1) join_cells(first);
        }
    }

    void join_cells(std::size_t first) {
        MarkedLine joined = lines_[first];
        for (std::size_t i = first + 1; i < lines_.size(); ++i) {
            joined.add("\t", 0);
            joined.text += lines_[i].text;
            joined.marks.insert(joined.marks.end(), lines_[i].marks.begin(), lines_[i].marks.end());
            joined.lost |= lines_[i].lost;
        }
        joined.in_table = true;
        lines_.resize(first);
        lines_.push_back(std::move(joined));
    }

    WordLists lists_;
    std::map<std::string, Style> styles_;
    std::vector<MarkedLine> lines_;
    int paragraphs_ = 0;
};

Result<std::string> load_part(Archive& archive, const Parts& parts, std::string_view type) {
    const std::string path = part_of_type(parts, type);
    if (path.empty() || !archive.has(path)) return std::string();
    return archive.load(path);
}

Result<std::vector<MarkedLine>> read_parts(std::string_view bytes) {
    TRY_ASSIGN(Archive archive, Archive::open(bytes));
    TRY_ASSIGN(const std::string path, find_main_part(archive));
    if (path.find("document") == std::string::npos) return base::fail(Code::foreign, "cau-hoi.khong-phai-word");
    TRY_ASSIGN(const std::string document, archive.load(path));
    TRY_ASSIGN(const Parts parts, load_relations(archive, path));
    TRY_ASSIGN(const std::string numbering, load_part(archive, parts, "/numbering"));
    TRY_ASSIGN(const std::string styles, load_part(archive, parts, "/styles"));
    return read_document(document, numbering, styles);
}

}  // namespace

Result<std::vector<MarkedLine>> read_document(std::string_view document, std::string_view numbering, std::string_view styles) {
    pugi::xml_document text, lists, looks;
    TRY(parse(document, "document", text));
    if (!numbering.empty()) TRY(parse(numbering, "numbering", lists));
    if (!styles.empty()) TRY(parse(styles, "styles", looks));
    return DocumentReader(lists.document_element(), looks.document_element()).read(child(text.document_element(), "body"));
}

// The zip and XML readers speak of class lists.
Result<std::vector<MarkedLine>> read_docx(std::string_view bytes) {
    auto lines = read_parts(bytes);
    if (lines) return lines;
    base::Error error = std::move(lines).error();
    if (error.key == "nhap.tep-qua-lon") error.key = "cau-hoi.tep-qua-lon";
    if (error.key == "nhap.co-mat-khau") error.key = "cau-hoi.word-cu";
    return tl::make_unexpected(std::move(error));
}

}  // namespace intake
