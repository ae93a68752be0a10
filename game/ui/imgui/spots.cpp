// spots: places in a picture that are found and marked, and their verdicts laid over it.

#include <algorithm>

#include "ui/imgui/imgui_page.h"
#include "ui/imgui/writer.h"

namespace ui {

using page::Option;
using page::Rect;
using page::Role;
using theme::Style;
namespace colour = theme::colour;
namespace gap = theme::measure::gap;
namespace measure = theme::measure;

namespace {

// The largest rectangle of the picture's shape in the place.
Rect fitted(const Rect& place, const model::Picture& picture) {
    const float ratio = picture.width > 0 && picture.height > 0 ? static_cast<float>(picture.height) / static_cast<float>(picture.width)
                                                                : measure::spot::unknown_ratio;
    const float wide = std::min(place.w, place.h / ratio);
    return whole({place.x + (place.w - wide) / 2, place.y, wide, wide * ratio});
}

// Where it is found; never smaller than a hand needs.
Rect area_in(Writer& w, const Rect& picture, const Rect& share) {
    Rect r = inset({picture.x + share.x * picture.w, picture.y + share.y * picture.h, share.w * picture.w, share.h * picture.h},
                   -measure::spot::around);
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

struct SpotLook {
    theme::Colour line, ground, ink;
    const char* icon;
};
SpotLook look_of(const page::Spot& spot) {
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
    const SpotLook look = look_of(spot);
    w.brush.outline(inset(r, -measure::spot::rim), colour::white, measure::spot::radius + measure::spot::rim, measure::spot::rim);
    w.brush.outline(r, look.line, measure::spot::radius, measure::spot::rim);
    if (spot.number.empty()) return;
    const Rect badge = whole(
        {std::min(r.right() - measure::spot::badge_width / 2, picture.right() - measure::spot::badge_width - gap::tight),
         std::max(r.y - measure::spot::badge_height / 2, picture.y + gap::tight), measure::spot::badge_width, measure::spot::badge_height});
    w.brush.fill(inset(badge, -measure::spot::rim), colour::white, measure::spot::badge_height);
    w.brush.fill(badge, look.ground, measure::spot::badge_height);
    w.brush.icon(look.icon, {badge.x + measure::spot::icon_at, badge.y + measure::spot::badge_height / 2}, measure::icon::usual, look.ink);
    const Rect number{badge.x + measure::spot::number_at, badge.y, measure::spot::badge_width - measure::spot::around_number,
                      measure::spot::badge_height};
    w.brush.centred(spot.number, Style::chip, number, look.ink);
    w.show({.role = Role::text, .label = spot.number, .rect = badge});
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
    const Rect place = theme::region(w.frame, w.here.place);
    const Rect natural = fitted({0, 0, w.boxes.room(), place.h}, spots.picture);
    const Rect taken = w.boxes.take({0, natural.h, true, false}), picture = fitted({taken.x, taken.y, taken.w, natural.h}, spots.picture);
    w.card_shadow(picture, measure::spot::picture_radius);
    const draw::Texture* t = w.picture({spots.picture.id, static_cast<int>(picture.w), static_cast<int>(picture.h)});
    const Rect crisp = w.brush.crisp(picture);
    if (t)
        w.brush.list().AddImageRounded(const_cast<draw::Texture*>(t), {crisp.x, crisp.y}, {crisp.right(), crisp.bottom()}, {0, 0}, {1, 1},
                                       IM_COL32_WHITE, measure::spot::picture_radius);
    else
        w.brush.fill(picture, colour::cool_tint, measure::spot::picture_radius);
    w.show({.role = Role::picture, .label = spots.picture.alt, .rect = picture});
    std::optional<int> pressed;
    for (std::size_t i = 0; i < spots.spots.size(); ++i) {
        const page::Spot& spot = spots.spots[i];
        const Rect r = area_in(w, picture, spot.area);
        w.boxes.skip_key();
        const Press p = w.press(r, !spots.answered, spot.marked ? 2 : 1);
        const bool shown = spot.marked || spot.verdict != Option::Verdict::none;
        const int n = static_cast<int>(i);
        const bool by_key = !spots.answered && w.digit_pressed(n + 1);
        if (p.focused) w.brush.ring(r, measure::spot::radius);
        w.show(
            {.role = Role::spot, .label = spot.label, .rect = r, .state = state_of(spot), .focused = p.focused, .target = !spots.answered});
        if (shown) paint_spot(w, spot, r, picture);
        if (p.pressed || by_key) pressed = n;
    }
    return pressed;
}

}  // namespace ui
