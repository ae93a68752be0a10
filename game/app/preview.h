#pragma once
// An author looks at a lesson: an invented pupil, no progress file. What is saved in the pack's folder is on the screen a second later.

#include "app/room.h"

namespace app {

class Preview final : public Room {
public:
    Preview(House& house, Ground& ground, ui::AuthorView& view);

    void begin();
    void open();  // at the first page asked for

private:
    void show_problems();
    bool must_mend() const;
    bool look_at_sources();  // true: something to draw has changed

    ui::AuthorView& view_;
    Timer look_;
};

}  // namespace app
