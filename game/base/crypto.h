#pragma once
// libsodium's parts that we use: hashes, PIN hashes (argon2id, 19 MiB, 2 passes: call from the worker), random bytes;
// what goes from machine to machine: locked with a common key, sealed to one receiver, signed. Keys and what comes out are bytes.

#include <optional>
#include <string>
#include <string_view>

namespace base {

std::string sha256_hex(std::string_view bytes);
std::string hash_pin(std::string_view pin);  // with salt and parameters inside
bool pin_matches(std::string_view hash, std::string_view pin);
std::string random_bytes(int count);
std::string to_hex(std::string_view bytes);
std::optional<std::string> from_hex(std::string_view hex);  // nullopt: not pairs of 0-9 a-f

struct KeyPair {
    std::string public_key, secret_key;
};

inline constexpr std::size_t key_size = 32;  // of each key but a secret signing key

// One key for all who may read and write (XChaCha20-Poly1305). `head` stays readable, but cannot be changed unseen.
std::string make_key();
std::string derive_key(std::string_view key, std::string_view purpose);  // another key, which does not tell the first
std::string lock(std::string_view key, std::string_view head, std::string_view bytes);
std::optional<std::string> unlock(std::string_view key, std::string_view head, std::string_view locked);

// Whoever has the public key may write; only the holder of both reads (X25519, XSalsa20-Poly1305).
KeyPair make_sealing_keys();
std::string seal(std::string_view public_key, std::string_view bytes);
std::optional<std::string> unseal(const KeyPair& keys, std::string_view sealed);

// Only the holder of the secret key signs (Ed25519).
KeyPair make_signing_keys();
std::string sign(std::string_view secret_key, std::string_view bytes);
bool is_signed(std::string_view public_key, std::string_view bytes, std::string_view signature);

}  // namespace base
