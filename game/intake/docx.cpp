// Walks through the XML of a Word document and gives its lines, with what was set off in them.

#include "intake/docx.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/text.h"
#include "intake/word_list.h"
#include "intake/word_math.h"
#include "intake/word_symbols.h"

namespace intake {
namespace {

using base::Code;
using base::Result;

constexpr int max_depth = 60;  // tables in tables, controls in controls

enum RunLook : std::uint8_t { hidden_look = 32, raised_look = 64, lowered_look = 128 };  // of a run, beside its marks
constexpr std::uint8_t mark_bits = bold | underlined | italic | red | highlighted;

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

void set(Style& style, int mark, bool on) {
    std::uint8_t &gains = on ? style.on : style.off, &loses = on ? style.off : style.on;
    gains = static_cast<std::uint8_t>(gains | mark);
    loses = static_cast<std::uint8_t>(loses & ~mark);
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
        if (is(node, "vanish")) set(style, hidden_look, on);
        if (is(node, "vertAlign")) {
            set(style, raised_look, value == "superscript");
            set(style, lowered_look, value == "subscript");
        }
    }
    return style;
}

// The text of all its "t".
std::string whole_text(const pugi::xml_node& node) {
    struct Texts : pugi::xml_tree_walker {
        std::string all;
        bool for_each(pugi::xml_node& each) override {
            if (is(each, "t")) all += each.text().get();
            if (is(each, "p") && !all.empty()) all += ' ';
            return true;
        }
    } texts;
    pugi::xml_node(node).traverse(texts);
    return std::string(base::trim(texts.all));
}

// Of two ways to show the same thing the first; the other is for old programs.
pugi::xml_node shown_alternative(const pugi::xml_node& alternatives) {
    const pugi::xml_node choice = child(alternatives, "Choice");
    return choice ? choice : child(alternatives, "Fallback");
}

bool is_wrapper(const pugi::xml_node& node) {
    constexpr std::string_view names[] = {"ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple", "bdo", "dir"};
    return std::any_of(std::begin(names), std::end(names), [&](std::string_view name) { return is(node, name); });
}

// What a reader of the page sees of a node's children: through controls, links and insertions; of alternatives one; no "Click to enter
// text".
template <class Visit>
void for_each_shown(const pugi::xml_node& parent, int depth, const Visit& visit) {
    if (depth > max_depth) return;
    for (const pugi::xml_node& node : parent.children()) {
        if (is(node, "AlternateContent"))
            for_each_shown(shown_alternative(node), depth + 1, visit);
        else if (is(node, "sdt") && !child(child(node, "sdtPr"), "showingPlcHdr"))
            for_each_shown(child(node, "sdtContent"), depth + 1, visit);
        else if (is_wrapper(node))
            for_each_shown(node, depth + 1, visit);
        else
            visit(node);
    }
}

bool holds(const pugi::xml_node& node, std::string_view name) {
    return !node.find_node([name](const pugi::xml_node& each) { return is(each, name); }).empty();
}

std::map<std::string, std::string> notes_by_id(const pugi::xml_node& notes) {
    std::map<std::string, std::string> out;
    for (const pugi::xml_node& note : notes.children())
        if (std::string text = whole_text(note); !text.empty()) out[std::string(attribute(note, "id"))] = std::move(text);
    return out;
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

    void take_notes(const pugi::xml_node& footnotes, const pugi::xml_node& endnotes, const pugi::xml_node& comments) {
        footnotes_ = notes_by_id(footnotes);
        endnotes_ = notes_by_id(endnotes);
        comments_ = notes_by_id(comments);
    }

    Result<std::vector<MarkedLine>> read(const pugi::xml_node& body) {
        read_blocks(body, 0);
        if (paragraphs_ > max_paragraphs)
            return base::fail(Code::too_big, "cau-hoi.qua-nhieu-doan", {{"so", std::to_string(max_paragraphs)}});
        for (MarkedLine& line : lines_) line.tidy();
        return std::move(lines_);
    }

private:
    struct Field {
        std::string instruction, box;
        bool shown = false;  // what it gives stands in the document
    };

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
        for_each_shown(parent, depth, [&](const pugi::xml_node& node) {
            if (paragraphs_ > max_paragraphs) return;
            if (is(node, "p"))
                read_paragraph(node, depth + 1);
            else if (is(node, "tbl"))
                read_table(node, depth + 1);
            else if (is(node, "altChunk") || is(node, "subDoc")) {
                begin_line(false);
                lose(other_file);
            }
        });
    }

