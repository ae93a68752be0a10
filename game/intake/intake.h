#pragma once
// Class lists made elsewhere: .xlsx, .csv, or pasted cells. Finds the header below title rows, takes what the program
// needs, names what it leaves out, and refuses nothing silently.

#include <string>

#include "base/paths.h"
#include "base/result.h"
#include "model/roster.h"

namespace intake {

base::Result<model::Roster> read_roster(const base::Path& file);
base::Result<model::Roster> read_pasted(const std::string& clipboard);

// What the roster would change. Matches by ministry code, then name and birthday, then name where it is alone.
// Never removes anybody: who is not in the file stays and is told apart.
model::RosterDiff compare(const model::Roster& roster, const model::Class& target, const std::vector<model::Pupil>& known);

// Three sign-in pictures for each pupil that has none, different for all of a class.
void give_pictures(model::RosterDiff& diff, const std::vector<model::Pupil>& known, std::uint64_t seed);

}  // namespace intake
