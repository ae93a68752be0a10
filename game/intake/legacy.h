#pragma once
// Names typed with the fonts of before Unicode (TCVN3 ".Vn...", VNI): told apart from Vietnamese, and read.

#include <optional>
#include <string>

namespace intake {

// What the name would be in Unicode, when it looks like one of those; never applied without the teacher's word.
std::optional<std::string> read_legacy(const std::string& name);

}  // namespace intake
