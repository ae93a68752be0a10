#include "ui/world.h"

#include <algorithm>

namespace ui {

static const model::Class* find_class(const World& world, const model::ClassId& id) {
    const auto found =
        std::find_if(world.classes.begin(), world.classes.end(), [&](const ClassEntry& entry) { return entry.the_class.id == id; });
    return found == world.classes.end() ? nullptr : &found->the_class;
}

// The class at this machine: the signed-in pupil's, else the one with an open lesson, else the one chosen.
static const model::Class* class_at_seat(const World& world) {
    if (world.pupil)
        if (const auto* its = find_class(world, world.pupil->class_id)) return its;
    if (world.assignment)
        if (const auto* open = find_class(world, world.assignment->class_id)) return open;
    return world.chosen ? &*world.chosen : nullptr;
}

bool World::test_is_open() const { return assignment && assignment->mode == model::Mode::test; }

bool World::sits_test() const {
    return test_is_open() && play && play->sitting.mode == model::Mode::test && play->sitting.assignment_id == assignment->id;
}

model::Band World::band() const {
    if (!is_pupils(route)) return model::Band::teacher;
    const model::Class* seat = class_at_seat(*this);
    return seat ? model::band_of_grade(seat->grade) : model::Band::b1;
}

std::string World::t(std::string_view key, const base::Params& params) const {
    return words ? words->text(key, model::to_context(band()), params) : std::string(key);
}

}  // namespace ui
