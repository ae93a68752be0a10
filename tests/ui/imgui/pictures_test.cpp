#include <gtest/gtest.h>

#include <map>

#include "base/paths.h"
#include "ui/imgui/pixels.h"

namespace {

using ui::draw::decode_picture;
using ui::draw::Pictures;

std::string to_bytes(std::initializer_list<int> values) {
    std::string made;
    for (const int value : values) made += static_cast<char>(value);
    return made;
}

// A whole PNG of 2 x 1: red, and blue at half alpha.
const std::string two_pixels =
    to_bytes({0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
              0x00, 0x02, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0xF4, 0x22, 0x7F, 0x8A, 0x00, 0x00, 0x00,
              0x0E, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0xF8, 0xCF, 0xC0, 0x00, 0x42, 0x0D, 0x00, 0x0F, 0x7A, 0x03,
              0x7E, 0x6A, 0x81, 0x31, 0xE1, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82});

// The same with another size in its header.
std::string claiming(unsigned width, unsigned height) {
    std::string made = two_pixels;
    for (int i = 0; i < 4; ++i) {
        made[static_cast<std::size_t>(16 + i)] = static_cast<char>(width >> (24 - 8 * i));
        made[static_cast<std::size_t>(20 + i)] = static_cast<char>(height >> (24 - 8 * i));
    }
    return made;
}

struct Shelf : page::PictureSource {
    std::map<std::string, std::string> files;
    int asked = 0;
    std::optional<std::string> find_bytes(const std::string& id) override {
        ++asked;
        const auto found = files.find(id);
        return found == files.end() ? std::nullopt : std::optional<std::string>(found->second);
    }
};

TEST(Pictures, PngIsDecodedWithItsAlpha) {
    const auto picture = decode_picture(two_pixels);
    ASSERT_TRUE(picture.has_value());
    EXPECT_EQ(picture->width, 2);
    EXPECT_EQ(picture->height, 1);
    EXPECT_FALSE(picture->alpha_only);
    EXPECT_EQ(picture->pixels, (std::vector<std::uint8_t>{255, 0, 0, 255, 0, 0, 255, 128}));
}

TEST(Pictures, EveryCutOrSpoiltPngIsRefusedOrDecodedWithoutHarm) {
    for (std::size_t length = 0; length < two_pixels.size() - 16; ++length) decode_picture(std::string_view(two_pixels).substr(0, length));
    for (std::size_t at = 0; at < two_pixels.size(); ++at)
        for (const int with : {0x00, 0x7F, 0xFF}) {
            std::string spoilt = two_pixels;
            spoilt[at] = static_cast<char>(with);
            decode_picture(spoilt);
        }
    EXPECT_FALSE(decode_picture("").has_value());
    EXPECT_FALSE(decode_picture("not a picture").has_value());
    EXPECT_FALSE(decode_picture("GIF89a\x01\x00\x01\x00").has_value());
    EXPECT_FALSE(decode_picture(std::string_view(two_pixels).substr(0, 40)).has_value());
}

TEST(Pictures, HeadersThatPromiseTooMuchAreRefusedBeforeDecoding) {
    EXPECT_FALSE(decode_picture(claiming(100000, 1)).has_value());
    EXPECT_FALSE(decode_picture(claiming(1, 5000)).has_value());
    EXPECT_FALSE(decode_picture(claiming(4096, 4096)).has_value());  // 16.8 million pixels
    EXPECT_FALSE(decode_picture(claiming(0, 1)).has_value());
    EXPECT_FALSE(decode_picture(claiming(0xFFFFFFFF, 0xFFFFFFFF)).has_value());
}

TEST(Pictures, SizeFitsInsideAndKeepsTheRatio) {
    const auto fits = [](int w, int h, int box_w, int box_h) {
        const auto size = ui::draw::fit({w, h}, box_w, box_h);
        return std::pair(size.width, size.height);
    };
    EXPECT_EQ(fits(200, 100, 50, 50), std::pair(50, 25));
    EXPECT_EQ(fits(100, 200, 50, 50), std::pair(25, 50));
    EXPECT_EQ(fits(10, 10, 70, 90), std::pair(70, 70));
    EXPECT_EQ(fits(4000, 1, 100, 100), std::pair(100, 1));
    EXPECT_EQ(fits(3, 2, 300, 200), std::pair(300, 200));
}

TEST(Pictures, ColourOfTransparentPixelsDoesNotBleed) {
    ui::draw::Texture from{4, 1, false, {255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0}};
    const auto small = ui::draw::resize(from, 3, 1);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_TRUE(small.pixels[i * 4 + 3] <= 8 || small.pixels[i * 4] >= 250) << i;
}

TEST(Pictures, ScaledOnceAndRemembered) {
    Shelf shelf;
    shelf.files["a"] = two_pixels;
    Pictures pictures(shelf);
    const auto* first = pictures.find("a", 20, 20);
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first->width, 20);
    EXPECT_EQ(first->height, 10);
    EXPECT_EQ(pictures.find("a", 20, 20), first);
    EXPECT_EQ(shelf.asked, 1);
    EXPECT_NE(pictures.find("a", 30, 30), first);
    EXPECT_EQ(pictures.bytes(), (20u * 10 + 30 * 15) * 4);
    pictures.forget();
    EXPECT_EQ(pictures.bytes(), 0u);
}

