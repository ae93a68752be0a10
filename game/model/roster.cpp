// Rosters and what they would change, counted and told apart.

#include "model/roster.h"

#include <algorithm>

namespace model {

namespace {

template <class Is>
int count_rows(const std::vector<RosterDiffRow>& rows, Is is) {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), is));
}

}  // namespace

Pupil to_moved(const Pupil& pupil, const Pupil& listed) {
    Pupil moved = pupil;
    moved.class_id = listed.class_id;
    moved.roll = listed.roll;
    moved.name = listed.name;
    moved.in_last_list = true;
    if (!listed.birthday.empty()) moved.birthday = listed.birthday;
    if (!listed.code.empty()) moved.code = listed.code;
    if (moved.sign_in_code.empty()) moved.sign_in_code = listed.sign_in_code;
    return moved;
}

void decide(RosterDiffRow& row, bool is_the_lookalike) {
    if (!row.lookalike || is_the_lookalike == !row.moved_from.empty()) return;
    const Pupil& other = row.lookalike->pupil;
    Pupil& as_new = row.lookalike->as_new;
    row.change = is_the_lookalike ? RosterChange::changed : RosterChange::added;
    row.before = is_the_lookalike ? other : Pupil{};
    row.moved_from = is_the_lookalike ? row.lookalike->class_name : std::string();
    if (!is_the_lookalike) {
        row.after = as_new;
        return;
    }
    as_new = row.after;
    row.after = to_moved(other, as_new);
}

int RosterDiff::count(RosterChange change) const {
    return count_rows(rows, [&](const RosterDiffRow& row) { return row.taken && !row.moves() && row.change == change; });
}

int RosterDiff::moved() const {
    return count_rows(rows, [](const RosterDiffRow& row) { return row.moves(); });
}

bool RosterDiff::can_be_taken() const {
    const bool has_pupils =
        std::any_of(rows.begin(), rows.end(), [](const RosterDiffRow& row) { return row.taken && row.change != RosterChange::missing; });
    return has_pupils && !class_after.name.empty() && !problems.has_errors();
}

int RosterDiff::left_out() const {
    return count_rows(rows, [](const RosterDiffRow& row) { return !row.taken; });
}

}  // namespace model
