#pragma once
// Questions as Moodle writes them into an XML file (https://docs.moodle.org/en/Moodle_XML_format): choices, true or false, short answers,
// numbers, pairs, essays, descriptions, categories. A kind that is not known keeps its text and is told.

#include <string_view>

#include "base/result.h"
#include "model/questions.h"

namespace intake {

bool looks_like_moodle_xml(std::string_view bytes);
base::Result<model::Questions> read_moodle_xml(std::string_view bytes, const std::string& file_name = {});

}  // namespace intake
