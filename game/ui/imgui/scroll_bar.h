#pragma once
// The bar beside what scrolls. It can be dragged, goes on by a page at a press beside its thumb and at PageUp and PageDown, and its arrows
// say where more lies.

#include "ui/imgui/writer.h"

namespace ui {

struct Scrolling {
    Key key = 0;
    page::Rect view;  // what can be seen of it
    page::Rect bar;
    float most = 0;  // how far it can be scrolled
    bool fades = true;
};

// How much of the content does not fit; what is hardly worth a scroll takes room of the padding.
float hidden_of(float content, float room);
page::Rect bar_beside(const page::Rect& view, float right);
void scroll_bar(Writer& w, const Scrolling& scrolling, float& offset);

}  // namespace ui
