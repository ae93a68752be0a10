// Events as SDL delivers them, through the feed, into ImGui's own field and buttons.
#include "ui/imgui/feed.h"

#include <SDL.h>
#include <gtest/gtest.h>

#include <cstring>

#include "imgui.h"

namespace {

SDL_Event key(SDL_Scancode code, bool down, std::uint16_t modifiers = 0, std::uint32_t at_ms = 0) {
    SDL_Event event{};
    event.type = down ? SDL_KEYDOWN : SDL_KEYUP;
    event.key.timestamp = at_ms;
    event.key.state = down ? SDL_PRESSED : SDL_RELEASED;
    event.key.keysym.scancode = code, event.key.keysym.mod = modifiers;
    return event;
}

SDL_Event letters(const char* text) {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    std::strncpy(event.text.text, text, sizeof event.text.text - 1);
    return event;
}

SDL_Event motion(int x, int y) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = x, event.motion.y = y;
    return event;
}

SDL_Event button(int x, int y, bool down, int which = SDL_BUTTON_LEFT) {
    SDL_Event event{};
    event.type = down ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP;
    event.button.button = static_cast<Uint8>(which);
    event.button.x = x, event.button.y = y;
    return event;
}

SDL_Event window(int what, int a = 0, int b = 0) {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = static_cast<Uint8>(what);
    event.window.data1 = a, event.window.data2 = b;
    return event;
}

// A page with one field at the top and one button below it.
class FeedTest : public testing::Test {
protected:
    void SetUp() override {
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
        ASSERT_EQ(SDL_Init(SDL_INIT_EVENTS), 0);
        SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
        context_ = ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DeltaTime = 1 / 60.0f;
        io.Fonts->AddFontDefault();
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
        feed_.set_size(400, 300);
        feed_.release(io);
        pass();
        pass();
    }
    void TearDown() override {
        ImGui::DestroyContext(context_);
        SDL_Quit();
    }
    void pass() {
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({400, 300});
        ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings);
        if (wants_focus_) ImGui::SetKeyboardFocusHere();
        wants_focus_ = false;
        entered_ += ImGui::InputText("field", text_, sizeof text_, ImGuiInputTextFlags_EnterReturnsTrue);
        ImGui::SetCursorPos({50, 100});
        clicks_ += ImGui::Button("button", {100, 40});
        ImGui::End();
        ImGui::Render();
        ++passes_;
    }
    void play() {
        bool more = true;
        while (more) {
            more = feed_.release(ImGui::GetIO());
            pass();
        }
        pass();
    }
    // Through SDL's own queue, all waiting at once as Unikey sends them.
    void play(const std::vector<SDL_Event>& events) {
        for (SDL_Event event : events) SDL_PushEvent(&event);
        SDL_Event event;
        while (SDL_PollEvent(&event) == 1) feed_.push(event);
        play();
    }
    void focus_field() {
        wants_focus_ = true;
        pass();
        pass();
    }

    ImGuiContext* context_ = nullptr;
    ui::Feed feed_;
    char text_[64] = "";
    bool wants_focus_ = false;
    int clicks_ = 0, entered_ = 0, passes_ = 0;
};

std::vector<SDL_Event> typed(const char* text) {
    std::vector<SDL_Event> events;
    for (const char* c = text; *c != '\0'; ++c) {
        const auto code = static_cast<SDL_Scancode>(SDL_SCANCODE_A + ((*c | 32) - 'a'));
        const char one[2] = {*c, '\0'};
        events.push_back(key(code, true));
        events.push_back(letters(one));
        events.push_back(key(code, false));
    }
    return events;
}

void replace(std::vector<SDL_Event>& events, int count, const char* with) {  // Unikey: backspaces, then the new letters
    for (int i = 0; i < count; ++i) {
        events.push_back(key(SDL_SCANCODE_BACKSPACE, true));
        events.push_back(key(SDL_SCANCODE_BACKSPACE, false));
    }
    events.push_back(letters(with));
}

std::vector<SDL_Event> tran() {
    std::vector<SDL_Event> events = typed("Tra");
    replace(events, 1, "â");
    for (const SDL_Event& event : typed("n")) events.push_back(event);
    replace(events, 2, "ần");
    return events;
}

TEST_F(FeedTest, UnikeyBurstTypesTran) {
    focus_field();
    play(tran());
    EXPECT_STREQ(text_, "Trần");
}

TEST_F(FeedTest, UnikeyBurstTypesThuong) {
    focus_field();
    std::vector<SDL_Event> events = typed("thuo");
    replace(events, 2, "ươ");
    for (const SDL_Event& event : typed("ng")) events.push_back(event);
    play(events);
    EXPECT_STREQ(text_, "thương");
}

