#pragma once
// Pupils' codes that a spreadsheet took for numbers and cut: 7.9012E+09, zeros lost in front, digits made zero behind.

#include <string>
#include <vector>

#include "intake/sheet.h"

namespace intake {

bool is_cut_number(const Value& value);  // by itself: "7,9E+09", more than 15 digits
// Which codes of a list stand shorter than the others because their zeros in front are gone.
std::vector<bool> codes_without_zeros(const std::vector<Value>& codes, bool is_ministry_code);

}  // namespace intake
