// Answers: written one at a time and for good; read by sitting, by pupil, by class.

#include <algorithm>

#include "store/impl.h"

namespace store {

// One row, one commit. The number is given only once the row is on disk, so that none is skipped.
base::Result<model::Attempt> Store::add_attempt(model::Attempt attempt) {
    attempt.id.value = impl_->make_id();
    attempt.time_ms = impl_->clock.now_ms();
    attempt.offset_minutes = impl_->clock.offset_minutes();
    attempt.duration_ms = std::max<std::int64_t>(attempt.duration_ms, 0);
    attempt.station_id = impl_->station;
    attempt.sequence = impl_->last_attempt + 1;
    TRY_ASSIGN(auto* query, impl_->statement(sql("add_attempt")));
    bind_row(*query, attempt);
    TRY(query->run());
    impl_->last_attempt = attempt.sequence;
    return attempt;
}

base::Result<std::vector<model::Attempt>> Store::load_attempts(const model::SittingId& sitting) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_attempts")));
    query.bind(":sitting", sitting.value);
    return read_all<model::Attempt>(query);
}

base::Result<std::vector<model::Attempt>> Store::load_pupil_attempts(const model::PupilId& pupil) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_pupil_attempts")));
    query.bind(":pupil", pupil.value);
    return read_all<model::Attempt>(query);
}

base::Result<std::vector<model::Attempt>> Store::load_class_attempts(const model::ClassId& class_id) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_class_attempts")));
    query.bind(":class", class_id.value);
    return read_all<model::Attempt>(query);
}

}  // namespace store
