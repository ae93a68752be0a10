#pragma once
// Every screen of the program, a line each: its name (for journeys, goldens and the log; make_<name> in ui/screens makes it), whose it is,
// where it lies on the pupil's way from the door (a later one comes from the right), and whether a pupil works there.

#include <string_view>

namespace ui {

#define KS_ROUTES(ROUTE)                  \
    ROUTE(setup, teacher, 0, false)       \
    ROUTE(unlock, teacher, 0, false)      \
    ROUTE(today, teacher, 0, false)       \
    ROUTE(lessons, teacher, 0, false)     \
    ROUTE(roster, teacher, 0, false)      \
    ROUTE(import, teacher, 0, false)      \
    ROUTE(cards, teacher, 0, false)       \
    ROUTE(class_cards, teacher, 0, false) \
    ROUTE(results, teacher, 0, false)     \
    ROUTE(book, teacher, 0, false)        \
    ROUTE(settings, teacher, 0, false)    \
    ROUTE(lab, teacher, 0, false)         \
    ROUTE(board, teacher, 0, false)       \
    ROUTE(mending, teacher, 0, false)     \
    ROUTE(wait, pupil, 1, false)          \
    ROUTE(sign_in, pupil, 2, false)       \
    ROUTE(pictures, pupil, 3, false)      \
    ROUTE(code, pupil, 3, false)          \
    ROUTE(home, pupil, 4, true)           \
    ROUTE(notebook, pupil, 5, true)       \
    ROUTE(note, pupil, 6, true)           \
    ROUTE(test, pupil, 7, true)           \
    ROUTE(page, pupil, 8, true)           \
    ROUTE(item, pupil, 9, true)           \
    ROUTE(result, pupil, 10, true)        \
    ROUTE(pause, pupil, 11, false)        \
    ROUTE(cover, pupil, 12, false)

enum class Route {
#define KS_ROUTE(name, side, place, works) name,
    KS_ROUTES(KS_ROUTE)
#undef KS_ROUTE
};

#define KS_ROUTE(name, side, place, works) +1
inline constexpr int route_count = KS_ROUTES(KS_ROUTE);
#undef KS_ROUTE

enum class Side { teacher, pupil };
struct RouteInfo {
    std::string_view name;  // "sign_in"
    Side side = Side::teacher;
    int place = 0;
    bool works = false;
};
const RouteInfo& info_of(Route route);

inline std::string_view to_name(Route route) { return info_of(route).name; }
inline bool is_pupils(Route route) { return info_of(route).side == Side::pupil; }

}  // namespace ui
