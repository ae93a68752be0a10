// Every kind of file that tables go out as.

#include "report/report.h"

namespace report {
namespace {

using base::Path;
using Tables = std::vector<model::Table>;

// Holds the first sheet.
base::Result<void> write_csv(const Tables& sheets, const Path& file) {
    return base::write_file(file, sheets.empty() ? std::string() : to_csv(sheets.front()));
}

constexpr TableFormat formats[] = {
    {"xlsx", [](const Tables& sheets, const Path&, const Path& file) { return write_xlsx(sheets, file); }},
    {"pdf", [](const Tables& sheets, const Path& fonts, const Path& file) { return write_pdf(sheets, fonts, file); }},
    {"csv", [](const Tables& sheets, const Path&, const Path& file) { return write_csv(sheets, file); }},
};

}  // namespace

std::span<const TableFormat> table_formats() { return formats; }

}  // namespace report
