#pragma once
// A sheet as plain cells, whatever file it came from.

#include <string>
#include <vector>

namespace intake {

inline constexpr int max_rows = 5000;
inline constexpr int max_columns = 200;

struct Value {
    std::string text;        // as the spreadsheet shows it
    std::string date;        // ISO, when the cell is a true date
    bool is_number = false;  // a number cell, not digits typed as text
};

struct Row {
    int number = 0;  // in the file, from 1
    std::vector<Value> cells;
};

struct Sheet {
    std::string name;
    std::vector<Row> rows;  // empty rows may be missing; `number` tells the gap
};

}  // namespace intake
