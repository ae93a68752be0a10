// Makes the screen of a route. A new one is its own file and a line in ui/route.h.

#include <array>

#include "ui/screens/screens.h"

namespace ui {

std::unique_ptr<Screen> make_screen(Route route) {
    using Make = std::unique_ptr<Screen> (*)();
    static constexpr std::array makers{
#define KS_ROUTE(name, side, place, works) Make{make_##name},
        KS_ROUTES(KS_ROUTE)
#undef KS_ROUTE
    };
    return makers[static_cast<std::size_t>(route)]();
}

}  // namespace ui
