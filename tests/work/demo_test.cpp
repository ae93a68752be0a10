// The demonstration's past was played, not written down: it obeys the rules of quiz and store, and chance repeats itself.

#include "work/demo.h"

#include <gtest/gtest.h>

#include "support/fixed.h"
#include "support/temp_folder.h"
#include "work/school_data.h"

namespace {

base::Path sample_pack() {
    static const support::TempFolder folder;
    const base::Path file = folder / "mau.ksgoi";
    std::error_code error;
    if (std::filesystem::exists(file, error)) return file;
    pack::Options options;
    options.today = support::lesson_day;
    options.charset = base::Path(KS_SOURCE_DIR) / "assets" / "fonts" / "charset.txt";
    EXPECT_TRUE(pack::build(base::Path(KS_SOURCE_DIR) / "content" / "mau", file, options));
    return file;
}

work::DemoPlan plan_for(const base::Path& data, std::uint64_t seed) {
    work::DemoPlan plan;
    plan.data = data;
    plan.packs = {sample_pack()};
    for (int i = 1; i <= 30; ++i) plan.names.push_back("Em Số " + std::to_string(i));
    plan.school = "Trường";
    plan.class_name = "6A1";
    plan.school_year = "2026-2027";
    plan.teacher = "Nguyễn Thu Hà";
    plan.title = "cô";
    plan.pin = "2468";
    plan.today = support::lesson_day;
    plan.seed = seed;
    return plan;
}

struct Room {
    work::DemoCounts counts;
    report::ClassData data;
};

Room make_room(const base::Path& folder, std::uint64_t seed) {
    Room room;
    const auto made = work::make_demo(plan_for(folder, seed));
    EXPECT_TRUE(made) << made.error().key << " " << made.error().detail;
    if (!made) return room;
    room.counts = *made;
    const base::FixedClock clock = support::fixed_clock();
    base::Random random = support::fixed_random();
    auto store = store::Store::open(folder, clock, random);
    EXPECT_TRUE(store);
    const auto found = store->find_class("6A1");
    room.data = *work::load_class_data(*store, (*found)->id);
    return room;
}

TEST(Demo, EverySittingWasPlayedByTheRules) {
    const support::TempFolder folder;
    const Room room = make_room(folder / "data", 1);
    EXPECT_EQ(room.counts.pupils, 30);
    EXPECT_GE(room.counts.lessons, 1);
    EXPECT_LT(room.counts.finished, room.counts.sittings);      // somebody stopped half way
    EXPECT_LT(room.counts.sittings, 30 * room.counts.lessons);  // somebody was absent
    ASSERT_FALSE(room.data.attempts.empty());
    std::map<std::string, const model::Sitting*> sittings;
    for (const model::Sitting& sitting : room.data.sittings) sittings[sitting.id.value] = &sitting;
    for (const model::Attempt& attempt : room.data.attempts) {
        ASSERT_TRUE(sittings.count(attempt.sitting_id.value));
        const model::Sitting& sitting = *sittings[attempt.sitting_id.value];
        EXPECT_EQ(sitting.pupil_id, attempt.pupil_id);
        EXPECT_GE(attempt.time_ms, sitting.started_ms);
        EXPECT_TRUE(sitting.finished_ms == 0 || attempt.time_ms <= sitting.finished_ms);
        EXPECT_TRUE(attempt.try_number == 1 || attempt.try_number == 2);
    }
}

TEST(Demo, TheSameSeedGivesTheSameClass) {
    const support::TempFolder folder;
    const Room a = make_room(folder / "a", 7), b = make_room(folder / "b", 7), c = make_room(folder / "c", 8);
    ASSERT_EQ(a.data.attempts.size(), b.data.attempts.size());
    for (std::size_t i = 0; i < a.data.attempts.size(); ++i) {
        EXPECT_EQ(a.data.attempts[i].item_id, b.data.attempts[i].item_id);
        EXPECT_EQ(a.data.attempts[i].points, b.data.attempts[i].points);
        EXPECT_EQ(a.data.attempts[i].time_ms, b.data.attempts[i].time_ms);
    }
    EXPECT_NE(a.data.attempts.size(), c.data.attempts.size());
}

TEST(Demo, AFolderWithDataIsLeftAlone) {
    const support::TempFolder folder;
    make_room(folder / "a", 1);
    const auto again = work::make_demo(plan_for(folder / "a", 2));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, base::Code::conflict);
}

}  // namespace
