#pragma once
// Who looks at a lesson is an invented pupil, and nothing is kept. An author has no progress file; what is saved in the pack's folder is on
// the screen a second later. A teacher tries a lesson of the class: the rooms that keep what a pupil does have no store until it ends.

#include "app/room.h"

namespace app {

class Preview final : public Room {
public:
    Preview(House& house, Ground& ground, ui::AuthorView& view);

    void on(const ui::TryLesson& intent);
    void on(const ui::EndTrial&) { end_trial(); }

    void begin();
    void open();       // at the first page asked for
    void end_trial();  // back to where it began
    void sign_out();   // of the invented pupil

private:
    void sit_down(const model::ClassId& in);
    void show_problems();
    bool must_mend() const;
    bool look_at_sources();  // true: something to draw has changed

    ui::AuthorView& view_;
    ui::Route tried_from_ = ui::Route::today;
    Timer look_;
};

}  // namespace app
