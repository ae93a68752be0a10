#pragma once
// What the files of this part share: the one connection, the statements kept ready, and how rows become values.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sqlite.h"
#include "generated/store/queries.sql.h"
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
    base::Result<void> find_last_numbers();
    // exchange.cpp, merge.cpp, clocks.cpp
    base::Result<void> fill_hand_in(model::ResultFile& file, int most_attempts);
    base::Result<void> add_what_they_need(model::Rows& rows);
    base::Result<void> merge(const model::Rows& rows);
    base::Result<void> bound_clock(const model::ResultFile& file);
    base::Result<void> settle_clock(const model::StationId& station_id);
    base::Result<model::ClassId> save_class(const model::Class& the_class);  // a class without id: found by name and year, or made
    base::Result<void> apply_row(const model::RosterDiffRow& row, const model::ClassId& class_id);
    base::Result<void> add_correction(const char* kind, const model::AttemptId& attempt, const model::SittingId& sitting,
                                      const model::PupilId& to, const model::StaffId& by, const std::string& why);
};

template <class Row, class Read>
base::Result<std::vector<Row>> read_all(base::Statement& query, Read read) {
    std::vector<Row> rows;
    for (;;) {
        auto more = query.step();
        if (!more || !*more) {
            query.reset();
            if (!more) return tl::make_unexpected(std::move(more).error());
            return rows;
        }
        rows.push_back(read(query));
    }
}

template <class Row, class Read>
base::Result<std::optional<Row>> read_first(base::Statement& query, Read read) {
    TRY_ASSIGN(auto rows, read_all<Row>(query, read));
    if (rows.empty()) return std::optional<Row>{};
    return std::optional<Row>(std::move(rows.front()));
}

inline void bind_or_null(base::Statement& query, const char* name, const std::string& id) {
    if (id.empty()) {
        query.bind_null(name);
    } else {
        query.bind(name, id);
    }
}

inline const char* to_text(model::Mode mode) { return mode == model::Mode::test ? "test" : "practice"; }
inline model::Mode to_mode(const std::string& text) { return text == "test" ? model::Mode::test : model::Mode::practice; }

model::Sitting read_sitting(const base::Statement& row);  // columns as sitting_now lists them
model::Attempt read_attempt(const base::Statement& row);  // columns as attempt_now lists them

// people.cpp, assignments.cpp
model::Pupil read_pupil(const base::Statement& row);  // columns as load_pupils lists them
model::Assignment read_assignment(const base::Statement& row);
void bind_pupil(base::Statement& query, const model::Pupil& pupil);
void bind_attempt(base::Statement& query, const model::Attempt& attempt);

// exchange.cpp: rows as they stand in their tables
model::Sitting read_sitting_row(const base::Statement& row);
model::Correction read_correction_row(const base::Statement& row);
model::Station read_station_row(const base::Statement& row);

// backups.cpp
std::string to_stamp(std::int64_t utc_ms);  // "20261123-031500", UTC
base::Result<void> back_up_into(base::Database& database, const base::Path& folder, const base::Clock& clock);

}  // namespace store
