#pragma once
// The files that class lists come in: each kind known by its bytes, whatever it is called.

#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/sheet.h"

namespace intake {

base::Result<std::vector<Sheet>> read_sheets(std::string_view bytes);  // a kind that is not read is named, with the way to go
const std::vector<const char*>& list_file_endings();                   // of files that are offered: ".xlsx"

}  // namespace intake
