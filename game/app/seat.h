#pragma once
// Who sits at this machine: a pupil comes, is known by three pictures or a code, may be joined by others, and goes. Two or three at one
// machine: one plays, and everything that is kept is kept for each of them.

#include "app/room.h"

namespace app {

inline constexpr std::int64_t idle_ms = 3 * base::minute_ms, idle_warning_ms = 20 * base::second_ms;

class Seat final : public Room {
public:
    Seat(House& house, Ground& ground, ui::SeatView& view);

    // seat.cpp
    void on(const ui::PickName& intent);
    void on(const ui::NotMe& intent);
    void on(const ui::PickPicture& intent);
    void on(const ui::ClearPictures& intent);
    void on(const ui::EnterCode& intent);
    void on(const ui::RaiseHand& intent);
    void on(const ui::SignOut& intent);
    void on(const ui::QuickExit& intent);
    void on(const ui::LeaveCover& intent);
    void on(const ui::StayHere& intent);
    // seat_partners.cpp
    void on(const ui::AddPartner& intent);
    void on(const ui::LeaveSeat& intent);

    void enter(model::Pupil pupil);
    void sit_down_for_preview(model::Pupil invented);
    void forget();        // nothing of a pupil stays where the next one could see it
    void stop_joining();  // nobody sits down beside
    void touch();         // a hand moved: nobody has left
    void stay();          // and nobody did while the lesson was held
    void keep_partners(std::vector<model::Pupil> seated) { view_.partners = std::move(seated); }
    int hand_up() const { return hand_up_; }  // number of the hand that is up; 0: none
    void lower_hand(int up_to);               // the teacher has been here
    void renew(const std::vector<model::Pupil>& pupils);

private:
    void stand_up();
    void ask(const model::Pupil& pupil);
    void let_in_if(bool right);
    bool may_be_left() const;
    std::optional<std::int64_t> idle_due_ms() const;
    bool watch();
    void enter_partner();

    ui::SeatView& view_;
    std::int64_t touched_ms_;
    int hands_raised_ = 0, hand_up_ = 0;
};

}  // namespace app
