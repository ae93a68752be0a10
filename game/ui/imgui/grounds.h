#pragma once
// What a page and its controls lie on: backdrops, cards, and what a hand does to their colour and place.

#include "ui/imgui/brush.h"
#include "ui/imgui/hand.h"
#include "ui/theme/layout.h"

namespace ui {

// What is held down lies lower at once, and what it casts is taken in. No time passes between: nothing wakes the program for it, and
// calm pages need no other rule.
page::Rect pushed(const page::Rect& r, const Press& p);
theme::Colour ground_under(const Press& p);  // of what is white at rest
theme::Colour edge_under(const Press& p, theme::Colour at_rest);

struct ToneColours {
    theme::Colour tint, ink, solid;
};
ToneColours colours_of(page::Tone tone);

void card_shadow(Brush& brush, const theme::Frame& frame, const page::Rect& r, float radius, bool held = false);
void lay_ground(Brush& brush, const theme::Frame& frame, const page::Rect& r, page::Surface surface);
void lay_place(Brush& brush, const theme::Frame& frame, page::Place place, const page::Rect& r, page::Surface surface);
void lay_backdrop(Brush& brush, const theme::Frame& frame);
Paint paint_on(page::Surface surface, const Paint& around);

}  // namespace ui
