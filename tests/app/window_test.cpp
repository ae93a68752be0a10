// Where the window opens on the screens that schools have, and that it closes when it is told to.
#include "app/window.h"

#include <SDL.h>

#include "app/classroom.h"
#include "app/program.h"
#include "support/temp_folder.h"

namespace {

using app::Bounds;
using app::WindowPlace;

bool is_inside(const Bounds& screen, const Bounds& window) {
    return window.x >= screen.x && window.y >= screen.y && window.x + window.width <= screen.x + screen.width &&
           window.y + window.height <= screen.y + screen.height;
}

TEST(WindowPlaceTest, LiesInItsScreenAndFillsItAtFirst) {
    for (const Bounds screen : {Bounds{0, 0, 800, 570},
                                {0, 0, 1024, 738},
                                {0, 24, 1280, 696},
                                {60, 0, 1306, 768},
                                {0, 0, 1920, 1040},
                                {0, 0, 3840, 2120},
                                {0, 0, 768, 1366},
                                {0, 0, 640, 480}}) {
        const WindowPlace place = app::choose_place({screen}, std::nullopt, {});
        EXPECT_TRUE(place.maximised);
        EXPECT_TRUE(is_inside(screen, place.at)) << screen.width << "x" << screen.height;
        EXPECT_LE(place.at.width, 1366);
        EXPECT_LE(place.at.height, 768);
    }
}

TEST(WindowPlaceTest, ASizeThatIsAskedForIsTakenWhereItFits) {
    const Bounds screen{0, 0, 1366, 738};
    EXPECT_EQ(app::choose_place({screen}, WindowPlace{{5, 50, 900, 650}, true}, {1024, 600, true}),
              (WindowPlace{{171, 85, 1024, 600}, false}));
    const WindowPlace large = app::choose_place({screen}, std::nullopt, {1366, 768, true});
    EXPECT_TRUE(large.maximised);
    EXPECT_TRUE(is_inside(screen, large.at));
}

TEST(WindowPlaceTest, ComesBackWhereItWas) {
    const std::vector<Bounds> both = {{0, 0, 1366, 738}, {1366, 0, 1920, 1080}};
    const WindowPlace beside{{1500, 100, 1400, 800}, false};
    EXPECT_EQ(app::choose_place(both, beside, {}), beside);
    EXPECT_TRUE(app::choose_place({both.front()}, beside, {}).maximised) << "that screen is gone";
    const WindowPlace large = app::choose_place({{0, 0, 1024, 738}}, WindowPlace{{0, 60, 1366, 768}, false}, {});
    EXPECT_TRUE(is_inside({0, 0, 1024, 738}, large.at)) << "the screen is smaller now";
    EXPECT_FALSE(app::choose_place(both, WindowPlace{{100, -900, 1024, 700}, false}, {}).at.y < 0) << "out of reach";
}

TEST(WindowPlaceTest, IsKeptBesideTheSettings) {
    const support::TempFolder folder;
    const base::Path data = folder / "data";
    std::filesystem::create_directories(data);
    EXPECT_EQ(app::load_window_place(data), std::nullopt);
    const WindowPlace place{{-1200, 40, 1100, 720}, true};
    ASSERT_TRUE(app::save_window_place(data, place));
    EXPECT_EQ(app::load_window_place(data), place);
    for (const char* broken : {"", "{", "[]", "{\"width\": \"breit\"}", "{\"x\": 1e300, \"width\": -5, \"height\": 9}"}) {
        ASSERT_TRUE(base::write_file(data / "cua-so.json", broken));
        EXPECT_EQ(app::load_window_place(data), std::nullopt) << broken;
    }
}

class OpenWindow : public testing::Test {
protected:
    OpenWindow() {
        plan_.share = base::Path(KS_BINARY_DIR) / "share";
        plan_.data = folder_ / "data";
        plan_.threads = false;
        program_ = *app::Program::open(plan_, app_test::words(), clock_, support::fixed_random());
    }
    void run(const std::function<void()>& shown) {
        app::Window window = *app::Window::open("Khiên Số", {{0, 0, 1024, 700}, false});
        window.run(program_->stage(), program_->app(), clock_, shown);
    }

    const app::Sdl sdl_ = *app::Sdl::start(false);
    const support::TempFolder folder_;
    base::FixedClock clock_ = support::fixed_clock();
    app::Plan plan_;
    std::unique_ptr<app::Program> program_;
};

// The press on a title bar's X may be the last event there is: nothing may be waited for after it.
TEST_F(OpenWindow, ClosesAtOnceByItsTitleBar) {
    constexpr Uint32 another_event_ms = 3000, at_once_ms = 1500;
    const SDL_TimerID later = SDL_AddTimer(
        another_event_ms,
        [](Uint32, void*) -> Uint32 {
            app::wake_main_loop();
            return 0;
        },
        nullptr);
    Uint32 closed_ms = 0;
    run([&] {
        closed_ms = SDL_GetTicks();
        SDL_Event event{};
        event.type = SDL_WINDOWEVENT;
        event.window.event = SDL_WINDOWEVENT_CLOSE;
        SDL_PushEvent(&event);
    });
    EXPECT_LT(SDL_GetTicks() - closed_ms, at_once_ms);
    SDL_RemoveTimer(later);
}

class FullScreen : public OpenWindow, public testing::WithParamInterface<int> {};
INSTANTIATE_TEST_SUITE_P(Pressed, FullScreen, testing::Values(0, 1, 2));

TEST_P(FullScreen, ComesAndGoesWithF11) {
    app::Window window = *app::Window::open("Khiên Số", {{0, 0, 1024, 700}, false});
    window.run(program_->stage(), program_->app(), clock_, [] {
        SDL_Event event{};
        event.type = SDL_KEYDOWN;
        event.key.keysym.scancode = SDL_SCANCODE_F11;
        for (int i = 0; i < GetParam(); ++i) SDL_PushEvent(&event);
        event.type = SDL_QUIT;
        SDL_PushEvent(&event);
    });
    EXPECT_EQ(window.is_full_screen(), GetParam() == 1);
    EXPECT_EQ(window.place().at.width, 1024) << "what is kept is the size beside";
}

}  // namespace
