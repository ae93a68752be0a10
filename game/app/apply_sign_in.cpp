// A pupil comes, is known by three pictures or a code, and goes.

#include <algorithm>

#include "app/app.h"

namespace app {
namespace {

constexpr int pictures_of_a_password = 3;
constexpr int tries_before_help = 3;

}  // namespace

const model::Pupil* App::find_pupil(const model::PupilId& id) const {
    const auto found = std::find_if(world_.pupils.begin(), world_.pupils.end(), [&](const model::Pupil& pupil) { return pupil.id == id; });
    return found == world_.pupils.end() ? nullptr : &*found;
}

void App::on(const ui::PickName& intent) {
    const model::Pupil* pupil = find_pupil(intent.id);
    if (pupil == nullptr) return;
    if (world_.joining) {
        world_.joiner = *pupil;
    } else {
        forget_pupil();
        world_.pupil = *pupil;
    }
    ask(*world_.asked());
}

void App::ask(const model::Pupil& pupil) {
    const auto its =
        std::find_if(world_.classes.begin(), world_.classes.end(), [&](const auto& entry) { return entry.the_class.id == pupil.class_id; });
    const bool by_code = its != world_.classes.end() && its->the_class.sign_in == model::SignIn::code;
    go_to(by_code ? ui::Route::code : ui::Route::pictures);
}

void App::on(const ui::NotMe&) {
    if (world_.joining) {
        world_.joiner.reset();
        on(ui::ClearPictures{});
    } else {
        forget_pupil();
    }
    go_to(ui::Route::sign_in);
}

void App::on(const ui::PickPicture& intent) {
    if (!world_.pupil || world_.route != ui::Route::pictures) return;
    auto& picked = world_.picked;
    if (std::find(picked.begin(), picked.end(), intent.picture) != picked.end()) return;
    world_.wrong_now = false;
    picked.push_back(intent.picture);
    if (picked.size() < pictures_of_a_password) return;
    const bool right = std::equal(picked.begin(), picked.end(), world_.asked()->pictures.begin());
    picked.clear();
    let_in_if(right);
}

void App::on(const ui::EnterCode& intent) {
    if (!world_.pupil || world_.route != ui::Route::code) return;
    const std::string& code = world_.asked()->sign_in_code;
    let_in_if(!code.empty() && intent.digits == code);
}

void App::let_in_if(bool right) {
    if (right) {
        world_.joiner ? enter_partner() : enter_pupil(*world_.pupil);
        return;
    }
    world_.wrong_now = true;
    ++world_.wrong_pictures;
    if (world_.wrong_pictures == tries_before_help) on(ui::RaiseHand{ui::RaiseHand::Why::sign_in});
}

void App::on(const ui::ClearPictures&) {
    world_.picked.clear();
    world_.wrong_now = false;
}

void App::on(const ui::RaiseHand&) {  // the screen says so itself
    ++world_.hands;
    hand_up_ = ++hands_raised_;
}

void App::enter_pupil(const model::Pupil& pupil) {
    const model::Pupil copy = pupil;
    const bool same = play_ && play_->sitting.pupil_id == copy.id;
    if (!same) forget_pupil();
    world_.pupil = copy;
    world_.picked.clear();
    world_.wrong_pictures = 0;
    world_.wrong_now = false;
    world_.in_use.insert(copy.id);
    show_class();
    leave_review();
    leave_closed_test();
    load_play();
    show_reviews();
    show_closed_test();
    go_to(ui::Route::home);
}

// Nothing of a pupil stays where the next one could see it.
void App::forget_pupil() {
    keep_progress();
    drop_play();
    world_.review = {};
    world_.notebook.reset();
    world_.closed_test.reset();
    world_.pupil.reset();
    world_.partners.clear();
    stop_joining();
    world_.in_use.clear();
    world_.picked.clear();
    world_.wrong_pictures = 0;
    world_.wrong_now = false;
    hand_up_ = 0;
    world_.toast.reset();
    toast_until_ms_.reset();
    use_machine_setting();
}

void App::on(const ui::SignOut&) {
    forget_pupil();
    if (!store_) {
        open_preview();
        return;
    }
    leave_teacher();
}

void App::on(const ui::QuickExit&) {
    stop_reading();  // before anything that takes time
    keep_progress();
    world_.toast.reset();
    go_to(ui::Route::cover);
}

// A pupil is signed in, or on the way in, and could have walked away.
bool App::may_be_left() const {
    return store_ && world_.pupil && ui::is_pupils(world_.route) && world_.route != ui::Route::cover && world_.route != ui::Route::pause;
}

void App::touch() {
    if (world_.idle_left_s == 0) touched_ms_ = means_.clock.steady_ms();
}

void App::on(const ui::StayHere&) {
    world_.idle_left_s = 0;
    touch();
}

// Three minutes without a hand, then twenty seconds to say so, then the cover; the work is kept.
bool App::watch_seat(std::int64_t now) {
    const int before = world_.idle_left_s;
    const std::int64_t left = touched_ms_ + idle_ms + idle_warning_ms - now;
    world_.idle_left_s = may_be_left() && left <= idle_warning_ms ? static_cast<int>(std::max<std::int64_t>(left + 999, 0) / 1000) : 0;
    if (!may_be_left() || left > 0) return world_.idle_left_s != before;
    if (world_.route == ui::Route::pictures || world_.route == ui::Route::code)
        on(ui::NotMe{});
    else
        on(ui::QuickExit{});
    return true;
}

void App::on(const ui::LeaveCover&) {
    stop_joining();
    if (!store_) {
        go_to(ui::Route::home);
        return;
    }
    on(ui::ClearPictures{});
    if (!world_.pupil)
        leave_teacher();
    else if (world_.pupil->temporary)  // has no card to know pictures or a code from
        enter_pupil(*world_.pupil);
    else
        ask(*world_.pupil);
}

}  // namespace app
