// Reads the rows of an answer table: which question has which answer.

#include "intake/exam_key.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/vietnamese.h"

namespace intake {
namespace {

using std::string_view;
constexpr string_view apart = " \t,;|.&";
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

template <std::size_t count>
bool is_among(const std::string& folded, const std::array<string_view, count>& names) {
    return std::find(names.begin(), names.end(), folded) != names.end();
}

bool is_number_heading(const std::string& folded) {
    constexpr std::array<string_view, 7> names = {"cau", "cau hoi", "cau so", "stt", "so", "cau thu", "question"};
    return is_among(folded, names);
}

bool is_answer_heading(const std::string& folded) {
    constexpr std::array<string_view, 14> names = {"ket qua", "ds",     "phuong an",   "lua chon",       "dap an",
                                                   "da",      "d a",    "dap an dung", "phuong an dung", "chon",
                                                   "dap so",  "answer", "tra loi",     "dap an d s"};
    return is_among(folded, names);
}

bool is_part_heading(const std::string& folded) {
    constexpr std::array<string_view, 6> names = {"i", "lenh hoi", "menh de", "phat bieu", "i hoi", "cac i"};
    return is_among(folded, names);
}

// "a", "b)", "Ý c"
char statement_heading(string_view cell) {
    std::string folded = base::fold(cell);
    if (base::starts_with(folded, "i ")) folded.erase(0, 2);
    return folded.size() == 1 && is_small_label(folded[0]) && cell.find(static_cast<char>(folded[0] - 'a' + 'A')) == string_view::npos
               ? folded[0]
               : '\0';
}

// "101", "Đề 101", "Mã đề 2": a version of the exam, of which there are several.
std::string sheet_name(string_view cell) {
    const std::string folded = base::fold(cell);
    const bool named = base::starts_with(folded, "ma de") || base::starts_with(folded, "de ");
    const bool bare = folded.size() >= 3 && folded.size() <= 4 && std::all_of(folded.begin(), folded.end(), is_digit);
    return named || bare ? folded : std::string();
}

void set_value(KeyEntry& entry, string_view cell) {
    if (const auto part = to_part(cell)) {
        entry.part = part->first;
        entry.value.verdicts = {part->second};
    } else {
        entry.value = to_key_value(cell);
    }
}

void skip_between(string_view& line) {
    for (bool more = true; more;) {
        const std::size_t before = line.size();
        line.remove_prefix(std::min(line.find_first_not_of(between), line.size()));
        for (string_view sign : {"–", "—", "→", "="})
            if (base::starts_with(line, sign)) line.remove_prefix(sign.size());
        more = line.size() != before;
    }
}

// "6-A,C": more than one letter is right.
bool take_another_letter(string_view& line, KeyEntry& entry) {
    const bool letter = !line.empty() && is_capital_label(line[0]) && (line.size() == 1 || apart.find(line[1]) != string_view::npos);
    if (!letter || entry.value.letters.empty()) return false;
    entry.value.letters += line[0];
    line.remove_prefix(1);
    return true;
}

}  // namespace

std::vector<KeyEntry> to_key_entries(string_view line) {
    std::vector<KeyEntry> entries;
    while (true) {
        const auto sign = std::min(line.find_first_not_of(apart), line.size());
        const bool joined = line.substr(0, sign).find_first_of(",&") != string_view::npos;
        line.remove_prefix(sign);
        if (line.empty()) return entries;
        KeyEntry entry;
        entry.number = take_number(line);
        if (entry.number == 0) {
            if (joined && !entries.empty() && take_another_letter(line, entries.back())) continue;
            return {};
        }
        skip_between(line);
        const auto end = std::min(line.find_first_of(apart), line.size());
        set_value(entry, line.substr(0, end));
        if (entry.value.empty()) return {};
        line.remove_prefix(end);
        entries.push_back(std::move(entry));
    }
}

std::vector<std::string> to_cells(string_view row) {
    std::vector<std::string> cells = base::split(row, row.find('\t') == string_view::npos ? '|' : '\t');
    for (std::string& cell : cells) cell = std::string(base::trim(cell));
    return cells;
}

bool KeyTable::take(string_view row, std::vector<KeyEntry>& entries) {
    const Cells cells = to_cells(row);
    if (cells.size() < 2) return false;
    return take_headings(cells) || take_listed(cells, entries) || take_answers(cells, entries) || take_numbers(cells);
}

// "Câu | Đáp án | Câu | Đáp án", "Câu | a | b | c | d"
bool KeyTable::take_headings(const Cells& cells) {
    std::vector<Column> columns;
    std::size_t numbers = 0, answers = 0, statements = 0;
    for (const std::string& cell : cells) {
        const std::string folded = base::fold(cell);
        Column column = Column::other;
        if (is_number_heading(folded)) column = Column::number;
        if (is_part_heading(folded)) column = Column::part;
        if (is_answer_heading(folded)) column = Column::answer;
        if (statement_heading(cell) == static_cast<char>('a' + statements % 4)) {
            column = Column::statement;
            ++statements;
        }
        numbers += column == Column::number;
        answers += column == Column::answer;
        columns.push_back(column);
    }
    if (numbers == 0 || (answers == 0 && statements < 2)) return false;
    columns_ = std::move(columns);
    numbers_.clear();
    last_number_ = 0;
    named_ = named_ || answers > 0;
    return true;
}

bool KeyTable::take_numbers(const Cells& cells) {
    std::map<std::size_t, int> numbers;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        if (cells[column].empty()) continue;
        const int number = whole_number(cells[column]);
        if (number > 0)
            numbers[column] = number;
        else if (column > 0)
            return false;  // the first cell may hold a heading
    }
    if (numbers.size() < 2 && !(numbers.size() == 1 && is_number_heading(base::fold(cells[0])))) return false;
    numbers_ = std::move(numbers);
    columns_.clear();
    return true;
}

