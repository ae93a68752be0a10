#pragma once
// What the reader of .xls does not tell: which cells are merged, what is hidden or struck out, how numbers are shown.

#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "intake/number_format.h"
#include "intake/sheet.h"

namespace intake {

struct XlsSheetLayout {
    bool is_hidden = false;
    std::vector<Merge> merges;
    std::set<int> hidden_rows;  // by number
    std::vector<int> hidden_columns;
    std::map<std::pair<int, int>, std::size_t> styles;  // row number, column -> style
};

struct XlsLayout {
    std::vector<NumberFormat> formats;  // by style
    std::vector<bool> struck;           // by style
    std::vector<XlsSheetLayout> sheets;
};

XlsLayout read_xls_layout(std::string_view workbook);  // the stream of the book

}  // namespace intake
