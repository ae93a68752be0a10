#include "work/import_class.h"

#include <algorithm>
#include <iterator>

#include "intake/class_name.h"
#include "intake/intake.h"
#include "work/school_data.h"

namespace work {

using base::Code;
using base::Result;

Result<model::Class> find_import_target(store::Store& store, const std::string& class_name) {
    const std::string name = intake::clean_class_name(class_name);
    const auto grade = intake::grade_of(name);
    if (!grade) return base::fail(Code::invalid, "nhap.ten-lop-sai", {{"lop", class_name}});
    auto known = find_class_named(store, name);
    if (known || known.error().code != Code::not_found) return known;
    TRY_ASSIGN(const model::School school, store.load_school());
    return model::Class{{}, name, *grade, school.school_year};
}

Result<model::RosterDiff> preview_import(store::Store& store, const model::Roster& roster, const std::string& class_name,
                                         std::uint64_t seed) {
    TRY_ASSIGN(const model::Class target, find_import_target(store, class_name));
    std::vector<model::Pupil> known;
    if (!target.id.empty()) {
        TRY_ASSIGN(known, store.load_pupils(target.id));
    }
    std::vector<model::Pupil> listed;  // temporary pupils are in no list: none of them is missing from this one
    std::copy_if(known.begin(), known.end(), std::back_inserter(listed), [](const model::Pupil& pupil) { return !pupil.temporary; });
    model::RosterDiff diff = intake::compare(roster, target, listed);
    intake::give_pictures(diff, known, seed);
    intake::give_codes(diff, known, seed);
    return diff;
}

Result<model::ClassId> apply_import(store::Store& store, const model::RosterDiff& diff) {
    if (!diff.class_after.id.empty()) TRY(store.back_up());
    return store.apply_roster(diff);
}

}  // namespace work
