#pragma once
// The sheets of an old Excel book (.xls, 1995 to 2003) as plain cells.

#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/sheet.h"

namespace intake {

base::Result<std::vector<Sheet>> read_xls(std::string_view bytes);

}  // namespace intake
