#pragma once
// Text with separators as plain cells: UTF-8 or UTF-16, with or without a mark at the start; ';' ',' or tab; quotes.

#include <string_view>

#include "base/result.h"
#include "intake/sheet.h"

namespace intake {

base::Result<std::string> to_utf8_text(std::string_view bytes);  // fails when it is neither UTF-8 nor marked UTF-16
char find_separator(std::string_view text);
base::Result<Sheet> split_cells(std::string_view text, char separator);

}  // namespace intake
