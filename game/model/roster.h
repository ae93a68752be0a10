#pragma once
// A class list on its way in: what the file says, and what it would change.

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/school.h"

namespace model {

struct RosterRow {
    int line = 0;  // row in the file, for messages
    int roll = 0;
    std::string code, name, birthday;  // birthday as ISO
    std::string left_out;              // key of the reason why it is taken only when the teacher ticks it; empty: a pupil like all
    std::string status;                // the file's own words for that: "Đã chuyển trường"
};

struct Roster {
    std::string file_name;
    std::string class_name;  // as found in the file, may be empty
    std::vector<RosterRow> rows;
    std::vector<std::string> kept_columns;     // headings taken in
    std::vector<std::string> dropped_columns;  // headings left out: the program does not need them
    base::Diagnostics problems;                // rows that could not be read, names that look wrongly encoded, ...
};

// Everything that a file or a paste holds: one list for each class, in the order of the file, never none.
struct RosterFile {
    std::string file_name;
    std::vector<Roster> classes;
};

enum class RosterChange { added, changed, missing, unchanged };

struct RosterDiffRow {
    RosterChange change = RosterChange::unchanged;
    Pupil before;                  // empty id: not known yet
    Pupil after;                   // for `missing`: the same as before
    bool taken = true;             // false: stays as it is until the teacher ticks it
    std::string left_out, status;  // why it is not: RosterRow's
    std::string moved_from;        // the class in which this code stands today; the pupil moves and keeps the work
};

struct RosterDiff {
    Class class_after;  // empty id: a new class
    std::string file_name;
    std::vector<RosterDiffRow> rows;  // in roll order, missing ones last
    std::vector<std::string> kept_columns, dropped_columns;
    base::Diagnostics problems;
    int birthdays_kept = 0;  // for namesakes
    int count(RosterChange change) const;
};

}  // namespace model
