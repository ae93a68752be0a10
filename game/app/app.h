#pragma once
// The program behind the screens: it holds the progress file, the packs and the running sitting, shows them to the screens as a World, and
// does what an Intent asks, if who sends it may. What it does lies in rooms (app/house.h); this is the door to them.
//
//   App app(means, setting, std::move(store));
//   const ui::Intent intent = screen->draw(page, app.world());
//   app.apply(intent);

#include <memory>

#include "app/means.h"
#include "store/store.h"
#include "ui/intent.h"
#include "ui/world.h"

namespace app {

struct House;

class App {
public:
    // Without a store only a preview can be shown.
    App(const Means& means, Setting setting, std::optional<store::Store> store);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    const ui::World& world() const;
    bool apply(const ui::Intent& intent);  // false: who sends it may not, and nothing was done
    // Jobs that finished and moments that have come (a toast goes, a wait ends). true: something to draw has changed.
    bool tick();
    std::optional<std::int64_t> wake_at_ms() const;  // of Clock::steady_ms: when tick() has something to do
    void touch();                                    // a hand moved: nobody has left
    bool working() const;                            // a job runs
    void close();                                    // keeps what is open and backs up

    const quiz::Play* play() const;
    int unsaved() const;  // answers the disk has not taken yet

private:
    std::unique_ptr<House> house_;
};

}  // namespace app
