#pragma once
// A lesson at many machines as the teacher sees it: every seat, who is missing, hands, and what is said to all at once.

#include "app/courier.h"
#include "app/room.h"
#include "work/board.h"

namespace app {

class LiveBoard final : public Room {
public:
    LiveBoard(House& house, Ground& ground, ui::BoardView& view);

    void on(const ui::PauseLesson& intent);
    void on(const ui::LowerHand& intent);

    bool see(const std::vector<Courier::Seen>& seen);                     // words of the seats; true: something to draw has changed
    void note_progress(const std::vector<model::Sitting>& of_the_class);  // whose sittings of the open lesson are here already
    void raise_hand();                                                    // at this machine
    void lower_all_hands();                                               // at this machine
    void admit(const model::StationId& station, const model::PupilId& pupil);
    void speak_in(model::ClassFile& file) const;  // to single machines
    void forget_lesson();                         // it has ended
    bool is_paused() const { return paused_; }
    bool show();

private:
    int hands_here() const;

    ui::BoardView& view_;
    work::Board board_;
    work::Progress here_;  // of the open lesson of the class looked at
    std::map<model::ClassId, int> raised_here_;
    std::map<std::string, std::int64_t> lowered_;  // by station: the last hand the teacher has seen to
    std::vector<model::Admission> admissions_;
    bool paused_ = false;
    Timer show_;
};

}  // namespace app
