// What is known of the stations' clocks. One offset a life: its times were all right, or all wrong by as much.

#include "store/impl.h"

namespace store {

base::Result<std::int64_t> Store::load_last_moment() { return impl_->database.integer(sql("load_last_moment")); }

base::Result<void> Store::note_class_file(std::int64_t revision, std::int64_t made_ms) {
    TRY_ASSIGN(auto* query, impl_->statement(sql("add_class_file")));
    return query->bind(":revision", revision).bind(":made_ms", made_ms).run();
}

// Of a station that nothing has come from yet there is nothing to put right. Nothing is put right by a clock that is wrong itself.
base::Result<void> Store::note_clock(const model::StationId& station, std::int64_t offset_ms) {
    if (base::is_before_made(impl_->clock.now_ms())) return {};
    return impl_->database.transaction([&]() -> base::Result<void> {
        TRY_ASSIGN(auto* see, impl_->statement(sql("see_clock")));
        TRY(see->bind(":id", station.value).bind(":seen", offset_ms).run());
        if (impl_->database.changes() == 0) return {};
        return impl_->settle_clock(station);
    });
}

// It was made after the class file that it names and before now. Where these two are the wrong way round, it is this machine's
// clock that was set.
base::Result<void> Store::Impl::bound_clock(const model::ResultFile& file) {
    TRY_ASSIGN(auto* find, statement(sql("load_class_file")));
    find->bind(":revision", file.class_revision);
    TRY_ASSIGN(const auto class_made, read_first<std::int64_t>(*find, [](const base::Statement& row) { return row.integer(0); }));
    const std::int64_t now_ms = clock.now_ms();
    if (base::is_before_made(now_ms) || (class_made && *class_made > now_ms)) return {};
    TRY_ASSIGN(auto* bound, statement(sql("bound_clock")));
    bound->bind(":id", file.station.id.value).bind(":most", now_ms - file.made_ms).bind_null(":least");
    if (class_made) bound->bind(":least", *class_made - file.made_ms);
    TRY(bound->run());
    return settle_clock(file.station.id);
}

base::Result<void> Store::Impl::settle_clock(const model::StationId& station_id) {
    TRY_ASSIGN(auto* settle, statement(sql("settle_clock")));
    return settle->bind(":id", station_id.value).run();
}

}  // namespace store
