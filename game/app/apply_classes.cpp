// Classes: choosing one, a class list on its way in, letting a pupil in, how the class signs in.

#include <algorithm>
#include <set>

#include "app/app.h"
#include "base/text.h"
#include "intake/intake.h"
#include "model/sign_in_code.h"
#include "work/import_class.h"

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

void App::on(const ui::ChooseClass& intent) {
    if (unlocked_) choose_class(intent.id);
    if (world_.route == ui::Route::book) show_book();
}

void App::on(const ui::ReadClassList& intent) {
    if (worker_.busy() || !unlocked_) return;
    worker_.start([this, file = base::from_utf8(intent.file)] {
        auto roster = intake::read_roster(file);
        return [this, roster = std::move(roster)] { take_roster(roster); };
    });
}

void App::on(const ui::ReadPasted& intent) {
    if (unlocked_) take_roster(intake::read_pasted(intent.text));
}

void App::take_roster(base::Result<model::Roster> roster) {
    world_.diff.reset();
    world_.import_problem.clear();
    if (!roster) {
        world_.import_problem = means_.words.text(roster.error());
        return;
    }
    roster_ = std::move(*roster);
    world_.import_class = roster_->class_name;
    import_seed_ = means_.random.next();
    compare_roster();
}

// Without a class that the list could be for, the rows are shown with what is wrong, and cannot be taken in.
void App::compare_roster() {
    if (!roster_) return;
    auto diff = work::preview_import(*store_, *roster_, world_.import_class, import_seed_);
    if (diff) {
        world_.diff = std::move(*diff);
        return;
    }
    world_.diff = intake::compare(*roster_, model::Class{}, {});
    if (world_.import_class.empty()) return;  // the screen asks for it
    base::Diagnostic problem;
    problem.key = diff.error().key;
    problem.params = diff.error().params;
    world_.diff->problems.add(problem);
}

void App::on(const ui::ChooseImportClass& intent) {
    world_.import_class = base::to_nfc(intent.name);
    compare_roster();
}

void App::on(const ui::ApplyClassList&) {
    if (!world_.diff || !unlocked_ || world_.import_class.empty() || world_.diff->problems.has_errors()) return;
    const auto id = value(work::apply_import(*store_, *world_.diff));
    if (!id) return;
    on(ui::DropClassList{});
    publish(*id);
    show_classes();
    choose_class(*id);
}

void App::on(const ui::DropClassList&) {
    world_.diff.reset();
    roster_.reset();
    world_.import_class.clear();
    world_.import_problem.clear();
}

void App::on(const ui::AdmitPupil& intent) {
    const model::Pupil* pupil = find_pupil(intent.id);
    if (pupil == nullptr || !unlocked_) return;
    const model::Pupil copy = *pupil;
    leave_teacher();
    if (!world_.assignment || world_.assignment->class_id != copy.class_id) choose_class(copy.class_id);
    enter_pupil(copy);
}

void App::on(const ui::NewPictures& intent) {
    const model::Pupil* pupil = find_pupil(intent.id);
    if (pupil == nullptr || !unlocked_) return;
    const std::string name = pupil->name;
    if (!new_secret(*pupil)) return;
    publish(pupil->class_id);
    show_class();
    say(world_.chosen->sign_in == model::SignIn::code ? "chuong-trinh.da-doi-ma" : "chuong-trinh.da-doi-hinh", {{"ten", name}});
}

// What the class signs in with; the other one stays as it is.
bool App::new_secret(model::Pupil pupil) {
    if (world_.chosen->sign_in == model::SignIn::pictures)
        return done(store_->save_pictures(pupil.id, choose_pictures(world_.pupils, means_.random)));
    pupil.sign_in_code = model::choose_sign_in_code(taken_codes(), means_.random);
    return done(store_->save_codes({pupil}));
}

std::set<std::string> App::taken_codes() const {
    std::set<std::string> taken;
    for (const model::Pupil& pupil : world_.pupils) taken.insert(pupil.sign_in_code);
    return taken;
}

// Who has a code keeps it: a class may go back to pictures and come again.
bool App::give_codes() {
    std::set<std::string> taken = taken_codes();
    std::vector<model::Pupil> given;
    for (model::Pupil pupil : world_.pupils) {
        if (!pupil.sign_in_code.empty()) continue;
        pupil.sign_in_code = model::choose_sign_in_code(taken, means_.random);
        taken.insert(pupil.sign_in_code);
        given.push_back(std::move(pupil));
    }
    return done(store_->save_codes(given));
}

void App::on(const ui::ChooseSignIn& intent) {
    if (!unlocked_ || !world_.chosen || !model::may_use_codes(*world_.chosen)) return;
    if (intent.by == model::SignIn::code && !give_codes()) return;
    if (!done(store_->save_sign_in(world_.chosen->id, intent.by))) return;
    world_.chosen->sign_in = intent.by;
    publish(world_.chosen->id);
    show_classes();
    show_class();
}

// Somebody new today, or a list that is late: works at once, under a name that the program gives.
void App::on(const ui::AddTemporary&) {
    if (!unlocked_ || !world_.chosen || !world_.assignment) return;
    const auto before = value(store_->count_temporary(world_.chosen->id));
    if (!before) return;
    model::Pupil pupil;
    pupil.class_id = world_.chosen->id;
    pupil.roll = *before + 1;
    pupil.name = words("chuong-trinh.em-tam", {{"so", std::to_string(pupil.roll)}});
    pupil.pictures = choose_pictures(world_.pupils, means_.random);
    if (world_.chosen->sign_in == model::SignIn::code) pupil.sign_in_code = model::choose_sign_in_code(taken_codes(), means_.random);
    const auto added = value(store_->add_temporary(pupil));
    if (!added) return;
    publish(world_.chosen->id);
    show_classes();
    show_class();
    on(ui::AdmitPupil{added->id});
}

}  // namespace app
