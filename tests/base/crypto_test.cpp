// What goes from machine to machine cannot be read or changed by others. The lengths and failures; the ciphers are libsodium's.

#include "base/crypto.h"

#include <gtest/gtest.h>

namespace {

std::string flipped(std::string bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

}  // namespace

TEST(Crypto, HexThereAndBack) {
    EXPECT_EQ(base::to_hex(std::string("\x00\xff\x1a", 3)), "00ff1a");
    EXPECT_EQ(base::from_hex("00ff1a"), std::string("\x00\xff\x1a", 3));
    for (const char* wrong : {"0", "0g", "00 1a", "00:1a"}) EXPECT_EQ(base::from_hex(wrong), std::nullopt) << wrong;
}

TEST(Crypto, LockedOpensWithItsKeyAndHeadAlone) {
    const std::string key = base::make_key(), locked = base::lock(key, "head", "Bảo Ngọc");
    EXPECT_EQ(base::unlock(key, "head", locked), "Bảo Ngọc");
    EXPECT_EQ(base::unlock(base::make_key(), "head", locked), std::nullopt);
    EXPECT_EQ(base::unlock(key, "heads", locked), std::nullopt);
    EXPECT_EQ(base::unlock("short", "head", locked), std::nullopt);
    EXPECT_EQ(locked.find("Ngọc"), std::string::npos);
    EXPECT_NE(base::lock(key, "head", "Bảo Ngọc"), locked) << "each time another nonce";
    for (std::size_t bit = 0; bit < locked.size() * 8; ++bit) EXPECT_EQ(base::unlock(key, "head", flipped(locked, bit)), std::nullopt);
    for (std::size_t size = 0; size < locked.size(); ++size) EXPECT_EQ(base::unlock(key, "head", locked.substr(0, size)), std::nullopt);
}

TEST(Crypto, ADerivedKeyIsItsPurposes) {
    const std::string key = base::make_key();
    EXPECT_EQ(base::derive_key(key, "6A1"), base::derive_key(key, "6A1"));
    EXPECT_NE(base::derive_key(key, "6A1"), base::derive_key(key, "6A2"));
    EXPECT_EQ(base::derive_key(key, "6A1").size(), base::key_size);
}

TEST(Crypto, SealedOpensForItsReceiver) {
    const base::KeyPair teacher = base::make_sealing_keys(), other = base::make_sealing_keys();
    const std::string sealed = base::seal(teacher.public_key, "7,5");
    EXPECT_EQ(base::unseal(teacher, sealed), "7,5");
    EXPECT_EQ(base::unseal(other, sealed), std::nullopt);
    EXPECT_EQ(base::unseal({teacher.public_key, other.secret_key}, sealed), std::nullopt);
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) EXPECT_EQ(base::unseal(teacher, flipped(sealed, bit)), std::nullopt);
}

TEST(Crypto, ASignatureIsOfItsKeyAndText) {
    const base::KeyPair station = base::make_signing_keys();
    const std::string signature = base::sign(station.secret_key, "bài làm");
    EXPECT_TRUE(base::is_signed(station.public_key, "bài làm", signature));
    EXPECT_FALSE(base::is_signed(station.public_key, "bài lam", signature));
    EXPECT_FALSE(base::is_signed(base::make_signing_keys().public_key, "bài làm", signature));
    EXPECT_FALSE(base::is_signed(station.public_key, "bài làm", signature.substr(1)));
    EXPECT_FALSE(base::is_signed("", "bài làm", signature));
}
