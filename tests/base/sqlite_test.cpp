#include "base/sqlite.h"

#include <gtest/gtest.h>

#include "support/temp_folder.h"

namespace {

using namespace base;

Database open(const Path& file, OpenMode mode = OpenMode::read_write) {
    auto db = Database::open(file, mode);
    EXPECT_TRUE(db) << (db ? "" : db.error().detail);
    return *std::move(db);
}

Code code_of(const Result<void>& result) {
    EXPECT_FALSE(result);
    return result ? Code::cancelled : result.error().code;
}

std::string pragma(Database& db, const std::string& name) {
    auto query = *db.prepare("PRAGMA " + name);
    EXPECT_TRUE(*query.step());
    return query.text(0);
}

class Sqlite : public testing::Test {
protected:
    void make_file() {
        auto db = open(file);
        ASSERT_TRUE(
            db.execute("CREATE TABLE pupil (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;"
                       "INSERT INTO pupil VALUES (1, 'Trần An'), (2, 'Lê Bình');"));
    }
    support::TempFolder folder;
    Path file = folder / "tiến độ.db";
};

TEST_F(Sqlite, TheProgressFileIsSafeAndOurs) {
    auto db = open(file);
    EXPECT_EQ(pragma(db, "journal_mode"), "wal");
    EXPECT_EQ(pragma(db, "synchronous"), "2");
    EXPECT_EQ(pragma(db, "locking_mode"), "exclusive");
    EXPECT_EQ(pragma(db, "foreign_keys"), "1");
    EXPECT_EQ(pragma(db, "secure_delete"), "1");
    EXPECT_EQ(pragma(db, "cell_size_check"), "1");
    EXPECT_EQ(pragma(db, "trusted_schema"), "0");
}

TEST_F(Sqlite, ASecondOpenerIsToldBusyAtOnce) {
    make_file();
    auto first = open(file);
    EXPECT_EQ(Database::open(file, OpenMode::read_write).error().code, Code::busy);
    first = open(folder / "khác.db");
    EXPECT_TRUE(Database::open(file, OpenMode::read_write));
}

TEST_F(Sqlite, BindsAndReadsEveryType) {
    auto db = open(file);
    ASSERT_TRUE(db.execute("CREATE TABLE t (i INTEGER, s TEXT, b BLOB, n TEXT) STRICT"));
    auto insert = *db.prepare("INSERT INTO t VALUES (:i, :s, :b, :n)");
    const std::string bytes("\0\xff", 2);
    insert.bind(":i", std::int64_t{1} << 62).bind(":s", "Đức").bind_blob(":b", bytes).bind_null(":n");
    ASSERT_TRUE(insert.run());
    insert.bind(":i", 2).bind(":s", "").bind_blob(":b", {}).bind(":n", std::string("x"));
    ASSERT_TRUE(insert.run());
    auto rows = *db.prepare("SELECT i, s, b, n FROM t ORDER BY rowid");
    ASSERT_TRUE(*rows.step());
    EXPECT_EQ(rows.integer(0), std::int64_t{1} << 62);
    EXPECT_EQ(rows.text(1), "Đức");
    EXPECT_EQ(rows.blob(2), bytes);
    EXPECT_TRUE(rows.is_null(3));
    EXPECT_EQ(rows.text(3), "");
    ASSERT_TRUE(*rows.step());
    EXPECT_FALSE(rows.is_null(1));
    EXPECT_FALSE(rows.is_null(2));
    EXPECT_FALSE(*rows.step());
}

TEST_F(Sqlite, ResetClearsWhatWasBound) {
    auto db = open(file);
    auto query = *db.prepare("SELECT :x");
    query.bind(":x", 1);
    ASSERT_TRUE(*query.step());
    query.reset();
    ASSERT_TRUE(*query.step());
    EXPECT_TRUE(query.is_null(0));
}

TEST_F(Sqlite, AWrongNameIsToldByTheNextStep) {
    auto db = open(file);
    auto query = *db.prepare("SELECT :x");
    query.bind(":y", 1);
    EXPECT_EQ(query.step().error().code, Code::internal);
    query.reset();
    EXPECT_TRUE(query.bind(":x", 1).step());
    EXPECT_EQ(db.prepare("SELEC").error().code, Code::internal);
    EXPECT_EQ(db.prepare("SELECT \"not a column\"").error().code, Code::internal);
}

TEST_F(Sqlite, AnErrorRollsTheWholeTransactionBack) {
    make_file();
    auto db = open(file);
    const auto failed = db.transaction([&]() -> Result<void> {
        TRY(db.execute("INSERT INTO pupil VALUES (3, 'Võ Hải')"));
        return db.execute("INSERT INTO pupil VALUES (4, 'Trần An')");
    });
    EXPECT_EQ(code_of(failed), Code::conflict);
    EXPECT_EQ(*db.integer("SELECT count(*) FROM pupil"), 2);
    EXPECT_TRUE(db.transaction([&] { return db.execute("INSERT INTO pupil VALUES (3, 'Võ Hải')"); }));
    EXPECT_EQ(*db.integer("SELECT count(*) FROM pupil"), 3);
    EXPECT_EQ(*db.integer("SELECT id FROM pupil WHERE id = 99"), 0);
}

TEST_F(Sqlite, AFailedRunLeavesTheStatementUsable) {
    make_file();
    auto db = open(file);
    auto insert = *db.prepare("INSERT INTO pupil (name) VALUES (:name)");
    EXPECT_EQ(code_of(insert.bind(":name", "Trần An").run()), Code::conflict);
    EXPECT_TRUE(insert.bind(":name", "Võ Hải").run());
}

TEST_F(Sqlite, AStrangersFileCannotBeChanged) {
    make_file();
    auto db = open(file, OpenMode::stranger);
    EXPECT_EQ(*db.integer("SELECT count(*) FROM pupil"), 2);
    EXPECT_EQ(code_of(db.execute("INSERT INTO pupil VALUES (3, 'x')")), Code::not_writable);
    EXPECT_EQ(code_of(db.execute("CREATE TABLE t (x)")), Code::not_writable);
    EXPECT_FALSE(db.execute("ATTACH ':memory:' AS other"));
    EXPECT_EQ(db.prepare("SELECT x FROM not_there").error().code, Code::foreign);
    (void)db.execute("PRAGMA query_only=OFF; PRAGMA writable_schema=ON");
    EXPECT_FALSE(db.execute("DELETE FROM sqlite_master"));
}

TEST_F(Sqlite, DefensiveRefusesToWriteTheSchemaTable) {
    make_file();
    auto db = open(file);
    (void)db.execute("PRAGMA writable_schema=ON");
    EXPECT_FALSE(db.execute("DELETE FROM sqlite_master"));
    EXPECT_EQ(*db.integer("SELECT count(*) FROM pupil"), 2);
}

TEST_F(Sqlite, AStrangersFileWithASpecialNameIsThatFile) {
    const Path odd = folder / "a?mode=memory&b#c%41 đ.db";
    {
        auto db = open(odd, OpenMode::build);
        ASSERT_TRUE(db.execute("CREATE TABLE t (x); INSERT INTO t VALUES (5)"));
    }
    auto db = open(odd, OpenMode::stranger);
    EXPECT_EQ(*db.integer("SELECT x FROM t"), 5);
}

TEST_F(Sqlite, ReadingAStrangersFileLeavesNothingBesideIt) {
    const Path lone = folder / "gói.db";
    { ASSERT_TRUE(open(lone, OpenMode::build).execute("CREATE TABLE t (x)")); }
    const auto before = *read_file(lone);
    { EXPECT_EQ(*open(lone, OpenMode::stranger).integer("SELECT count(*) FROM t"), 0); }
    EXPECT_EQ(*read_file(lone), before);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), std::filesystem::directory_iterator()), 1);
}

