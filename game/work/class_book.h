#pragma once
// Writes the class book of one class to a file.

#include <string>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "model/table.h"

namespace work {

// `format`: the ending of one of report::table_formats(). `share`: the program's folder, with its fonts. The file is whole or not there.
base::Result<void> save_class_book(const std::vector<model::Table>& sheets, const std::string& format, const base::Path& share,
                                   const base::Path& file);

}  // namespace work
