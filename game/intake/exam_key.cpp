// Reads the rows of an answer table: which question has which answer.

#include "intake/exam_key.h"

#include "base/text.h"
#include "base/vietnamese.h"

namespace intake {
namespace {

using std::string_view;
constexpr string_view apart = " \t,;|.";
constexpr string_view between = " \t-.:)/";

// "Câu 12" or "12" at the start; 0: none.
int take_number(string_view& text) {
    std::size_t at = 0;
    while (at < text.size() && !is_digit(text[at]) && at < 8) ++at;
    if (at > 0 && base::fold(text.substr(0, at)) != "cau") return 0;
    int number = 0;
    const std::size_t start = at;
    while (at < text.size() && is_digit(text[at]) && at - start < 3) number = number * 10 + (text[at++] - '0');
    if (at == start || (at < text.size() && is_digit(text[at]))) return 0;
    text.remove_prefix(at);
    return number;
}

int whole_number(string_view cell) {
    cell = base::trim(cell);
    const int number = take_number(cell);
    return cell.empty() ? number : 0;
}

}  // namespace

std::vector<KeyEntry> to_key_entries(string_view line) {
    std::vector<KeyEntry> entries;
    while (true) {
        line.remove_prefix(std::min(line.find_first_not_of(apart), line.size()));
        if (line.empty()) return entries;
        KeyEntry entry;
        entry.number = take_number(line);
        if (entry.number == 0) return {};
        line.remove_prefix(std::min(line.find_first_not_of(between), line.size()));
        const auto end = std::min(line.find_first_of(apart), line.size());
        entry.value = to_key_value(line.substr(0, end));
        if (entry.value.empty()) return {};
        line.remove_prefix(end);
        entries.push_back(std::move(entry));
    }
}

bool KeyTable::take(string_view row, std::vector<KeyEntry>& entries) {
    const std::vector<std::string> cells = base::split(row, row.find('\t') == string_view::npos ? '|' : '\t');
    std::map<std::size_t, int> numbers;
    std::vector<KeyEntry> answers;
    bool others = false;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        if (base::trim(cells[column]).empty()) continue;
        const int number = whole_number(cells[column]);
        const KeyValue value = to_key_value(cells[column]);
        const auto above = numbers_.find(column);
        if (number > 0)
            numbers[column] = number;
        else if (!value.empty() && above != numbers_.end())
            answers.push_back({above->second, value});
        else if (column > 0)
            others = true;  // the first cell may hold a heading
    }
    if (!others && numbers.size() > 1 && answers.empty()) {
        numbers_ = std::move(numbers);
        return true;
    }
    if (others || !numbers.empty() || answers.empty()) return false;
    entries.insert(entries.end(), answers.begin(), answers.end());
    numbers_.clear();
    return true;
}

}  // namespace intake
