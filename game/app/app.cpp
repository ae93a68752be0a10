#include "app/app.h"

#include <algorithm>
#include <cstdio>

#include "base/log.h"
#include "base/text.h"

namespace app {
namespace {

constexpr std::int64_t toast_ms = 5000;
constexpr std::int64_t second_ms = 1000;
constexpr std::int64_t backup_slice_ms = 5;
constexpr std::int64_t hand_in_delay_ms = 500;

// Backups carry their day in their name, the newest comes first: khienso-000012-20261123-031500.db
bool backup_is_old(const base::Path& folder, base::Date today) {
    const std::vector<base::Path> backups = store::find_backups(folder);
    if (backups.empty()) return true;
    const std::vector<std::string> parts = base::split(base::to_utf8(backups.front().filename()), '-');
    if (parts.size() < 3) return true;
    char name[16];
    std::snprintf(name, sizeof name, "%04d%02d%02d", today.year, today.month, today.day);
    return parts[2] < name;
}

std::optional<std::int64_t> earlier(std::optional<std::int64_t> a, std::optional<std::int64_t> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

}  // namespace

App::App(const Means& means, Setting setting, std::optional<store::Store> store)
    : means_(means), setting_(std::move(setting)), store_(std::move(store)), worker_(means.wake) {
    world_.words = &means_.words;
    world_.today = base::to_date(means_.clock.now_ms(), means_.clock.offset_minutes());
    use_machine_setting();
    listen();
    for (const base::Path& folder : setting_.folders) world_.folders.push_back(base::to_utf8(folder));
    show_notices();
    if (!store_) {
        open_preview();
        show_pack_problems();
        if (means_.read_changed_packs) look_due_ms_ = means_.clock.steady_ms() + second_ms;
        return;
    }
    if (backup_is_old(setting_.data, base::to_date(means_.clock.now_ms(), 0))) start_back_up();
    open_lab();
    show_school();
    if (world_.school.name.empty() && !joined_)
        go_to(ui::Route::setup);
    else
        leave_teacher();
}

App::~App() { stop_reading(); }

void App::apply(const ui::Intent& intent) {
    if (std::holds_alternative<std::monostate>(intent)) return;
    save_unsaved();
    world_.today = base::to_date(means_.clock.now_ms(), means_.clock.offset_minutes());
    std::visit([this](const auto& one) { on(one); }, intent);
    hold_page();
    if (joined_ && !hand_in_due_ms_) hand_in_due_ms_ = means_.clock.steady_ms() + hand_in_delay_ms;
    world_.working = worker_.busy();
}

bool App::tick() {
    bool changed = worker_.finish() > 0;
    world_.working = worker_.busy();
    const std::int64_t now = means_.clock.steady_ms();
    if (progress_due_ms_ && now >= *progress_due_ms_) keep_progress();
    if (store_ && store_->backing_up())
        if (const auto slice = store_->back_up_for(backup_slice_ms); !slice) base::log_error(slice.error());
    changed = watch_test(now) || changed;
    changed = watch_door(now) || changed;
    changed = watch_seat(now) || changed;
    changed = listen() || changed;
    changed = watch_lab(now) || changed;
    if (look_due_ms_ && now >= *look_due_ms_) changed = look_at_sources() || changed;
    if (toast_until_ms_ && now >= *toast_until_ms_) {
        toast_until_ms_.reset();
        world_.toast.reset();
        changed = true;
    }
    if (unlock_until_ms_) {
        const std::int64_t left = *unlock_until_ms_ - means_.clock.now_ms();
        const int seconds = left > 0 ? static_cast<int>((left + second_ms - 1) / second_ms) : 0;
        changed = changed || seconds != world_.unlock_wait_s;
        world_.unlock_wait_s = seconds;
        if (seconds == 0) {
            unlock_until_ms_.reset();
            world_.unlock_problem.clear();
        }
    }
    return changed;
}

std::optional<std::int64_t> App::wake_at_ms() const {
    std::optional<std::int64_t> next = earlier(earlier(toast_until_ms_, progress_due_ms_), look_due_ms_);
    next = earlier(earlier(next, next_minute_ms()), door_until_ms_);
    next = earlier(next, lab_due_ms());
    if (unlock_until_ms_) next = earlier(next, means_.clock.steady_ms() + second_ms);
    if (may_be_left()) next = earlier(next, world_.idle_left_s > 0 ? means_.clock.steady_ms() + second_ms : touched_ms_ + idle_ms);
    if (store_ && store_->backing_up()) next = means_.clock.steady_ms();
    return next;
}

void App::close() {
    stop_reading();
    if (!store_) return;
    save_unsaved();
    if (play_) keep_progress();
    hand_in_results();
    if (const auto kept = store_->back_up(); !kept) base::log_error(kept.error());
}

// The rest is done by tick(), between frames.
void App::start_back_up() {
    if (!store_) return;
    if (const auto begun = store_->start_back_up(); !begun) base::log_error(begun.error());
}

void App::go_to(ui::Route route) {
    stop_reading();  // what was read is no longer on the screen
    world_.route = route;
}

void App::say(const std::string& key, const base::Params& params, const std::string& icon) {
    world_.toast = ui::Toast{words(key, params), icon, false};
    toast_until_ms_ = means_.clock.steady_ms() + toast_ms;
}

void App::complain(const base::Error& error) {
    base::log_error(error);
    world_.toast = ui::Toast{means_.words.text(error), "warn", true};
    toast_until_ms_ = means_.clock.steady_ms() + toast_ms * 2;
}

bool App::done(const base::Result<void>& result) {
    if (!result) complain(result.error());
    return result.has_value();
}

}  // namespace app
