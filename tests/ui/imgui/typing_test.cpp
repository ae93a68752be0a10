// Typing in the fields of a page as Vietnamese input methods do it: those that compose (ibus, fcitx, Windows' own) and those that
// correct with backspaces (Unikey, bamboo). Events go the way SDL's do.
#include <SDL.h>
#include <gtest/gtest.h>

#include <cstdio>

#include "support/fixed.h"
#include "support/no_pictures.h"
#include "ui/imgui/imgui_page.h"

namespace {

using Kind = page::Field::Kind;

SDL_Event letters(std::uint32_t type, const char* text) {
    SDL_Event event{};
    event.type = type;
    if (type == SDL_TEXTEDITING)
        std::snprintf(event.edit.text, sizeof event.edit.text, "%s", text);
    else
        std::snprintf(event.text.text, sizeof event.text.text, "%s", text);
    return event;
}

SDL_Event key_edge(SDL_Scancode code, bool down) {
    SDL_Event event{};
    event.type = down ? SDL_KEYDOWN : SDL_KEYUP;
    event.key.keysym.scancode = code;
    if (code == SDL_SCANCODE_SPACE) event.key.keysym.sym = SDLK_SPACE;  // without a window SDL knows no layout
    return event;
}

// A name, a class, a PIN, and a button below them.
class TypingInPage : public testing::Test {
protected:
    void SetUp() override {
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
        ASSERT_EQ(SDL_Init(SDL_INIT_EVENTS), 0);
        SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
        draw();
    }
    void TearDown() override { SDL_Quit(); }

    void draw() {
        for (int pass = 0; pass < 60; ++pass) {
            const bool input = page_.feed().waiting();
            page_.begin(1024, 768, 1.0);
            page_.screen({page::Layout::plain, model::Band::teacher});
            page_.section(page::Place::centre, page::Surface::card, [&] {
                entered_ += page_.field({.label = "Tên", .first = true}, name_);
                page_.field({.label = "Lớp"}, class_);
                page_.field({.kind = Kind::code, .label = "PIN", .limit = 4}, pin_);
                pressed_ += page_.button({.label = "Xong"});
            });
            page_.end();
            if (!input && !page_.feed().waiting() && !page_.wants_another_pass()) return;
        }
        ADD_FAILURE() << "the page never comes to rest";
    }
    void play(std::vector<SDL_Event> events) {
        for (SDL_Event& event : events) SDL_PushEvent(&event);
        SDL_Event event;
        while (SDL_PollEvent(&event) == 1) page_.feed().push(event);
        draw();
    }
    void compose(const char* text) { play({letters(SDL_TEXTEDITING, text)}); }
    void compose_tran() {
        for (const char* step : {"T", "Tr", "Tra", "Trâ", "Trân", "Trần"}) compose(step);
    }
    // As ibus does, some moments after the key or press that made it.
    void commit(const char* text) { play({letters(SDL_TEXTEDITING, ""), letters(SDL_TEXTINPUT, text)}); }
    void type(const char* text) { play({letters(SDL_TEXTINPUT, text)}); }
    void key(SDL_Scancode code) { play({key_edge(code, true), key_edge(code, false)}); }
    void click(const char* label) {
        const page::Shown* shown = page_.record().find(label);
        ASSERT_NE(shown, nullptr) << page_.record().to_text();
        std::vector<SDL_Event> events;
        for (const std::uint32_t type : {SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP}) {
            SDL_Event event{};
            event.type = type;
            event.button.button = SDL_BUTTON_LEFT;
            event.button.x = static_cast<int>(shown->rect.centre().x), event.button.y = static_cast<int>(shown->rect.centre().y);
            events.push_back(event);
        }
        play(events);
    }
    std::string seen(const char* label) { return page_.record().find(label)->state; }

