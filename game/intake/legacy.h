#pragma once
// Names typed with the fonts of before Unicode (TCVN3 ".Vn...", VNI): told apart from Vietnamese, and read.

#include <optional>
#include <string>
#include <vector>

namespace intake {

enum class OldFont { none, tcvn3, vni };

std::string read_old_font(const std::string& text, OldFont font);

// What each name of one list would be in Unicode, where it was typed with an old font; never applied without the teacher's word.
std::vector<std::optional<std::string>> read_old_fonts(const std::vector<std::string>& names);

// The same by the letters of one line alone: evidence only together with others.
std::optional<std::string> read_legacy(const std::string& line);

}  // namespace intake
