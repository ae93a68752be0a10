// stb_image behind two calls: bytes to pixels, and pixels to another size.

#include "ui/imgui/pixels.h"

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 4096
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#define STB_IMAGE_RESIZE_STATIC
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb_image.h>
#include <stb_image_resize.h>
#pragma GCC diagnostic pop

#include <cmath>
#include <memory>

namespace ui::draw {

namespace {

constexpr std::int64_t most_pixels = 16'000'000;
constexpr std::size_t most_bytes = 64u << 20;

}  // namespace

std::optional<Texture> decode_picture(std::string_view bytes) {
    if (bytes.empty() || bytes.size() > most_bytes) return std::nullopt;
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    const int size = static_cast<int>(bytes.size());
    int width = 0, height = 0, channels = 0;
    if (stbi_info_from_memory(data, size, &width, &height, &channels) == 0) return std::nullopt;
    if (width < 1 || height < 1 || static_cast<std::int64_t>(width) * height > most_pixels) return std::nullopt;
    const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> pixels(stbi_load_from_memory(data, size, &width, &height, &channels, 4),
                                                                      &stbi_image_free);
    if (pixels == nullptr) return std::nullopt;
    Texture made{width, height, false, {}};
    made.pixels.assign(pixels.get(), pixels.get() + static_cast<std::size_t>(width) * height * 4);
    return made;
}

Texture resize(const Texture& from, int width, int height) {
    if (width == from.width && height == from.height) return from;
    const int channels = from.alpha_only ? 1 : 4, alpha = from.alpha_only ? STBIR_ALPHA_CHANNEL_NONE : 3;
    Texture made{width, height, from.alpha_only, {}};
    made.pixels.resize(static_cast<std::size_t>(width) * height * channels);
    stbir_resize_uint8_generic(from.pixels.data(), from.width, from.height, 0, made.pixels.data(), width, height, 0, channels, alpha, 0,
                               STBIR_EDGE_CLAMP, STBIR_FILTER_DEFAULT, STBIR_COLORSPACE_LINEAR, nullptr);
    return made;
}

PixelSize fit(PixelSize from, int width, int height) {
    const std::int64_t by_width = static_cast<std::int64_t>(from.height) * width;  // height at full width, times from.width
    if (by_width <= static_cast<std::int64_t>(height) * from.width)
        return {std::max(width, 1), std::max(static_cast<int>((by_width + from.width / 2) / from.width), 1)};
    const std::int64_t by_height = static_cast<std::int64_t>(from.width) * height;
    return {std::max(static_cast<int>((by_height + from.height / 2) / from.height), 1), std::max(height, 1)};
}

}  // namespace ui::draw
