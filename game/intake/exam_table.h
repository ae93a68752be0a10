#pragma once
// A table of an exam that is no layout: one that may be a key, one of statements with columns "Đúng" and "Sai", or rows of a question.

#include "intake/exam_key.h"
#include "intake/exam_question.h"

namespace intake {

std::string to_readable_row(std::string_view row);  // "Việc | Nên | …"

struct LikeKey {
    std::vector<KeyEntry> entries;  // empty: it is nothing like a key
    bool named = false;             // it says "Đáp án" itself
};
LikeKey read_as_key(const std::vector<MarkedLine>& lines, std::size_t from, std::size_t end);

// "Ý | Đúng | Sai", a tick in one of the two for each statement.
struct StatementTable {
    std::size_t right = 0, wrong = 0;  // columns
    bool open() const { return right != wrong; }
    static StatementTable of(const MarkedLine& headings);
    void add(const MarkedLine& row, ExamQuestion& question) const;
};

}  // namespace intake
