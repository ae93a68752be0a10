#pragma once
// The rooms of the program under one roof. A handler says what it changed; refresh() alone brings the views up to date and tells the
// stations, after every intent, job and moment, or earlier when a room must read what it has just changed.

#include <array>
#include <set>

#include "app/classes.h"
#include "app/clocks.h"
#include "app/desk.h"
#include "app/door.h"
#include "app/front.h"
#include "app/lab.h"
#include "app/lesson_at_seat.h"
#include "app/list_in.h"
#include "app/live_board.h"
#include "app/machine.h"
#include "app/preview.h"
#include "app/reviews.h"
#include "app/seat.h"
#include "app/station.h"
#include "app/test_at_seat.h"
#include "app/ways.h"

namespace app {

enum class What {
    school,  // its name, its staff, its classes
    people,  // classes and pupils
    work,    // assignments and sittings of the class at hand
    review,  // what may be looked at again
    notices,
    lab,
    board,
    route,
    all_of_them
};

struct House {
    House(const Means& means, Setting setting, std::optional<store::Store> store);

    void begin();
    bool take(const ui::Intent& intent);  // false: who sends it may not
    bool tick();                          // true: something to draw has changed
    std::optional<std::int64_t> wake_at_ms() const;
    void close();

    const ui::World& world() const { return world_; }
    void changed(What what) { changed_[static_cast<std::size_t>(what)] = true; }
    void changed(const model::ClassId& id);  // by the teacher: the stations shall know
    void tell_stations(const model::ClassId& id) { to_tell_.insert(id); }
    void refresh();
    void refresh_after(What what) {
        changed(what);
        refresh();
    }
    void start_back_up();                               // done by tick(), between frames
    void tell_back_up(const base::Result<void>& done);  // the teacher, while it cannot be made

private:
    bool refresh_if_changed();
    void look_at_jobs();

    std::array<bool, static_cast<std::size_t>(What::all_of_them)> changed_{};
    std::set<model::ClassId> to_tell_;
    Ground ground_;
    ui::World world_;

public:
    Front front;
    Clocks clocks;
    Machine machine;
    Door door;
    Classes classes;
    ListIn list_in;
    Desk desk;
    Seat seat;
    LessonAtSeat lesson;
    Ways ways;
    TestAtSeat test;
    Reviews reviews;
    Station station;
    LiveBoard board;
    Lab lab;
    Preview preview;
    // Last: their jobs end before what they speak of. A disk that hangs holds up no PIN.
    Worker worker, disk;
};

}  // namespace app
