#include "app/shots.h"

#include <stb_image_write.h>

namespace app {

base::Result<void> save_png(const Picture& picture, const base::Path& file) {
    std::vector<unsigned char> rgb;
    rgb.reserve(picture.pixels.size() * 3);
    for (const std::uint32_t pixel : picture.pixels) {
        rgb.push_back(static_cast<unsigned char>(pixel >> 16));
        rgb.push_back(static_cast<unsigned char>(pixel >> 8));
        rgb.push_back(static_cast<unsigned char>(pixel));
    }
    std::string bytes;
    const auto append = [](void* to, void* data, int size) {
        static_cast<std::string*>(to)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
    };
    if (stbi_write_png_to_func(append, &bytes, picture.width, picture.height, 3, rgb.data(), picture.width * 3) == 0)
        return base::fail(base::Code::internal, "chuong-trinh.khong-luu-duoc-hinh", {{"file", base::to_utf8(file)}}, "png");
    return base::write_file(file, bytes);
}

}  // namespace app
