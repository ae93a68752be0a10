// Cuts a file into lines that know their place, through every trim and join.

#include "pack/source.h"

#include "base/text.h"

namespace pack {

static bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Blanks are plain ones, tabs and the no-break space that word processors leave behind.
static std::size_t blanks_at(std::string_view text, std::size_t offset) {
    std::size_t i = offset;
    while (i < text.size()) {
        if (is_blank(text[i]))
            ++i;
        else if (text.substr(i, 2) == "\xC2\xA0")
            i += 2;
        else
            break;
    }
    return i - offset;
}

static std::string_view without_blanks_behind(std::string_view text) {
    while (!text.empty()) {
        if (is_blank(text.back()))
            text.remove_suffix(1);
        else if (text.size() >= 2 && text.substr(text.size() - 2) == "\xC2\xA0")
            text.remove_suffix(2);
        else
            break;
    }
    return text;
}

static int characters(std::string_view text) { return base::count_characters(text); }

Line Line::from(std::size_t offset) const {
    offset = std::min(offset, text.size());
    offset += blanks_at(text, offset);
    Line rest = *this;
    rest.place.column += characters(std::string_view(text).substr(0, offset));
    rest.text = text.substr(offset);
    return rest;
}

void Stretch::add(const Line& line) {
    if (!text_.empty()) text_ += ' ';
    parts_.push_back({text_.size(), line.place});
    text_ += line.text;
}

Place Stretch::place_at(std::size_t offset) const {
    if (parts_.empty()) return {};
    std::size_t i = parts_.size() - 1;
    while (i > 0 && parts_[i].offset > offset) --i;
    Place place = parts_[i].place;
    place.column += characters(std::string_view(text_).substr(parts_[i].offset, offset - parts_[i].offset));
    return place;
}

void Notes::add(base::Severity severity, Place place, std::string key, base::Params params) {
    all_->add({severity, file_, place.line, place.column, std::move(key), std::move(params)});
}

static Line to_line(std::string_view raw, int number) {
    const std::size_t indent = blanks_at(raw, 0);
    Line line;
    line.place = {number, 1 + characters(raw.substr(0, indent))};
    line.indented = indent > 0;
    line.text = std::string(without_blanks_behind(raw.substr(indent)));
    return line;
}

static int line_of_first_bad_byte(const std::string& bytes) {
    int number = 1;
    for (const auto& line : base::split(bytes, '\n')) {
        if (!base::is_utf8(line)) return number;
        ++number;
    }
    return 1;
}

std::vector<Line> to_lines(std::string bytes, Notes& notes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    if (!base::is_utf8(bytes)) {
        notes.error({line_of_first_bad_byte(bytes), 0}, "tac-gia.khong-phai-utf8");
        return {};
    }
    if (!base::is_nfc(bytes)) {
        notes.hint({}, "tac-gia.chua-nfc");
        bytes = base::to_nfc(bytes);
    }
    std::vector<Line> lines;
    int number = 0;
    for (auto& raw : base::split(bytes, '\n')) {
        if (!raw.empty() && raw.back() == '\r') raw.pop_back();
        lines.push_back(to_line(raw, ++number));
    }
    return lines;
}

}  // namespace pack
