#pragma once
// The settings of this machine: a small file in the data folder. A file that cannot be read counts as none.

#include "base/paths.h"
#include "base/result.h"
#include "model/machine_setting.h"

namespace app {

inline constexpr double smallest_text = 1.0, largest_text = 2.0;

model::MachineSetting load_machine_setting(const base::Path& data);
base::Result<void> save_machine_setting(const base::Path& data, const model::MachineSetting& setting);

}  // namespace app
