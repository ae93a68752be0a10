#pragma once
// Every screen of the program.

#include <string_view>

namespace ui {

enum class Route {
    setup,
    unlock,
    today,
    lessons,
    roster,
    import,
    cards,
    class_cards,
    results,
    book,
    settings,
    lab,
    board,  // teacher
    wait,
    sign_in,
    pictures,
    code,
    home,
    notebook,
    note,
    test,  // before it and after it
    page,
    item,
    result,
    pause,
    cover  // pupil
};

std::string_view to_name(Route route);  // "sign_in": for journeys, goldens and the log
bool is_pupils(Route route);

}  // namespace ui