TEST_F(Sqlite, BuildingTwiceGivesTheSameBytes) {
    std::string bytes[2];
    for (int i = 0; i < 2; ++i) {
        const Path built = folder / ("b" + std::to_string(i));
        { ASSERT_TRUE(open(built, OpenMode::build).execute("CREATE TABLE t (x INTEGER) STRICT; INSERT INTO t VALUES (1)")); }
        bytes[i] = *read_file(built);
    }
    EXPECT_EQ(bytes[0], bytes[1]);
}

TEST_F(Sqlite, SaysWhatIsWrongWithAFile) {
    for (const OpenMode mode : {OpenMode::read_write, OpenMode::stranger}) {
        ASSERT_TRUE(write_file(file, std::string(4096, 'x')));
        EXPECT_EQ(Database::open(file, mode).error().code, Code::damaged);
        EXPECT_EQ(Database::open(folder.path(), mode).error().code, Code::is_folder);
    }
    EXPECT_EQ(Database::open(folder / "none", OpenMode::stranger).error().code, Code::not_found);
    EXPECT_EQ(Database::open(folder / "none" / "x.db", OpenMode::read_write).error().code, Code::not_writable);
}

TEST_F(Sqlite, FindsADamagedPage) {
    const Path built = folder / "b.db";
    { ASSERT_TRUE(open(built, OpenMode::build).execute("CREATE TABLE t (x TEXT) STRICT; INSERT INTO t VALUES ('x'), ('y')")); }
    std::string bytes = *read_file(built);
    EXPECT_TRUE(open(built, OpenMode::stranger).quick_check());
    for (std::size_t i = 4096; i < bytes.size(); i += 3) bytes[i] = '\x5a';
    ASSERT_TRUE(write_file(built, bytes));
    EXPECT_EQ(code_of(open(built, OpenMode::stranger).quick_check()), Code::damaged);
}

TEST_F(Sqlite, ACopyIsWholeAndOneFile) {
    make_file();
    auto db = open(file);
    ASSERT_TRUE(db.execute("INSERT INTO pupil VALUES (3, 'Võ Hải')"));
    ASSERT_TRUE(db.copy_to(folder / "bản sao.db"));
    ASSERT_TRUE(db.copy_to(folder / "bản sao.db"));
    auto copy = open(folder / "bản sao.db", OpenMode::stranger);
    EXPECT_EQ(*copy.integer("SELECT count(*) FROM pupil"), 3);
    EXPECT_EQ(pragma(copy, "journal_mode"), "delete");
    EXPECT_FALSE(std::filesystem::exists(folder / "bản sao.db.part"));
    EXPECT_EQ(code_of(db.copy_to(folder / "none" / "x.db")), Code::not_writable);
}

TEST_F(Sqlite, AFullDiskIsToldAndLosesNothing) {
    make_file();
    auto db = open(file);
    ASSERT_TRUE(db.execute("PRAGMA max_page_count=4"));
    const auto failed = db.transaction([&] {
        return db.execute(
            "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO pupil SELECT i, 'em ' || i FROM "
            "n");
    });
    EXPECT_EQ(code_of(failed), Code::full);
    EXPECT_EQ(*db.integer("SELECT count(*) FROM pupil"), 2);
}

TEST_F(Sqlite, AStatementMayOutliveItsDatabase) {
    make_file();
    auto query = *open(file).prepare("SELECT count(*) FROM pupil");
    ASSERT_TRUE(*query.step());
    EXPECT_EQ(query.integer(0), 2);
}

}  // namespace
