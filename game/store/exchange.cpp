// What goes to other machines: the lives of this one and its new rows. The rows of a class: class_rows.cpp. What comes in: merge.cpp.

#include <algorithm>
#include <set>

#include "base/crypto.h"
#include "base/text.h"
#include "store/impl.h"

namespace store {

namespace {

template <class Row, class... Read>
base::Result<std::vector<Row>> read_every(base::Database& database, std::string_view text, Read... read) {
    TRY_ASSIGN(auto query, database.prepare(text));
    return read_all<Row>(query, read...);
}

template <class Row>
base::Result<std::string> print_every(base::Database& database, std::string_view text) {
    TRY_ASSIGN(auto query, database.prepare(text));
    const RowReader<Row> reader(query);
    TRY_ASSIGN(const auto lines, read_all<std::string>(query, [&](const base::Statement& row) { return reader.print(row); }));
    return base::join(lines, "\n") + "\n\n";
}

// Adds the row of each id that is not among them yet.
template <class Row>
base::Result<void> add_missing(base::Statement& query, const std::set<std::string>& wanted, std::vector<Row>& rows) {
    std::set<std::string> there;
    for (const Row& row : rows) there.insert(row.id.value);
    for (const std::string& id : wanted) {
        if (there.count(id) > 0) continue;
        query.reset();
        query.bind(":id", id);
        TRY_ASSIGN(auto found, read_first<Row>(query));
        if (found) rows.push_back(std::move(*found));
    }
    return {};
}

}  // namespace

base::Result<std::string> Store::load_setting(const std::string& name) {
    TRY_ASSIGN(auto* query, impl_->statement(sql("load_setting")));
    query->bind(":key", name);
    TRY_ASSIGN(auto found, read_first<std::string>(*query, [](const base::Statement& row) { return row.text(0); }));
    return found.value_or(std::string());
}

base::Result<void> Store::save_setting(const std::string& name, const std::string& value) {
    TRY_ASSIGN(auto* query, impl_->statement(sql("save_setting")));
    query->bind(":key", name).bind(":value", value);
    return query->run();
}

base::Result<std::vector<model::Station>> Store::load_stations() {
    return read_every<model::Station>(impl_->database, sql("load_stations"));
}

base::Result<void> Store::keep_to_itself() {
    return impl_->database.transaction([&]() -> base::Result<void> {
        TRY(impl_->database.execute("UPDATE sitting SET to_hand_in = 0"));
        return impl_->database.execute(
            "UPDATE station SET handed_attempt = (SELECT coalesce(max(sequence), 0) FROM attempt WHERE station_id = station.id),"
            " handed_correction = (SELECT coalesce(max(sequence), 0) FROM correction WHERE station_id = station.id) WHERE own = 1");
    });
}

base::Result<model::Station> Store::begin_life(const std::string& public_key, const std::string& secret_key, const std::string& machine) {
    TRY(impl_->database.transaction([&]() -> base::Result<void> {
        TRY(impl_->database.execute("UPDATE station SET secret_key = ''"));
        TRY(impl_->make_station(impl_->station.value, public_key, secret_key, machine));
        return impl_->take_seat();
    }));
    TRY(impl_->find_last_numbers());
    TRY_ASSIGN(auto* query, impl_->statement(sql("load_station_row")));
    query->bind(":id", impl_->station.value);
    TRY_ASSIGN(auto station, read_first<model::Station>(*query));
    return station.value_or(model::Station{});
}

base::Result<void> Store::Impl::take_seat() {
    TRY_ASSIGN(auto* query, statement(sql("take_seat")));
    return query->bind(":id", station.value).run();
}

base::Result<void> Store::save_seat(int seat) {
    TRY_ASSIGN(auto query, impl_->database.prepare("UPDATE station SET seat = nullif(:seat, 0) WHERE id = :id"));
    query.bind(":seat", seat).bind(":id", impl_->station.value);
    return query.run();
}

// What the rows speak of and the receiver may not have: sittings, temporary pupils, assignments, lives.
base::Result<void> Store::Impl::add_what_they_need(model::Rows& rows) {
    std::set<std::string> sittings, pupils, assignments, stations;
    for (const auto& attempt : rows.attempts) sittings.insert(attempt.sitting_id.value), stations.insert(attempt.station_id.value);
    for (const auto& correction : rows.corrections) {
        if (!correction.sitting_id.empty()) sittings.insert(correction.sitting_id.value);
        if (!correction.to_pupil_id.empty()) pupils.insert(correction.to_pupil_id.value);
        stations.insert(correction.station_id.value);
    }
    TRY_ASSIGN(auto* sitting, statement(sql("load_sitting_row")));
    TRY(add_missing(*sitting, sittings, rows.sittings));
    for (const auto& one : rows.sittings) {
        pupils.insert(one.pupil_id.value);
        stations.insert(one.station_id.value);
        if (!one.assignment_id.empty()) assignments.insert(one.assignment_id.value);
    }
    TRY_ASSIGN(auto* pupil, statement(sql("load_pupil_row")));
    TRY(add_missing(*pupil, pupils, rows.pupils));
    TRY_ASSIGN(auto* assignment, statement(sql("load_assignment_row")));
    TRY(add_missing(*assignment, assignments, rows.assignments));
    TRY_ASSIGN(auto* life, statement(sql("load_station_row")));
    return add_missing(*life, stations, rows.stations);
}

base::Result<void> Store::Impl::fill_hand_in(model::ResultFile& file, int most_attempts) {
    TRY_ASSIGN(auto* attempts, statement(sql("load_new_attempts")));
    attempts->bind(":most", most_attempts);
    TRY_ASSIGN(file.rows.attempts, read_all<model::Attempt>(*attempts));
    if (static_cast<int>(file.rows.attempts.size()) < most_attempts) {  // else they go with the last file
        TRY_ASSIGN(file.rows.corrections, read_every<model::Correction>(database, sql("load_new_corrections")));
        TRY_ASSIGN(file.rows.sittings, read_every<model::Sitting>(database, sql("load_changed_sittings")));
    }
    TRY(add_what_they_need(file.rows));
    auto& pupils = file.rows.pupils;
    pupils.erase(std::remove_if(pupils.begin(), pupils.end(), [](const model::Pupil& one) { return !one.temporary; }), pupils.end());
    return {};
}

base::Result<std::optional<Store::HandIn>> Store::next_hand_in(int most_attempts) {
    HandIn next;
    TRY_ASSIGN(auto secret, impl_->database.prepare("SELECT secret_key FROM station WHERE id = :id"));
    secret.bind(":id", impl_->station.value);
    TRY_ASSIGN(const auto key, read_first<std::string>(secret, [](const base::Statement& row) { return row.text(0); }));
    next.secret_key = key.value_or(std::string());
    if (next.secret_key.empty()) return std::optional<HandIn>{};
    TRY(impl_->fill_hand_in(next.file, most_attempts));
    const model::Rows& rows = next.file.rows;
    if (rows.attempts.empty() && rows.sittings.empty() && rows.corrections.empty()) return std::optional<HandIn>{};
    TRY_ASSIGN(auto* own, impl_->statement(sql("load_station_row")));
    own->bind(":id", impl_->station.value);
    TRY_ASSIGN(auto station, read_first<model::Station>(*own));
    next.file.station = station.value_or(model::Station{});
    TRY_ASSIGN(auto* last, impl_->statement(sql("load_last_result_file")));
    last->bind(":station", impl_->station.value);
    using Before = std::pair<std::int64_t, std::string>;
    TRY_ASSIGN(const auto before,
               read_first<Before>(*last, [](const base::Statement& row) { return Before(row.integer(0), row.text(1)); }));
    if (before) next.file.number = before->first + 1, next.file.previous = before->second;
    next.file.made_ms = impl_->clock.now_ms();
    next.file.offset_minutes = impl_->clock.offset_minutes();
    return std::optional(std::move(next));
}

base::Result<void> Store::note_handed_in(const model::ResultFile& file, const std::string& hash) {
    return impl_->database.transaction([&]() -> base::Result<void> {
        TRY_ASSIGN(auto* add, impl_->statement(sql("add_result_file")));
        add->bind(":station", file.station.id.value).bind(":number", file.number).bind(":hash", hash).bind(":previous", file.previous);
        add->bind(":made_ms", file.made_ms).bind(":taken_ms", file.made_ms);
        TRY(add->run());
        TRY_ASSIGN(auto* attempt, impl_->statement(sql("mark_handed_attempt")));
        for (const auto& one : file.rows.attempts) TRY(attempt->bind(":id", one.station_id.value).bind(":sequence", one.sequence).run());
        TRY_ASSIGN(auto* correction, impl_->statement(sql("mark_handed_correction")));
        for (const auto& one : file.rows.corrections)
            TRY(correction->bind(":id", one.station_id.value).bind(":sequence", one.sequence).run());
        TRY_ASSIGN(auto* sitting, impl_->statement(sql("mark_sitting_handed")));
        for (const auto& one : file.rows.sittings) TRY(sitting->bind(":id", one.id.value).run());
        return {};
    });
}

base::Result<std::map<std::string, Store::Received>> Store::load_received() {
    struct File {
        std::string station, hash, previous;
        std::int64_t number = 0;
    };
    TRY_ASSIGN(const auto files, read_every<File>(impl_->database, sql("load_result_files"), [](const base::Statement& row) {
                   return File{row.text(0), row.text(2), row.text(3), row.integer(1)};
               }));
    std::map<std::string, Received> received;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const File* before = i > 0 && files[i - 1].station == files[i].station ? &files[i - 1] : nullptr;
        Received& of_station = received[files[i].station];
        const std::int64_t expected = before ? before->number + 1 : 1;
        for (std::int64_t number = expected; number < files[i].number && of_station.missing.size() < 1000; ++number)
            of_station.missing.push_back(number);
        if (of_station.missing.empty()) of_station.whole = files[i].number;
        const bool follows = files[i].number != expected || files[i].previous == (before ? before->hash : std::string());
        of_station.broken = of_station.broken || !follows;
    }
    return received;
}

base::Result<std::set<std::string>> Store::load_result_hashes() {
    TRY_ASSIGN(const auto hashes, read_every<std::string>(impl_->database, "SELECT hash FROM result_file",
                                                          [](const base::Statement& row) { return row.text(0); }));
    return std::set<std::string>(hashes.begin(), hashes.end());
}

base::Result<void> Store::together(const std::function<base::Result<void>()>& work) { return impl_->database.transaction(work); }

base::Result<std::string> Store::fingerprint() {
    base::Database& database = impl_->database;
    TRY_ASSIGN(std::string text, print_every<model::Pupil>(database, sql("print_pupils")));
    TRY_ASSIGN(const std::string sittings, print_every<model::Sitting>(database, sql("print_sittings")));
    TRY_ASSIGN(const std::string attempts, print_every<model::Attempt>(database, sql("print_attempts")));
    TRY_ASSIGN(const std::string corrections, print_every<model::Correction>(database, sql("print_corrections")));
    text += sittings + attempts + corrections;
    return base::sha256_hex(text);
}

}  // namespace store
