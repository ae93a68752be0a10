#pragma once
// What is kept of a pupil's work. An Attempt is one answer, written once and never changed.

#include <cstdint>
#include <string>
#include <vector>

#include "base/json.h"
#include "model/ids.h"
#include "model/school.h"

namespace model {

struct Attempt {
    AttemptId id;
    SittingId sitting_id;
    PupilId pupil_id;
    std::string item_id;
    std::string kind;
    base::Json answer;   // the kind's own words; options by the author's order, not the display's
    int points = 0;      // hundredths of one item, 0..100
    int try_number = 1;  // 1: the one that counts
    int hints = 0;       // hints opened before it
    std::int64_t duration_ms = 0;
    std::int64_t time_ms = 0;  // UTC
    int offset_minutes = 0;
    StationId station_id;
    std::int64_t sequence = 0;  // grows by one a row on a station
};

struct Sitting {
    SittingId id;
    PupilId pupil_id;
    AssignmentId assignment_id;  // empty: a lesson opened from the path, or a review
    std::string pack_id, pack_version, pack_hash;
    std::string lesson_id, lesson_title;
    Mode mode = Mode::practice;
    std::uint64_t seed = 0;  // decides the order in which options are shown
    int item_count = 0;
    int step = 0;      // where the pupil is; may be overwritten
    base::Json draft;  // half-made answer and open hints; may be overwritten
    std::int64_t started_ms = 0;
    std::int64_t finished_ms = 0;  // 0: chưa xong
    int offset_minutes = 0;
    StationId station_id;       // where it was begun
    std::int64_t sequence = 0;  // grows by one a sitting on a station
};

// Played again by a pupil of its own will: it is worth nothing to anybody else.
inline bool is_again(const Sitting& sitting) { return sitting.draft["way"]["again"].to_bool(); }

// What a teacher put right: an attempt that does not count, or a sitting that was another pupil's.
struct Correction {
    CorrectionId id;
    AttemptId attempt_id;  // of a void one
    SittingId sitting_id;  // of a moved one,
    PupilId to_pupil_id;   // and whose it is
    StaffId by;
    std::string why;
    std::int64_t time_ms = 0;
    int offset_minutes = 0;
    StationId station_id;
    std::int64_t sequence = 0;
};

// A sitting's result: hundredths gained of 100 * item_count.
struct Mark {
    int points = 0;
    int item_count = 0;
};

// Tenths of a mark out of 10, exact half-up: 1 of 8 -> 13 (1,3).
int to_tenths(const Mark& mark);

}  // namespace model
