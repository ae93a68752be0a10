#pragma once
// The page record: every thing shown in the last frame, with its role, words, place and state. Journeys find controls
// in it, the keyboard moves through it, read-aloud speaks it, and tests measure targets and cut text with it.

#include <string>
#include <string_view>
#include <vector>

#include "page/geometry.h"

namespace page {

enum class Role {
    heading,
    text,
    picture,
    button,
    tile,
    option,
    token,
    slot,
    spot,
    field,
    toggle,
    pick,
    table_row,
    dialog,
    notice,
    progress,
    drop_zone,
    link,
    chip
};

enum class Part { content, top_line, bottom_line };

struct Shown {
    Role role = Role::text;
    std::string label;  // the words, or a picture's alternative text
    Rect rect;          // on screen
    std::string state;  // "chosen", "right", "not-yet", "disabled", a field's value ...
    bool enabled = true;
    bool focused = false;
    bool target = false;        // can be clicked
    bool cut = false;           // some of its words do not fit
    int layer = 0;              // 0 page, 1 dialog
    Rect words;                 // where its own words lie, as far as they can be seen; empty: it draws none
    Rect view;                  // the part of the screen that its place shows: a wheel turned there scrolls it
    bool clipped = false;       // it reaches out of the view of its place; `rect` is what can be seen
    bool scrolled_out = false;  // most of it does
    bool lost = false;          // it reaches out of the view sideways, or where nothing can be scrolled
    Part part = Part::content;
};

struct Fault {
    enum class What { cut, too_small, out_of_view, words_leave, overlap } what = What::cut;
    Shown one, other;  // other: that lies over it
};

class Record {
public:
    void clear() { all_.clear(); }
    void add(Shown shown) { all_.push_back(std::move(shown)); }
    const std::vector<Shown>& all() const { return all_; }
    // The n-th (from 1) shown thing with that label; a target before plain text. nullptr if there is none.
    const Shown* find(std::string_view label, int nth = 1) const;
    bool has_text(std::string_view part) const;
    // Cut text, words that leave their control or lie on others, what is out of view, targets too small.
    std::vector<Fault> faults(float smallest_target) const;
    std::vector<std::string> problems(float smallest_target) const;  // the same, told
    std::string to_text() const;                                     // for a failed journey step

private:
    std::vector<Shown> all_;
};

}  // namespace page
