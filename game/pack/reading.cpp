// Counts tiếng, sentence by sentence and page by page, and says where they are too many for the grade.

#include "pack/reading.h"

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"
#include "model/band.h"
#include "pack/keys.h"

namespace pack {

ReadingLimits limits_of_grade(int grade) {
    switch (model::band_of_grade(grade)) {
        case model::Band::a1:
            return {.sentence = 12, .page = 35, .fewest_options = 2, .most_options = 3, .grade = grade};
        case model::Band::a2:
            return {.sentence = 15, .page = 50, .fewest_options = 3, .most_options = 3, .grade = grade};
        case model::Band::b1:
            return {.sentence = 20, .page = 80, .fewest_options = 3, .most_options = 4, .grade = grade};
        default:
            return {.sentence = 24, .page = 110, .fewest_options = 4, .most_options = 4, .grade = grade};
    }
}

// The text with {luật: ...} blanked out and of {từ: ...} the word left, byte for byte, so that places stay right.
static std::string without_marks_of_ours(const std::string& text) {
    std::string plain = text;
    const auto blank = [&plain](std::size_t from, std::size_t end) { plain.replace(from, end - from, end - from, ' '); };
    for (std::size_t open = plain.find('{'); open != std::string::npos; open = plain.find('{', open)) {
        const std::size_t close = plain.find('}', open);
        if (close == std::string::npos) break;
        const std::size_t colon = std::min(plain.find(':', open), close);
        const bool is_term = base::fold(std::string_view(plain).substr(open + 1, colon - open - 1)) == base::fold(key::term);
        blank(open, is_term ? colon + 1 : close);
        blank(close, close + 1);
    }
    return plain;
}

int count_read(const Stretch& stretch) { return base::count_syllables(without_marks_of_ours(stretch.text())); }

// A sentence ends with . ! ? … and a blank, whatever quotes and stars stand between.
static std::size_t end_of_sentence(const std::string& text, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        const bool dots = text.compare(i, 3, "…") == 0;
        if (!dots && text[i] != '.' && text[i] != '!' && text[i] != '?') continue;
        std::size_t end = i + (dots ? 3 : 1);
        for (std::string_view mark : {"”", "’", "\"", "'", ")", "**", "*", "»"})
            if (base::starts_with(std::string_view(text).substr(end), mark)) end += mark.size();
        if (end >= text.size() || text[end] == ' ') return end;
    }
    return text.size();
}

void check_sentences(const Stretch& stretch, int limit, Notes& notes) {
    if (limit == 0) return;
    const std::string text = without_marks_of_ours(stretch.text());
    for (std::size_t from = 0; from < text.size();) {
        while (from < text.size() && text[from] == ' ') ++from;
        const std::size_t end = end_of_sentence(text, from);
        const int count = base::count_syllables(std::string_view(text).substr(from, end - from));
        if (count > limit)
            notes.warning(stretch.place_at(from), "tac-gia.cau-dai", {{"so", std::to_string(count)}, {"nen", std::to_string(limit)}});
        from = end;
    }
}

}  // namespace pack
