// A card that was picked up is held until it is put; a question that comes next holds none, though it stands in the same place.
#include <SDL_events.h>
#include <gtest/gtest.h>

#include "support/fixed.h"
#include "support/no_pictures.h"
#include "ui/imgui/imgui_page.h"

namespace {

using support::NoPictures;

class Cards : public testing::Test {
protected:
    void draw(const std::vector<std::string>& words) {
        for (int pass = 0; pass < 30; ++pass) {
            page_.begin(1024, 768, 1.0);
            page_.screen({page::Layout::quiz, model::Band::b1});
            page_.section(page::Place::answers, page::Surface::bare, [&] {
                page::Arrange arrange;
                arrange.slots = {{"ô số 1", {}, 1}, {"ô số 2", {}, 1}};
                for (const auto& card : words) arrange.tokens.push_back({.words = card});
                page_.arrange(arrange);
            });
            page_.end();
            if (!page_.wants_another_pass()) return;
        }
        ADD_FAILURE() << "the page never comes to rest";
    }
    void press(const std::string& card) {
        const page::Shown* shown = page_.record().find(card);
        ASSERT_NE(shown, nullptr) << page_.record().to_text();
        for (const std::uint32_t type : {SDL_MOUSEMOTION, SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP}) {
            SDL_Event event{};
            event.type = type;
            event.motion.x = static_cast<int>(shown->rect.centre().x);
            event.motion.y = static_cast<int>(shown->rect.centre().y);
            if (type != SDL_MOUSEMOTION) {
                event.button.button = SDL_BUTTON_LEFT;
                event.button.x = event.motion.x;
                event.button.y = event.motion.y;
            }
            page_.feed().push(event);
        }
    }
    bool is_held(const std::string& card) {
        const page::Shown* shown = page_.record().find(card);
        return shown != nullptr && shown->state == "held";
    }

    base::FixedClock clock_ = support::fixed_clock();
    base::Catalogue words_;
    NoPictures pictures_;
    ui::ImguiPage page_{base::Path(KS_BINARY_DIR) / "share", pictures_, words_, clock_};
};

TEST_F(Cards, AreHeldInTheirOwnQuestionOnly) {
    const std::vector<std::string> first = {"Dừng lại", "Hỏi cô"}, second = {"Lưu lại", "Kể với mẹ"};
    draw(first);
    press("Dừng lại");
    draw(first);
    draw(first);
    EXPECT_TRUE(is_held("Dừng lại"));
    draw(second);
    EXPECT_FALSE(is_held("Lưu lại"));
}

}  // namespace
