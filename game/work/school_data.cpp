#include "work/school_data.h"

#include <algorithm>

#include "base/text.h"
#include "intake/class_name.h"

namespace work {
namespace {

// The homeroom teacher, else nobody: a line for a signature is not filled by guessing.
model::Staff find_homeroom(const std::vector<model::Staff>& staff) {
    for (const model::Staff& each : staff) {
        const std::vector<std::string> roles = base::split(each.roles, ',');
        if (std::find(roles.begin(), roles.end(), "homeroom") != roles.end()) return each;
    }
    return {};
}

}  // namespace

base::Result<report::ClassData> load_class_data(store::Store& store, const model::ClassId& class_id) {
    report::ClassData data;
    TRY_ASSIGN(const auto classes, store.load_classes());
    const auto found = std::find_if(classes.begin(), classes.end(), [&](const model::Class& each) { return each.id == class_id; });
    if (found == classes.end())
        return base::fail(base::Code::not_found, "ban-thay-co.khong-co-lop", {{"lop", class_id.value}, {"cac-lop", ""}});
    data.the_class = *found;
    TRY_ASSIGN(data.school, store.load_school());
    TRY_ASSIGN(const auto staff, store.load_staff());
    data.homeroom = find_homeroom(staff);
    TRY_ASSIGN(data.pupils, store.load_pupils(class_id));
    TRY_ASSIGN(data.assignments, store.load_assignments(class_id));
    std::reverse(data.assignments.begin(), data.assignments.end());  // as they were opened, by number and not by a clock
    TRY_ASSIGN(data.sittings, store.load_sittings(class_id));
    TRY_ASSIGN(data.attempts, store.load_class_attempts(class_id));
    return data;
}

base::Result<model::Class> find_class_named(store::Store& store, const std::string& name) {
    TRY_ASSIGN(const auto classes, store.load_classes());
    std::vector<std::string> names;
    const model::Class* found = nullptr;
    for (const model::Class& each : classes) {
        names.push_back(each.name);
        const bool newer = !found || each.school_year > found->school_year;
        if (intake::same_class(each.name, name) && newer) found = &each;
    }
    if (found) return *found;
    if (names.empty()) return base::fail(base::Code::not_found, "ban-thay-co.chua-co-lop");
    return base::fail(base::Code::not_found, "ban-thay-co.khong-co-lop", {{"lop", name}, {"cac-lop", base::join(names, ", ")}});
}

}  // namespace work
