#include "base/font_file.h"

#include <cstdint>

namespace base {

// The words of every OpenType file add up to one number.
bool is_whole_font(std::string_view bytes) {
    constexpr std::uint32_t promised_sum = 0xB1B0AFBA;
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i + 4 <= bytes.size(); i += 4) {
        const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i + at])); };
        sum += byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
    }
    return bytes.size() > 12 && bytes.size() % 4 == 0 && sum == promised_sum;
}

}  // namespace base
