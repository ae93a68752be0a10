// One class on many machines. A station takes in class files and hands in what its pupils do; the teacher's machine writes
// class files and gathers. The courier carries, on its own thread; what it brought is opened here.

#include <algorithm>
#include <system_error>

#include "app/app.h"
#include "base/log.h"
#include "base/places.h"
#include "base/text.h"
#include "lan/files.h"
#include "work/gather.h"
#include "work/install_packs.h"
#include "work/stations.h"

namespace app {
namespace {

constexpr const char* join_file = "khienso-may.json";
constexpr std::int64_t publish_delay_ms = 300;

base::Path outbox_of(const base::Path& data) { return data / "nop-bai"; }

// All result files this machine ever made and still has, those already handed in too.
int copy_results(const base::Path& outbox, const base::Path& to) {
    int copied = 0;
    for (const base::Path& from : {outbox, outbox / Courier::brought_place}) {
        std::error_code problem;
        for (std::filesystem::directory_iterator entry(from, problem), end; !problem && entry != end; entry.increment(problem)) {
            if (entry->path().extension() != lan::result_ending) continue;
            const auto bytes = base::read_file(entry->path(), lan::largest_result_file);
            if (bytes && base::write_file(to / entry->path().filename(), *bytes)) ++copied;
        }
    }
    return copied;
}

}  // namespace

// A settings file makes a station of this machine; a class folder that was chosen here makes it the teacher's.
void App::open_lab() {
    if (setting_.joining && !done(work::join_lab(*store_, *setting_.joining))) return;
    const auto joined = value(work::joined_lab(*store_));
    if (!joined) return;
    joined_ = *joined;
    if (joined_) {
        life_ = value(setting_.hardware ? work::begin_life(*store_, *setting_.hardware) : work::begin_life(*store_));
        if (!life_) joined_.reset();
        if (joined_ && !joined_->folder.empty()) open_courier(Courier::Side::station, base::from_utf8(joined_->folder));
    } else if (const auto folder = value(store_->load_setting(work::class_folder_setting)); folder && !folder->empty()) {
        lab_keys_ = value(work::lab_keys(*store_));
        if (lab_keys_) open_courier(Courier::Side::teacher, base::from_utf8(*folder));
    }
    show_lab();
}

void App::open_courier(Courier::Side side, const base::Path& folder) {
    Courier::Route route{side, folder, outbox_of(setting_.data), {}};
    if (side == Courier::Side::teacher)
        if (auto known = value(work::known_files(*store_))) route.known = std::move(*known);
    courier_ = std::make_unique<Courier>(std::move(route), means_.threads, means_.wake);
    look_for_files_due_ms_.reset();
    if (!means_.threads) look_for_files_due_ms_ = means_.clock.steady_ms();
}

void App::show_lab() {
    ui::LabView lab;
    lab.station = joined_.has_value();
    if (courier_) {
        lab.folder = joined_ ? joined_->folder : value(store_->load_setting(work::class_folder_setting)).value_or("");
        lab.reachable = courier_->reachable();
        lab.waiting = courier_->waiting();
    }
    if (joined_)
        if (const auto stations = value(store_->load_stations()))
            for (const model::Station& one : *stations)
                if (one.id == store_->station()) lab.seat = one.seat;
    if (lab_keys_ && world_.route == ui::Route::lab) {  // every file ever taken in is counted
        if (const auto received = value(store_->load_received())) lab.stations = static_cast<int>(received->size());
        for (const auto& find : {work::find_gaps, work::find_wrong_clocks, work::find_forgetful})
            if (const auto found = value(find(*store_))) lab.gaps.insert(lab.gaps.end(), found->all().begin(), found->all().end());
    }
    world_.lab = std::move(lab);
}

std::optional<std::int64_t> App::lab_due_ms() const {
    std::optional<std::int64_t> next;
    for (const auto& due : {hand_in_due_ms_, publish_due_ms_, look_for_files_due_ms_, seat_due_ms_, board_due_ms_})
        if (due && (!next || *due < *next)) next = due;
    return next;
}

bool App::watch_lab(std::int64_t now) {
    if (hand_in_due_ms_ && now >= *hand_in_due_ms_) hand_in_results();
    if (!courier_) return false;
    if (publish_due_ms_ && now >= *publish_due_ms_) publish_now();
    if (look_for_files_due_ms_ && now >= *look_for_files_due_ms_) {
        courier_->look();
        look_for_files_due_ms_ = now + Courier::every_ms;
    }
    const auto arrived = courier_->take();
    take_packs();
    bool changed = courier_->reachable() != world_.lab.reachable || courier_->waiting() != world_.lab.waiting;
    if (lab_keys_) changed = see_seats() || changed;
    if (joined_)
        for (const Courier::Arrived& file : arrived) take_class_file(file);
    else if (!arrived.empty())
        changed = take_result_files(arrived) || changed;
    changed = changed || !arrived.empty();
    if (changed) show_lab();
    if (!seat_due_ms_ && seat_has_changed()) seat_due_ms_ = now + Courier::seat_delay_ms;
    if (seat_due_ms_ && now >= *seat_due_ms_) tell_seat();
    return changed;
}

// What was not seen is not lost: it goes with the next one.
void App::hand_in_results() {
    hand_in_due_ms_.reset();
    if (!joined_) return;
    const auto files = work::hand_in(*store_, *joined_, outbox_of(setting_.data));
    if (!files) {
        base::log_error(files.error());
        hand_in_due_ms_ = means_.clock.steady_ms() + Courier::every_ms;
        return;
    }
    if (!files->empty() && courier_) courier_->hurry();
}

void App::take_class_file(const Courier::Arrived& file) {
    const auto taken = work::take_class(*store_, *joined_, file.bytes);
    if (!taken) {
        base::log_error(taken.error());
        return;
    }
    if (!*taken) return;
    want_packs(**taken);
    drop_received(**taken);
    show_school();
    obey(**taken);
}

// A lesson whose pack this machine lacks comes from the class folder.
void App::want_packs(const model::ClassFile& file) {
    for (const model::NeededPack& pack : file.packs)
        if (means_.library.find_by_hash(pack.hash) == nullptr) courier_->carry_pack(pack.hash, work::pack_place(setting_.data, pack.hash));
}

void App::take_packs() {
    const auto files = courier_->take_packs();
    for (const base::Path& file : files) {
        std::error_code ignored;
        const bool good = means_.library.add(file) && means_.library.find_by_hash(base::to_utf8(file.stem())) != nullptr;
        if (!good) std::filesystem::remove(file, ignored);  // the library has said why
    }
    if (files.empty()) return;
    show_notices();
    show_class();
}

// What the teacher's machine has taken in need not be kept here any longer.
void App::drop_received(const model::ClassFile& file) {
    const base::Path brought = outbox_of(setting_.data) / Courier::brought_place;
    std::error_code problem;
    std::vector<base::Path> done;
    for (std::filesystem::directory_iterator entry(brought, problem), end; !problem && entry != end; entry.increment(problem))
        if (lan::is_received(base::to_utf8(entry->path().filename()), file.received)) done.push_back(entry->path());
    for (const base::Path& one : done) std::filesystem::remove(one, problem);
}

// Who works goes on working; a machine that nobody sits at shows what is open now.
void App::obey(const model::ClassFile& file) {
    if (unlocked_) {
        show_class();
        return;
    }
    using Kind = model::Command::Kind;
    const bool leave = file.command.kind == Kind::leave && world_.assignment && world_.assignment->id == file.command.assignment_id;
    const bool somebody = world_.pupil.has_value();
    if (somebody && !leave) {
        if (world_.route == ui::Route::home) show_class();
    } else if (world_.route != ui::Route::unlock) {
        leave_teacher();
        if (somebody) say("phong-may.thay-co-ket-thuc");
    }
    if (world_.chosen && world_.chosen->id == file.the_class.id) hold(file.command.kind == Kind::pause);
}

void App::tell_problems(const base::Diagnostics& problems) {
    own_notices_.insert(own_notices_.end(), problems.all().begin(), problems.all().end());
    show_notices();
}

bool App::take_result_files(const std::vector<Courier::Arrived>& files) {
    work::Gathered gathered;
    const auto all = store_->together([&]() -> base::Result<void> {
        for (const Courier::Arrived& file : files) TRY(work::take_file(*store_, *lab_keys_, file.name, file.bytes, gathered));
        return {};
    });
    if (!all) complain(all.error());
    for (const base::Diagnostic& problem : gathered.problems.all()) courier_->set_aside(problem.file);
    tell_problems(gathered.problems);
    const int taken = gathered.taken;
    if (taken > 0 && world_.chosen && !world_.assignment) publish(world_.chosen->id);  // came late: every machine shall know
    if (taken > 0 && world_.chosen) {
        show_class();
        if (world_.route == ui::Route::results && world_.results) on(ui::ShowResults{world_.results->lesson_id});
        if (world_.route == ui::Route::book) show_book();
        show_board();
    }
    return taken > 0;
}

void App::publish(const model::ClassId& class_id) {
    if (!lab_keys_ || !courier_) return;
    to_publish_.insert(class_id);
    publish_due_ms_ = means_.clock.steady_ms() + publish_delay_ms;
}

// What the stations shall do with a class: its open lesson, or leave the last one.
base::Result<Courier::Arrived> App::make_class_file(const model::Class& the_class) {
    TRY_ASSIGN(const auto assignments, store_->load_assignments(the_class.id));
    TRY_ASSIGN(const work::LabKeys keys, work::lab_keys(*store_));
    model::Command command = work::command_of(assignments);
    if (paused_ && command.kind == model::Command::Kind::work) command.kind = model::Command::Kind::pause;
    TRY_ASSIGN(const model::ClassFile file, work::make_class_file(*store_, the_class, command, means_.clock));
    for (const model::NeededPack& pack : file.packs)
        if (const Library::Shelf* shelf = means_.library.find_by_hash(pack.hash); shelf && courier_)
            courier_->carry_pack(pack.hash, shelf->file);
    std::string bytes = lan::write_class_file(file, keys.school_key);
    return Courier::Arrived{lan::class_file_name(file, base::sha256_hex(bytes)), std::move(bytes)};
}

void App::publish_now() {
    publish_due_ms_.reset();
    for (const ui::ClassEntry& entry : world_.classes) {
        if (to_publish_.count(entry.the_class.id) == 0) continue;
        auto file = value(make_class_file(entry.the_class));
        if (!file) return;
        if (auto name = lan::read_class_file_name(file->name)) courier_->put_class_file(std::move(*name), std::move(file->bytes));
    }
    to_publish_.clear();
}

void App::on(const ui::LookIntoFolder& intent) {
    if (!unlocked_) return;
    const auto places = setting_.places ? *setting_.places : base::places_to_look();
    ui::FolderView look;
    look.path = intent.folder;
    auto folders = places;
    if (!intent.folder.empty()) {
        const base::Path here = base::from_utf8(intent.folder);
        auto inside = value(base::folders_in(here));
        if (!inside) return;
        folders = std::move(*inside);
        const bool is_place = std::find(places.begin(), places.end(), here) != places.end();
        if (!is_place && here.has_relative_path()) look.parent = base::to_utf8(here.parent_path());
        look.takes_files = lan::Folder(here).takes_files();
    }
    for (const base::Path& folder : folders) {
        look.all.push_back(base::to_utf8(folder));
        if (!look.path.empty() && lan::Folder(folder).is_prepared()) look.prepared.insert(look.all.back());
    }
    world_.look = std::move(look);
}

// This machine alone meets the others elsewhere from now on.
void App::use_folder_at_station(const std::string& folder) {
    if (folder.empty() || !done(work::choose_class_folder(*store_, folder))) return;
    joined_->folder = folder;
    courier_.reset();
    open_courier(Courier::Side::station, base::from_utf8(folder));
    tell_seat();
    say("phong-may.da-chon-thu-muc");
    show_lab();
}

// Chosen by the teacher; it must take a file before it counts.
void App::on(const ui::UseClassFolder& intent) {
    if (!unlocked_ || !store_) return;
    const std::string text(base::trim(intent.folder));
    if (!text.empty()) {
        const lan::Folder folder(base::from_utf8(text));
        const bool may_be_made = lan::Folder(folder.path().parent_path()).is_there();
        if (!folder.is_there() && !may_be_made) {
            complain({base::Code::not_found, "phong-may.khong-thay-thu-muc", {{"noi", text}}, {}});
            return;
        }
        if (!done(folder.prepare())) return;
    }
    if (joined_) {
        use_folder_at_station(text);
        return;
    }
    if (!done(store_->save_setting(work::class_folder_setting, text))) return;
    courier_.reset();
    lab_keys_.reset();
    if (!text.empty()) {
        lab_keys_ = value(work::lab_keys(*store_));
        if (lab_keys_) open_courier(Courier::Side::teacher, base::from_utf8(text));
        for (const ui::ClassEntry& entry : world_.classes) publish(entry.the_class.id);
        say("phong-may.da-chon-thu-muc");
    }
    show_lab();
}

void App::on(const ui::SaveJoinFile& intent) {
    if (!unlocked_ || joined_ || !store_) return;
    const auto keys = value(work::lab_keys(*store_));
    if (!keys) return;
    const base::Path file = base::from_utf8(intent.folder) / join_file;
    const work::Joining joining{keys->school_key, keys->sealing.public_key, world_.lab.folder};
    if (done(base::write_file(file, work::to_text(joining)))) say("phong-may.da-luu-tep-noi", {{"noi", base::to_utf8(file)}}, "key");
}

void App::on(const ui::ChooseSeat& intent) {
    if (!unlocked_ || !joined_) return;
    if (done(store_->save_seat(std::clamp(intent.number, 0, 999)))) show_lab();
}

// A station gives what its pupils did, the teacher's machine its classes.
void App::on(const ui::CollectToStick& intent) {
    if (!unlocked_ || !store_) return;
    const base::Path to = base::from_utf8(intent.folder);
    int copied = 0;
    if (joined_) {
        hand_in_results();
        copied = copy_results(outbox_of(setting_.data), to);
    } else {
        for (const ui::ClassEntry& entry : world_.classes) {
            const auto file = value(make_class_file(entry.the_class));
            if (!file || !done(base::write_file(to / base::from_utf8(file->name), file->bytes))) return;
            ++copied;
        }
    }
    say(copied > 0 ? "phong-may.da-thu" : "phong-may.khong-co-gi-de-thu", {{"so", std::to_string(copied)}, {"noi", intent.folder}}, "usb");
}

void App::on(const ui::TakeFromStick& intent) {
    if (!unlocked_ || !store_) return;
    const lan::Folder folder(base::from_utf8(intent.folder));
    joined_ ? take_classes(folder) : take_results(folder);
    show_classes();
    show_class();
    show_lab();
}

void App::take_classes(const lan::Folder& folder) {
    int taken = 0;
    const auto names = value(folder.list_class_files());
    if (!names) return;
    for (const lan::ClassFileName& name : lan::newest_class_files(*names)) {
        const auto bytes = value(folder.read_class_file(name.file));
        if (!bytes) return;
        const auto file = value(work::take_class(*store_, *joined_, *bytes));
        if (!file) return;
        if (*file) ++taken;
    }
    show_school();
    say("phong-may.da-lay-lop", {{"so", std::to_string(taken)}}, "usb");
}

void App::take_results(const lan::Folder& folder) {
    const auto keys = value(work::lab_keys(*store_));
    if (!keys) return;
    const auto gathered = value(work::gather(*store_, *keys, folder, work::Aside::leave));
    if (!gathered) return;
    const std::size_t bad = gathered->problems.all().size();
    tell_problems(gathered->problems);
    say("phong-may.da-nhan",
        {{"moi", std::to_string(gathered->taken)}, {"cu", std::to_string(gathered->known)}, {"hong", std::to_string(bad)}}, "usb");
}

}  // namespace app
