// Two or three pupils at one machine: one plays, and everything that is kept is kept for each of them. One may leave; the
// others go on, and who left goes on elsewhere.

#include <algorithm>

#include "app/app.h"

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

void App::on(const ui::AddPartner&) {
    if (!world_.pupil || world_.partners.size() >= ui::most_partners) return;
    if (world_.test_is_open()) {
        say("chuong-trinh.kiem-tra-mot-em", {}, "info");
        return;
    }
    world_.joining = true;
    world_.joiner.reset();
    go_to(ui::Route::sign_in);
}

void App::stop_joining() {
    world_.joining = false;
    world_.joiner.reset();
}

// The three pictures were right: who came sits down, if the lesson is at the same place for both.
void App::enter_partner() {
    const model::Pupil joiner = *world_.joiner;
    stop_joining();
    world_.wrong_pictures = 0;
    go_to(ui::Route::home);
    std::optional<model::Sitting> sitting;
    if (play_) sitting = partner_sitting(joiner);
    if (play_ && !sitting) {
        say("chuong-trinh.ban-o-cho-khac", {{"ten", joiner.name}}, "info");
        return;
    }
    world_.partners.push_back(joiner);
    if (sitting) partner_sittings_.push_back(*sitting);
    world_.in_use.insert(joiner.id);
    show_reviews();
}

std::optional<model::Sitting> App::partner_sitting(const model::Pupil& pupil) {
    const auto open = value(store_->find_open_sitting(pupil.id, play_->sitting.lesson_id));
    if (!open) return std::nullopt;
    if (open->has_value()) {
        const auto attempts = value(store_->load_attempts((*open)->id));
        const bool same_way = (*open)->item_count == play_->sitting.item_count;  // not a short version beside the whole lesson
        return same_way && attempts && stands_where(*play_, *attempts) ? *open : std::nullopt;
    }
    return stands_where(*play_, {}) ? add_partner_sitting(pupil) : std::nullopt;
}

std::optional<model::Sitting> App::add_partner_sitting(const model::Pupil& pupil) {
    model::Sitting sitting = play_->sitting;
    sitting.pupil_id = pupil.id;
    auto kept = value(store_->add_sitting(sitting));
    return kept ? std::optional(std::move(*kept)) : std::nullopt;
}

// With the lesson just begun, each of the others gets a sitting; who gets none is said goodbye.
void App::begin_partner_sittings() {
    partner_sittings_.clear();
    std::vector<model::Pupil> seated;
    for (const model::Pupil& pupil : world_.partners)
        if (auto sitting = add_partner_sitting(pupil)) {
            seated.push_back(pupil);
            partner_sittings_.push_back(std::move(*sitting));
        }
    world_.partners = std::move(seated);
}

// The next one plays on; an answer that the disk has not taken yet is still this lesson's.
void App::hand_on(const model::Sitting& to) {
    for (Unsaved& one : unsaved_)
        if (one.played == play_->sitting.id) one.played = to.id;
    play_->sitting = to;
}

void App::on(const ui::LeaveSeat& intent) {
    keep_progress();
    auto& partners = world_.partners;
    const bool first = world_.pupil && world_.pupil->id == intent.id;
    if (first && partners.empty()) {
        on(ui::SignOut{});
        return;
    }
    const auto found =
        first ? partners.begin() : std::find_if(partners.begin(), partners.end(), [&](const auto& one) { return one.id == intent.id; });
    if (found == partners.end()) return;
    const auto place = found - partners.begin();
    const model::Pupil who = *found;
    partners.erase(found);
    world_.in_use.erase(intent.id);
    if (first) world_.pupil = who;
    if (place < static_cast<std::ptrdiff_t>(partner_sittings_.size())) {
        if (first && play_) hand_on(partner_sittings_[static_cast<std::size_t>(place)]);
        partner_sittings_.erase(partner_sittings_.begin() + place);
    }
    show_class();
    show_reviews();
    go_to(ui::Route::home);
}

}  // namespace app
