// Reads the rows of a table as what they may be; which of it they are, the exam around them decides.

#include "intake/exam_table.h"

#include <algorithm>

#include "base/text.h"

namespace intake {

std::string to_readable_row(std::string_view row) {
    std::vector<std::string> cells;
    for (const std::string& cell : to_cells(row)) cells.push_back(cell.empty() ? "…" : cell);
    return base::join(cells, " | ");
}

LikeKey read_as_key(const std::vector<MarkedLine>& lines, std::size_t from, std::size_t end) {
    KeyTable table;
    LikeKey like;
    bool whole = true;
    for (std::size_t i = from; i < end; ++i) {
        std::vector<KeyEntry> row;
        const bool taken = table.take(lines[i].text, row);
        if (!taken) row = to_key_entries(lines[i].text);
        whole = (taken || !row.empty()) && whole;
        for (KeyEntry& entry : row) {
            entry.line = lines[i].number;
            like.entries.push_back(std::move(entry));
        }
    }
    like.named = table.is_named();
    if (like.entries.size() < 2 || (!whole && !like.named)) like.entries.clear();
    return like;
}

StatementTable StatementTable::of(const MarkedLine& headings) {
    const std::vector<std::string> cells = to_cells(headings.text);
    StatementTable table;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const model::Verdict verdict = to_verdict(cells[i]);
        if (verdict == model::Verdict::right) table.right = i;
        if (verdict == model::Verdict::wrong) table.wrong = i;
    }
    return table.right > 0 && table.wrong > 0 ? table : StatementTable{};
}

void StatementTable::add(const MarkedLine& row, ExamQuestion& question) const {
    const std::vector<std::string> cells = to_cells(row.text);
    const auto filled = [&](std::size_t column) { return column < cells.size() && !cells[column].empty(); };
    ExamOption option;
    option.letter = static_cast<char>('a' + question.options.size());
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(right, wrong) && i < cells.size(); ++i) {
        const auto label = label_at_start(cells[i]);
        const bool number = cells[i].find_first_not_of("0123456789abcdefgh.)") == std::string::npos;  // a column of numbers
        if (cells[i].empty() || number) continue;
        words.push_back(label && is_small_label(*label) ? std::string(base::trim(std::string_view(cells[i]).substr(2))) : cells[i]);
    }
    if (words.empty()) return;
    option.text.add(base::join(words, " "), 0);
    if (filled(right) != filled(wrong)) option.said = filled(right) ? model::Verdict::right : model::Verdict::wrong;
    question.options.push_back(std::move(option));
}

}  // namespace intake
