// libsodium as a few plain calls: bytes in, bytes out, and nothing where the key does not fit.

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

const unsigned char* in(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* out(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
std::string room(std::size_t size) { return std::string(size, '\0'); }

}  // namespace

std::string to_hex(std::string_view bytes) {
    std::string hex = room(bytes.size() * 2 + 1);
    sodium_bin2hex(hex.data(), hex.size(), in(bytes), bytes.size());
    hex.pop_back();
    return hex;
}

std::optional<std::string> from_hex(std::string_view hex) {
    std::string bytes = room(hex.size() / 2);
    std::size_t length = 0;
    const char* end = nullptr;
    const bool whole = sodium_hex2bin(out(bytes), bytes.size(), hex.data(), hex.size(), nullptr, &length, &end) == 0 &&
                       end == hex.data() + hex.size() && length * 2 == hex.size();
    return whole ? std::optional(std::move(bytes)) : std::nullopt;
}

std::string sha256_hex(std::string_view bytes) {
    start_sodium();
    std::string hash = room(crypto_hash_sha256_BYTES);
    crypto_hash_sha256(out(hash), in(bytes), bytes.size());
    return to_hex(hash);
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

std::string make_key() { return random_bytes(crypto_aead_xchacha20poly1305_ietf_KEYBYTES); }

std::string derive_key(std::string_view key, std::string_view purpose) {
    start_sodium();
    std::string derived = room(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    CHECK(crypto_generichash(out(derived), derived.size(), in(purpose), purpose.size(), in(key), key.size()) == 0);
    return derived;
}

std::string lock(std::string_view key, std::string_view head, std::string_view bytes) {
    CHECK(key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const std::string nonce = random_bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    std::string locked = room(bytes.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out(locked), nullptr, in(bytes), bytes.size(), in(head), head.size(), nullptr, in(nonce),
                                               in(key));
    return nonce + locked;
}

std::optional<std::string> unlock(std::string_view key, std::string_view head, std::string_view locked) {
    constexpr std::size_t before = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, after = crypto_aead_xchacha20poly1305_ietf_ABYTES;
    start_sodium();
    if (key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES || locked.size() < before + after) return std::nullopt;
    std::string bytes = room(locked.size() - before - after);
    const bool good = crypto_aead_xchacha20poly1305_ietf_decrypt(out(bytes), nullptr, nullptr, in(locked) + before, locked.size() - before,
                                                                 in(head), head.size(), in(locked), in(key)) == 0;
    return good ? std::optional(std::move(bytes)) : std::nullopt;
}

KeyPair make_sealing_keys() {
    start_sodium();
    KeyPair keys{room(crypto_box_PUBLICKEYBYTES), room(crypto_box_SECRETKEYBYTES)};
    CHECK(crypto_box_keypair(out(keys.public_key), out(keys.secret_key)) == 0);
    return keys;
}

std::string seal(std::string_view public_key, std::string_view bytes) {
    start_sodium();
    CHECK(public_key.size() == crypto_box_PUBLICKEYBYTES);
    std::string sealed = room(bytes.size() + crypto_box_SEALBYTES);
    CHECK(crypto_box_seal(out(sealed), in(bytes), bytes.size(), in(public_key)) == 0);
    return sealed;
}

std::optional<std::string> unseal(const KeyPair& keys, std::string_view sealed) {
    start_sodium();
    if (keys.public_key.size() != crypto_box_PUBLICKEYBYTES || keys.secret_key.size() != crypto_box_SECRETKEYBYTES ||
        sealed.size() < crypto_box_SEALBYTES)
        return std::nullopt;
    std::string bytes = room(sealed.size() - crypto_box_SEALBYTES);
    const bool good = crypto_box_seal_open(out(bytes), in(sealed), sealed.size(), in(keys.public_key), in(keys.secret_key)) == 0;
    return good ? std::optional(std::move(bytes)) : std::nullopt;
}

KeyPair make_signing_keys() {
    start_sodium();
    KeyPair keys{room(crypto_sign_PUBLICKEYBYTES), room(crypto_sign_SECRETKEYBYTES)};
    CHECK(crypto_sign_keypair(out(keys.public_key), out(keys.secret_key)) == 0);
    return keys;
}

std::string sign(std::string_view secret_key, std::string_view bytes) {
    start_sodium();
    CHECK(secret_key.size() == crypto_sign_SECRETKEYBYTES);
    std::string signature = room(crypto_sign_BYTES);
    CHECK(crypto_sign_detached(out(signature), nullptr, in(bytes), bytes.size(), in(secret_key)) == 0);
    return signature;
}

bool is_signed(std::string_view public_key, std::string_view bytes, std::string_view signature) {
    start_sodium();
    return public_key.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(in(signature), in(bytes), bytes.size(), in(public_key)) == 0;
}

}  // namespace base
