#pragma once
// How letters, sound and motion are on this machine, and the page that is read aloud.

#include "app/room.h"

namespace app {

class Machine final : public Room {
public:
    Machine(House& house, Ground& ground, ui::MachineView& view);
    ~Machine() { stop_reading(); }

    void on(const ui::TextSize& intent);
    void on(const ui::AiryText& intent);
    void on(const ui::SetMachine& intent);
    void on(const ui::ReadAloud& intent);
    void on(const ui::StopReading&) { stop_reading(); }

    void use_setting();  // the teacher's again: a pupil's wish holds until the next sign-in
    void stop_reading();
    bool listen();  // how it stands with the voice; true: something to draw has changed

private:
    bool is_teachers() const;
    void keep(const model::MachineSetting& setting);

    ui::MachineView& view_;
};

}  // namespace app
