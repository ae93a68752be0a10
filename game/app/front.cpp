// Moves between screens, says things, and lists what the teacher should know.

#include "app/front.h"

#include <algorithm>

#include "app/house.h"
#include "app/rights.h"
#include "base/log.h"

namespace app {
namespace {

constexpr std::int64_t toast_ms = 5000, problem_toast_ms = 10'000;

base::Diagnostic notice_of(const std::string& pack, const model::LegalFact& fact, model::FactAge age) {
    const bool expired = age == model::FactAge::expired;
    base::Diagnostic notice;
    notice.severity = expired ? base::Severity::warning : base::Severity::hint;
    notice.file = pack;
    notice.key = expired ? "chuong-trinh.luat-het-han" : "chuong-trinh.luat-lau-chua-xem";
    notice.params = {{"document", fact.document}, {"article", fact.article}};
    return notice;
}

}  // namespace

Front::Front(House& house, Ground& ground, ui::World& world)
    : Room(house, ground), world_(world), toast_(ground.timers, ground.means.clock, [this] {
          world_.toast.reset();
          return true;
      }) {}

void Front::on(const ui::GoTo& intent) {
    if (ui::info_of(intent.route).works && !may(ui::Who::pupil, world_)) return;  // where a pupil works, nobody else comes by going there
    const bool open_to_all = ui::is_pupils(intent.route) || intent.route == ui::Route::unlock;
    if (!open_to_all && !world_.door.unlocked) {
        show(ui::Route::unlock);
        return;
    }
    world_.toast.reset();
    house_.desk.forget_saved();
    if (intent.route == ui::Route::wait || intent.route == ui::Route::sign_in) {
        house_.door.open_to_pupils();
        return;
    }
    if (intent.route == ui::Route::import) house_.list_in.look_for_files();
    if (intent.route == ui::Route::results && house_.desk.show_results()) return;
    const bool shows_class = intent.route == ui::Route::today || intent.route == ui::Route::roster || intent.route == ui::Route::board;
    if (shows_class) house_.changed(What::notices);
    if (shows_class) house_.refresh_after(What::work);
    const bool no_lesson = intent.route == ui::Route::board && !world_.class_now.assignment;
    show(no_lesson ? ui::Route::today : intent.route);
}

void Front::show(ui::Route route) {
    house_.machine.stop_reading();  // what was read is no longer on the screen
    world_.route = route;
    house_.changed(What::route);
}

void Front::say(const std::string& key, const base::Params& params, const std::string& icon) {
    world_.toast = ui::Toast{words(key, params), icon, false};
    toast_.set_in(toast_ms);
}

void Front::complain(const base::Error& error) {
    base::log_error(error);
    world_.toast = ui::Toast{means().words.text(error), "warn", true};
    toast_.set_in(problem_toast_ms);
}

void Front::insist(const std::string& key) {
    world_.toast = ui::Toast{words(key), "warn", true};
    toast_.stop();
}

void Front::hush() {
    world_.toast.reset();
    toast_.stop();
}

void Front::notice(const base::Diagnostic& notice) {
    const auto known = [&](const base::Diagnostic& one) { return one.key == notice.key && one.file == notice.file; };
    if (std::any_of(own_.begin(), own_.end(), known)) return;
    own_.push_back(notice);
    house_.changed(What::notices);
}

void Front::notice(const base::Diagnostics& notices) {
    own_.insert(own_.end(), notices.all().begin(), notices.all().end());
    house_.changed(What::notices);
}

void Front::withdraw(const std::string& key) {
    if (std::erase_if(own_, [&](const base::Diagnostic& one) { return one.key == key; }) > 0) house_.changed(What::notices);
}

void Front::show_notices() {
    world_.notices = house_.clocks.notices();  // first: a teacher sets a clock before the lesson begins
    world_.notices.insert(world_.notices.end(), own_.begin(), own_.end());
    for (const base::Diagnostic& refused : means().library.refused()) world_.notices.push_back(refused);
    if (has_store() && store().opened().restored) {
        base::Diagnostic restored;
        restored.severity = base::Severity::warning;
        restored.key = "chuong-trinh.da-phuc-hoi";
        restored.params = {{"file", store().opened().moved_aside}};
        world_.notices.push_back(restored);
    }
    for (const Library::Shelf* shelf : means().library.newest())
        for (const model::LegalFact& fact : shelf->reader.pack().facts)
            if (const model::FactAge age = model::age_of(fact, world_.today); age != model::FactAge::fresh)
                world_.notices.push_back(notice_of(shelf->reader.pack().info.title, fact, age));
}

}  // namespace app
