// Reads what the reports of a class need at once: without the lessons that do not count, with what pupils who moved into it bring along.

#include "work/school_data.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "intake/class_name.h"

namespace work {
namespace {

// What was done in a lesson that does not count stays the pupil's; it counts where the pupil went on with it while the same lesson was
// open again.
const model::Assignment* went_on_in(const model::Sitting& sitting, const report::ClassData& data) {
    const auto is_within = [](const model::Assignment& one, std::int64_t ms) {
        return one.opened_ms <= ms && (one.closed_ms == 0 || ms < one.closed_ms);
    };
    for (const model::Assignment& one : data.assignments) {
        if (one.lesson_id != sitting.lesson_id || one.mode != sitting.mode) continue;
        if (sitting.finished_ms != 0 && is_within(one, sitting.finished_ms)) return &one;
        const bool answered = std::any_of(data.attempts.begin(), data.attempts.end(), [&](const model::Attempt& attempt) {
            return attempt.sitting_id == sitting.id && is_within(one, attempt.time_ms);
        });
        if (answered) return &one;
    }
    return nullptr;
}

void leave_void_out(report::ClassData& data) {
    std::set<model::AssignmentId> voided;
    for (const model::Assignment& one : data.assignments)
        if (one.is_void()) voided.insert(one.id);
    if (voided.empty()) return;
    auto& all = data.assignments;
    all.erase(std::remove_if(all.begin(), all.end(), [](const model::Assignment& one) { return one.is_void(); }), all.end());
    for (model::Sitting& sitting : data.sittings) {
        if (voided.count(sitting.assignment_id) == 0) continue;
        if (const model::Assignment* now = went_on_in(sitting, data)) sitting.assignment_id = now->id;
    }
}

// Only pupils who moved bring sittings of another class's lessons: the other classes are read when there is one.
base::Result<std::set<model::AssignmentId>> find_lessons_elsewhere(store::Store& store, const report::ClassData& data,
                                                                   const std::vector<model::Class>& classes) {
    std::set<model::AssignmentId> unknown, elsewhere;
    for (const model::Sitting& sitting : data.sittings)
        if (!sitting.assignment_id.empty()) unknown.insert(sitting.assignment_id);
    for (const model::Assignment& own : data.assignments) unknown.erase(own.id);
    if (unknown.empty()) return elsewhere;
    for (const model::Class& each : classes) {
        if (each.id == data.the_class.id) continue;
        TRY_ASSIGN(const auto assignments, store.load_assignments(each.id));
        for (const model::Assignment& one : assignments)
            if (unknown.count(one.id) > 0) elsewhere.insert(one.id);
    }
    return elsewhere;
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
    TRY_ASSIGN(data.pupils, store.load_pupils(class_id));
    TRY_ASSIGN(data.assignments, store.load_assignments(class_id));
    std::reverse(data.assignments.begin(), data.assignments.end());  // as they were opened, by number and not by a clock
    TRY_ASSIGN(data.sittings, store.load_sittings(class_id));
    TRY_ASSIGN(data.attempts, store.load_class_attempts(class_id));
    leave_void_out(data);
    TRY_ASSIGN(data.elsewhere, find_lessons_elsewhere(store, data, classes));
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
