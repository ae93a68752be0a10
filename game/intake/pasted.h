#pragma once
// What people copy and paste as a class list: cells of a spreadsheet, a Word table, lines of a message.

#include <optional>
#include <string>

#include "base/result.h"
#include "intake/tables.h"

namespace intake {

struct Pasted {
    Sheet sheet;                 // with its headings
    std::optional<Table> table;  // without: its columns are told by what they hold
};

base::Result<Pasted> read_clipboard(const std::string& clipboard);

}  // namespace intake
