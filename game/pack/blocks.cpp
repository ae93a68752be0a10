// Tells what a line of a lesson starts, and joins lines into paragraphs and bullets.

#include "pack/blocks.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "pack/reading.h"

namespace pack {

static bool begins(const Line& line, std::string_view prefix) { return base::starts_with(line.text, prefix); }

bool starts_page(const Line& line) { return begins(line, "# ") || line.text == "#"; }
bool starts_question(const Line& line) { return begins(line, "?"); }
bool starts_card(const Line& line) { return begins(line, "@ "); }
bool is_explanation(const Line& line) { return begins(line, ">"); }
bool is_bullet(const Line& line) { return begins(line, "- ") || begins(line, "* ") || begins(line, "+ ") || begins(line, "• "); }

Line after_bullet(const Line& line) { return line.from(begins(line, "•") ? std::string_view("•").size() : 1); }

std::optional<OptionLine> to_option(const Line& line) {
    if (!begins(line, "-") && !begins(line, "*") && !begins(line, "+")) return std::nullopt;
    const Line box = line.from(1);
    if (!begins(box, "[")) return std::nullopt;
    const std::size_t close = box.text.find(']');
    if (close == std::string::npos) return std::nullopt;
    const auto mark = base::trim(std::string_view(box.text).substr(1, close - 1));
    if (close + 1 < box.text.size() && box.text[close + 1] == '(') return std::nullopt;  // a link, which is told of elsewhere
    const bool marked = mark == "x" || mark == "X" || mark == "✓" || mark == "v";
    return OptionLine{marked, std::string(mark), box.from(close + 1)};
}

std::optional<PictureLine> to_picture(const Line& line) {
    if (!begins(line, "![") || line.text.back() != ')') return std::nullopt;
    const std::size_t middle = line.text.find("](");
    if (middle == std::string::npos || line.text.find(')') != line.text.size() - 1) return std::nullopt;
    Line alt = line.from(2), path = line.from(middle + 2);
    alt.text = base::trim(std::string_view(line.text).substr(2, middle - 2));
    path.text = base::trim(std::string_view(path.text).substr(0, path.text.size() - 1));
    return PictureLine{alt, path};
}

static bool is_rule(const Line& line) {
    const char c = line.text[0];
    return line.text.size() >= 3 && (c == '-' || c == '*' || c == '_') && line.text.find_first_not_of(c) == std::string::npos;
}

static bool is_letter(const Line& line, std::size_t at) {
    if (at >= line.text.size()) return false;
    const auto c = static_cast<unsigned char>(line.text[at]);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC3;
}

// The mark a line starts with that has no meaning here; empty: none.
static std::string foreign_mark(const Line& line) {
    for (std::string_view mark : {"##", "```", "|", ">"})
        if (begins(line, mark)) return std::string(mark);
    return is_rule(line) ? line.text.substr(0, 3) : std::string();
}

bool check_start(const Line& line, Notes& notes) {
    if (line.blank()) return true;
    const std::string mark = foreign_mark(line);
    if (!mark.empty()) notes.error(line.place, "tac-gia.dinh-dang-la", {{"dau", mark}});
    if (mark.empty() && (line.text[0] == '#' || line.text[0] == '-') && is_letter(line, 1))
        notes.error(line.place, "tac-gia.thieu-cach", {{"dau", line.text.substr(0, 1)}});
    return mark.empty();
}

// "1. ", "2) ", "– ": stays as it is written, but starts a paragraph of its own.
static bool starts_own_paragraph(const Line& line) {
    if (begins(line, "– ") || begins(line, "— ")) return true;
    const std::size_t digits = line.text.find_first_not_of("0123456789");
    if (digits == 0 || digits > 2 || digits == std::string::npos) return false;
    return (line.text[digits] == '.' || line.text[digits] == ')') && digits + 1 < line.text.size() && line.text[digits + 1] == ' ';
}

std::vector<Stretch> to_stretches(const std::vector<Line>& lines) {
    std::vector<Stretch> stretches;
    bool open = false;
    for (const auto& line : lines) {
        if (line.blank()) {
            open = false;
        } else if (is_bullet(line)) {
            stretches.emplace_back(after_bullet(line));
            stretches.back().bullet = true;
            open = true;
        } else if (open && !starts_own_paragraph(line)) {
            stretches.back().add(line);
        } else {
            stretches.emplace_back(line);
            open = true;
        }
    }
    return stretches;
}

model::RichText to_rich(const std::vector<Line>& lines, const Scope& scope) {
    model::RichText text;
    for (const auto& stretch : to_stretches(lines)) {
        check_sentences(stretch, scope.sentence_limit, scope.notes);
        auto paragraph = to_paragraph(stretch, scope);
        if (!paragraph.spans.empty()) text.paragraphs.push_back(std::move(paragraph));
    }
    return text;
}

model::RichText to_rich(const Line& line, const Scope& scope) { return to_rich(std::vector{line}, scope); }

}  // namespace pack
