#pragma once
// The end of a lesson is asked for once: it ends, or it was begun by mistake and shall not count.

#include <functional>

#include "ui/screens/screen.h"

namespace ui {

// `between`: what else can be done then; empty: nothing.
void draw_ending(page::Page& page, const World& world, bool& open, Intent& intent, const page::Draw& between = {});
// Of a lesson that has ended.
void draw_voiding(page::Page& page, const World& world, const model::AssignmentId& id, bool& open, Intent& intent);
// The lesson that was voided last, and the way back; nothing while there is none.
void draw_voided(page::Page& page, const World& world, Intent& intent);

}  // namespace ui
