#pragma once
// SVG to PNG, at build only: a running program never reads SVG. Nothing outside the text itself is loaded.

#include <string>
#include <string_view>

#include "base/result.h"

namespace pack {

inline constexpr int svg_side = 1200;  // pixels of the longer side

base::Result<std::string> render_svg(std::string_view svg);  // PNG bytes

}  // namespace pack
