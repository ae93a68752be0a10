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

// In the progress file: what happened to the one before it, until a teacher has read it.
constexpr const char* lost_setting = "lost_file";

}  // namespace

Front::Front(House& house, Ground& ground, ui::World& world)
    : Room(house, ground), world_(world), toast_(ground.timers, ground.means.clock, [this] {
          world_.toast.reset();
          return true;
      }) {}

void Front::on(const ui::GoTo& intent) {
    if (ui::info_of(intent.route).works && !may(ui::Who::pupil, world_)) return;  // where a pupil works, nobody else comes by going there
    if (!ui::info_of(intent.route).works) house_.preview.end_trial();
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

// The first start after it may be a pupil's.
void Front::remember_lost() {
    const store::Opened& opened = store().opened();
    if (!opened.restored && opened.moved_aside.empty()) return;
    base::log_warning(opened.restored ? "a backup took the place of the progress file" : "a progress file was begun anew");
    base::Json lost = base::Json::object();
    lost.set("restored", opened.restored).set("aside", opened.moved_aside).set("backup_ms", opened.backup_ms);
    done(store().save_setting(lost_setting, lost.dump()));
}

void Front::on(const ui::NoteRestored&) {
    if (done(store().save_setting(lost_setting, {}))) house_.changed(What::notices);
}

// What was lost, and where the damaged file lies, when there is one.
std::optional<base::Diagnostic> Front::about_lost() const {
    if (!ground_.store) return std::nullopt;
    const auto kept = ground_.store->load_setting(lost_setting);
    const auto lost = base::parse_json(kept.value_or(""));
    if (!kept || kept->empty() || !lost) return std::nullopt;
    const std::string aside = (*lost)["aside"].to_string();
    const std::int64_t local_ms = (*lost)["backup_ms"].to_int() + means().clock.offset_minutes() * base::minute_ms;
    const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    base::Diagnostic notice;
    notice.severity = base::Severity::warning;
    notice.key = !(*lost)["restored"].to_bool() ? "luu.bat-dau-lai" : aside.empty() ? "luu.da-khoi-phuc-mat-tep" : "luu.da-khoi-phuc";
    notice.params = {{"noi", aside},
                     {"gio", two(local_ms / base::minute_ms / 60 % 24) + ":" + two(local_ms / base::minute_ms % 60)},
                     {"ngay", base::date_words(base::to_date(local_ms, 0))}};
    return notice;
}

void Front::show_notices() {
    world_.notices = house_.clocks.notices();  // first: a teacher sets a clock before the lesson begins
    const std::vector<base::Diagnostic>& damaged = setting().damaged;
    world_.notices.insert(world_.notices.end(), damaged.begin(), damaged.end());
    if (auto lost = about_lost()) world_.notices.push_back(std::move(*lost));
    world_.notices.insert(world_.notices.end(), own_.begin(), own_.end());
    for (const base::Diagnostic& refused : means().library.refused()) world_.notices.push_back(refused);
    for (const Library::Shelf* shelf : means().library.newest())
        for (const model::LegalFact& fact : shelf->reader.pack().facts)
            if (const model::FactAge age = model::age_of(fact, world_.today); age != model::FactAge::fresh)
                world_.notices.push_back(notice_of(shelf->reader.pack().info.title, fact, age));
}

}  // namespace app
