// The sittings of who sits beside: everything that is kept is kept for each. Who leaves goes on elsewhere, the others here.

#include <algorithm>

#include "app/house.h"
#include "app/lesson_at_seat.h"

namespace app {
namespace {

// The same questions, as often answered.
bool stands_where(const quiz::Play& play, const std::vector<model::Attempt>& attempts) {
    const auto items = play.lesson->items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto tries = std::count_if(attempts.begin(), attempts.end(), [&](const auto& one) { return one.item_id == items[i]->id; });
        if (tries != play.items[i].tries) return false;
    }
    return true;
}

}  // namespace

bool LessonAtSeat::seat_partner(const model::Pupil& pupil) {
    if (!view_.play) return true;
    auto sitting = partner_sitting(pupil);
    if (sitting) partner_sittings_.push_back(std::move(*sitting));
    return sitting.has_value();
}

std::optional<model::Sitting> LessonAtSeat::partner_sitting(const model::Pupil& pupil) {
    const auto open = value(store().find_open_sitting(pupil.id, view_.play->sitting.lesson_id));
    if (!open) return std::nullopt;
    if (open->has_value()) {
        const auto attempts = value(store().load_attempts((*open)->id));
        const bool same_way = (*open)->item_count == view_.play->sitting.item_count;  // not a short version beside the whole lesson
        return same_way && attempts && stands_where(*view_.play, *attempts) ? *open : std::nullopt;
    }
    return stands_where(*view_.play, {}) ? add_partner_sitting(pupil) : std::nullopt;
}

std::optional<model::Sitting> LessonAtSeat::add_partner_sitting(const model::Pupil& pupil) {
    model::Sitting sitting = view_.play->sitting;
    sitting.pupil_id = pupil.id;
    return value(store().add_sitting(sitting));
}

// With the lesson just begun, each of the others gets a sitting; who gets none is said goodbye.
void LessonAtSeat::begin_partner_sittings() {
    partner_sittings_.clear();
    std::vector<model::Pupil> seated;
    for (const model::Pupil& pupil : world().seat.partners)
        if (auto sitting = add_partner_sitting(pupil)) {
            seated.push_back(pupil);
            partner_sittings_.push_back(std::move(*sitting));
        }
    house_.seat.keep_partners(std::move(seated));
}

void LessonAtSeat::unseat_partner(std::size_t place) {
    if (place < partner_sittings_.size()) partner_sittings_.erase(partner_sittings_.begin() + static_cast<std::ptrdiff_t>(place));
}

// An answer that the disk has not taken yet is still this lesson's.
void LessonAtSeat::hand_on_to(std::size_t partner) {
    if (!view_.play || partner >= partner_sittings_.size()) return;
    const model::Sitting& to = partner_sittings_[partner];
    for (Unsaved& one : unsaved_)
        if (one.played == view_.play->sitting.id) one.played = to.id;
    view_.play->sitting = to;
}

}  // namespace app
