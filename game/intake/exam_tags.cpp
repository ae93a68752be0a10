// Cuts lines at their tags and puts numbers and letters in the place of these.

#include "intake/exam_tags.h"

#include <algorithm>

#include "base/text.h"

namespace intake {
namespace {

using std::string_view;

enum class Tag { none, question, option, right, explanation, end };

// "<NB-COA>": a level, and behind it what the platform counts by.
bool names_level(string_view inside) {
    const string_view level = inside.substr(0, inside.find('-'));
    return level == "NB" || level == "TH" || level == "VD" || level == "VDT" || level == "VDC";
}

// The tag that stands at `at`, and where it ends.
Tag tag_at(string_view text, std::size_t at, std::size_t& end) {
    if (at >= text.size() || text[at] != '<') return Tag::none;
    const auto close = text.find('>', at);
    if (close == string_view::npos || close - at > 16) return Tag::none;
    const string_view inside = base::trim(text.substr(at + 1, close - at - 1));
    end = close + 1;
    if (inside == "$") return Tag::option;
    if (inside == "#") return Tag::right;
    if (inside == "LG") return Tag::explanation;
    if (inside == "END") return Tag::end;
    return names_level(inside) ? Tag::question : Tag::none;
}

class TagWriter {
public:
    void take(const MarkedLine& line) {
        std::size_t from = 0;
        Tag tag = Tag::none;
        string_view level;
        for (std::size_t at = 0; at <= line.text.size(); ++at) {
            std::size_t end = at;
            const Tag next = at < line.text.size() ? tag_at(line.text, at, end) : Tag::none;
            if (next == Tag::none && at < line.text.size()) continue;
            if (at > 0 || next == Tag::none) put(line, tag, level, line.part(from, at));
            if (next == Tag::none) break;
            tag = next;
            level = string_view(line.text).substr(at + 1, line.text.find_first_of("->", at) - at - 1);
            from = end;
            at = end - 1;
        }
    }

    std::vector<MarkedLine> lines;

private:
    void put(const MarkedLine& line, Tag tag, string_view level, const MarkedText& text) {
        if (tag == Tag::end || (tag == Tag::none && base::trim(text.text).empty())) return;
        MarkedLine out;
        out.number = line.number;
        out.continues = line.continues;
        out.lost = line.lost;
        out.asides = line.asides;
        if (tag == Tag::question) {
            out.add("Câu " + std::to_string(++number_) + " (" + std::string(level) + "). ", 0);
            letter_ = 'A';
        }
        if (tag == Tag::right) out.add("*", 0);
        if (tag == Tag::right || tag == Tag::option) out.add(std::string(1, letter_++) + ". ", 0);
        if (tag == Tag::explanation) out.add("Giải: ", 0);
        out.text += text.text;
        out.marks.insert(out.marks.end(), text.marks.begin(), text.marks.end());
        lines.push_back(std::move(out));
    }

    int number_ = 0;
    char letter_ = 'A';
};

}  // namespace

bool has_exam_tags(const std::vector<MarkedLine>& lines) {
    bool question = false, option = false;
    for (const MarkedLine& line : lines) {
        std::size_t end = 0;
        const auto start = line.text.find_first_not_of(" \t");
        const Tag tag = start == std::string::npos ? Tag::none : tag_at(line.text, start, end);
        question = question || tag == Tag::question;
        option = option || tag == Tag::option || tag == Tag::right;
    }
    return question && option;
}

std::vector<MarkedLine> without_exam_tags(const std::vector<MarkedLine>& lines) {
    TagWriter writer;
    for (const MarkedLine& line : lines) writer.take(line);
    return std::move(writer.lines);
}

}  // namespace intake
