#include "app/pictures.h"

namespace app {

std::optional<std::string> Pictures::find_bytes(const std::string& id) {
    if (auto from_pack = library_.find_picture(id)) return from_pack;
    if (id.find("..") != std::string::npos) return std::nullopt;
    auto own = base::read_file(share_ / base::from_utf8(id), 8u << 20);
    if (!own) return std::nullopt;
    return std::move(*own);
}

}  // namespace app
