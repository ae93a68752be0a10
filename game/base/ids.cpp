#include "base/ids.h"

namespace base {
namespace {

bool is_dash_place(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

}  // namespace

// RFC 9562, section 5.7: 48 bits of milliseconds, then version, 12 random bits, variant, 62 random bits.
std::string make_uuid7(const Clock& clock, Random& random) {
    const auto ms = static_cast<std::uint64_t>(clock.now_ms()) & 0xffff'ffff'ffffu;
    const std::uint64_t high = ms << 16 | 0x7000u | (random.next() & 0xfffu);
    const std::uint64_t low = 0x8000'0000'0000'0000u | random.next() >> 2;
    std::string text;
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (is_dash_place(text.size())) text += '-';
        const std::uint64_t half = nibble < 16 ? high : low;
        text += "0123456789abcdef"[half >> (60 - nibble % 16 * 4) & 0xfu];
    }
    return text;
}

bool is_uuid(const std::string& text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool fits = is_dash_place(i) ? c == '-' : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (!fits) return false;
    }
    return true;
}

}  // namespace base
