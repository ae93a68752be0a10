#pragma once
// Writes the class book of one class to a file.

#include <vector>

#include "base/catalogue.h"
#include "base/paths.h"
#include "model/table.h"

namespace work {

enum class BookFormat { xlsx, csv };

// csv holds the first sheet. The file is whole or not there.
base::Result<void> save_class_book(const std::vector<model::Table>& sheets, BookFormat format, const base::Path& file);

}  // namespace work
