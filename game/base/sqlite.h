#pragma once
// SQLite behind Result. The one file that includes SQLiteCpp; its exceptions stop in sqlite.cpp.
//
//   TRY_ASSIGN(auto db, base::Database::open(file, base::OpenMode::read_write));
//   TRY_ASSIGN(auto query, db.prepare("SELECT name FROM pupil WHERE id = :id"));
//   query.bind(":id", id);
//   TRY_ASSIGN(bool row, query.step());

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/paths.h"
#include "base/result.h"

namespace base {

enum class OpenMode {
    read_write,  // WAL, synchronous=FULL, locking_mode=EXCLUSIVE, foreign_keys, secure_delete
    stranger,    // read-only, immutable, DEFENSIVE, trusted_schema=OFF: a file made elsewhere
    build        // a file made in one go and moved into place: no journal, no sync
};

class Statement {
public:
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();
    Statement& bind(const char* name, std::int64_t value);
    Statement& bind(const char* name, int value) { return bind(name, static_cast<std::int64_t>(value)); }
    Statement& bind(const char* name, std::string_view text);
    Statement& bind(const char* name, const char* text) { return bind(name, std::string_view(text)); }
    Statement& bind(const char* name, const std::string& text) { return bind(name, std::string_view(text)); }
    Statement& bind_blob(const char* name, std::string_view bytes);
    Statement& bind_null(const char* name);
    [[nodiscard]] Result<bool> step();            // true: a row is there
    [[nodiscard]] Result<void> run();             // step to the end, then reset for the next use
    void reset();                                 // also clears what was bound
    int place_of(std::string_view column) const;  // one of those that it gives
    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    std::string text(int column) const;
    std::string blob(int column) const;

private:
    friend class Database;
    struct Impl;
    explicit Statement(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

class Database {
public:
    [[nodiscard]] static Result<Database> open(const Path& file, OpenMode mode);
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();
    [[nodiscard]] Result<void> execute(std::string_view script);
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    [[nodiscard]] Result<std::int64_t> integer(std::string_view sql);  // first column of the first row
    static std::size_t bytes_in_use();                                 // by all databases together
    int changes() const;                                               // rows that the last INSERT, UPDATE or DELETE touched
    // Runs `work` inside one IMMEDIATE transaction; an error rolls everything back. Inside another one it is a part of it.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()>& work);
    [[nodiscard]] Result<void> copy_to(const Path& file);  // sqlite3_backup, whole and consistent
    [[nodiscard]] Result<void> quick_check();

private:
    friend class DatabaseCopy;
    struct Impl;
    Result<void> part(const std::function<Result<void>()>& work);
    explicit Database(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// A copy of a database that stays in use: a few pages at a time, what is written meanwhile included. Until it is whole nothing
// stands in the file's place. The database outlives it.
class DatabaseCopy {
public:
    [[nodiscard]] static Result<DatabaseCopy> start(Database& from, const Path& file);
    DatabaseCopy(DatabaseCopy&&) noexcept;
    DatabaseCopy& operator=(DatabaseCopy&&) noexcept;
    ~DatabaseCopy();
    [[nodiscard]] Result<bool> step(int pages);  // -1: all; true: whole and in place

private:
    struct Impl;
    explicit DatabaseCopy(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace base
