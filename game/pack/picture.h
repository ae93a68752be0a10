#pragma once
// A PNG of a pack: what it must be before anything decodes it. At most 4096 pixels a side and 16 million in all.

#include <string>
#include <string_view>

namespace pack {

inline constexpr int most_side = 4096;
inline constexpr int most_pixels = 16'000'000;

struct PictureSize {
    int width = 0, height = 0;
    bool empty() const { return width == 0; }
    bool fits() const { return width > 0 && height > 0 && width <= most_side && height <= most_side && width * height <= most_pixels; }
};

PictureSize png_size(std::string_view png);  // from its head alone; empty if it is no PNG
bool can_decode_png(std::string_view png);   // decodes all of it; only for a size that fits

}  // namespace pack
