#pragma once
// Plays one sitting of a lesson from its first page to its result, through quiz and store as a pupil does, with a model
// of a pupil in the pupil's place. Demonstrations and long tests stand on it.

#include "base/clock.h"
#include "base/random.h"
#include "model/pack.h"
#include "store/store.h"

namespace work {

struct PupilModel {
    double skill = 0.7;     // chance of a right first answer to an item of middling difficulty
    double patience = 0.8;  // chance of a second try after a miss
    double asks_hint = 0.2;
    int seconds_an_item = 25;
};

struct Difficulty {  // of one lesson for everybody, by item: what is taken from the skill
    std::vector<double> by_item;
};
Difficulty make_difficulty(const model::Lesson& lesson, base::Random& random);

// stop_after_items < 0: to the end. The sitting's pack, pupil and assignment are filled by the caller.
base::Result<model::Sitting> play_lesson(store::Store& store, const model::Lesson& lesson, model::Sitting sitting, const PupilModel& pupil,
                                         const Difficulty& difficulty, int stop_after_items, base::Random& random, base::FixedClock& clock);

}  // namespace work
