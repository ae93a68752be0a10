#pragma once
// From the tables of a file to its lists, one for each class.

#include <string>
#include <vector>

#include "intake/reading.h"

namespace intake {

// At least one of the readings has people. Notes of the whole file go to the first list.
model::RosterFile gather_lists(const std::vector<Reading>& readings, const std::string& file_name, std::vector<base::Diagnostic> notes);

}  // namespace intake
