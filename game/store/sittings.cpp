// Sittings: begun, kept as they go on, ended; the open one found, all of them read.

#include "store/impl.h"

namespace store {

base::Result<model::Sitting> Store::add_sitting(model::Sitting sitting) {
    sitting.id.value = impl_->make_id();
    sitting.seed = impl_->random.next();
    sitting.started_ms = impl_->clock.now_ms();
    sitting.finished_ms = 0;
    sitting.offset_minutes = impl_->clock.offset_minutes();
    sitting.station_id = impl_->station;
    sitting.sequence = impl_->last_sitting + 1;
    TRY_ASSIGN(auto* query, impl_->statement(sql("add_sitting")));
    bind_row(*query, sitting);
    TRY(query->run());
    impl_->last_sitting = sitting.sequence;
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
    return read_first<model::Sitting>(query);
}

base::Result<std::vector<model::Sitting>> Store::load_sittings(const model::ClassId& class_id) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_sittings")));
    query.bind(":class", class_id.value);
    return read_all<model::Sitting>(query);
}

base::Result<std::vector<model::Sitting>> Store::load_pupil_sittings(const model::PupilId& pupil) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_pupil_sittings")));
    query.bind(":pupil", pupil.value);
    return read_all<model::Sitting>(query);
}

}  // namespace store
