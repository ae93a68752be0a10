// Classes: choosing one, a class list on its way in, letting a pupil in, new pictures for one.

#include <algorithm>
#include <set>

#include "app/app.h"
#include "base/text.h"
#include "intake/intake.h"
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
    const model::PicturePassword pictures = choose_pictures(world_.pupils, means_.random);
    const std::string name = pupil->name;
    if (!done(store_->save_pictures(intent.id, pictures))) return;
    show_class();
    say("chuong-trinh.da-doi-hinh", {{"ten", name}});
}

}  // namespace app
