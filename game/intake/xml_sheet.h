#pragma once
// The spreadsheet that is one XML file (Excel 2003), which web systems send out as ".xls".

#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/sheet.h"

namespace intake {

base::Result<std::vector<Sheet>> read_xml_sheets(std::string_view bytes);

}  // namespace intake
