// Takes in what other machines did. The same rows may come in any order and any number of times; each file goes in whole or
// not at all.

#include "store/impl.h"

namespace store {
namespace {

base::Result<bool> is_there(base::Statement& query, const std::string& station, std::int64_t sequence, const std::string& id) {
    query.bind(":station", station).bind(":sequence", sequence).bind(":id", id);
    TRY_ASSIGN(const auto found, read_first<int>(query, [](const base::Statement&) { return 1; }));
    return found.has_value();
}

base::Result<void> conflict(const char* what) { return base::fail(base::Code::conflict, "phong-may.hang-khac", {}, what); }

// A row names somebody or something that this machine does not have: it is not from here.
base::Result<void> known_only(base::Result<void> done) {
    if (done || done.error().code == base::Code::full || done.error().code == base::Code::not_writable) return done;
    if (done.error().key.rfind("phong-may.", 0) == 0) return done;
    return base::fail(base::Code::foreign, "phong-may.khong-phai-lop-nay", {}, done.error().detail);
}

template <class Row>
base::Result<void> run_each(base::Statement& query, const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        query.reset();
        bind_sent(query, row);
        TRY(query.run());
    }
    return {};
}

// The same, for rows that are never changed: what was there before must be the same one.
template <class Row>
base::Result<void> add_each(base::Database& database, base::Statement& add, base::Statement& find, const std::vector<Row>& rows,
                            const char* what) {
    for (const Row& row : rows) {
        add.reset();
        bind_sent(add, row);
        TRY(add.run());
        if (database.changes() == 1) continue;
        TRY_ASSIGN(const bool same, is_there(find, row.station_id.value, row.sequence, row.id.value));
        if (!same) return conflict(what);
    }
    return {};
}

}  // namespace

base::Result<void> Store::Impl::merge(const model::Rows& rows) {
    TRY_ASSIGN(auto* station, statement(sql("merge_station")));
    TRY(run_each(*station, rows.stations));
    TRY_ASSIGN(auto* assignment, statement(sql("merge_assignment")));
    TRY(run_each(*assignment, rows.assignments));
    TRY_ASSIGN(auto* sitting, statement(sql("merge_sitting")));
    TRY(run_each(*sitting, rows.sittings));
    TRY_ASSIGN(auto* attempt, statement(sql("merge_attempt")));
    TRY_ASSIGN(auto* has_attempt, statement(sql("has_attempt")));
    TRY(add_each(database, *attempt, *has_attempt, rows.attempts, "attempt"));
    TRY_ASSIGN(auto* correction, statement(sql("merge_correction")));
    TRY_ASSIGN(auto* has_correction, statement(sql("has_correction")));
    return add_each(database, *correction, *has_correction, rows.corrections, "correction");
}

base::Result<void> Store::Impl::withdraw_others(const model::ClassFile& file) {
    base::Json ids = base::Json::array();
    for (const model::Pupil& pupil : file.rows.pupils) ids.push(pupil.id.value);
    TRY_ASSIGN(auto* withdraw, statement(sql("withdraw_others")));
    return withdraw->bind(":class", file.the_class.id.value).bind(":ids", ids.dump()).run();
}

base::Result<void> Store::Impl::take_voids(const std::map<std::string, std::int64_t>& voided) {
    TRY_ASSIGN(auto* query, statement("UPDATE assignment SET void_count = max(void_count, :count) WHERE id = :id"));
    for (const auto& [id, count] : voided) TRY(query->bind(":id", id).bind(":count", count).run());
    return {};
}

base::Result<bool> Store::take_in(const model::ResultFile& file, const std::string& hash) {
    TRY_ASSIGN(auto* known, impl_->statement(sql("load_result_file")));
    known->bind(":station", file.station.id.value).bind(":number", file.number);
    TRY_ASSIGN(const auto before, read_first<std::string>(*known, [](const base::Statement& row) { return row.text(0); }));
    if (before && *before == hash) return false;
    if (before) return base::fail(base::Code::conflict, "phong-may.so-tep-trung", {{"so", std::to_string(file.number)}});
    TRY_ASSIGN(auto* life, impl_->statement(sql("load_station_row")));
    life->bind(":id", file.station.id.value);
    TRY_ASSIGN(const auto station, read_first<model::Station>(*life));
    if (station && !station->public_key.empty() && station->public_key != file.station.public_key)
        return base::fail(base::Code::conflict, "phong-may.khoa-khac");
    TRY(known_only(impl_->database.transaction([&]() -> base::Result<void> {
        TRY_ASSIGN(auto* add_station, impl_->statement(sql("merge_station")));
        bind_sent(*add_station, file.station);
        TRY(add_station->run());
        TRY_ASSIGN(auto* pupil, impl_->statement(sql("merge_pupil")));
        TRY(run_each(*pupil, file.rows.pupils));
        TRY(impl_->merge(file.rows));
        TRY_ASSIGN(auto* add, impl_->statement(sql("add_result_file")));
        add->bind(":station", file.station.id.value).bind(":number", file.number).bind(":hash", hash).bind(":previous", file.previous);
        add->bind(":made_ms", file.made_ms).bind(":taken_ms", impl_->clock.now_ms());
        TRY(add->run());
        return impl_->bound_clock(file);
    })));
    return true;
}

base::Result<void> Store::take_in(const model::ClassFile& file) {
    return known_only(impl_->database.transaction([&]() -> base::Result<void> {
        TRY_ASSIGN(auto* school, impl_->statement(sql("save_school")));
        bind_row(*school, file.school);
        TRY(school->run());
        TRY_ASSIGN(auto* staff, impl_->statement(sql("take_staff")));
        TRY(run_each(*staff, file.staff));
        TRY_ASSIGN(auto* the_class, impl_->statement(sql("take_class")));
        bind_row(*the_class, file.the_class);
        TRY(the_class->run());
        TRY_ASSIGN(auto* pupil, impl_->statement(sql("take_pupil")));
        TRY(run_each(*pupil, file.rows.pupils));
        TRY(impl_->withdraw_others(file));
        TRY_ASSIGN(auto* assignment, impl_->statement(sql("take_assignment")));
        TRY(run_each(*assignment, file.rows.assignments));
        TRY(impl_->merge(file.rows));
        TRY(impl_->take_voids(file.voided));
        return impl_->take_seat();
    }));
}

}  // namespace store
