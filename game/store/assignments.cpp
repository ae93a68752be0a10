#include "store/impl.h"

namespace store {

base::Result<model::Assignment> Store::open_lesson(const model::Assignment& assignment) {
    model::Assignment opened = assignment;
    opened.id.value = impl_->make_id();
    opened.opened_ms = impl_->clock.now_ms();
    opened.closed_ms = 0;
    TRY_ASSIGN(auto* add, impl_->statement(sql("add_assignment")));
    bind_row(*add, opened);
    TRY(add->run());
    return opened;
}

base::Result<void> Store::close_assignment(const model::AssignmentId& id) {
    TRY_ASSIGN(auto query,
               impl_->database.prepare("UPDATE assignment SET closed_ms = coalesce(closed_ms, max(:now_ms, opened_ms)) WHERE id = :id"));
    query.bind(":now_ms", impl_->clock.now_ms()).bind(":id", id.value);
    return impl_->run_on_one(query, "luu.khong-thay-bai-giao");
}

base::Result<void> Store::set_void(const model::AssignmentId& id, bool is_void) {
    TRY_ASSIGN(auto query,
               impl_->database.prepare("UPDATE assignment SET void_count = void_count + (void_count % 2 <> :is_void) WHERE id = :id"));
    query.bind(":is_void", is_void ? 1 : 0).bind(":id", id.value);
    return impl_->run_on_one(query, "luu.khong-thay-bai-giao");
}

base::Result<std::vector<model::Assignment>> Store::load_assignments(const model::ClassId& class_id) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_assignments")));
    query.bind(":class", class_id.value);
    return read_all<model::Assignment>(query);
}

base::Result<std::optional<model::Assignment>> Store::load_last_assignment() {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_last_assignment")));
    return read_first<model::Assignment>(query);
}

}  // namespace store
