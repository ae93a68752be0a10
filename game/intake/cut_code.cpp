#include "intake/cut_code.h"

#include <algorithm>
#include <map>

namespace intake {
namespace {

constexpr std::size_t digits_of_a_number = 15;   // a spreadsheet keeps no more
constexpr std::size_t digits_of_ministry = 10;   // of the ministry's code
constexpr std::size_t shortest_padded_code = 6;  // a school's own code that begins with zeros

bool is_power(const std::string& text) {
    const std::size_t e = text.find_first_of("Ee");
    if (e == std::string::npos || e == 0 || e + 2 > text.size()) return false;
    const std::size_t sign = text[e + 1] == '+' ? 1 : 0;
    return text.find_first_not_of("0123456789.,") == e && is_integer(text.substr(e + 1 + sign)) &&
           (sign == 1 || text.find_first_of(".,") < e);
}

}  // namespace

bool is_cut_number(const Value& value) {
    const std::string text = squeeze(value.text);
    if (is_power(text)) return true;
    if (!is_integer(text) || text.size() <= digits_of_a_number) return false;
    return value.is_number || text.find_last_not_of('0') < digits_of_a_number;
}

std::vector<bool> codes_without_zeros(const std::vector<Value>& codes, bool is_ministry_code) {
    std::map<std::size_t, int> lengths;
    int all = 0;
    bool padded = false;
    for (const Value& code : codes) {
        if (!is_integer(code.text)) continue;
        ++lengths[code.text.size()];
        ++all;
        padded = padded || code.text[0] == '0';
    }
    std::vector<bool> out(codes.size(), false);
    if (all == 0) return out;
    const auto [usual, count] = *lengths.rbegin();
    const bool is_own = !is_ministry_code && padded && usual >= shortest_padded_code && count * 2 > all;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::size_t size = codes[i].text.size();
        const bool is_ministrys =
            is_ministry_code && size < digits_of_ministry && usual <= digits_of_ministry && usual >= shortest_padded_code;
        if (!is_integer(codes[i].text)) continue;
        out[i] = is_ministrys ? usual == digits_of_ministry || codes[i].is_number : is_own && size < usual;
    }
    return out;
}

}  // namespace intake
