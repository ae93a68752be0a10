#pragma once
// A screen: draws itself from the world and returns what the person did. Scroll, tabs and typed text live in it;
// it saves, sends and opens nothing. One file each in screens/, listed in screens/all.cpp.

#include <memory>

#include "page/page.h"
#include "ui/intent.h"
#include "ui/world.h"

namespace ui {

class Screen {
public:
    virtual ~Screen() = default;
    virtual Intent draw(page::Page& page, const World& world) = 0;
};

std::unique_ptr<Screen> make_screen(Route route);

struct NextPicture {         // of the lesson's next step, so that it can be decoded while this one is read
    model::Picture picture;  // empty: none
    page::Layout layout = page::Layout::lesson;
};
NextPicture next_picture(const World& world);

}  // namespace ui
