#pragma once
// What the verbs of ImguiPage share. A pass stacks boxes, draws with the brush, asks the hand what was done to each control, and shows what
// it drew in the record. The verbs live in files of their own: texts, buttons, tiles, options, fields, tables, progress, containers.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/catalogue.h"
#include "page/page.h"
#include "ui/imgui/brush.h"
#include "ui/imgui/drawing.h"
#include "ui/imgui/feed.h"
#include "ui/imgui/grounds.h"
#include "ui/imgui/hand.h"
#include "ui/theme/boxes.h"
#include "ui/theme/layout.h"
#include "ui/theme/measures.h"
#include "ui/theme/tokens.h"

namespace ui {

using page::inset;
using page::whole;
using theme::Flow;
using theme::Learnt;

// Where a verb stands: a section or a dialog sets it for what is drawn in it.
struct Here {
    page::Place place = page::Place::centre;
    page::Surface ground = page::Surface::bare;
    int layer = 0;                         // 1 inside a dialog
    bool in_foot = false, in_bar = false;  // labels are kept on one line
    bool scrolling = false;                // what is drawn can be brought into view
    bool on_picture = false;               // it lies over a picture that fills the place
};

// The lines above and below a pupil's page, while they have too little room.
struct Lines {
    // First second buttons show their icon alone, then all labels stand closer and smaller.
    enum class Foot { roomy, icons, tight } foot = Foot::roomy;
    // Of the top line's second buttons the first keeps its words longest.
    enum class Bar { roomy, first, icons } bar = Bar::roomy;
    float bar_width = 0;  // of its right half when that was found too wide
    int bar_seconds = 0;  // second buttons of it in this pass so far
};

struct Places {  // what is known of them from the passes before
    std::map<page::Place, float> scroll, extent, widths;
    std::vector<page::Place> drawn;  // in this pass
};

struct Dialog {
    bool now = false, before = false;  // it is drawn in this pass, was in the last
    page::Rect body, foot;             // foot: where its buttons stay when the rest scrolls
    float scroll = 0, extent = 0, foot_height = 0;
    bool overflowing = false, wide = false;
};

struct Bars {  // of what scrolls, in this pass and the last
    struct Seen {
        Key key;
        page::Rect view;
    };
    std::vector<Seen> now, before;
    Key gripped = 0;  // by the mouse, so far below the thumb's top
    float grip = 0;
};

struct Carried {  // the word of an `arrange` that was picked up
    Key arrange = 0;
    int token = -1;
    int grabbed = -1;  // the mouse is down on it, since `from`
    page::Point from;
    bool dragged = false;                                      // far enough to be meant
    enum class Next { none, slot, loose } focus = Next::none;  // where the keyboard goes on: the first of those
};

struct Answer {  // of the options drawn last
    bool given = false, to_show = false;
};

struct Spoken {
    std::size_t words = 0;  // of all that was said in the place that is open
    bool own = false;       // something of it by the pupil
};

struct PictureWish {
    std::string id;
    int width = 0, height = 0;
    friend bool operator==(const PictureWish&, const PictureWish&) = default;
};

// What an input method composes in a field: the letters from `at` on are drawn there, but nobody has said yet that they stay.
struct Composed {
    Key field = 0;
    int at = 0;  // bytes
    std::string letters;
};

// What a pass draws on and leaves for the next. A copy of it brings the page back after another one was rehearsed.
class Pass {
public:
    theme::Frame frame;
    theme::Boxes boxes;
    Brush brush;
    Hand hand;
    Here here;
    Lines lines;
    Places places;
    Dialog dialog;
    Bars bars;
    Carried carried;
    Answer answer;
    Spoken spoken, spoken_before;

protected:
    page::Record record_;
    std::vector<std::string> dropped_;
    std::vector<PictureWish> wishes_, wishes_before_;  // pictures to be decoded, in this pass and the last
    bool settled_ = true, rehearsing_ = false, airy_ = false;
    std::optional<page::Layout> layout_before_;
    int leaf_before_ = 0;
};

class Writer : public Pass {
public:
    Writer(const base::Path& share, page::PictureSource& source, const base::Catalogue& words, const draw::Letters& letters);
    ~Writer();

    // measures
    float scaled(float px) const { return px * frame.text_scale; }
    float target() const;  // height of a control at this text scale
    draw::Glyphs glyphs(theme::Style style) const { return fonts.glyphs(style); }
    float width(const std::string& text, theme::Style style) const { return draw::text_width(fonts, text, style); }
    const theme::Skin& skin() const { return theme::skin(frame.band); }

    void card_shadow(const page::Rect& r, float radius, bool held = false) { ui::card_shadow(brush, frame, r, radius, held); }

    // controls
    Press press(const page::Rect& r, bool enabled, std::size_t says = 0);  // says: as of Control
    Press press(const page::Rect& r, const page::Button& b);               // also by its own key
    Key press_key() const;                                                 // of the control that press() would make now
    bool is_reachable() const { return here.layer == (dialog.before ? 1 : 0); }
    bool digit_pressed(int digit) const;  // while nothing is typed, and no dialog lies over it
    void show(page::Shown shown);         // says what was drawn: the rest of the record is found out here

    // typing
    void takes_typing(Feed::Taking what, const page::Rect& caret);  // the field that has the keyboard
    const std::string& composing() const { return feed_.composing(); }
    Composed composed;

    // pictures; nullptr: there is none, or not yet
    const draw::Texture* picture(const PictureWish& wish);
    const draw::Texture* small_picture(const std::string& id, float side);  // decoded at once

    void draw_again();  // what was found out now changes what was drawn before: the page needs another pass
    bool is_settled() const { return settled_ && boxes.settled() && !fonts.lacks_letters(); }
    std::optional<std::string> take_dropped();

    draw::Fonts fonts;

private:
    friend class ImguiPage;
    void begin(page::Size pixels, double text_scale, bool airy);
    void end();
    void screen(const page::Screen& screen);
    void rehearse(const page::Draw& pass);  // passes until it settles; all is as before, and its pictures are being decoded
    void use(double text_scale, bool airy);
    float zoom() const { return zoom_; }
    page::Rect to_pixels(const page::Rect& points) const;
    int in_pixels(int points) const { return static_cast<int>(std::lround(static_cast<float>(points) * zoom_)); }
    void scroll_page();  // what flows, after the wheel
    void scroll_keys();
    page::Rect scrolls_in(const Control& control) const;
    void forget_undrawn();

    const base::Catalogue& catalogue_;
    draw::Pictures pictures_;
    Feed feed_;
    ImGuiContext* context_ = nullptr;
    float zoom_ = 1;  // pixels to a point
    page::Size pixels_;
    Feed::Taking taking_ = Feed::Taking::nothing;
    page::Rect caret_;
};

// A tile or a table is an overview: what does not fit ends in dots, and is whole in the card beside it or in the file.
std::string shorten(Writer& w, const std::string& words, theme::Style style, float room);

// For what is drawn while it lives: where it stands and its colours. Afterwards both are as they were.
class Within {
public:
    Within(Writer& w, const Here& here, const Paint& paint) : writer_(w), here_(w.here), paint_(w.brush.paint) {
        w.here = here;
        w.brush.paint = paint;
    }
    ~Within() {
        writer_.here = here_;
        writer_.brush.paint = paint_;
    }
    Within(const Within&) = delete;
    Within& operator=(const Within&) = delete;

private:
    Writer& writer_;
    Here here_;
    Paint paint_;
};

}  // namespace ui
