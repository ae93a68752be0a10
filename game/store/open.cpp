// Opens the progress file: locked, checked, restored from a backup if it is damaged, and brought up to date.

#include "base/log.h"
#include "store/impl.h"
#include "store/migrate.h"

namespace store {

namespace {

constexpr const char* file_name = "khienso.db";

struct OpenedFile {
    base::Database database;
    Opened opened;
};

// What can go wrong with the progress file, in words for whoever starts the program.
base::Error explain(base::Error error) {
    switch (error.code) {
        case base::Code::busy:
            error.key = "luu.dang-mo";
            break;
        case base::Code::full:
            error.key = "luu.het-cho";
            break;
        case base::Code::not_writable:
        case base::Code::not_found:
        case base::Code::is_folder:
            error.key = "luu.khong-ghi-duoc";
            break;
        case base::Code::not_readable:
            error.key = "luu.khong-doc-duoc";
            break;
        default:
            break;
    }
    return error;
}

// The file is ours, of a version that we know, and sound.
base::Result<void> check(base::Database& database) {
    TRY_ASSIGN(const auto tables, database.integer("SELECT count(*) FROM sqlite_schema"));
    if (tables == 0) return {};
    TRY_ASSIGN(const auto id, database.integer("PRAGMA application_id"));
    TRY_ASSIGN(const auto version, database.integer("PRAGMA user_version"));
    TRY_ASSIGN(const auto ours, database.integer("SELECT count(*) FROM sqlite_schema WHERE name IN ('attempt', 'sitting')"));
    if (id != application_id && ours < 2) return base::fail(base::Code::foreign, "luu.tep-cua-chuong-trinh-khac");
    if (id != application_id || version < 1) return base::fail(base::Code::damaged, "luu.tep-hong", {}, "head of the file");
    if (version > static_cast<std::int64_t>(shipped_migrations().size()))
        return base::fail(base::Code::newer, "luu.tep-moi-hon", {}, "user_version " + std::to_string(version));
    return database.quick_check();
}

base::Result<base::Database> open_checked(const base::Path& file) {
    TRY_ASSIGN(auto database, base::Database::open(file, base::OpenMode::read_write));
    TRY(check(database));
    return database;
}

bool is_missing_or_empty(const base::Path& file) {
    std::error_code problem;
    const auto size = std::filesystem::file_size(file, problem);
    return problem || size == 0;
}

base::Path free_name(const base::Path& file, const std::string& ending) {
    for (int number = 1;; ++number) {
        base::Path name = file;
        name += ending + (number == 1 ? "" : "-" + std::to_string(number));
        base::Path log = name;
        log += "-wal";
        std::error_code problem;
        if (!std::filesystem::exists(name, problem) && !std::filesystem::exists(log, problem)) return name;
    }
}

// Nothing is deleted. The log of last writes goes first, and goes even where its file is gone: left beside another file
// it would be played into that one. Empty: there was nothing.
base::Result<std::string> move_aside(const base::Path& file, const base::Clock& clock) {
    const base::Path aside = free_name(file, ".hong-" + to_stamp(clock.now_ms()));
    bool moved = false;
    for (const char* ending : {"-wal", "-shm", "-journal", ""}) {
        base::Path from = file, to = aside;
        from += ending;
        to += ending;
        std::error_code problem;
        if (!std::filesystem::exists(from, problem)) continue;
        std::filesystem::rename(from, to, problem);
        if (problem) return base::fail(base::Code::not_writable, "luu.khong-ghi-duoc", {}, problem.message());
        moved = true;
    }
    if (moved) base::log_warning("the progress file was damaged and moved aside: " + base::to_utf8(aside.filename()));
    return moved ? base::to_utf8(aside) : std::string();
}

struct GoodBackup {
    base::Database database;
    std::int64_t made_ms = 0;
};

base::Result<GoodBackup> find_good_backup(const base::Path& folder) {
    for (const auto& backup : find_backups(folder)) {
        auto database = base::Database::open(backup, base::OpenMode::stranger);
        if (database && check(*database)) return GoodBackup{std::move(*database), made_ms_of(backup)};
        base::log_warning("a backup cannot be used: " + base::to_utf8(backup.filename()));
    }
    return base::fail(base::Code::not_found, "luu.khong-co-ban-sao");
}

// The newest sound backup takes the place of a lost file; without one the program begins anew.
base::Result<Opened> restore(const base::Path& folder, const base::Clock& clock) {
    Opened opened;
    auto backup = find_good_backup(folder);
    TRY_ASSIGN(opened.moved_aside, move_aside(folder / file_name, clock));
    if (!backup) return opened;
    TRY(backup->database.copy_to(folder / file_name));
    opened.restored = true;
    opened.backup_ms = backup->made_ms;
    return opened;
}

base::Result<OpenedFile> open_or_restore(const base::Path& folder, const base::Clock& clock) {
    Opened opened;
    if (is_missing_or_empty(folder / file_name) && !find_backups(folder).empty()) {
        TRY_ASSIGN(opened, restore(folder, clock));
    }
    auto database = open_checked(folder / file_name);
    if (!database && database.error().code == base::Code::damaged) {
        TRY_ASSIGN(opened, restore(folder, clock));
        database = open_checked(folder / file_name);
    }
    if (!database) return tl::make_unexpected(std::move(database).error());
    return OpenedFile{std::move(*database), std::move(opened)};
}

// A file that holds something is copied before it is changed.
base::Result<void> bring_up_to_date(base::Database& database, const base::Path& folder, const base::Clock& clock) {
    TRY_ASSIGN(const auto version, database.integer("PRAGMA user_version"));
    if (version > 0 && version < static_cast<std::int64_t>(shipped_migrations().size())) TRY(back_up_into(database, folder, clock));
    return migrate(database, shipped_migrations());
}

base::Result<base::FileLock> take_folder(const base::Path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) return base::fail(base::Code::not_writable, "luu.khong-ghi-duoc", {}, problem.message());
    return base::FileLock::take(folder / "khienso.lock");
}

}  // namespace

base::Result<std::unique_ptr<Store::Impl>> Store::open_impl(const base::Path& folder, const base::Clock& clock, base::Random& random) {
    TRY_ASSIGN(auto lock, take_folder(folder));
    TRY_ASSIGN(auto file, open_or_restore(folder, clock));
    TRY(bring_up_to_date(file.database, folder, clock));
    auto impl = std::make_unique<Impl>(std::move(lock), std::move(file.database), folder, clock, random);
    impl->opened = std::move(file.opened);
    TRY(impl->begin_station());
    return impl;
}

base::Result<Store> Store::open(const base::Path& folder, const base::Clock& clock, base::Random& random) {
    auto impl = open_impl(folder, clock, random);
    if (!impl) return tl::make_unexpected(explain(std::move(impl).error()));
    return Store(std::move(*impl));
}

}  // namespace store
