#pragma once
// Takes in the result files that lie in a folder or on a stick. Any order, any number of times; what cannot be taken in is
// named and moved to a place of its own, and nothing else suffers from it.

#include <set>
#include <string>

#include "base/diagnostics.h"
#include "lan/folder.h"
#include "work/lab.h"

namespace work {

struct Gathered {
    int taken = 0, known = 0;    // files
    base::Diagnostics problems;  // what was set aside, and why; `file` is its name
};

// One of them. What is wrong with the file goes into `gathered`; an error: this machine cannot take anything in just now.
base::Result<void> take_file(store::Store& store, const LabKeys& keys, const std::string& name, const base::Result<std::string>& bytes,
                             Gathered& gathered);
base::Result<std::set<std::string>> known_files(store::Store& store);  // as lan::hash_in tells them

enum class Aside { move, leave };  // what cannot be taken in
base::Result<Gathered> gather(store::Store& store, const LabKeys& keys, const lan::Folder& folder, Aside aside = Aside::move);

// What is not here yet, as far as the files that came tell: a station with holes in its numbers, or with a file changed
// after it was handed in.
base::Result<base::Diagnostics> find_gaps(store::Store& store);

}  // namespace work
