// The second press of a double click presses nothing that its first has just brought; a second press that is meant does.
#include <SDL_events.h>
#include <gtest/gtest.h>

#include "support/fixed.h"
#include "support/no_pictures.h"
#include "ui/imgui/imgui_page.h"

namespace {

using support::NoPictures;

class DoubleClick : public testing::Test {
protected:
    void SetUp() override {
        page_.feed().set_size(1024, 768);
        draw();
        draw();
    }
    // A click on the one control; the control shows what it became.
    void click(int nth) {
        const page::Point at = page_.record().all().back().rect.centre();
        for (const std::uint32_t type : {SDL_MOUSEMOTION, SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP}) {
            SDL_Event event{};
            event.type = type;
            event.motion.x = static_cast<int>(at.x);
            event.motion.y = static_cast<int>(at.y);
            if (type != SDL_MOUSEMOTION) {
                event.button.button = SDL_BUTTON_LEFT;
                event.button.clicks = static_cast<Uint8>(nth);
                event.button.x = static_cast<int>(at.x);
                event.button.y = static_cast<int>(at.y);
            }
            page_.feed().push(event);
        }
        while (page_.feed().waiting()) draw();
        draw();
    }
    void draw() {
        page_.begin(1024, 768, 1.0);
        page_.screen({page::Layout::plain, model::Band::b1, leaf_});
        bool pressed = false;
        page_.section(page::Place::centre, page::Surface::card, [&] { pressed = control_(); });
        page_.end();
        if (!pressed) return;
        ++presses_;
        if (turns_) ++leaf_;
        if (changes_) label_ = "Tiếp";
    }
    bool button() {
        page::Button made;
        made.label = label_;
        return page_.button(made);
    }
    bool option() {
        page::Choose choose;
        choose.many = true;
        choose.options.push_back({.letter = "A", .text = model::from_plain("Hỏi cô"), .chosen = chosen_});
        const bool pressed = page_.choose(choose).has_value();
        chosen_ = chosen_ != pressed;
        return pressed;
    }

    base::FixedClock clock_ = support::fixed_clock();
    base::Catalogue words_;
    NoPictures pictures_;
    ui::ImguiPage page_{base::Path(KS_BINARY_DIR) / "share", pictures_, words_, clock_};
    std::function<bool()> control_ = [this] { return button(); };
    std::string label_ = "Chốt";
    bool turns_ = false, changes_ = false, chosen_ = false;
    int leaf_ = 0, presses_ = 0;
};

TEST_F(DoubleClick, TurnsOnePage) {
    turns_ = true;
    click(1);
    click(2);
    click(3);
    EXPECT_EQ(presses_, 1);
    click(1);  // later, and meant
    EXPECT_EQ(presses_, 2);
}

TEST_F(DoubleClick, DoesNotPressWhatTheButtonHasBecome) {
    changes_ = true;
    click(1);
    click(2);
    EXPECT_EQ(presses_, 1);
    click(1);
    EXPECT_EQ(presses_, 2);
}

TEST_F(DoubleClick, PressesAButtonThatStaysWhatItIs) {
    click(1);
    click(2);
    EXPECT_EQ(presses_, 2);
}

TEST_F(DoubleClick, TicksAnOptionAndDoesNotTakeItBack) {
    control_ = [this] { return option(); };
    draw();
    draw();
    click(1);
    click(2);
    EXPECT_TRUE(chosen_);
    click(1);
    EXPECT_FALSE(chosen_);
}

TEST_F(DoubleClick, BeginsAnewWithAPressThatMetNothing) {
    control_ = [this] { return page_.text(page::TextStyle::body, "Đang mở", page::Tone::none), false; };
    draw();
    click(1);
    control_ = [this] { return button(); };
    draw();
    draw();
    click(2);
    EXPECT_EQ(presses_, 1);
}

}  // namespace
