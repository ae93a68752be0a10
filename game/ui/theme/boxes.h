#pragma once
// Boxes: how what a page shows is stacked. A box is opened in a place; each thing that is put into it says what it wishes and is given a
// rectangle; when the box is closed it is known how large all of it is. What cannot be known before it is filled (the height of a grid's
// rows, what is left to be shared out) is what the box held in the last pass: a page settles in its second one.
//
//   boxes.begin();
//   boxes.open({.place = {0, 0, 400, 300}, .high = true});
//   const page::Rect words = boxes.take({0, 28, true, false}), rest = boxes.take({0, 0, true, true});
//   boxes.close();
//   while (!boxes.settled()) ...                     // the next pass lays them elsewhere

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "page/page.h"

namespace ui::theme {

using Key = std::uint32_t;  // of a box or control: the path of counts that leads to it

enum class Flow { column, row, grid };

struct Opening {  // how a box begins
    page::Rect place;
    Flow flow = Flow::column;
    float gap = 12;
    bool high = false;  // place.h binds: what is left can be shared out
    int columns = 1;    // of a grid
    page::Row::Align align = page::Row::Align::left;
    Key key = 0;            // 0: the next one
    float cell_height = 0;  // of a grid whose cells share the height there is; 0: as high as they need
    bool may_wrap = true;   // a row that is too long goes on below
};

struct Wish {
    float width = 0;  // 0: all there is
    float height = 0;
    bool stretch_x = false, stretch_y = false;  // takes what is left along the flow
};

struct Learnt {                          // of a box, in the last pass
    float width = 0, height = 0;         // natural, gaps included
    int flexible = 0;                    // how many share what is left
    std::vector<float> widths, heights;  // natural sizes of the children; 0 for those that take what is left
};

struct Box : Opening {  // being filled; positions are on the screen, scroll applied
    int children = 0;
    float x = 0, y = 0;  // of the next child
    Learnt filled;       // so far
    bool wraps = false;
    float line = 0;  // height of a wrapping row's line so far
};

class Boxes {
public:
    void begin();  // a pass
    void open(const Opening& opening);
    Learnt close();
    page::Rect take(const Wish& wish);  // on whole pixels
    float room() const;                 // width left for one child of the box that is open
    const Box& box() const { return open_.back(); }
    const Learnt* learnt() const { return learnt(box().key); }  // of the box that is open; nullptr in its first pass
    const Learnt* learnt(Key key) const;
    Key next_key() const;
    void skip_key() { ++open_.back().children; }  // something was shown that takes no room of its own
    void inset(float by);                         // what follows keeps away from the edges
    bool settled() const { return settled_; }     // every box held what it held before

private:
    page::Rect take_of_column(Box& box, const Wish& wish, const Learnt* before);
    page::Rect take_of_grid(Box& box, const Wish& wish, const Learnt* before);
    page::Rect take_of_row(Box& box, const Wish& wish, const Learnt* before);

    std::vector<Box> open_;
    std::unordered_map<Key, Learnt> learnt_, before_;
    bool settled_ = true;
};

}  // namespace ui::theme
