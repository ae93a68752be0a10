#pragma once
// SVG to PNG, at build only: a running program never reads SVG. Nothing outside the text itself is loaded.

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "page/geometry.h"

namespace pack {

inline constexpr int svg_side = 1200;  // pixels of the longer side

base::Result<std::string> render_svg(std::string_view svg);  // PNG bytes
// Where an element of that id is drawn, in parts of the picture's width and height.
std::optional<page::Rect> find_area(std::string_view svg, const std::string& element);

}  // namespace pack
