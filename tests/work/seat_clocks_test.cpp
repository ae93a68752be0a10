// The clocks of the seats, as their words tell them, and what a teacher reads of it before the lesson.

#include "work/seat_clocks.h"

#include <gtest/gtest.h>

#include "base/catalogue.h"
#include "support/fixed.h"
#include "work/stations.h"

namespace {

constexpr std::int64_t a_second = 1000, a_minute = 60 * a_second, an_hour = 60 * a_minute, a_day = 24 * an_hour;
constexpr std::int64_t now = support::lesson_start_ms;

model::SeatStatus word(int seat, std::int64_t made_ms) {
    model::SeatStatus status;
    status.station.id.value = "life-" + std::to_string(seat);
    status.station.seat = seat;
    status.made_ms = made_ms;
    return status;
}

std::string told(const base::Diagnostics& all) {
    static const base::Catalogue words = base::Catalogue::load(base::Path(KS_SOURCE_DIR) / "assets" / "text").value();
    std::string text;
    for (const base::Diagnostic& one : all.all()) text += words.text(one.key, {}, one.params) + "\n";
    return text;
}

std::string told_of(const work::SeatClocks& clocks) { return told(work::tell_clocks(clocks.all())); }

}  // namespace

TEST(SeatClocks, AClockADayAheadIsKnownByOneWord) {
    work::SeatClocks clocks;
    EXPECT_TRUE(clocks.hear(word(7, now + 14 * an_hour), now));
    EXPECT_NE(told_of(clocks).find("Đồng hồ máy 7 nhanh 14 giờ 0 phút"), std::string::npos) << told_of(clocks);
}

TEST(SeatClocks, AClockIn2009IsKnownByOneWord) {
    work::SeatClocks clocks;
    EXPECT_TRUE(clocks.hear(word(9, base::to_utc_ms({2009, 1, 1}, 7, 0, 420)), now));
    EXPECT_NE(told_of(clocks).find("Đồng hồ máy 9 chậm khoảng 18 năm"), std::string::npos) << told_of(clocks);
}

TEST(SeatClocks, AWordThatIsHalfAnHourOldAccusesNobody) {
    work::SeatClocks clocks;
    EXPECT_FALSE(clocks.hear(word(7, now - 31 * a_minute), now));
    EXPECT_EQ(told_of(clocks), "");
    EXPECT_TRUE(clocks.exact().empty());
}

TEST(SeatClocks, TwoWordsThatAgreeMeasureIt) {
    work::SeatClocks clocks;
    EXPECT_FALSE(clocks.hear(word(7, now - 5 * a_minute), now));
    EXPECT_TRUE(clocks.hear(word(7, now - 5 * a_minute + 5 * a_second), now + 6 * a_second));
    ASSERT_EQ(clocks.exact().size(), 1u);
    EXPECT_EQ(clocks.exact()[0].clock_off_ms, 5 * a_minute + a_second);
    EXPECT_NE(told_of(clocks).find("máy 7 chậm 5 phút"), std::string::npos) << told_of(clocks);
    EXPECT_TRUE(clocks.hear(word(7, now + a_minute), now + a_minute)) << "it was put right";
    EXPECT_EQ(told_of(clocks), "");
}

TEST(SeatClocks, TwoMinutesAreNoFault) {
    work::SeatClocks clocks;
    for (int i = 0; i < 2; ++i) EXPECT_FALSE(clocks.hear(word(7, now + 2 * a_minute), now));
    EXPECT_EQ(told_of(clocks), "");
    ASSERT_EQ(clocks.exact().size(), 1u);
}

TEST(SeatClocks, ManyAreToldInOneSentence) {
    work::SeatClocks clocks;
    for (const int seat : {12, 3, 7}) clocks.hear(word(seat, now + seat * a_day), now);
    for (int seat = 20; seat < 30; ++seat) clocks.hear(word(seat, now), now);
    EXPECT_EQ(work::tell_clocks(clocks.all()).all().size(), 1u);
    EXPECT_NE(told_of(clocks).find("Đồng hồ của 3 máy chưa đúng: máy 3, 7, 12."), std::string::npos) << told_of(clocks);
    EXPECT_FALSE(clocks.common());
}

TEST(SeatClocks, WhatMostMachinesSayIsAgainstThisOne) {
    work::SeatClocks clocks;
    for (int seat = 1; seat <= 5; ++seat) clocks.hear(word(seat, now + 14 * an_hour + seat * a_second), now);
    clocks.hear(word(6, now), now);
    ASSERT_TRUE(clocks.common());
    EXPECT_NEAR(static_cast<double>(*clocks.common()), static_cast<double>(-14 * an_hour), 10.0 * a_second);
    work::SeatClocks two;
    for (int seat = 1; seat <= 2; ++seat) two.hear(word(seat, now + 14 * an_hour), now);
    EXPECT_FALSE(two.common()) << "two are no majority of a lab";
}

TEST(SeatClocks, ANumberGivenLaterIsTold) {
    work::SeatClocks clocks;
    model::SeatStatus status = word(0, now + a_day);
    status.station.machine = "hash";
    clocks.hear(status, now);
    EXPECT_NE(told_of(clocks).find("Một máy chưa đặt số có đồng hồ nhanh 24 giờ 0 phút"), std::string::npos) << told_of(clocks);
    status.station.seat = 7;
    EXPECT_TRUE(clocks.hear(status, now));
    EXPECT_NE(told_of(clocks).find("máy 7"), std::string::npos) << told_of(clocks);
}

TEST(SeatClocks, AMachineThatWasStartedAnewStandsOnce) {
    work::SeatClocks clocks;
    clocks.hear(word(7, now + a_day), now);
    model::SeatStatus again = word(7, now);
    again.station.id.value = "another life";
    EXPECT_TRUE(clocks.hear(again, now));
    EXPECT_EQ(clocks.all().size(), 1u);
    EXPECT_EQ(told_of(clocks), "");
}
