// Pupils let in by hand, and how a class signs in.

#include <algorithm>

#include "app/desk.h"
#include "app/house.h"
#include "model/sign_in_code.h"

namespace app {
namespace {

// Three different pictures that nobody else of the class has.
model::PicturePassword choose_pictures(const std::vector<model::Pupil>& others, base::Random& random) {
    std::set<model::PicturePassword> taken;
    for (const model::Pupil& pupil : others) taken.insert(pupil.pictures);
    while (true) {
        std::vector<int> all(model::sign_in_pictures.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
        random.shuffle(all);
        const model::PicturePassword chosen{all[0], all[1], all[2]};
        if (taken.count(chosen) == 0) return chosen;
    }
}

}  // namespace

void Desk::on(const ui::AdmitPupil& intent) {
    const model::Pupil* pupil = world().class_now.find_pupil(intent.id);
    if (pupil == nullptr) return;
    const model::Pupil admitted = *pupil;
    if (!intent.station.empty()) {
        admit_there(admitted, intent.station);
        return;
    }
    house_.door.open_to_pupils();
    const auto& open = world().class_now.assignment;
    if (!open || open->class_id != admitted.class_id) house_.classes.choose(admitted.class_id);
    house_.seat.enter(admitted);
}

// The machine opens for the pupil as soon as it has the class file.
void Desk::admit_there(const model::Pupil& pupil, const model::StationId& station) {
    house_.board.admit(station, pupil.id);
    house_.tell_stations(pupil.class_id);
    say("chuong-trinh.da-cho-vao-may", {{"ten", pupil.name}});
}

void Desk::on(const ui::NewPictures& intent) {
    const model::Pupil* pupil = world().class_now.find_pupil(intent.id);
    if (pupil == nullptr || !give_new_secret(*pupil)) return;
    const bool by_code = world().class_now.the_class->sign_in == model::SignIn::code;
    say(by_code ? "chuong-trinh.da-doi-ma" : "chuong-trinh.da-doi-hinh", {{"ten", pupil->name}});
    house_.changed(pupil->class_id);
}

// What the class signs in with; the other one stays as it is.
bool Desk::give_new_secret(model::Pupil pupil) {
    if (world().class_now.the_class->sign_in == model::SignIn::pictures)
        return done(store().save_pictures(pupil.id, choose_pictures(world().class_now.pupils, means().random)));
    pupil.sign_in_code = model::choose_sign_in_code(taken_codes(), means().random);
    return done(store().save_codes({pupil}));
}

std::set<std::string> Desk::taken_codes() const {
    std::set<std::string> taken;
    for (const model::Pupil& pupil : world().class_now.pupils) taken.insert(pupil.sign_in_code);
    return taken;
}

// Who has a code keeps it: a class may go back to pictures and come again.
bool Desk::give_codes() {
    std::set<std::string> taken = taken_codes();
    std::vector<model::Pupil> given;
    for (model::Pupil pupil : world().class_now.pupils) {
        if (!pupil.sign_in_code.empty()) continue;
        pupil.sign_in_code = model::choose_sign_in_code(taken, means().random);
        taken.insert(pupil.sign_in_code);
        given.push_back(std::move(pupil));
    }
    return done(store().save_codes(given));
}

void Desk::on(const ui::ChooseSignIn& intent) {
    const auto& the_class = world().class_now.the_class;
    if (!the_class || !model::may_use_codes(*the_class)) return;
    if (intent.by == model::SignIn::code && !give_codes()) return;
    if (done(store().save_sign_in(the_class->id, intent.by))) house_.changed(the_class->id);
}

// Somebody new today, or a list that is late: works at once, under a name that the program gives.
void Desk::on(const ui::AddTemporary& intent) {
    const ui::ClassView& here = world().class_now;
    if (!here.the_class || !here.assignment) return;
    const auto before = value(store().count_temporary(here.the_class->id));
    if (!before) return;
    model::Pupil pupil;
    pupil.class_id = here.the_class->id;
    pupil.roll = *before + 1;
    pupil.name = words("chuong-trinh.em-tam", {{"so", std::to_string(pupil.roll)}});
    pupil.pictures = choose_pictures(here.pupils, means().random);
    if (here.the_class->sign_in == model::SignIn::code) pupil.sign_in_code = model::choose_sign_in_code(taken_codes(), means().random);
    const auto added = value(store().add_temporary(pupil));
    if (!added) return;
    house_.changed(pupil.class_id);
    house_.refresh();
    on(ui::AdmitPupil{added->id, intent.station});
}

}  // namespace app
