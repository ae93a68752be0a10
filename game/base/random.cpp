#include "base/random.h"

#include "base/check.h"
#include "base/crypto.h"

namespace base {

Random Random::from_system() {
    std::uint64_t seed = 0;
    for (unsigned char byte : random_bytes(sizeof seed)) seed = seed << 8 | byte;
    return Random(seed);
}

std::uint64_t Random::next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

std::uint32_t Random::below(std::uint32_t bound) {
    CHECK(bound > 0);
    // The lowest 2^32 mod bound values are drawn again, so that each result has equally many.
    const std::uint32_t too_low = (0u - bound) % bound;
    for (;;) {
        const auto value = static_cast<std::uint32_t>(next() >> 32);
        if (value >= too_low) return value % bound;
    }
}

std::string Random::bytes(int count) {
    std::string made;
    for (int i = 0; i < count; ++i) made += static_cast<char>(below(256));
    return made;
}

}  // namespace base
