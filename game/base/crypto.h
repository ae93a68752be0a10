#pragma once
// libsodium's parts that we use: hashes, PIN hashes (argon2id, 19 MiB, 2 passes: call from the worker), random bytes.

#include <string>
#include <string_view>

namespace base {

std::string sha256_hex(std::string_view bytes);
std::string hash_pin(std::string_view pin);  // with salt and parameters inside
bool pin_matches(std::string_view hash, std::string_view pin);
std::string random_bytes(int count);

}  // namespace base
