#pragma once
// One folder of this computer, as a person who looks for something sees it. Touches the disk: for the worker.

#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "ui/world.h"

namespace app {

// Its folders and the way up; no folder: the places to begin at.
base::Result<ui::FolderView> look_into(const std::string& folder, const std::vector<base::Path>& places);

}  // namespace app
