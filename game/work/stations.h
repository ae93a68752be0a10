#pragma once
// What a teacher should know of the stations, as far as the files that came tell.

#include "base/diagnostics.h"
#include "store/store.h"

namespace work {

std::string seat_words(const model::Station& station);  // "7"; "?": none given yet

// Machines whose disk forgets at each start: their lives begin again and again with the same generation. Nothing is lost by
// it while they see the class folder.
base::Result<base::Diagnostics> find_forgetful(store::Store& store);

// Clocks that are more than two minutes wrong. Times are shown put right; the teacher sets the clock.
base::Result<base::Diagnostics> find_wrong_clocks(store::Store& store);

}  // namespace work
