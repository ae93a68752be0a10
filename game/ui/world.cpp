// What a screen can ask of the World beyond its values.

#include "ui/world.h"

#include <algorithm>

namespace ui {

const model::Class* SchoolView::find_class(const model::ClassId& id) const {
    const auto found = std::find_if(classes.begin(), classes.end(), [&](const ClassEntry& entry) { return entry.the_class.id == id; });
    return found == classes.end() ? nullptr : &found->the_class;
}

const model::Pupil* ClassView::find_pupil(const model::PupilId& id) const {
    const auto found = std::find_if(pupils.begin(), pupils.end(), [&](const model::Pupil& pupil) { return pupil.id == id; });
    return found == pupils.end() ? nullptr : &*found;
}

bool ClassView::is_of_today(const model::Sitting& sitting) const {
    if (!assignment || sitting.lesson_id != assignment->lesson_id || model::is_again(sitting)) return false;
    return sitting.assignment_id == assignment->id || (!test_is_open() && sitting.finished_ms >= assignment->opened_ms);
}

const model::LegalFact* LessonView::find_fact(const std::string& id) const {
    const auto found = std::find_if(facts.begin(), facts.end(), [&](const model::LegalFact& fact) { return fact.id == id; });
    return found == facts.end() ? nullptr : &*found;
}

// The class at this machine: the signed-in pupil's, else the one with an open lesson, else the one chosen.
static const model::Class* class_at_seat(const World& world) {
    if (world.seat.pupil)
        if (const auto* its = world.school.find_class(world.seat.pupil->class_id)) return its;
    if (world.class_now.assignment)
        if (const auto* open = world.school.find_class(world.class_now.assignment->class_id)) return open;
    return world.class_now.the_class ? &*world.class_now.the_class : nullptr;
}

bool World::sits_test() const {
    if (!class_now.test_is_open() || !lesson.play) return false;
    const model::Sitting& sitting = lesson.play->sitting;
    return sitting.mode == model::Mode::test && sitting.assignment_id == class_now.assignment->id;
}

model::Band World::band() const {
    if (!is_pupils(route)) return model::Band::teacher;
    const model::Class* its_class = class_at_seat(*this);
    return its_class ? model::band_of_grade(its_class->grade) : model::Band::b1;
}

std::string World::t(std::string_view key, const base::Params& params) const {
    return words ? words->text(key, model::to_context(band()), params) : std::string(key);
}

}  // namespace ui
