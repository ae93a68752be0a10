#pragma once
// Who says "that is me": the card with the name, and what is said when the pictures or the code were not the right ones.

#include "ui/screens/screen.h"

namespace ui {

void draw_asked(page::Page& page, const World& world, Intent& intent);
void draw_not_right(page::Page& page, const World& world, const char* try_again);  // `try_again`: key of the words before help comes

}  // namespace ui
