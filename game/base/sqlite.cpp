// Opens databases, our own and strangers', and turns what SQLite throws into errors with a code.

#include "base/sqlite.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <optional>

#include "base/check.h"
#include "base/process.h"

namespace base {
namespace {

constexpr int largest_value_of_a_stranger = 64 << 20;  // bytes of one text or blob

struct Shape {
    Code code;
    const char* key;
};

Shape shape_of_io(int extended) {
    if (extended == SQLITE_IOERR_READ || extended == SQLITE_IOERR_SHORT_READ) return {Code::not_readable, "loi.khong-doc-duoc"};
    return {Code::not_writable, "loi.khong-ghi-duoc"};
}

Shape shape_of(int extended, OpenMode mode) {
    const bool stranger = mode == OpenMode::stranger;
    switch (extended & 0xff) {
        case SQLITE_FULL:
            return {Code::full, "loi.het-cho"};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {Code::busy, "loi.dang-mo"};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_FORMAT:
            return {Code::damaged, "loi.tep-hong"};
        case SQLITE_CONSTRAINT:
            return {Code::conflict, "loi.du-lieu-trung"};
        case SQLITE_TOOBIG:
            return {Code::too_big, "loi.tep-qua-lon"};
        case SQLITE_READONLY:
            return {Code::not_writable, "loi.khong-ghi-duoc"};
        case SQLITE_IOERR:
            return shape_of_io(extended);
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            if (stranger) return {Code::not_readable, "loi.khong-doc-duoc"};
            return {Code::not_writable, "loi.khong-ghi-duoc"};
        default:
            break;
    }
    // Our SQL is right, so a stranger's file that does not know it is of another kind.
    if (stranger) return {Code::foreign, "loi.tep-khac-loai"};
    return {Code::internal, "loi.chuong-trinh"};
}

std::string quote_for_uri(const Path& file) {
    std::string out = "file:";
    for (unsigned char c : to_utf8(std::filesystem::absolute(file))) {
        const bool plain =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '/' || c == '-' || c == '_' || c == '.';
        if (plain) {
            out += static_cast<char>(c);
        } else {
            out += '%';
            out += "0123456789ABCDEF"[c >> 4];
            out += "0123456789ABCDEF"[c & 15];
        }
    }
    return out;
}

constexpr const char* pragmas_for_all = "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;";
constexpr const char* pragmas_for_progress =
    "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
    // Takes the lock now, so that a second program learns at once that the file is in use.
    "BEGIN EXCLUSIVE; COMMIT;";
constexpr const char* pragmas_for_building = "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON;";
// A pack is read once through, then a picture at a time: 64 kB of its pages, not the usual 2 MB, for each pack there is.
constexpr const char* pragmas_for_strangers =
    "PRAGMA cache_size=-64; PRAGMA query_only=ON; PRAGMA schema_version;";  // the last reads the head

void harden(sqlite3* handle, OpenMode mode) {
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);  // "x" is a column, never a text
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    if (mode != OpenMode::stranger) return;
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, largest_value_of_a_stranger);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}

std::shared_ptr<SQLite::Database> open_connection(const Path& file, OpenMode mode) {
    const bool stranger = mode == OpenMode::stranger;
    const int flags = stranger ? SQLite::OPEN_READONLY | SQLite::OPEN_URI : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    auto db = std::make_shared<SQLite::Database>(stranger ? quote_for_uri(file) + "?immutable=1" : to_utf8(file), flags);
    harden(db->getHandle(), mode);
    db->exec(pragmas_for_all);
    switch (mode) {
        case OpenMode::read_write:
            db->exec(pragmas_for_progress);
            break;
        case OpenMode::build:
            db->exec(pragmas_for_building);
            break;
        case OpenMode::stranger:
            db->exec(pragmas_for_strangers);
            break;
    }
    return db;
}

// Statements hold the connection too, so that it closes only after the last of them.
struct Connection {
    std::shared_ptr<SQLite::Database> db;
    Path file;
    OpenMode mode = OpenMode::read_write;

    tl::unexpected<Error> failure(const SQLite::Exception& e) const {
        const int extended = e.getExtendedErrorCode() > 0 ? e.getExtendedErrorCode() : e.getErrorCode();
        const Shape shape = shape_of(extended, mode);
        return fail(shape.code, shape.key, {{"ten", to_utf8(file.filename())}},
                    std::string(e.what()) + " (" + std::to_string(extended) + ")");
    }
};

}  // namespace

