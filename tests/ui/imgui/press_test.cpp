// What a hand does to a control is seen at once, in its pixels: under the mouse, held down, let go. And while nothing
// changes, nothing would be drawn differently.
#include <SDL_events.h>
#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include "support/fixed.h"
#include "support/no_pictures.h"
#include "ui/imgui/imgui_page.h"

namespace {

using page::ButtonRole;
using Pixels = std::vector<std::uint32_t>;

constexpr int width = 1024, height = 768, away = 5;

using support::NoPictures;

// One control in the middle of a page.
struct Control {
    const char* name;
    std::function<void(page::Page&)> draw;
    friend void PrintTo(const Control& control, std::ostream* out) { *out << control.name; }
};

Control button(const char* name, ButtonRole role, const char* detail = "") {
    page::Button made;
    made.label = "Bấm";
    made.icon = "hand";
    made.role = role;
    made.detail = detail;
    return {name, [made](page::Page& page) { page.button(made); }};
}

Control choose(const char* name, bool chosen, bool many) {
    page::Choose made;
    made.many = many;
    page::Option option;
    option.letter = "A";
    option.text.paragraphs.push_back({{{"Bấm", false, {}, {}}}});
    option.chosen = chosen;
    made.options = {option};
    return {name, [made](page::Page& page) { page.choose(made); }};
}

Control pick(const char* name, page::Pick::Style style, int chosen) {
    page::Pick made;
    made.labels = {"Bấm", "Khác"};
    made.style = style;
    made.chosen = chosen;
    return {name, [made](page::Page& page) { page.pick(made); }};
}

std::vector<Control> controls() {
    using Pick = page::Pick::Style;
    return {button("main", ButtonRole::main),
            button("second", ButtonRole::second),
            button("quiet", ButtonRole::quiet),
            button("round", ButtonRole::round),
            button("help", ButtonRole::help),
            button("exit", ButtonRole::exit),
            button("word", ButtonRole::word),
            button("detailed", ButtonRole::main, "Hai dòng"),
            {"name", [](page::Page& page) { page.name({.given = "Bấm"}); }},
            {"name_in_use", [](page::Page& page) { page.name({.given = "Bấm", .taken = true}); }},
            {"picture", [](page::Page& page) { page.sign_in_picture({.word = "Bấm"}); }},
            {"link", [](page::Page& page) { page.link({.label = "Bấm", .icon = "hand"}); }},
            {"letter", [](page::Page& page) { page.letter({.label = "Bấm"}); }},
            {"digit", [](page::Page& page) { page.digit_key({.label = "Bấm", .digit = "7"}); }},
            {"nav", [](page::Page& page) { page.navigation({.label = "Bấm", .icon = "hand"}); }},
            choose("option", false, false),
            choose("chosen_option", true, true),
            {"toggle",
             [](page::Page& page) {
                 bool on = false;
                 page.toggle("Bấm", on);
             }},
            pick("segment", Pick::segments, 1),
            pick("chip", Pick::chips, 1)};
}

class Press : public testing::TestWithParam<Control> {
protected:
    Press() {
        page_.feed().set_size(width, height);
        push(SDL_MOUSEMOTION, {away, away});
    }

    // What the page looks like once it has come to rest.
    Pixels draw() {
        for (int pass = 0; pass < 30; ++pass) {
            const bool input = page_.feed().waiting();
            page_.begin(width, height, 1.0);
            page_.screen({page::Layout::plain, model::Band::b1});
            page_.section(page::Place::centre, page::Surface::card, [&] { GetParam().draw(page_); });
            page_.end();
            if (!input && !page_.wants_another_pass()) break;
        }
        EXPECT_FALSE(page_.wants_another_pass()) << "the page never comes to rest";
        Pixels pixels(static_cast<std::size_t>(width) * height);
        page_.render({pixels.data(), width, height, width});
        return pixels;
    }
    page::Rect place() {
        const page::Shown* shown = page_.record().find("Bấm");
        EXPECT_NE(shown, nullptr) << page_.record().to_text();
        return shown ? shown->rect : page::Rect{};
    }
    void push(std::uint32_t type, page::Point at) {
        SDL_Event event{};
        event.type = type;
        if (type == SDL_MOUSEMOTION) {
            event.motion.x = static_cast<int>(at.x);
            event.motion.y = static_cast<int>(at.y);
        } else {
            event.button.button = SDL_BUTTON_LEFT;
            event.button.x = static_cast<int>(at.x);
            event.button.y = static_cast<int>(at.y);
        }
        page_.feed().push(event);
    }

    base::FixedClock clock_ = support::fixed_clock();
    base::Catalogue words_;
    NoPictures pictures_;
    ui::ImguiPage page_{base::Path(KS_BINARY_DIR) / "share", pictures_, words_, clock_};
};

INSTANTIATE_TEST_SUITE_P(Controls, Press, testing::ValuesIn(controls()), [](const auto& info) { return info.param.name; });

int rows_that_differ(const Pixels& a, const Pixels& b) {
    int rows = 0;
    for (std::size_t y = 0; y < height; ++y)
        rows += !std::equal(a.begin() + static_cast<std::ptrdiff_t>(y * width), a.begin() + static_cast<std::ptrdiff_t>((y + 1) * width),
                            b.begin() + static_cast<std::ptrdiff_t>(y * width));
    return rows;
}

TEST_P(Press, IsSeenAtOnceAndLeavesNothing) {
    const Pixels rest = draw();
    const page::Rect at = place();
    const int high = static_cast<int>(at.h);
    push(SDL_MOUSEMOTION, at.centre());
    const Pixels hovered = draw();
    EXPECT_GT(rows_that_differ(rest, hovered), high / 3) << "the mouse is over it";
    push(SDL_MOUSEBUTTONDOWN, at.centre());
    const Pixels held = draw();
    EXPECT_GT(rows_that_differ(hovered, held), high / 3) << "it is held down";
    EXPECT_EQ(place().y, at.y) << "what is held stays where a hand finds it";
    push(SDL_MOUSEMOTION, {at.centre().x + 1, at.centre().y});
    EXPECT_EQ(draw(), held) << "nothing changes, nothing is drawn differently";
    push(SDL_MOUSEBUTTONUP, at.centre());
    EXPECT_EQ(draw(), hovered);
    push(SDL_MOUSEMOTION, {away, away});
    EXPECT_EQ(draw(), rest);
}

// Held, and the mouse taken away: it lies as at rest, and letting go there presses nothing.
TEST_P(Press, IsTakenBackWithTheMouse) {
    const Pixels rest = draw();
    const page::Point middle = place().centre();
    push(SDL_MOUSEBUTTONDOWN, middle);
    EXPECT_NE(draw(), rest);
    push(SDL_MOUSEMOTION, {away, away});
    EXPECT_EQ(draw(), rest);
    push(SDL_MOUSEBUTTONUP, {away, away});
    EXPECT_EQ(draw(), rest);
}

}  // namespace
