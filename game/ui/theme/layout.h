#pragma once
// Where each place of a layout lies in the window. Measures are those of 1366x768; the narrow form serves windows under
// 1200 px; other sizes stretch what is between the edges. A window that is much larger or smaller is zoomed as a whole: the layout
// counts in points, and zoom_of says how many pixels one of them has. What a place held in the last pass decides the heights that
// follow content (the teacher's top and below, the review card of the home screen).

#include <map>

#include "page/page.h"

namespace ui::theme {

// 1 from 1024x680 up; a larger window has larger letters, pictures and buttons, in eighths up to 2.5; a smaller one shows all that
// one of 1024x680 shows, smaller.
float zoom_of(page::Size pixels);

struct Frame {
    page::Size window;  // in points
    page::Layout layout = page::Layout::plain;
    model::Band band = model::Band::b1;
    float text_scale = 1;
    std::map<page::Place, float> heights;  // of what was drawn last time in each place; missing: not used
    float scroll = 0;                      // of a page that flows
    bool uses(page::Place place) const { return heights.count(place) != 0; }
    float height(page::Place place) const;  // 0 if not used
};

page::Rect region(const Frame& frame, page::Place place);

// On some pages cards grow downwards with what is in them, and all of them scroll together between the top and the bottom line.
bool flows(const Frame& frame);
bool flows(const Frame& frame, page::Place place);
bool is_shown(const Frame& frame, page::Place place);  // a narrow window leaves some pictures out
page::Rect view(const Frame& frame);                   // where what flows can be seen
float page_bottom(const Frame& frame);                 // of the lowest card, scroll applied
float most_top(const Frame& frame);                    // as high as the teacher's top may become; what is higher scrolls in it
bool is_narrow(const Frame& frame);
bool is_large(const Frame& frame);  // the letters
float edge(const Frame& frame);
float foot_top(const Frame& frame);  // top of the pupil's bottom line
bool is_line(page::Place place);     // a bar: one row, centred, never scrolls

}  // namespace ui::theme
