#pragma once
// Where a person may look for a folder on this computer, and what lies in one.

#include <vector>

#include "base/paths.h"

namespace base {

std::vector<Path> places_to_look();                        // sticks, disks, shares, the person's own folders; those that exist
Result<std::vector<Path>> folders_in(const Path& folder);  // that are not hidden, in Vietnamese order
inline constexpr std::size_t most_folders = 300;           // that are listed of one
}  // namespace base