TEST(Pictures, OneDecodedAheadIsTheSameAndIsReadOnce) {
    Shelf shelf;
    shelf.files["a"] = two_pixels;
    Pictures plain(shelf), ahead(shelf);
    const auto* expected = plain.find("a", 20, 20);
    shelf.asked = 0;
    ahead.prepare("a", 20, 20);
    ahead.prepare("a", 20, 20);
    EXPECT_EQ(ahead.bytes(), 0u) << "not yet shown";
    const auto* found = ahead.find("a", 20, 20);
    ahead.prepare("a", 20, 20);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->pixels, expected->pixels);
    EXPECT_EQ(shelf.asked, 1);
    ahead.prepare("a", 30, 30);  // never shown: another is, in the end
    ahead.prepare("missing", 20, 20);
    ahead.prepare("missing", 20, 20);
    ahead.prepare("a", 0, -3);
    EXPECT_EQ(shelf.asked, 3);
    EXPECT_NE(ahead.find("a", 30, 30), nullptr);
}

// A page of a comic has a panel and the faces of who speaks.
TEST(Pictures, SeveralAreDecodedAhead) {
    Shelf shelf;
    for (const char* id : {"panel", "face", "other"}) shelf.files[id] = two_pixels;
    Pictures pictures(shelf);
    for (const char* id : {"panel", "face", "other"}) pictures.prepare(id, 20, 20);
    EXPECT_EQ(shelf.asked, 3);
    for (const char* id : {"panel", "face", "other"}) {
        EXPECT_TRUE(pictures.is_ready(id, 20, 20)) << id;
        EXPECT_NE(pictures.find(id, 20, 20), nullptr) << id;
    }
    EXPECT_EQ(shelf.asked, 3) << "each is read once";
}

TEST(Pictures, MissingAndBrokenOnesAreAskedForOnce) {
    Shelf shelf;
    shelf.files["broken"] = "no picture at all";
    Pictures pictures(shelf);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(pictures.find("missing", 20, 20), nullptr);
        EXPECT_EQ(pictures.find("broken", 20, 20), nullptr);
    }
    EXPECT_EQ(shelf.asked, 2);
    EXPECT_EQ(pictures.find("broken", 0, 20), nullptr);
    EXPECT_EQ(pictures.find("broken", -5, 1000000), nullptr);
}

TEST(Pictures, OldestAreDroppedBeyondTheLimitButNeverWithinAFrame) {
    Shelf shelf;
    shelf.files["a"] = two_pixels;
    Pictures pictures(shelf);
    const auto* kept = pictures.find("a", 2000, 1000);  // 8 MB
    for (int i = 1; i < 6; ++i) pictures.find("a", 2000 + i * 2, 1000 + i);
    EXPECT_EQ(kept->width, 2000);
    EXPECT_GT(pictures.bytes(), 24u << 20);
    pictures.find("a", 2000, 1000);  // used again: the youngest
    pictures.tidy();
    EXPECT_LE(pictures.bytes(), 24u << 20);
    EXPECT_EQ(pictures.find("a", 2000, 1000), kept);
    EXPECT_EQ(shelf.asked, 6);
}

TEST(Pictures, SharedDrawingsAreThere) {
    const base::Path share = base::Path(KS_BINARY_DIR) / "share";
    for (const char* name : {"dang-nhap/non.png", "dang-nhap/ca.png", "nhan-vat/khien-dung-vui.png", "nhan-vat/khien-dung-covu.png",
                             "nhan-vat/linh-mat-vui.png", "nhan-vat/ha-mat-vui.png", "icons/home.png"}) {
        const auto file = base::read_file(share / name);
        ASSERT_TRUE(file.has_value()) << name;
        const auto picture = decode_picture(*file);
        ASSERT_TRUE(picture.has_value()) << name;
        EXPECT_GE(picture->height, 96) << name;
    }
}

}  // namespace
