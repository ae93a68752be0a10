#include "model/table.h"

namespace model {
namespace {

// 85 tenths -> "8,5"
std::string with_comma(std::int64_t number, std::int64_t parts, std::size_t places) {
    const std::int64_t size = number < 0 ? -number : number;
    std::string fraction = std::to_string(size % parts);
    fraction.insert(0, places - fraction.size(), '0');
    return (number < 0 ? "-" : "") + std::to_string(size / parts) + "," + fraction;
}

// Points of one question: "0,5", "0,33", "1".
std::string hundredths_to_words(std::int64_t hundredths) {
    std::string words = with_comma(hundredths, 100, 2);
    while (words.back() == '0') words.pop_back();
    if (words.back() == ',') words.pop_back();
    return words;
}

}  // namespace

std::string to_words(const Cell& cell) {
    switch (cell.type) {
        case Cell::Type::blank:
            return {};
        case Cell::Type::text:
            return cell.text;
        case Cell::Type::tenths:
            return with_comma(cell.number, 10, 1);
        case Cell::Type::hundredths:
            return hundredths_to_words(cell.number);
        case Cell::Type::integer:
            return std::to_string(cell.number);
        case Cell::Type::percent:
            return std::to_string(cell.number) + " %";
    }
    return {};
}

}  // namespace model
