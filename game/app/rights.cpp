#include "app/rights.h"

namespace app {
namespace {

// Signed in, and not on the way back in: behind the cover the pictures are asked for again.
bool is_at_work(const ui::World& world) {
    const bool asked = world.route == ui::Route::pictures || world.route == ui::Route::code;
    const bool away = world.route == ui::Route::cover || (asked && !world.seat.joining);
    return world.seat.is_signed_in() && !away;
}

}  // namespace

bool may(ui::Who who, const ui::World& world) {
    switch (who) {
        case ui::Who::anyone:
            return true;
        case ui::Who::founder:
            return world.school.about.name.empty() && !world.station.is_one;
        case ui::Who::pupil:
            return is_at_work(world);
        case ui::Who::teacher:
            return world.door.unlocked;
    }
    return false;
}

}  // namespace app
