// Cuts triangles and upright rectangles into rows of pixels.

#include <cmath>

#include "ui/imgui/raster.h"

namespace ui::draw::raster {

namespace {

std::int64_t floor_divide(std::int64_t value, std::int64_t by) {  // by > 0
    const std::int64_t quotient = value / by;
    return value % by < 0 ? quotient - 1 : quotient;
}

// Walks down one side of a triangle: for each row the first pixel whose centre is at or behind the side.
class Side {
public:
    Side(const Vertex& top, const Vertex& bottom, int row) {
        const std::int64_t dx = bottom.x - top.x, dy = bottom.y - top.y;
        whole_ = dy << 8;
        const std::int64_t centre = (static_cast<std::int64_t>(row) << 8) + 128;
        const std::int64_t ahead = (top.x - 128) * dy + dx * (centre - top.y) + whole_ - 1;
        x_ = floor_divide(ahead, whole_);
        rest_ = ahead - x_ * whole_;
        step_ = floor_divide(dx << 8, whole_);
        step_rest_ = (dx << 8) - step_ * whole_;
    }
    int x() const { return static_cast<int>(x_); }
    void down() {
        x_ += step_;
        rest_ += step_rest_;
        if (rest_ >= whole_) {
            rest_ -= whole_;
            ++x_;
        }
    }

private:
    std::int64_t x_, rest_, step_, step_rest_, whole_;
};

std::int64_t twice_area(const Vertex& a, const Vertex& b, const Vertex& c) {
    return static_cast<std::int64_t>(b.x - a.x) * (c.y - a.y) - static_cast<std::int64_t>(b.y - a.y) * (c.x - a.x);
}

// Calls span(y, x0, x1) for each row of the triangle inside the clip.
template <class Span>
void each_row(const Canvas& canvas, const Vertex& a, const Vertex& b, const Vertex& c, const Span& span) {
    const Vertex *top = &a, *mid = &b, *low = &c;
    if (mid->y < top->y) std::swap(mid, top);
    if (low->y < mid->y) std::swap(low, mid);
    if (mid->y < top->y) std::swap(mid, top);
    const bool mid_is_right = twice_area(*top, *mid, *low) > 0;
    const auto part = [&](const Vertex& from, const Vertex& to) {
        const int first = std::max(first_pixel(from.y), canvas.top), end = std::min(first_pixel(to.y), canvas.bottom);
        if (first >= end) return;
        Side longer(*top, *low, first), shorter(from, to, first);
        for (int y = first; y < end; ++y, longer.down(), shorter.down()) {
            const int x0 = std::max((mid_is_right ? longer : shorter).x(), canvas.left);
            const int x1 = std::min((mid_is_right ? shorter : longer).x(), canvas.right);
            if (x0 < x1) span(y, x0, x1);
        }
    };
    part(*top, *mid);
    part(*mid, *low);
}

// A value given at three corners, at any pixel between them: exact at the start of a row, then in steps.
class Slope {
public:
    Slope(const Vertex& a, const Vertex& b, const Vertex& c, std::int64_t area) : a_(a), b_(b), c_(c), area_(area) {}
    std::int64_t step_x(std::int64_t va, std::int64_t vb, std::int64_t vc) const {  // 16 more bits, per px
        const std::int64_t rise = (vb - va) * (c_.y - a_.y) - (vc - va) * (b_.y - a_.y);
        return floor_divide(sign() * rise * (1 << 24) + size() / 2, size());
    }
    std::int64_t at(int x, int y, int va, int vb, int vc) const {  // 16 more bits; inside the triangle only
        Vertex p;
        p.x = (x << 8) + 128;
        p.y = (y << 8) + 128;
        const std::int64_t wa = twice_area(p, b_, c_), wb = twice_area(p, c_, a_), wc = twice_area(p, a_, b_);
        return floor_divide(sign() * (wa * va + wb * vb + wc * vc) * 256, size()) * 256;
    }

private:
    std::int64_t sign() const { return area_ < 0 ? -1 : 1; }
    std::int64_t size() const { return area_ < 0 ? -area_ : area_; }
    const Vertex &a_, &b_, &c_;
    std::int64_t area_;
};

int channel(std::uint32_t argb, int shift) { return static_cast<int>((argb >> shift) & 0xFF); }

// One colour channel along a row.
struct Ramp {
    std::int64_t value = 0, step = 0;
    std::uint32_t next() {
        const auto now = static_cast<std::uint32_t>(std::clamp<std::int64_t>((value + 32768) >> 16, 0, 255));
        value += step;
        return now;
    }
};

constexpr int channels[4] = {24, 16, 8, 0};

struct Texels {  // the way of a texture over a triangle
    std::int64_t dux = 0, dvx = 0, duy = 0, dvy = 0;
    const Vertex* from = nullptr;
    Walk at(int x, int y) const {
        const std::int64_t dx = (x << 8) + 128 - from->x, dy = (y << 8) + 128 - from->y;
        return {from->u + ((dux * dx + duy * dy) >> 24), from->v + ((dvx * dx + dvy * dy) >> 24), dux >> 16, dvx >> 16};
    }
};

// These products need more than 64 bits; doubles with only + - * / are as exactly defined as whole numbers.
Texels texels_of(const Vertex& a, const Vertex& b, const Vertex& c) {
    const double bx = b.x - a.x, by = b.y - a.y, cx = c.x - a.x, cy = c.y - a.y, area = bx * cy - by * cx;
    const auto steps = [&](double rise) {
        const double step = std::floor(rise / area * 16777216.0 + 0.5);  // 1/2^32 texel a pixel
        constexpr double limit = 549755813888.0;                         // 128 texels a pixel: no pixel sees more
        return static_cast<std::int64_t>(std::clamp(step, -limit, limit));
    };
    const double bu = static_cast<double>(b.u) - a.u, cu = static_cast<double>(c.u) - a.u;
    const double bv = static_cast<double>(b.v) - a.v, cv = static_cast<double>(c.v) - a.v;
    return {steps(bu * cy - cu * by), steps(bv * cy - cv * by), steps(cu * bx - bu * cx), steps(cv * bx - bv * cx), &a};
}

void draw_plain(const Canvas& canvas, const Vertex& a, const Vertex& b, const Vertex& c, std::uint32_t argb) {
    if ((argb >> 24) == 0) return;
    each_row(canvas, a, b, c, [&](int y, int x0, int x1) { fill(canvas.row(y) + x0, x1 - x0, argb); });
}

// Colours differ between the corners; `texture` may be null.
void draw_shaded(const Canvas& canvas, const Texture* texture, const Vertex& a, const Vertex& b, const Vertex& c, const Slope& slope) {
    std::int64_t step[4];
    for (int i = 0; i < 4; ++i)
        step[i] = slope.step_x(channel(a.argb, channels[i]), channel(b.argb, channels[i]), channel(c.argb, channels[i]));
    const bool same_rgb = ((a.argb ^ b.argb) & 0xFFFFFF) == 0 && ((a.argb ^ c.argb) & 0xFFFFFF) == 0;
    const Texels texels = texture != nullptr ? texels_of(a, b, c) : Texels{};
    each_row(canvas, a, b, c, [&](int y, int x0, int x1) {
        Ramp ramp[4];
        for (int i = 0; i < (same_rgb ? 1 : 4); ++i)
            ramp[i] = {slope.at(x0, y, channel(a.argb, channels[i]), channel(b.argb, channels[i]), channel(c.argb, channels[i])), step[i]};
        Walk walk = texture != nullptr ? texels.at(x0, y) : Walk{};
        std::uint32_t* out = canvas.row(y);
        for (int x = x0; x < x1; ++x, walk.u += walk.du, walk.v += walk.dv) {
            std::uint32_t over = ramp[0].next() << 24;
            if (same_rgb)
                over |= a.argb & 0xFFFFFF;
            else
                over |= (ramp[1].next() << 16) | (ramp[2].next() << 8) | ramp[3].next();
            if (texture != nullptr) over = sample(*texture, walk.u, walk.v, over);
            out[x] = blend(out[x], over, over >> 24);
        }
    });
}

}  // namespace

void draw_triangle(const Canvas& canvas, const Texture* texture, const Vertex& a, const Vertex& b, const Vertex& c) {
    const std::int64_t area = twice_area(a, b, c);
    if (area == 0) return;
    const auto [low_x, high_x] = std::minmax({a.x, b.x, c.x});
    const auto [low_y, high_y] = std::minmax({a.y, b.y, c.y});
    if (first_pixel(high_x) <= canvas.left || first_pixel(low_x) >= canvas.right || first_pixel(high_y) <= canvas.top ||
        first_pixel(low_y) >= canvas.bottom)
        return;
    if (texture != nullptr && a.u == b.u && a.u == c.u && a.v == b.v && a.v == c.v) {  // a plain shape: the white pixel
        Vertex plain[3] = {a, b, c};
        for (Vertex& vertex : plain) vertex.argb = sample(*texture, vertex.u, vertex.v, vertex.argb);
        draw_triangle(canvas, nullptr, plain[0], plain[1], plain[2]);
        return;
    }
    const bool one_colour = a.argb == b.argb && a.argb == c.argb;
    const Slope slope(a, b, c, area);
    if (!one_colour) {
        draw_shaded(canvas, texture, a, b, c, slope);
    } else if (texture == nullptr) {
        draw_plain(canvas, a, b, c, a.argb);
    } else {
        const Texels texels = texels_of(a, b, c);
        each_row(canvas, a, b, c, [&](int y, int x0, int x1) { fill(canvas.row(y) + x0, x1 - x0, a.argb, *texture, texels.at(x0, y)); });
    }
}

namespace {

std::uint32_t between(std::uint32_t from, std::uint32_t to, std::int64_t part, std::int64_t whole) {
    std::uint32_t mixed = 0;
    for (const int shift : channels) {
        const std::int64_t value = (channel(from, shift) * (whole - part) + channel(to, shift) * part + whole / 2) / whole;
        mixed |= static_cast<std::uint32_t>(std::clamp<std::int64_t>(value, 0, 255)) << shift;
    }
    return mixed;
}

// `place` of the pixel `at` when the texture goes from `low` to `high` over the shape.
std::int64_t along(std::int32_t low, std::int32_t high, std::int32_t from, std::int32_t to, int at) {
    const std::int64_t centre = (static_cast<std::int64_t>(at) << 8) + 128;
    return low + floor_divide((static_cast<std::int64_t>(high) - low) * (centre - from), to - from);
}

}  // namespace

bool draw_upright(const Canvas& canvas, const Texture* texture, const Vertex& a, const Vertex& b, const Vertex& c, const Vertex& d) {
    const bool upright = a.y == b.y && c.y == d.y && a.x == d.x && b.x == c.x && a.x < b.x && a.y < d.y;
    const bool level = a.argb == b.argb && c.argb == d.argb;
    if (!upright || !level || a.v != b.v || c.v != d.v || a.u != d.u || b.u != c.u) return false;
    const bool plain = texture == nullptr || (a.u == b.u && a.v == d.v);
    if (!plain && a.argb != d.argb) return false;
    const int x0 = std::max(first_pixel(a.x), canvas.left), x1 = std::min(first_pixel(b.x), canvas.right);
    const int y0 = std::max(first_pixel(a.y), canvas.top), y1 = std::min(first_pixel(d.y), canvas.bottom);
    if (x0 >= x1) return true;
    for (int y = y0; y < y1; ++y) {
        if (!plain) {
            const Walk walk{along(a.u, b.u, a.x, b.x, x0), along(a.v, d.v, a.y, d.y, y),
                            floor_divide(static_cast<std::int64_t>(b.u - a.u) * 256, b.x - a.x), 0};
            fill(canvas.row(y) + x0, x1 - x0, a.argb, *texture, walk);
            continue;
        }
        std::uint32_t argb = a.argb;
        if (a.argb != d.argb) argb = between(a.argb, d.argb, (static_cast<std::int64_t>(y) << 8) + 128 - a.y, d.y - a.y);
        if (texture != nullptr) argb = sample(*texture, a.u, a.v, argb);
        fill(canvas.row(y) + x0, x1 - x0, argb);
    }
    return true;
}

}  // namespace ui::draw::raster
