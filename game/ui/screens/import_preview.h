#pragma once
// The parts of the import screen that show what lists would change, and what they changed.

#include "page/page.h"
#include "ui/intent.h"
#include "ui/world.h"

namespace ui {

int in_file(const model::RosterDiff& diff);                                             // rows of the file
void draw_counts(page::Page& page, const World& world, const model::RosterDiff& diff);  // four figures
void draw_choices(page::Page& page, const World& world, Intent& intent);                // rows about which the teacher decides
void draw_changes(page::Page& page, const World& world, const model::RosterDiff& diff, bool& all_shown);
void draw_columns(page::Page& page, const World& world, const model::RosterDiff& diff);  // left out, taken, problems
void draw_old_names(page::Page& page, const World& world, Intent& intent);               // before and after, and a button

// import_lists.cpp: all lists of a file, and the import that was done
void draw_lists(page::Page& page, const World& world, Intent& intent);
void draw_left_out(page::Page& page, const World& world, const std::vector<ImportList>& lists);
void draw_done_lists(page::Page& page, const World& world);
// A button that takes the last import back, and asks before; nothing where there is none.
void draw_undo(page::Page& page, const World& world, Intent& intent, bool& asks);

}  // namespace ui
