#pragma once
// The answer key of an exam: "1-A 2-B", "1. C", "1a-Đ 1b-S", tables of numbers over or beside their answers, a table of "a) b) c) d)".

#include <map>

#include "intake/exam_line.h"

namespace intake {

struct KeyEntry {
    int number = 0;
    KeyValue value;
    char part = '\0';   // 'a': of this statement alone
    std::string text;   // of a table: an answer that is neither letters nor verdicts, "111"
    std::string sheet;  // "101": the row is for this version of the exam
    int line = 0;
};

// A line that holds nothing but numbers with their answers; empty: it is none.
std::vector<KeyEntry> to_key_entries(std::string_view line);

std::vector<std::string> to_cells(std::string_view row);  // apart by tabs, else by "|"

// Rows of a table, one after the other: a row of numbers is kept until the rows of answers below it, and a row of headings as well.
class KeyTable {
public:
    // Takes a row of the key. False: it is none.
    bool take(std::string_view row, std::vector<KeyEntry>& entries);
    bool is_named() const { return named_; }  // it says "Đáp án" itself

private:
    enum class Column { other, number, part, answer, statement };
    using Cells = std::vector<std::string>;
    bool take_headings(const Cells& cells);
    bool take_numbers(const Cells& cells);
    bool take_answers(const Cells& cells, std::vector<KeyEntry>& entries);
    bool take_listed(const Cells& cells, std::vector<KeyEntry>& entries);

    std::map<std::size_t, int> numbers_;  // column -> question
    std::vector<Column> columns_;         // of headings above
    int last_number_ = 0;                 // where the cell of the number is empty
    bool named_ = false;
};

}  // namespace intake
