#pragma once
// How a spreadsheet shows a number: enough of its format codes for class lists.

#include <string>
#include <string_view>

namespace intake {

struct NumberFormat {
    bool is_date = false;
    int min_digits = 0;  // "0000000000" pads a code with zeros
    int decimals = -1;   // -1: as many as there are (General)
};

NumberFormat parse_number_format(std::string_view code);
NumberFormat builtin_number_format(int id);
std::string show_number(std::string_view raw, const NumberFormat& format);  // raw: as in the file, "6.1", "42.0", "1.2E+11"
std::string to_iso_date(double serial, bool from_1904);                     // empty if it is no date

}  // namespace intake
