#include "ui/screens/pin.h"

#include "model/pin.h"

namespace ui {

using model::is_pin;
using model::is_weak_pin;

bool is_good(const NewPin& pin) { return is_pin(pin.first) && !is_weak_pin(pin.first) && pin.first == pin.second; }

bool draw_new_pin(page::Page& page, const World& world, NewPin& pin, bool say_problems) {
    page::Field field;
    field.kind = page::Field::Kind::code;
    field.limit = static_cast<int>(model::longest_pin);
    field.label = world.t("gv-pin.moi");
    field.hint = world.t("gv-pin.bon-den-sau");
    field.first = true;
    const bool weak = is_pin(pin.first) && is_weak_pin(pin.first);
    if (say_problems && !is_pin(pin.first)) field.problem = world.t("gv-pin.chua-du");
    if (say_problems && weak) field.problem = world.t("gv-pin.de-doan");
    const bool first = page.field(field, pin.first);
    field.label = world.t("gv-pin.nhap-lai");
    field.hint.clear();
    field.first = false;
    field.problem.clear();
    if (say_problems && is_pin(pin.first) && !weak && pin.first != pin.second) field.problem = world.t("gv-pin.khong-giong");
    return page.field(field, pin.second) || first;
}

}  // namespace ui
