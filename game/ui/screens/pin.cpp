#include "ui/screens/pin.h"

#include <algorithm>

namespace ui {

inline constexpr std::size_t shortest = 4, longest = 6;

static bool is_pin(const std::string& text) {
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && text.size() >= shortest && text.size() <= longest;
}

bool is_good(const NewPin& pin) { return is_pin(pin.first) && pin.first == pin.second; }

bool draw_new_pin(page::Page& page, const World& world, NewPin& pin, bool say_problems) {
    page::Field field;
    field.kind = page::Field::Kind::code;
    field.limit = static_cast<int>(longest);
    field.label = world.t("gv-pin.moi");
    field.hint = world.t("gv-pin.bon-den-sau");
    field.first = true;
    if (say_problems && !is_pin(pin.first)) field.problem = world.t("gv-pin.chua-du");
    const bool first = page.field(field, pin.first);
    field.label = world.t("gv-pin.nhap-lai");
    field.hint.clear();
    field.first = false;
    field.problem.clear();
    if (say_problems && is_pin(pin.first) && pin.first != pin.second) field.problem = world.t("gv-pin.khong-giong");
    return page.field(field, pin.second) || first;
}

}  // namespace ui
