#pragma once
// What one pupil has seen and finished so far, as reviews and the notebook need it.

#include "quiz/review.h"
#include "store/store.h"

namespace work {

base::Result<quiz::History> load_history(store::Store& store, const model::PupilId& pupil);

}  // namespace work
