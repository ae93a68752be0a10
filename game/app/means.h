#pragma once
// What the program stands on: what outlives it, and how this start was set.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/library.h"
#include "app/machine_setting.h"
#include "base/catalogue.h"
#include "base/clock.h"
#include "base/paths.h"
#include "base/random.h"
#include "sound/speaker.h"
#include "work/lab.h"

namespace app {

struct Means {  // all outlive the App
    const base::Catalogue& words;
    const base::Clock& clock;
    base::Random& random;
    Library& library;
    std::function<void()> wake;                                         // a job has finished: let the main loop run
    std::function<std::string(int)> random_bytes;                       // for secrets
    std::function<base::Result<bool>()> read_changed_packs;             // of a preview; true: the library has new ones
    sound::Output* sound = nullptr;                                     // nullptr: silence
    bool threads = true;                                                // false: the courier goes when tick() sends it
    std::function<std::vector<base::Diagnostic>()> pack_problems = {};  // of a preview, as last read
    std::function<std::string()> first_lesson = {};                     // of the author's folders; empty: none has an id yet
};

struct Setting {
    base::Path share, data;
    std::vector<base::Path> folders;  // where class lists lie and exports may go, the best first
    model::MachineSetting machine;
    struct Preview {
        std::string lesson;  // empty: the first of the author's folder
        int page = 1;
    };
    std::optional<Preview> preview;                 // an author looks at a lesson: no progress file, nothing is kept
    std::optional<work::Joining> joining;           // this machine is a pupils' station; its folder is a path
    std::optional<std::vector<base::Path>> places;  // where a class folder may be looked for, instead of all this computer has
    std::vector<base::Diagnostic> damaged;          // of the program's own files
    std::optional<std::string> hardware;            // by which a station is known again, instead of this computer's cards
};

}  // namespace app
