#pragma once
// A lab during a lesson, as the teacher looks at it.

#include <vector>

#include "model/ids.h"

namespace model {

// One machine that is on, or was until a moment ago.
struct Seat {
    StationId station;
    int number = 0;  // given by the teacher; 0: none yet
    std::vector<PupilId> pupils;
    enum class State { free, working, finished, lost } state = State::free;  // lost: nothing was heard of it
    int step = 0, steps = 0;                                                 // of the open lesson; no steps: it was not begun
    int still_minutes = 0;                                                   // at the same step
    bool hand = false;                                                       // one for every reason
    bool paused = false;
    int waiting = 0;  // what the machine has not handed in yet
    friend bool operator==(const Seat&, const Seat&) = default;
};

// Pupils of the class whom the open lesson still lacks.
struct Missing {
    std::vector<PupilId> absent;         // at no machine, and nothing done
    std::vector<PupilId> not_started;    // signed in, and not begun
    std::vector<PupilId> not_handed_in;  // begun, and not all of it is here
    friend bool operator==(const Missing&, const Missing&) = default;
};

}  // namespace model
