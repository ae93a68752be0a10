#pragma once
// What a teacher should know of the stations, as far as the files that came tell.

#include "base/diagnostics.h"
#include "store/store.h"
#include "work/seat_clocks.h"

namespace work {

std::string seat_words(const model::Station& station);  // "7"; "?": none given yet

// Machines whose disk forgets at each start: their lives begin again and again with the same generation. Nothing is lost by
// it while they see the class folder.
base::Result<base::Diagnostics> find_forgetful(store::Store& store);

// Clocks that are more than two minutes wrong. Times are shown put right; the teacher sets the clock. What was just heard of a machine
// counts before what its files told.
base::Result<base::Diagnostics> find_wrong_clocks(store::Store& store, const std::vector<model::Station>& heard = {});

// Before a lesson, in few words: the machines that are on and whose clock is wrong; many of them in one sentence.
base::Diagnostics tell_clocks(const std::vector<model::Station>& heard);

// What speaks against this machine's own clock: a time before the program was made, one before what stands in the progress file, one that
// is years later, or what most stations say. Empty: nothing does. No lesson and no answer depends on it.
base::Result<base::Diagnostics> doubt_own_clock(store::Store& store, const base::Clock& clock,
                                                std::optional<std::int64_t> common_off_ms = {});

}  // namespace work
