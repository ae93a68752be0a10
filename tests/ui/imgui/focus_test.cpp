// Where the keyboard is: first on what the page is about, always on something that can be seen, and beside what went.
#include <SDL_events.h>
#include <gtest/gtest.h>

#include "support/fixed.h"
#include "support/no_pictures.h"
#include "ui/imgui/imgui_page.h"

namespace {

using page::ButtonRole;
using page::Place;
using page::Surface;

using support::NoPictures;

class Keyboard : public testing::Test {
protected:
    void SetUp() override { page_.feed().set_size(1024, 768); }

    static page::Button button(const char* label, ButtonRole role = ButtonRole::second) {
        page::Button made;
        made.label = label;
        made.role = role;
        return made;
    }
    static page::Button main_button(const char* label, bool enabled = true) {
        page::Button made = button(label, ButtonRole::main);
        made.is_default = true;
        made.enabled = enabled;
        return made;
    }
    static page::Button closing(const char* label) {
        page::Button made = button(label);
        made.hotkey = page::Hotkey::escape;
        return made;
    }

    // As a pupil's screen: help and exit are drawn first, and the top line before the answers.
    void pass(const page::Draw& answers, const page::Draw& steps, int leaf = 0, const page::Draw& above = {}) {
        page_.begin(1024, 768, 1.0);
        page_.screen({page::Layout::quiz_words, model::Band::b1, leaf});
        page_.section(Place::foot_left, Surface::bare, [&] { press("help", page_.button(button("Em cần giúp", ButtonRole::help))); });
        page_.section(Place::foot_right, Surface::bare, [&] { press("exit", page_.button(button("Thoát nhanh", ButtonRole::exit))); });
        page_.section(Place::bar_left, Surface::bare, [&] { page_.button(button("Trang chủ")); });
        page_.section(Place::answers, Surface::bare, answers);
        page_.section(Place::foot_mid, Surface::bare, steps);
        if (above) page_.dialog("Em cần giúp điều gì?", above);
        page_.end();
    }
    void draw(const page::Draw& answers, const page::Draw& steps, int leaf = 0, const page::Draw& above = {}) {
        for (int i = 0; i < 40; ++i) {
            pass(answers, steps, leaf, above);
            if (!page_.feed().waiting() && !page_.wants_another_pass()) return;
        }
        ADD_FAILURE() << "the page never comes to rest";
    }
    void key(SDL_Scancode code, bool repeat = false) {
        for (const bool down : {true, false}) {
            if (repeat && !down) continue;
            SDL_Event event{};
            event.type = down ? SDL_KEYDOWN : SDL_KEYUP;
            event.key.keysym.scancode = code;
            event.key.repeat = repeat ? 1 : 0;
            page_.feed().push(event);
        }
    }
    void press(const char* name, bool pressed) {
        if (pressed) pressed_ += std::string(name) + " ";
    }
    std::string focused() const {
        std::string all;
        for (const page::Shown& shown : page_.record().all())
            if (shown.focused) all += (all.empty() ? "" : "+") + shown.label;
        return all;
    }

    base::FixedClock clock_ = support::fixed_clock();
    base::Catalogue words_;
    NoPictures pictures_;
    ui::ImguiPage page_{base::Path(KS_BINARY_DIR) / "share", pictures_, words_, clock_};
    std::string pressed_;
    const page::Draw two_ = [this] { page_.button(button("Hỏi cô")), page_.button(button("Bỏ qua")); };
    const page::Draw check_ = [this] { page_.button(button("Gợi ý")), page_.button(main_button("Chốt", false)); };
};

TEST_F(Keyboard, MeetsTheAnswersFirstAndHelpAndExitLast) {
    draw(two_, check_);
    std::vector<std::string> way;
    for (int i = 0; i < 7; ++i) {
        key(SDL_SCANCODE_TAB);
        draw(two_, check_);
        way.push_back(focused());
    }
    EXPECT_EQ(way, (std::vector<std::string>{"Hỏi cô", "Bỏ qua", "Gợi ý", "Trang chủ", "Em cần giúp", "Thoát nhanh", "Hỏi cô"}));
}

TEST_F(Keyboard, GoesToTheNeighbourWhenWhatHadItGoes) {
    const page::Draw first_gone = [this] {
        page::Button off = button("Hỏi cô");
        off.enabled = false;
        page_.button(off), page_.button(button("Bỏ qua"));
    };
    draw(two_, check_);
    key(SDL_SCANCODE_TAB);
    draw(two_, check_);
    ASSERT_EQ(focused(), "Hỏi cô");
    draw(first_gone, check_);
    EXPECT_EQ(focused(), "Bỏ qua");
}

TEST_F(Keyboard, GoesFromTheButtonThatWentToTheOneInItsPlace) {
    const page::Draw go_on = [this] { page_.button(button("Thử lại")), page_.button(main_button("Tiếp")); };
    const page::Draw ready = [this] { page_.button(main_button("Chốt")); };
    draw(two_, ready);
    for (int i = 0; i < 3; ++i) key(SDL_SCANCODE_TAB);
    draw(two_, ready);
    ASSERT_EQ(focused(), "Chốt");
    const page::Draw nothing = [this] { page_.text(page::TextStyle::body, "Vì sao", page::Tone::none); };
    draw(nothing, go_on);
    EXPECT_EQ(focused(), "Tiếp");
}

TEST_F(Keyboard, BeginsANewPageAtItsMainButtonElseAtItsFirstAnswer) {
    const page::Draw go_on = [this] { page_.button(main_button("Tiếp")); };
    const page::Draw words = [this] { page_.text(page::TextStyle::body, "Một trang", page::Tone::none); };
    draw(two_, check_, 1);
    key(SDL_SCANCODE_TAB);
    draw(two_, check_, 1);
    draw(words, go_on, 2);
    EXPECT_EQ(focused(), "Tiếp");
    draw(two_, check_, 3);
    EXPECT_EQ(focused(), "Hỏi cô");
}

TEST_F(Keyboard, AnswersNothingByAPressTooMuchInTheHelpDialog) {
    const page::Draw reasons = [this] {
        press("hand", page_.button(button("Máy có lỗi")));
        page_.row({}, [&] { press("close", page_.button(closing("Đóng"))); });
    };
    draw(two_, check_);
    for (int i = 0; i < 5; ++i) key(SDL_SCANCODE_TAB);
    draw(two_, check_);
    ASSERT_EQ(focused(), "Em cần giúp");
    draw(two_, check_, 0, reasons);
    EXPECT_EQ(focused(), "Đóng");
    key(SDL_SCANCODE_SPACE);
    draw(two_, check_, 0, reasons);
    EXPECT_EQ(pressed_, "close ");
    draw(two_, check_);
    EXPECT_EQ(focused(), "Em cần giúp");  // where it was before
}

TEST_F(Keyboard, IsNotSeenWhileTheMouseIsUsed) {
    draw(two_, check_, 1);
    draw(two_, check_, 2);
    EXPECT_EQ(focused(), "");
}

TEST_F(Keyboard, HeldDownPressesOnce) {
    int times = 0;
    const page::Draw go_on = [&] { times += page_.button(main_button("Tiếp")); };
    draw(two_, go_on, 1);
    key(SDL_SCANCODE_RETURN, true);  // a repeat without its first press: it was pressed on the page before
    draw(two_, go_on, 2);
    key(SDL_SCANCODE_SPACE, true);
    draw(two_, go_on, 3);
    EXPECT_EQ(times, 0);
    key(SDL_SCANCODE_RETURN);
    draw(two_, go_on, 3);
    EXPECT_EQ(times, 1);
}

}  // namespace
