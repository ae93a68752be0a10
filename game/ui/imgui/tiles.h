#pragma once
// What is common to all that is drawn as a tile.

#include <string>

#include "ui/imgui/writer.h"

namespace ui {

struct Tile {  // drawn
    page::Rect rect;
    float radius = 0;
    Press press;
    bool cut = false;  // some of its words
};

// Rings and records it. `target`: it can be pressed.
void show_tile(Writer& w, const Tile& tile, const std::string& label, const std::string& state, bool target);

}  // namespace ui
