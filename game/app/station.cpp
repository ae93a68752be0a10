// A station's day: class files in, results out, its word on how it stands, and holding still when the teacher wants all to look up.

#include "app/station.h"

#include <algorithm>
#include <system_error>

#include "app/house.h"
#include "base/log.h"
#include "lan/files.h"
#include "work/install_packs.h"

namespace app {
namespace {

constexpr std::int64_t hand_in_delay_ms = 500;
constexpr std::int64_t second_word_ms = 5000;  // two words that agree measure a clock

}  // namespace

Station::Station(House& house, Ground& ground, ui::StationView& view)
    : Room(house, ground),
      view_(view),
      hand_in_(ground.timers, ground.means.clock,
               [this] {
                   hand_in();
                   return false;
               }),
      tell_(ground.timers, ground.means.clock,
            [this] {
                tell();
                return false;
            }),
      tell_again_(ground.timers, ground.means.clock, [this] {
          tell();
          return false;
      }) {}

bool Station::begin() {
    if (setting().joining && !done(work::join_lab(store(), *setting().joining))) return false;
    auto joined = value(work::joined_lab(store()));
    if (!joined) return false;
    joined_ = std::move(*joined);
    if (joined_) life_ = begin_life();
    if (!life_) joined_.reset();
    view_.is_one = joined_.has_value();
    return true;
}

std::optional<work::Life> Station::begin_life() {
    return value(setting().hardware ? work::begin_life(store(), *setting().hardware) : work::begin_life(store()));
}

void Station::begin_anew() {
    if (!joined_) return;
    if (auto life = begin_life()) life_ = std::move(life);
    words_of_life_ = 0;
    tell_.set_in(Courier::seat_delay_ms);
}

void Station::show_seat() {
    if (!joined_) return;
    if (const auto stations = value(store().load_stations()))
        for (const model::Station& one : *stations)
            if (one.id == store().station()) view_.seat = one.seat;
}

void Station::on(const ui::ChooseSeat& intent) {
    constexpr int highest_seat = 999;
    if (joined_ && done(store().save_seat(std::clamp(intent.number, 0, highest_seat)))) house_.changed(What::lab);
}

void Station::hand_in_soon() {
    if (joined_ && !hand_in_.is_set()) hand_in_.set_in(hand_in_delay_ms);
}

// What was not seen is not lost: it goes with the next one.
void Station::hand_in() {
    hand_in_.stop();
    if (!joined_) return;
    const auto files = work::hand_in(store(), *joined_, outbox());
    if (!files) {
        base::log_error(files.error());
        hand_in_.set_in(Courier::every_ms);
        return;
    }
    if (!files->empty() && house_.lab.courier()) house_.lab.courier()->hurry();
}

// nullopt: not to be read, or older than what is here.
std::optional<model::ClassFile> Station::take_in(const std::string& bytes) {
    auto taken = work::take_class(store(), *joined_, bytes);
    if (!taken) base::log_error(taken.error());
    return taken ? std::move(*taken) : std::nullopt;
}

void Station::take_class_file(const std::string& bytes) {
    const auto file = take_in(bytes);
    if (!file) return;
    want_packs(*file);
    drop_received(*file);
    house_.seat.renew(file->rows.pupils);
    house_.refresh_after(What::school);
    obey(*file);
    serve(*file);
}

// What the teacher did for the pupil at this very machine.
void Station::serve(const model::ClassFile& file) {
    const auto hand = file.lowered.find(life_->station.id.value);
    if (hand != file.lowered.end()) house_.seat.lower_hand(static_cast<int>(hand->second));
    for (const model::Admission& one : file.admissions) {
        if (one.station != life_->station.id || one.number == let_in_) continue;
        let_in_ = one.number;
        if (world().door.unlocked || world().seat.is_signed_in()) continue;  // who works is not sent away
        const bool its_class = world().class_now.the_class && world().class_now.the_class->id == file.the_class.id;
        if (!its_class && !house_.classes.choose(file.the_class.id)) continue;
        const model::Pupil* pupil = world().class_now.find_pupil(one.pupil);
        if (pupil != nullptr) house_.seat.enter(*pupil);
        hold_page();
    }
}

void Station::take_classes(const std::vector<std::string>& files) {
    int taken = 0;
    for (const std::string& bytes : files) {
        const auto file = value(work::take_class(store(), *joined_, bytes));
        if (!file) break;
        if (*file) ++taken;
    }
    house_.changed(What::school);
    house_.changed(What::work);
    say("phong-may.da-lay-lop", {{"so", std::to_string(taken)}}, "usb");
}

// A lesson whose pack this machine lacks comes from the class folder.
void Station::want_packs(const model::ClassFile& file) {
    for (const model::NeededPack& pack : file.packs)
        if (means().library.find_by_hash(pack.hash) == nullptr)
            house_.lab.courier()->carry_pack(pack.hash, work::pack_place(setting().data, pack.hash));
}

void Station::take_packs(const std::vector<base::Path>& files) {
    for (const base::Path& file : files) {
        std::error_code ignored;
        const bool good = means().library.add(file) && means().library.find_by_hash(base::to_utf8(file.stem())) != nullptr;
        if (!good) std::filesystem::remove(file, ignored);  // the library has said why
    }
    if (files.empty()) return;
    house_.changed(What::notices);
    house_.changed(What::work);
}

// What the teacher's machine has taken in need not be kept here any longer.
void Station::drop_received(const model::ClassFile& file) {
    const base::Path brought = outbox() / Courier::brought_place;
    std::error_code problem;
    std::vector<base::Path> received;
    for (std::filesystem::directory_iterator entry(brought, problem), end; !problem && entry != end; entry.increment(problem))
        if (lan::is_received(base::to_utf8(entry->path().filename()), file.received)) received.push_back(entry->path());
    for (const base::Path& one : received) std::filesystem::remove(one, problem);
}

// Who works goes on working; a machine that nobody sits at shows what is open now.
void Station::obey(const model::ClassFile& file) {
    if (world().door.unlocked) {
        house_.changed(What::work);
        return;
    }
    using Kind = model::Command::Kind;
    const auto& open = world().class_now.assignment;
    const bool leave = file.command.kind == Kind::leave && open && open->id == file.command.assignment_id;
    const bool somebody = world().seat.pupil.has_value();
    const bool goes_on = somebody && !leave;
    if (goes_on && world().route == ui::Route::home) house_.changed(What::work);
    if (!goes_on && world().route != ui::Route::unlock) {
        house_.door.open_to_pupils();
        const bool all_kept = house_.lesson.unsaved() == 0;
        if (somebody) say(all_kept ? "phong-may.thay-co-ket-thuc" : "phong-may.thay-co-ket-thuc-chua-luu", {}, all_kept ? "check" : "warn");
    }
    const auto& the_class = world().class_now.the_class;
    if (the_class && the_class->id == file.the_class.id) hold(file.command.kind == Kind::pause);
}

// The teacher wants all to look up: the page is laid aside as it is, and its time stands still.
void Station::hold(bool on) {
    if (on == view_.paused) return;
    view_.paused = on;
    if (on) {
        paused_since_ms_ = steady_ms();
        house_.machine.stop_reading();
        house_.lesson.keep_progress();
        hold_page();
        return;
    }
    const std::int64_t held_ms = steady_ms() - paused_since_ms_;
    house_.test.shift(held_ms);
    house_.lesson.shift(held_ms);
    house_.seat.stay();
    if (world().route == ui::Route::pause) go_to(paused_from_);
}

// The pages before the sign-in and the cover stay as they are.
void Station::hold_page() {
    if (!view_.paused || !ui::info_of(world().route).works) return;
    paused_from_ = world().route;
    go_to(ui::Route::pause);
}

model::SeatStatus Station::status() const {
    model::SeatStatus now;
    now.station = life_->station;
    now.station.seat = view_.seat;
    now.number = told_.number;
    now.made_ms = told_.made_ms;
    now.hand = house_.seat.hand_up();
    now.waiting = house_.lab.courier()->waiting() + house_.lesson.unsaved();
    const ui::ClassView& here = world().class_now;
    const ui::SeatView& seat = world().seat;
    if (!here.assignment || ground_.trial) return now;
    now.assignment_id = here.assignment->id;
    now.paused = view_.paused;
    if (!seat.is_signed_in()) return now;  // nobody, or not known yet
    now.pupils.push_back(seat.pupil->id);
    for (const model::Pupil& partner : seat.partners) now.pupils.push_back(partner.id);
    const ui::LessonEntry* lesson = here.lesson();
    now.finished = lesson != nullptr && lesson->open && lesson->done;
    const auto& play = world().lesson.play;
    const bool at_it = play && (play->sitting.assignment_id == here.assignment->id ||
                                play->sitting.lesson_id == here.assignment->lesson_id);  // begun when it was open before
    if (at_it) {
        now.steps = static_cast<int>(play->lesson->steps.size());
        now.step = std::min(play->step + 1, now.steps);
        now.finished = now.finished || play->sitting.finished_ms != 0;
    }
    return now;
}

void Station::watch() {
    if (life_ && !tell_.is_set() && !(status() == told_)) tell_.set_in(Courier::seat_delay_ms);
}

void Station::tell() {
    tell_.stop();
    if (!life_ || !house_.lab.courier()) return;
    told_ = status();
    ++told_.number;
    told_.made_ms = now_ms();
    tell_again_.set_in(words_of_life_++ == 0 ? second_word_ms : work::SeatClocks::word_each_ms);
    house_.lab.courier()->put_seat_file(lan::seat_file_name(told_.station),
                                        lan::write_seat_file(told_, life_->secret_key, joined_->sealed_to));
}

}  // namespace app
