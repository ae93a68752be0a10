#pragma once
// A room of the program: it owns what it holds, writes its own view of the World, does its intents (on(...)) and puts its moments on the
// list of timers. What it needs of another room it asks of that room by name, through the House; nobody else writes its view.

#include <optional>
#include <string>
#include <utility>

#include "app/means.h"
#include "app/timers.h"
#include "app/worker.h"
#include "base/result.h"
#include "store/store.h"
#include "ui/intent.h"
#include "ui/world.h"

namespace app {

struct House;

// What all rooms share.
struct Ground {
    Means means;
    Setting setting;
    std::optional<store::Store> store;  // a preview has none
    Timers timers;
    bool trial = false;  // a teacher goes through a lesson: what a pupil would do there is kept nowhere
};

class Room {
public:
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

protected:
    Room(House& house, Ground& ground) : house_(house), ground_(ground) {}
    ~Room() = default;

    const ui::World& world() const;
    const Means& means() const { return ground_.means; }
    const Setting& setting() const { return ground_.setting; }
    bool has_store() const { return ground_.store.has_value() && !ground_.trial; }
    store::Store& store() const { return *ground_.store; }
    std::int64_t now_ms() const { return ground_.means.clock.now_ms(); }
    std::int64_t steady_ms() const { return ground_.means.clock.steady_ms(); }

    void go_to(ui::Route route);
    void say(const std::string& key, const base::Params& params = {}, const std::string& icon = "check");
    void complain(const base::Error& error);      // a toast, the log
    bool done(const base::Result<void>& result);  // false: complained
    template <class T>
    std::optional<T> value(base::Result<T> result) {  // nullopt: complained
        if (result) return std::move(*result);
        complain(result.error());
        return std::nullopt;
    }
    std::string words(const std::string& key, const base::Params& params = {}) const { return world().t(key, params); }

    House& house_;
    Ground& ground_;
};

}  // namespace app
