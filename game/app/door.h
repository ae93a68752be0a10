#pragma once
// The door between the pupils' side and the teacher's: setting up, the PIN, the recovery code, locking. While it is locked the pupils' side
// shows the class whose lesson is open, or nobody's names at all.

#include "app/room.h"

namespace app {

class Door final : public Room {
public:
    Door(House& house, Ground& ground, ui::DoorView& view);

    void on(const ui::FinishSetup& intent);
    void on(const ui::RecoveryNoted& intent);
    void on(const ui::Unlock& intent);
    void on(const ui::UseRecovery& intent);
    void on(const ui::Lock& intent);

    void open_to_pupils();                            // locks
    void stay_open_until(std::int64_t at_steady_ms);  // for a look at a test; then nobody's name stays on the screen

private:
    using Secret = store::Store::StaffSecret;
    void finish_unlock(bool right, const Secret& secret);
    void enter();
    void make_wait(std::int64_t wait_ms);
    bool count_wait();
    bool takes(const std::string& new_pin);  // false: it is easy to guess, and that was said
    void advise(const std::string& pin);

    ui::DoorView& view_;
    std::int64_t wait_until_ms_ = 0;  // of steady_ms; 0: nobody waits
    std::int64_t waited_for_ = 0;     // what the file says of the wait that this start has seen to
    Timer count_, open_;
};

}  // namespace app
