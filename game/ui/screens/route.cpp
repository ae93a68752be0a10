#include "ui/route.h"

namespace ui {

std::string_view to_name(Route route) {
    switch (route) {
        case Route::setup:
            return "setup";
        case Route::unlock:
            return "unlock";
        case Route::today:
            return "today";
        case Route::lessons:
            return "lessons";
        case Route::roster:
            return "roster";
        case Route::import:
            return "import";
        case Route::cards:
            return "cards";
        case Route::class_cards:
            return "class_cards";
        case Route::results:
            return "results";
        case Route::book:
            return "book";
        case Route::settings:
            return "settings";
        case Route::lab:
            return "lab";
        case Route::board:
            return "board";
        case Route::wait:
            return "wait";
        case Route::sign_in:
            return "sign_in";
        case Route::pictures:
            return "pictures";
        case Route::code:
            return "code";
        case Route::home:
            return "home";
        case Route::notebook:
            return "notebook";
        case Route::note:
            return "note";
        case Route::test:
            return "test";
        case Route::page:
            return "page";
        case Route::item:
            return "item";
        case Route::result:
            return "result";
        case Route::pause:
            return "pause";
        case Route::cover:
            return "cover";
    }
    return "";
}

bool is_pupils(Route route) { return route >= Route::wait; }

}  // namespace ui
