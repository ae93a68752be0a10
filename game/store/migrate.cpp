#include "store/migrate.h"

#include <string>

#include "generated/store/migrations.sql.h"
#include "store/store.h"

namespace store {

namespace {

constexpr bool are_gapless() {
    int expected = 1;
    for (const auto& migration : embedded::migrations) {
        const std::string_view file = migration.first;
        int number = 0;
        for (int i = 0; i < 4; ++i) number = number * 10 + (file[i] - '0');
        if (file[4] != '_' || number != expected++) return false;
    }
    return true;
}
static_assert(are_gapless(), "migrations are named 0001_..., 0002_... without a gap");

base::Result<void> run_one(base::Database& database, int number, std::string_view sql) {
    return database.transaction([&]() -> base::Result<void> {
        if (number == 1) TRY(database.execute("PRAGMA application_id = " + std::to_string(application_id)));
        TRY(database.execute(sql));
        return database.execute("PRAGMA user_version = " + std::to_string(number));
    });
}

}  // namespace

Migrations shipped_migrations() { return embedded::migrations; }

base::Result<void> migrate(base::Database& database, Migrations migrations) {
    TRY_ASSIGN(const auto version, database.integer("PRAGMA user_version"));
    const auto newest = static_cast<std::int64_t>(migrations.size());
    if (version > newest) return base::fail(base::Code::newer, "luu.tep-moi-hon", {}, "user_version " + std::to_string(version));
    for (auto done = version; done < newest; ++done) {
        const auto& [file, sql] = migrations[static_cast<std::size_t>(done)];
        if (auto ran = run_one(database, static_cast<int>(done) + 1, sql); !ran) {
            if (ran.error().code == base::Code::full || ran.error().code == base::Code::damaged) return ran;
            return base::fail(base::Code::internal, "luu.nang-cap-hong", {}, std::string(file) + ": " + ran.error().detail);
        }
    }
    return {};
}

}  // namespace store
