#pragma once
// What a person's eyes do before the hand moves: they look for a thing on the page and turn the wheel until it can be seen.

#include <functional>

#include "app/stage.h"
#include "page/record.h"

namespace app::eyes {

using Find = std::function<const page::Shown*(const page::Record&)>;

// nullptr: it is not on the page; still scrolled out: no wheel brings it here. `settle` lets the program do what the hand did.
const page::Shown* bring_into_view(const Stage& stage, const Find& find, const std::function<void()>& settle);
float smallest_target(const ui::World& world, const Stage& stage);  // for hands of this age, in pixels

}  // namespace app::eyes
