// Opening: one program at a time on one data folder, and a place that cannot be used is said.

#include "app/program.h"

#include "app/room.h"

using namespace app_test;

namespace {

app::Plan plan_for(const base::Path& data) {
    app::Plan plan;
    plan.share = base::Path(KS_BINARY_DIR) / "share";
    plan.data = data;
    plan.folders = std::vector<base::Path>();
    return plan;
}

}  // namespace

TEST(Program, ASecondOneOnTheSameDataIsTurnedAway) {
    const support::TempFolder folder;
    const base::FixedClock clock = support::fixed_clock();
    auto first = app::Program::open(plan_for(folder / "data"), words(), clock, support::fixed_random());
    ASSERT_TRUE(first) << first.error().key << first.error().detail;
    const auto second = app::Program::open(plan_for(folder / "data"), words(), clock, support::fixed_random());
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, base::Code::busy);
    first->reset();
    EXPECT_TRUE(app::Program::open(plan_for(folder / "data"), words(), clock, support::fixed_random()));
}

TEST(Program, AFileIsNoDataFolderAndStaysAsItIs) {
    const support::TempFolder folder;
    ASSERT_TRUE(base::write_file(folder / "tep", "x"));
    const auto chosen = app::choose_data_folder(folder / "tep");
    ASSERT_FALSE(chosen);
    EXPECT_TRUE(words().has(chosen.error().key));
    EXPECT_EQ(*base::read_file(folder / "tep"), "x");
    EXPECT_FALSE(app::choose_data_folder("/proc/khong-ghi-duoc"));
}

TEST(Program, APackNamedByHandThatIsNoneIsRefusedByName) {
    const support::TempFolder folder;
    ASSERT_TRUE(base::write_file(folder / "la.ksgoi", "xin chào"));
    app::Plan plan = plan_for(folder / "data");
    plan.packs = {folder / "la.ksgoi"};
    const base::FixedClock clock = support::fixed_clock();
    const auto opened = app::Program::open(plan, words(), clock, support::fixed_random());
    ASSERT_FALSE(opened);
    EXPECT_NE(words().text(opened.error()).find("la.ksgoi"), std::string::npos);
    std::error_code error;
    EXPECT_FALSE(std::filesystem::exists(folder / "data", error));  // nothing was written
}

TEST(Program, APreviewOpensTheLessonAtItsPageAndWritesNothing) {
    const support::TempFolder folder;
    app::Plan plan = plan_for(folder / "data");
    plan.packs = {source() / "content" / "mau"};
    plan.preview = app::Setting::Preview{"bai-mau", 2};
    const base::FixedClock clock = support::fixed_clock();
    auto opened = app::Program::open(plan, words(), clock, support::fixed_random());
    ASSERT_TRUE(opened) << opened.error().key << opened.error().detail;
    app::App& program = (*opened)->app();
    EXPECT_EQ(program.world().route, ui::Route::page);
    EXPECT_EQ(quiz::current_page(*program.play())->title, "Khi em cần giúp");
    while (program.world().route == ui::Route::page) program.apply(ui::NextStep{});
    EXPECT_EQ(program.world().route, ui::Route::item);
    base::Json picked = base::Json::array(), answer = base::Json::object();
    picked.push(0);
    answer.set("picked", picked);
    program.apply(ui::ChangeDraft{answer});
    program.apply(ui::HandIn{});
    EXPECT_TRUE(program.play()->items[0].showing_feedback);
    EXPECT_FALSE(program.world().saved);
    program.apply(ui::SignOut{});
    std::error_code error;
    EXPECT_FALSE(std::filesystem::exists(folder / "data", error));
}
