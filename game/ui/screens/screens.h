#pragma once
// One factory for each screen; make_screen in all.cpp lists them. A screen's class is private to its file.

#include <memory>

#include "ui/screen.h"

namespace ui {

// Teacher
std::unique_ptr<Screen> make_setup();
std::unique_ptr<Screen> make_unlock();
std::unique_ptr<Screen> make_today();
std::unique_ptr<Screen> make_lessons();
std::unique_ptr<Screen> make_roster();
std::unique_ptr<Screen> make_import();
std::unique_ptr<Screen> make_cards();
std::unique_ptr<Screen> make_class_cards();
std::unique_ptr<Screen> make_results();
std::unique_ptr<Screen> make_book();
std::unique_ptr<Screen> make_settings();
std::unique_ptr<Screen> make_lab();
std::unique_ptr<Screen> make_board();
std::unique_ptr<Screen> make_pause();

// Pupil
std::unique_ptr<Screen> make_wait();
std::unique_ptr<Screen> make_sign_in();
std::unique_ptr<Screen> make_pictures();
std::unique_ptr<Screen> make_code();
std::unique_ptr<Screen> make_home();
std::unique_ptr<Screen> make_notebook();
std::unique_ptr<Screen> make_note();
std::unique_ptr<Screen> make_test();
std::unique_ptr<Screen> make_page();
std::unique_ptr<Screen> make_item();
std::unique_ptr<Screen> make_result();
std::unique_ptr<Screen> make_cover();

}  // namespace ui
