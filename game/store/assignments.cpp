#include "store/impl.h"

namespace store {

model::Assignment read_assignment(const base::Statement& row) {
    model::Assignment assignment;
    assignment.id.value = row.text(0);
    assignment.class_id.value = row.text(1);
    assignment.pack_id = row.text(2);
    assignment.pack_version = row.text(3);
    assignment.pack_hash = row.text(4);
    assignment.lesson_id = row.text(5);
    assignment.lesson_title = row.text(6);
    assignment.mode = to_mode(row.text(7));
    assignment.opened_ms = row.integer(8);
    assignment.closed_ms = row.is_null(9) ? 0 : row.integer(9);
    assignment.limit_ms = row.is_null(10) ? 0 : row.integer(10);
    return assignment;
}

base::Result<model::Assignment> Store::open_lesson(const model::Assignment& assignment) {
    model::Assignment opened = assignment;
    opened.id.value = impl_->make_id();
    opened.opened_ms = impl_->clock.now_ms();
    opened.closed_ms = 0;
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("add_assignment")));
    query.bind(":id", opened.id.value).bind(":class", opened.class_id.value).bind(":mode", to_text(opened.mode));
    query.bind(":pack_id", opened.pack_id).bind(":pack_version", opened.pack_version).bind(":pack_hash", opened.pack_hash);
    query.bind(":lesson_id", opened.lesson_id).bind(":lesson_title", opened.lesson_title).bind(":opened_ms", opened.opened_ms);
    query.bind(":limit_ms", opened.limit_ms);
    TRY(query.run());
    return opened;
}

base::Result<void> Store::close_assignment(const model::AssignmentId& id) {
    TRY_ASSIGN(auto query,
               impl_->database.prepare("UPDATE assignment SET closed_ms = coalesce(closed_ms, max(:now_ms, opened_ms)) WHERE id = :id"));
    query.bind(":now_ms", impl_->clock.now_ms()).bind(":id", id.value);
    return impl_->run_on_one(query, "luu.khong-thay-bai-giao");
}

base::Result<std::vector<model::Assignment>> Store::load_assignments(const model::ClassId& class_id) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_assignments")));
    query.bind(":class", class_id.value);
    return read_all<model::Assignment>(query, read_assignment);
}

}  // namespace store
