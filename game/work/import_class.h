#pragma once
// Takes class lists in: what they would change, and the change. Nothing is written before apply, and the last one can be undone.

#include <cstdint>
#include <string>
#include <vector>

#include "base/catalogue.h"
#include "model/roster.h"
#include "store/store.h"

namespace work {

// The class of that name, or a new one of the school's year; a name that is none is refused.
base::Result<model::Class> find_import_target(store::Store& store, const std::string& class_name);

// Sign-in pictures and codes for new pupils come from the seed, so that what is previewed is what is applied.
base::Result<model::RosterDiff> preview_import(store::Store& store, const model::Roster& roster, const std::string& class_name,
                                               std::uint64_t seed);
// All lists of a file, each with the class that it names. One that names none has no class yet, and cannot be taken.
base::Result<std::vector<model::RosterDiff>> preview_lists(store::Store& store, const model::RosterFile& file, std::uint64_t seed);

bool is_readable(const model::RosterDiffRow& row);                                        // no letter of the name was lost on the way
inline constexpr const char* old_font_problem = "nhap.phong-chu-cu";                      // such names stop a list until they are converted
std::string reason_words(const model::RosterDiffRow& row, const base::Catalogue& words);  // why it is not taken

// What of the file is for the class that was asked for; a list that names none may be for any. Without a class: all of it.
base::Result<model::RosterFile> choose_lists(model::RosterFile file, const std::string& class_name);

// Backs up what was there before. All of them in one go, which is the import that can be undone.
base::Result<std::vector<model::ClassId>> apply_imports(store::Store& store, std::vector<model::RosterDiff> diffs);
base::Result<model::ClassId> apply_import(store::Store& store, const model::RosterDiff& diff);
base::Result<model::UndoneImport> undo_import(store::Store& store);  // backs up too

}  // namespace work
