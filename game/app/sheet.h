#pragma once
// A contact sheet: many pictures of the window on one, small, in rows, each with its number.

#include "app/shots.h"

namespace app {

Picture shrink(const Picture& picture, int width);
void paste(const Picture& small, int x, int y, Picture& onto);

class Sheet {
public:
    static constexpr int columns = 4, cell_width = 480, gap = 6;
    void add(const Picture& picture);  // all of one shape
    Picture to_picture() const;

private:
    std::vector<Picture> cells_;
};

}  // namespace app
