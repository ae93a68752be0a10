// Copies the progress file, or its newest backup, to a place of its own and opens it there.

#include "work/copy_of_data.h"

#include <optional>

namespace work {
namespace {

using base::Code;
using base::Path;
using base::Result;

constexpr const char* file_name = "khienso.db";

// The file and its log of last writes, which a crash leaves beside it.
Result<base::TempFolder> copy_file(const Path& file) {
    TRY_ASSIGN(base::TempFolder folder, base::TempFolder::make("khienso-xem-"));
    for (const char* ending : {"", "-wal"}) {
        Path from = file, to = folder.path() / file_name;
        from += ending;
        to += ending;
        std::error_code problem;
        if (*ending && !std::filesystem::exists(from, problem)) continue;
        std::filesystem::copy_file(from, to, problem);
        if (problem) return base::fail(Code::not_readable, "loi.khong-doc-duoc", {{"ten", base::to_utf8(file)}}, problem.message());
    }
    return folder;
}

Result<DataCopy> open_as_copy(const Path& file, const base::Clock& clock, base::Random& random) {
    TRY_ASSIGN(base::TempFolder folder, copy_file(file));
    TRY_ASSIGN(store::Store store, store::Store::open(folder.path(), clock, random));
    if (!store.opened().moved_aside.empty()) return base::fail(Code::damaged, "ban-thay-co.du-lieu-hong", {{"tep", base::to_utf8(file)}});
    return DataCopy{std::move(folder), file, std::move(store)};
}

tl::unexpected<base::Error> no_data(const Path& data) {
    return base::fail(Code::not_found, "ban-thay-co.khong-co-du-lieu", {{"thu-muc", base::to_utf8(data)}});
}

}  // namespace

bool has_data(const Path& data) {
    std::error_code problem;
    return std::filesystem::is_regular_file(data / file_name, problem);
}

Result<DataCopy> open_copy(const Path& data, const base::Clock& clock, base::Random& random) {
    if (!has_data(data)) return no_data(data);
    std::error_code problem;
    const Path lock_file = data / "khienso.lock";
    std::optional<base::FileLock> held;
    if (std::filesystem::exists(lock_file, problem)) {  // without one nobody has opened the data yet, or it lies on a read-only disk
        auto lock = base::FileLock::take(lock_file);
        if (!lock && lock.error().code == Code::busy) return tl::make_unexpected(std::move(lock).error());
        if (lock) held = std::move(*lock);
    }
    return open_as_copy(data / file_name, clock, random);
}

Result<DataCopy> open_newest_backup(const Path& data, const base::Clock& clock, base::Random& random) {
    std::error_code problem;
    if (!std::filesystem::is_directory(data, problem)) return no_data(data);
    for (const Path& backup : store::find_backups(data)) {
        auto copy = open_as_copy(backup, clock, random);
        if (copy || copy.error().code != Code::damaged) return copy;
    }
    return base::fail(Code::not_found, "ban-thay-co.khong-co-ban-sao", {{"thu-muc", base::to_utf8(data)}});
}

}  // namespace work
