#include "model/rich_text.h"

#include <algorithm>

namespace model {

std::string to_plain(const RichText& text) {
    std::string out;
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
        if (i > 0) out += '\n';
        for (const Span& span : text.paragraphs[i].spans) out += span.text;
    }
    return out;
}

RichText from_plain(std::string text) {
    Span span;
    span.text = std::move(text);
    Paragraph paragraph;
    paragraph.spans.push_back(std::move(span));
    RichText rich;
    rich.paragraphs.push_back(std::move(paragraph));
    return rich;
}

std::vector<std::string> terms_in(const RichText& text) {
    std::vector<std::string> terms;
    for (const Paragraph& paragraph : text.paragraphs)
        for (const Span& span : paragraph.spans)
            if (!span.term.empty() && std::find(terms.begin(), terms.end(), span.term) == terms.end()) terms.push_back(span.term);
    return terms;
}

}  // namespace model
