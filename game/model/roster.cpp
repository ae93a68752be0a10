#include "model/roster.h"

#include <algorithm>

namespace model {

int RosterDiff::count(RosterChange change) const {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const RosterDiffRow& row) { return row.change == change; }));
}

}  // namespace model
