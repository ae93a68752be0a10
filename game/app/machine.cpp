// Letters, sound and motion. A pupil's wish holds until the next sign-in, a teacher's is kept.

#include "app/machine.h"

#include <algorithm>

#include "app/house.h"

namespace app {

Machine::Machine(House& house, Ground& ground, ui::MachineView& view) : Room(house, ground), view_(view) { use_setting(); }

void Machine::use_setting() { static_cast<model::MachineSetting&>(view_) = setting().machine; }

// A teacher who tries a lesson wishes as a pupil does: until it ends.
bool Machine::is_teachers() const { return world().door.unlocked && !ground_.trial; }

void Machine::keep(const model::MachineSetting& setting) {
    ground_.setting.machine = setting;
    done(save_machine_setting(ground_.setting.data, setting));
}

void Machine::on(const ui::TextSize& intent) {
    view_.text_scale = std::clamp(intent.scale, smallest_text, largest_text);
    if (is_teachers()) keep(view_);
}

void Machine::on(const ui::AiryText& intent) {
    view_.airy_text = intent.on;
    if (is_teachers()) keep(view_);
}

// With the sound on, a voice that was not found is looked for again: somebody may have installed one.
void Machine::on(const ui::SetMachine& intent) {
    keep(intent.setting);
    use_setting();
    if (means().sound && view_.sound_on) means().sound->look_again();
    if (!view_.sound_on) stop_reading();
    listen();
}

void Machine::on(const ui::ReadAloud& intent) {
    if (!view_.can_read || intent.text.empty()) return;
    means().sound->speak(intent.text);
    listen();
}

void Machine::stop_reading() {
    if (!view_.reading) return;
    means().sound->stop();
    view_.reading = false;
}

// A voice that was thought to be there and is not says so, once, to whoever asked for it.
bool Machine::listen() {
    const bool can_read = means().sound && view_.sound_on && means().sound->can_speak();
    const bool reading = can_read && means().sound->speaking();
    if (view_.reading && !can_read) say("chuong-trinh.khong-co-giong-doc", {}, "info");
    const bool changed = can_read != view_.can_read || reading != view_.reading;
    view_.can_read = can_read;
    view_.reading = reading;
    return changed;
}

}  // namespace app