    void begin_line(bool continues) {
        lines_.emplace_back();
        lines_.back().number = paragraphs_;
        lines_.back().continues = continues;
    }

    void lose(Lost what) { lines_.back().lost = static_cast<std::uint16_t>(lines_.back().lost | what); }

    // Told with its words.
    void put_aside(Lost what, const std::string& text) {
        if (base::trim(text).empty()) return;
        auto& all = lines_.back().asides;
        if (!all.empty() && all.back().first == what && what == hidden_words)
            all.back().second += text;
        else
            all.emplace_back(what, text);
    }

    void read_paragraph(const pugi::xml_node& node, int depth) {
        ++paragraphs_;
        begin_line(false);
        const pugi::xml_node properties = child(node, "pPr");
        Style style = find_style(attribute(child(properties, "pStyle"), "val"));
        read_list(properties, style);
        const std::string label = style.list.empty() || style.list == "0" ? std::string() : lists_.next(style.list, style.level);
        if (!label.empty()) lines_.back().add(label + " ", 0);
        std::vector<pugi::xml_node> outer;
        boxes_.swap(outer);
        read_runs(node, style.on, depth);
        boxes_.swap(outer);
        for (const pugi::xml_node& box : outer) {  // what stands in a frame comes behind the paragraph it hangs on
            if (base::trim(whole_text(box)).empty()) continue;
            lose(text_box);
            read_blocks(box, depth + 1);
        }
    }

    void read_runs(const pugi::xml_node& parent, std::uint8_t marks, int depth) {
        for_each_shown(parent, depth, [&](const pugi::xml_node& node) {
            if (is(node, "r"))
                read_run(node, marks, depth);
            else if (is(node, "oMath") || is(node, "oMathPara"))
                read_equation(node, marks);
        });
    }

    void read_run(const pugi::xml_node& run, std::uint8_t marks, int depth) {
        const pugi::xml_node properties = child(run, "rPr");
        marks = find_style(attribute(child(properties, "rStyle"), "val")).over(marks);
        marks = to_style(properties).over(marks);
        if ((marks & hidden_look) != 0) return put_aside(hidden_words, whole_text(run));
        const pugi::xml_node fonts = child(properties, "rFonts");
        const std::string_view ascii = attribute(fonts, "ascii"), font = ascii.empty() ? attribute(fonts, "hAnsi") : ascii;
        for_each_shown(run, depth, [&](const pugi::xml_node& node) {
            if (is(node, "t"))
                add_text(node.text().get(), marks, font);
            else if (is(node, "sym"))
                add_sign(attribute(node, "font"), to_code(attribute(node, "char")), marks);
            else if (is(node, "fldChar") || is(node, "instrText"))
                read_field(node, marks);
            else if (is(node, "drawing") || is(node, "pict") || is(node, "object"))
                read_drawing(node, depth);
            else if (is(node, "ruby"))
                read_ruby(node, marks, depth);
            else
                read_mark(node, marks);
        });
    }

