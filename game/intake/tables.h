#pragma once
// The tables of a sheet: below each other, beside each other, each with the title rows that belong to it.

#include <vector>

#include "intake/columns.h"

namespace intake {

struct Table {
    Sheet sheet;  // its own rows and columns alone, where they stand in the file
    Columns columns;
};

std::vector<Table> split_tables(const Sheet& sheet);

}  // namespace intake
