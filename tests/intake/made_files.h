#pragma once
// Class-list files made from a few lines of text, so that a table of many stays readable: see tests/data/rosters/bang.txt.

#include <zlib.h>

#include <string>
#include <utility>
#include <vector>

#include "base/text.h"

namespace made {

using Lines = std::vector<std::string>;

inline std::string trimmed(const std::string& text) { return std::string(base::trim(text)); }

inline std::string bytes_of(std::uint32_t value, int size) {
    std::string out;
    for (int i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
    return out;
}

// A zip whose parts lie in it as they are.
inline std::string to_zip(const std::vector<std::pair<std::string, std::string>>& parts) {
    std::string out, directory;
    for (const auto& [name, bytes] : parts) {
        const auto crc =
            static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
        const auto size = static_cast<std::uint32_t>(bytes.size());
        const std::string common = bytes_of(20, 2) + bytes_of(0x800, 2) + bytes_of(0, 2) + bytes_of(0, 4) + bytes_of(crc, 4) +
                                   bytes_of(size, 4) + bytes_of(size, 4) + bytes_of(static_cast<std::uint32_t>(name.size()), 2) +
                                   bytes_of(0, 2);
        directory += "PK\x01\x02" + bytes_of(20, 2) + common + bytes_of(0, 2) + bytes_of(0, 2) + bytes_of(0, 2) + bytes_of(0, 4) +
                     bytes_of(static_cast<std::uint32_t>(out.size()), 4) + name;
        out += "PK\x03\x04" + common + name + bytes;
    }
    const auto count = static_cast<std::uint32_t>(parts.size());
    return out + directory + "PK\x05\x06" + bytes_of(0, 4) + bytes_of(count, 2) + bytes_of(count, 2) +
           bytes_of(static_cast<std::uint32_t>(directory.size()), 4) + bytes_of(static_cast<std::uint32_t>(out.size()), 4) + bytes_of(0, 2);
}

inline std::string escaped(const std::string& text) {
    std::string out;
    for (char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : std::string(1, c);
    return out;
}

inline bool begins(const std::string& text, const std::string& with) { return text.compare(0, with.size(), with) == 0; }

// "STT | Họ và tên", "#7901:0000000000" a number and its format, "~Lê An" struck out, "!" before a row that is hidden, "gop C2:C5",
// "an B" a hidden column, "== 6A1" and "== 6A1 an" for the next sheet, visible or hidden.
class Workbook {
public:
    explicit Workbook(const Lines& lines) {
        for (const std::string& line : lines) add(line);
    }

    std::string bytes() {
        if (sheets_.empty()) begin("Sheet1", false);
        std::string list, links;
        std::vector<std::pair<std::string, std::string>> parts;
        for (std::size_t i = 0; i < sheets_.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            const SheetText& sheet = sheets_[i];
            list += "<sheet name=\"" + escaped(sheet.name) + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\"" +
                    (sheet.is_hidden ? " state=\"hidden\"" : "") + "/>";
            links += "<Relationship Id=\"r" + number + "\" Type=\"x/worksheet\" Target=\"s" + number + ".xml\"/>";
            const std::string merges = sheet.merges.empty() ? "" : "<mergeCells>" + sheet.merges + "</mergeCells>";
            const std::string columns = sheet.columns.empty() ? "" : "<cols>" + sheet.columns + "</cols>";
            parts.emplace_back("xl/s" + number + ".xml",
                               "<worksheet>" + columns + "<sheetData>" + sheet.rows + "</sheetData>" + merges + "</worksheet>");
        }
        std::string formats, styles = "<xf/><xf fontId=\"1\"/>";
        for (std::size_t i = 0; i < formats_.size(); ++i) {
            formats += "<numFmt numFmtId=\"" + std::to_string(200 + i) + "\" formatCode=\"" + escaped(formats_[i]) + "\"/>";
            styles += "<xf numFmtId=\"" + std::to_string(200 + i) + "\"/>";
        }
        parts.emplace_back("_rels/.rels", "<r><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></r>");
        parts.emplace_back("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>" + list + "</sheets></workbook>");
        parts.emplace_back("xl/_rels/workbook.xml.rels",
                           "<r>" + links + "<Relationship Id=\"st\" Type=\"x/styles\" Target=\"styles.xml\"/></r>");
        parts.emplace_back("xl/styles.xml", "<s><numFmts>" + formats + "</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs>" +
                                                styles + "</cellXfs></s>");
        return to_zip(parts);
    }

private:
    struct SheetText {
        std::string name, rows, merges, columns;
        bool is_hidden = false;
        int row = 0;
    };

    void begin(std::string name, bool hidden) { sheets_.push_back({std::move(name), {}, {}, {}, hidden}); }

    void add(const std::string& line) {
        if (begins(line, "== ")) {
            const bool hidden = line.size() > 6 && line.compare(line.size() - 3, 3, " an") == 0;
            return begin(trimmed(line.substr(3, hidden ? line.size() - 6 : std::string::npos)), hidden);
        }
        if (sheets_.empty()) begin("Sheet1", false);
        SheetText& sheet = sheets_.back();
        if (begins(line, "gop ")) {
            sheet.merges += "<mergeCell ref=\"" + line.substr(4) + "\"/>";
        } else if (begins(line, "an ")) {
            const std::string column = std::to_string(line[3] - 'A' + 1);
            sheet.columns += "<col min=\"" + column + "\" max=\"" + column + "\" hidden=\"1\"/>";
        } else {
            add_row(sheet, line);
        }
    }

    void add_row(SheetText& sheet, const std::string& line) {
        const bool hidden = begins(line, "!");
        const std::string row = std::to_string(++sheet.row);
        std::string cells;
        char column = 'A';
        for (const std::string& each : base::split(hidden ? line.substr(1) : line, '|')) {
            if (const std::string text = trimmed(each); !text.empty()) cells += cell(text, column + row);
            ++column;
        }
        sheet.rows += "<row r=\"" + row + "\"" + (hidden ? " hidden=\"1\"" : "") + ">" + cells + "</row>";
    }

    std::string cell(const std::string& text, const std::string& place) {
        if (text[0] == '#') {
            const std::size_t colon = text.find(':');
            if (colon == std::string::npos) return "<c r=\"" + place + "\"><v>" + text.substr(1) + "</v></c>";
            formats_.push_back(text.substr(colon + 1));
            return "<c r=\"" + place + "\" s=\"" + std::to_string(formats_.size() + 1) + "\"><v>" + text.substr(1, colon - 1) + "</v></c>";
        }
        const bool struck = text[0] == '~';
        return "<c r=\"" + place + "\" t=\"inlineStr\"" + (struck ? " s=\"1\"" : "") + "><is><t>" +
               escaped(struck ? text.substr(1) : text) + "</t></is></c>";
    }

    std::vector<SheetText> sheets_;
    std::vector<std::string> formats_;
};

// The same rows as the table of a web page; "^2>" before a cell spans two rows, "_3>" three columns.
inline std::string to_page(const Lines& lines) {
    std::string out = "<html><head><meta charset=\"utf-8\"></head><body><table border=1>\n";
    for (const std::string& line : lines) {
        out += begins(line, "!") ? "<tr style=\"display: none\">" : "<tr>";
        for (const std::string& each : base::split(begins(line, "!") ? line.substr(1) : line, '|')) {
            std::string text = trimmed(each), span;
            if (text == "-") continue;  // lies under a span
            if (begins(text, "^")) span = " rowspan=" + text.substr(1, 1);
            if (begins(text, "_")) span = " colspan=" + text.substr(1, 1);
            if (!span.empty()) text.erase(0, 3);
            const bool struck = begins(text, "~");
            out += "<td" + span + ">" + (struck ? "<s>" + escaped(text.substr(1)) + "</s>" : escaped(text)) + "\n";
        }
    }
    return out + "</table></body></html>";
}

}  // namespace made
