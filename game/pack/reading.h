#pragma once
// What is easy enough to read at an age: tiếng in a sentence, tiếng on a page, options of a question.

#include "pack/source.h"

namespace pack {

struct ReadingLimits {
    int sentence = 20, page = 80;  // tiếng
    int fewest_options = 3, most_options = 4;
    int grade = 6;
};
ReadingLimits limits_of_grade(int grade);

int count_read(const Stretch& stretch);  // tiếng, without citations
void check_sentences(const Stretch& stretch, int limit, Notes& notes);

}  // namespace pack
