#pragma once
// Looking for the class folder or a class list on this computer, one folder at a time.

#include "page/page.h"
#include "ui/intent.h"
#include "ui/world.h"

namespace ui {

// A dialog over the screen; `open` becomes false when a folder was chosen or none is wanted.
void draw_folder_picker(page::Page& page, const World& world, Intent& intent, bool& open);

void draw_list_picker(page::Page& page, const World& world, Intent& intent, bool& open);  // the same, for a class list

}  // namespace ui
