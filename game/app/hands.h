#pragma once
// What a person's hands do, as SDL events: pressing, typing, dropping a file.

#include <string>

#include "page/geometry.h"
#include "page/record.h"

namespace app {
class Stage;
}

namespace app::hands {

void click(page::Point at);
void drag(page::Point from, page::Point to);
void wheel(page::Point at, int notches);
void scroll_to(const page::Shown& shown);  // one turn of the wheel nearer to what is scrolled out
void type(const std::string& text);        // as the input method gives it, letter by letter; where none is on, by the keys
void compose(const std::string& letters);  // what an input method shows before it types it
void commit(const std::string& text);      // it types what it composed, whole
void hold(page::Point at);                 // pressed, and not let go
void lose_focus();                         // another window comes to the front; the button is let go there
void resize(int width, int height);        // the window
bool press_key(const std::string& name);   // "Enter", "Tab", "Esc", "Ctrl+V", "1"; false: there is none
void paste(const std::string& text);       // into the clipboard, then Ctrl+V
void drop(const std::string& file);
void reach(Stage& stage);  // what they did arrives, and everything that waited for it is done

}  // namespace app::hands
