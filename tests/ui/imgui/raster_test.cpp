// Pixels worked out by hand, seams between neighbours, and one scene whose bytes must never depend on the compiler.
#include <gtest/gtest.h>

#include <cmath>

#include "imgui_internal.h"
#include "ui/imgui/drawing.h"

namespace {

using ui::draw::Target;
using ui::draw::Texture;

Texture white_texture() {
    Texture texture{4, 4, true, {}};
    texture.pixels.assign(16, 255);
    return texture;
}

// A draw list without an ImGui context, and the pixels it makes.
struct Easel {
    int width, height;
    std::vector<std::uint32_t> pixels;
    Texture white = white_texture();
    ImDrawListSharedData shared;
    ImDrawList list{&shared};

    Easel(int w, int h, std::uint32_t ground = 0xFFFFFF) : width(w), height(h), pixels(static_cast<std::size_t>(w) * h, ground) {
        shared.TexUvWhitePixel = {0.5f, 0.5f};
        shared.ClipRectFullscreen = {0, 0, static_cast<float>(w), static_cast<float>(h)};
        shared.SetCircleTessellationMaxError(0.3f);
        shared.InitialFlags = ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AllowVtxOffset;
        list._ResetForNewFrame();
        list.PushClipRectFullScreen();
        list.PushTextureID(&white);
    }
    void draw() {
        ImDrawList* lists[] = {&list};
        ImDrawData data;
        data.Valid = true;
        data.CmdLists = lists, data.CmdListsCount = 1;
        data.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
        ui::draw::rasterise(data, {pixels.data(), width, height, width});
    }
    std::uint32_t at(int x, int y) const { return pixels[static_cast<std::size_t>(y) * width + x]; }
    int count(std::uint32_t colour) const { return static_cast<int>(std::count(pixels.begin(), pixels.end(), colour)); }
};

constexpr ImU32 black = IM_COL32(0, 0, 0, 255);

TEST(Raster, RectangleCoversExactlyItsPixels) {
    Easel easel(10, 8);
    easel.list.AddRectFilled({2, 3}, {6, 5}, IM_COL32(10, 20, 30, 255));
    easel.draw();
    EXPECT_EQ(easel.count(0x0A141E), 4 * 2);
    EXPECT_EQ(easel.at(2, 3), 0x0A141Eu);
    EXPECT_EQ(easel.at(5, 4), 0x0A141Eu);
    EXPECT_EQ(easel.at(6, 4), 0xFFFFFFu);
    EXPECT_EQ(easel.at(2, 5), 0xFFFFFFu);
}

TEST(Raster, PixelBelongsToAShapeWhenItsCentreDoes) {
    Easel easel(10, 4);
    easel.list.PrimReserve(6, 4);
    easel.list.PrimRect({1.5f, 0.6f}, {3.5f, 2.4f}, black);  // left edge on a centre: in; right edge on a centre: out
    easel.draw();
    EXPECT_EQ(easel.count(0), 2 * 1);
    EXPECT_EQ(easel.at(1, 1), 0u);
    EXPECT_EQ(easel.at(2, 1), 0u);
    EXPECT_EQ(easel.at(3, 1), 0xFFFFFFu);
}

TEST(Raster, NothingIsDrawnOutsideTheClip) {
    Easel easel(10, 10);
    easel.list.PushClipRect({3, 2}, {7, 6});
    easel.list.AddRectFilled({-100, -100}, {100, 100}, black);
    easel.list.AddTriangleFilled({-1000, -1000}, {3000, 0}, {0, 3000}, black);
    easel.list.PopClipRect();
    easel.draw();
    EXPECT_EQ(easel.count(0), 4 * 4);
    EXPECT_EQ(easel.at(3, 2), 0u);
    EXPECT_EQ(easel.at(6, 5), 0u);
    EXPECT_EQ(easel.at(7, 5), 0xFFFFFFu);
}

TEST(Raster, ShapesFarOutsideAndBrokenPlacesAreHarmless) {
    Easel easel(8, 8);
    const float nan = std::nanf("");
    easel.list.AddTriangleFilled({-1e30f, -1e30f}, {1e30f, -1e30f}, {0, 1e30f}, IM_COL32(0, 0, 0, 0));
    easel.list.AddTriangleFilled({nan, 0}, {5, nan}, {0, 5}, black);
    easel.list.AddTriangleFilled({1e9f, 1e9f}, {2e9f, 1e9f}, {1e9f, 2e9f}, black);
    easel.list.AddRectFilled({5, 5}, {5, 5}, black);
    easel.draw();
    EXPECT_EQ(easel.at(7, 7), 0xFFFFFFu);
}

TEST(Raster, BlendingRoundsToTheNearestStep) {
    for (const int count : {1, 3, 4, 9}) {  // short runs and those that go four by four
        Easel easel(count, 1, 0x204060);
        easel.list.AddRectFilled({0, 0}, {static_cast<float>(count), 1}, IM_COL32(255, 0, 100, 128));
        easel.draw();
        // (255*128 + 32*127) / 255 = 143.9; (0 + 64*127) / 255 = 31.9; (100*128 + 96*127) / 255 = 98.0
        EXPECT_EQ(easel.count(0x902062), count) << count;
    }
}

TEST(Raster, EveryAlphaBlendsAlikeInShortAndLongRuns) {
    for (int alpha = 0; alpha < 256; ++alpha) {
        Easel one(1, 1, 0x4B9DE3), many(8, 1, 0x4B9DE3);
        for (Easel* easel : {&one, &many}) {
            easel->list.AddRectFilled({0, 0}, {8, 1}, IM_COL32(201, 7, 130, alpha));
            easel->draw();
        }
        ASSERT_EQ(many.count(one.at(0, 0)), 8) << alpha;
    }
}

TEST(Raster, VerticalGradientGoesEvenlyFromTopToBottom) {
    Easel easel(3, 4);
    easel.list.AddRectFilledMultiColor({0, 0}, {3, 4}, IM_COL32(0, 0, 0, 255), IM_COL32(0, 0, 0, 255), IM_COL32(200, 80, 40, 255),
                                       IM_COL32(200, 80, 40, 255));
    easel.draw();
    const std::uint32_t rows[] = {0x190A05, 0x4B1E0F, 0x7D3219, 0xAF4623};  // 1/8, 3/8, 5/8, 7/8 of the way
    for (int y = 0; y < 4; ++y) EXPECT_EQ(easel.at(1, y), rows[y]) << y;
}

TEST(Raster, SidewaysGradientTakesEveryCorner) {
    Easel easel(256, 1);
    easel.list.AddRectFilledMultiColor({0, 0}, {256, 1}, IM_COL32(0, 0, 0, 255), IM_COL32(255, 0, 0, 255), IM_COL32(255, 0, 0, 255),
                                       IM_COL32(0, 0, 0, 255));
    easel.draw();
    for (int x = 0; x < 256; ++x) EXPECT_NEAR(static_cast<int>(easel.at(x, 0) >> 16), x, 1) << x;
}

TEST(Raster, TrianglesSideBySideLeaveNoSeamAndNeverOverlap) {
    Easel easel(64, 64, 0x000000);
    easel.list.Flags = ImDrawListFlags_None;
    const ImVec2 hub(31.3f, 29.7f);
    const auto rim = [](int i) {
        return ImVec2(32 + 60 * std::cos(static_cast<float>(i) * 0.5236f), 32 + 60 * std::sin(static_cast<float>(i) * 0.5236f));
    };
    for (int i = 0; i < 12; ++i) easel.list.AddTriangleFilled(hub, rim(i), i == 11 ? rim(0) : rim(i + 1), IM_COL32(255, 255, 255, 128));
    easel.draw();
    EXPECT_EQ(easel.count(0x808080), 64 * 64);  // drawn exactly once everywhere
}

TEST(Raster, RoundedCardHasNoHoleAndSmoothCorners) {
    Easel easel(100, 80, 0x000000);
    easel.list.AddRectFilled({10, 10}, {90, 70}, IM_COL32_WHITE, 20);
    easel.draw();
    for (int y = 30; y < 50; ++y)
        for (int x = 10; x < 90; ++x) ASSERT_EQ(easel.at(x, y), 0xFFFFFFu) << x << ',' << y;
    EXPECT_EQ(easel.at(9, 40), 0u);
    EXPECT_EQ(easel.at(90, 40), 0u);
    EXPECT_EQ(easel.at(10, 10), 0u);
    int grey = 0;
    for (const std::uint32_t pixel : easel.pixels) grey += pixel != 0 && pixel != 0xFFFFFF;
    EXPECT_GT(grey, 40);
    EXPECT_LT(grey, 260);
    for (int y = 0; y < 80; ++y)  // left and right mirror each other
        for (int x = 0; x < 50; ++x)
            ASSERT_NEAR(static_cast<int>(easel.at(x, y) & 255), static_cast<int>(easel.at(99 - x, y) & 255), 3) << x << ',' << y;
}

TEST(Raster, BordersOfWholeWidthsAreCrisp) {
    for (const int thickness : {1, 2, 3, 4}) {
        Easel easel(40, 40);
        ui::draw::border(easel.list, {5, 5}, {35, 35}, 10, static_cast<float>(thickness), black);
        easel.draw();
        for (int x = 0; x < 20; ++x) EXPECT_EQ(easel.at(x, 20), x >= 5 && x < 5 + thickness ? 0u : 0xFFFFFFu) << thickness << ' ' << x;
        for (int y = 20; y < 40; ++y) EXPECT_EQ(easel.at(20, y), y < 35 && y >= 35 - thickness ? 0u : 0xFFFFFFu) << thickness << ' ' << y;
    }
}

TEST(Raster, LetterIsCopiedPixelByPixel) {
    Easel easel(8, 8);
    Texture letter{3, 2, true, {0, 255, 128, 64, 255, 0}};
    easel.list.AddImage(&letter, {2, 3}, {5, 5}, {0, 0}, {1, 1}, black);
    easel.draw();
    EXPECT_EQ(easel.at(2, 3), 0xFFFFFFu);
    EXPECT_EQ(easel.at(3, 3), 0x000000u);
    EXPECT_EQ(easel.at(4, 3), 0x7F7F7Fu);
    EXPECT_EQ(easel.at(2, 4), 0xBFBFBFu);
    EXPECT_EQ(easel.at(3, 4), 0x000000u);
    EXPECT_EQ(easel.at(4, 4), 0xFFFFFFu);
    EXPECT_EQ(easel.count(0xFFFFFF), 64 - 4);
}

TEST(Raster, PartOfATextureIsTakenWhereTheClipLeavesIt) {
    Easel easel(16, 4);
    Texture ramp{16, 1, true, {}};
    for (int i = 0; i < 16; ++i) ramp.pixels.push_back(static_cast<std::uint8_t>(i * 16));
    easel.list.PushClipRect({5, 1}, {11, 2});
    easel.list.AddImage(&ramp, {0, 0}, {16, 4}, {0, 0}, {1, 1}, black);
    easel.list.PopClipRect();
    easel.draw();
    EXPECT_EQ(easel.at(4, 1), 0xFFFFFFu);
    for (int x = 5; x < 11; ++x) EXPECT_EQ(easel.at(x, 1) & 255, 255u - static_cast<unsigned>(x) * 16) << x;
    EXPECT_EQ(easel.at(7, 2), 0xFFFFFFu);
}

TEST(Raster, PictureIsScaledTintedAndFaded) {
    Easel easel(8, 4);
    Texture picture{2, 1, false, {255, 0, 0, 255, 0, 0, 255, 128}};
    easel.list.AddImage(&picture, {0, 0}, {8, 2});
    easel.list.AddImage(&picture, {0, 2}, {8, 4}, {0, 0}, {1, 1}, IM_COL32(128, 255, 255, 255));
    easel.draw();
    EXPECT_EQ(easel.at(0, 0), 0xFF0000u);
    EXPECT_EQ(easel.at(3, 1), 0xFF0000u);
    EXPECT_EQ(easel.at(4, 0), 0x7F7FFFu);
    EXPECT_EQ(easel.at(0, 2), 0x800000u);
}

TEST(Raster, RoundedPictureShowsTheSamePixelsAsASquareOne) {
    Texture picture{40, 30, false, {}};
    for (int i = 0; i < 40 * 30; ++i)
        for (const int channel : {i % 40 * 6, i / 40 * 8, 90, 255}) picture.pixels.push_back(static_cast<std::uint8_t>(channel));
    Easel square(60, 50), round(60, 50);
    square.list.AddImage(&picture, {10, 10}, {50, 40});
    round.list.AddImageRounded(&picture, {10, 10}, {50, 40}, {0, 0}, {1, 1}, IM_COL32_WHITE, 8);
    square.draw();
    round.draw();
    for (int y = 13; y < 37; ++y)
        for (int x = 13; x < 47; ++x) ASSERT_EQ(square.at(x, y), round.at(x, y)) << x << ',' << y;
    EXPECT_EQ(round.at(10, 10), 0xFFFFFFu);
}

TEST(Raster, VertexOffsetIsObeyed) {
    Easel easel(16, 16);
    for (int i = 0; i < 20000; ++i) easel.list.AddRectFilled({0, 0}, {1, 1}, black);  // 80,000 vertices: beyond 16 bits
    easel.list.AddRectFilled({10, 10}, {14, 14}, IM_COL32(1, 2, 3, 255));
    easel.draw();
    EXPECT_EQ(easel.count(0x010203), 16);
    EXPECT_EQ(easel.at(0, 0), 0u);
}

std::uint64_t hash(const std::vector<std::uint32_t>& pixels) {
    std::uint64_t h = 1469598103934665603ull;
    for (const std::uint32_t pixel : pixels) h = (h ^ pixel) * 1099511628211ull;
    return h;
}

// Places are sums of quarters, so that ImGui's own arithmetic cannot differ either.
TEST(Raster, OneSceneHasTheSameBytesFromEveryCompiler) {
    Easel easel(200, 160);
    Texture picture{20, 16, false, {}};
    for (int i = 0; i < 20 * 16; ++i)
        for (const int channel : {i * 7, i * 3, i * 11, i * 5}) picture.pixels.push_back(static_cast<std::uint8_t>(channel));
    ImDrawList& list = easel.list;
    list.AddRectFilledMultiColor({0, 0}, {200, 160}, 0xFFFBEEDD, 0xFFFBEEDD, 0xFFE4F5FD, 0xFFE4F5FD);
    list.Flags = ImDrawListFlags_None;
    for (int i = 0; i < 40; ++i) {
        const auto t = static_cast<float>(i);
        list.PrimReserve(3, 3);
        list.PrimVtx({t * 3.25f, 10 + t * 2.5f}, {0.5f, 0.5f}, IM_COL32(255, i * 6, 0, 40 + i * 5));
        list.PrimVtx({190 - t * 1.75f, 4 + t}, {0.5f, 0.5f}, IM_COL32(0, 255 - i * 6, 90, 255));
        list.PrimVtx({20 + t * 2.25f, 150 - t * 0.75f}, {0.5f, 0.5f}, IM_COL32(60, 60, 255, 10));
    }
    list.AddImage(&picture, {5.25f, 6.75f}, {88.5f, 71.25f}, {0, 0}, {1, 1}, IM_COL32(255, 200, 255, 220));
    list.AddImageQuad(&picture, {120, 20}, {180.5f, 44.25f}, {160.75f, 120}, {100.25f, 90.5f});
    easel.draw();
    EXPECT_EQ(hash(easel.pixels), 11952659963405799785ull);
}

}  // namespace
