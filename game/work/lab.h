#pragma once
// One class on many machines. The teacher's machine makes keys once; a station is given two of them in a settings file and
// from then on reads class files and hands in what its pupils do.
//
//   teacher   keys = lab_keys(store);   class file = make_class_file(...);   take_result(store, keys, bytes)
//   station   join_lab(store, joining);   take_class(store, bytes);   hand_in(store, outbox)

#include <optional>
#include <string>
#include <vector>

#include "base/crypto.h"
#include "base/machine.h"
#include "model/exchange.h"
#include "store/store.h"

namespace work {

// Of the teacher's machine; made when they are first asked for.
struct LabKeys {
    std::string school_key;  // locks class files
    base::KeyPair sealing;   // result files are sealed to it
};
base::Result<LabKeys> lab_keys(store::Store& store);

inline constexpr const char* class_folder_setting = "class_folder";

// What a station is told once.
struct Joining {
    std::string school_key, sealed_to;  // bytes
    std::string folder;                 // UTF-8; may stand for the settings file's own folder: "."
};
std::string to_text(const Joining& joining);  // the settings file
base::Result<Joining> read_joining(const std::string& text);

// A machine joins: what it holds stays its own. Again at each start: a new life, because a disk that forgets, or a copy of a
// disk, would give the same numbers twice.
base::Result<void> join_lab(store::Store& store, const Joining& joining);
base::Result<std::optional<Joining>> joined_lab(store::Store& store);  // nullopt: no station
// Where the class folder lies for this station alone, until its settings file names another one.
base::Result<void> choose_class_folder(store::Store& store, const std::string& folder);
struct Life {
    model::Station station;
    std::string secret_key;  // with which it signs
};
base::Result<Life> begin_life(store::Store& store, const std::string& addresses = base::hardware_addresses());

// What the stations shall do with a class: its open lesson, or leave the last one.
model::Command command_of(const std::vector<model::Assignment>& newest_first);
base::Result<model::ClassFile> make_class_file(store::Store& store, const model::Class& the_class, const model::Command& command,
                                               const base::Clock& clock);
// A teacher's machine that forgot what it made (a frozen disk, a backup) and whose clock is behind goes on above what lies in the folder.
base::Result<bool> go_on_above(store::Store& store, std::int64_t revision);  // true: it had forgotten
// nullopt: an older file than the one this machine has of the class.
base::Result<std::optional<model::ClassFile>> take_class(store::Store& store, const Joining& joining, const std::string& bytes);

// The number of the last class file that this station took of a class: which of two is newer is told by it and by no clock. 0: none.
base::Result<std::int64_t> seen_revision(store::Store& store, const model::ClassId& the_class);

struct Whole {
    std::string name, bytes;
};
// Everything new as result files, each on this machine's disk (in `outbox`) before it counts as handed in.
base::Result<std::vector<Whole>> hand_in(store::Store& store, const Joining& joining, const base::Path& outbox);

// true: new; false: it was here already.
base::Result<bool> take_result(store::Store& store, const LabKeys& keys, const std::string& bytes);

}  // namespace work
