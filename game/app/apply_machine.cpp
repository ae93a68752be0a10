// How letters, sound and motion are on this machine. A pupil's wish holds until the next sign-in, a teacher's is kept.

#include <algorithm>

#include "app/app.h"

namespace app {
namespace {

constexpr double smallest_text = 1.0, largest_text = 2.0;

}  // namespace

void App::use_machine_setting() {
    world_.text_scale = setting_.machine.text_scale;
    world_.airy_text = setting_.machine.airy_text;
    world_.sound_on = setting_.machine.sound_on;
    world_.calm = setting_.machine.calm;
}

void App::keep_machine_setting() { done(save_machine_setting(setting_.data, setting_.machine)); }

void App::on(const ui::TextSize& intent) {
    world_.text_scale = std::clamp(intent.scale, smallest_text, largest_text);
    if (!unlocked_) return;
    setting_.machine.text_scale = world_.text_scale;
    keep_machine_setting();
}

void App::on(const ui::AiryText& intent) {
    world_.airy_text = intent.on;
    if (!unlocked_) return;
    setting_.machine.airy_text = intent.on;
    keep_machine_setting();
}

void App::on(const ui::CalmMotion& intent) {
    if (!unlocked_) return;
    world_.calm = setting_.machine.calm = intent.on;
    keep_machine_setting();
}

// Switched on anew, a voice that was not found is looked for again: somebody may have installed one.
void App::on(const ui::UseSound& intent) {
    if (!unlocked_) return;
    world_.sound_on = setting_.machine.sound_on = intent.on;
    keep_machine_setting();
    if (means_.sound && intent.on) means_.sound->look_again();
    if (!intent.on) stop_reading();
    listen();
}

}  // namespace app
