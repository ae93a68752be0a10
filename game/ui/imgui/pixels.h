#pragma once
// PNG and JPEG bytes to pixels, and pixels to another size. The only file behind this that knows stb_image.

#include <optional>
#include <string_view>

#include "ui/imgui/drawing.h"

namespace ui::draw {

// RGBA. nullopt: broken, no PNG or JPEG, a side over 4096 or more than 16 million pixels (told by its header alone).
std::optional<Texture> decode_picture(std::string_view bytes);

Texture resize(const Texture& from, int width, int height);

// The largest size with the ratio of `from` inside width x height; at least 1 x 1.
struct PixelSize {
    int width = 0, height = 0;
};
PixelSize fit(PixelSize from, int width, int height);

}  // namespace ui::draw
