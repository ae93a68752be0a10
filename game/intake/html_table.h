#pragma once
// Tables of a web page, which many systems send out as ".xls".

#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/sheet.h"

namespace intake {

base::Result<std::vector<Sheet>> read_html_tables(std::string_view bytes);

}  // namespace intake
