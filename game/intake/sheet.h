#pragma once
// A sheet as plain cells, whatever file it came from.

#include <string>
#include <vector>

namespace intake {

inline constexpr int max_rows = 5050;  // a school of five thousand, with titles and headings
inline constexpr int max_columns = 200;

struct Value {
    std::string text;         // as the spreadsheet shows it
    std::string date;         // ISO, when the cell is a true date
    bool is_number = false;   // a number cell, not digits typed as text
    bool is_struck = false;   // drawn with a line through it
    bool is_covered = false;  // lies under a merged cell: the text is that of the merged one
};

struct Row {
    int number = 0;  // in the file, from 1
    std::vector<Value> cells;
    bool is_hidden = false;
};

struct Sheet {
    std::string name;
    std::vector<Row> rows;  // empty rows may be missing; `number` tells the gap
    bool is_hidden = false;
    std::vector<int> hidden_columns;  // from 0
};

// Cells that were made one: rows by their number, columns from 0, the last of each included.
struct Merge {
    int first_row = 0, last_row = 0, first_column = 0, last_column = 0;
};

void cover(Sheet& sheet, const std::vector<Merge>& merges);  // gives every cell under a merged one its text

const Value* cell_at(const Row& row, int column);              // nullptr when there is none
const std::string& cell_text(const Row& row, int column);      // its own; "" when there is none or it is covered
const std::string& covering_text(const Row& row, int column);  // what is seen there: a merged cell is seen in all its rows
const std::string& own_text(const Value& value);

std::string squeeze(const std::string& text);  // NFC, single blanks, no control characters
bool is_integer(const std::string& text);

}  // namespace intake
