// A test: one try for one pupil, within the time the teacher gave, and nothing said of right and wrong until the teacher
// closes it. Its time is counted from the sitting's start: by the wall clock when it is opened again, by the steady clock
// while it runs.

#include <algorithm>

#include "app/app.h"

namespace app {
namespace {

using base::minute_ms;
constexpr std::int64_t look_at_once_ms = 45 * minute_ms;           // a period: so long its class may come back to look at it
constexpr std::int64_t look_back_ms = 14LL * 24 * 60 * minute_ms;  // as long as the notebook speaks of what was not sure

bool is_fresh(const model::Assignment& test, std::int64_t now_ms, std::int64_t span_ms) {
    return test.mode == model::Mode::test && test.closed_ms != 0 && now_ms - test.closed_ms < span_ms;
}

}  // namespace

void App::open_test() {
    if (assigned_lesson() == nullptr)
        say("chuong-trinh.khong-co-bai", {}, "info");
    else if (world_.sits_test())
        show_step();
    else
        go_to(ui::Route::test);
}

void App::on(const ui::StartTest&) {
    const model::Lesson* lesson = assigned_lesson();
    if (!world_.pupil || !store_ || !world_.test_is_open() || lesson == nullptr || find_test_sitting()) return;
    begin_made(quiz::make_test(*lesson), assigned_shelf()->reader.pack().info, {});
}

std::optional<model::Sitting> App::find_test_sitting() {
    const auto all = value(store_->load_pupil_sittings(world_.pupil->id));
    if (!all) return std::nullopt;
    const auto found =
        std::find_if(all->begin(), all->end(), [&](const model::Sitting& one) { return one.assignment_id == world_.assignment->id; });
    return found == all->end() ? std::nullopt : std::optional(*found);
}

void App::start_test_clock() {
    if (!world_.sits_test() || world_.assignment->limit_ms == 0) return;
    const model::Sitting& sitting = play_->sitting;
    const std::int64_t limit_ms = world_.assignment->limit_ms;
    if (sitting.finished_ms != 0) {
        world_.time_ran_out = sitting.finished_ms - sitting.started_ms >= limit_ms;
        return;
    }
    const std::int64_t left_ms = quiz::time_left_ms(sitting, limit_ms, means_.clock.now_ms());
    test_ends_ms_ = means_.clock.steady_ms() + left_ms;
    world_.minutes_left = quiz::to_minutes(left_ms);
}

bool App::watch_test(std::int64_t now) {
    if (!test_ends_ms_ || world_.paused) return false;
    const int minutes = quiz::to_minutes(*test_ends_ms_ - now);
    if (minutes <= 0) {
        end_of_time();
        return true;
    }
    if (minutes == world_.minutes_left) return false;
    world_.minutes_left = minutes;
    if (minutes == 1 && world_.route == ui::Route::item) say("chuong-trinh.con-mot-phut", {}, "clock");
    return true;
}

// When the minute that is shown changes, and never between.
std::optional<std::int64_t> App::next_minute_ms() const {
    if (!test_ends_ms_ || world_.paused) return std::nullopt;
    return *test_ends_ms_ - std::max(world_.minutes_left - 1, 0) * minute_ms;
}

void App::end_of_time() {
    test_ends_ms_.reset();
    world_.minutes_left = 0;
    world_.time_ran_out = true;
    quiz::end_test(*play_);
    keep_progress();
    if (world_.route == ui::Route::item)
        reach_end();
    else
        finish_play();
}

bool App::close_lesson(const model::Assignment& assignment) {
    if (assignment.mode == model::Mode::test && !collect_test(assignment)) return false;
    return done(store_->close_assignment(assignment.id));
}

// What was begun is handed in with the answers it has. Without an answer, and with time left, it stays unfinished: that is
// not the same as nothing right.
bool App::collect_test(const model::Assignment& assignment) {
    const auto sittings = value(store_->load_sittings(assignment.class_id));
    if (!sittings) return false;
    for (const model::Sitting& one : *sittings) {
        if (one.assignment_id != assignment.id || one.finished_ms != 0) continue;
        const auto attempts = value(store_->load_attempts(one.id));
        if (!attempts) return false;
        const bool is_over = assignment.limit_ms > 0 && quiz::time_left_ms(one, assignment.limit_ms, means_.clock.now_ms()) == 0;
        if (attempts->empty() && !is_over) continue;
        if (!done(store_->finish_sitting(one.id))) return false;
    }
    return true;
}

// After a test its class may sign in for the length of a period, unless another lesson was opened since.
std::optional<model::Assignment> App::find_test_to_look_at() {
    std::optional<model::Assignment> last;
    if (!store_) return last;
    for (const ui::ClassEntry& entry : world_.classes) {
        const auto assignments = value(store_->load_assignments(entry.the_class.id));
        if (!assignments || assignments->empty()) continue;
        if (!last || assignments->front().opened_ms > last->opened_ms) last = assignments->front();
    }
    const std::int64_t now = means_.clock.now_ms();
    if (!last || !is_fresh(*last, now, look_at_once_ms)) return std::nullopt;
    door_until_ms_ = means_.clock.steady_ms() + last->closed_ms + look_at_once_ms - now;
    return last;
}

// Then nobody's name stays on the screen; who is still signed in may go on looking.
bool App::watch_door(std::int64_t now) {
    if (!door_until_ms_ || now < *door_until_ms_) return false;
    door_until_ms_.reset();
    if (world_.route == ui::Route::sign_in) leave_teacher();
    return true;
}

void App::show_closed_test() {
    world_.closed_test.reset();
    if (!store_ || !world_.pupil) return;
    const auto sittings = value(store_->load_pupil_sittings(world_.pupil->id));
    const auto assignments = value(store_->load_assignments(world_.pupil->class_id));
    if (!sittings || !assignments) return;
    for (const model::Sitting& one : *sittings) {
        const auto its = std::find_if(assignments->begin(), assignments->end(),
                                      [&](const model::Assignment& each) { return each.id == one.assignment_id; });
        const bool may_look = its != assignments->end() && is_fresh(*its, means_.clock.now_ms(), look_back_ms);
        if (may_look && one.finished_ms != 0 && means_.library.find_by_hash(one.pack_hash) != nullptr) world_.closed_test = one;
    }
}

void App::on(const ui::OpenClosedTest&) {
    if (!world_.closed_test || !world_.partners.empty()) return;
    const model::Sitting sitting = *world_.closed_test;
    keep_progress();
    load_sitting(sitting);
    if (play_ && play_->sitting.id == sitting.id) go_to(ui::Route::result);
}

void App::on(const ui::LookBack&) {
    if (!play_ || world_.sits_test()) return;
    quiz::look_back(*play_);
    show_step();
}

// After a look at a closed test the home screen speaks of today's lesson again.
void App::leave_closed_test() {
    if (!play_ || play_->sitting.mode != model::Mode::test || world_.sits_test()) return;
    drop_play();
    load_play();
}

}  // namespace app
