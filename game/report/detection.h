#pragma once
// Caught and falsely accused: pupils are shown things, some of them fake, and say which. Both are counted: who calls
// everything fake catches all and has learnt nothing.

#include <map>
#include <string>
#include <vector>

#include "model/results.h"

namespace report {

using JudgedSitting = std::map<std::string, std::vector<model::Judgement>>;  // by item

model::Detection count_detection(const std::vector<model::Judgement>& judgements);

// First sitting against last, of pupils who have both (oldest first), and of them only the items judged in both: so
// whoever left the first one early is not compared by other questions.
model::DetectionChange compare_sittings(const std::vector<std::vector<JudgedSitting>>& by_pupil);

}  // namespace report