struct Database::Impl : Connection {};

struct Statement::Impl {
    Connection owner;
    SQLite::Statement statement;
    std::optional<Error> problem;  // of a bind; told by the next step
    bool on_row = false;

    Impl(const Connection& from, const std::string& sql) : owner(from), statement(*owner.db, sql) {}

    template <class Work>
    void bind(Work work) {
        try {
            work();
        } catch (const SQLite::Exception& e) {
            if (!problem) problem = owner.failure(e).value();
        }
    }
};

Statement::Statement(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

Statement& Statement::bind(const char* name, std::int64_t value) {
    impl_->bind([&] { impl_->statement.bind(name, value); });
    return *this;
}

Statement& Statement::bind(const char* name, std::string_view text) {
    impl_->bind([&] { impl_->statement.bind(name, std::string(text)); });
    return *this;
}

Statement& Statement::bind_blob(const char* name, std::string_view bytes) {
    // A null pointer would bind NULL instead of an empty blob.
    const void* start = bytes.empty() ? "" : bytes.data();
    impl_->bind([&] { impl_->statement.bind(name, start, static_cast<int>(bytes.size())); });
    return *this;
}

Statement& Statement::bind_null(const char* name) {
    impl_->bind([&] { impl_->statement.bind(name); });
    return *this;
}

Result<bool> Statement::step() {
    if (impl_->problem) return tl::make_unexpected(*impl_->problem);
    try {
        impl_->on_row = impl_->statement.executeStep();
        return impl_->on_row;
    } catch (const SQLite::Exception& e) {
        auto failed = impl_->owner.failure(e);
        impl_->on_row = false;
        impl_->statement.tryReset();  // lets go of the locks
        return failed;
    }
}

Result<void> Statement::run() {
    auto row = step();
    while (row && *row) row = step();
    reset();
    if (!row) return tl::make_unexpected(std::move(row).error());
    return {};
}

void Statement::reset() {
    impl_->statement.tryReset();
    impl_->problem.reset();
    impl_->on_row = false;
    impl_->bind([&] { impl_->statement.clearBindings(); });
}

int Statement::place_of(std::string_view column) const {
    const int count = impl_->statement.getColumnCount();
    int place = 0;
    while (place < count && column != impl_->statement.getColumnName(place)) ++place;
    CHECK(place < count);
    return place;
}

bool Statement::is_null(int column) const {
    CHECK(impl_->on_row && column >= 0 && column < impl_->statement.getColumnCount());
    return impl_->statement.getColumn(column).isNull();
}

std::int64_t Statement::integer(int column) const { return is_null(column) ? 0 : impl_->statement.getColumn(column).getInt64(); }

std::string Statement::text(int column) const { return is_null(column) ? std::string() : impl_->statement.getColumn(column).getString(); }

std::string Statement::blob(int column) const { return text(column); }

Database::Database(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const Path& file, OpenMode mode) {
    auto impl = std::make_unique<Impl>(Impl{{nullptr, file, mode}});
    const Params name = {{"ten", to_utf8(file.filename())}};
    std::error_code problem;
    if (std::filesystem::is_directory(file, problem)) return fail(Code::is_folder, "loi.la-thu-muc", name);
    if (mode == OpenMode::stranger && !std::filesystem::exists(file, problem)) return fail(Code::not_found, "loi.khong-thay-tep", name);
    try {
        impl->db = open_connection(file, mode);
    } catch (const SQLite::Exception& e) {
        return impl->failure(e);
    }
    // SQLite falls back to read-only by itself when a file may not be written.
    if (mode != OpenMode::stranger && sqlite3_db_readonly(impl->db->getHandle(), "main") == 1)
        return fail(Code::not_writable, "loi.khong-ghi-duoc", name);
    return Database(std::move(impl));
}

Result<void> Database::execute(std::string_view script) {
    try {
        impl_->db->exec(std::string(script));
        return {};
    } catch (const SQLite::Exception& e) {
        return impl_->failure(e);
    }
}

Result<Statement> Database::prepare(std::string_view sql) {
    try {
        return Statement(std::make_unique<Statement::Impl>(*impl_, std::string(sql)));
    } catch (const SQLite::Exception& e) {
        return impl_->failure(e);
    }
}

Result<std::int64_t> Database::integer(std::string_view sql) {
    TRY_ASSIGN(auto query, prepare(sql));
    TRY_ASSIGN(const bool row, query.step());
    return row ? query.integer(0) : 0;
}

std::size_t Database::bytes_in_use() { return static_cast<std::size_t>(sqlite3_memory_used()); }

int Database::changes() const { return impl_->db->getChanges(); }

Result<void> Database::transaction(const std::function<Result<void>()>& work) {
    if (sqlite3_get_autocommit(impl_->db->getHandle()) == 0) return part(work);
    TRY(execute("BEGIN IMMEDIATE"));
    auto done = work().and_then([&] { return execute("COMMIT"); });
    // Some errors (a full disk) have rolled back already.
    if (!done && sqlite3_get_autocommit(impl_->db->getHandle()) == 0) (void)execute("ROLLBACK");
    return done;
}

// Of a transaction: what fails in it leaves the rest.
Result<void> Database::part(const std::function<Result<void>()>& work) {
    TRY(execute("SAVEPOINT part"));
    auto done = work();
    if (!done && sqlite3_get_autocommit(impl_->db->getHandle()) == 0) (void)execute("ROLLBACK TO part");
    if (sqlite3_get_autocommit(impl_->db->getHandle()) == 0) TRY(execute("RELEASE part"));
    return done;
}

Result<void> Database::copy_to(const Path& file) {
    TRY_ASSIGN(DatabaseCopy copy, DatabaseCopy::start(*this, file));
    TRY_ASSIGN(const bool whole, copy.step(-1));
    if (!whole) return fail(Code::busy, "loi.khong-ghi-duoc", {{"ten", to_utf8(file.filename())}}, "the copy is not whole");
    return {};
}

Result<void> Database::quick_check() {
    TRY_ASSIGN(auto query, prepare("PRAGMA quick_check(1)"));
    TRY_ASSIGN(const bool row, query.step());
    if (row && query.text(0) == "ok") return {};
    return fail(Code::damaged, "loi.tep-hong", {{"ten", to_utf8(impl_->file.filename())}}, row ? query.text(0) : "no answer");
}

struct DatabaseCopy::Impl {
    Path file, part;
    std::unique_ptr<SQLite::Database> to;
    std::unique_ptr<SQLite::Backup> backup;  // before what it writes into
    ~Impl() {
        backup.reset();
        to.reset();
        std::error_code ignored;
        std::filesystem::remove(part, ignored);  // what is whole has been moved away
    }
    tl::unexpected<Error> failure(const SQLite::Exception& e) const { return Connection{nullptr, file, OpenMode::read_write}.failure(e); }
};

DatabaseCopy::DatabaseCopy(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
DatabaseCopy::DatabaseCopy(DatabaseCopy&&) noexcept = default;
DatabaseCopy& DatabaseCopy::operator=(DatabaseCopy&&) noexcept = default;
DatabaseCopy::~DatabaseCopy() = default;

Result<DatabaseCopy> DatabaseCopy::start(Database& from, const Path& file) {
    auto impl = std::make_unique<Impl>();
    impl->file = impl->part = file;
    impl->part += ".part";
    std::error_code ignored;
    std::filesystem::remove(impl->part, ignored);
    try {
        impl->to = std::make_unique<SQLite::Database>(to_utf8(impl->part), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        impl->backup = std::make_unique<SQLite::Backup>(*impl->to, *from.impl_->db);
    } catch (const SQLite::Exception& e) {
        return impl->failure(e);
    }
    return DatabaseCopy(std::move(impl));
}

Result<bool> DatabaseCopy::step(int pages) {
    try {
        if (impl_->backup->executeStep(pages) != SQLITE_DONE) return false;
        impl_->backup.reset();
        impl_->to->exec("PRAGMA journal_mode=DELETE");  // one file, nothing beside it
        impl_->to.reset();
    } catch (const SQLite::Exception& e) {
        return impl_->failure(e);
    }
    TRY(move_into_place(impl_->part, impl_->file));
    return true;
}

}  // namespace base
