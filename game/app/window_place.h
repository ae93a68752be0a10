#pragma once
// Where the window opens: within what can be used of a screen, where it was closed last, or over all of it.

#include <optional>
#include <vector>

#include "base/paths.h"
#include "base/result.h"

namespace app {

struct Bounds {  // in the desktop's own units
    int x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(const Bounds&, const Bounds&) = default;
};

struct WindowPlace {
    Bounds at;  // of what is inside its frame, while it is not maximised
    bool maximised = false;
    friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

struct WishedSize {
    int width = 1366, height = 768;
    bool asked = false;  // on the command line: then it is taken where it fits, and not what was kept
};

// `usable`: of each screen, the first one first, without its bars. A kept place that is on none of them any more counts as none.
WindowPlace choose_place(const std::vector<Bounds>& usable, const std::optional<WindowPlace>& kept, const WishedSize& wished);
// The size it will have, as far as that can be known.
Bounds size_of(const WindowPlace& place, const std::vector<Bounds>& usable);

// A small file beside the settings of the machine. One that cannot be read counts as none.
std::optional<WindowPlace> load_window_place(const base::Path& data);
base::Result<void> save_window_place(const base::Path& data, const WindowPlace& place);

}  // namespace app
