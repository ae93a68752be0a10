#include "work/class_book.h"

#include "report/report.h"

namespace work {

base::Result<void> save_class_book(const std::vector<model::Table>& sheets, BookFormat format, const base::Path& file) {
    std::error_code problem;
    if (std::filesystem::is_directory(file, problem))
        return base::fail(base::Code::is_folder, "loi.la-thu-muc", {{"ten", base::to_utf8(file)}});
    if (std::filesystem::exists(file, problem) && !std::filesystem::is_regular_file(file, problem))  // a device or pipe would be replaced
        return base::fail(base::Code::not_writable, "loi.khong-ghi-duoc", {{"ten", base::to_utf8(file)}});
    if (format == BookFormat::xlsx) return report::write_xlsx(sheets, file);
    return base::write_file(file, sheets.empty() ? std::string() : report::to_csv(sheets.front()));
}

}  // namespace work
