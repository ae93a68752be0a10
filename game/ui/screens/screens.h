#pragma once
// One factory for each line of the table in ui/route.h; a screen's class is private to its file.

#include <memory>

#include "ui/screens/screen.h"

namespace ui {

#define KS_ROUTE(name, side, place, works) std::unique_ptr<Screen> make_##name();
KS_ROUTES(KS_ROUTE)
#undef KS_ROUTE

}  // namespace ui
