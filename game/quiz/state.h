#pragma once
// What the files of this part share.

#include "quiz/quiz.h"

namespace quiz {

inline constexpr int full_points = 100;  // hundredths
inline constexpr int most_tries = 2;     // practice; a test has one
inline constexpr int most_hints = 2;

bool is_test(const Play& play);
bool takes_answer(const Play& play);               // an item with a try left, its feedback not on screen
const ItemState* current_state(const Play& play);  // nullptr on a page and at the end
ItemState* current_state(Play& play);
int step_of_item(const Play& play, int from, int stride);  // the next question that way; past an end: size or -1
void skip_answered(Play& play);                            // in a test nobody stands before a question already answered
void count_answer(ItemState& state, const base::Json& answer, int points, bool shows_feedback);

}  // namespace quiz
