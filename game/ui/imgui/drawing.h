#pragma once
// The parts below the Page writer: pixels, fonts, paragraphs, pictures. Everything here speaks ImGui's types.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/paths.h"
#include "imgui.h"
#include "model/rich_text.h"
#include "page/page.h"
#include "ui/theme/tokens.h"

namespace ui::draw {

// What an ImTextureID points to: 8-bit alpha (the font atlas: letters, icons, shadows) or RGBA with straight alpha.
struct Texture {
    int width = 0, height = 0;
    bool alpha_only = false;
    std::vector<std::uint8_t> pixels;  // 1 or 4 bytes a pixel
};

// Draws ImDrawData into 32-bit pixels (0x00RRGGBB). The same bytes from every compiler. See raster.cpp.
struct Target {
    std::uint32_t* pixels = nullptr;
    int width = 0, height = 0, pitch = 0;  // pitch in pixels
};
// `zoom`: pixels to a point of the data; letters and pictures lie on whole pixels whatever it is.
void rasterise(const ImDrawData& data, const Target& target, float zoom = 1);
// A border inside the edges of a rounded rectangle, crisp for whole places and widths (ImDrawList::AddRect is not for even ones).
void border(ImDrawList& list, ImVec2 min, ImVec2 max, float radius, float thickness, ImU32 colour);

// One style of letters, in points: push with list.AddText(font, size, ...). All places are whole points for crisp letters.
struct Glyphs {
    ImFont* font = nullptr;
    float size = 0;          // ImGui's size (ascent + descent) for AddText
    float em = 0, line = 0;  // scaled
    float ascent = 0;        // from the top of the box to the baseline
};

struct Letters {
    model::Band band = model::Band::b1;
    double scale = 1.0;
    bool airy = false;
    float zoom = 1;  // pixels to a point
};

// The letters of one band at one text scale, the icons, and soft shadows.
//
// share/fonts/charset.txt is the promised list of characters: every character of it but line ends is baked in every style
// (the blank too); what a face lacks comes from Inter. Letters beyond them are baked once a text shows them, so that nobody waits
// for what no name of the class has.
//   Fonts fonts(share);  fonts.use(band, 1.0);  ImGui::CreateContext(&fonts.atlas());   // never CreateContext(nullptr)
// Later fonts.use() between frames gives the new atlas to ImGui's io by itself.
class Fonts {
public:
    // Reads faces from share/fonts, icons from share/icons.
    explicit Fonts(const base::Path& share);
    ~Fonts();
    void use(const Letters& letters);  // builds the atlas if it is not there yet; keeps the last two
    void use(model::Band band, double text_scale, bool airy = false) { use(Letters{band, text_scale, airy}); }
    float zoom() const;
    ImFontAtlas& atlas();
    Glyphs glyphs(theme::Style style) const;
    // `text` in letters that there are: itself, or one made of it, which lives until the next is. Letters not met before are asked for.
    std::string_view spell(std::string_view text) const;
    bool lacks_letters() const;  // some were asked for since use(), which will have them
    // Icon as an alpha picture of `size` points drawn in `colour`. Unknown names draw nothing and are logged once.
    void icon(ImDrawList& list, const std::string& name, ImVec2 top_left, float size, ImU32 colour);
    // The soft shadow of a rounded rectangle, moved down by `dy`; `blur` as in CSS (reaches about 1.4 * `blur` px outwards). Draw it
    // first, then the rectangle, opaque: below its inside nothing is drawn. Edges are put on whole pixels.
    void shadow(ImDrawList& list, ImVec2 min, ImVec2 max, float radius, float dy, float blur, ImU32 colour);
    // Between frames, after rasterise(): drops icons and shadows that have not been drawn lately.
    void tidy();
    std::size_t bytes() const;  // of the atlases

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// A paragraph set in lines: bold runs, legal citations, bullets; leading from the type, never TextWrapped.
struct Line {
    struct Run {
        std::string text;
        theme::Style style;
        float x = 0, width = 0;
        const model::Span* span = nullptr;
    };
    std::vector<Run> runs;
    float width = 0, y = 0;  // top of the line box
};
struct Block {
    std::vector<Line> lines;
    theme::Style style = theme::Style::body;  // whose line height and baseline every line has
    float width = 0, height = 0;              // width: of the longest line
    bool cut = false;                         // a word was wider than the place; it is kept whole and sticks out
};
// Breaks at blanks and at '\n'; avoids a last line of one word where another break fits. `text` must be NFC. Each run of
// a rich text points to its span, so `text` must outlive the block: rectangles for citations and terms come from
// x, width, y and the line height.
Block lay_out(const Fonts& fonts, const model::RichText& text, theme::Style style, theme::Style bold, float width, float paragraph_gap);
Block lay_out(const Fonts& fonts, const std::string& text, theme::Style style, float width);
// Glossary words stand in the colour `term` above a line of it; 0: like all others.
void draw_block(ImDrawList& list, const Fonts& fonts, const Block& block, ImVec2 top_left, ImU32 colour, ImU32 term = 0);
float text_width(const Fonts& fonts, const std::string& text, theme::Style style);
// How many bytes of the text fit: letters and their marks stay together.
std::size_t fitting(const Fonts& fonts, const std::string& text, theme::Style style, float room);
void draw_text(ImDrawList& list, const Fonts& fonts, const std::string& text, const Glyphs& glyphs, ImVec2 top_left, ImU32 colour);

// Decoded pictures, scaled once to their size on screen.
class Pictures {
public:
    explicit Pictures(page::PictureSource& source);
    ~Pictures();
    // nullptr: it is missing or broken (the caller shows the alternative text).
    const Texture* find(const std::string& id, int width, int height);  // in pixels: fits inside, keeps the ratio
    bool is_ready(const std::string& id, int width, int height) const;  // find() decodes nothing, or what is decoded beside
    void prepare(const std::string& id, int width, int height);         // find() will not wait for it: decoded beside, one at a time
    void tidy(float zoom = 1);  // between frames, after rasterise(): drops the least recently used beyond 24 MB at a zoom of 1
    void forget();              // between frames: another pack, another size
    std::size_t bytes() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace ui::draw
