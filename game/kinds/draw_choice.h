#pragma once
// How a question shows itself: its card, the options with their verdicts and explanations, what to take along.

#include "kinds/options.h"

namespace kinds {

void draw_question(page::Page& page, const Showing& showing, const page::Draw& more = {});  // prompt, picture, opened hints
Event draw_choice(page::Page& page, const Showing& showing, const OptionRules& rules, base::Json& answer);
Event draw_options(page::Page& page, const Showing& showing, const OptionRules& rules, base::Json& answer);  // in the place that is open
model::Picture in_pack(const Showing& showing, model::Picture picture);                                      // as the page finds it
void draw_prompt(page::Page& page, const Showing& showing);  // prompt and opened hints, in the place that is open

// After an answer: what was picked and what it was worth, each a row; then what to take along. A press on a closed row asks for the
// explanation of `index`, when the right answer may be seen.
struct AnsweredRow {
    int index;  // by the author's order
    page::Option option;
};
Event draw_rows(page::Page& page, const Showing& showing, std::vector<AnsweredRow> rows, bool many = false);

}  // namespace kinds
