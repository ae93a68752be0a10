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
    int status = -1;                                                                  // whether the pupil is still there
    bool is_ministry_code = false;                                                    // not a number of the school's own
    int known() const;                                                                // how many of them were found
    std::vector<std::string> kept, dropped;  // headings as written; that of the birthday stands first among the dropped
};

// A row of headings, and where each of the tables below it begins.
struct Header {
    std::size_t row = 0, fields = 0;
    std::vector<int> starts;
};

std::vector<Header> find_headers(const Sheet& sheet);  // from the top down
std::optional<Columns> columns_of(const Sheet& sheet, std::size_t header);
Columns guess_columns(const Sheet& sheet);                    // for pasted cells without a header
bool is_heading_row(const Row& row, const Columns& columns);  // the header again (next page), its second line, column numbers
bool is_remark_heading(const std::string& heading);           // "Ghi chú"

}  // namespace intake
