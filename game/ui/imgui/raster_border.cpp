#include <algorithm>

#include "ui/imgui/drawing.h"

namespace ui::draw {

void border(ImDrawList& list, ImVec2 min, ImVec2 max, float radius, float thickness, ImU32 colour) {
    const float half = thickness / 2;  // AddRect would add another half pixel and blur even widths
    if (max.x - min.x < thickness || max.y - min.y < thickness) return;
    const float fits = std::min({radius, (max.x - min.x) / 2, (max.y - min.y) / 2});
    list.PathRect({min.x + half, min.y + half}, {max.x - half, max.y - half}, std::max(0.0f, fits - half));
    list.PathStroke(colour, ImDrawFlags_Closed, thickness);
}

}  // namespace ui::draw
