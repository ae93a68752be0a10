#pragma once
// What one pupil has seen and finished so far, as reviews and the notebook need it.

#include "quiz/review.h"
#include "store/store.h"

namespace work {

// `left_out`: a test that is still open, of which nothing is said yet; empty: none.
base::Result<quiz::History> load_history(store::Store& store, const model::PupilId& pupil, const model::AssignmentId& left_out);

}  // namespace work
