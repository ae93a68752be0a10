// Sets rich text in lines: which pieces stay together, where a line ends, how far apart they stand.

#include <cmath>

#include "ui/imgui/drawing.h"

namespace ui::draw {

namespace {

using Run = Line::Run;

// What may not be parted: "**khoá**," is one word of two pieces.
struct Word {
    std::vector<Run> pieces;  // x from the start of the word
    float width = 0;
    float blank_before = 0;
};

class Setter {
public:
    Setter(const Fonts& fonts, theme::Style style, theme::Style bold, float width)
        : fonts_(fonts), style_(style), bold_(bold), width_(width), line_(fonts.glyphs(style).line) {
        block_.style = style;
    }

    void paragraph(const model::Paragraph& paragraph, float gap) {
        if (!block_.lines.empty()) y_ += gap;
        const float indent = paragraph.bullet ? std::round(fonts_.glyphs(style_).em * 0.95f) : 0.0f;
        const std::size_t first = block_.lines.size();
        words_.clear();
        open_ = false;
        for (const model::Span& span : paragraph.spans) split(span, indent);
        end_line(indent);
        if (paragraph.bullet) {
            const std::string dot = "•";
            auto& runs = block_.lines[first].runs;
            runs.insert(runs.begin(), Run{dot, style_, 0, text_width(fonts_, dot, style_), nullptr});
        }
    }

    void plain(std::string_view text) {
        words_.clear();
        open_ = false;
        split_words(text, style_, nullptr, 0);
        end_line(0);
    }

    Block finish() {
        block_.height = y_;
        return std::move(block_);
    }

private:
    void split(const model::Span& span, float indent) { split_words(span.text, span.bold ? bold_ : style_, &span, indent); }

    void split_words(std::string_view text, theme::Style style, const model::Span* span, float indent) {
        std::size_t from = 0;
        for (std::size_t at = 0; at <= text.size(); ++at) {
            const char c = at < text.size() ? text[at] : '\0';
            const bool ends = at == text.size() || c == ' ' || c == '\n' || c == '\t';
            if (!ends) continue;
            if (at > from) append_word(text.substr(from, at - from), style, span, indent);
            from = at + 1;
            if (at == text.size()) break;
            if (open_) blank_style_ = style;
            open_ = false;
            if (c == '\n') end_line(indent), words_.clear();
        }
    }

    // A name of a file that is longer than the line goes on in the next one after a hyphen.
    void append_word(std::string_view text, theme::Style style, const model::Span* span, float indent) {
        if (text.find('-') == std::string_view::npos || text_width(fonts_, std::string(text), style) <= width_ - indent)
            return append(std::string(text), style, span);
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end =
                std::min(text.size(), text.find('-', from) == std::string_view::npos ? text.size() : text.find('-', from) + 1);
            append(std::string(text.substr(from, end - from)), style, span);
            from = end;
            if (from < text.size()) open_ = false, parted_ = true;
        }
    }

    void append(std::string text, theme::Style style, const model::Span* span) {
        if (!open_) {
            Word word;
            if (!words_.empty() && !parted_) word.blank_before = text_width(fonts_, " ", blank_style_);
            words_.push_back(std::move(word));
            open_ = true;
            parted_ = false;
        }
        Word& word = words_.back();
        const float width = text_width(fonts_, text, style);
        word.pieces.push_back({std::move(text), style, word.width, width, span});
        word.width += width;
    }

    // Sets all words gathered so far; also an empty line.
    void end_line(float indent) {
        const float room = width_ - indent;
        std::vector<std::size_t> starts{0};  // first word of each line
        float used = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const Word& word = words_[i];
            if (word.width > room) block_.cut = true;
            const bool is_first = i == starts.back();
            if (!is_first && used + word.blank_before + word.width > room) {
                starts.push_back(i);
                used = word.width;
            } else {
                used += (is_first ? 0.0f : word.blank_before) + word.width;
            }
        }
        keep_last_company(starts, room);
        for (std::size_t n = 0; n < starts.size(); ++n) put_line(starts[n], n + 1 < starts.size() ? starts[n + 1] : words_.size(), indent);
        words_.clear();
    }

