#pragma once
// Inside of the rasteriser. Positions are whole 1/256 px, texture places whole 1/65536 texels and colours 0xAARRGGBB, so
// that every compiler at every level of optimisation makes the same bytes. A pixel belongs to a shape when its centre
// does; a centre on an edge belongs to the shape on its right or below, so neighbours never overlap and leave no seam.

#include <algorithm>
#include <cstdint>

#include "ui/imgui/drawing.h"

namespace ui::draw::raster {

struct Canvas {
    std::uint32_t* pixels = nullptr;
    int pitch = 0;
    int left = 0, top = 0, right = 0, bottom = 0;  // clip, in whole pixels
    std::uint32_t* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * pitch; }
};

struct Vertex {
    std::int32_t x = 0, y = 0;  // 1/256 px
    std::int32_t u = 0, v = 0;  // 1/65536 texel
    std::uint32_t argb = 0;
};

// The first pixel whose centre is at or behind `at`.
inline int first_pixel(std::int32_t at) { return (at + 127) >> 8; }

inline std::uint32_t divide_255(std::uint32_t value) {  // rounded; value <= 255 * 255
    value += 128;
    return (value + (value >> 8)) >> 8;
}

// `over` on `under` with alpha 0..255; the top byte of the result is 0.
inline std::uint32_t blend(std::uint32_t under, std::uint32_t over, std::uint32_t alpha) {
    const std::uint32_t rest = 255 - alpha;
    std::uint32_t rb = (over & 0xFF00FF) * alpha + (under & 0xFF00FF) * rest + 0x800080;
    std::uint32_t g = ((over >> 8) & 0xFF) * alpha + ((under >> 8) & 0xFF) * rest + 0x80;
    rb = ((rb + ((rb >> 8) & 0xFF00FF)) >> 8) & 0xFF00FF;
    g = ((g + (g >> 8)) >> 8) & 0xFF;
    return rb | (g << 8);
}

// `count` pixels of one colour.
void fill(std::uint32_t* out, int count, std::uint32_t argb);

// A way along one row of a texture: sample i lies at (u + i * du, v + i * dv).
struct Walk {
    std::int64_t u = 0, v = 0, du = 0, dv = 0;
};
// `count` pixels of a texture in one colour.
void fill(std::uint32_t* out, int count, std::uint32_t argb, const Texture& texture, Walk walk);
// One sample with its colour, as 0xAARRGGBB.
std::uint32_t sample(const Texture& texture, std::int64_t u, std::int64_t v, std::uint32_t argb);

// Draws a rectangle with upright sides (a b / d c) of one colour, a picture or a vertical gradient. false: it is none.
bool draw_upright(const Canvas& canvas, const Texture* texture, const Vertex& a, const Vertex& b, const Vertex& c, const Vertex& d);
void draw_triangle(const Canvas& canvas, const Texture* texture, const Vertex& a, const Vertex& b, const Vertex& c);

}  // namespace ui::draw::raster
