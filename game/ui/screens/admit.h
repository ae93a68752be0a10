#pragma once
// Letting a pupil in who forgot the three pictures: the class's names over the whole page; one press does it.

#include "ui/screen.h"

namespace ui {

void draw_admit(page::Page& page, const World& world, bool& open, Intent& intent);  // teacher_wide

}  // namespace ui
