// Contact sheets: pictures made small, put into rows and numbered.

#include "app/sheet.h"

#include <algorithm>
#include <string>

#include "ui/imgui/pixels.h"

namespace app {
namespace {

constexpr std::uint32_t ground = 0x404040, ink = 0xFFFFFF;
constexpr int dot = 4, digit_width = 4 * dot, margin = 6, head = 5 * dot + 2 * margin;  // of a cell: above its picture

// Three dots by five, from the top left.
constexpr int digits[] = {0b111101101101111, 0b010110010010111, 0b111001111100111, 0b111001111001111, 0b101101111001001,
                          0b111100111001111, 0b111100111101111, 0b111001001001001, 0b111101111101111, 0b111101111001111};

void fill(Picture& picture, int x, int y, int width, int height, std::uint32_t colour) {
    for (int line = std::max(y, 0); line < std::min(y + height, picture.height); ++line)
        for (int at = std::max(x, 0); at < std::min(x + width, picture.width); ++at)
            picture.pixels[static_cast<std::size_t>(line) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(at)] =
                colour;
}

void draw_number(Picture& picture, int number, int x, int y) {
    const std::string text = std::to_string(number);
    for (std::size_t i = 0; i < text.size(); ++i)
        for (int bit = 0; bit < 15; ++bit)
            if ((digits[text[i] - '0'] >> (14 - bit) & 1) != 0)
                fill(picture, x + margin + static_cast<int>(i) * digit_width + bit % 3 * dot, y + margin + bit / 3 * dot, dot, dot, ink);
}

}  // namespace

Picture shrink(const Picture& picture, int width) {
    ui::draw::Texture large{picture.width, picture.height, false, {}};
    large.pixels.reserve(picture.pixels.size() * 4);
    for (const std::uint32_t pixel : picture.pixels)
        for (const int shift : {16, 8, 0, -1}) large.pixels.push_back(shift < 0 ? 255 : static_cast<std::uint8_t>(pixel >> shift));
    const ui::draw::Texture small = ui::draw::resize(large, width, picture.height * width / picture.width);
    Picture made{small.width, small.height, {}};
    for (std::size_t i = 0; i + 3 < small.pixels.size(); i += 4)
        made.pixels.push_back(std::uint32_t{small.pixels[i]} << 16 | std::uint32_t{small.pixels[i + 1]} << 8 | small.pixels[i + 2]);
    return made;
}

void paste(const Picture& small, int x, int y, Picture& onto) {
    for (int line = 0; line < small.height; ++line)
        std::copy_n(small.pixels.begin() + static_cast<std::ptrdiff_t>(line) * small.width, small.width,
                    onto.pixels.begin() + static_cast<std::ptrdiff_t>(y + line) * onto.width + x);
}

void Sheet::add(const Picture& picture) { cells_.push_back(shrink(picture, cell_width)); }

Picture Sheet::to_picture() const {
    const int count = static_cast<int>(cells_.size()), rows = (count + columns - 1) / columns;
    const int cell_height = head + (cells_.empty() ? 0 : cells_.front().height);
    Picture sheet{columns * (cell_width + gap), rows * (cell_height + gap), {}};
    sheet.pixels.assign(static_cast<std::size_t>(sheet.width) * static_cast<std::size_t>(sheet.height), ground);
    for (int i = 0; i < count; ++i) {
        const int x = i % columns * (cell_width + gap), y = i / columns * (cell_height + gap);
        draw_number(sheet, i + 1, x, y);
        paste(cells_[static_cast<std::size_t>(i)], x, y + head, sheet);
    }
    return sheet;
}

}  // namespace app
