#pragma once
// Plays whole packs without a script: every lesson in every window, one line for each lesson and one for each thing that was wrong.

#include <iosfwd>

#include "app/player.h"

namespace app {

struct PlayPlan {
    base::Path share;
    std::vector<base::Path> packs;  // built ones, or authors' folders
    std::string lesson;             // this one alone; empty: all
    std::vector<PlayWindow> windows;
    Answers answers = Answers::right;
    std::optional<base::Path> sheets;  // where contact sheets go
    bool keys = false;                 // without a mouse
};

// true: nothing was wrong. An error: not everything could be played.
base::Result<bool> play_packs(const PlayPlan& plan, const base::Catalogue& words, std::ostream& out);

}  // namespace app
