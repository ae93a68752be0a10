// The soft shadows of cards: made once for each, then drawn in pieces.

#include <cmath>

#include "ui/imgui/stock.h"

namespace ui::draw {

namespace {

constexpr std::size_t most_shadows = 64;

// How much of the pixel (x, y) a rounded rectangle from (0, 0) to (width, height) covers, 0..255.
int covered(double x, double y, double width, double height, double radius) {
    const double dx = std::max({radius - x, x - (width - radius), 0.0}), dy = std::max({radius - y, y - (height - radius), 0.0});
    const double outside = std::sqrt(dx * dx + dy * dy) - radius;  // square root is exactly rounded everywhere
    return static_cast<int>(std::clamp(0.5 - outside, 0.0, 1.0) * 255.0 + 0.5);
}

// The running mean of `length` values along one line of the picture, `step` values apart; 0 beyond its ends.
void smooth(std::vector<std::int32_t>& values, std::vector<std::int32_t>& line, std::size_t from, int count, int step, int length) {
    const int before = length / 2, after = length - before;  // sums values [i - before, i + after)
    std::int64_t sum = 0;
    const auto value = [&](int i) { return i >= 0 && i < count ? values[from + static_cast<std::size_t>(i) * step] : 0; };
    for (int i = 0; i < after - 1; ++i) sum += value(i);
    for (int i = 0; i < count; ++i) {
        sum += value(i + after - 1) - value(i - before - 1);
        line[static_cast<std::size_t>(i)] = static_cast<std::int32_t>((sum + length / 2) / length);
    }
    for (int i = 0; i < count; ++i) values[from + static_cast<std::size_t>(i) * step] = line[static_cast<std::size_t>(i)];
}

// Three running means of this length come close to the bell curve with deviation blur / 2 that CSS asks for.
int mean_length(int blur) { return (blur * 94 / 100) | 1; }

void soften(std::vector<std::int32_t>& values, int width, int height, int length) {
    std::vector<std::int32_t> line(static_cast<std::size_t>(std::max(width, height)));
    for (int round = 0; round < 3; ++round) {
        for (int y = 0; y < height; ++y) smooth(values, line, static_cast<std::size_t>(y) * width, width, 1, length);
        for (int x = 0; x < width; ++x) smooth(values, line, static_cast<std::size_t>(x), height, width, length);
    }
}

}  // namespace

int ShadowShape::reach() const { return 3 * (mean_length(blur) - 1) / 2; }

Texture make_shadow(const ShadowShape& shape) {
    const int border = shape.reach(), width = shape.width + 2 * border, height = shape.height + 2 * border;
    std::vector<std::int32_t> values(static_cast<std::size_t>(width) * height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            values[static_cast<std::size_t>(y) * width + x] =
                covered(x - border + 0.5, y - border + 0.5, shape.width, shape.height, shape.radius) * 256;
    soften(values, width, height, mean_length(shape.blur));
    Texture made{width, height, true, {}};
    made.pixels.reserve(values.size());
    for (const std::int32_t value : values) made.pixels.push_back(static_cast<std::uint8_t>((value + 128) >> 8));
    return made;
}

namespace {

// One direction of a nine-slice: where its pieces begin on screen and in the texture.
struct Cuts {
    float at[4], uv[4];
    int count = 2;  // 2: one piece, unscaled; 4: two ends and a stretched middle
    Cuts(float low, float high, int border, int inside, int wanted) {
        const int size = inside + 2 * border, end = size / 2;
        low -= static_cast<float>(border), high += static_cast<float>(border);
        at[0] = low, uv[0] = 0;
        if (wanted > inside) {
            count = 4;
            at[1] = at[0] + static_cast<float>(end), uv[1] = static_cast<float>(end) / static_cast<float>(size);
            at[2] = high - static_cast<float>(end), uv[2] = static_cast<float>(end + 1) / static_cast<float>(size);
        }
        at[count - 1] = high, uv[count - 1] = 1;
    }
};

// A piece of one direction, cut to what lies between `low` and `high`.
struct Piece {
    float from, to, uv_from, uv_to;
    bool is_empty() const { return from >= to; }
};
Piece cut(const Cuts& cuts, int n, float low, float high) {
    const float begin = cuts.at[n], end = cuts.at[n + 1], per_px = (cuts.uv[n + 1] - cuts.uv[n]) / std::max(end - begin, 1.0f);
    const float from = std::max(begin, low), to = std::min(end, high);
    return {from, to, cuts.uv[n] + (from - begin) * per_px, cuts.uv[n + 1] - (end - to) * per_px};
}

struct Sheet {
    ImDrawList& list;
    Texture& texture;
    ImU32 colour;
    float zoom;
};

void draw_part(const Sheet& sheet, const Cuts& across, const Cuts& down, ImVec4 part) {
    for (int row = 0; row + 1 < down.count; ++row) {
        const Piece y = cut(down, row, part.y, part.w);
        if (y.is_empty()) continue;
        for (int column = 0; column + 1 < across.count; ++column) {
            const Piece x = cut(across, column, part.x, part.z);
            if (x.is_empty()) continue;
            sheet.list.AddImage(&sheet.texture, {x.from / sheet.zoom, y.from / sheet.zoom}, {x.to / sheet.zoom, y.to / sheet.zoom},
                                {x.uv_from, y.uv_from}, {x.uv_to, y.uv_to}, sheet.colour);
        }
    }
}

}  // namespace

const Texture& Shadows::find(const ShadowShape& shape) {
    const auto [place, is_new] = made_.try_emplace(shape);
    if (is_new) place->second.texture = make_shadow(shape);
    place->second.last_use = now_;
    return place->second.texture;
}

void Shadows::draw(ImDrawList& list, const ShadowCaster& caster, ImU32 colour) {
    const auto pixels = [zoom = caster.zoom](float points) { return std::round(points * zoom); };
    const ImVec2 min(pixels(caster.min.x), pixels(caster.min.y)), max(pixels(caster.max.x), pixels(caster.max.y));
    const float dy = pixels(caster.dy);
    const int width = static_cast<int>(max.x - min.x), height = static_cast<int>(max.y - min.y);
    if (width < 1 || height < 1 || (colour >> IM_COL32_A_SHIFT) == 0) return;
    ShadowShape shape;
    shape.blur = std::clamp(static_cast<int>(pixels(caster.blur)), 0, 240);
    shape.radius = std::clamp(static_cast<int>(pixels(caster.radius)), 0, std::min({width / 2, height / 2, 240}));
    const int border = shape.reach(), longest = 2 * (shape.radius + border) + 1;
    shape.width = std::min(width, longest), shape.height = std::min(height, longest);
    const Sheet sheet{list, const_cast<Texture&>(find(shape)), colour, caster.zoom};
    const Cuts across(min.x, max.x, border, shape.width, width), down(min.y + dy, max.y + dy, border, shape.height, height);
    // Around the largest upright rectangle that surely lies inside the shape: what is below it would not be seen.
    const float inset = std::ceil(static_cast<float>(shape.radius) * 0.3f) + 1, far = 1e6f;
    const ImVec2 low(min.x + inset, min.y + inset), high(std::max(max.x - inset, low.x), std::max(max.y - inset, low.y));
    draw_part(sheet, across, down, {-far, -far, far, low.y});
    draw_part(sheet, across, down, {-far, low.y, low.x, high.y});
    draw_part(sheet, across, down, {high.x, low.y, far, high.y});
    draw_part(sheet, across, down, {-far, high.y, far, far});
}

void Shadows::tidy() {
    ++now_;
    if (made_.size() > most_shadows) std::erase_if(made_, [&](const auto& entry) { return now_ - entry.second.last_use > kept_frames; });
}

}  // namespace ui::draw
