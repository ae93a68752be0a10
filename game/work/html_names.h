#pragma once
// What stands between "&" and ";" in HTML: "ecirc" -> "ê", "#233" -> "é", "amp" -> "&".

#include <string>
#include <string_view>

namespace work {

inline constexpr std::size_t longest_html_name = 32;
std::string letter_of_html(std::string_view name);  // empty: none

}  // namespace work
