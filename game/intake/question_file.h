#pragma once
// Questions out of a file that a teacher has: .docx, .txt in the manner of exams (also with the tags of K12Online), GIFT, Aiken, Moodle
// XML. By content, whatever the file is called; a file of another kind is named, with what to save it as.

#include "base/paths.h"
#include "base/result.h"
#include "model/questions.h"

namespace intake {

base::Result<model::Questions> read_questions(const base::Path& file);

}  // namespace intake
