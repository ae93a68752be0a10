#pragma once
// The ids of things that are recorded.

#include "base/ids.h"

namespace model {

using PupilId = base::Id<struct PupilTag>;
using ClassId = base::Id<struct ClassTag>;
using StaffId = base::Id<struct StaffTag>;
using AssignmentId = base::Id<struct AssignmentTag>;
using SittingId = base::Id<struct SittingTag>;
using AttemptId = base::Id<struct AttemptTag>;
using StationId = base::Id<struct StationTag>;
using CorrectionId = base::Id<struct CorrectionTag>;

}  // namespace model
