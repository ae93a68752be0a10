#pragma once
// What is read aloud of a page: the words of its content in the order in which they stand there.

#include <string>

#include "page/record.h"
#include "ui/world.h"

namespace app {

// Sentences on lines of their own. Without the top and bottom lines (the title of the top line only where the content
// has none), without pictures and tiles, and without anything that holds another pupil's name. Of an open
// dialog: that alone.
std::string text_to_read(const page::Record& record, const ui::World& world);

}  // namespace app
