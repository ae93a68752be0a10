#include "intake/intake.h"
#include "model/sign_in_code.h"

namespace intake {

void give_codes(model::RosterDiff& diff, const std::vector<model::Pupil>& known, std::uint64_t seed) {
    if (diff.class_after.sign_in != model::SignIn::code) return;
    std::set<std::string> taken;
    for (const model::Pupil& pupil : known) taken.insert(pupil.sign_in_code);
    base::Random random(seed);
    for (model::RosterDiffRow& row : diff.rows)
        if (row.change == model::RosterChange::added) taken.insert(row.after.sign_in_code = model::choose_sign_in_code(taken, random));
}

}  // namespace intake
