#include "base/ids.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/check.h"
#include "base/crypto.h"
#include "base/diagnostics.h"
#include "support/fixed.h"

namespace {

using namespace base;

TEST(Uuid7, SortsByTime) {
    FixedClock clock = support::fixed_clock();
    Random random = support::fixed_random();
    std::vector<std::string> ids;
    for (int i = 0; i < 2000; ++i) {
        ids.push_back(make_uuid7(clock, random));
        clock.advance(i % 7 == 0 ? 1 : 40'000);
    }
    EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
}

TEST(Uuid7, HasTheFormOfRfc9562) {
    const FixedClock clock(0x017F22E279B0);  // the RFC's example
    Random random(1);
    for (int i = 0; i < 200; ++i) {
        const std::string id = make_uuid7(clock, random);
        EXPECT_EQ(id.substr(0, 15), "017f22e2-79b0-7");
        EXPECT_NE(std::string("89ab").find(id[19]), std::string::npos);
        EXPECT_TRUE(is_uuid(id));
    }
}

TEST(Uuid7, OtherTextsAreNone) {
    EXPECT_FALSE(is_uuid(""));
    EXPECT_FALSE(is_uuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398"));
    EXPECT_FALSE(is_uuid("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"));
    EXPECT_FALSE(is_uuid("017f22e2079b0-7cc3-98c4-dc0c0c07398f"));
    EXPECT_FALSE(is_uuid("../../etc/passwd/..-..-..-..........."));
}

TEST(Random, IsTheSameEverywhere) {
    Random random(1234567);  // reference values of splitmix64
    EXPECT_EQ(random.next(), 6457827717110365317u);
    EXPECT_EQ(random.next(), 3203168211198807973u);
    EXPECT_EQ(random.next(), 9817491932198370423u);
}

TEST(Random, BelowIsEvenAndStaysBelow) {
    Random random(3);
    int seen[6] = {};
    for (int i = 0; i < 60'000; ++i) ++seen[random.below(6)];
    for (const int count : seen) EXPECT_NEAR(count, 10'000, 500);
    EXPECT_EQ(random.below(1), 0u);
    EXPECT_NE(Random::from_system().next(), Random::from_system().next());
    EXPECT_DEATH(random.below(0), "");
}

TEST(Random, ShufflingKeepsEveryValue) {
    std::vector<int> values = {1, 2, 3, 4, 5};
    Random random(9);
    random.shuffle(values);
    EXPECT_EQ(std::set<int>(values.begin(), values.end()).size(), 5u);
}

TEST(Clock, KnowsDatesInVietnam) {
    EXPECT_EQ(to_utc_ms(support::lesson_day, 7, 30, 420), support::lesson_start_ms);
    EXPECT_EQ(to_date(support::lesson_start_ms, 420), support::lesson_day);
    EXPECT_EQ(weekday(support::lesson_day), 1);
    EXPECT_EQ(to_date(to_utc_ms({2026, 1, 1}, 0, 30, 420), 0), (Date{2025, 12, 31}));
    EXPECT_EQ(to_date(-1, 0), (Date{1969, 12, 31}));
    EXPECT_GT(SystemClock().now_ms(), 1'600'000'000'000);
    EXPECT_LE(std::abs(SystemClock().offset_minutes()), 14 * 60);
}

TEST(Clock, EveryDayOfThirtyYearsGoesThereAndBack) {
    for (std::int64_t day = 18'000; day < 29'000; ++day) {
        const Date date = to_date(day * 86'400'000, 0);
        Date parsed;
        ASSERT_TRUE(parse_date(to_iso(date), parsed));
        ASSERT_EQ(parsed, date);
        ASSERT_EQ(to_utc_ms(date, 0, 0, 0), day * 86'400'000);
        ASSERT_EQ(weekday(date), (day + 4) % 7);
    }
}

TEST(Clock, RefusesDatesThatAreNone) {
    Date date{1, 2, 3};
    for (const char* text :
         {"", "2026-2-3", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-01", "23/11/2026", "2026-11-23 ", "20a6-11-23"}) {
        EXPECT_FALSE(parse_date(text, date)) << text;
    }
    EXPECT_EQ(date, (Date{1, 2, 3}));
    EXPECT_TRUE(parse_date("2024-02-29", date));
}

TEST(Crypto, HashesLikeEveryoneElse) {
    EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(random_bytes(16).size(), 16u);
}

TEST(Crypto, APinMatchesOnlyItself) {
    const std::string hash = hash_pin("2486");
    EXPECT_EQ(hash.find("$argon2id$v=19$m=19456,t=2,p=1$"), 0u);
    EXPECT_TRUE(pin_matches(hash, "2486"));
    EXPECT_FALSE(pin_matches(hash, "2487"));
    EXPECT_NE(hash_pin("2486"), hash);
    EXPECT_FALSE(pin_matches("", "2486"));
    EXPECT_FALSE(pin_matches(std::string(1000, '$'), "2486"));
}

TEST(Diagnostics, CountsAndSorts) {
    Diagnostics all;
    all.add({Severity::warning, "b.md", 1, 1, "x", {}});
    all.add({Severity::hint, "a.md", 9, 2, "y", {}});
    EXPECT_FALSE(all.has_errors());
    all.add({Severity::error, "a.md", 9, 1, "z", {}});
    all.sort();
    EXPECT_EQ(all.all()[0].key, "z");
    EXPECT_EQ(all.all()[2].file, "b.md");
    EXPECT_TRUE(all.has_errors());
    EXPECT_EQ(all.count(Severity::hint), 1);
}

void shout(const char* what, const char*, int) {
    std::fprintf(stderr, "card: %s\n", what);
    CHECK(what == nullptr);  // fails again: must not call the hook a second time
}

TEST(Check, TellsTheHookOnceAndEnds) {
    EXPECT_DEATH(
        {
            set_check_hook(shout);
            CHECK(1 + 1 == 3);
        },
        "^card: 1 \\+ 1 == 3\n$");
}

}  // namespace
