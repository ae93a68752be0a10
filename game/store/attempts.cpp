// Answers: written one at a time and for good; read by sitting, by pupil, by class.

#include <algorithm>

#include "store/impl.h"

namespace store {

model::Attempt read_attempt(const base::Statement& row) {
    model::Attempt attempt;
    attempt.id.value = row.text(0);
    attempt.sitting_id.value = row.text(1);
    attempt.pupil_id.value = row.text(2);
    attempt.item_id = row.text(3);
    attempt.kind = row.text(4);
    attempt.answer = base::parse_json(row.text(5)).value_or(base::Json());
    attempt.points = static_cast<int>(row.integer(6));
    attempt.try_number = static_cast<int>(row.integer(7));
    attempt.hints = static_cast<int>(row.integer(8));
    attempt.duration_ms = row.integer(9);
    attempt.time_ms = row.integer(10);
    attempt.offset_minutes = static_cast<int>(row.integer(11));
    attempt.station_id.value = row.text(12);
    attempt.sequence = row.integer(13);
    return attempt;
}

void bind_attempt(base::Statement& query, const model::Attempt& attempt) {
    query.bind(":id", attempt.id.value).bind(":sitting", attempt.sitting_id.value).bind(":pupil", attempt.pupil_id.value);
    query.bind(":item", attempt.item_id).bind(":kind", attempt.kind).bind(":answer", attempt.answer.dump());
    query.bind(":points", attempt.points).bind(":try_number", attempt.try_number).bind(":hints", attempt.hints);
    query.bind(":duration_ms", attempt.duration_ms).bind(":time_ms", attempt.time_ms).bind(":offset_minutes", attempt.offset_minutes);
    query.bind(":station", attempt.station_id.value).bind(":sequence", attempt.sequence);
}

// One row, one commit. The number is given only once the row is on disk, so that none is skipped.
base::Result<model::Attempt> Store::add_attempt(model::Attempt attempt) {
    attempt.id.value = impl_->make_id();
    attempt.time_ms = impl_->clock.now_ms();
    attempt.offset_minutes = impl_->clock.offset_minutes();
    attempt.duration_ms = std::max<std::int64_t>(attempt.duration_ms, 0);
    attempt.station_id = impl_->station;
    attempt.sequence = impl_->last_attempt + 1;
    TRY_ASSIGN(auto* query, impl_->statement(sql("add_attempt")));
    bind_attempt(*query, attempt);
    TRY(query->run());
    impl_->last_attempt = attempt.sequence;
    return attempt;
}

base::Result<std::vector<model::Attempt>> Store::load_attempts(const model::SittingId& sitting) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_attempts")));
    query.bind(":sitting", sitting.value);
    return read_all<model::Attempt>(query, read_attempt);
}

base::Result<std::vector<model::Attempt>> Store::load_pupil_attempts(const model::PupilId& pupil) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_pupil_attempts")));
    query.bind(":pupil", pupil.value);
    return read_all<model::Attempt>(query, read_attempt);
}

base::Result<std::vector<model::Attempt>> Store::load_class_attempts(const model::ClassId& class_id) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_class_attempts")));
    query.bind(":class", class_id.value);
    return read_all<model::Attempt>(query, read_attempt);
}

}  // namespace store
