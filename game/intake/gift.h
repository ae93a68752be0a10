#pragma once
// GIFT, the plain text in which Moodle and others exchange questions (https://docs.moodle.org/en/GIFT_format): categories, titles, text
// formats, weights, feedback, number ranges, pairs, answers inside a sentence, [id:] and [tag:] in comments. Never fails: what cannot be
// read becomes a question of unknown kind with a note that names line and column.

#include <string_view>

#include "model/questions.h"

namespace intake {

model::Questions read_gift(std::string_view utf8, const std::string& file_name = {});

}  // namespace intake
