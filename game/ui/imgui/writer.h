#pragma once
// What the verbs of ImguiPage share: the boxes being filled, what was learnt in the last pass, the keyboard's focus, and
// the brushes. Verbs live in files of their own: texts, buttons, tiles, options, fields, tables, progress, containers.

#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/catalogue.h"
#include "base/clock.h"
#include "page/page.h"
#include "ui/imgui/drawing.h"
#include "ui/imgui/feed.h"
#include "ui/theme/layout.h"
#include "ui/theme/tokens.h"

namespace ui {

using Key = std::uint32_t;  // of a box or control: the path of counts that leads to it

enum class Flow { column, row, grid };

// A container being filled. Positions are on the screen, scroll applied.
struct Box {
    page::Rect place;
    Flow flow = Flow::column;
    float gap = 12;
    page::Row::Align align = page::Row::Align::left;
    int columns = 1;
    bool high = false;  // place.h binds: what is left can be shared out
    Key key = 0;
    int children = 0;
    float x = 0, y = 0;                  // cursor
    std::vector<float> widths, heights;  // natural sizes of the children; 0 for those that take what is left
    int flexible = 0;
    bool wraps = false;     // a row that is too long goes on below
    float line = 0;         // height of a wrapping row's line so far
    float cell_height = 0;  // of a grid whose cells share the height there is; 0: as high as they need
};

struct Learnt {                   // of a box, in the last pass
    float width = 0, height = 0;  // natural, gaps included
    int flexible = 0;
    std::vector<float> widths, heights;
};

struct Wish {
    float width = 0;  // 0: all there is
    float height = 0;
    bool stretch_x = false, stretch_y = false;  // takes what is left along the flow
};

struct Paint {  // colours in use on the current surface
    theme::Colour ink = theme::colour::ink, second = theme::colour::ink2;
    bool deep = false, tinted = false;
};

struct Press {
    bool hovered = false, held = false, focused = false, pressed = false;
};

struct PictureWish {
    std::string id;
    int width = 0, height = 0;
    friend bool operator==(const PictureWish&, const PictureWish&) = default;
};

// What a pass draws on and leaves for the next. A copy of it brings the page back after another one was rehearsed.
class PassState {
public:
    theme::Frame frame;
    float scale = 1;
    Paint paint;
    page::Record record;
    bool settled = true;
    int layer = 0;  // 1 inside a dialog
    bool dialog_now = false, dialog_before = false;
    bool in_foot = false, in_bar = false;  // labels are kept on one line
    // The bottom line was too full: first second buttons show their icon alone, then all labels stand closer and smaller.
    enum class Foot { roomy, icons, tight } foot = Foot::roomy;
    bool compact_bar = false;  // the title had too little room: second buttons of the top line show their icon alone
    bool scrolling = false;    // what is drawn now can be brought into view
    std::map<page::Place, float> scroll, extent, widths;
    struct Dialog {
        page::Rect body, foot;  // foot: where its buttons stay when the rest scrolls
        float scroll = 0, extent = 0, foot_height = 0;
        bool overflowing = false, wide = false;
    } dialog;
    std::vector<page::Place> drawn;  // in this pass
    std::vector<std::string> dropped;
    struct Carried {  // the word of an `arrange` that was picked up
        Key arrange = 0;
        int token = -1;
        int grabbed = -1;  // the mouse is down on it, since `from`
        page::Point from;
        bool dragged = false;                                      // far enough to be meant
        enum class Next { none, slot, loose } focus = Next::none;  // where the keyboard goes on: the first of those
    } carried;
    bool answered = false, answer_to_show = false;  // of the options drawn last
    Key field_to_focus = 0, active_field = 0;
    std::vector<Key> fields, fields_before;          // with their problems, in this pass and the last
    bool rehearsing = false;                         // nobody will see it
    std::vector<PictureWish> wishes, wishes_before;  // pictures to be decoded, in this pass and the last

    struct Focusable {
        Key key;
        page::Rect rect;
        int layer;
        page::Place place;
    };
    std::vector<Focusable> focusables, focusables_before;
    Key focus = 0;
    bool focus_visible = false;
    page::Place place_now = page::Place::centre;
    page::Surface ground_now = page::Surface::bare;  // of that place
    struct Spoken {
        std::size_t words = 0;  // of all that was said in the place that is open
        bool own = false;       // something of it by the pupil
    } spoken, spoken_before;
    bool on_picture = false;  // what is drawn there lies over a picture that fills it

protected:
    std::vector<Box> boxes_;
    std::unordered_map<Key, Learnt> learnt_, learnt_before_;
    ImDrawList* list_ = nullptr;
    Key held_ = 0;
    bool enter_ = false, space_ = false, airy_ = false;
    std::optional<page::Layout> layout_before_;
    int leaf_before_ = 0;
    page::Rect words_;  // drawn since the last show()
};

class Writer : public PassState {
public:
    Writer(const base::Path& share, page::PictureSource& source, const base::Catalogue& words, const base::Clock& clock,
           const draw::Letters& letters);
    ~Writer();

