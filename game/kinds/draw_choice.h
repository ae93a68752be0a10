#pragma once
// How a question with options shows itself: the question's card, and the options with their verdicts and explanations.

#include "kinds/options.h"

namespace kinds {

void draw_question(page::Page& page, const Showing& showing);  // prompt, picture, opened hints
Event draw_choice(page::Page& page, const Showing& showing, const OptionRules& rules, base::Json& answer);

}  // namespace kinds
