#pragma once
// "Ôn lại" and the pupil's notebook. A review is a sitting like any other, of a lesson put together from questions of finished ones; which
// ones stands in its draft, so that it comes back after a crash.

#include "app/room.h"

namespace app {

class Reviews final : public Room {
public:
    Reviews(House& house, Ground& ground, ui::ReviewView& view) : Room(house, ground), view_(view) {}

    void on(const ui::OpenReview& intent);
    void on(const ui::OpenNotebook& intent);

    void show();  // what this pupil may look at again today: for House::refresh alone
    void forget() { view_ = {}; }
    void leave();  // the home screen speaks of the lesson again

private:
    void begin();
    bool resume(const model::Sitting& sitting);

    ui::ReviewView& view_;
};

}  // namespace app
