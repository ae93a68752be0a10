#pragma once
// What is on the screen and what is said above it: the route, the toast, the notices for the teacher.

#include <vector>

#include "app/room.h"

namespace app {

class Front final : public Room {
public:
    Front(House& house, Ground& ground, ui::World& world);

    void on(const ui::GoTo& intent);
    void on(const ui::NoteRestored& intent);

    void show(ui::Route route);
    void say(const std::string& key, const base::Params& params, const std::string& icon);
    void complain(const base::Error& error);
    void insist(const std::string& key);  // until hush()
    void hush();
    void notice(const base::Diagnostic& notice);  // for the teacher; once, as long as the program runs
    void notice(const base::Diagnostics& notices);
    void withdraw(const std::string& key);  // it is so no longer
    void remember_lost();                   // what the store said of a lost progress file, until a teacher has read it
    void show_notices();                    // for House::refresh alone

private:
    std::optional<base::Diagnostic> about_lost() const;

    ui::World& world_;  // route, toast, notices
    std::vector<base::Diagnostic> own_;
    Timer toast_;
};

}  // namespace app
