#pragma once
// Class lists made elsewhere: .xlsx, .xls, .csv, or pasted. Finds the tables of each sheet and whose they are, takes what the program
// needs, names what it leaves out, and refuses nothing silently.

#include <cstdint>
#include <string>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "model/roster.h"

namespace intake {

base::Result<model::RosterFile> read_roster_file(const base::Path& file);
base::Result<model::RosterFile> read_pasted_lists(const std::string& clipboard);

// A file with several classes (a column, or a sheet for each) gives the one that is wanted, else the first, and says so.
base::Result<model::Roster> read_roster(const base::Path& file, const std::string& wanted_class = {});
bool is_class_list(const base::Path& file);  // by its ending; read_roster goes by what is in it
std::vector<std::string> list_endings();     // ".xlsx"
base::Result<model::Roster> read_pasted(const std::string& clipboard, const std::string& wanted_class = {});

// Names typed with TCVN3 or VNI fonts become Unicode. Only on the teacher's word; returns how many.
int convert_legacy_names(model::Roster& roster);

bool has_lost_letters(const std::string& name);  // "L? Th? Mai": a program that had no room for its letters wrote it

struct Elsewhere {  // a pupil of another class of this school year
    model::Pupil pupil;
    std::string class_name;
    bool is_listed = false;  // there, in this same file
};

// What the roster would change. Matches by ministry code, then name and birthday, then name where it is alone; a code that stands
// elsewhere is a pupil who moves here.
// Never removes anybody: who is not in the file stays and is told apart.
model::RosterDiff compare(const model::Roster& roster, const model::Class& target, const std::vector<model::Pupil>& known,
                          const std::vector<Elsewhere>& elsewhere = {});

// Taken only when the teacher ticks it, and without the code that made it doubtful.
void leave_out(model::RosterDiffRow& row, const std::string& reason, const std::string& status);

// Three different sign-in pictures for each pupil that has none; no two of a class have the same three in the same order.
void give_pictures(model::RosterDiff& diff, const std::vector<model::Pupil>& known, std::uint64_t seed);

// A sign-in code that nobody else of the class has for each pupil added, where the class signs in by code.
void give_codes(model::RosterDiff& diff, const std::vector<model::Pupil>& known, std::uint64_t seed);

}  // namespace intake
