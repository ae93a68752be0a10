// Keeps the newest word of each machine, and tells of each seat who works, who stands still and who has gone.

#include "work/board.h"

#include <algorithm>
#include <set>

#include "base/clock.h"
namespace work {
namespace {

using base::minute_ms;

bool is_at_the_same_step(const model::SeatStatus& a, const model::SeatStatus& b) {
    return a.step == b.step && a.pupils == b.pupils && a.assignment_id == b.assignment_id && a.finished == b.finished;
}

}  // namespace

void Board::take(const std::string& name, const model::SeatStatus& status, bool alive, std::int64_t now_ms) {
    const std::string& id = status.station.id.value;
    station_named_[name] = id;
    const auto known = entries_.find(id);
    if (known != entries_.end() && known->second.status.number >= status.number) return;
    Entry& entry = entries_[id];
    if (known == entries_.end() || !is_at_the_same_step(entry.status, status)) entry.step_since_ms = now_ms;
    entry.status = status;
    if (alive) hear(name, now_ms);
}

void Board::hear(const std::string& name, std::int64_t now_ms) {
    const auto named = station_named_.find(name);
    if (named == station_named_.end()) return;
    Entry& entry = entries_[named->second];
    entry.heard_ms = now_ms;
    entry.was_heard = true;
}

int Board::lower_hand(const model::StationId& station) {
    const auto found = entries_.find(station.value);
    if (found == entries_.end()) return 0;
    return found->second.seen_hand = found->second.status.hand;
}

// A machine that was started anew: its former life is nobody any more.
bool Board::has_successor(const Entry& entry, std::int64_t now_ms) const {
    if (entry.status.station.seat == 0 || !is_lost(entry, now_ms)) return false;
    return std::any_of(entries_.begin(), entries_.end(), [&](const auto& other) {
        return other.second.was_heard && other.second.status.station.seat == entry.status.station.seat &&
               other.second.heard_ms > entry.heard_ms;
    });
}

std::vector<model::Seat> Board::seats(const model::AssignmentId& open, std::int64_t now_ms) const {
    using State = model::Seat::State;
    std::vector<model::Seat> seats;
    for (const auto& [id, entry] : entries_) {
        if (!entry.was_heard || has_successor(entry, now_ms)) continue;
        const model::SeatStatus& status = entry.status;
        const bool at_it = status.assignment_id == open && !status.pupils.empty();
        if (!at_it && now_ms - entry.heard_ms >= forgotten_after_ms) continue;
        model::Seat seat;
        seat.station = status.station.id;
        seat.number = status.station.seat;
        seat.waiting = status.waiting;
        const bool other_class = !status.assignment_id.empty() && status.assignment_id != open;
        seat.hand = status.hand > entry.seen_hand && !other_class;  // a hand is for the teacher of its class
        if (at_it) {
            seat.pupils = status.pupils;
            seat.state = status.finished ? State::finished : State::working;
            seat.step = std::min(status.step, status.steps);
            seat.steps = status.steps;
            seat.paused = status.paused;
            if (!status.paused) seat.still_minutes = static_cast<int>(std::max<std::int64_t>(now_ms - entry.step_since_ms, 0) / minute_ms);
        }
        if (is_lost(entry, now_ms)) seat.state = State::lost, seat.hand = false;
        seats.push_back(std::move(seat));
    }
    std::stable_sort(seats.begin(), seats.end(), [](const model::Seat& a, const model::Seat& b) {
        return a.number != b.number && a.number > 0 && (b.number == 0 || a.number < b.number);
    });
    return seats;
}

std::optional<std::int64_t> Board::changes_at_ms(std::int64_t now_ms) const {
    std::optional<std::int64_t> next;
    const auto consider = [&](std::int64_t at) {
        if (at > now_ms && (!next || at < *next)) next = at;
    };
    for (const auto& [id, entry] : entries_) {
        if (!entry.was_heard || is_lost(entry, now_ms)) continue;
        consider(entry.heard_ms + lost_after_ms);
        if (!entry.status.pupils.empty()) consider(entry.step_since_ms + ((now_ms - entry.step_since_ms) / minute_ms + 1) * minute_ms);
    }
    return next;
}

model::Missing find_missing(const std::vector<model::PupilId>& pupils, const std::vector<model::Seat>& seats, const Progress& here) {
    const std::set<model::PupilId> begun(here.begun.begin(), here.begun.end()), finished(here.finished.begin(), here.finished.end());
    std::set<model::PupilId> seated, begun_there, held_back;
    for (const model::Seat& seat : seats) {
        if (seat.state == model::Seat::State::lost && seat.steps == 0) continue;
        for (const model::PupilId& id : seat.pupils) {
            seated.insert(id);
            if (seat.steps > 0) begun_there.insert(id);
            if (seat.waiting > 0) held_back.insert(id);
        }
    }
    model::Missing missing;
    for (const model::PupilId& id : pupils) {
        if (finished.count(id) > 0 && held_back.count(id) == 0) continue;
        if (begun.count(id) > 0 || begun_there.count(id) > 0 || finished.count(id) > 0)
            missing.not_handed_in.push_back(id);
        else
            (seated.count(id) > 0 ? missing.not_started : missing.absent).push_back(id);
    }
    return missing;
}

}  // namespace work
