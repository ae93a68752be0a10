#include "store/impl.h"

namespace store {

template <model::OneOf<Store::StaffSecret> Row, class Visit>
void visit_fields(Row& secret, Visit&& field) {
    visit_fields(secret.staff, field);
    field("pin_hash", secret.pin_hash, model::sent::never);
    field("recovery_hash", secret.recovery_hash, model::sent::never);
    field("failed", secret.failed, model::sent::never);
    field("wait_until_ms", secret.wait_until_ms, model::sent::never);
}

base::Result<model::School> Store::load_school() {
    TRY_ASSIGN(auto query, impl_->database.prepare("SELECT school.* FROM school"));
    TRY_ASSIGN(const auto school, read_first<model::School>(query));
    return school.value_or(model::School{});
}

base::Result<void> Store::save_school(const model::School& school) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("save_school")));
    bind_row(query, school);
    return query.run();
}

base::Result<std::vector<model::Staff>> Store::load_staff() {
    TRY_ASSIGN(auto secrets, load_secrets());
    std::vector<model::Staff> staff;
    staff.reserve(secrets.size());
    for (auto& secret : secrets) staff.push_back(std::move(secret.staff));
    return staff;
}

base::Result<model::StaffId> Store::add_staff(const model::Staff& staff, const std::string& pin_hash, const std::string& recovery_hash) {
    model::Staff added = staff;
    added.id.value = impl_->make_id();
    TRY_ASSIGN(auto* query, impl_->statement(sql("add_staff")));
    bind_row(*query, added);
    TRY(query->bind(":pin_hash", pin_hash).bind(":recovery_hash", recovery_hash).run());
    return added.id;
}

base::Result<std::vector<Store::StaffSecret>> Store::load_secrets() {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_staff")));
    return read_all<StaffSecret>(query);
}

base::Result<void> Store::save_pin(const model::StaffId& id, const std::string& pin_hash, const std::string& recovery_hash) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("save_pin")));
    query.bind(":id", id.value).bind(":pin_hash", pin_hash).bind(":recovery_hash", recovery_hash);
    return impl_->run_on_one(query, "luu.khong-thay-giao-vien");
}

base::Result<void> Store::save_failed_unlocks(const model::StaffId& id, int failed, std::int64_t wait_until_ms) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("save_failed_unlocks")));
    query.bind(":id", id.value).bind(":failed", failed).bind(":wait_until_ms", wait_until_ms);
    return impl_->run_on_one(query, "luu.khong-thay-giao-vien");
}

}  // namespace store
