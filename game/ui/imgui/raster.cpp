// Goes through Dear ImGui's draw list, and hands each shape to the part that fills it.

#include "ui/imgui/raster.h"

#include <cmath>

namespace ui::draw {

namespace {

using raster::Canvas;
using raster::Vertex;

std::int32_t to_fixed(float value, double steps) {
    const double scaled = std::floor(static_cast<double>(value) * steps + 0.5);
    constexpr double limit = 1 << 21;  // 8192 px: products of two places stay far below 64 bits
    return scaled > -limit ? static_cast<std::int32_t>(std::min(scaled, limit)) : static_cast<std::int32_t>(-limit);
}

std::int32_t to_texel(float value, int size) {
    const double scaled = std::floor(static_cast<double>(value) * size * 65536.0 + 0.5);
    return static_cast<std::int32_t>(std::clamp(scaled, -65536.0, 65536.0 * 16384));
}

std::uint32_t to_argb(ImU32 colour) {
    const auto channel = [colour](int shift) { return (colour >> shift) & 0xFF; };
    return (channel(IM_COL32_A_SHIFT) << 24) | (channel(IM_COL32_R_SHIFT) << 16) | (channel(IM_COL32_G_SHIFT) << 8) |
           channel(IM_COL32_B_SHIFT);
}

struct Source {
    const ImDrawVert* vertices;
    const Texture* texture;
    ImVec2 origin;
    float zoom;
    Vertex operator[](ImDrawIdx index) const {
        const ImDrawVert& from = vertices[index];
        Vertex made;
        made.x = to_fixed((from.pos.x - origin.x) * zoom, 256.0);
        made.y = to_fixed((from.pos.y - origin.y) * zoom, 256.0);
        made.argb = to_argb(from.col);
        if (texture != nullptr) {
            made.u = to_texel(from.uv.x, texture->width);
            made.v = to_texel(from.uv.y, texture->height);
        }
        return made;
    }
};

Canvas clipped(const Target& target, const ImVec4& clip, const ImVec2& origin, float zoom) {
    const auto pixel = [zoom](float place, int limit) { return std::clamp(raster::first_pixel(to_fixed(place * zoom, 256.0)), 0, limit); };
    return {target.pixels,
            target.pitch,
            pixel(clip.x - origin.x, target.width),
            pixel(clip.y - origin.y, target.height),
            pixel(clip.z - origin.x, target.width),
            pixel(clip.w - origin.y, target.height)};
}

// A letter or picture was made for whole pixels, and lies on the nearest ones.
bool is_drawing(const Vertex& a, const Vertex& c) { return a.u != c.u && a.v != c.v; }
Vertex on_pixel(Vertex vertex) {
    vertex.x = (vertex.x + 128) & ~255, vertex.y = (vertex.y + 128) & ~255;
    return vertex;
}

bool draw_quad(const Canvas& canvas, const Source& source, const Vertex& a, const Vertex& b, const Vertex& c, const Vertex& d) {
    if (source.zoom == 1 || source.texture == nullptr || !is_drawing(a, c)) return raster::draw_upright(canvas, source.texture, a, b, c, d);
    return raster::draw_upright(canvas, source.texture, on_pixel(a), on_pixel(b), on_pixel(c), on_pixel(d));
}

void draw_command(const Canvas& canvas, const ImDrawCmd& command, const Source& source, const ImDrawIdx* indices) {
    const unsigned count = command.ElemCount / 3 * 3;
    for (unsigned i = 0; i < count;) {
        const ImDrawIdx* at = indices + i;
        const Vertex a = source[at[0]], b = source[at[1]], c = source[at[2]];
        if (i + 6 <= count && at[3] == at[0] && at[4] == at[2]) {
            if (draw_quad(canvas, source, a, b, c, source[at[5]])) {
                i += 6;
                continue;
            }
        }
        raster::draw_triangle(canvas, source.texture, a, b, c);
        i += 3;
    }
}

}  // namespace

void rasterise(const ImDrawData& data, const Target& target, float zoom) {
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback != nullptr) {
                if (command.UserCallback != ImDrawCallback_ResetRenderState) command.UserCallback(&list, &command);
                continue;
            }
            const Canvas canvas = clipped(target, command.ClipRect, data.DisplayPos, zoom);
            if (canvas.left >= canvas.right || canvas.top >= canvas.bottom) continue;
            const auto* texture = static_cast<const Texture*>(command.TextureId);
            const bool usable = texture != nullptr && texture->width > 0 && texture->height > 0;
            const Source source{list.VtxBuffer.Data + command.VtxOffset, usable ? texture : nullptr, data.DisplayPos, zoom};
            draw_command(canvas, command, source, list.IdxBuffer.Data + command.IdxOffset);
        }
    }
}

}  // namespace ui::draw
