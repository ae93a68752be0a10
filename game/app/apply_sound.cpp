// A page is read aloud, on a machine whose sound is on and which has a Vietnamese voice.

#include "app/app.h"

namespace app {

void App::on(const ui::ReadAloud& intent) {
    if (!world_.can_read || intent.text.empty()) return;
    means_.sound->speak(intent.text);
    listen();
}

void App::on(const ui::StopReading&) { stop_reading(); }

void App::stop_reading() {
    if (!world_.reading) return;
    means_.sound->stop();
    world_.reading = false;
}

// How it stands with the voice. One that was thought to be there and is not says so, once, to whoever asked for it.
bool App::listen() {
    const bool can_read = means_.sound && world_.sound_on && means_.sound->can_speak();
    const bool reading = can_read && means_.sound->speaking();
    if (world_.reading && !can_read) say("chuong-trinh.khong-co-giong-doc", {}, "info");
    const bool changed = can_read != world_.can_read || reading != world_.reading;
    world_.can_read = can_read;
    world_.reading = reading;
    return changed;
}

}  // namespace app
