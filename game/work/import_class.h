#pragma once
// Takes a class list in: what it would change, and the change. Nothing is written before apply.

#include <cstdint>
#include <string>

#include "model/roster.h"
#include "store/store.h"

namespace work {

// The class of that name, or a new one of the school's year; a name that is none is refused.
base::Result<model::Class> find_import_target(store::Store& store, const std::string& class_name);

// Sign-in pictures and codes for new pupils come from the seed, so that what is previewed is what is applied.
base::Result<model::RosterDiff> preview_import(store::Store& store, const model::Roster& roster, const std::string& class_name,
                                               std::uint64_t seed);
base::Result<model::ClassId> apply_import(store::Store& store, const model::RosterDiff& diff);  // backs up what was there before

}  // namespace work
