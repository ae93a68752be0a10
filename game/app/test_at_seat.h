#pragma once
// A test: one try for one pupil, within the time the teacher gave, and nothing said of right and wrong until the teacher closes it. Its
// time is counted by the steady clock from the first question to the last, whoever sits down in between, and kept with the sitting's draft.

#include <map>

#include "app/room.h"

namespace app {

class TestAtSeat final : public Room {
public:
    TestAtSeat(House& house, Ground& ground, ui::TestView& view);

    void on(const ui::StartTest& intent);
    void on(const ui::OpenClosedTest& intent);
    void on(const ui::LookBack& intent);

    void open();
    std::optional<model::Sitting> find_sitting();  // the pupil's, of the open test
    void start_clock();                            // when the running sitting is the open test's
    void stop_counting() { ends_ms_.reset(); }
    void keep_time(model::Sitting& sitting) const;  // with the draft that is about to be kept
    void stop_clock();                              // nothing is said of time any more
    void shift(std::int64_t ms);                    // so long it was held

    bool collect(const model::Assignment& assignment);   // what was begun is handed in
    std::optional<model::Assignment> find_to_look_at();  // after a test its class may sign in for the length of a period
    void show_closed();
    void forget_closed() { view_.closed.reset(); }
    void leave_closed();  // the home screen speaks of today's lesson again

private:
    std::optional<std::int64_t> next_minute_ms() const;
    bool count();
    bool is_over(const model::Sitting& sitting, std::int64_t limit_ms) const;
    std::int64_t left_ms(const model::Sitting& sitting, std::int64_t limit_ms, std::int64_t now_ms, bool same_clock) const;
    std::int64_t look_ends_ms(const model::Assignment& test);  // of steady_ms: when its class may sign in no more to look at it

    ui::TestView& view_;
    std::optional<std::int64_t> ends_ms_;
    std::map<model::SittingId, std::int64_t> all_end_ms_;  // of steady_ms: the tests that were seen running since the start
    std::map<model::AssignmentId, std::int64_t> looks_end_ms_;
};

}  // namespace app
