#include <cmath>

#include "ui/theme/tokens.h"

namespace ui::theme {

namespace {

constexpr Skin skins[] = {
    // target, button r, card r, padding, help circle, foot y, line, andika
    {64, 22, 32, 32, 40, 680, colour::line_warm, true},  {56, 20, 28, 28, 36, 688, colour::line_warm, true},
    {48, 16, 20, 24, 30, 696, colour::line_cool, false}, {48, 16, 20, 24, 30, 696, colour::line_cool, false},
    {44, 12, 16, 20, 0, 0, colour::line_cool, false},
};

double channel(Colour c, int shift) {
    const double v = ((c >> shift) & 0xFF) / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * channel(c, 16) + 0.7152 * channel(c, 8) + 0.0722 * channel(c, 0); }

}  // namespace

const Skin& skin(model::Band band) { return skins[static_cast<int>(band)]; }

double contrast(Colour a, Colour b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::fmax(la, lb) + 0.05) / (std::fmin(la, lb) + 0.05);
}

}  // namespace ui::theme
