#include "store/impl.h"

namespace store {

namespace {

// `table` is one of ours, never a text from outside.
base::Result<void> must_exist(base::Database& database, const char* table, const std::string& id, const char* key_if_none) {
    TRY_ASSIGN(auto query, database.prepare("SELECT 1 FROM " + std::string(table) + " WHERE id = :id"));
    query.bind(":id", id);
    TRY_ASSIGN(const bool found, query.step());
    if (!found) return base::fail(base::Code::not_found, key_if_none);
    return {};
}

}  // namespace

base::Result<void> Store::Impl::add_correction(model::Correction correction) {
    correction.id.value = make_id();
    correction.time_ms = clock.now_ms();
    correction.offset_minutes = clock.offset_minutes();
    correction.station_id = station;
    correction.sequence = last_correction + 1;
    TRY_ASSIGN(auto* add, statement(sql("add_correction")));
    bind_row(*add, correction);
    TRY(add->run());
    last_correction = correction.sequence;
    return {};
}

base::Result<void> Store::move_sitting(const model::SittingId& id, const model::PupilId& to, const model::StaffId& by,
                                       const std::string& why) {
    TRY(must_exist(impl_->database, "sitting", id.value, "luu.khong-thay-luot-hoc"));
    TRY(must_exist(impl_->database, "pupil", to.value, "luu.khong-thay-hoc-sinh"));
    TRY(must_exist(impl_->database, "staff", by.value, "luu.khong-thay-giao-vien"));
    return impl_->add_correction({{}, {}, id, to, by, why});
}

base::Result<void> Store::void_attempt(const model::AttemptId& id, const model::StaffId& by, const std::string& why) {
    TRY(must_exist(impl_->database, "attempt", id.value, "luu.khong-thay-lan-tra-loi"));
    TRY(must_exist(impl_->database, "staff", by.value, "luu.khong-thay-giao-vien"));
    return impl_->add_correction({{}, id, {}, {}, by, why});
}

}  // namespace store