    // boxes
    page::Rect take(const Wish& wish);
    float room() const;  // width left for one child of the current box
    void open(const page::Rect& place, Flow flow, float gap, bool high, int columns = 1, page::Row::Align align = page::Row::Align::left,
              Key key = 0);
    Learnt close();  // natural size of what was put in
    const Learnt* learnt(Key key) const;
    Key next_key() const;
    Box& box() { return boxes_.back(); }

    // measures
    float scaled(float px) const { return px * scale; }
    float target() const;  // height of a control at this text scale
    draw::Glyphs glyphs(theme::Style style) const { return fonts.glyphs(style); }
    float width(const std::string& text, theme::Style style) const { return draw::text_width(fonts, text, style); }
    const theme::Skin& skin() const { return theme::skin(frame.band); }

    // brushes; all rectangles end on whole pixels
    ImDrawList& list() { return *list_; }
    void fill(const page::Rect& r, theme::Colour colour, float radius = 0, float alpha = 1);
    void outline(const page::Rect& r, theme::Colour colour, float radius, float thickness);
    void gradient(const page::Rect& r, theme::Colour top, theme::Colour bottom, float radius);
    void shadow(const page::Rect& r, float radius, float dy, float blur, float alpha, theme::Colour colour);
    void card_shadow(const page::Rect& r, float radius, bool held = false);
    void icon(const std::string& name, page::Point centre, float size, theme::Colour colour);
    void line_of(const std::string& text, theme::Style style, float x, float y, theme::Colour colour);  // y: top of the line box
    void centred(const std::string& text, theme::Style style, const page::Rect& r, theme::Colour colour);
    // In the middle of the height; returns false when it had to be cut.
    bool left(const std::string& text, theme::Style style, const page::Rect& r, theme::Colour colour);
    void block(const draw::Block& block, page::Point top_left, theme::Colour colour);
    void ring(const page::Rect& r, float radius);           // keyboard focus
    const draw::Texture* picture(const PictureWish& wish);  // nullptr: there is none, or not yet

    // controls
    Press press(const page::Rect& r, bool enabled);
    Key press_key() const;                                    // of the control that press() would make now
    Press press(const page::Rect& r, const page::Button& b);  // also by its own key
    void show(page::Role role, const std::string& label, const page::Rect& r, const std::string& state = {}, bool target = false,
              bool enabled = true, bool focused = false, bool cut = false);
    bool key_pressed(int scancode) const;
    bool typing() const;  // a field has the keyboard

    // frame
    void begin(int width, int height, double text_scale, bool airy);
    void end();
    void backdrop();
    void scroll_page();  // what flows, after the wheel
    void scroll_keys();
    void rehearse(const page::Draw& pass);  // passes until it settles; all is as before, and its pictures are being decoded

    const base::Catalogue& catalogue;
    const base::Clock& clock;
    draw::Fonts fonts;
    draw::Pictures pictures;
    Feed feed;
    ImGuiContext* context = nullptr;

private:
    void use(double text_scale, bool airy);
    page::Rect scrolls_in(const Focusable& f) const;
    void mark_words(const page::Rect& r);  // the next show() takes them as its own
    void forget_undrawn();
    void move_focus();
    void focus_towards(float dx, float dy);
    friend class ImguiPage;
    bool is_reachable() const { return layer == (dialog_before ? 1 : 0); }
    bool is_called(const page::Button& b);
};

inline ImU32 to_u32(theme::Colour c, float alpha = 1) {
    return IM_COL32((c >> 16) & 0xFF, (c >> 8) & 0xFF, c & 0xFF, static_cast<int>(std::lround(alpha * 255)));
}
page::Rect inset(const page::Rect& r, float by);
page::Rect whole(const page::Rect& r);  // on whole pixels

// What is held down lies lower at once, and what it casts is taken in. No time passes between: nothing wakes the program for it, and
// calm pages need no other rule.
inline constexpr float pushed_by = 2;
page::Rect pushed(const page::Rect& r, const Press& p);
theme::Colour ground_under(const Press& p);  // of what is white at rest
struct ToneColours {
    theme::Colour tint, ink, solid;
};
ToneColours colours_of(page::Tone tone);

}  // namespace ui
