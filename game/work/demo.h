#pragma once
// A data folder to show and to try the program with: one class of invented pupils, a teacher, and past lessons whose
// answers were given by playing every sitting through quiz and store with a model of a pupil. The same seed and day
// give the same classroom.

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/paths.h"
#include "pack/pack.h"
#include "store/store.h"

namespace work {

struct DemoPlan {
    base::Path data;  // made if missing; must hold no progress file yet
    std::vector<base::Path> packs;
    std::vector<std::string> names;  // in roll order
    std::string school, class_name, school_year, teacher, title, pin;
    base::Date today;  // the past lessons lie in the weeks before it
    std::uint64_t seed = 1;
};

struct DemoCounts {
    int pupils = 0, lessons = 0, sittings = 0, finished = 0;
};

base::Result<DemoCounts> make_demo(const DemoPlan& plan);

}  // namespace work
