#pragma once
// How a question shows itself: its card, the options with their verdicts and explanations, what to take along.

#include "kinds/options.h"

namespace kinds {

void draw_question(page::Page& page, const Showing& showing);  // prompt, picture, opened hints
Event draw_choice(page::Page& page, const Showing& showing, const OptionRules& rules, base::Json& answer);
void draw_prompt(page::Page& page, const Showing& showing);  // prompt and opened hints, in the place that is open
void draw_takeaway(page::Page& page, const model::Item& item);

}  // namespace kinds
