#include "base/pieces.h"

#include <gtest/gtest.h>

TEST(Pieces, EachIsDoneOnceAndAllAreDoneAtTheEnd) {
    for (const std::size_t count : {0u, 1u, 2u, 1000u}) {
        std::vector<std::atomic<int>> done(count);
        base::Pieces pieces(count, [&](std::size_t i) { ++done[i]; });
        pieces.finish();
        for (const auto& times : done) EXPECT_EQ(times, 1);
        pieces.finish();
        for (const auto& times : done) EXPECT_EQ(times, 1) << "nothing is left to do";
    }
}

TEST(Pieces, WhatNobodyWaitsForEndsBeforeWhatItUsesGoes) {
    std::vector<int> done(100);
    {
        const base::Pieces pieces(done.size(), [&](std::size_t i) { done[i] = 1; });
    }
    done.clear();
}