    void read_mark(const pugi::xml_node& node, std::uint8_t marks) {
        const auto put_note = [&](Lost what, const std::map<std::string, std::string>& notes) {
            const auto found = notes.find(std::string(attribute(node, "id")));
            if (found != notes.end()) put_aside(what, found->second);
        };
        if (is(node, "tab") || is(node, "ptab")) lines_.back().add("\t", marks & mark_bits);
        if (is(node, "br") || is(node, "cr")) begin_line(true);
        if (is(node, "noBreakHyphen")) lines_.back().add("-", marks & mark_bits);
        if (is(node, "footnoteReference")) put_note(page_note, footnotes_);
        if (is(node, "endnoteReference")) put_note(page_note, endnotes_);
        if (is(node, "commentReference")) put_note(side_comment, comments_);
    }

    static unsigned to_code(std::string_view hex) {
        unsigned value = 0;
        std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
        return value;
    }

    void add_text(const std::string& text, std::uint8_t marks, std::string_view font) {
        if ((marks & (raised_look | lowered_look)) != 0 && !base::trim(text).empty()) {
            const std::string script = to_script(text, (marks & raised_look) != 0);
            if (script.front() == '^' || script.front() == '_') lose(script_sign);
            return lines_.back().add(script, marks & mark_bits);
        }
        const bool signs = is_sign_font(font);
        for (char32_t letter : base::to_code_points(text)) {
            std::string one;
            base::append_utf8(one, letter);
            const bool own = letter >= 0xF000 && letter <= 0xF0FF;  // such letters mean something in their font alone
            if (own || (signs && letter > 0x20 && letter < 0x100))
                add_sign(font, static_cast<unsigned>(letter), marks);
            else
                lines_.back().add(one, marks & mark_bits);
        }
    }

    void add_sign(std::string_view font, unsigned code, std::uint8_t marks) {
        std::string text = sign_of(font, code).value_or("");
        if (text.empty() && code >= 0x20 && code < 0xF000 && !is_sign_font(font)) base::append_utf8(text, code);
        if (text.empty()) {
            text = "(?)";
            lose(unknown_sign);
        }
        lines_.back().add(text, marks & mark_bits);
    }

    // A formula or a tick box of older documents is a field; what other fields give stands behind them as text.
    void read_field(const pugi::xml_node& node, std::uint8_t marks) {
        if (is(node, "instrText")) {
            if (!fields_.empty()) fields_.back().instruction += node.text().get();
            return;
        }
        const std::string_view type = attribute(node, "fldCharType");
        if (type == "begin") {
            fields_.emplace_back();
            if (const pugi::xml_node box = child(child(node, "ffData"), "checkBox")) {
                const pugi::xml_node given = child(box, "checked") ? child(box, "checked") : child(box, "default");
                const std::string_view value = attribute(given, "val");
                fields_.back().box = given && value != "0" && value != "false" ? "☑" : "□";
            }
        }
        if (fields_.empty()) return;
        if (type == "separate") fields_.back().shown = true;
        if (type != "end") return;
        const Field field = std::move(fields_.back());
        fields_.pop_back();
        if (!field.box.empty()) lines_.back().add(field.box, marks & mark_bits);
        if (!field.shown) read_hidden_field(base::split_words(field.instruction), marks);
    }

    void read_hidden_field(const std::vector<std::string>& words, std::uint8_t marks) {
        if (words.empty()) return;
        if (words[0] == "EQ" || words[0] == "eq") lose(equation);
        if (words[0] != "SYMBOL" || words.size() < 2) return;
        std::string font = "Symbol";
        for (std::size_t i = 2; i + 1 < words.size(); ++i)
            if (words[i] == "\\f") font = words[i + 1];
        font.erase(std::remove(font.begin(), font.end(), '"'), font.end());
        add_sign(font, static_cast<unsigned>(to_int(words[1], 0, 0, 0xFFFF)), marks);
    }

    void read_drawing(const pugi::xml_node& node, int depth) {
        const std::size_t before = boxes_.size();
        find_boxes(node, depth);
        const bool pictured = holds(node, "blip") || holds(node, "imagedata") || holds(node, "OLEObject") || holds(node, "chart");
        if (boxes_.size() == before || pictured) lose(picture);
    }

