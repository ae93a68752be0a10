#pragma once
// A class list on its way in: what the file says, and what it would change.

#include <cstdint>
#include <optional>
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
    struct Lookalike {
        Pupil pupil;
        std::string class_name;
        Pupil as_new;  // what `after` is when it is another child
    };
    std::optional<Lookalike> lookalike;  // of another class, with this name and nothing against it: who it is the teacher decides
    bool moves() const { return taken && !moved_from.empty(); }
};

// A pupil of another class as the list here has them: what the list does not say stays, and so do the pictures.
Pupil to_moved(const Pupil& pupil, const Pupil& listed);

// The teacher's word: this row is the pupil of the other class, who moves; or another child of that name.
void decide(RosterDiffRow& row, bool is_the_lookalike);

struct RosterDiff {
    Class class_after;  // empty id: a new class
    std::string file_name;
    std::vector<RosterDiffRow> rows;  // in roll order, missing ones last
    std::vector<std::string> kept_columns, dropped_columns;
    base::Diagnostics problems;
    int birthdays_kept = 0;                // for namesakes
    int count(RosterChange change) const;  // of what is taken; whoever moves here is counted by moved() alone
    int moved() const;
    int left_out() const;
    bool can_be_taken() const;  // it has a class, pupils for it, and nothing is wrong
};

// The import that was done last, as long as it can be undone.
struct LastImport {
    std::int64_t made_ms = 0;
    std::vector<Class> classes;
    int added = 0, changed = 0;
};
struct UndoneImport {
    std::vector<ClassId> classes;     // that are not what they were, also those from which pupils had moved
    std::vector<std::string> stayed;  // names of pupils added who have done something since
};

}  // namespace model
