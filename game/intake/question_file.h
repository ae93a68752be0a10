#pragma once
// Questions out of a file that a teacher has: .docx, .txt in the manner of exams, or GIFT. By content, whatever the file is called.

#include "base/paths.h"
#include "base/result.h"
#include "model/questions.h"

namespace intake {

base::Result<model::Questions> read_questions(const base::Path& file);

}  // namespace intake
