#pragma once
// What a teacher sets for one machine: a small file in the data folder. A file that cannot be read counts as none.

#include "base/paths.h"
#include "base/result.h"

namespace app {

struct MachineSetting {
    double text_scale = 1.0;
    bool airy_text = false;
    bool sound_on = true;
    bool calm = false;  // nothing moves
};

MachineSetting load_machine_setting(const base::Path& data);
base::Result<void> save_machine_setting(const base::Path& data, const MachineSetting& setting);

}  // namespace app
