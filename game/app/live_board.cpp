// Hears the seats and lays out the board, again when time alone changes what it shows.

#include "app/live_board.h"

#include <algorithm>
#include <utility>

#include "app/house.h"
#include "base/log.h"
#include "lan/files.h"

namespace app {

LiveBoard::LiveBoard(House& house, Ground& ground, ui::BoardView& view)
    : Room(house, ground), view_(view), show_(ground.timers, ground.means.clock, [this] { return show(); }) {}

bool LiveBoard::see(const std::vector<Courier::Seen>& seen) {
    const std::int64_t now = steady_ms();
    for (const Courier::Seen& one : seen) {
        if (one.bytes.empty()) {
            board_.hear(one.name, now);
            house_.clocks.hear_again(one.name);
            continue;
        }
        const auto status = lan::read_seat_file(one.bytes, house_.lab.keys()->sealing);
        if (!status) {
            base::log_error(status.error());
            continue;
        }
        board_.take(one.name, *status, one.alive, now);
        house_.clocks.hear(one.name, *status, one.alive);
    }
    if (std::any_of(seen.begin(), seen.end(), [](const Courier::Seen& one) { return !one.bytes.empty(); })) house_.clocks.note();
    return !seen.empty() && show();
}

void LiveBoard::note_progress(const std::vector<model::Sitting>& of_the_class) {
    here_ = {};
    if (!world().class_now.assignment || !world().has_stations()) return;
    const model::Assignment& open = *world().class_now.assignment;
    for (const model::Sitting& one : of_the_class)
        if (one.assignment_id == open.id || world().class_now.is_of_today(one))
            (one.finished_ms != 0 ? here_.finished : here_.begun).push_back(one.pupil_id);
}

// A hand is up for the teacher of its class.
int LiveBoard::hands_here() const {
    const auto found = world().class_now.the_class ? raised_here_.find(world().class_now.the_class->id) : raised_here_.end();
    return found == raised_here_.end() ? 0 : found->second;
}

bool LiveBoard::show() {
    show_.stop();
    const ui::ClassView& here = world().class_now;
    const int hands_before = std::exchange(view_.hands, hands_here());
    view_.hands_here = view_.hands;
    if (!world().door.unlocked || !house_.lab.keys() || !here.assignment) return view_.hands != hands_before;
    const std::int64_t now = steady_ms();
    auto seats = board_.seats(here.assignment->id, now);
    view_.hands += static_cast<int>(std::count_if(seats.begin(), seats.end(), [](const model::Seat& seat) { return seat.hand; }));
    if (world().route != ui::Route::board) return view_.hands != hands_before;
    std::vector<model::PupilId> pupils;
    for (const model::Pupil& pupil : here.pupils) pupils.push_back(pupil.id);
    const std::int64_t open_ms = house_.classes.open_for_ms(*here.assignment);
    ui::BoardView board;
    board.hands = view_.hands;
    board.hands_here = view_.hands_here;
    board.missing = work::find_missing(pupils, seats, here_);
    board.seats = std::move(seats);
    board.minutes = static_cast<int>(open_ms / base::minute_ms);
    board.paused = paused_;
    const std::int64_t next_minute = now + base::minute_ms - open_ms % base::minute_ms;
    show_.set_at(std::min(next_minute, board_.changes_at_ms(now).value_or(next_minute)));
    const bool changed = !(board == view_);
    view_ = std::move(board);
    return changed || view_.hands != hands_before;
}

void LiveBoard::on(const ui::PauseLesson& intent) {
    if (!world().class_now.assignment || !world().has_stations()) return;
    paused_ = intent.on;
    house_.tell_stations(world().class_now.assignment->class_id);
    house_.changed(What::board);
}

void LiveBoard::on(const ui::LowerHand& intent) {
    const auto& the_class = world().class_now.the_class;
    house_.changed(What::board);
    if (intent.station.empty()) {
        if (the_class) raised_here_.erase(the_class->id);
        return;
    }
    const int hand = board_.lower_hand(intent.station);
    if (hand == 0 || !the_class) return;
    lowered_[intent.station.value] = hand;
    house_.tell_stations(the_class->id);  // it goes down there too
}

void LiveBoard::raise_hand() {
    if (world().class_now.the_class) ++raised_here_[world().class_now.the_class->id];
    house_.changed(What::board);
}

void LiveBoard::lower_all_hands() {
    raised_here_.clear();
    house_.changed(What::board);
}

void LiveBoard::admit(const model::StationId& station, const model::PupilId& pupil) {
    const auto same = [&](const model::Admission& one) { return one.station == station || one.pupil == pupil; };
    admissions_.erase(std::remove_if(admissions_.begin(), admissions_.end(), same), admissions_.end());
    admissions_.push_back({station, pupil, static_cast<std::int64_t>(means().random.next() >> 1) | 1});
}

void LiveBoard::speak_in(model::ClassFile& file) const {
    file.lowered = lowered_;
    for (const model::Admission& one : admissions_)
        if (std::any_of(file.rows.pupils.begin(), file.rows.pupils.end(), [&](const auto& pupil) { return pupil.id == one.pupil; }))
            file.admissions.push_back(one);
}

void LiveBoard::forget_lesson() {
    paused_ = false;
    admissions_.clear();
    lowered_.clear();
    raised_here_.clear();
}

}  // namespace app
