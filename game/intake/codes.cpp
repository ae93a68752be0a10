#include "intake/intake.h"
#include "model/sign_in_code.h"

namespace intake {

void give_codes(model::RosterDiff& diff, const std::vector<model::Pupil>& known, std::uint64_t seed) {
    if (diff.class_after.sign_in != model::SignIn::code) return;
    std::set<std::string> taken;
    for (const model::Pupil& pupil : known) taken.insert(pupil.sign_in_code);
    base::Random random(seed);
    for (model::RosterDiffRow& row : diff.rows) {
        const bool has_own = !row.after.sign_in_code.empty() && taken.count(row.after.sign_in_code) == 0;  // who moves brings the code
        if (row.change != model::RosterChange::added && (row.moved_from.empty() || has_own)) continue;
        taken.insert(row.after.sign_in_code = model::choose_sign_in_code(taken, random));
    }
}

}  // namespace intake
