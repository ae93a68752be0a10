#pragma once
// What a pupil signs in with, as a teacher sees it: three pictures, or the digits of the code.

#include "ui/screens/screen.h"

namespace ui {

bool uses_codes(const World& world);  // the class looked at
void draw_secret(page::Page& page, const World& world, const model::Pupil& pupil);

}  // namespace ui
