// spots: places in a picture that are found and marked, and their verdicts laid over it.

#include <SDL_scancode.h>

#include <algorithm>
#include <cmath>

#include "ui/imgui/imgui_page.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Option;
using page::Rect;
using page::Role;
using theme::Style;
namespace colour = theme::colour;

namespace {

constexpr float picture_radius = 18, spot_radius = 12, badge_height = 36, badge_width = 66, around = 6;

// The largest rectangle of the picture's shape in the place.
Rect fitted(const Rect& place, const model::Picture& picture) {
    const float ratio =
        picture.width > 0 && picture.height > 0 ? static_cast<float>(picture.height) / static_cast<float>(picture.width) : 0.75f;
    const float wide = std::min(place.w, place.h / ratio);
    return whole({place.x + (place.w - wide) / 2, place.y, wide, wide * ratio});
}

// Where it is found; never smaller than a hand needs.
Rect area_in(Writer& w, const Rect& picture, const Rect& share) {
    Rect r = inset({picture.x + share.x * picture.w, picture.y + share.y * picture.h, share.w * picture.w, share.h * picture.h}, -around);
    const float least = w.skin().target;
    const auto grow = [least](float& from, float& size, float low, float high) {
        if (size < least) {
            from -= (least - size) / 2;
            size = least;
        }
        from = std::clamp(from, low, std::max(low, high - size));
    };
    grow(r.x, r.w, picture.x, picture.right());
    grow(r.y, r.h, picture.y, picture.bottom());
    return whole(r);
}

struct BadgeLook {
    theme::Colour line, ground, ink;
    const char* icon;
};
BadgeLook look_of(const page::Spot& spot) {
    switch (spot.verdict) {
        case Option::Verdict::right:
            return {colour::blue, colour::blue, colour::white, "check"};
        case Option::Verdict::not_yet:
            return {colour::amber_line, colour::amber, colour::amber_on, "loop"};
        case Option::Verdict::missed:
            return {colour::blue_soft, colour::white, colour::blue, "zoom"};
        default:
            return {colour::blue, colour::blue, colour::white, "flag"};
    }
}

void paint_spot(Writer& w, const page::Spot& spot, const Rect& r, const Rect& picture) {
    const BadgeLook look = look_of(spot);
    w.outline(inset(r, -3), colour::white, spot_radius + 3, 3);
    w.outline(r, look.line, spot_radius, 3);
    if (spot.number.empty()) return;
    const Rect badge = whole({std::min(r.right() - badge_width / 2, picture.right() - badge_width - 4),
                              std::max(r.y - badge_height / 2, picture.y + 4), badge_width, badge_height});
    w.fill(inset(badge, -3), colour::white, badge_height);
    w.fill(badge, look.ground, badge_height);
    w.icon(look.icon, {badge.x + 22, badge.y + badge_height / 2}, 20, look.ink);
    w.centred(spot.number, Style::chip, {badge.x + 32, badge.y, badge_width - 38, badge_height}, look.ink);
    w.show(Role::text, spot.number, badge);
}

std::string state_of(const page::Spot& spot) {
    switch (spot.verdict) {
        case Option::Verdict::right:
            return "right";
        case Option::Verdict::not_yet:
            return "not-yet";
        case Option::Verdict::missed:
            return "missed";
        default:
            return spot.marked ? "marked" : "";
    }
}

}  // namespace

// Keys 1-9 mark a place while nothing is being typed; Tab goes from one to the next.
std::optional<int> ImguiPage::spots(const page::Spots& spots) {
    Writer& w = *writer_;
    const Rect place = theme::region(w.frame, w.place_now);
    const Rect natural = fitted({0, 0, w.room(), place.h}, spots.picture);
    const Rect taken = w.take({0, natural.h, true, false}), picture = fitted({taken.x, taken.y, taken.w, natural.h}, spots.picture);
    w.card_shadow(picture, picture_radius);
    const draw::Texture* t = w.picture({spots.picture.id, static_cast<int>(picture.w), static_cast<int>(picture.h)});
    if (t)
        w.list().AddImageRounded(const_cast<draw::Texture*>(t), {picture.x, picture.y}, {picture.right(), picture.bottom()}, {0, 0}, {1, 1},
                                 IM_COL32_WHITE, picture_radius);
    else
        w.fill(picture, colour::cool_tint, picture_radius);
    w.show(Role::picture, spots.picture.alt, picture);
    std::optional<int> pressed;
    for (std::size_t i = 0; i < spots.spots.size(); ++i) {
        const page::Spot& spot = spots.spots[i];
        const Rect r = area_in(w, picture, spot.area);
        ++w.box().children;
        const Press p = w.press(r, !spots.answered);
        const bool shown = spot.marked || spot.verdict != Option::Verdict::none;
        const int n = static_cast<int>(i);
        const bool by_key = !spots.answered && !w.typing() && !w.dialog_before && n < 9 &&
                            (w.key_pressed(SDL_SCANCODE_1 + n) || w.key_pressed(SDL_SCANCODE_KP_1 + n));
        if (p.focused) w.ring(r, spot_radius);
        w.show(Role::spot, spot.label, r, state_of(spot), !spots.answered, true, p.focused);
        if (shown) paint_spot(w, spot, r, picture);
        if (p.pressed || by_key) pressed = n;
    }
    return pressed;
}

}  // namespace ui
