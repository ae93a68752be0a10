#pragma once
// A screen: draws itself from the world and returns what the person did. Scroll, tabs and typed text live in it;
// it saves, sends and opens nothing. One file each here, a line each in ui/route.h.

#include <memory>
#include <optional>

#include "page/page.h"
#include "ui/intent.h"
#include "ui/world.h"

namespace ui {

class Screen {
public:
    virtual ~Screen() = default;
    virtual Intent draw(page::Page& page, const World& world) = 0;
};

std::unique_ptr<Screen> make_screen(Route route);

// The running lesson one step on, and the screen that will show it: for a rehearsal while this step is read.
struct StepAhead {
    quiz::Play play;
    Route route = Route::page;
};
std::optional<StepAhead> find_step_ahead(const World& world);

}  // namespace ui
