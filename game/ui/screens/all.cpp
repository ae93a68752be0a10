// Every screen there is. A new one is its own file, its factory in screens.h and a line here.

#include "base/check.h"
#include "ui/screens/screens.h"

namespace ui {

std::unique_ptr<Screen> make_screen(Route route) {
    switch (route) {
        case Route::setup:
            return make_setup();
        case Route::unlock:
            return make_unlock();
        case Route::today:
            return make_today();
        case Route::lessons:
            return make_lessons();
        case Route::roster:
            return make_roster();
        case Route::import:
            return make_import();
        case Route::cards:
            return make_cards();
        case Route::class_cards:
            return make_class_cards();
        case Route::results:
            return make_results();
        case Route::book:
            return make_book();
        case Route::settings:
            return make_settings();
        case Route::lab:
            return make_lab();
        case Route::board:
            return make_board();
        case Route::wait:
            return make_wait();
        case Route::sign_in:
            return make_sign_in();
        case Route::pictures:
            return make_pictures();
        case Route::code:
            return make_code();
        case Route::home:
            return make_home();
        case Route::notebook:
            return make_notebook();
        case Route::note:
            return make_note();
        case Route::test:
            return make_test();
        case Route::page:
            return make_page();
        case Route::item:
            return make_item();
        case Route::result:
            return make_result();
        case Route::pause:
            return make_pause();
        case Route::cover:
            return make_cover();
    }
    CHECK(false);
}

}  // namespace ui