    base::FixedClock clock_ = support::fixed_clock();
    base::Catalogue words_;
    support::NoPictures pictures_;
    ui::ImguiPage page_{base::Path(KS_BINARY_DIR) / "share", pictures_, words_, clock_};
    std::string name_, class_, pin_;
    int entered_ = 0, pressed_ = 0;
};

TEST_F(TypingInPage, WhatIsComposedIsSeenAndNoValueYet) {
    compose_tran();
    EXPECT_EQ(seen("Tên"), "Trần");
    EXPECT_EQ(name_, "");
    commit("Trần");
    EXPECT_EQ(seen("Tên"), "Trần");
    EXPECT_EQ(name_, "Trần");
    type(" ");
    compose("H");
    compose("Hư");
    EXPECT_EQ(seen("Tên"), "Trần Hư");
    EXPECT_EQ(name_, "Trần ");
    commit("Hưng");
    EXPECT_EQ(name_, "Trần Hưng");
}

TEST_F(TypingInPage, WhatIsComposedStandsOnALine) {
    const auto pixels = [this] {
        std::vector<std::uint32_t> made(1024 * 768);
        page_.render({made.data(), 1024, 768, 1024});
        return made;
    };
    compose("Trần");
    const auto composed = pixels();
    commit("Trần");
    EXPECT_NE(composed, pixels());
}

TEST_F(TypingInPage, ComposingIsGivenUpWithoutATrace) {
    type("An");
    compose("x");
    compose("");
    EXPECT_EQ(seen("Tên"), "An");
    EXPECT_EQ(name_, "An");
}

TEST_F(TypingInPage, ComposingGoesOnInTheMiddleOfWhatIsThere) {
    type("Nguyễn An");
    key(SDL_SCANCODE_LEFT);
    key(SDL_SCANCODE_LEFT);
    compose("Thi");
    compose("Thị");
    EXPECT_EQ(seen("Tên"), "Nguyễn ThịAn");
    EXPECT_EQ(name_, "Nguyễn An");
    commit("Thị ");
    EXPECT_EQ(name_, "Nguyễn Thị An");
}

// Whoever leaves the field has typed it, whether or not the input method says so afterwards.
class Leaving : public TypingInPage, public testing::WithParamInterface<bool> {
protected:
    void leave_by(const std::function<void()>& what) {
        compose_tran();
        what();
        if (GetParam()) commit("Trần");
    }
};
INSTANTIATE_TEST_SUITE_P(Ways, Leaving, testing::Bool(), [](const auto& info) { return info.param ? "SaidAgain" : "Dropped"; });

TEST_P(Leaving, ByTab) {
    leave_by([this] { key(SDL_SCANCODE_TAB); });
    EXPECT_EQ(name_, "Trần");
    EXPECT_EQ(class_, "");
    compose("6");
    commit("6A1");
    EXPECT_EQ(class_, "6A1");
    EXPECT_EQ(name_, "Trần");
}

TEST_P(Leaving, ByAClickOnAnotherField) {
    leave_by([this] { click("Lớp"); });
    EXPECT_EQ(name_, "Trần");
    EXPECT_EQ(seen("Lớp"), "");
    EXPECT_EQ(class_, "");
}

TEST_P(Leaving, ByAButton) {
    leave_by([this] { click("Xong"); });
    EXPECT_EQ(name_, "Trần");
    EXPECT_EQ(pressed_, 1);
}

TEST_P(Leaving, ByEnter) {
    leave_by([this] { key(SDL_SCANCODE_RETURN); });
    EXPECT_EQ(name_, "Trần");
    EXPECT_EQ(entered_, 1);
}

TEST_P(Leaving, ForAFieldOfDigits) {
    leave_by([this] { click("PIN"); });
    EXPECT_EQ(name_, "Trần");
    EXPECT_EQ(pin_, "");
    for (const SDL_Scancode code : {SDL_SCANCODE_1, SDL_SCANCODE_9, SDL_SCANCODE_0, SDL_SCANCODE_KP_7}) key(code);
    EXPECT_EQ(pin_, "1907");
}

TEST_P(Leaving, ForAnotherWindow) {
    leave_by([this] {
        SDL_Event event{};
        event.type = SDL_WINDOWEVENT;
        event.window.event = SDL_WINDOWEVENT_FOCUS_LOST;
        play({event});
    });
    EXPECT_EQ(name_, "Trần");
}

TEST_P(Leaving, ForAnotherPlaceInTheSameField) {
    type("An ");
    leave_by([this] { key(SDL_SCANCODE_HOME); });
    EXPECT_EQ(name_, "An Trần");
    EXPECT_TRUE(page_.feed().take_interrupted()) << "the input method begins anew";
}

TEST_F(TypingInPage, TheSameWordMayBeTypedTwice) {
    compose_tran();
    key(SDL_SCANCODE_TAB);
    compose_tran();
    commit("Trần");
    EXPECT_EQ(name_, "Trần");
    EXPECT_EQ(class_, "Trần");
}

// Windows tells of the keys with which letters are composed, too.
TEST_F(TypingInPage, KeysOfTheInputMethodEditNothing) {
    type("An");
    play({key_edge(SDL_SCANCODE_S, true), letters(SDL_TEXTEDITING, "s"), key_edge(SDL_SCANCODE_S, false)});
    key(SDL_SCANCODE_BACKSPACE);
    compose("");
    EXPECT_EQ(name_, "An");
    key(SDL_SCANCODE_BACKSPACE);
    EXPECT_EQ(name_, "A");
}

// ibus lets a key pass that ends the word; what it composed comes after it.
TEST_F(TypingInPage, ABlankThatComesBeforeItsWordStandsBehindIt) {
    compose_tran();
    play({key_edge(SDL_SCANCODE_SPACE, true), letters(SDL_TEXTINPUT, " "), key_edge(SDL_SCANCODE_SPACE, false)});
    commit("Trần");
    EXPECT_EQ(name_, "Trần ");
}

TEST_F(TypingInPage, CorrectionsWithBackspacesWork) {
    std::vector<SDL_Event> events;
    for (const char* letter : {"T", "r", "a"}) events.push_back(letters(SDL_TEXTINPUT, letter));
    for (const bool down : {true, false}) events.push_back(key_edge(SDL_SCANCODE_BACKSPACE, down));
    events.push_back(letters(SDL_TEXTINPUT, "â"));
    events.push_back(letters(SDL_TEXTINPUT, "n"));
    for (int i = 0; i < 4; ++i) events.push_back(key_edge(SDL_SCANCODE_BACKSPACE, i % 2 == 0));
    events.push_back(letters(SDL_TEXTINPUT, "ần"));
    play(events);
    EXPECT_EQ(name_, "Trần");
}

TEST_F(TypingInPage, AFieldOfDigitsTakesTheKeysAndNoLetters) {
    click("PIN");
    EXPECT_EQ(page_.caret(), std::nullopt) << "no input method is on";
    for (const SDL_Scancode code : {SDL_SCANCODE_2, SDL_SCANCODE_KP_5}) key(code);
    compose("8");
    type("8");
    EXPECT_EQ(pin_, "25");
    key(SDL_SCANCODE_BACKSPACE);
    EXPECT_EQ(pin_, "2");
}

TEST_F(TypingInPage, AnInputMethodIsOnWhereLettersAreTypedOnly) {
    ASSERT_TRUE(page_.caret()) << "the first field has the keyboard";
    const page::Shown* field = page_.record().find("Tên");
    EXPECT_GE(page_.caret()->y, field->rect.y);
    EXPECT_LE(page_.caret()->bottom(), field->rect.bottom());
    const float before = page_.caret()->x;
    compose("Trần");
    EXPECT_GT(page_.caret()->x, before + 20) << "it is told where the letters end";
    click("Xong");
    EXPECT_EQ(page_.caret(), std::nullopt);
    type("thừa");
    click("Lớp");
    EXPECT_TRUE(page_.caret());
    EXPECT_EQ(class_, "");
}

TEST_F(TypingInPage, ALongCompositionIsTakenWhole) {
    const std::string words = "Nghĩa trang liệt sĩ thành phố mang tên người anh hùng đã ngã xuống";
    SDL_Event event{};
    event.type = SDL_TEXTEDITING_EXT;
    event.editExt.text = SDL_strdup(words.c_str());
    play({event});
    EXPECT_EQ(seen("Tên"), words);
}

}  // namespace
