// The clock of a test, handing it in, and looking at it once it is closed.

#include "app/test_at_seat.h"

#include <algorithm>

#include "app/house.h"

namespace app {
namespace {

constexpr std::int64_t look_at_once_ms = 45 * base::minute_ms;  // a period: so long its class may come back to look at it
constexpr std::int64_t look_back_ms = 14 * base::day_ms;        // as long as the notebook speaks of what was not sure

constexpr std::int64_t a_year_ms = 365 * base::day_ms, longest_test_ms = 12 * base::hour_ms;

bool is_closed_test(const model::Assignment& one) { return one.mode == model::Mode::test && !one.is_void() && one.closed_ms != 0; }

// Two weeks at most; a clock that is years off takes it from nobody.
bool may_be_looked_at(const model::Assignment& test, std::int64_t now_ms) {
    const std::int64_t ago = now_ms - test.closed_ms;
    return is_closed_test(test) && (ago < look_back_ms || ago > a_year_ms);
}

}  // namespace

TestAtSeat::TestAtSeat(House& house, Ground& ground, ui::TestView& view) : Room(house, ground), view_(view) {
    ground.timers.add([this] { return next_minute_ms(); }, [this] { return count(); });
}

void TestAtSeat::open() {
    if (house_.lesson.assigned_lesson() == nullptr)
        say("chuong-trinh.khong-co-bai", {}, "info");
    else if (world().sits_test())
        house_.lesson.show_step();
    else
        go_to(ui::Route::test);
}

void TestAtSeat::on(const ui::StartTest&) {
    const model::Lesson* lesson = house_.lesson.assigned_lesson();
    if (!has_store() || !world().class_now.test_is_open() || lesson == nullptr || find_sitting()) return;
    house_.lesson.begin_made(quiz::make_test(*lesson), house_.lesson.assigned_shelf()->reader.pack().info, {});
}

std::optional<model::Sitting> TestAtSeat::find_sitting() {
    const auto all = value(store().load_pupil_sittings(world().seat.pupil->id));
    if (!all) return std::nullopt;
    const model::AssignmentId& open = world().class_now.assignment->id;
    const auto found = std::find_if(all->begin(), all->end(), [&](const model::Sitting& one) { return one.assignment_id == open; });
    return found == all->end() ? std::nullopt : std::optional(*found);
}

void TestAtSeat::start_clock() {
    if (!world().sits_test() || world().class_now.assignment->limit_ms == 0) return;
    const model::Sitting& sitting = world().lesson.play->sitting;
    const std::int64_t limit_ms = world().class_now.assignment->limit_ms;
    const bool same_clock = quiz::timed_by(sitting) == store().station().value;
    if (sitting.finished_ms != 0) {
        view_.time_ran_out = quiz::time_left_ms(sitting, limit_ms, sitting.finished_ms, same_clock) == 0;
        return;
    }
    const std::int64_t left = left_ms(sitting, limit_ms, now_ms(), same_clock);
    ends_ms_ = all_end_ms_[sitting.id] = steady_ms() + left;
    view_.minutes_left = quiz::to_minutes(left);
}

// A test that ran since this start of the program is known to the millisecond, whatever the wall clock did.
std::int64_t TestAtSeat::left_ms(const model::Sitting& sitting, std::int64_t limit_ms, std::int64_t now_ms, bool same_clock) const {
    if (const auto known = all_end_ms_.find(sitting.id); known != all_end_ms_.end())
        return std::clamp<std::int64_t>(known->second - steady_ms(), 0, limit_ms);
    return quiz::time_left_ms(sitting, limit_ms, now_ms, same_clock);
}

void TestAtSeat::keep_time(model::Sitting& sitting) const {
    const auto& open = world().class_now.assignment;
    const auto ends = all_end_ms_.find(sitting.id);
    if (!open || ends == all_end_ms_.end()) return;
    const std::int64_t left = std::clamp<std::int64_t>(ends->second - steady_ms(), 0, open->limit_ms);
    quiz::keep_time(sitting.draft, open->limit_ms - left, now_ms(), store().station().value);
}

void TestAtSeat::stop_clock() {
    stop_counting();
    view_.minutes_left = 0;
    view_.time_ran_out = false;
}

void TestAtSeat::shift(std::int64_t ms) {
    if (!ends_ms_) return;
    *ends_ms_ += ms;
    all_end_ms_[world().lesson.play->sitting.id] = *ends_ms_;
}

// When the minute that is shown changes, and never between.
std::optional<std::int64_t> TestAtSeat::next_minute_ms() const {
    if (!ends_ms_ || world().station.paused) return std::nullopt;
    return *ends_ms_ - std::max(view_.minutes_left - 1, 0) * base::minute_ms;
}

bool TestAtSeat::count() {
    const int minutes = quiz::to_minutes(*ends_ms_ - steady_ms());
    if (minutes <= 0) {
        stop_counting();
        view_.minutes_left = 0;
        view_.time_ran_out = true;
        house_.lesson.end_test();
        return true;
    }
    if (minutes == view_.minutes_left) return false;
    view_.minutes_left = minutes;
    house_.lesson.keep_progress();  // and with it how much time is left, should the power go
    if (minutes == 1 && world().route == ui::Route::item) say("chuong-trinh.con-mot-phut", {}, "clock");
    return true;
}

// Of a station it is known when it began, by the clock that was put right.
bool TestAtSeat::is_over(const model::Sitting& sitting, std::int64_t limit_ms) const {
    if (limit_ms == 0) return false;
    const bool is_ours = quiz::timed_by(sitting) == store().station().value;
    if (!is_ours && base::span_ms(sitting.started_ms, now_ms(), longest_test_ms) >= limit_ms) return true;
    return left_ms(sitting, limit_ms, now_ms(), is_ours) == 0;
}

// Without an answer, and with time left, it stays unfinished: that is not the same as nothing right.
bool TestAtSeat::collect(const model::Assignment& assignment) {
    const auto sittings = value(store().load_sittings(assignment.class_id));
    if (!sittings) return false;
    for (const model::Sitting& one : *sittings) {
        if (one.assignment_id != assignment.id || one.finished_ms != 0) continue;
        const auto attempts = value(store().load_attempts(one.id));
        if (!attempts) return false;
        if (attempts->empty() && !is_over(one, assignment.limit_ms)) continue;
        if (!done(store().finish_sitting(one.id))) return false;
    }
    looks_end_ms_[assignment.id] = steady_ms() + look_at_once_ms;
    return true;
}

// Unless another lesson was opened since.
std::optional<model::Assignment> TestAtSeat::find_to_look_at() {
    auto last = house_.classes.find_last_assignment();
    if (!last || !is_closed_test(*last)) return std::nullopt;
    const std::int64_t ends_ms = look_ends_ms(*last);
    if (ends_ms <= steady_ms()) return std::nullopt;
    house_.door.stay_open_until(ends_ms);
    return last;
}

// From when this start first saw it closed. One that was closed before: what is left of the period by the wall clock, and nothing when
// that cannot be told, since nobody's name shall stay on the screen.
std::int64_t TestAtSeat::look_ends_ms(const model::Assignment& test) {
    const auto [ends, is_new] = looks_end_ms_.try_emplace(test.id, 0);
    if (!is_new) return ends->second;
    const std::int64_t ago = now_ms() - test.closed_ms;
    const bool was_seen_open = house_.classes.saw_open(test.id);
    const std::int64_t left = was_seen_open ? look_at_once_ms : ago < 0 ? 0 : look_at_once_ms - ago;
    return ends->second = steady_ms() + left;
}

void TestAtSeat::show_closed() {
    view_.closed.reset();
    const auto& pupil = world().seat.pupil;
    if (!has_store() || !pupil) return;
    const auto sittings = value(store().load_pupil_sittings(pupil->id));
    const auto assignments = value(store().load_assignments(pupil->class_id));
    if (!sittings || !assignments) return;
    for (const model::Sitting& one : *sittings) {
        const auto its = std::find_if(assignments->begin(), assignments->end(),
                                      [&](const model::Assignment& each) { return each.id == one.assignment_id; });
        const bool may_look = its != assignments->end() && may_be_looked_at(*its, now_ms());
        if (may_look && one.finished_ms != 0 && means().library.find_by_hash(one.pack_hash) != nullptr) view_.closed = one;
    }
}

void TestAtSeat::on(const ui::OpenClosedTest&) {
    if (!view_.closed || !world().seat.partners.empty()) return;
    const model::Sitting sitting = *view_.closed;
    house_.lesson.keep_progress();
    house_.lesson.load(sitting);
    const auto& play = world().lesson.play;
    if (play && play->sitting.id == sitting.id) go_to(ui::Route::result);
}

void TestAtSeat::on(const ui::LookBack&) {
    if (world().lesson.play && !world().sits_test()) house_.lesson.look_back();
}

void TestAtSeat::leave_closed() {
    const auto& play = world().lesson.play;
    if (play && play->sitting.mode == model::Mode::test && !world().sits_test()) house_.lesson.leave();
}

}  // namespace app
