#include "pack/picture.h"

#include <stb_image.h>

#include <climits>

namespace pack {

static const stbi_uc* bytes_of(std::string_view png) { return reinterpret_cast<const stbi_uc*>(png.data()); }

static bool is_png(std::string_view bytes) {
    return bytes.size() > 33 && bytes.size() < INT_MAX && bytes.substr(0, 8) == std::string_view("\x89PNG\r\n\x1a\n", 8) &&
           bytes.substr(12, 4) == "IHDR";
}

PictureSize png_size(std::string_view png) {
    PictureSize size;
    int channels = 0;
    if (!is_png(png) || !stbi_info_from_memory(bytes_of(png), static_cast<int>(png.size()), &size.width, &size.height, &channels))
        return {};
    return size;
}

bool can_decode_png(std::string_view png) {
    if (!png_size(png).fits()) return false;
    int width = 0, height = 0, channels = 0;
    stbi_uc* pixels = stbi_load_from_memory(bytes_of(png), static_cast<int>(png.size()), &width, &height, &channels, 4);
    stbi_image_free(pixels);
    return pixels != nullptr;
}

}  // namespace pack
