// Blends and slides the picture of one page into that of the next.

#include "app/transition.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {
namespace {

constexpr double slide_px = 24;

double ease_out(double t) { return 1 - std::pow(1 - t, 3); }

// `share` of `now` over `before`, in 256ths.
inline std::uint32_t blend(std::uint32_t before, std::uint32_t now, std::uint32_t share) {
    const std::uint32_t rest = 256 - share;
    const std::uint32_t red_blue = ((before & 0xFF00FF) * rest + (now & 0xFF00FF) * share) >> 8;
    const std::uint32_t green = ((before & 0x00FF00) * rest + (now & 0x00FF00) * share) >> 8;
    return (red_blue & 0xFF00FF) | (green & 0x00FF00);
}

void blend_row(std::uint32_t* out, const std::uint32_t* before, const std::uint32_t* now, int count, std::uint32_t share) {
    for (int x = 0; x < count; ++x) out[x] = blend(before[x], now[x], share);
}

}  // namespace

void Transition::start(Turn turn, Picture before, Rows sliding, std::int64_t now_ms) {
    turn_ = turn;
    before_ = std::move(before);
    sliding_ = sliding;
    start_ms_ = now_ms;
}

void Transition::stop() {
    turn_ = Turn::none;
    before_ = mixed_ = Picture();  // two windows full of pixels
}

bool Transition::runs(std::int64_t now_ms) const { return turn_ != Turn::none && now_ms < start_ms_ + duration_ms; }

const Picture& Transition::mix(const Picture& now, std::int64_t now_ms) {
    if (!runs(now_ms) || before_.width != now.width || before_.height != now.height) return now;
    const double done = ease_out(static_cast<double>(std::max<std::int64_t>(0, now_ms - start_ms_)) / duration_ms);
    const auto share = static_cast<std::uint32_t>(std::lround(done * 256));
    const int away = turn_ == Turn::fade ? 0 : static_cast<int>(std::lround(slide_px * (1 - done)));
    if (mixed_.pixels.size() != now.pixels.size()) mixed_ = now;
    for (int y = 0; y < now.height; ++y) {
        const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(y) * now.width;
        std::uint32_t* out = mixed_.pixels.data() + at;
        const std::uint32_t* old = before_.pixels.data() + at;
        const std::uint32_t* row = now.pixels.data() + at;
        const int shift = y >= sliding_.first && y < sliding_.end ? std::min(away, now.width) : 0;
        // What slides in leaves a strip at the edge, where there is only the ground: it fades.
        const int left = turn_ == Turn::forward ? shift : 0, right = turn_ == Turn::back ? shift : 0;
        blend_row(out, old, row, left, share);
        blend_row(out + left, old + left, row + right, now.width - shift, share);
        blend_row(out + now.width - right, old + now.width - right, row + now.width - right, right, share);
    }
    return mixed_;
}

}  // namespace app
