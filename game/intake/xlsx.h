#pragma once
// The sheets of an .xlsx as plain cells: shared and inline strings, rich text, true dates, numbers as they are shown.

#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/sheet.h"

namespace intake {

base::Result<std::vector<Sheet>> read_xlsx(std::string_view bytes);

}  // namespace intake
