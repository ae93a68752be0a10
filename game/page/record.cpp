// Finds things in the record of a page, and judges the page by it: words cut or covered, targets too small.

#include "page/record.h"

#include <algorithm>
#include <cstdio>

namespace page {
namespace {

constexpr float allowed_overlap = 2;   // pixels each way: rounding and shadows
constexpr float allowed_short = 0.5f;  // a target may lack this much, again for rounding

const char* name_of(Role role) {
    switch (role) {
        case Role::heading:
            return "heading";
        case Role::text:
            return "text";
        case Role::picture:
            return "picture";
        case Role::button:
            return "button";
        case Role::tile:
            return "tile";
        case Role::option:
            return "option";
        case Role::token:
            return "token";
        case Role::slot:
            return "slot";
        case Role::spot:
            return "spot";
        case Role::field:
            return "field";
        case Role::toggle:
            return "toggle";
        case Role::pick:
            return "pick";
        case Role::table_row:
            return "table_row";
        case Role::dialog:
            return "dialog";
        case Role::notice:
            return "notice";
        case Role::progress:
            return "progress";
        case Role::drop_zone:
            return "drop_zone";
        case Role::link:
            return "link";
        case Role::chip:
            return "chip";
    }
    return "?";
}

// A picture's words are not shown, and a dialog lies over everything.
bool shows_words(const Shown& shown) {
    return !shown.label.empty() && !shown.scrolled_out && shown.rect.w > 0 && shown.rect.h > 0 && shown.role != Role::picture &&
           shown.role != Role::dialog;
}

bool contains(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - allowed_overlap && inner.y >= outer.y - allowed_overlap &&
           inner.right() <= outer.right() + allowed_overlap && inner.bottom() <= outer.bottom() + allowed_overlap;
}

bool cross(const Rect& a, const Rect& b) {
    const float across = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const float down = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return across > allowed_overlap && down > allowed_overlap;
}

// A label may lie inside its control, but never words on words.
bool collide(const Shown& a, const Shown& b) {
    if (cross(a.words, b.words)) return true;
    if (a.role == Role::spot || b.role == Role::spot) return false;  // a badge hangs over its edge
    return cross(a.rect, b.rect) && !contains(a.rect, b.rect) && !contains(b.rect, a.rect);
}

// Of what has edges of its own; words between two things are as wide as they are.
bool has_edges(const Shown& shown) {
    return shown.target || shown.role == Role::tile || shown.role == Role::chip || shown.role == Role::notice;
}

bool words_leave(const Shown& shown) {
    if (!has_edges(shown) || shown.words.w <= 0) return false;
    return shown.words.x < shown.rect.x - allowed_overlap || shown.words.right() > shown.rect.right() + allowed_overlap;
}

bool is_above(const Shown& a, const Shown& b) {
    if (a.layer != b.layer) return a.layer > b.layer;
    return a.target && !b.target;
}

std::string place(const Rect& rect) {
    char text[96];
    std::snprintf(text, sizeof text, "%.0f,%.0f %.0fx%.0f", static_cast<double>(rect.x), static_cast<double>(rect.y),
                  static_cast<double>(rect.w), static_cast<double>(rect.h));
    return text;
}

std::string describe(const Shown& shown) {
    return std::string(name_of(shown.role)) + " \"" + shown.label + "\" (" + place(shown.rect) + ")";
}

std::string tell(const Fault& fault) {
    switch (fault.what) {
        case Fault::What::cut:
            return "cut: " + describe(fault.one);
        case Fault::What::too_small:
            return "too small: " + describe(fault.one);
        case Fault::What::out_of_view:
            return "out of view: " + describe(fault.one);
        case Fault::What::words_leave:
            return "words leave: " + describe(fault.one) + " by " + place(fault.one.words);
        case Fault::What::overlap:
            return "overlap: " + describe(fault.one) + " and " + describe(fault.other);
    }
    return {};
}

bool is_small(const Shown& shown, float smallest) {
    return shown.target && !shown.clipped && (shown.rect.w < smallest - allowed_short || shown.rect.h < smallest - allowed_short);
}

bool leaves_dialog(const Shown& shown, const Rect& dialog) {
    return shown.layer > 0 && dialog.w > 0 && !shown.scrolled_out && !contains(dialog, shown.rect);
}

}  // namespace

const Shown* Record::find(std::string_view label, int nth) const {
    std::vector<const Shown*> found;
    for (const Shown& shown : all_) {
        if (shown.label == label) found.push_back(&shown);
    }
    if (nth < 1 || static_cast<std::size_t>(nth) > found.size()) return nullptr;
    std::stable_sort(found.begin(), found.end(), [](const Shown* a, const Shown* b) { return is_above(*a, *b); });
    return found[static_cast<std::size_t>(nth) - 1];
}

bool Record::has_text(std::string_view part) const {
    return std::any_of(all_.begin(), all_.end(), [&](const Shown& shown) { return shown.label.find(part) != std::string::npos; });
}

std::vector<Fault> Record::faults(float smallest_target) const {
    using What = Fault::What;
    std::vector<Fault> found;
    Rect dialog;
    for (const Shown& shown : all_)
        if (shown.role == Role::dialog) dialog = shown.rect;
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const Shown& one = all_[i];
        if (one.cut) found.push_back({What::cut, one, {}});
        if (is_small(one, smallest_target)) found.push_back({What::too_small, one, {}});
        if (one.lost || leaves_dialog(one, dialog)) found.push_back({What::out_of_view, one, {}});
        if (!shows_words(one)) continue;
        if (words_leave(one)) found.push_back({What::words_leave, one, {}});
        for (std::size_t j = i + 1; j < all_.size(); ++j) {
            const Shown& other = all_[j];
            const bool collides = other.layer == one.layer && shows_words(other) && collide(one, other);
            if (collides) found.push_back({What::overlap, one, other});
        }
    }
    return found;
}

std::vector<std::string> Record::problems(float smallest_target) const {
    std::vector<std::string> told;
    for (const Fault& fault : faults(smallest_target)) told.push_back(tell(fault));
    return told;
}

std::string Record::to_text() const {
    std::string out;
    for (const Shown& shown : all_) {
        out += shown.layer > 0 ? "  | " : "";
        out += describe(shown);
        if (!shown.state.empty()) out += " [" + shown.state + "]";
        if (shown.target && !shown.enabled) out += " disabled";
        if (shown.focused) out += " focused";
        if (shown.cut) out += " cut";
        out += '\n';
    }
    return out;
}

}  // namespace page
