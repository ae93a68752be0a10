#pragma once
// What the files of this part share: the one connection and the statements kept ready.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sqlite.h"
#include "generated/store/queries.sql.h"
#include "store/rows.h"
#include "store/store.h"

namespace store {

// The text of queries/<name>.sql; a name that is not there does not compile.
consteval std::string_view sql(std::string_view name) {
    for (const auto& query : embedded::queries) {
        const std::string_view file = query.first;
        if (file.substr(0, file.size() - 4) == name) return query.second;
    }
    throw "no such query";
}

struct Store::Impl {
    Impl(base::FileLock the_lock, base::Database the_database, base::Path the_folder, const base::Clock& the_clock,
         base::Random& the_random)
        : lock(std::move(the_lock)),
          database(std::move(the_database)),
          folder(std::move(the_folder)),
          clock(the_clock),
          random(the_random) {}

    base::FileLock lock;
    base::Database database;
    base::Path folder;
    const base::Clock& clock;
    base::Random& random;
    base::Random ids{0};  // seeded anew at each start
    Opened opened;
    model::StationId station;
    std::int64_t last_sitting = 0, last_attempt = 0, last_correction = 0;  // sequence numbers given on this station
    std::map<std::string_view, base::Statement> ready;                     // by SQL; dies before the database
    std::optional<base::DatabaseCopy> backup;                              // on its way

    std::string make_id() { return base::make_uuid7(clock, ids); }
    // A statement that is used often: prepared once, kept.
    base::Result<base::Statement*> statement(std::string_view text);
    // Runs a statement that must touch exactly one row; none: not_found with the key's sentence.
    base::Result<void> run_on_one(base::Statement& query, const char* key_if_none);
    base::Result<void> count_start();
    base::Result<void> begin_station();  // finds or makes the row of this machine, and its last numbers
    base::Result<void> make_station(const std::string& before, const std::string& public_key, const std::string& secret_key,
                                    const std::string& machine);
    base::Result<void> take_seat();  // of an earlier life on this machine
    base::Result<void> take_voids(const std::map<std::string, std::int64_t>& voided);
    base::Result<void> find_last_numbers();
    // exchange.cpp, merge.cpp, clocks.cpp
    base::Result<void> fill_hand_in(model::ResultFile& file, int most_attempts);
    base::Result<void> add_what_they_need(model::Rows& rows);
    base::Result<void> merge(const model::Rows& rows);
    base::Result<void> withdraw_others(const model::ClassFile& file);
    base::Result<void> bound_clock(const model::ResultFile& file);
    base::Result<void> settle_clock(const model::StationId& station_id);
    base::Result<model::ClassId> save_class(const model::Class& the_class);  // a class without id: found by name and year, or made
    base::Result<model::PupilId> apply_row(const model::RosterDiffRow& row, const model::ClassId& class_id);  // whom it concerns
    base::Result<model::ClassId> import_roster(const model::RosterDiff& diff);                                // noted for an undo
    base::Result<void> add_correction(model::Correction correction);
    base::Result<void> add_pupil(const model::Pupil& pupil);
};

// backups.cpp
std::string to_stamp(std::int64_t utc_ms);          // "20261123-031500", UTC
std::int64_t made_ms_of(const base::Path& backup);  // by the stamp in its name; 0: none there
base::Result<void> back_up_into(base::Database& database, const base::Path& folder, const base::Clock& clock);

}  // namespace store
