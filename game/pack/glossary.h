#pragma once
// tu-kho.md: words of the lessons that a pupil may not know, each with what it means in a sentence or two.

#include "model/pack.h"
#include "pack/register.h"
#include "pack/source.h"

namespace pack {

struct Glossary {
    struct Entry {
        model::Term term;
        Place place;      // of the word
        Stretch meaning;  // as it is written
    };
    std::vector<Entry> entries;
    const model::Term* find(std::string_view word) const;  // in large or small letters
    std::vector<std::string> words() const;
};

Glossary read_glossary(std::vector<Line> lines, const Register& facts, Notes& notes);

// What only the lessons can tell: words that none of them uses, and meanings too long for the youngest who meet them.
void check_use(const Glossary& glossary, const std::vector<model::Lesson>& lessons, Notes& notes);

}  // namespace pack
