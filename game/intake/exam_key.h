#pragma once
// The answer table at the end of an exam: "1-A 2-B", "1. C", or a table of numbers over letters.

#include <map>

#include "intake/exam_line.h"

namespace intake {

struct KeyEntry {
    int number = 0;
    KeyValue value;
};

// A line that holds nothing but numbers with their answers; empty: it is none.
std::vector<KeyEntry> to_key_entries(std::string_view line);

// Rows of a table, one after the other: a row of numbers is kept until the row of letters below it.
class KeyTable {
public:
    // Takes a row of the key. False: it is none.
    bool take(std::string_view row, std::vector<KeyEntry>& entries);

private:
    std::map<std::size_t, int> numbers_;  // column -> question
};

}  // namespace intake