// The control: the same events given all at once lose the backspaces, so the test above tests something.
TEST_F(FeedTest, AllEventsInOnePassWouldLoseThem) {
    focus_field();
    ImGuiIO& io = ImGui::GetIO();
    for (const SDL_Event& event : tran()) {
        if (event.type == SDL_TEXTINPUT)
            io.AddInputCharactersUTF8(event.text.text);
        else
            io.KeysDown[event.key.keysym.scancode] = event.type == SDL_KEYDOWN;
    }
    pass();
    pass();
    EXPECT_STRNE(text_, "Trần");
}

// The window has one and a half pixels to a point of the page, and on a scaled desktop two to a place of the mouse.
TEST_F(FeedTest, TheMouseIsWhereItSeemsToBe) {
    feed_.push(motion(90, 30));
    feed_.release(ImGui::GetIO(), 1.5f);
    EXPECT_FLOAT_EQ(ImGui::GetIO().MousePos.x, 60);
    feed_.set_pixels_per_place(2);
    feed_.push(motion(90, 30));
    feed_.release(ImGui::GetIO(), 1.5f);
    EXPECT_FLOAT_EQ(ImGui::GetIO().MousePos.x, 120);
    EXPECT_FLOAT_EQ(ImGui::GetIO().MousePos.y, 40);
}

TEST_F(FeedTest, PressAndReleaseInOnePollIsAClick) {
    play({motion(1, 1), motion(60, 110), button(90, 120, true), button(90, 120, false)});
    EXPECT_EQ(clicks_, 1);
    play({button(90, 120, true), button(300, 250, false)});  // let go elsewhere
    EXPECT_EQ(clicks_, 1);
}

TEST_F(FeedTest, TwoQuickClicksAreTwoClicks) {
    play({button(90, 120, true), button(90, 120, false), button(90, 120, true), button(90, 120, false)});
    EXPECT_EQ(clicks_, 2);
}

TEST_F(FeedTest, LettersArriveBeforeALaterClickMovesTheCursor) {
    focus_field();
    std::vector<SDL_Event> events{letters("abc")};
    events.push_back(button(90, 120, true));
    events.push_back(button(90, 120, false));
    events.push_back(letters("lost"));  // the field has no focus any more
    play(events);
    EXPECT_STREQ(text_, "abc");
    EXPECT_EQ(clicks_, 1);
}

TEST_F(FeedTest, LettersArriveBeforeALaterClickInTheSameField) {
    focus_field();
    play({letters("xyz")});
    play({letters("abc"), button(13, 17, true), button(13, 17, false), letters("0")});  // the click goes to the start of the field
    EXPECT_STREQ(text_, "0xyzabc");
}

TEST_F(FeedTest, MotionDoesNotOvertakeTheWheel) {
    SDL_Event wheel{};
    wheel.type = SDL_MOUSEWHEEL;
    wheel.wheel.y = 1;
    feed_.push(motion(60, 70));
    feed_.push(wheel);
    feed_.push(motion(300, 250));
    EXPECT_TRUE(feed_.release(ImGui::GetIO()));
    EXPECT_EQ(ImGui::GetIO().MousePos.x, 60);
    EXPECT_EQ(ImGui::GetIO().MouseWheel, 1);
}

TEST_F(FeedTest, MotionsBecomeOne) {
    for (int i = 0; i < 500; ++i) feed_.push(motion(i, i));
    EXPECT_FALSE(feed_.release(ImGui::GetIO()));
    EXPECT_EQ(ImGui::GetIO().MousePos.x, 499);
}

TEST_F(FeedTest, MotionDoesNotOvertakeAClick) {
    feed_.push(button(90, 120, true));
    feed_.push(motion(300, 250));
    EXPECT_TRUE(feed_.release(ImGui::GetIO()));
    EXPECT_EQ(ImGui::GetIO().MousePos.x, 90);
}

TEST_F(FeedTest, HeldBackspaceGoesOnAndHeldEnterDoesNot) {
    focus_field();
    play({letters("abcdef")});
    SDL_Event again = key(SDL_SCANCODE_BACKSPACE, true);
    again.key.repeat = 1;
    play({key(SDL_SCANCODE_BACKSPACE, true)});
    play({again});
    play({again});
    play({key(SDL_SCANCODE_BACKSPACE, false)});
    EXPECT_STREQ(text_, "abc");
    again.key.keysym.scancode = SDL_SCANCODE_RETURN;
    play({key(SDL_SCANCODE_RETURN, true), again, again, again, key(SDL_SCANCODE_RETURN, false)});
    EXPECT_EQ(entered_, 1);
}

TEST_F(FeedTest, LongHeldKeyDoesNotPileUp) {
    SDL_Event again = key(SDL_SCANCODE_BACKSPACE, true);
    again.key.repeat = 1;
    for (int i = 0; i < 100; ++i) feed_.push(again);
    int passes = 1;
    while (feed_.release(ImGui::GetIO())) ++passes;
    EXPECT_EQ(passes, 2);
}

