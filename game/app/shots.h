#pragma once
// Pictures of the window as PNG files.

#include <cstdint>
#include <vector>

#include "base/paths.h"
#include "base/result.h"

namespace app {

struct Picture {  // 0x00RRGGBB, row by row
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;
};

base::Result<void> save_png(const Picture& picture, const base::Path& file);

}  // namespace app
