#pragma once
// The parts of the import screen that show a RosterDiff.

#include "page/page.h"
#include "ui/world.h"

namespace ui {

int in_file(const model::RosterDiff& diff);                                             // rows of the file
void draw_counts(page::Page& page, const World& world, const model::RosterDiff& diff);  // four figures
void draw_changes(page::Page& page, const World& world, const model::RosterDiff& diff, bool& all_shown);
void draw_columns(page::Page& page, const World& world, const model::RosterDiff& diff);  // left out, taken, problems

}  // namespace ui
