#include "app/timers.h"

#include <gtest/gtest.h>

#include <string>

#include "support/fixed.h"

namespace {

TEST(Timers, AMomentComesOnceAndTheNextOneIsKnown) {
    base::FixedClock clock = support::fixed_clock();
    app::Timers timers;
    std::string came;
    app::Timer tea(timers, clock, [&] {
        came += "tea ";
        return true;
    });
    app::Timer bell(timers, clock, [&] {
        came += "bell ";
        return false;
    });
    EXPECT_EQ(timers.next(), std::nullopt);
    tea.set_in(2000);
    bell.set_in(1000);
    EXPECT_EQ(timers.next(), clock.steady_ms() + 1000);
    EXPECT_FALSE(timers.run(clock.steady_ms()));
    EXPECT_EQ(came, "");
    clock.advance(1000);
    EXPECT_FALSE(timers.run(clock.steady_ms())) << "the bell changes nothing on the screen";
    EXPECT_EQ(came, "bell ");
    EXPECT_FALSE(bell.is_set());
    clock.advance(5000);
    EXPECT_TRUE(timers.run(clock.steady_ms()));
    EXPECT_EQ(came, "bell tea ");
    EXPECT_EQ(timers.next(), std::nullopt);
}

TEST(Timers, AMomentMaySetItselfAgainOrAnotherOne) {
    base::FixedClock clock = support::fixed_clock();
    app::Timers timers;
    int beats = 0;
    app::Timer* heart = nullptr;
    app::Timer beat(timers, clock, [&] {
        ++beats;
        heart->set_in(100);
        return true;
    });
    heart = &beat;
    beat.set_in(0);
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(timers.run(clock.steady_ms()));
        EXPECT_FALSE(timers.run(clock.steady_ms()));
        clock.advance(100);
    }
    EXPECT_EQ(beats, 3);
    beat.stop();
    EXPECT_FALSE(timers.run(clock.steady_ms()));
    EXPECT_EQ(timers.next(), std::nullopt);
}

TEST(Timers, WhatIsAskedAnewMayChangeItsMind) {
    base::FixedClock clock = support::fixed_clock();
    app::Timers timers;
    bool awake = false;
    timers.add([&] { return awake ? std::optional(clock.steady_ms() - 1) : std::nullopt; }, [&] { return !(awake = false); });
    EXPECT_EQ(timers.next(), std::nullopt);
    awake = true;
    EXPECT_TRUE(timers.run(clock.steady_ms()));
    EXPECT_FALSE(timers.run(clock.steady_ms()));
}

}  // namespace
