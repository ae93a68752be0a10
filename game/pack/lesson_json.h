#pragma once
// Lessons and facts as the JSON that a built pack keeps. Reading takes back only what writing would give, so that a
// file made elsewhere cannot hold anything this program would not have written.

#include "base/json.h"
#include "model/pack.h"

namespace pack {

base::Json to_json(const model::Lesson& lesson);
base::Json to_json(const model::LegalFact& fact);
base::Result<model::Lesson> lesson_from_json(const base::Json& json);  // Code::newer: a kind this program does not know
base::Result<model::LegalFact> fact_from_json(const base::Json& json);

}  // namespace pack
