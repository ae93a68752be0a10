#pragma once
// Small alpha textures made once for each size that is asked for: icons and soft shadows.

#include <cstdint>
#include <map>
#include <string>
#include <tuple>

#include "ui/imgui/drawing.h"

namespace ui::draw {

inline constexpr std::uint32_t kept_frames = 60;  // unused for so long, one of too many goes

class Icons {
public:
    explicit Icons(base::Path folder) : folder_(std::move(folder)) {}
    const Texture* find(const std::string& name, int size);  // nullptr: no such icon
    void tidy();

private:
    struct Made {
        Texture texture;
        std::uint32_t last_use = 0;
    };
    const Texture& drawing(const std::string& name);  // as large as the file has it
    base::Path folder_;
    std::map<std::string, Texture> drawings_;
    std::map<std::pair<std::string, int>, Made> made_;
    std::uint32_t now_ = 0;
};

// The blurred rectangle of width x height with round corners, and reach() px around it. A side longer than
// 2 * (radius + reach()) + 1 is cut to that length: its middle line may be stretched.
struct ShadowShape {
    int radius = 0, blur = 0, width = 0, height = 0;
    int reach() const;
    auto operator<=>(const ShadowShape&) const = default;
};
Texture make_shadow(const ShadowShape& shape);

struct ShadowCaster {  // in points
    ImVec2 min, max;
    float radius, dy, blur, zoom;
};

class Shadows {
public:
    void draw(ImDrawList& list, const ShadowCaster& caster, ImU32 colour);
    void tidy();

private:
    const Texture& find(const ShadowShape& shape);
    struct Made {
        Texture texture;
        std::uint32_t last_use = 0;
    };
    std::map<ShadowShape, Made> made_;
    std::uint32_t now_ = 0;
};

}  // namespace ui::draw
