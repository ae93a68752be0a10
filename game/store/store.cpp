// What stands behind every call of the store: its statements, and which station it is with which numbers.

#include "store/store.h"

#include "store/impl.h"

namespace store {

base::Result<base::Statement*> Store::Impl::statement(std::string_view text) {
    auto found = ready.find(text);
    if (found == ready.end()) {
        TRY_ASSIGN(auto prepared, database.prepare(with_fields(text)));
        found = ready.emplace(text, std::move(prepared)).first;
    }
    found->second.reset();
    return &found->second;
}

base::Result<void> Store::Impl::run_on_one(base::Statement& query, const char* key_if_none) {
    TRY(query.run());
    if (database.changes() == 0) return base::fail(base::Code::not_found, key_if_none);
    return {};
}

// `before` may be what `station` holds.
base::Result<void> Store::Impl::make_station(const std::string& before, const std::string& public_key, const std::string& secret_key,
                                             const std::string& machine) {
    const std::string id = make_id();
    TRY_ASSIGN(auto add, database.prepare(sql("add_station")));
    add.bind(":id", id).bind(":before", before).bind(":now_ms", clock.now_ms());
    add.bind(":public_key", public_key).bind(":secret_key", secret_key).bind(":machine", machine);
    TRY(add.run());
    TRY_ASSIGN(auto keep, database.prepare("INSERT OR REPLACE INTO setting (key, value) VALUES ('station_id', :id)"));
    TRY(keep.bind(":id", id).run());
    station.value = id;
    return {};
}

namespace {

base::Result<std::int64_t> last_sequence(base::Database& database, const char* table, const model::StationId& station) {
    TRY_ASSIGN(auto query,
               database.prepare("SELECT coalesce(max(sequence), 0) FROM " + std::string(table) + " WHERE station_id = :station"));
    query.bind(":station", station.value);
    TRY(query.step());
    return query.integer(0);
}

}  // namespace

// Journeys fix both clock and seed. With the number of this start mixed in, a second start on the same data makes
// other ids than the first.
base::Result<void> Store::Impl::count_start() {
    TRY(database.execute("INSERT INTO setting (key, value) VALUES ('starts', '1') ON CONFLICT (key) DO UPDATE SET value = value + 1"));
    TRY_ASSIGN(const auto starts, database.integer("SELECT CAST (value AS INTEGER) FROM setting WHERE key = 'starts'"));
    ids = base::Random(random.next() + static_cast<std::uint64_t>(starts));
    return {};
}

base::Result<void> Store::Impl::begin_station() {
    TRY(count_start());
    TRY_ASSIGN(auto find, database.prepare("SELECT value FROM setting WHERE key = 'station_id'"));
    TRY_ASSIGN(const auto known, read_first<std::string>(find, [](const base::Statement& row) { return row.text(0); }));
    // A restored file may have lost its last rows, and those may have been handed in: their numbers are not given again.
    if (!known || opened.restored) {
        TRY(database.transaction([&] { return make_station(known.value_or(""), {}, {}, {}); }));
    } else {
        station.value = *known;
    }
    return find_last_numbers();
}

base::Result<void> Store::Impl::find_last_numbers() {
    TRY_ASSIGN(last_sitting, last_sequence(database, "sitting", station));
    TRY_ASSIGN(last_attempt, last_sequence(database, "attempt", station));
    TRY_ASSIGN(last_correction, last_sequence(database, "correction", station));
    return {};
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

const Opened& Store::opened() const { return impl_->opened; }
const model::StationId& Store::station() const { return impl_->station; }

}  // namespace store
