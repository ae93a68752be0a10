#pragma once
// Text with the little an author needs: bold words, legal citations, glossary terms, bullets.

#include <string>
#include <vector>

namespace model {

struct Span {
    std::string text;
    bool bold = false;
    std::string law;   // id of a LegalFact; the text is what the reader sees, for example "Luật An ninh mạng 2025, Điều 7"
    std::string term;  // word of a Term, when the reader may open its meaning
    friend bool operator==(const Span&, const Span&) = default;
};

struct Paragraph {
    std::vector<Span> spans;
    bool bullet = false;
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct RichText {
    std::vector<Paragraph> paragraphs;
    bool empty() const { return paragraphs.empty(); }
    friend bool operator==(const RichText&, const RichText&) = default;
};

std::string to_plain(const RichText& text);               // paragraphs joined by '\n'
RichText from_plain(std::string text);                    // one paragraph, one span
std::vector<std::string> terms_in(const RichText& text);  // each once, in the order of the text

}  // namespace model
