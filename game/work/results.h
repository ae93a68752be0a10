#pragma once
// What a class answered in one lesson, for the teacher: the questions' words and options come from the pack, by kind.

#include <string>

#include "model/pack.h"
#include "report/report.h"
#include "store/store.h"

namespace work {

report::LessonOutcomes outcomes_of(const model::Lesson* lesson);  // nullptr: the pack is gone, the answers remain
base::Result<model::LessonResults> load_results(store::Store& store, const model::ClassId& class_id, const std::string& lesson_id,
                                                const model::Lesson* lesson);

}  // namespace work
