#pragma once
// Pages without pictures.

#include "page/page.h"

namespace support {

struct NoPictures : page::PictureSource {
    std::optional<std::string> find_bytes(const std::string&) override { return std::nullopt; }
};

}  // namespace support
