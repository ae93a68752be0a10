#pragma once
// Aiken, the plainest text in which Moodle takes questions (https://docs.moodle.org/en/Aiken_format): a question, "A. ..." or "A) ..."
// below it, and "ANSWER: B". Never fails: what is missing or fits nowhere is told with its line.

#include <string_view>

#include "model/questions.h"

namespace intake {

bool looks_like_aiken(std::string_view utf8);
model::Questions read_aiken(std::string_view utf8, const std::string& file_name = {});

}  // namespace intake
