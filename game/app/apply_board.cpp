// A lesson at many machines: what a station says of itself, and the teacher's live board with what it can do to all.

#include <algorithm>
#include <cstdlib>

#include "app/app.h"
#include "base/log.h"
#include "lan/files.h"
#include "work/lab.h"

namespace app {
namespace {

using base::minute_ms;

// Where a pupil works; the pages before the sign-in and the cover stay as they are.
bool is_work(ui::Route route) { return route >= ui::Route::home && route <= ui::Route::result; }

}  // namespace

model::SeatStatus App::seat_status() const {
    model::SeatStatus now;
    now.station = life_->station;
    now.station.seat = world_.lab.seat;
    now.number = told_.number;
    now.made_ms = told_.made_ms;
    now.hand = hand_up_;
    now.waiting = courier_->waiting() + unsaved();
    if (!world_.assignment) return now;
    now.assignment_id = world_.assignment->id;
    now.paused = world_.paused;
    if (!world_.pupil || world_.in_use.count(world_.pupil->id) == 0) return now;  // nobody, or not known yet
    now.pupils.push_back(world_.pupil->id);
    for (const model::Pupil& partner : world_.partners) now.pupils.push_back(partner.id);
    now.finished = world_.lesson != nullptr && world_.lesson->open && world_.lesson->done;
    const bool at_it = play_ && (play_->sitting.assignment_id == world_.assignment->id ||
                                 play_->sitting.lesson_id == world_.assignment->lesson_id);  // begun when it was open before
    if (at_it) {
        now.steps = static_cast<int>(play_->lesson->steps.size());
        now.step = std::min(play_->step + 1, now.steps);
        now.finished = now.finished || play_->sitting.finished_ms != 0;
    }
    return now;
}

bool App::seat_has_changed() const { return life_ && courier_ && !(seat_status() == told_); }

void App::tell_seat() {
    seat_due_ms_.reset();
    told_ = seat_status();
    ++told_.number;
    told_.made_ms = means_.clock.now_ms();
    courier_->put_seat_file(lan::seat_file_name(told_.station), lan::write_seat_file(told_, life_->secret_key, joined_->sealed_to));
}

// The teacher wants all to look up: the page is laid aside as it is, and its time stands still.
void App::hold(bool on) {
    if (on == world_.paused) return;
    world_.paused = on;
    const std::int64_t now = means_.clock.steady_ms();
    if (on) {
        paused_since_ms_ = now;
        stop_reading();
        keep_progress();
        hold_page();
        return;
    }
    if (test_ends_ms_) *test_ends_ms_ += now - paused_since_ms_;
    step_shown_ms_ += now - paused_since_ms_;
    world_.idle_left_s = 0;
    touch();
    if (world_.route == ui::Route::pause) go_to(paused_from_);
}

void App::hold_page() {
    if (!world_.paused || !is_work(world_.route) || world_.route == ui::Route::pause) return;
    paused_from_ = world_.route;
    go_to(ui::Route::pause);
}

bool App::see_seats() {
    const auto seen = courier_->take_seats();
    const std::int64_t now = means_.clock.steady_ms();
    for (const Courier::Seen& one : seen) {
        if (one.bytes.empty()) {
            board_.hear(one.name, now);
            continue;
        }
        const auto status = lan::read_seat_file(one.bytes, lab_keys_->sealing);
        if (!status) {
            base::log_error(status.error());
            continue;
        }
        board_.take(one.name, *status, one.alive, now);
        if (one.alive) compare_clock(*status);
    }
    const bool due = board_due_ms_ && now >= *board_due_ms_;
    return (!seen.empty() || due) && show_board();
}

// Two words after each other that tell the same: one alone may have lain there while this machine slept.
void App::compare_clock(const model::SeatStatus& status) {
    constexpr std::int64_t the_same_ms = 10'000;
    const std::int64_t offset = means_.clock.now_ms() - status.made_ms;
    const auto before = clock_offsets_.find(status.station.id.value);
    if (before != clock_offsets_.end() && std::abs(before->second - offset) < the_same_ms)
        done(store_->note_clock(status.station.id, offset));
    clock_offsets_[status.station.id.value] = offset;
}

// Whose sittings of the open lesson are here already.
void App::show_progress(const std::vector<model::Sitting>& sittings) {
    here_ = {};
    if (!world_.assignment || !world_.has_stations()) return;
    const model::Assignment& open = *world_.assignment;
    for (const model::Sitting& one : sittings)
        if (one.assignment_id == open.id || (one.lesson_id == open.lesson_id && one.finished_ms >= open.opened_ms))
            (one.finished_ms != 0 ? here_.finished : here_.begun).push_back(one.pupil_id);
}

bool App::show_board() {
    board_due_ms_.reset();
    if (!unlocked_ || !lab_keys_ || !world_.assignment) return false;
    const std::int64_t now = means_.clock.steady_ms();
    const int hands_before = world_.hands;
    ui::BoardView board;
    board.seats = board_.seats(world_.assignment->id, now);
    world_.hands =
        static_cast<int>(std::count_if(board.seats.begin(), board.seats.end(), [](const model::Seat& seat) { return seat.hand; }));
    if (world_.route != ui::Route::board) return world_.hands != hands_before;
    std::vector<model::PupilId> pupils;
    for (const model::Pupil& pupil : world_.pupils) pupils.push_back(pupil.id);
    board.missing = work::find_missing(pupils, board.seats, here_);
    const std::int64_t open_ms = std::max<std::int64_t>(means_.clock.now_ms() - world_.assignment->opened_ms, 0);
    board.minutes = static_cast<int>(open_ms / minute_ms);
    board.paused = paused_;
    board_due_ms_ = std::min(now + minute_ms - open_ms % minute_ms, board_.changes_at_ms(now).value_or(now + minute_ms));
    const bool changed = !(board == world_.board);
    world_.board = std::move(board);
    return changed;
}

void App::on(const ui::PauseLesson& intent) {
    if (!unlocked_ || !world_.assignment || !world_.has_stations()) return;
    paused_ = intent.on;
    publish(world_.assignment->class_id);
    show_board();
}

void App::on(const ui::LowerHand& intent) {
    if (!unlocked_) return;
    board_.lower_hand(intent.station);
    show_board();
}

void App::on(const ui::ChangeClass& intent) {
    if (!unlocked_) return;
    on(ui::EndLesson{});
    if (find_open_assignment() || !choose_class(intent.id)) return;
    on(ui::StartLesson{});
    if (!world_.assignment) go_to(ui::Route::today);  // nothing is left to learn: the teacher chooses
}

}  // namespace app
