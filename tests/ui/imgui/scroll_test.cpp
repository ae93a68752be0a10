// What scrolls has a bar that can be grabbed; what is a few pixels too high does not scroll.
#include <SDL_events.h>
#include <gtest/gtest.h>

#include "support/fixed.h"
#include "support/no_pictures.h"
#include "ui/imgui/imgui_page.h"

namespace {

using page::Place;
using page::Surface;
using support::NoPictures;

class Bar : public testing::Test {
protected:
    void SetUp() override {
        page_.feed().set_size(1024, 768);
        draw();
    }
    void draw() {
        for (int i = 0; i < 40; ++i) {
            page_.begin(1024, 768, 1.0);
            page_.screen({page::Layout::lesson, model::Band::b1});
            page_.section(Place::story, Surface::card, [&] {
                for (int line = 0; line < lines_; ++line) {
                    page::Button made;
                    made.label = "Dòng " + std::to_string(line);
                    made.wide = true;
                    page_.button(made);
                }
                page_.space(rest_);
                page_.text(page::TextStyle::body, "Hết", page::Tone::none);
            });
            page_.end();
            if (!page_.feed().waiting() && !page_.wants_another_pass()) return;
        }
        ADD_FAILURE() << "the page never comes to rest";
    }
    void push(std::uint32_t type, page::Point at) {
        SDL_Event event{};
        event.type = type;
        event.motion.x = static_cast<int>(at.x);
        event.motion.y = static_cast<int>(at.y);
        if (type != SDL_MOUSEMOTION) {
            event.button.button = SDL_BUTTON_LEFT;
            event.button.clicks = 1;
            event.button.x = event.motion.x;
            event.button.y = event.motion.y;
        }
        page_.feed().push(event);
        draw();
    }
    void click(page::Point at) { push(SDL_MOUSEBUTTONDOWN, at), push(SDL_MOUSEBUTTONUP, at); }
    void key(SDL_Scancode code) {
        for (const std::uint32_t type : {SDL_KEYDOWN, SDL_KEYUP}) {
            SDL_Event event{};
            event.type = type;
            event.key.keysym.scancode = code;
            page_.feed().push(event);
        }
        draw();
    }
    const page::Shown& find(const std::string& label) {
        static const page::Shown none;
        const page::Shown* shown = page_.record().find(label);
        EXPECT_NE(shown, nullptr) << label;
        return shown ? *shown : none;
    }
    bool is_seen(const std::string& label) { return !find(label).scrolled_out; }
    page::Rect view() { return find("Dòng 0").view; }
    float edge() { return 1024 - 32; }  // of the card: the window's less the margin

    base::FixedClock clock_ = support::fixed_clock();
    base::Catalogue words_;
    NoPictures pictures_;
    ui::ImguiPage page_{base::Path(KS_BINARY_DIR) / "share", pictures_, words_, clock_};
    int lines_ = 14;
    float rest_ = 0;
};

TEST_F(Bar, IsDraggedToTheEnd) {
    ASSERT_FALSE(is_seen("Hết"));
    const page::Rect shown = view();
    const page::Point thumb{edge() - 12, shown.y + 40};
    push(SDL_MOUSEMOTION, thumb);
    push(SDL_MOUSEBUTTONDOWN, thumb);
    push(SDL_MOUSEMOTION, {edge() + 60, shown.bottom() + 200});  // the hand need not stay on it
    EXPECT_TRUE(is_seen("Hết"));
    EXPECT_FALSE(is_seen("Dòng 0"));
    push(SDL_MOUSEMOTION, {edge() - 12, shown.y - 200});
    EXPECT_TRUE(is_seen("Dòng 0"));
    push(SDL_MOUSEBUTTONUP, {edge() - 12, shown.y - 200});
    push(SDL_MOUSEMOTION, {edge() - 12, shown.bottom()});
    EXPECT_TRUE(is_seen("Dòng 0"));  // let go
}

TEST_F(Bar, CanBeGrabbedTwelvePixelsWide) {
    for (const float x : {edge() - 6, edge() - 17}) {
        const page::Point thumb{x, view().y + 40};
        push(SDL_MOUSEMOTION, thumb);
        push(SDL_MOUSEBUTTONDOWN, thumb);
        push(SDL_MOUSEMOTION, {x, view().bottom() + 200});
        EXPECT_TRUE(is_seen("Hết")) << x;
        push(SDL_MOUSEMOTION, {x, view().y - 300});
        push(SDL_MOUSEBUTTONUP, {x, view().y - 300});
        EXPECT_TRUE(is_seen("Dòng 0")) << x;
    }
}

TEST_F(Bar, GoesOnByAPageBesideTheThumbAndALittleAtItsArrow) {
    const float first = find("Dòng 1").rect.y;
    constexpr float pad = 20;                         // of the card: the bar stands beside what is in it
    click({edge() - 12, view().bottom() - pad - 8});  // its arrow
    const float little = first - find("Dòng 1").rect.y;
    EXPECT_GT(little, 20);
    EXPECT_LT(little, 120);
    click({edge() - 12, view().bottom() - pad - 24});
    EXPECT_TRUE(is_seen("Hết"));
    click({edge() - 12, view().y + pad + 24});
    EXPECT_TRUE(is_seen("Dòng 0"));
}

TEST_F(Bar, IsMovedByKeys) {
    key(SDL_SCANCODE_END);
    EXPECT_TRUE(is_seen("Hết"));
    key(SDL_SCANCODE_HOME);
    EXPECT_TRUE(is_seen("Dòng 0"));
    key(SDL_SCANCODE_PAGEDOWN);
    EXPECT_FALSE(is_seen("Dòng 0"));
    key(SDL_SCANCODE_PAGEUP);
    EXPECT_TRUE(is_seen("Dòng 0"));
}

TEST_F(Bar, StaysWhereItWasScrolledThoughTheKeyboardIsElsewhere) {
    key(SDL_SCANCODE_TAB);
    ASSERT_TRUE(find("Dòng 0").focused);
    key(SDL_SCANCODE_END);
    EXPECT_TRUE(is_seen("Hết"));
    key(SDL_SCANCODE_TAB);  // and comes back with it
    EXPECT_TRUE(find("Dòng 0").focused);
    EXPECT_TRUE(is_seen("Dòng 0"));
    key(SDL_SCANCODE_TAB);
    EXPECT_TRUE(find("Dòng 1").focused);
}

// From a place with room to spare to one that is much too small.
TEST_F(Bar, IsNotThereForAFewPixels) {
    lines_ = 1;
    draw();
    const float spare = view().bottom() - find("Hết").rect.bottom();
    int scrolled = 0;
    for (int more = -60; more <= 60; ++more) {
        rest_ = spare + static_cast<float>(more);
        draw();
        const float before = find("Hết").rect.y;
        key(SDL_SCANCODE_END);
        const float moved = before - find("Hết").rect.y;
        EXPECT_TRUE(moved == 0 || moved > 12) << moved;
        if (moved == 0) {
            EXPECT_FALSE(find("Hết").clipped) << more;
        }
        scrolled += moved > 0;
        key(SDL_SCANCODE_HOME);
    }
    EXPECT_GT(scrolled, 0);
}

}  // namespace
