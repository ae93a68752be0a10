// Two or three pupils at one machine: who sits down beside, and who leaves.

#include <algorithm>

#include "app/house.h"
#include "app/seat.h"

namespace app {

void Seat::on(const ui::AddPartner&) {
    if (!has_store() || view_.partners.size() >= ui::most_partners) return;
    if (world().class_now.test_is_open()) {
        say("chuong-trinh.kiem-tra-mot-em", {}, "info");
        return;
    }
    view_.joining = true;
    view_.joiner.reset();
    go_to(ui::Route::sign_in);
}

void Seat::stop_joining() {
    view_.joining = false;
    view_.joiner.reset();
}

// The three pictures were right: who came sits down, if the lesson is at the same place for both.
void Seat::enter_partner() {
    const model::Pupil joiner = *view_.joiner;
    stop_joining();
    view_.wrong_pictures = 0;
    go_to(ui::Route::home);
    if (!house_.lesson.seat_partner(joiner)) {
        say("chuong-trinh.ban-o-cho-khac", {{"ten", joiner.name}}, "info");
        return;
    }
    view_.partners.push_back(joiner);
    view_.in_use.insert(joiner.id);
    house_.changed(What::review);
}

void Seat::on(const ui::LeaveSeat& intent) {
    house_.lesson.keep_progress();
    auto& partners = view_.partners;
    const bool first = view_.pupil && view_.pupil->id == intent.id;
    if (first && partners.empty()) {
        on(ui::SignOut{});
        return;
    }
    const auto found =
        first ? partners.begin() : std::find_if(partners.begin(), partners.end(), [&](const auto& one) { return one.id == intent.id; });
    if (found == partners.end()) return;
    const auto place = static_cast<std::size_t>(found - partners.begin());
    if (first) {
        view_.pupil = *found;
        house_.lesson.hand_on_to(place);
    }
    house_.lesson.unseat_partner(place);
    partners.erase(found);
    view_.in_use.erase(intent.id);
    house_.changed(What::work);
    house_.changed(What::review);
    go_to(ui::Route::home);
}

}  // namespace app
