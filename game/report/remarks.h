#pragma once
// The remark of one pupil: a sentence of a bank, chosen by what the results show; the same data, the same sentence.

#include <string>
#include <vector>

#include "base/catalogue.h"
#include "report/counting.h"

namespace report {

std::string remark(const model::Pupil& pupil, const std::vector<LessonColumn>& columns, const std::vector<Counted>& counted,
                   const base::Catalogue& words);

// Suggestion for grades 3-5: T, H or C (key in so-lop.po), from the ideas held in finished lessons; empty when none is finished.
std::string level_key(const std::vector<Counted>& counted);

}  // namespace report
