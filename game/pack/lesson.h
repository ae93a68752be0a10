#pragma once
// A lesson's file: its head, then pages and questions in order.

#include "pack/blocks.h"
#include "pack/gallery.h"
#include "pack/reading.h"

namespace pack {

// What the parts of a lesson are read with.
struct Desk {
    Notes& notes;
    const Register& facts;
    const Glossary& glossary;
    Gallery& gallery;
    ReadingLimits limits;
    Scope page() const { return {notes, facts, limits.sentence, &glossary}; }
    Scope pupil() const { return {notes, facts, limits.sentence}; }
    Scope teacher() const { return {notes, facts, 0}; }
};

// A page, a question or a card: its first line and what follows up to the next.
struct Section {
    enum class Kind { page, question, card } kind = Kind::page;
    Line first;
    std::vector<Line> lines;
};

struct ReadItem {
    model::Item item;
    Place id_place, page_place;  // of its mã and its trang; line 0: not written
};

model::Page read_page(const Section& section, const Desk& desk);
model::ClassCard read_card(const Section& section, const Desk& desk);
ReadItem read_question(const Section& section, const Desk& desk);
model::Lesson read_lesson(std::vector<Line> lines, const Register& facts, const Glossary& glossary, Gallery& gallery, Notes& notes);

}  // namespace pack
