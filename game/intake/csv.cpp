// The bytes of a text file as rows of cells, whatever its encoding and its separator.

#include "intake/csv.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "intake/columns.h"

namespace intake {
namespace {

using base::Code;

std::string from_utf16(std::string_view bytes, bool little) {
    std::string out;
    const auto unit = [&](std::size_t at) {
        const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(little ? a | b << 8 : a << 8 | b);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t code = unit(at);
        if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        base::append_utf8(out, code >= 0xD800 && code < 0xE000 ? U'\uFFFD' : code);
    }
    return out;
}

// Reads records one by one; a quoted cell may hold separators, doubled quotes and line ends.
class Splitter {
public:
    Splitter(std::string_view text, char separator) : text_(text), separator_(separator) {}
    bool at_end() const { return at_ >= text_.size(); }

    std::vector<Value> record() {
        std::vector<Value> cells;
        while (true) {
            cells.push_back({plain(cell()), {}, false});
            if (at_end()) return cells;
            const char next = text_[at_++];
            if (next == separator_) continue;
            if (next == '\r' && !at_end() && text_[at_] == '\n') ++at_;
            return cells;
        }
    }

private:
    bool ends_cell(char c) const { return c == separator_ || c == '\n' || c == '\r'; }

    std::string cell() {
        std::string out;
        if (!at_end() && text_[at_] == '"' && closes(at_ + 1)) {
            ++at_;
            while (true) {
                const char c = text_[at_++];
                if (c != '"')
                    out += c;
                else if (!at_end() && text_[at_] == '"')
                    out += text_[at_++];
                else
                    break;
            }
        }
        while (!at_end() && !ends_cell(text_[at_])) out += text_[at_++];
        return out;
    }

    // ="0123" is how some write a code so that a spreadsheet leaves it alone.
    static std::string plain(std::string text) {
        const bool guarded = text.size() > 2 && base::starts_with(text, "=\"") && text.back() == '"';
        return guarded ? text.substr(2, text.size() - 3) : text;
    }

    // Is there an end to the quotes? A lone one is a letter like others, or the rest of the file were one cell.
    bool closes(std::size_t from) const {
        for (std::size_t at = from; at < text_.size(); ++at) {
            if (text_[at] != '"') continue;
            if (at + 1 >= text_.size() || text_[at + 1] != '"') return true;
            ++at;
        }
        return false;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
};

bool is_blank(const std::vector<Value>& cells) {
    for (const Value& value : cells)
        if (!base::trim(value.text).empty()) return false;
    return true;
}

}  // namespace

// Without a mark at the start: every second byte of what is mostly Latin letters is 0.
static bool looks_utf16(std::string_view bytes, std::size_t zero_at) {
    std::size_t zeros = 0, others = 0;
    for (std::size_t at = 0; at + 1 < bytes.size() && at < 4000; at += 2) {
        zeros += bytes[at + zero_at] == '\0';
        others += bytes[at + 1 - zero_at] == '\0';
    }
    return others == 0 && zeros * 5 > std::min<std::size_t>(bytes.size() / 2, 2000) * 2;
}

base::Result<std::string> to_utf8_text(std::string_view bytes) {
    if (base::starts_with(bytes, "\xFF\xFE")) return from_utf16(bytes.substr(2), true);
    if (base::starts_with(bytes, "\xFE\xFF")) return from_utf16(bytes.substr(2), false);
    if (base::starts_with(bytes, "\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (looks_utf16(bytes, 1)) return from_utf16(bytes, true);
    if (looks_utf16(bytes, 0)) return from_utf16(bytes, false);
    if (bytes.find('\0') != std::string_view::npos) return base::fail(Code::foreign, "nhap.khong-phai-bang-tinh", {}, "binary");
    if (!base::is_utf8(bytes)) return base::fail(Code::foreign, "nhap.khong-phai-unicode");
    return std::string(bytes);
}

// Some cells may hold more of another separator than the file has of its own ("giỏi, ngoan, chăm"): the one that yields headings is it.
char find_separator(std::string_view text) {
    constexpr std::array<char, 4> candidates = {'\t', ';', ',', '|'};
    constexpr std::size_t enough = 64u << 10;
    std::array<std::size_t, 4> fields{}, count{};
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto sheet = split_cells(text.substr(0, enough), candidates[i]);
        if (!sheet) count[i] = text.size();  // too many columns: it is said when the file is read
        if (!sheet) continue;
        for (const Header& header : find_headers(*sheet)) fields[i] = std::max(fields[i], header.fields);
        for (std::size_t row = 0; row < std::min<std::size_t>(sheet->rows.size(), 30); ++row) count[i] += sheet->rows[row].cells.size() - 1;
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i)
        if (std::pair(fields[i], count[i]) > std::pair(fields[best], count[best])) best = i;
    return candidates[best];
}

base::Result<Sheet> split_cells(std::string_view text, char separator) {
    Sheet sheet;
    Splitter splitter(text, separator);
    for (int number = 1; !splitter.at_end(); ++number) {
        std::vector<Value> cells = splitter.record();
        if (is_blank(cells)) continue;
        if (cells.size() > static_cast<std::size_t>(max_columns))
            return base::fail(Code::too_big, "nhap.qua-nhieu-cot", {{"cot", std::to_string(max_columns)}});
        if (sheet.rows.size() >= static_cast<std::size_t>(max_rows))
            return base::fail(Code::too_big, "nhap.qua-nhieu-dong", {{"dong", std::to_string(max_rows)}});
        sheet.rows.push_back({number, std::move(cells)});
    }
    return sheet;
}

}  // namespace intake
