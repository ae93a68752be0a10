// Counts paragraphs as Word counts them, so that a number it would only draw can be read.

#include "intake/word_list.h"

#include <algorithm>

namespace intake {
namespace {

constexpr int biggest_number = 9999;

std::string to_roman(int number) {
    constexpr std::pair<int, const char*> signs[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
                                                     {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
    std::string out;
    for (const auto& [value, sign] : signs)
        for (; number >= value; number -= value) out += sign;
    return out;
}

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// A to Z, then AA, BB: as Word counts.
std::string to_letters(int number) {
    return number < 1 ? std::string()
                      : std::string(static_cast<std::size_t>((number - 1) / 26 % 9 + 1), static_cast<char>('A' + (number - 1) % 26));
}

std::string to_label(int number, const std::string& format) {
    if (format == "upperLetter") return to_letters(number);
    if (format == "lowerLetter") return lower(to_letters(number));
    if (format == "upperRoman") return to_roman(number);
    if (format == "lowerRoman") return lower(to_roman(number));
    return std::to_string(number);
}

}  // namespace

WordLists::WordLists(const pugi::xml_node& numbering) {
    for (const pugi::xml_node& node : numbering.children()) {
        if (is(node, "abstractNum")) read_scheme(node);
        if (is(node, "num")) read_list(node);
    }
}

void WordLists::read_scheme(const pugi::xml_node& node) {
    auto& scheme = schemes_[std::string(attribute(node, "abstractNumId"))];
    for (const pugi::xml_node& each : node.children()) {
        if (!is(each, "lvl")) continue;
        Level& level = scheme[to_int(attribute(each, "ilvl"), 0, 0, biggest_number)];
        level.format = attribute(child(each, "numFmt"), "val");
        level.text = attribute(child(each, "lvlText"), "val");
        level.start = to_int(attribute(child(each, "start"), "val"), 1, 0, biggest_number);
    }
}

void WordLists::read_list(const pugi::xml_node& node) {
    List& list = lists_[std::string(attribute(node, "numId"))];
    list.scheme = attribute(child(node, "abstractNumId"), "val");
    for (const pugi::xml_node& each : node.children())
        if (const auto start = child(each, "startOverride"); is(each, "lvlOverride") && start)
            list.starts[to_int(attribute(each, "ilvl"), 0, 0, biggest_number)] = to_int(attribute(start, "val"), 1, 0, biggest_number);
}

void WordLists::begin(List& list) {
    list.begun = true;
    for (const auto& [level, start] : list.starts) counters_[list.scheme][level] = start - 1;
}

std::string WordLists::next(const std::string& id, int level) {
    const auto found = lists_.find(id);
    if (found == lists_.end()) return {};
    List& list = found->second;
    const auto& scheme = schemes_[list.scheme];
    const auto own = scheme.find(level);
    if (own == scheme.end() || own->second.format == "bullet" || own->second.format == "none") return {};
    if (!list.begun) begin(list);
    auto& counters = counters_[list.scheme];
    const auto counted = counters.emplace(level, own->second.start - 1).first;
    counted->second = std::min(counted->second + 1, biggest_number);
    counters.erase(counters.upper_bound(level), counters.end());

    std::string label;
    const std::string& text = own->second.text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int other = i + 1 < text.size() ? text[i + 1] - '1' : -1;
        if (text[i] != '%' || other < 0 || other > 8) {
            label += text[i];
            continue;
        }
        ++i;
        const auto shown = scheme.find(other);
        const auto number = counters.find(other);
        if (shown != scheme.end()) label += to_label(number == counters.end() ? shown->second.start : number->second, shown->second.format);
    }
    return label;
}

}  // namespace intake
