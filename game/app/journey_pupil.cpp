// The steps of a journey that need to know what only a pupil or an author knows: the three pictures, the code, the right answer.

#include "app/hands.h"
#include "app/journey_run.h"
#include "kinds/kind.h"
#include "ui/screens/parts.h"
#include "ui/screens/test_parts.h"

namespace app {

JourneyRun::Problem JourneyRun::pictures_of(const std::string& name) {
    const ui::World& world = program_->app().world();
    const auto& asked = world.seat.asked();
    if (!asked || asked->name != name) return "the pictures asked of " + name;
    const model::PicturePassword pictures = asked->pictures;
    for (const int picture : pictures)
        if (Problem problem = click(ui::sign_in_picture_word(world, picture))) return problem;
    return std::nullopt;
}

// On the keyboard, as pupils of the upper grades do.
JourneyRun::Problem JourneyRun::code_of(const std::string& name) {
    const ui::World& world = program_->app().world();
    const auto& asked = world.seat.asked();
    if (!asked || asked->name != name || asked->sign_in_code.empty()) return "the code asked of " + name;
    const std::string code = asked->sign_in_code;
    for (const char digit : code) {
        hands::press_key(std::string(1, digit));
        settle();
    }
    return std::nullopt;
}

// Clicks the options that make the answer right, or the first that is not, and hands it in.
JourneyRun::Problem JourneyRun::answer(bool right) {
    const quiz::Play* play = program_->app().play();
    const model::Item* item = play == nullptr ? nullptr : quiz::current_item(*play);
    const kinds::Kind* kind = item == nullptr ? nullptr : kinds::find_kind(item->kind);
    if (kind == nullptr) return "a question on the page";
    bool clicked = false;
    for (const kinds::Outcome& outcome : kind->outcomes(item->body)) {
        if (outcome.right != right || (clicked && !right)) continue;
        if (Problem problem = click(outcome.text)) return problem;
        clicked = true;
    }
    if (!clicked) return std::string("an option that is ") + (right ? "right" : "wrong");
    return click(ui::hand_in_words(program_->app().world()));
}

}  // namespace app
