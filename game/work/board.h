#pragma once
// The teacher's live board: the newest word of each machine. Times are those of the teacher's steady clock.
//
//   board.take(name, status, alive, now);           // a seat file
//   board.hear(name, now);                          // the same again: the machine lives
//   const auto seats = board.seats(open_lesson, now);

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/board.h"
#include "model/exchange.h"

namespace work {

class Board {
public:
    static constexpr std::int64_t lost_after_ms = 30'000;        // three signs of life were missed
    static constexpr std::int64_t forgotten_after_ms = 600'000;  // where nobody sat: it was switched off

    // An older word than the one known is passed over. Not alive: it lay there before anybody looked.
    void take(const std::string& name, const model::SeatStatus& status, bool alive, std::int64_t now_ms);
    void hear(const std::string& name, std::int64_t now_ms);
    int lower_hand(const model::StationId& station);  // the teacher has been there; until it is raised again: the number of the hand
    // Of machines that were heard of; by number. `open` is the lesson of the class: who works at something else is not in it.
    std::vector<model::Seat> seats(const model::AssignmentId& open, std::int64_t now_ms) const;
    std::optional<std::int64_t> changes_at_ms(std::int64_t now_ms) const;  // when time alone changes what it shows

private:
    struct Entry {
        model::SeatStatus status;
        std::int64_t heard_ms = 0, step_since_ms = 0;
        bool was_heard = false;
        int seen_hand = 0;
    };
    bool is_lost(const Entry& entry, std::int64_t now_ms) const { return now_ms - entry.heard_ms >= lost_after_ms; }
    bool has_successor(const Entry& entry, std::int64_t now_ms) const;

    std::map<std::string, Entry> entries_;              // by station
    std::map<std::string, std::string> station_named_;  // by file name
};

// Of the class's pupils. `begun` and `finished`: whose sittings of the open lesson are here.
struct Progress {
    std::vector<model::PupilId> begun, finished;
};
model::Missing find_missing(const std::vector<model::PupilId>& pupils, const std::vector<model::Seat>& seats, const Progress& here);

}  // namespace work
