// Cuts a sheet at its headings. What stands above a heading is its title down from the last line that names a class or a school.

#include "intake/tables.h"

#include <algorithm>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/class_name.h"
#include "intake/footer.h"

namespace intake {
namespace {

constexpr std::size_t title_rows = 8;  // between two tables

std::string words_of(const Row& row) {
    std::string all;
    for (const Value& value : row.cells) all += own_text(value) + ' ';
    return squeeze(all);
}

bool is_title(const Row& row) {
    const std::string words = words_of(row), folded = base::fold(words);
    if (find_class_name(words) || is_class_alone(words)) return true;
    for (const char* each : {"danh sach", "truong ", "so giao duc", "phong giao duc", "uy ban", "ubnd", "cong hoa"})
        if (base::starts_with(folded, each)) return true;
    return false;
}

bool is_of_pupil(const Row& row, const Columns& columns) {
    const std::string name = squeeze(cell_text(row, columns.name));
    return !name.empty() && footer_in(name) == Footer::none && is_integer(squeeze(cell_text(row, columns.roll)));
}

// The first row that belongs to the table with this heading.
std::size_t title_start(const Sheet& sheet, std::size_t header, std::size_t header_before, const Columns& before) {
    std::size_t start = header;
    for (std::size_t i = header; i > header_before + 1 && header - i < title_rows; --i) {
        const Row& row = sheet.rows[i - 1];
        if (is_of_pupil(row, before)) break;
        if (is_title(row))
            start = i - 1;
        else if (ends_list(row))
            break;
    }
    return start;
}

Sheet cut(const Sheet& sheet, std::size_t from, std::size_t to, int first, int last) {
    Sheet out{sheet.name, {}, sheet.is_hidden, sheet.hidden_columns};
    for (std::size_t i = from; i < to; ++i) {
        Row row = sheet.rows[i];
        if (row.cells.size() > static_cast<std::size_t>(last)) row.cells.resize(static_cast<std::size_t>(last));
        for (std::size_t k = 0; k < std::min(row.cells.size(), static_cast<std::size_t>(first)); ++k) row.cells[k] = {};
        out.rows.push_back(std::move(row));
    }
    return out;
}

}  // namespace

std::vector<Table> split_tables(const Sheet& sheet) {
    std::vector<Table> tables;
    const std::vector<Header> headers = find_headers(sheet);
    std::vector<std::size_t> starts;
    for (std::size_t k = 0; k < headers.size(); ++k) {
        const auto before = k > 0 ? columns_of(sheet, headers[k - 1].row) : std::nullopt;
        starts.push_back(before ? title_start(sheet, headers[k].row, headers[k - 1].row, *before) : 0);
    }
    for (std::size_t k = 0; k < headers.size(); ++k) {
        const std::size_t end = k + 1 < headers.size() ? starts[k + 1] : sheet.rows.size();
        const std::vector<int>& firsts = headers[k].starts;
        for (std::size_t beside = 0; beside < firsts.size(); ++beside) {
            const int last = beside + 1 < firsts.size() ? firsts[beside + 1] : max_columns;
            Sheet own = cut(sheet, starts[k], end, firsts[beside], last);
            const auto columns = columns_of(own, headers[k].row - starts[k]);
            if (columns) tables.push_back({std::move(own), *columns});
        }
    }
    return tables;
}

}  // namespace intake
