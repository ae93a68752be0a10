#include "app/transition.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using app::Picture;
using app::Transition;
using app::Turn;

constexpr std::uint32_t black = 0x000000, white = 0xFFFFFF;

Picture plain(std::uint32_t colour, int width = 100, int height = 4) {
    return {width, height, std::vector<std::uint32_t>(static_cast<std::size_t>(width * height), colour)};
}

// One white column in a black picture.
Picture column(int x) {
    Picture picture = plain(black);
    for (int y = 0; y < picture.height; ++y) picture.pixels[static_cast<std::size_t>(y * picture.width + x)] = white;
    return picture;
}

int brightest_x(const Picture& picture, int y) {
    const auto row = picture.pixels.begin() + y * picture.width;
    return static_cast<int>(std::max_element(row, row + picture.width) - row);
}

TEST(Transition, ShowsTheOldPageFirstAndTheNewOneAtTheEnd) {
    Transition transition;
    transition.start(Turn::fade, plain(black), {0, 4}, 1000);
    const Picture now = plain(white);
    EXPECT_EQ(transition.mix(now, 1000).pixels, plain(black).pixels);
    const std::uint32_t half = transition.mix(now, 1060).pixels[0];
    EXPECT_GT(half, black);
    EXPECT_LT(half, white);
    EXPECT_TRUE(transition.runs(1000 + Transition::duration_ms - 1));
    EXPECT_FALSE(transition.runs(1000 + Transition::duration_ms)) << "then nothing wakes the program any more";
    EXPECT_EQ(&transition.mix(now, 1000 + Transition::duration_ms), &now) << "the page itself, without a copy";
}

TEST(Transition, IsFastAtFirst) {
    Transition transition;
    transition.start(Turn::fade, plain(black), {0, 4}, 0);
    EXPECT_GT(transition.mix(plain(white), Transition::duration_ms / 2).pixels[0] & 0xFF, 200u) << "ease-out cubic";
}

TEST(Transition, SlidesBetweenTheLinesOnly) {
    Transition transition;
    for (const auto& [turn, away] : {std::pair(Turn::forward, 1), std::pair(Turn::back, -1)}) {
        transition.start(turn, plain(black), {1, 3}, 0);
        const Picture& early = transition.mix(column(50), 20);
        EXPECT_EQ(brightest_x(early, 0), 50) << "the top line stays";
        EXPECT_EQ(brightest_x(early, 3), 50) << "the bottom line stays";
        EXPECT_GT((brightest_x(early, 1) - 50) * away, 10) << "comes from where one goes";
    }
}

TEST(Transition, NeverReachesOutsideThePicture) {
    Transition transition;
    for (const int width : {1, 5, 23, 24, 25}) {
        transition.start(Turn::forward, plain(black, width), {-5, 50}, 0);
        EXPECT_EQ(transition.mix(plain(white, width), 1).pixels.size(), static_cast<std::size_t>(width * 4));
    }
}

TEST(Transition, AWindowOfAnotherSizeShowsThePageAtOnce) {
    Transition transition;
    transition.start(Turn::forward, plain(black, 100), {0, 4}, 0);
    const Picture now = plain(white, 120);
    EXPECT_EQ(&transition.mix(now, 1), &now);
}

TEST(Transition, StoppedShowsThePageAtOnce) {
    Transition transition;
    transition.start(Turn::forward, plain(black), {0, 4}, 0);
    transition.stop();
    EXPECT_FALSE(transition.runs(1));
    const Picture now = plain(white);
    EXPECT_EQ(&transition.mix(now, 1), &now);
}

}  // namespace
