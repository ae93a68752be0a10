#pragma once
// Questions read from a teacher's file -> the source of a lesson that says what it still lacks: `khienso-pack check` reports each empty
// line, missing explanation and missing right answer at its place, and `to_do` lists them. What is no question of ours yet (and every line
// that belonged to none) stands in `to_do` as it was: nothing is dropped and nothing is guessed.

#include "base/catalogue.h"
#include "model/questions.h"

namespace work {

struct Draft {
    std::string lesson;                // FILE.md
    std::string to_do;                 // FILE.can-lam.txt
    std::vector<std::string> missing;  // its list, in sentences
    int written = 0, left = 0;         // questions
};

// `id` is the lesson's.
Draft draft_lesson(const model::Questions& questions, const std::string& id, const base::Catalogue& words);

}  // namespace work
