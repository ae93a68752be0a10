#pragma once
// Letting a pupil in who forgot the pictures or the code: the class's names over the whole page; one press does it, also for
// a pupil who is in no list yet.

#include "ui/screens/screen.h"

namespace ui {

void draw_admit(page::Page& page, const World& world, bool& open, Intent& intent);  // teacher_wide

}  // namespace ui
