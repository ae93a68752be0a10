#include "base/crypto.h"

#include <sodium.h>

#include "base/check.h"

namespace base {
namespace {

constexpr unsigned long long pin_passes = 2;
constexpr std::size_t pin_memory = 19u << 20;  // bytes

void start_sodium() {
    static const bool started = sodium_init() >= 0;
    CHECK(started);
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    start_sodium();
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::string hex(sizeof hash * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), hash, sizeof hash);
    hex.pop_back();
    return hex;
}

std::string hash_pin(std::string_view pin) {
    start_sodium();
    char hash[crypto_pwhash_STRBYTES];
    CHECK(crypto_pwhash_str(hash, pin.data(), pin.size(), pin_passes, pin_memory) == 0);
    return hash;
}

bool pin_matches(std::string_view hash, std::string_view pin) {
    start_sodium();
    const std::string ended(hash);
    if (ended.size() >= crypto_pwhash_STRBYTES) return false;
    return crypto_pwhash_str_verify(ended.c_str(), pin.data(), pin.size()) == 0;
}

std::string random_bytes(int count) {
    start_sodium();
    CHECK(count >= 0);
    std::string bytes(static_cast<std::size_t>(count), '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

}  // namespace base
