// Every screen in every window looks as it did, point by point; and with the longest words nothing is cut, covered or
// too small to press. A golden changes only with a reason: tools/golden makes them anew.

#include "golden/changes.h"
#include "golden/crowded.h"
#include "golden/kinds_story.h"
#include "golden/lab_stories.h"
#include "golden/stories.h"
#include "ui/theme/tokens.h"

namespace {

using golden::Classroom;
using golden::Window;
using Story = void (*)(Classroom&);

constexpr Window windows[] = {{1024, 768, 1.0}, {1024, 768, 1.5}, {1366, 768, 1.0}, {1366, 768, 1.5}};

struct Stage {
    const char* band;  // whose pictures these are: "t" for a teacher's
    int grade;
    Window window;
    friend void PrintTo(const Stage& stage, std::ostream* out) { *out << stage.band << " " << stage.window.size(); }
};

std::vector<Stage> pupils_stages() {
    std::vector<Stage> all;
    for (const auto& [band, grade] : {std::pair{"a1", 3}, {"a2", 4}, {"b1", 6}, {"b2", 8}})
        for (const Window& window : windows) all.push_back({band, grade, window});
    return all;
}
std::vector<Stage> teachers_stages() {
    std::vector<Stage> all;
    for (const Window& window : windows) all.push_back({"t", 6, window});
    return all;
}
std::vector<Stage> kinds_stages() {
    std::vector<Stage> all;
    for (const Window& window : windows) all.push_back({"kinds", 6, window});
    return all;
}
std::string name_of(const testing::TestParamInfo<Stage>& info) {
    return std::string(info.param.band) + "_" + info.param.window.size() + (info.param.window.scale == 1.0 ? "" : "_large");
}

std::set<std::string> draw_goldens(const Stage& stage, Classroom::Past past, Story story, Classroom::Kind kind = Classroom::Kind::usual,
                                   const golden::Cast& cast = golden::usual_cast()) {
    std::set<std::string> states;
    const auto eye = [&](const std::string& state, Classroom& room) {
        EXPECT_TRUE(states.insert(state).second) << state << " is shown twice";
        golden::Album::the().take({state, stage.band, stage.window.size(), stage.window.letters()}, room.picture());
    };
    Classroom room(cast, stage.grade, past, stage.window, eye, kind);
    story(room);
    return states;
}

void check_pages(const golden::Cast& cast, const Stage& stage, Classroom::Past past, Story story,
                 Classroom::Kind kind = Classroom::Kind::usual) {
    const auto eye = [&](const std::string& state, Classroom& room) {
        golden::Crowded::the().take({state, stage.band, stage.window.size(), stage.window.letters()},
                                    room.record().problems(ui::theme::skin(room.world().band()).target));
    };
    Classroom room(cast, stage.grade, past, stage.window, eye, kind);
    story(room);
}

class Pupils : public testing::TestWithParam<Stage> {};
INSTANTIATE_TEST_SUITE_P(Golden, Pupils, testing::ValuesIn(pupils_stages()), name_of);

TEST_P(Pupils, LookAsBefore) {
    const Stage& stage = GetParam();
    auto states = draw_goldens(stage, Classroom::Past::some_weeks, golden::pupil_story);
    states.merge(draw_goldens(stage, Classroom::Past::some_weeks, golden::test_story));
    states.merge(draw_goldens(stage, Classroom::Past::some_weeks, golden::station_story, Classroom::Kind::station));
    golden::Album::the().expect_complete(stage.band, stage.window.size(), stage.window.letters(), states);
}

TEST_P(Pupils, HaveRoomForTheLongestWords) {
    check_pages(golden::longest_cast(), GetParam(), Classroom::Past::some_weeks, golden::pupil_story);
    check_pages(golden::longest_cast(), GetParam(), Classroom::Past::some_weeks, golden::test_story);
    check_pages(golden::longest_cast(), GetParam(), Classroom::Past::some_weeks, golden::station_story, Classroom::Kind::station);
}

class Teachers : public testing::TestWithParam<Stage> {};
INSTANTIATE_TEST_SUITE_P(Golden, Teachers, testing::ValuesIn(teachers_stages()), name_of);

TEST_P(Teachers, LookAsBefore) {
    const Stage& stage = GetParam();
    auto states = draw_goldens(stage, Classroom::Past::none, golden::first_day_story);
    states.merge(draw_goldens(stage, Classroom::Past::some_weeks, golden::teacher_story));
    states.merge(draw_goldens(stage, Classroom::Past::some_weeks, golden::teachers_test_story));
    states.merge(draw_goldens(stage, Classroom::Past::some_weeks, golden::board_story));
    golden::Album::the().expect_complete(stage.band, stage.window.size(), stage.window.letters(), states);
}

TEST_P(Teachers, HaveRoomForTheLongestWords) {
    check_pages(golden::longest_cast(), GetParam(), Classroom::Past::none, golden::first_day_story);
    check_pages(golden::longest_cast(), GetParam(), Classroom::Past::some_weeks, golden::teacher_story);
    check_pages(golden::longest_cast(), GetParam(), Classroom::Past::some_weeks, golden::teachers_test_story);
    check_pages(golden::longest_cast(), GetParam(), Classroom::Past::some_weeks, golden::board_story);
}

class Kinds : public testing::TestWithParam<Stage> {};
INSTANTIATE_TEST_SUITE_P(Golden, Kinds, testing::ValuesIn(kinds_stages()), name_of);

TEST_P(Kinds, LookAsBefore) {
    const Stage& stage = GetParam();
    const auto states = draw_goldens(stage, Classroom::Past::some_weeks, golden::kinds_story, Classroom::Kind::usual, golden::kinds_cast());
    golden::Album::the().expect_complete(stage.band, stage.window.size(), stage.window.letters(), states);
}

TEST_P(Kinds, HaveRoomForTheirWords) { check_pages(golden::kinds_cast(), GetParam(), Classroom::Past::some_weeks, golden::kinds_story); }

// The windows of the other screens that schools have: all can be read and pressed there, and the lines above and below are whole.
constexpr Window other_windows[] = {{800, 600, 1.0},  {800, 600, 1.5},   {1280, 720, 1.5},
                                    {768, 1366, 1.5}, {1920, 1080, 1.0}, {3840, 2160, 1.5}};

void expect_lines_in_window(const Window& window, const page::Record& record, const std::string& state) {
    for (const page::Shown& shown : record.all()) {
        if (shown.part == page::Part::content || shown.layer > 0) continue;
        const page::Rect& r = shown.rect;
        const bool inside =
            r.x >= 0 && r.y >= 0 && r.right() <= static_cast<float>(window.width) && r.bottom() <= static_cast<float>(window.height);
        EXPECT_TRUE(inside && !shown.clipped) << state << ": " << shown.label << " " << r.x << "," << r.y << " " << r.w << "x" << r.h;
    }
}

void look_at_pages(const Stage& stage, Classroom::Past past, Story story, Classroom::Kind kind = Classroom::Kind::usual) {
    const auto eye = [&](const std::string& state, Classroom& room) {
        const auto problems = room.record().problems(ui::theme::skin(room.world().band()).target * room.zoom());
        EXPECT_TRUE(problems.empty()) << state << ":\n    " << base::join(problems, "\n    ");
        expect_lines_in_window(stage.window, room.record(), state);
    };
    Classroom room(golden::longest_cast(), stage.grade, past, stage.window, eye, kind);
    story(room);
}

class AnyWindow : public testing::TestWithParam<Window> {};
INSTANTIATE_TEST_SUITE_P(Golden, AnyWindow, testing::ValuesIn(other_windows),
                         [](const auto& info) { return "at_" + info.param.size() + (info.param.scale == 1.0 ? "" : "_large"); });

TEST_P(AnyWindow, HasRoomForPupils) {
    for (const auto& [band, grade] : {std::pair{"a1", 3}, {"b1", 6}}) {
        const Stage stage{band, grade, GetParam()};
        look_at_pages(stage, Classroom::Past::some_weeks, golden::pupil_story);
        look_at_pages(stage, Classroom::Past::some_weeks, golden::test_story);
    }
    look_at_pages({"b1", 6, GetParam()}, Classroom::Past::some_weeks, golden::station_story, Classroom::Kind::station);
}

TEST_P(AnyWindow, HasRoomForTeachers) {
    const Stage stage{"t", 6, GetParam()};
    look_at_pages(stage, Classroom::Past::none, golden::first_day_story);
    look_at_pages(stage, Classroom::Past::some_weeks, golden::teacher_story);
    look_at_pages(stage, Classroom::Past::some_weeks, golden::teachers_test_story);
    look_at_pages(stage, Classroom::Past::some_weeks, golden::board_story);
}

// How many names of the class cannot be seen whole without scrolling.
int names_out_of_sight(const golden::Cast& cast, int grade, const Window& window) {
    int out = 0, names = 0;
    const auto eye = [&](const std::string&, Classroom& room) {
        const auto& pupils = room.world().class_now.pupils;
        for (const page::Shown& shown : room.record().all()) {
            const bool is_name = std::any_of(pupils.begin(), pupils.end(), [&](const auto& pupil) { return pupil.name == shown.label; });
            names += is_name;
            out += is_name && (shown.scrolled_out || shown.clipped || shown.cut);
        }
    };
    Classroom room(cast, grade, Classroom::Past::some_weeks, window, eye);
    room.unlock();
    room.start_lesson();
    room.shows("sign-in");
    EXPECT_EQ(names, static_cast<int>(cast.pupils.size()));
    return out;
}

TEST(SignIn, AWholeClassIsSeenAtOnce) {
    static const golden::Cast of_42 = [] {
        golden::Cast cast = golden::longest_cast();
        cast.pupils.resize(42);
        return cast;
    }();
    ASSERT_EQ(golden::longest_cast().pupils.size(), 48u);
    for (const int grade : {3, 4, 6, 8}) {
        EXPECT_EQ(names_out_of_sight(golden::longest_cast(), grade, {1366, 768, 1.0}), 0) << "grade " << grade;
        EXPECT_EQ(names_out_of_sight(of_42, grade, {1024, 768, 1.0}), 0) << "grade " << grade;
    }
}

TEST(Golden, TheirFolderStaysSmall) {
    std::uintmax_t bytes = 0, pictures = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(golden::source() / "tests" / "golden")) {
        if (!entry.is_regular_file()) continue;
        bytes += entry.file_size();
        pictures += entry.path().parent_path().filename() == "pictures";
    }
    EXPECT_LT(bytes, 2'000'000u);
    EXPECT_LE(pictures, 24u);
}

TEST(Golden, ChangesLieSideBySide) {
    const char* before = std::getenv("KS_GOLDEN_BEFORE");
    if (!golden::is_wished("changes") || before == nullptr) GTEST_SKIP() << "asked for by tools/golden";
    golden::write_changes(before);
}

// After a whole run with KS_GOLDEN=write. A story that broke leaves everything as it was.
class Writing : public testing::Environment {
    void TearDown() override {
        if (!golden::is_writing() || testing::UnitTest::GetInstance()->Failed()) return;
        const std::size_t all_windows = pupils_stages().size() + teachers_stages().size() + kinds_stages().size();
        golden::Album::the().write(all_windows);
        golden::Crowded::the().write(all_windows);
    }
};
const auto* const writing = testing::AddGlobalTestEnvironment(new Writing);

}  // namespace
