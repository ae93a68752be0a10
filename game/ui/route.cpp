// The table of screens as values.

#include "ui/route.h"

#include <array>

namespace ui {

const RouteInfo& info_of(Route route) {
    static constexpr std::array table{
#define KS_ROUTE(name, side, place, works) RouteInfo{#name, Side::side, place, works},
        KS_ROUTES(KS_ROUTE)
#undef KS_ROUTE
    };
    return table[static_cast<std::size_t>(route)];
}

}  // namespace ui
