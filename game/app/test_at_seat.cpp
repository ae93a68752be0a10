// The clock of a test, handing it in, and looking at it once it is closed.

#include "app/test_at_seat.h"

#include <algorithm>

#include "app/house.h"

namespace app {
namespace {

constexpr std::int64_t look_at_once_ms = 45 * base::minute_ms;         // a period: so long its class may come back to look at it
constexpr std::int64_t look_back_ms = 14 * 24 * 60 * base::minute_ms;  // as long as the notebook speaks of what was not sure

bool is_fresh(const model::Assignment& test, std::int64_t now_ms, std::int64_t span_ms) {
    return test.mode == model::Mode::test && !test.is_void() && test.closed_ms != 0 && now_ms - test.closed_ms < span_ms;
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
    if (sitting.finished_ms != 0) {
        view_.time_ran_out = sitting.finished_ms - sitting.started_ms >= limit_ms;
        return;
    }
    const std::int64_t left_ms = quiz::time_left_ms(sitting, limit_ms, now_ms());
    ends_ms_ = steady_ms() + left_ms;
    view_.minutes_left = quiz::to_minutes(left_ms);
}

void TestAtSeat::stop_clock() {
    stop_counting();
    view_.minutes_left = 0;
    view_.time_ran_out = false;
}

void TestAtSeat::shift(std::int64_t ms) {
    if (ends_ms_) *ends_ms_ += ms;
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
    if (minutes == 1 && world().route == ui::Route::item) say("chuong-trinh.con-mot-phut", {}, "clock");
    return true;
}

// Without an answer, and with time left, it stays unfinished: that is not the same as nothing right.
bool TestAtSeat::collect(const model::Assignment& assignment) {
    const auto sittings = value(store().load_sittings(assignment.class_id));
    if (!sittings) return false;
    for (const model::Sitting& one : *sittings) {
        if (one.assignment_id != assignment.id || one.finished_ms != 0) continue;
        const auto attempts = value(store().load_attempts(one.id));
        if (!attempts) return false;
        const bool is_over = assignment.limit_ms > 0 && quiz::time_left_ms(one, assignment.limit_ms, now_ms()) == 0;
        if (attempts->empty() && !is_over) continue;
        if (!done(store().finish_sitting(one.id))) return false;
    }
    return true;
}

// Unless another lesson was opened since.
std::optional<model::Assignment> TestAtSeat::find_to_look_at() {
    std::optional<model::Assignment> last;
    for (const ui::ClassEntry& entry : world().school.classes) {
        const auto assignments = value(store().load_assignments(entry.the_class.id));
        if (!assignments || assignments->empty()) continue;
        if (!last || assignments->front().opened_ms > last->opened_ms) last = assignments->front();
    }
    if (!last || !is_fresh(*last, now_ms(), look_at_once_ms)) return std::nullopt;
    house_.door.stay_open_until(steady_ms() + last->closed_ms + look_at_once_ms - now_ms());
    return last;
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
        const bool may_look = its != assignments->end() && is_fresh(*its, now_ms(), look_back_ms);
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
