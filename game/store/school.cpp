#include "store/impl.h"

namespace store {

base::Result<model::School> Store::load_school() {
    TRY_ASSIGN(auto query, impl_->database.prepare("SELECT name, school_year FROM school"));
    TRY_ASSIGN(const auto school, read_first<model::School>(query, [](const base::Statement& row) {
                   return model::School{row.text(0), row.text(1)};
               }));
    return school.value_or(model::School{});
}

base::Result<void> Store::save_school(const model::School& school) {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("save_school")));
    return query.bind(":name", school.name).bind(":school_year", school.school_year).run();
}

base::Result<std::vector<model::Staff>> Store::load_staff() {
    TRY_ASSIGN(auto secrets, load_secrets());
    std::vector<model::Staff> staff;
    for (auto& secret : secrets) staff.push_back(std::move(secret.staff));
    return staff;
}

base::Result<model::StaffId> Store::add_staff(const model::Staff& staff, const std::string& pin_hash, const std::string& recovery_hash) {
    model::StaffId id{impl_->make_id()};
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("add_staff")));
    query.bind(":id", id.value).bind(":name", staff.name).bind(":title", staff.title).bind(":roles", staff.roles);
    query.bind(":pin_hash", pin_hash).bind(":recovery_hash", recovery_hash);
    TRY(query.run());
    return id;
}

base::Result<std::vector<Store::StaffSecret>> Store::load_secrets() {
    TRY_ASSIGN(auto query, impl_->database.prepare(sql("load_staff")));
    return read_all<StaffSecret>(query, [](const base::Statement& row) {
        StaffSecret secret;
        secret.staff = {model::StaffId{row.text(0)}, row.text(1), row.text(2), row.text(3)};
        secret.pin_hash = row.text(4);
        secret.recovery_hash = row.text(5);
        secret.failed = static_cast<int>(row.integer(6));
        secret.wait_until_ms = row.integer(7);
        return secret;
    });
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
