#include <cmath>

#include "base/log.h"
#include "ui/imgui/pixels.h"
#include "ui/imgui/stock.h"

namespace ui::draw {

namespace {

constexpr std::size_t most_icons = 256;  // sizes of icons

Texture alpha_of(const Texture& rgba) {
    Texture alpha{rgba.width, rgba.height, true, {}};
    alpha.pixels.reserve(rgba.pixels.size() / 4);
    for (std::size_t i = 3; i < rgba.pixels.size(); i += 4) alpha.pixels.push_back(rgba.pixels[i]);
    return alpha;
}

}  // namespace

const Texture& Icons::drawing(const std::string& name) {
    const auto [place, is_new] = drawings_.try_emplace(name);
    if (is_new) {
        const auto bytes = base::read_file(folder_ / base::from_utf8(name + ".png"), 1u << 20);
        const auto decoded = bytes ? decode_picture(*bytes) : std::nullopt;
        if (decoded)
            place->second = alpha_of(*decoded);
        else
            base::log_warning("no icon " + name);
    }
    return place->second;
}

const Texture* Icons::find(const std::string& name, int size) {
    if (name.empty() || size < 1 || size > 1024) return nullptr;
    const auto [place, is_new] = made_.try_emplace({name, size});
    Made& made = place->second;
    if (is_new) {
        const Texture& whole = drawing(name);
        if (!whole.pixels.empty()) made.texture = resize(whole, size, size);
    }
    made.last_use = now_;
    return made.texture.pixels.empty() ? nullptr : &made.texture;
}

void Icons::tidy() {
    ++now_;
    if (made_.size() > most_icons) std::erase_if(made_, [&](const auto& entry) { return now_ - entry.second.last_use > kept_frames; });
}

}  // namespace ui::draw
