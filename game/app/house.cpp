// Gives each intent to the room whose it is, keeps the views up to date, and lets time pass.

#include "app/house.h"

#include <algorithm>

#include "app/rights.h"
#include "base/check.h"
#include "base/log.h"
#include "base/text.h"

namespace app {
namespace {

constexpr std::int64_t backup_slice_ms = 5;

template <class Each, class One>
concept Does = requires(Each& room, const One& intent) {
    room.on(intent);
};

// Exactly one room does each intent.
template <class One, class... Rooms>
void give(const One& intent, Rooms&... rooms) {
    static_assert((static_cast<int>(Does<Rooms, One>) + ...) == 1);
    const auto offer = [&](auto& room) {
        if constexpr (Does<decltype(room), One>) room.on(intent);
    };
    (offer(rooms), ...);
}

}  // namespace

const ui::World& Room::world() const { return house_.world(); }
void Room::go_to(ui::Route route) { house_.front.show(route); }
void Room::say(const std::string& key, const base::Params& params, const std::string& icon) { house_.front.say(key, params, icon); }
void Room::complain(const base::Error& error) { house_.front.complain(error); }
bool Room::done(const base::Result<void>& result) {
    if (!result) complain(result.error());
    return result.has_value();
}

House::House(const Means& means, Setting setting, std::optional<store::Store> store)
    : ground_{means, std::move(setting), std::move(store), {}, false},
      front(*this, ground_, world_),
      clocks(*this, ground_),
      machine(*this, ground_, world_.machine),
      door(*this, ground_, world_.door),
      classes(*this, ground_, world_.school, world_.class_now),
      list_in(*this, ground_, world_.list),
      desk(*this, ground_, world_.desk),
      seat(*this, ground_, world_.seat),
      lesson(*this, ground_, world_.lesson),
      ways(*this, ground_),
      test(*this, ground_, world_.test),
      reviews(*this, ground_, world_.review),
      station(*this, ground_, world_.station),
      board(*this, ground_, world_.board),
      lab(*this, ground_, world_.lab),
      preview(*this, ground_, world_.author),
      worker(means.wake),
      disk(means.wake) {}

void House::begin() {
    const base::Clock& clock = ground_.means.clock;
    world_.words = &ground_.means.words;
    world_.today = base::to_date(clock.now_ms(), clock.offset_minutes());
    machine.listen();
    changed(What::notices);
    if (!ground_.store) {
        preview.begin();
        refresh();
        return;
    }
    front.remember_lost();
    if (!store::has_backup_of(ground_.setting.data, clock.now_ms())) start_back_up();
    lab.open();
    refresh_after(What::school);
    if (world_.school.about.name.empty() && !world_.station.is_one)
        front.show(ui::Route::setup);
    else
        door.open_to_pupils();
    refresh();
}

bool House::take(const ui::Intent& intent) {
    const base::Clock& clock = ground_.means.clock;
    clocks.watch();
    lesson.save_unsaved();
    world_.today = base::to_date(clock.now_ms(), clock.offset_minutes());
    bool allowed = false;
    std::visit(
        [&]<class One>(const One& one) {
            if constexpr (!std::is_same_v<One, std::monostate>) {
                allowed = may(One::who, world_);
                if (allowed && One::who == ui::Who::teacher) preview.end_trial();  // whoever teaches again is no pupil any more
                if (allowed)
                    give(one, front, machine, door, classes, list_in, desk, seat, lesson, ways, test, reviews, station, board, lab,
                         preview);
            }
        },
        static_cast<const ui::AnyIntent&>(intent));
    station.hold_page();
    station.hand_in_soon();
    refresh();
    look_at_jobs();
    return allowed;
}

void House::changed(const model::ClassId& id) {
    changed(What::people);
    changed(What::work);
    tell_stations(id);
}

void House::refresh() {
    const auto changed = std::exchange(changed_, {});
    const auto has = [&](What what) { return changed[static_cast<std::size_t>(what)]; };
    for (const model::ClassId& id : std::exchange(to_tell_, {})) lab.publish(id);
    if (has(What::notices)) front.show_notices();
    if (!ground_.store || ground_.trial) return;  // after a trial everything is looked at again
    if (has(What::school)) classes.show_school();
    if (has(What::people)) classes.show_classes();
    if (has(What::work)) classes.show_class();
    if (has(What::people) || has(What::route)) list_in.show_last();
    if (has(What::review)) reviews.show();
    if (has(What::work) || has(What::route)) desk.refresh(has(What::work));
    if (has(What::lab) || (has(What::route) && world_.route == ui::Route::lab)) lab.show();
    if (has(What::board) || has(What::work) || has(What::route)) board.show();
}

bool House::refresh_if_changed() {
    const bool any = std::any_of(changed_.begin(), changed_.end(), [](bool one) { return one; }) || !to_tell_.empty();
    if (any) refresh();
    return any;
}

void House::look_at_jobs() {
    world_.working = worker.busy() || disk.busy();
    world_.door.checking = worker.busy();
}

bool House::tick() {
    bool changed = worker.finish() > 0;
    changed = disk.finish() > 0 || changed;
    if (ground_.store && ground_.store->backing_up()) tell_back_up(ground_.store->back_up_for(backup_slice_ms));
    clocks.watch();
    changed = machine.listen() || changed;
    changed = ground_.timers.run(ground_.means.clock.steady_ms()) || changed;
    changed = lab.watch() || changed;
    changed = refresh_if_changed() || changed;
    look_at_jobs();
    return changed;
}

std::optional<std::int64_t> House::wake_at_ms() const {
    if (ground_.store && ground_.store->backing_up()) return ground_.means.clock.steady_ms();
    return ground_.timers.next();
}

void House::close() {
    machine.stop_reading();
    if (!ground_.store) return;
    lesson.save_unsaved();
    lesson.keep_progress();
    station.hand_in();
    if (const auto kept = ground_.store->back_up(); !kept) base::log_error(kept.error());
}

void House::start_back_up() {
    if (!ground_.store) return;
    tell_back_up(ground_.store->start_back_up());
}

// Without copies what is lost once is lost: the teacher should know, and no longer once one could be made.
void House::tell_back_up(const base::Result<void>& done) {
    constexpr const char* key = "chuong-trinh.chua-sao-luu";
    if (done) {
        if (!ground_.store->backing_up()) front.withdraw(key);
        return;
    }
    base::log_error(done.error());
    base::Diagnostic notice;
    notice.severity = base::Severity::warning;
    notice.key = key;
    notice.params = {{"vi-sao", ground_.means.words.text(done.error())}};
    front.notice(notice);
}

}  // namespace app
