// Opening: one program at a time on one data folder, and a place that cannot be used is said.

#include "app/program.h"

#include "app/classroom.h"

using namespace app_test;

namespace {

app::Plan plan_for(const base::Path& data) {
    app::Plan plan;
    plan.share = base::Path(KS_BINARY_DIR) / "share";
    plan.data = data;
    plan.folders = std::vector<base::Path>();
    return plan;
}

void replace_in(const base::Path& file, const std::string& from, const std::string& to) {
    std::string text = *base::read_file(file);
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    ASSERT_TRUE(base::write_file(file, text));
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
    EXPECT_FALSE(program.world().lesson.saved);
    program.apply(ui::SignOut{});
    std::error_code error;
    EXPECT_FALSE(std::filesystem::exists(folder / "data", error));
}

TEST(Program, OneGoesForwardAndBackThroughPagesAndLeavesAtOnce) {
    const support::TempFolder folder;
    app::Plan plan = plan_for(folder / "data");
    plan.packs = {source() / "content" / "mau"};
    plan.preview = app::Setting::Preview{"bai-mau", 1};
    const base::FixedClock clock = support::fixed_clock();
    auto opened = app::Program::open(plan, words(), clock, support::fixed_random());
    ASSERT_TRUE(opened) << opened.error().key << opened.error().detail;
    app::Stage& stage = (*opened)->stage();
    const auto turn_after = [&](const ui::Intent& intent) {
        (*opened)->app().apply(intent);
        stage.run();
        return stage.take_turn();
    };
    EXPECT_EQ(turn_after({}), std::nullopt) << "the first picture comes from nowhere";
    EXPECT_EQ(turn_after({}), std::nullopt) << "the same page moves nothing";
    EXPECT_EQ(turn_after(ui::NextStep{}), app::Turn::forward);
    EXPECT_EQ(turn_after(ui::PreviousStep{}), app::Turn::back);
    const app::Rows rows = stage.between_lines();
    EXPECT_GT(rows.first, 40);
    EXPECT_LT(rows.end, 720);
    EXPECT_EQ(turn_after(ui::QuickExit{}), app::Turn::none) << "what was left is not shown a moment longer";
}

TEST(Program, APreviewFollowsWhatTheAuthorSaves) {
    const support::TempFolder folder;
    const base::Path pack = folder / "content" / "mau", lesson = pack / "bai" / "01-bai-mau.md";
    std::filesystem::create_directories(folder / "content");
    for (const char* part : {"mau", "nhan-vat"})
        std::filesystem::copy(source() / "content" / part, folder / "content" / part, std::filesystem::copy_options::recursive);
    app::Plan plan = plan_for(folder / "data");
    plan.packs = {pack};
    plan.preview = app::Setting::Preview{"bai-mau", 2};
    base::FixedClock clock = support::fixed_clock();
    auto opened = app::Program::open(plan, words(), clock, support::fixed_random());
    ASSERT_TRUE(opened) << opened.error().key << opened.error().detail;
    app::App& program = (*opened)->app();
    const auto title = [&] { return quiz::current_page(*program.play())->title; };
    const auto look = [&] {
        clock.advance(1500);
        return program.tick();
    };
    EXPECT_FALSE(look()) << "nothing was saved";
    replace_in(lesson, "# Khi em cần giúp", "# Khi em cần người lớn");
    EXPECT_TRUE(look());
    EXPECT_EQ(title(), "Khi em cần người lớn") << "the page the author was at";
    const auto shows = [&](const char* words) {
        (*opened)->stage().run();
        return (*opened)->stage().record().to_text().find(words) != std::string::npos;
    };
    EXPECT_FALSE(shows("chỗ cần xem lại"));
    replace_in(lesson, "mã: mot", "mã lạ: mot");
    EXPECT_TRUE(look());
    ASSERT_TRUE(program.world().toast);
    EXPECT_NE(program.world().toast->text.find("01-bai-mau.md:"), std::string::npos) << program.world().toast->text;
    EXPECT_EQ(title(), "Khi em cần người lớn");
    EXPECT_TRUE(shows("chỗ cần xem lại"));
    EXPECT_TRUE(shows("Cần sửa, bai/01-bai-mau.md dòng ")) << "over the page that was right last";
    replace_in(lesson, "mã lạ: mot", "mã: mot");
    replace_in(lesson, "# Khi em cần người lớn", "# Khi em cần giúp");
    EXPECT_TRUE(look());
    EXPECT_EQ(title(), "Khi em cần giúp") << "as it was at first";
    EXPECT_FALSE(shows("chỗ cần xem lại")) << "nothing is left to mend";
}

TEST(Program, AFolderThatMustBeMendedOpensAPageWithEveryMistakeUntilNoneIsLeft) {
    const support::TempFolder folder;
    const base::Path pack = folder / "content" / "mau", lesson = pack / "bai" / "01-bai-mau.md", other = pack / "bai" / "02-sap-dat.md";
    std::filesystem::create_directories(folder / "content");
    for (const char* part : {"mau", "nhan-vat"})
        std::filesystem::copy(source() / "content" / part, folder / "content" / part, std::filesystem::copy_options::recursive);
    replace_in(lesson, "mã: mot", "mã lạ: mot");
    replace_in(other, "bài:", "bàii:");
    app::Plan plan = plan_for(folder / "data");
    plan.packs = {pack};
    base::FixedClock clock = support::fixed_clock();
    EXPECT_FALSE(app::Program::open(plan, words(), clock, support::fixed_random())) << "where no page can show it";
    plan.shows_problems = true;
    auto opened = app::Program::open(plan, words(), clock, support::fixed_random());
    ASSERT_TRUE(opened) << opened.error().key << opened.error().detail;
    app::App& program = (*opened)->app();
    const auto shows = [&](const char* words) {
        (*opened)->stage().run();
        return (*opened)->stage().record().to_text().find(words) != std::string::npos;
    };
    const auto look = [&] {
        clock.advance(1500);
        return program.tick();
    };
    EXPECT_EQ(program.world().route, ui::Route::mending);
    EXPECT_TRUE(shows("Cần sửa, bai/01-bai-mau.md dòng "));
    EXPECT_TRUE(shows("Cần sửa, bai/02-sap-dat.md dòng "));
    EXPECT_FALSE(look()) << "nothing was saved";
    replace_in(lesson, "mã lạ: mot", "mã: mot");
    EXPECT_TRUE(look());
    EXPECT_EQ(program.world().route, ui::Route::mending);
    EXPECT_FALSE(shows("01-bai-mau.md"));
    EXPECT_TRUE(shows("02-sap-dat.md"));
    replace_in(other, "bàii:", "bài:");
    EXPECT_TRUE(look());
    EXPECT_EQ(program.world().route, ui::Route::page) << "the first lesson of the folder";
    EXPECT_EQ(program.play()->lesson->id, "bai-mau");
    std::error_code error;
    EXPECT_FALSE(std::filesystem::exists(folder / "data", error)) << "a preview writes nothing";
}
