#pragma once
// The lesson that is begun at this machine and not yet kept for good: where the pupil is in it, answers the disk has not taken, the
// sittings of who sits beside. An answer is on disk before the next thing is shown; when the disk does not take it, it is kept in memory,
// said to the pupil and the teacher, and tried again at every action.

#include <memory>

#include "app/room.h"

namespace app {

class LessonAtSeat final : public Room {
public:
    LessonAtSeat(House& house, Ground& ground, ui::LessonView& view);

    void on(const ui::OpenLesson& intent);
    void on(const ui::PlayAgain& intent);
    void on(const ui::GoHome& intent);
    void on(const ui::NextStep& intent);
    void on(const ui::PreviousStep& intent);
    void on(const ui::ReviewPage& intent);
    // lesson_answers.cpp
    void on(const ui::ChangeDraft& intent);
    void on(const ui::OpenExplanation& intent);
    void on(const ui::OpenHint& intent);
    void on(const ui::HandIn& intent);
    void on(const ui::TryAgain& intent);

    // lesson_at_seat.cpp
    const Library::Shelf* assigned_shelf() const;
    const model::Lesson* assigned_lesson() const;
    bool is_of(const model::PupilId& pupil) const { return view_.play && view_.play->sitting.pupil_id == pupil; }
    void welcome();  // who has just signed in: what was begun, or finished last, and what may be looked at again
    void forget();
    // A lesson put together here (a short version, a test, a review) is kept as long as it is played.
    bool begin(const model::Lesson& lesson, const model::PackInfo& info, base::Json draft = {});
    bool begin_made(model::Lesson lesson, const model::PackInfo& info, base::Json draft);
    bool resume_made(model::Lesson lesson, const model::Sitting& sitting);  // false: what was shown stays
    void load(const model::Sitting& sitting);
    void leave();                                                              // for the lesson of today
    std::optional<model::Sitting> find_sitting(const std::string& lesson_id);  // the one still open, else the one finished last
    void show_step();
    void show_step(int step);
    void look_back();             // at the questions of a closed test
    void end_test();              // its time is up
    void shift(std::int64_t ms);  // so long it was held
    // lesson_answers.cpp
    void save_unsaved();
    int unsaved() const { return static_cast<int>(unsaved_.size()); }
    void keep_progress();  // step and draft, now
    void finish();
    // lesson_partners.cpp
    bool seat_partner(const model::Pupil& pupil);  // false: the lesson is at another place for this one
    void unseat_partner(std::size_t place);
    void hand_on_to(std::size_t partner);  // the next one plays on

private:
    struct Unsaved {
        model::SittingId played;  // of who plays; the attempt may be a partner's
        model::Attempt attempt;
        quiz::Answered answered;
    };

    const Library::Shelf* shelf() const;  // of the running sitting, else of the open assignment
    void load_today();
    bool resume(const model::Lesson& lesson, const model::Sitting& sitting);
    void drop();
    void leave_again();
    void show_pack();
    void reach_end();
    bool keep_answer(const quiz::Answered& answered);
    void count(const quiz::Answered& answered);
    void say_not_saved(const base::Error& error);
    bool finish_sittings();
    std::optional<model::Sitting> partner_sitting(const model::Pupil& pupil);
    std::optional<model::Sitting> add_partner_sitting(const model::Pupil& pupil);
    void begin_partner_sittings();

    ui::LessonView& view_;
    std::unique_ptr<model::Lesson> made_;           // the play points to it
    std::vector<model::Sitting> partner_sittings_;  // as the seat's partners, once a lesson is begun
    std::vector<Unsaved> unsaved_;
    std::int64_t step_shown_ms_ = 0;
    Timer progress_;
};

}  // namespace app
