// Another window comes to the front while a button, an answer or a card is held: nothing was pressed, and the card lies where it lay.
#include <SDL_events.h>
#include <gtest/gtest.h>

#include "support/fixed.h"
#include "support/no_pictures.h"
#include "ui/imgui/imgui_page.h"

namespace {

// By another window with the keyboard, or by what takes the mouse away (SDL keeps it for a drag over the edge).
class FocusLost : public testing::TestWithParam<int> {
protected:
    FocusLost() { draw(); }

    void draw() {
        for (int pass = 0; pass < 60; ++pass) {
            const bool input = page_.feed().waiting();
            page_.begin(1024, 768, 1.0);
            page_.screen({page::Layout::plain, model::Band::b1});
            page_.section(page::Place::centre, page::Surface::card, [&] {
                pressed_ += page_.button({.label = "Tiếp"});
                page::Arrange arrange;
                arrange.slots = {{"Thứ 1", {}, 1}, {"Thứ 2", {}, 1}};
                arrange.tokens = {{.words = "Dừng lại"}, {.words = "Hỏi cô", .slot = 0}};
                if (const auto put = page_.arrange(arrange)) puts_.push_back(*put);
            });
            page_.end();
            if (!input && !page_.feed().waiting() && !page_.wants_another_pass()) return;
        }
        ADD_FAILURE() << "the page never comes to rest";
    }
    page::Point at(const char* label) {
        const page::Shown* shown = page_.record().find(label);
        EXPECT_NE(shown, nullptr) << page_.record().to_text();
        return shown->rect.centre();
    }
    void push(std::uint32_t type, page::Point at) {
        SDL_Event event{};
        event.type = type;
        event.motion.x = static_cast<int>(at.x), event.motion.y = static_cast<int>(at.y);
        if (type != SDL_MOUSEMOTION) {
            event.button.button = SDL_BUTTON_LEFT;
            event.button.x = event.motion.x, event.button.y = event.motion.y;
        }
        page_.feed().push(event);
    }
    void lose() {
        SDL_Event lost{};
        lost.type = SDL_WINDOWEVENT;
        lost.window.event = static_cast<Uint8>(GetParam());
        page_.feed().push(lost);
    }

    base::FixedClock clock_ = support::fixed_clock();
    base::Catalogue words_;
    support::NoPictures pictures_;
    ui::ImguiPage page_{base::Path(KS_BINARY_DIR) / "share", pictures_, words_, clock_};
    int pressed_ = 0;
    std::vector<page::Put> puts_;
};

INSTANTIATE_TEST_SUITE_P(By, FocusLost, testing::Values(SDL_WINDOWEVENT_FOCUS_LOST, SDL_WINDOWEVENT_LEAVE));

TEST_P(FocusLost, AButtonThatIsHeldIsNotPressed) {
    push(SDL_MOUSEBUTTONDOWN, at("Tiếp"));
    draw();
    lose();
    draw();
    push(SDL_MOUSEBUTTONUP, at("Tiếp"));
    draw();
    EXPECT_EQ(pressed_, 0);
    push(SDL_MOUSEBUTTONDOWN, at("Tiếp"));
    push(SDL_MOUSEBUTTONUP, at("Tiếp"));
    draw();
    EXPECT_EQ(pressed_, 1) << "and it can be pressed again";
}

TEST_P(FocusLost, ACardThatIsDraggedGoesBack) {
    const page::Point place = at("Thứ 2");
    for (const char* card : {"Dừng lại", "Hỏi cô"}) {
        const page::Point from = at(card);
        push(SDL_MOUSEMOTION, from);
        push(SDL_MOUSEBUTTONDOWN, from);
        push(SDL_MOUSEMOTION, place);
        draw();
        EXPECT_EQ(page_.record().find(card)->state, "held");
        lose();
        draw();
        push(SDL_MOUSEBUTTONUP, place);
        push(SDL_MOUSEMOTION, {5, 5});
        draw();
        EXPECT_TRUE(puts_.empty()) << card << " went to " << puts_.front().slot;
        EXPECT_NE(page_.record().find(card)->state, "held");
        EXPECT_EQ(at(card).x, from.x);
    }
}

}  // namespace
