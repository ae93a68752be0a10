// Upgrades: a dump of every shipped version is kept in tests/data/store; each must come to the schema of a fresh file.

#include "store/migrate.h"
#include "store/school_for_tests.h"

using namespace store_test;

namespace {

class Upgrade : public StoreTest {
protected:
    base::Database fresh() {
        auto database = base::Database::open(folder / "fresh.db", base::OpenMode::read_write).value();
        EXPECT_TRUE(store::migrate(database, store::shipped_migrations()));
        return database;
    }
};

base::Path dump_of(std::size_t version) {
    return base::Path(KS_SOURCE_DIR) / "tests/data/store" / ("v" + std::to_string(version) + ".sql");
}

std::int64_t newest_version() { return static_cast<std::int64_t>(store::shipped_migrations().size()); }

using Scripts = std::vector<std::pair<std::string_view, std::string_view>>;

Scripts with_shipped(const Scripts& more) {
    const auto shipped = store::shipped_migrations();
    Scripts all(shipped.begin(), shipped.end());
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

// Every table, index, trigger and view, blanks and comments evened out.
std::vector<std::string> schema_of(base::Database& database) {
    auto query = database.prepare("SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name").value();
    std::vector<std::string> schema;
    while (query.step().value()) {
        std::string out;
        bool comment = false;
        for (const char c : query.text(0) + "\n") {
            if (c == '-' && !out.empty() && out.back() == '-') {
                out.pop_back();
                comment = true;
            } else if (c == '\n') {
                comment = false;
            }
            const char even = c == '\n' ? ' ' : c;
            if (!comment && (even != ' ' || (!out.empty() && out.back() != ' '))) out += even;
        }
        schema.push_back(out);
    }
    return schema;
}

}  // namespace

TEST_F(Upgrade, EveryShippedVersionHasItsDump) {
    for (std::size_t version = 1; version <= store::shipped_migrations().size(); ++version)
        EXPECT_TRUE(std::filesystem::exists(dump_of(version))) << "a new migration needs " << dump_of(version);
}

TEST_F(Upgrade, EveryShippedVersionComesToTheSchemaOfAFreshFileWithItsRows) {
    const auto newest = store::shipped_migrations().size();
    auto target = fresh();
    for (std::size_t version = 1; version <= newest; ++version) {
        SCOPED_TRACE("version " + std::to_string(version));
        std::filesystem::remove_all(data());
        std::filesystem::create_directories(data());
        ASSERT_TRUE(raw().execute(base::read_file(dump_of(version)).value()));
        EXPECT_EQ(raw().integer("PRAGMA user_version").value(), static_cast<std::int64_t>(version));
        open();
        EXPECT_EQ(store->load_school()->name, "Trường THCS Hoa Phượng");
        const auto classes = store->load_classes().value();
        ASSERT_EQ(classes.size(), 1u);
        EXPECT_EQ(store->load_pupils(classes[0].id)->size(), 3u);
        EXPECT_EQ(store->load_sittings(classes[0].id)->size(), 2u);
        EXPECT_EQ(store->load_class_attempts(classes[0].id)->size(), 3u);
        EXPECT_EQ(store->load_assignments(classes[0].id)->size(), 1u);
        EXPECT_EQ(store::find_backups(data()).size(), version < newest ? 1u : 0u) << "a copy before a change";
        store.reset();
        auto upgraded = raw();
        EXPECT_EQ(schema_of(upgraded), schema_of(target));
    }
}

TEST_F(Upgrade, ABrokenScriptLeavesTheFileAsItWas) {
    open_school();
    const auto sitting = begin(pupils[0].id);
    answer(sitting);
    store.reset();
    auto database = raw();
    const auto before = schema_of(database);
    const auto ran = store::migrate(
        database,
        with_shipped({{"9999_broken.sql",
                       "ALTER TABLE pupil ADD COLUMN note TEXT; UPDATE pupil SET name = ''; INSERT INTO no_such_table VALUES (1);"}}));
    ASSERT_FALSE(ran);
    EXPECT_EQ(ran.error().key, "luu.nang-cap-hong");
    EXPECT_NE(ran.error().detail.find("9999_broken.sql"), std::string::npos);
    EXPECT_EQ(schema_of(database), before);
    EXPECT_EQ(database.integer("PRAGMA user_version").value(), newest_version());
    EXPECT_EQ(database.integer("SELECT count(*) FROM pupil WHERE name <> ''").value(), 3);
    EXPECT_EQ(database.integer("SELECT count(*) FROM attempt").value(), 1);
}

TEST_F(Upgrade, AScriptThatFailsKeepsTheStepsBeforeIt) {
    auto database = fresh();
    EXPECT_FALSE(store::migrate(database, with_shipped({{"9998_good.sql", "CREATE TABLE note (text TEXT) STRICT;"},
                                                        {"9999_broken.sql", "CREATE TABLE note (text TEXT);"}})));
    EXPECT_EQ(database.integer("PRAGMA user_version").value(), newest_version() + 1);
    EXPECT_TRUE(database.integer("SELECT count(*) FROM note"));
}

TEST_F(Upgrade, ANewerFileIsNotTouched) {
    auto database = fresh();
    ASSERT_TRUE(database.execute("PRAGMA user_version = " + std::to_string(newest_version() + 1)));
    EXPECT_EQ(store::migrate(database, store::shipped_migrations()).error().code, base::Code::newer);
}
