#pragma once
// Who may do what, asked once for each intent before anything is done (ui::Who beside each intent).

#include "ui/intent.h"
#include "ui/world.h"

namespace app {

bool may(ui::Who who, const ui::World& world);

}  // namespace app