// A row below the numbers: of answers, of one statement of each question, or of one version of the exam.
bool KeyTable::take_answers(const Cells& cells, std::vector<KeyEntry>& entries) {
    if (numbers_.empty()) return false;
    const std::string& heading = cells[0];
    const bool headed = numbers_.count(0) == 0;
    const bool named = headed && is_answer_heading(base::fold(heading));
    const char part = headed ? statement_heading(heading) : '\0';
    const std::string sheet = headed && !named ? sheet_name(heading) : std::string();
    if (headed && !named && part == '\0' && sheet.empty() && !heading.empty()) return false;
    std::vector<KeyEntry> found;
    for (std::size_t column = headed ? 1 : 0; column < cells.size(); ++column) {
        if (cells[column].empty()) continue;
        const auto above = numbers_.find(column);
        if (above == numbers_.end()) return false;
        KeyEntry entry;
        entry.number = above->second;
        entry.sheet = sheet;
        set_value(entry, cells[column]);
        if (part != '\0') entry.part = part;
        if (entry.value.empty() && !named) return false;
        if (entry.value.empty()) entry.text = cells[column];
        found.push_back(std::move(entry));
    }
    if (found.empty()) return false;
    named_ = named_ || named;
    entries.insert(entries.end(), found.begin(), found.end());
    if (part == '\0' && sheet.empty() && !named) numbers_.clear();
    return true;
}

// A row below headings.
bool KeyTable::take_listed(const Cells& cells, std::vector<KeyEntry>& entries) {
    if (columns_.empty()) return false;
    std::vector<KeyEntry> found;
    KeyEntry now;
    char statement = 'a';
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
        if (columns_[i] == Column::number) {
            const int number = whole_number(cells[i]);
            if (number == 0 && !cells[i].empty()) return false;
            if (number > 0) last_number_ = number;
            now = {};
            now.number = number > 0 ? number : last_number_;
            statement = 'a';
        }
        if (columns_[i] == Column::part) now.part = statement_heading(cells[i]);
        if (columns_[i] == Column::statement) now.part = statement++;
        const bool answers = columns_[i] == Column::answer || columns_[i] == Column::statement;
        if (!answers || cells[i].empty()) continue;
        if (now.number == 0) return false;
        KeyEntry entry = now;
        if (now.part != '\0')
            entry.value.verdicts = {to_verdict(cells[i])};
        else
            set_value(entry, cells[i]);
        if (entry.value.empty()) entry.text = cells[i];
        found.push_back(std::move(entry));
    }
    entries.insert(entries.end(), found.begin(), found.end());
    return !found.empty();
}

}  // namespace intake
