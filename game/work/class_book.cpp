#include "work/class_book.h"

#include <algorithm>

#include "report/report.h"

namespace work {

base::Result<void> save_class_book(const std::vector<model::Table>& sheets, const std::string& format, const base::Path& share,
                                   const base::Path& file) {
    std::error_code problem;
    if (std::filesystem::is_directory(file, problem))
        return base::fail(base::Code::is_folder, "loi.la-thu-muc", {{"ten", base::to_utf8(file)}});
    if (std::filesystem::exists(file, problem) && !std::filesystem::is_regular_file(file, problem))  // a device or pipe would be replaced
        return base::fail(base::Code::not_writable, "loi.khong-ghi-duoc", {{"ten", base::to_utf8(file)}});
    const auto formats = report::table_formats();
    const auto found = std::find_if(formats.begin(), formats.end(), [&](const auto& each) { return each.ending == format; });
    if (found == formats.end()) return base::fail(base::Code::invalid, "so-lop.khong-co-kieu-tep", {{"kieu", format}});
    return found->write(sheets, share / "fonts", file);
}

}  // namespace work
