#pragma once
// A test: one try for one pupil, within the time the teacher gave, and nothing said of right and wrong until the teacher closes it. Its
// time is counted from the sitting's start: by the wall clock when it is opened again, by the steady clock while it runs.

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
    void stop_clock();            // nothing is said of time any more
    void shift(std::int64_t ms);  // so long it was held

    bool collect(const model::Assignment& assignment);   // what was begun is handed in
    std::optional<model::Assignment> find_to_look_at();  // after a test its class may sign in for the length of a period
    void show_closed();
    void forget_closed() { view_.closed.reset(); }
    void leave_closed();  // the home screen speaks of today's lesson again

private:
    std::optional<std::int64_t> next_minute_ms() const;
    bool count();

    ui::TestView& view_;
    std::optional<std::int64_t> ends_ms_;
};

}  // namespace app
