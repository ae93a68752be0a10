// The class folder from day to day: class files go out, result files come in.

#include "app/lab.h"

#include <algorithm>

#include "app/house.h"
#include "base/crypto.h"
#include "lan/files.h"
#include "work/stations.h"

namespace app {
namespace {

constexpr std::int64_t publish_delay_ms = 300;

}  // namespace

Lab::Lab(House& house, Ground& ground, ui::LabView& view)
    : Room(house, ground),
      view_(view),
      publish_(ground.timers, ground.means.clock, [this] { return publish_now(); }),
      look_(ground.timers, ground.means.clock, [this] {
          courier_->look();
          look_.set_in(Courier::every_ms);
          return false;
      }) {}

void Lab::open() {
    if (!house_.station.begin()) return;
    if (const auto& joined = house_.station.joined()) {
        if (!joined->folder.empty()) open_courier(Courier::Side::station, joined->folder);
    } else if (const auto folder = value(store().load_setting(work::class_folder_setting)); folder && !folder->empty()) {
        keys_ = value(work::lab_keys(store()));
        if (keys_) open_courier(Courier::Side::teacher, *folder);
    }
    show();
}

void Lab::open_courier(Courier::Side side, const std::string& folder) {
    Courier::Route route{side, base::from_utf8(folder), house_.station.outbox(), {}};
    if (side == Courier::Side::teacher)
        if (auto known = value(work::known_files(store()))) route.known = std::move(*known);
    courier_ = std::make_unique<Courier>(std::move(route), means().threads, means().wake);
    view_.folder = folder;
    look_.stop();
    if (!means().threads) look_.set_in(0);
}

// It may be in the middle of a read that hangs: the worker waits for its end, nobody else.
void Lab::close_courier() {
    view_.folder.clear();
    look_.stop();
    publish_.stop();
    if (!courier_) return;
    house_.disk.start([old = std::shared_ptr<Courier>(std::move(courier_))]() mutable -> Worker::Finish {
        old.reset();
        return {};
    });
}

void Lab::show() {
    view_.reachable = !courier_ || courier_->reachable();
    view_.waiting = courier_ ? courier_->waiting() : 0;
    house_.station.show_seat();
    view_.stations = 0;
    view_.gaps.clear();
    if (!keys_ || world().route != ui::Route::lab) return;  // every file ever taken in is counted
    if (const auto received = value(store().load_received())) view_.stations = static_cast<int>(received->size());
    const auto add = [&](const std::optional<base::Diagnostics>& found) {
        if (found) view_.gaps.insert(view_.gaps.end(), found->all().begin(), found->all().end());
    };
    add(value(work::find_gaps(store())));
    add(value(work::find_wrong_clocks(store(), house_.clocks.seats().all())));
    add(value(work::find_forgetful(store())));
}

bool Lab::watch() {
    if (!courier_) return false;
    const auto arrived = courier_->take();
    house_.station.take_packs(courier_->take_packs());
    if (courier_->reachable() && !view_.reachable) house_.station.tell();  // what it told while the folder was away is old
    if (keys_) go_on_above_the_folder();
    bool changed = courier_->reachable() != view_.reachable || courier_->waiting() != view_.waiting || !arrived.empty();
    if (keys_) changed = house_.board.see(courier_->take_seats()) || changed;
    if (house_.station.joined())
        for (const Courier::Arrived& file : arrived) house_.station.take_class_file(file.bytes);
    else if (!arrived.empty())
        take_results(arrived);
    if (changed) house_.changed(What::lab);
    house_.station.watch();
    return changed;
}

// What this machine published meanwhile had too low a number: once more.
void Lab::go_on_above_the_folder() {
    const std::int64_t highest = courier_->take_highest_revision();
    if (highest == 0 || !value(work::go_on_above(store(), highest)).value_or(false)) return;
    for (const model::Assignment& open : house_.classes.load_open_assignments()) publish(open.class_id);
}

// What is wrong with a file is told, and nothing else suffers from it.
work::Gathered Lab::take_in(const work::LabKeys& keys, const std::vector<Named>& files) {
    work::Gathered gathered;
    const auto all = store().together([&]() -> base::Result<void> {
        for (const Named& file : files) TRY(work::take_file(store(), keys, file.name, file.bytes, gathered));
        return {};
    });
    if (!all) complain(all.error());
    if (gathered.taken > 0) house_.clocks.note();
    house_.front.notice(gathered.problems);
    if (gathered.taken > 0) house_.changed(What::work);
    return gathered;
}

bool Lab::take_results(const std::vector<Courier::Arrived>& files) {
    std::vector<Named> named;
    named.reserve(files.size());
    for (const Courier::Arrived& file : files) named.push_back({file.name, file.bytes});
    const work::Gathered gathered = take_in(*keys_, named);
    for (const base::Diagnostic& problem : gathered.problems.all()) courier_->set_aside(problem.file);
    const ui::ClassView& here = world().class_now;
    if (gathered.taken > 0 && here.the_class && (!here.assignment || ground_.trial))
        house_.changed(here.the_class->id);  // came late: every machine shall know
    return gathered.taken > 0;
}

void Lab::publish(const model::ClassId& id) {
    if (!keys_ || !courier_) return;
    to_publish_.insert(id);
    publish_.set_in(publish_delay_ms);
}

// What the stations shall do with a class: its open lesson, or leave the last one.
base::Result<Courier::Arrived> Lab::make_class_file(const model::Class& the_class) {
    TRY_ASSIGN(const auto assignments, store().load_assignments(the_class.id));
    TRY_ASSIGN(const work::LabKeys keys, work::lab_keys(store()));
    model::Command command = work::command_of(assignments);
    if (house_.board.is_paused() && command.kind == model::Command::Kind::work) command.kind = model::Command::Kind::pause;
    TRY_ASSIGN(model::ClassFile file, work::make_class_file(store(), the_class, command, means().clock));
    house_.board.speak_in(file);
    for (const model::NeededPack& pack : file.packs)
        if (const Library::Shelf* shelf = means().library.find_by_hash(pack.hash); shelf && courier_)
            courier_->carry_pack(pack.hash, shelf->file);
    std::string bytes = lan::write_class_file(file, keys.school_key);
    return Courier::Arrived{lan::class_file_name(file, base::sha256_hex(bytes)), std::move(bytes)};
}

bool Lab::publish_now() {
    for (const model::ClassId& id : to_publish_) {
        const auto the_class = value(store().find_class(id));
        if (!the_class) return true;
        if (!*the_class) continue;  // it was taken back before any station heard of it
        auto file = value(make_class_file(**the_class));
        if (!file) return true;
        if (auto name = lan::read_class_file_name(file->name)) courier_->put_class_file(std::move(*name), std::move(file->bytes));
    }
    to_publish_.clear();
    return false;
}

}  // namespace app
