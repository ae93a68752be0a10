// Signing in and out, the idle cover, the raised hand.

#include "app/seat.h"

#include <algorithm>

#include "app/house.h"

namespace app {
namespace {

constexpr int pictures_of_a_password = 3;
constexpr int tries_before_help = 3;

}  // namespace

Seat::Seat(House& house, Ground& ground, ui::SeatView& view) : Room(house, ground), view_(view), touched_ms_(steady_ms()) {
    ground.timers.add([this] { return idle_due_ms(); }, [this] { return watch(); });
}

void Seat::on(const ui::PickName& intent) {
    const model::Pupil* pupil = world().class_now.find_pupil(intent.id);
    if (pupil == nullptr) return;
    const model::Pupil picked = *pupil;
    if (view_.joining) {
        view_.joiner = picked;
    } else {
        stand_up();
        view_.pupil = picked;
    }
    ask(picked);
}

void Seat::ask(const model::Pupil& pupil) {
    const model::Class* its = world().school.find_class(pupil.class_id);
    go_to(its != nullptr && its->sign_in == model::SignIn::code ? ui::Route::code : ui::Route::pictures);
}

void Seat::on(const ui::NotMe&) {
    if (view_.joining) {
        view_.joiner.reset();
        on(ui::ClearPictures{});
    } else {
        stand_up();
    }
    go_to(ui::Route::sign_in);
}

void Seat::on(const ui::PickPicture& intent) {
    if (!view_.pupil || world().route != ui::Route::pictures) return;
    auto& picked = view_.picked;
    if (std::find(picked.begin(), picked.end(), intent.picture) != picked.end()) return;
    view_.wrong_now = false;
    picked.push_back(intent.picture);
    if (picked.size() < pictures_of_a_password) return;
    const bool right = std::equal(picked.begin(), picked.end(), view_.asked()->pictures.begin());
    picked.clear();
    let_in_if(right);
}

void Seat::on(const ui::EnterCode& intent) {
    if (!view_.pupil || world().route != ui::Route::code) return;
    const std::string& code = view_.asked()->sign_in_code;
    let_in_if(!code.empty() && intent.digits == code);
}

void Seat::let_in_if(bool right) {
    if (right) {
        view_.joiner ? enter_partner() : enter(*view_.pupil);
        return;
    }
    view_.wrong_now = true;
    ++view_.wrong_pictures;
    if (view_.wrong_pictures == tries_before_help) on(ui::RaiseHand{ui::RaiseHand::Why::sign_in});
}

void Seat::on(const ui::ClearPictures&) {
    view_.picked.clear();
    view_.wrong_now = false;
}

void Seat::on(const ui::RaiseHand&) {  // the screen says so itself
    if (!has_store()) return;          // of a preview nobody is called
    house_.board.raise_hand();
    hand_up_ = ++hands_raised_;
}

void Seat::lower_hand(int up_to) {
    if (hand_up_ <= up_to) hand_up_ = 0;
}

// New pictures or a new code reach a pupil who stands before them.
void Seat::renew(const std::vector<model::Pupil>& pupils) {
    const auto take = [&](std::optional<model::Pupil>& one) {
        const auto fresh = std::find_if(pupils.begin(), pupils.end(), [&](const auto& each) { return one && each.id == one->id; });
        if (fresh != pupils.end()) one = *fresh;
    };
    take(view_.pupil);
    take(view_.joiner);
}

void Seat::enter(model::Pupil pupil) {
    if (!house_.lesson.is_of(pupil.id)) stand_up();
    view_.pupil = std::move(pupil);
    view_.picked.clear();
    view_.wrong_pictures = 0;
    view_.wrong_now = false;
    view_.in_use.insert(view_.pupil->id);
    house_.refresh_after(What::work);
    house_.lesson.welcome();
    go_to(ui::Route::home);
}

void Seat::sit_down_for_preview(model::Pupil invented) {
    view_.in_use = {invented.id};
    view_.pupil = std::move(invented);
}

// Letters stay as they are: who is about to sign in may have chosen them.
void Seat::stand_up() {
    house_.lesson.keep_progress();
    house_.lesson.forget();
    view_.pupil.reset();
    view_.partners.clear();
    stop_joining();
    view_.in_use.clear();
    view_.picked.clear();
    view_.wrong_pictures = 0;
    view_.wrong_now = false;
    hand_up_ = 0;
    house_.front.hush();
}

void Seat::forget() {
    stand_up();
    house_.machine.use_setting();
}

void Seat::on(const ui::SignOut&) {
    forget();
    has_store() ? house_.door.open_to_pupils() : house_.preview.sign_out();
}

void Seat::on(const ui::QuickExit&) {
    house_.machine.stop_reading();  // before anything that takes time
    house_.lesson.keep_progress();
    house_.front.hush();
    go_to(ui::Route::cover);
}

void Seat::on(const ui::LeaveCover&) {
    stop_joining();
    if (!has_store()) {
        go_to(ui::Route::home);
        return;
    }
    on(ui::ClearPictures{});
    if (!view_.pupil)
        house_.door.open_to_pupils();
    else if (view_.pupil->temporary)  // has no card to know pictures or a code from
        enter(*view_.pupil);
    else
        ask(*view_.pupil);
}

// A pupil is signed in, or on the way in, and could have walked away.
bool Seat::may_be_left() const {
    const ui::Route route = world().route;
    return has_store() && view_.pupil && ui::is_pupils(route) && route != ui::Route::cover && route != ui::Route::pause;
}

void Seat::touch() {
    if (view_.idle_left_s == 0) touched_ms_ = steady_ms();
}

void Seat::stay() {
    view_.idle_left_s = 0;
    touch();
}

void Seat::on(const ui::StayHere&) { stay(); }

// A warning that stands counts its seconds, also when it is no longer meant.
std::optional<std::int64_t> Seat::idle_due_ms() const {
    if (view_.idle_left_s > 0) return touched_ms_ + idle_ms + idle_warning_ms - (view_.idle_left_s - 1) * base::second_ms;
    return may_be_left() ? std::optional(touched_ms_ + idle_ms) : std::nullopt;
}

// Three minutes without a hand, then twenty seconds to say so, then the cover; the work is kept.
bool Seat::watch() {
    const int before = view_.idle_left_s;
    const std::int64_t left = touched_ms_ + idle_ms + idle_warning_ms - steady_ms();
    const bool warned = may_be_left() && left <= idle_warning_ms;
    view_.idle_left_s = warned ? static_cast<int>(std::max<std::int64_t>(left + base::second_ms - 1, 0) / base::second_ms) : 0;
    if (!may_be_left() || left > 0) return view_.idle_left_s != before;
    if (world().route == ui::Route::pictures || world().route == ui::Route::code)
        on(ui::NotMe{});
    else
        on(ui::QuickExit{});
    return true;
}

}  // namespace app