    void find_boxes(const pugi::xml_node& parent, int depth) {
        for_each_shown(parent, depth, [&](const pugi::xml_node& node) {
            if (is(node, "txbxContent"))
                boxes_.push_back(node);
            else
                find_boxes(node, depth + 1);
        });
    }

    // Small letters above a word follow it in brackets.
    void read_ruby(const pugi::xml_node& ruby, std::uint8_t marks, int depth) {
        read_runs(child(ruby, "rubyBase"), marks, depth + 1);
        lines_.back().add(" (", marks & mark_bits);
        read_runs(child(ruby, "rt"), marks, depth + 1);
        lines_.back().add(")", marks & mark_bits);
    }

    void read_equation(const pugi::xml_node& node, std::uint8_t marks) {
        const LinearMath line = to_linear(node);
        lines_.back().add(line.text, marks & mark_bits);
        if (!line.whole) lose(equation);
    }

    // A row whose cells are short is one line, its cells split by tabs; else cell after cell.
    void read_table(const pugi::xml_node& table, int depth) {
        for_each_shown(table, depth, [&](const pugi::xml_node& row) {
            if (!is(row, "tr") || child(child(row, "trPr"), "del")) return;
            const std::size_t first = lines_.size();
            std::vector<std::size_t> ends;
            for_each_shown(row, depth, [&](const pugi::xml_node& cell) {
                if (!is(cell, "tc")) return;
                read_blocks(cell, depth);
                ends.push_back(lines_.size());
            });
            if (ends.size() > 1 && lines_.size() - first == ends.size() && ends.front() == first + 1) join_cells(first);
        });
    }

    void join_cells(std::size_t first) {
        MarkedLine joined = lines_[first];
        for (std::size_t i = first + 1; i < lines_.size(); ++i) {
            const MarkedLine& cell = lines_[i];
            joined.add("\t", 0);
            joined.text += cell.text;
            joined.marks.insert(joined.marks.end(), cell.marks.begin(), cell.marks.end());
            joined.lost = static_cast<std::uint16_t>(joined.lost | cell.lost);
            joined.asides.insert(joined.asides.end(), cell.asides.begin(), cell.asides.end());
        }
        joined.in_table = true;
        lines_.resize(first);
        lines_.push_back(std::move(joined));
    }

    WordLists lists_;
    std::map<std::string, Style> styles_;
    std::map<std::string, std::string> footnotes_, endnotes_, comments_;
    std::vector<MarkedLine> lines_;
    std::vector<Field> fields_;          // open here, one in the other
    std::vector<pugi::xml_node> boxes_;  // text boxes that hang on the paragraph at hand
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
    TRY_ASSIGN(const std::string footnotes, load_part(archive, parts, "/footnotes"));
    TRY_ASSIGN(const std::string endnotes, load_part(archive, parts, "/endnotes"));
    TRY_ASSIGN(const std::string comments, load_part(archive, parts, "/comments"));
    return read_document(document, numbering, styles, {footnotes, endnotes, comments});
}

Result<void> parse_some(std::string_view bytes, const std::string& name, pugi::xml_document& document) {
    return bytes.empty() ? Result<void>() : parse(bytes, name, document);
}

}  // namespace

Result<std::vector<MarkedLine>> read_document(std::string_view document, std::string_view numbering, std::string_view styles,
                                              const WordNotes& notes) {
    pugi::xml_document text, lists, looks, footnotes, endnotes, comments;
    TRY(parse(document, "document", text));
    TRY(parse_some(numbering, "numbering", lists));
    TRY(parse_some(styles, "styles", looks));
    TRY(parse_some(notes.footnotes, "footnotes", footnotes));
    TRY(parse_some(notes.endnotes, "endnotes", endnotes));
    TRY(parse_some(notes.comments, "comments", comments));
    DocumentReader reader(lists.document_element(), looks.document_element());
    reader.take_notes(footnotes.document_element(), endnotes.document_element(), comments.document_element());
    return reader.read(child(text.document_element(), "body"));
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
