#pragma once
// A table for paper or a spreadsheet: typed cells, so that a number stays a number and a code stays text.

#include <cstdint>
#include <string>
#include <vector>

namespace model {

struct Cell {
    enum class Type { blank, text, tenths, hundredths, integer, percent } type = Type::blank;
    std::string text;
    std::int64_t number = 0;  // tenths: 85 is 8,5; hundredths: 50 is 0,5
    static Cell of_text(std::string value) { return {Type::text, std::move(value), 0}; }
    static Cell of_tenths(std::int64_t value) { return {Type::tenths, {}, value}; }
    static Cell of_hundredths(std::int64_t value) { return {Type::hundredths, {}, value}; }
    static Cell of_integer(std::int64_t value) { return {Type::integer, {}, value}; }
    static Cell of_percent(std::int64_t value) { return {Type::percent, {}, value}; }
    friend bool operator==(const Cell&, const Cell&) = default;
};

struct Column {
    std::string heading;
    int width = 12;  // in characters
    bool centred = false;
};

struct Table {
    std::string sheet;                  // name of the sheet
    std::vector<std::string> title;     // lines above the table; the first is the title
    std::string left_head, right_head;  // small lines at the top corners (school; school year)
    bool landscape = false;
    std::size_t row_heads = 0;  // columns at the left that tell whose row it is: again on each sheet of paper
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::vector<std::string> notes;  // below the table
};

std::string to_words(const Cell& cell);  // "8,5", "vắng", "41 %"

}  // namespace model
