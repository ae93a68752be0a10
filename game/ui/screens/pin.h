#pragma once
// A new PIN, typed twice.

#include "page/page.h"
#include "ui/world.h"

namespace ui {

struct NewPin {
    std::string first, second;
};

bool is_good(const NewPin& pin);  // four to six digits, not easy to guess, twice the same
// Two fields; `say_problems` after the teacher tried to go on. true: Enter was pressed in one.
bool draw_new_pin(page::Page& page, const World& world, NewPin& pin, bool say_problems);

}  // namespace ui
