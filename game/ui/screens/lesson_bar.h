#pragma once
// The top line of a lesson's screens: home, the lesson's title and module; and pictures of the running pack.

#include "ui/screens/screen.h"

namespace ui {

void draw_lesson_title(page::Page& page, const World& world, Intent& intent);
model::Picture in_pack(const World& world, model::Picture picture);        // as the picture source knows it
model::Picture page_picture(const World& world, const model::Page& page);  // a page without one borrows the lesson's cover

}  // namespace ui
