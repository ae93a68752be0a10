#pragma once
// The brush: the shapes and letters that every control is made of, on the draw list of the pass. All rectangles end on whole pixels,
// also where a point has one and a quarter of them.

#include <cmath>
#include <string>

#include "page/page.h"
#include "ui/imgui/drawing.h"
#include "ui/theme/measures.h"

namespace ui {

struct Paint {  // colours in use on the current surface
    theme::Colour ink = theme::colour::ink, second = theme::colour::ink2;
    bool deep = false, tinted = false;
};

class Brush {
public:
    void begin(draw::Fonts& fonts, ImDrawList& list);  // a pass
    ImDrawList& list() { return *list_; }
    page::Rect visible() const;  // what is drawn outside is cut
    // false: nothing of it can be seen, and it is not worth its vertices. `around`: what sticks out of the rectangle.
    bool sees(const page::Rect& r, float around = 0) const;
    page::Size size_of(const draw::Texture& texture) const;  // in points
    page::Rect crisp(const page::Rect& r) const;             // its edges on whole pixels
    float crisp(float place) const { return zoom_ == 1 ? place : std::round(place * zoom_) / zoom_; }

    void fill(const page::Rect& r, theme::Colour colour, float radius = 0, float alpha = 1);
    void circle(page::Point centre, float radius, theme::Colour colour, float alpha = 1);
    void outline(const page::Rect& r, theme::Colour colour, float radius, float thickness);
    void fade(const page::Rect& r, float top, float bottom);  // of ink, by how much
    void gradient(const page::Rect& r, theme::Colour top, theme::Colour bottom, float radius);
    void shadow(const page::Rect& r, float radius, const theme::Shadow& shadow);
    void ring(const page::Rect& r, float radius);  // keyboard focus
    void icon(const std::string& name, page::Point centre, float size, theme::Colour colour);
    void picture(const draw::Texture& texture, const page::Rect& r, float radius = 0, float alpha = 1);  // in the middle, in its own size

    void line_of(const std::string& text, theme::Style style, float x, float y, theme::Colour colour);  // y: top of the line box
    void centred(const std::string& text, theme::Style style, const page::Rect& r, theme::Colour colour);
    // In the middle of the height; returns false when it had to be cut.
    bool left(const std::string& text, theme::Style style, const page::Rect& r, theme::Colour colour);
    void block(const draw::Block& block, page::Point top_left, theme::Colour colour);
    page::Rect take_words();  // where words were drawn since the last call, as far as they can be seen

    Paint paint;

private:
    void mark_words(const page::Rect& r);

    draw::Fonts* fonts_ = nullptr;
    ImDrawList* list_ = nullptr;
    float zoom_ = 1;  // pixels to a point
    page::Rect words_;
};

// What is drawn while it lives is cut to a rectangle.
class Cut {
public:
    enum class By { all, rect };  // all: also by what cuts already
    Cut(Brush& brush, const page::Rect& r, By by = By::all) : list_(&brush.list()) {
        list_->PushClipRect({r.x, r.y}, {r.right(), r.bottom()}, by == By::all);
    }
    ~Cut() { list_->PopClipRect(); }
    Cut(const Cut&) = delete;
    Cut& operator=(const Cut&) = delete;

private:
    ImDrawList* list_;
};

inline ImU32 to_u32(theme::Colour c, float alpha = 1) {
    return IM_COL32((c >> 16) & 0xFF, (c >> 8) & 0xFF, c & 0xFF, static_cast<int>(std::lround(alpha * 255)));
}

}  // namespace ui
