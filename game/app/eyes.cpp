#include "app/eyes.h"

#include "app/hands.h"
#include "ui/theme/tokens.h"

namespace app::eyes {

constexpr int most_turns = 60;  // of the wheel

const page::Shown* bring_into_view(const Stage& stage, const Find& find, const std::function<void()>& settle) {
    const page::Shown* shown = find(stage.record());
    for (int turned = 0; shown != nullptr && shown->scrolled_out && turned < most_turns; ++turned) {
        hands::scroll_to(*shown);
        settle();
        shown = find(stage.record());
    }
    return shown;
}

float smallest_target(const ui::World& world, const Stage& stage) { return ui::theme::skin(world.band()).target * stage.zoom(); }

}  // namespace app::eyes
