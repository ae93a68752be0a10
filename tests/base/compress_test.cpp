// Compressed and back; what is damaged or too large comes to nothing.

#include "base/compress.h"

#include <gtest/gtest.h>

TEST(Compress, ThereAndBack) {
    std::string rows;
    for (int row = 0; row < 20'000; ++row) rows += "[" + std::to_string(row * 7) + ",100,1]";
    for (const std::string& bytes : {std::string(), std::string("Bảo Ngọc"), std::string(1, '\0'), rows}) {
        const std::string compressed = base::compress(bytes);
        EXPECT_EQ(base::decompress(compressed, bytes.size()), bytes);
    }
    EXPECT_LT(base::compress(rows).size() * 3, rows.size());
}

TEST(Compress, NoMoreIsMadeThanAllowed) {
    const std::string bomb = base::compress(std::string(8u << 20, '0'));
    EXPECT_LT(bomb.size(), 64u << 10);
    EXPECT_TRUE(base::decompress(bomb, 8u << 20));
    EXPECT_EQ(base::decompress(bomb, (8u << 20) - 1), std::nullopt);
    EXPECT_EQ(base::decompress(bomb, 0), std::nullopt);
}

TEST(Compress, CutLongerOrChangedComesToNothing) {
    const std::string compressed = base::compress("{\"rows\":[1,2,3]}");
    for (std::size_t size = 0; size < compressed.size(); ++size) EXPECT_EQ(base::decompress(compressed.substr(0, size), 100), std::nullopt);
    EXPECT_EQ(base::decompress(compressed + 'x', 100), std::nullopt);
    EXPECT_EQ(base::decompress("not compressed", 100), std::nullopt);
    std::string changed = compressed;
    changed.back() = static_cast<char>(changed.back() ^ 1);
    EXPECT_EQ(base::decompress(changed, 100), std::nullopt) << "its checksum is looked at";
}
