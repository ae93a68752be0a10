#pragma once
// Fewer bytes for the same text, and back: zlib's format with its checksum.

#include <optional>
#include <string>
#include <string_view>

namespace base {

std::string compress(std::string_view bytes);
// nullopt: damaged, cut short, something behind it, or more than `most` bytes, of which no more is then made.
std::optional<std::string> decompress(std::string_view compressed, std::size_t most);

}  // namespace base
