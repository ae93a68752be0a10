// Reads tu-kho.md, and checks its meanings against the lessons that use them.

#include "pack/glossary.h"

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"
#include "pack/blocks.h"
#include "pack/entries.h"
#include "pack/reading.h"

namespace pack {

static constexpr int most_in_word = 6;          // tiếng; it must fit on a button
static constexpr int sentences_in_meaning = 2;  // as much as the dialog holds in the largest letters

// Marks count: "ma", "má" and "mã" are three words.
static std::string to_plain_form(std::string_view word) { return base::to_lower(base::join(base::split_words(word), " ")); }

const model::Term* Glossary::find(std::string_view word) const {
    const std::string sought = to_plain_form(word);
    for (const auto& entry : entries)
        if (to_plain_form(entry.term.word) == sought) return &entry.term;
    return nullptr;
}

std::vector<std::string> Glossary::words() const {
    std::vector<std::string> words;
    for (const auto& entry : entries) words.push_back(entry.term.word);
    return words;
}

static Stretch read_meaning(const std::vector<Line>& lines, Notes& notes) {
    Stretch meaning;
    for (const auto& line : lines) {
        if (line.blank() || !check_start(line, notes)) continue;
        if (is_bullet(line)) notes.error(line.place, "tac-gia.nghia-gach-dau-dong");
        meaning.add(line);
    }
    return meaning;
}

static Glossary::Entry read_entry(const NamedEntry& written, const Register& facts, Notes& notes) {
    Glossary::Entry entry{{written.title.text, {}}, written.title.place, read_meaning(written.body, notes)};
    const std::string& word = entry.term.word;
    if (const int count = base::count_syllables(word); count > most_in_word)
        notes.error(entry.place, "tac-gia.tu-dai", {{"tu", word}, {"so", std::to_string(count)}, {"nen", std::to_string(most_in_word)}});
    auto meaning = to_paragraph(entry.meaning, {notes, facts});
    if (meaning.spans.empty())
        notes.error(entry.place, "tac-gia.tu-thieu-nghia", {{"tu", word}});
    else
        entry.term.meaning.paragraphs.push_back(std::move(meaning));
    return entry;
}

Glossary read_glossary(std::vector<Line> lines, const Register& facts, Notes& notes) {
    Glossary all;
    for (const auto& written : take_entries(std::move(lines), "tac-gia.tu-ngoai-muc", notes)) {
        const auto& title = written.title;
        if (all.find(title.text))
            notes.error(title.place, "tac-gia.tu-trung", {{"tu", title.text}});
        else
            all.entries.push_back(read_entry(written, facts, notes));
    }
    return all;
}

// The lowest of the lessons that use it; 0: none does.
static int sentence_limit_of(const std::string& word, const std::vector<model::Lesson>& lessons) {
    int lowest = 0;
    for (const auto& lesson : lessons) {
        if (!lesson.find_term(word)) continue;
        const int limit = limits_of_grade(lesson.grade).sentence;
        lowest = lowest == 0 ? limit : std::min(lowest, limit);
    }
    return lowest;
}

void check_use(const Glossary& glossary, const std::vector<model::Lesson>& lessons, Notes& notes) {
    for (const auto& entry : glossary.entries) {
        const int limit = sentence_limit_of(entry.term.word, lessons), count = count_read(entry.meaning);
        if (limit == 0) {
            notes.warning(entry.place, "tac-gia.tu-khong-dung", {{"tu", entry.term.word}});
            continue;
        }
        check_sentences(entry.meaning, limit, notes);
        if (const int most = sentences_in_meaning * limit; count > most)
            notes.error(entry.meaning.start(), "tac-gia.nghia-dai",
                        {{"tu", entry.term.word}, {"so", std::to_string(count)}, {"nen", std::to_string(most)}});
    }
}

}  // namespace pack
