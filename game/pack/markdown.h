#pragma once
// The little Markdown an author may use inside a paragraph: **bold**, {luật: ID} and, on a page, {từ: word}. Links, pictures in
// the middle of a line, code and HTML are refused, each with the place and what to write instead.

#include "model/rich_text.h"
#include "pack/glossary.h"
#include "pack/source.h"

namespace pack {

// What a text is checked against while it is read.
struct Scope {
    Notes& notes;
    const Register& facts;
    int sentence_limit = 0;              // tiếng in a sentence; 0: not limited
    const Glossary* glossary = nullptr;  // of the words that may be marked; nullptr: none here, their meaning could not be opened
};

model::Paragraph to_paragraph(const Stretch& stretch, const Scope& scope);

}  // namespace pack
