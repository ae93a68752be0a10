#pragma once
// Letting a pupil in who forgot the pictures or the code: the class's names over the whole page; one press does it, also for
// a pupil who is in no list yet. At this machine, or at one of the lab.

#include <functional>

#include "ui/screens/screen.h"

namespace ui {

// All names of the class, each a press.
void draw_class_names(page::Page& page, const World& world, const std::function<void(const model::Pupil&)>& on_press);

void draw_admit(page::Page& page, const World& world, bool& open, Intent& intent, const model::StationId& station = {});  // teacher_wide

}  // namespace ui
