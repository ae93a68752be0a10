#pragma once
// Which column of a sheet holds what: by headings, or by what the cells look like when there are none.

#include <optional>
#include <string>
#include <vector>

#include "intake/sheet.h"

namespace intake {

struct Columns {
    int header = -1;                                                                  // index into Sheet::rows; -1: no header
    int roll = -1, code = -1, name = -1, given = -1, birthday = -1, class_name = -1;  // from 0; -1: none
    int known() const;                                                                // how many of them were found
    std::vector<std::string> kept, dropped;  // headings as written; that of the birthday stands first among the dropped
};

std::optional<Columns> find_header(const Sheet& sheet);
Columns guess_columns(const Sheet& sheet);                    // for pasted cells without a header
bool is_heading_row(const Row& row, const Columns& columns);  // the header again (next page), its second line, column numbers

std::string squeeze(const std::string& text);              // NFC, single blanks, no control characters
const std::string& cell_text(const Row& row, int column);  // "" when there is none
bool is_integer(const std::string& text);

}  // namespace intake
