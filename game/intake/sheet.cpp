// What every reader of cells needs: cells under merged ones, text without odd blanks.

#include "intake/sheet.h"

#include <algorithm>

#include "base/text.h"

namespace intake {
namespace {

const std::string nothing;
constexpr long most_covered = 2'000'000;  // cells; a file that claims more is left as it is

void cover_row(Row& row, const Value& seen, const Merge& merge) {
    const auto last = static_cast<std::size_t>(std::min(merge.last_column, max_columns - 1));
    if (row.cells.size() <= last) row.cells.resize(last + 1);
    for (auto at = static_cast<std::size_t>(merge.first_column); at <= last; ++at) {
        const bool is_first = row.number == merge.first_row && at == static_cast<std::size_t>(merge.first_column);
        if (is_first || !row.cells[at].text.empty()) continue;
        row.cells[at] = seen;
        row.cells[at].is_covered = true;
    }
}

}  // namespace

void cover(Sheet& sheet, const std::vector<Merge>& merges) {
    long covered = 0;
    for (const Merge& merge : merges) {
        if (merge.first_column < 0 || merge.first_column >= max_columns || merge.last_column < merge.first_column) continue;
        const auto is_below = [](const Row& row, int number) { return row.number < number; };
        auto row = std::lower_bound(sheet.rows.begin(), sheet.rows.end(), merge.first_row, is_below);
        const Value* first = row != sheet.rows.end() && row->number == merge.first_row ? cell_at(*row, merge.first_column) : nullptr;
        if (!first || first->text.empty()) continue;
        const Value seen = *first;
        for (; row != sheet.rows.end() && row->number <= merge.last_row; ++row) {
            if ((covered += merge.last_column - merge.first_column + 1) > most_covered) return;
            cover_row(*row, seen, merge);
        }
    }
}

const Value* cell_at(const Row& row, int column) {
    return column >= 0 && static_cast<std::size_t>(column) < row.cells.size() ? &row.cells[static_cast<std::size_t>(column)] : nullptr;
}

const std::string& own_text(const Value& value) { return value.is_covered ? nothing : value.text; }

const std::string& cell_text(const Row& row, int column) {
    const Value* value = cell_at(row, column);
    return value ? own_text(*value) : nothing;
}

const std::string& covering_text(const Row& row, int column) {
    const Value* value = cell_at(row, column);
    return value ? value->text : nothing;
}

std::string squeeze(const std::string& text) {
    std::string out;
    bool gap = false;
    for (char32_t c : base::to_code_points(base::to_nfc(text))) {
        const bool blank =
            c <= 0x20 || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
        const bool invisible = (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
        if (blank) gap = true;
        if (blank || invisible) continue;
        if (gap && !out.empty()) out += ' ';
        gap = false;
        base::append_utf8(out, c);
    }
    return out;
}

bool is_integer(const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace intake