    // A last line of one word gets the word before it.
    void keep_last_company(std::vector<std::size_t>& starts, float room) const {
        const std::size_t last = words_.size() - 1;
        if (starts.size() < 2 || starts.back() != last) return;
        const std::size_t before = starts[starts.size() - 2];
        if (last - before < 2) return;
        if (words_[last - 1].width + words_[last].blank_before + words_[last].width <= room) starts.back() = last - 1;
    }

    void put_line(std::size_t from, std::size_t end, float indent) {
        Line line;
        line.y = y_;
        float x = indent;
        for (std::size_t i = from; i < end; ++i) {
            if (i > from) x += words_[i].blank_before;
            for (Run& piece : words_[i].pieces) place(line, std::move(piece), x, i > from);
            x += words_[i].width;
        }
        line.width = x;
        block_.width = std::max(block_.width, x);
        block_.lines.push_back(std::move(line));
        y_ += line_;
    }

    // Words of one span on one line become one run, so that a citation is one place to press.
    void place(Line& line, Run piece, float word_x, bool after_blank) const {
        piece.x += word_x;
        if (!line.runs.empty() && line.runs.back().span == piece.span && line.runs.back().style == piece.style) {
            Run& run = line.runs.back();
            if (after_blank && piece.x > run.x + run.width) run.text += ' ';
            run.text += piece.text;
            run.width = piece.x + piece.width - run.x;
        } else {
            line.runs.push_back(std::move(piece));
        }
    }

    const Fonts& fonts_;
    theme::Style style_, bold_;
    float width_, line_;
    float y_ = 0;
    Block block_;
    std::vector<Word> words_;
    bool open_ = false;                              // the last word may still grow
    bool parted_ = false;                            // the next one follows without a blank
    theme::Style blank_style_ = theme::Style::body;  // of the blank after it
};

}  // namespace

Block lay_out(const Fonts& fonts, const model::RichText& text, theme::Style style, theme::Style bold, float width, float paragraph_gap) {
    Setter setter(fonts, style, bold, width);
    for (const model::Paragraph& paragraph : text.paragraphs) setter.paragraph(paragraph, paragraph_gap);
    return setter.finish();
}

Block lay_out(const Fonts& fonts, const std::string& text, theme::Style style, float width) {
    Setter setter(fonts, style, style, width);
    if (!text.empty()) setter.plain(text);
    return setter.finish();
}

// Below the marks under a letter (ạ, ị), within the leading.
static void draw_line_below(ImDrawList& list, const Line::Run& run, const Glyphs& glyphs, float x, float baseline, ImU32 colour) {
    const float thick = std::max(2.0f, std::round(glyphs.em * 0.08f)), y = baseline + std::round(glyphs.em * 0.28f);
    list.AddRectFilled({x, y}, {std::round(x + run.width), y + thick}, colour);
}

void draw_block(ImDrawList& list, const Fonts& fonts, const Block& block, ImVec2 top_left, ImU32 colour, ImU32 term) {
    const Glyphs main = fonts.glyphs(block.style);
    const float to_baseline = (main.line - main.size) / 2 + main.ascent;
    for (const Line& line : block.lines) {
        const float baseline = std::round(top_left.y + line.y + to_baseline);
        for (const Line::Run& run : line.runs) {
            const Glyphs glyphs = fonts.glyphs(run.style);
            const float x = std::round(top_left.x + run.x);
            const bool is_term = term != 0 && run.span && !run.span->term.empty();
            if (is_term) draw_line_below(list, run, glyphs, x, baseline, term);
            draw_text(list, fonts, run.text, glyphs, {x, baseline - glyphs.ascent}, is_term ? term : colour);
        }
    }
}

}  // namespace ui::draw
