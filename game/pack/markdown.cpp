// Lets md4c read a paragraph and makes spans of it; what a page cannot show is refused at its place.

#include "pack/markdown.h"

#include <md4c.h>

#include "base/text.h"
#include "base/vietnamese.h"
#include "kinds/suggest.h"
#include "pack/keys.h"

namespace pack {

// Put before the text so that no line start can mean a list, a quote or a heading: blocks are ours, not md4c's.
static constexpr std::string_view guard = "x ";

namespace {

struct Piece {
    std::string text;
    std::vector<std::size_t> at;  // of each byte, in the stretch
    bool bold = false;
};

struct Inline {
    const Stretch& stretch;
    Notes& notes;
    std::string input;
    std::vector<Piece> pieces;
    std::size_t next = guard.size();  // where the text after the last piece starts, in input
    int bold = 0;

    std::size_t offset(std::size_t in_input) const { return in_input < guard.size() ? 0 : in_input - guard.size(); }
    // Where a mark that md4c just met starts: behind the last text, past closing stars.
    Place here() const {
        std::size_t i = next;
        while (i < input.size() && (input[i] == '*' || input[i] == '_') && bold == 0) ++i;
        return stretch.place_at(offset(i));
    }
};

}  // namespace

static int enter_span(MD_SPANTYPE type, void*, void* data) {
    auto& read = *static_cast<Inline*>(data);
    switch (type) {
        case MD_SPAN_STRONG:
            ++read.bold;
            break;
        case MD_SPAN_EM:
            read.notes.warning(read.stretch.place_at(read.offset(read.next)), "tac-gia.chu-nghieng");
            break;
        case MD_SPAN_A:
            read.notes.error(read.here(), "tac-gia.lien-ket");
            break;
        case MD_SPAN_IMG:
            read.notes.error(read.here(), "tac-gia.hinh-trong-dong");
            break;
        default:
            read.notes.error(read.here(), "tac-gia.dinh-dang-la", {{"dau", "`"}});
            break;
    }
    return 0;
}

static int leave_span(MD_SPANTYPE type, void*, void* data) {
    if (type == MD_SPAN_STRONG) --static_cast<Inline*>(data)->bold;
    return 0;
}

static int ignore_block(MD_BLOCKTYPE, void*, void*) { return 0; }

static int add_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    auto& read = *static_cast<Inline*>(data);
    const std::less<const char*> before;
    const char* start = read.input.data();
    if (before(text, start) || before(start + read.input.size(), text)) return 0;  // a break, not a piece of the input
    const auto at = static_cast<std::size_t>(text - start);
    if (type == MD_TEXT_HTML) read.notes.error(read.stretch.place_at(read.offset(at)), "tac-gia.the-html");
    const bool bold = read.bold > 0;
    if (read.pieces.empty() || read.pieces.back().bold != bold) read.pieces.push_back({{}, {}, bold});
    for (std::size_t i = 0; i < size; ++i) {
        if (at + i < guard.size()) continue;
        read.pieces.back().text += text[i];
        read.pieces.back().at.push_back(read.offset(at + i));
    }
    read.next = at + size;
    return 0;
}

static std::vector<Piece> to_pieces(const Stretch& stretch, Notes& notes) {
    Inline read{stretch, notes, std::string(guard) + stretch.text(), {}};
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS;
    parser.enter_block = ignore_block;
    parser.leave_block = ignore_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = add_text;
    md_parse(read.input.data(), static_cast<MD_SIZE>(read.input.size()), &parser, &read);
    return std::move(read.pieces);
}

static model::Span to_citation(std::string_view id, Place place, const Scope& scope) {
    model::Span span;
    span.law = id;
    span.text = span.law;
    if (const auto* fact = scope.facts.find(span.law)) {
        span.text = to_words(*fact);
        check_citable(*fact, scope.facts.today, place, scope.notes);
        return span;
    }
    const auto ids = scope.facts.ids();
    const std::string meant = kinds::nearest(span.law, ids);
    if (meant.empty())
        scope.notes.error(place, "tac-gia.luat-khong-thay", {{"ma", span.law}});
    else
        scope.notes.error(place, "tac-gia.luat-gan-dung", {{"ma", span.law}, {"nen", meant}});
    return span;
}

// Shown as it is written here, found as the glossary writes it.
static model::Span to_term(std::string_view word, Place place, const Scope& scope) {
    model::Span span;
    span.text = word;
    if (!scope.glossary) {
        scope.notes.error(place, "tac-gia.tu-ngoai-trang", {{"tu", span.text}});
        return span;
    }
    if (const auto* term = scope.glossary->find(word)) {
        span.term = term->word;
        return span;
    }
    const auto words = scope.glossary->words();
    const std::string meant = kinds::nearest(word, words);
    if (meant.empty())
        scope.notes.error(place, "tac-gia.tu-khong-thay", {{"tu", span.text}});
    else
        scope.notes.error(place, "tac-gia.tu-gan-dung", {{"tu", span.text}, {"nen", meant}});
    return span;
}

// What stands in braces: "luật: ID", "từ: word"; anything else is a mistake.
static model::Span to_marked(std::string_view inside, Place place, const Scope& scope) {
    const auto colon = inside.find(':');
    if (colon != std::string_view::npos) {
        const std::string name = base::fold(inside.substr(0, colon));
        const auto value = base::trim(inside.substr(colon + 1));
        if (name == base::fold(key::citation)) return to_citation(value, place, scope);
        if (name == base::fold(key::term) && !value.empty()) return to_term(value, place, scope);
    }
    scope.notes.error(place, "tac-gia.ngoac-nhon", {{"chu", std::string(inside)}});
    return {};
}

static void add_plain(model::Paragraph& paragraph, const Piece& piece, std::size_t from, std::size_t to) {
    if (from < to) paragraph.spans.push_back({.text = piece.text.substr(from, to - from), .bold = piece.bold, .law = {}, .term = {}});
}

static void add_piece(model::Paragraph& paragraph, const Piece& piece, const Stretch& stretch, const Scope& scope) {
    if (const auto stars = piece.text.find("**"); stars != std::string::npos)
        scope.notes.error(stretch.place_at(piece.at[stars]), "tac-gia.dam-chua-khep");
    std::size_t from = 0;
    for (std::size_t open = piece.text.find('{'); open != std::string::npos; open = piece.text.find('{', from)) {
        const Place place = stretch.place_at(piece.at[open]);
        const std::size_t close = piece.text.find('}', open);
        if (close == std::string::npos) {
            scope.notes.error(place, "tac-gia.ngoac-chua-khep");
            break;
        }
        add_plain(paragraph, piece, from, open);
        model::Span span = to_marked(std::string_view(piece.text).substr(open + 1, close - open - 1), place, scope);
        span.bold = piece.bold;
        if (!span.text.empty()) paragraph.spans.push_back(std::move(span));
        from = close + 1;
    }
    add_plain(paragraph, piece, from, piece.text.size());
}

model::Paragraph to_paragraph(const Stretch& stretch, const Scope& scope) {
    model::Paragraph paragraph;
    paragraph.bullet = stretch.bullet;
    for (const auto& piece : to_pieces(stretch, scope.notes)) add_piece(paragraph, piece, stretch, scope);
    return paragraph;
}

}  // namespace pack
