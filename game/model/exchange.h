#pragma once
// What goes from machine to machine: class files to the stations, result files and how it is at each seat back.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/ids.h"
#include "model/records.h"
#include "model/school.h"

namespace model {

// One unbroken life of a machine's progress file. Its seat is what a teacher calls the machine.
struct Station {
    StationId id;
    int generation = 1;  // grows with each life of a disk; a disk that forgets gives the same one again and again
    int seat = 0;        // 0: none given yet
    std::int64_t made_ms = 0;
    std::string public_key;         // Ed25519, hex; empty: it hands in nothing
    std::int64_t clock_off_ms = 0;  // what its clock lacks, as far as the teacher's machine could see; 0 on others
    std::string machine;            // a keyed hash that its machine alone has, whatever its disk holds; empty: not known
    friend bool operator==(const Station&, const Station&) = default;
};

// Rows that only grow: the same rows may arrive in any order and any number of times.
struct Rows {
    std::vector<Station> stations;
    std::vector<Pupil> pupils;  // of result files: temporary ones
    std::vector<Assignment> assignments;
    std::vector<Sitting> sittings;  // step and end are the furthest that was seen
    std::vector<Attempt> attempts;
    std::vector<Correction> corrections;
};

struct NeededPack {
    std::string id, version, hash;
};

// What the teacher wants of the stations now.
struct Command {
    enum class Kind { none, work, pause, leave } kind = Kind::none;  // leave: everybody is signed out
    AssignmentId assignment_id;                                      // of work and pause
};

// The teacher lets a pupil in at one machine, without pictures or code.
struct Admission {
    StationId station;
    PupilId pupil;
    std::int64_t number = 0;  // another one each time: a machine does it once
};

// One class, as the teacher's machine knows it.
struct ClassFile {
    std::int64_t revision = 0;  // grows with every file of a teacher's machine, whatever the class and whatever backup it came back from
    std::int64_t made_ms = 0;
    School school;
    Class the_class;
    struct Guard {  // who may unlock a station
        Staff staff;
        std::string pin_hash;
    };
    std::vector<Guard> staff;
    Rows rows;  // all pupils; what they did, so that they can go on anywhere
    std::vector<NeededPack> packs;
    Command command;
    std::map<std::string, std::int64_t> received;  // by station: result files 1..n have arrived
    std::map<std::string, std::int64_t> voided;    // by assignment: its void_count, where there is one
    std::map<std::string, std::int64_t> lowered;   // by station: hands 1..n were seen to
    std::vector<Admission> admissions;
};

// Rows of one station that no result file of it held before.
struct ResultFile {
    Station station;
    std::int64_t number = 1;  // 1, 2, 3 ... of a station
    std::string previous;     // SHA-256 of the file before it; empty for the first
    std::int64_t made_ms = 0;
    int offset_minutes = 0;
    std::int64_t class_revision = 0;  // of the newest class file it has seen
    Rows rows;
};

// How it is at one station just now. Only the newest counts, and nobody keeps it.
struct SeatStatus {
    Station station;
    std::int64_t number = 1;  // 1, 2, 3 ... of a station
    std::int64_t made_ms = 0;
    AssignmentId assignment_id;   // open there; empty: none
    std::vector<PupilId> pupils;  // who sits there; empty: nobody is signed in
    int step = 0, steps = 0;      // of the open lesson; no steps: it was not begun
    bool finished = false, paused = false;
    int hand = 0;     // the how manieth that was raised there and is still up; 0: none
    int waiting = 0;  // result files not brought yet, answers not on the disk yet
    friend bool operator==(const SeatStatus&, const SeatStatus&) = default;
};

}  // namespace model