TEST_F(FeedTest, ModifiersComeFromEvents) {
    focus_field();
    play({letters("abc"), key(SDL_SCANCODE_LCTRL, true), key(SDL_SCANCODE_A, true), key(SDL_SCANCODE_A, false),
          key(SDL_SCANCODE_LCTRL, false), letters("x")});
    EXPECT_STREQ(text_, "x");  // Ctrl+A chose all
    EXPECT_FALSE(ImGui::GetIO().KeyCtrl);
}

TEST_F(FeedTest, LostFocusLetsEverythingGo) {
    play({key(SDL_SCANCODE_LCTRL, true, KMOD_LCTRL), button(90, 120, true)});
    EXPECT_TRUE(ImGui::GetIO().KeyCtrl);
    play({window(SDL_WINDOWEVENT_FOCUS_LOST)});
    EXPECT_FALSE(ImGui::GetIO().KeyCtrl);
    EXPECT_FALSE(ImGui::GetIO().MouseDown[0]);
    EXPECT_FALSE(ImGui::GetIO().KeysDown[SDL_SCANCODE_LCTRL]);
}

TEST_F(FeedTest, UnknownKeysAndButtonsAreHarmless) {
    feed_.push(key(SDL_SCANCODE_UNKNOWN, true));
    feed_.push(key(static_cast<SDL_Scancode>(600), true));
    feed_.push(button(5, 5, true, 9));
    EXPECT_FALSE(feed_.waiting());
}

TEST_F(FeedTest, WheelAddsUp) {
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.y = 1, event.wheel.preciseY = 1.5f;
    feed_.push(event);
    feed_.push(event);
    feed_.release(ImGui::GetIO());
    EXPECT_FLOAT_EQ(ImGui::GetIO().MouseWheel, 3.0f);
}

TEST_F(FeedTest, ShellLearnsOfFilesSizesAndTheEnd) {
    SDL_Event drop{};
    drop.type = SDL_DROPFILE;
    drop.drop.file = SDL_strdup("/tmp/lop 6A.xlsx");
    feed_.push(drop);
    feed_.push(window(SDL_WINDOWEVENT_SIZE_CHANGED, 1024, 768));
    SDL_Event quit{};
    quit.type = SDL_QUIT;
    feed_.push(quit);
    EXPECT_EQ(feed_.take_dropped(), std::vector<std::string>{"/tmp/lop 6A.xlsx"});
    EXPECT_TRUE(feed_.take_dropped().empty());
    int width = 0, height = 0;
    EXPECT_TRUE(feed_.take_resized(width, height));
    EXPECT_EQ(width, 1024);
    EXPECT_FALSE(feed_.take_resized(width, height));
    EXPECT_TRUE(feed_.take_exposed());
    EXPECT_TRUE(feed_.take_quit());
    EXPECT_FALSE(feed_.take_quit());
    feed_.release(ImGui::GetIO());
    EXPECT_EQ(ImGui::GetIO().DisplaySize.x, 1024);
}

void tap_shift(ui::Feed& feed, std::uint32_t at_ms) {
    feed.push(key(SDL_SCANCODE_LSHIFT, true, KMOD_LSHIFT, at_ms));
    feed.push(key(SDL_SCANCODE_LSHIFT, false, 0, at_ms + 50));
}

TEST_F(FeedTest, ThreeShiftsAloneAreCounted) {
    tap_shift(feed_, 1000);
    tap_shift(feed_, 1500);
    EXPECT_EQ(feed_.take_shifts(), 2);
    tap_shift(feed_, 2000);
    EXPECT_EQ(feed_.take_shifts(), 3);
    EXPECT_EQ(feed_.take_shifts(), 0);
}

TEST_F(FeedTest, ShiftsWithALetterAClickOrTooSlowlyAreNot) {
    tap_shift(feed_, 1000);
    tap_shift(feed_, 1200);
    feed_.push(key(SDL_SCANCODE_A, true, 0, 1300));
    tap_shift(feed_, 1400);
    EXPECT_EQ(feed_.take_shifts(), 1);
    tap_shift(feed_, 1500);
    feed_.push(button(5, 5, true));
    tap_shift(feed_, 1600);
    EXPECT_EQ(feed_.take_shifts(), 1);
    tap_shift(feed_, 10000);
    tap_shift(feed_, 11500);
    tap_shift(feed_, 12600);
    EXPECT_LT(feed_.take_shifts(), 3);
    feed_.push(key(SDL_SCANCODE_LSHIFT, true, 0, 20000));  // a capital letter
    feed_.push(key(SDL_SCANCODE_A, true, 0, 20010));
    feed_.push(key(SDL_SCANCODE_LSHIFT, false, 0, 20020));
    EXPECT_EQ(feed_.take_shifts(), 0);
}

}  // namespace
