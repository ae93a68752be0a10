// Sittings: begun, kept as they go on, ended; the open one found, all of them read.

#include "store/impl.h"

namespace store {

// A draft that cannot be read costs a half-made answer, not the sitting.
model::Sitting read_sitting(const base::Statement& row) {
    model::Sitting sitting;
    sitting.id.value = row.text(0);
    sitting.pupil_id.value = row.text(1);
    sitting.assignment_id.value = row.is_null(2) ? std::string() : row.text(2);
    sitting.pack_id = row.text(3);
    sitting.pack_version = row.text(4);
    sitting.pack_hash = row.text(5);
    sitting.lesson_id = row.text(6);
    sitting.lesson_title = row.text(7);
    sitting.mode = to_mode(row.text(8));
    sitting.seed = static_cast<std::uint64_t>(row.integer(9));
    sitting.item_count = static_cast<int>(row.integer(10));
    sitting.step = static_cast<int>(row.integer(11));
    sitting.draft = base::parse_json(row.text(12)).value_or(base::Json());
    sitting.started_ms = row.integer(13);
    sitting.finished_ms = row.is_null(14) ? 0 : row.integer(14);
    sitting.station_id.value = row.text(15);
    sitting.sequence = row.integer(16);
    return sitting;
}

base::Result<model::Sitting> Store::add_sitting(model::Sitting sitting) {
    sitting.id.value = impl_->make_id();
    sitting.seed = impl_->random.next();
    sitting.started_ms = impl_->clock.now_ms();
    sitting.finished_ms = 0;
    TRY_ASSIGN(auto* query, impl_->statement(sql("add_sitting")));
    query->bind(":id", sitting.id.value).bind(":pupil", sitting.pupil_id.value).bind(":mode", to_text(sitting.mode));
    bind_or_null(*query, ":assignment", sitting.assignment_id.value);
    query->bind(":pack_id", sitting.pack_id).bind(":pack_version", sitting.pack_version).bind(":pack_hash", sitting.pack_hash);
    query->bind(":lesson_id", sitting.lesson_id).bind(":lesson_title", sitting.lesson_title);
    query->bind(":seed", static_cast<std::int64_t>(sitting.seed)).bind(":item_count", sitting.item_count);
    query->bind(":step", sitting.step).bind(":draft", sitting.draft.dump());
    query->bind(":started_ms", sitting.started_ms).bind(":offset_minutes", impl_->clock.offset_minutes());
    query->bind(":station", impl_->station.value).bind(":sequence", impl_->last_sitting + 1);
    TRY(query->run());
    ++impl_->last_sitting;
    return sitting;
}

base::Result<void> Store::save_progress(const model::Sitting& sitting) {
    TRY_ASSIGN(auto* query, impl_->statement(sql("save_progress")));
    query->bind(":id", sitting.id.value).bind(":step", sitting.step).bind(":draft", sitting.draft.dump());
    return impl_->run_on_one(*query, "luu.khong-thay-luot-hoc");
}

base::Result<void> Store::finish_sitting(const model::SittingId& id) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("finish_sitting")));
    query.bind(":id", id.value).bind(":now_ms", impl_->clock.now_ms());
    return impl_->run_on_one(query, "luu.khong-thay-luot-hoc");
}

base::Result<std::optional<model::Sitting>> Store::find_open_sitting(const model::PupilId& pupil, const std::string& lesson_id) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("find_open_sitting")));
    query.bind(":pupil", pupil.value).bind(":lesson_id", lesson_id).bind(":station", impl_->station.value);
    return read_first<model::Sitting>(query, read_sitting);
}

base::Result<std::vector<model::Sitting>> Store::load_sittings(const model::ClassId& class_id) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_sittings")));
    query.bind(":class", class_id.value);
    return read_all<model::Sitting>(query, read_sitting);
}

base::Result<std::vector<model::Sitting>> Store::load_pupil_sittings(const model::PupilId& pupil) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_pupil_sittings")));
    query.bind(":pupil", pupil.value);
    return read_all<model::Sitting>(query, read_sitting);
}

}  // namespace store
