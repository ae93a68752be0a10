// Pairs the pupils of a list with those already in the class, and says what taking it in would change.

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.h"
#include "base/vietnamese.h"
#include "intake/class_name.h"
#include "intake/intake.h"

namespace intake {
namespace {

using Key = std::string;  // empty: this pass does not know the pupil

std::string exact(const std::string& name) { return base::tone_key(name); }
std::string spelling(const std::string& name) { return base::spelling_key(name); }

// Pairs the rows of the file with the pupils known, the surest way first.
class Matcher {
public:
    Matcher(const std::vector<model::RosterRow>& rows, const std::vector<model::Pupil>& known)
        : rows_(rows), known_(known), pupil_of_row_(rows.size()), taken_(known.size(), false) {}

    std::vector<std::optional<std::size_t>> match() {
        pass([](const auto& one) { return one.code; });
        pass([](const auto& one) { return one.birthday.empty() ? Key{} : exact(one.name) + '\n' + one.birthday; });
        pass([](const auto& one) { return one.birthday.empty() ? Key{} : base::fold(one.name) + '\n' + one.birthday; });
        pass([](const auto& one) { return exact(one.name); });
        pass([](const auto& one) { return spelling(one.name); });
        pass([](const auto& one) { return base::fold(one.name); });
        // Namesakes without anything else to tell them apart: the same place in the list.
        pass([](const auto& one) { return exact(one.name) + '\n' + std::to_string(one.roll); });
        return pupil_of_row_;
    }

private:
    // A key counts where one row and one pupil have it, of all the rows and pupils that are still alone.
    template <class KeyOf>
    void pass(KeyOf key_of) {
        struct Side {
            int count = 0;
            std::size_t index = 0;
        };
        std::map<Key, Side> rows, pupils;
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (!pupil_of_row_[i]) note(rows[key_of(rows_[i])], i);
        for (std::size_t i = 0; i < known_.size(); ++i)
            if (!taken_[i]) note(pupils[key_of(known_[i])], i);
        for (const auto& entry : rows) {
            const auto found = pupils.find(entry.first);
            if (entry.first.empty() || entry.second.count != 1 || found == pupils.end() || found->second.count != 1) continue;
            if (is_contradicted(rows_[entry.second.index], known_[found->second.index])) continue;
            pupil_of_row_[entry.second.index] = found->second.index;
            taken_[found->second.index] = true;
        }
    }

    // One name, two birthdays: two children, unless their code says otherwise.
    static bool is_contradicted(const model::RosterRow& row, const model::Pupil& pupil) {
        const bool same_code = !row.code.empty() && row.code == pupil.code;
        return !same_code && !row.birthday.empty() && !pupil.birthday.empty() && row.birthday != pupil.birthday;
    }

    template <class Side>
    static void note(Side& side, std::size_t index) {
        ++side.count;
        side.index = index;
    }

    const std::vector<model::RosterRow>& rows_;
    const std::vector<model::Pupil>& known_;
    std::vector<std::optional<std::size_t>> pupil_of_row_;
    std::vector<bool> taken_;
};

model::RosterDiffRow diff_row(const model::RosterRow& row, const model::Pupil* before, const model::ClassId& class_id) {
    model::RosterDiffRow out;
    if (before) out.before = out.after = *before;
    out.after.class_id = class_id;
    out.after.roll = row.roll;
    out.after.name = row.name;
    out.after.birthday = row.birthday.empty() && before ? before->birthday : row.birthday;
    out.after.in_last_list = true;
    if (!row.code.empty()) out.after.code = row.code;
    const bool same = before && before->roll == out.after.roll && before->name == out.after.name && before->code == out.after.code;
    out.change = !before ? model::RosterChange::added : same ? model::RosterChange::unchanged : model::RosterChange::changed;
    out.left_out = row.left_out;
    out.status = row.status;
    out.taken = row.left_out.empty();
    return out;
}

// Finds rows that nobody of the class fits among the pupils of the other classes.
class Finder {
public:
    explicit Finder(const std::vector<Elsewhere>& elsewhere) : elsewhere_(elsewhere) {}

    void look_for(model::RosterDiffRow& row) {
        if (row.change != model::RosterChange::added) return;
        if (by_name_.empty()) sort_out();
        const auto same_code = by_code_.find(row.after.code);
        if (!row.after.code.empty() && same_code != by_code_.end() && same_code->second.size() == 1)
            take(row, *same_code->second.front());
        else if (row.taken)
            point_at(row);
    }

private:
    using Found = std::map<Key, std::vector<const Elsewhere*>>;

    void sort_out() {
        for (const Elsewhere& one : elsewhere_) {
            if (!one.pupil.code.empty()) by_code_[one.pupil.code].push_back(&one);
            by_name_[exact(one.pupil.name)].push_back(&one);
        }
    }

    static void take(model::RosterDiffRow& row, const Elsewhere& other) {
        if (other.is_listed) {  // one code, two pupils of one file
            leave_out(row, "nhap.ma-o-lop-khac", other.class_name);
            return;
        }
        row.before = other.pupil;
        row.after = model::to_moved(other.pupil, row.after);
        row.change = model::RosterChange::changed;
        row.moved_from = other.class_name;
    }

    // The only one of that name about whom nothing says that it is another child.
    void point_at(model::RosterDiffRow& row) const {
        const auto same_name = by_name_.find(exact(row.after.name));
        if (same_name == by_name_.end()) return;
        const Elsewhere* only = nullptr;
        for (const Elsewhere* one : same_name->second) {
            if (one->is_listed || differ(row.after.code, one->pupil.code) || differ(row.after.birthday, one->pupil.birthday)) continue;
            if (only != nullptr) return;
            only = one;
        }
        if (only != nullptr) row.lookalike = model::RosterDiffRow::Lookalike{only->pupil, only->class_name, {}};
    }

    static bool differ(const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; }

    const std::vector<Elsewhere>& elsewhere_;
    Found by_code_, by_name_;
};

// A sign that no letter of ours draws is kept, and shown as a box.
void tell_undrawn(model::RosterDiff& diff) {
    constexpr int most_named = 3;
    std::string names;
    int count = 0;
    for (const model::RosterDiffRow& row : diff.rows) {
        const auto points = base::to_code_points(row.after.name);
        if (row.change == model::RosterChange::missing || std::all_of(points.begin(), points.end(), base::is_drawn)) continue;
        if (++count <= most_named) names += (names.empty() ? "" : ", ") + row.after.name;
    }
    if (count == 0) return;
    if (count > most_named) names += ", …";
    diff.problems.add(
        {base::Severity::hint, diff.file_name, 0, 0, "nhap.chu-khong-ve-duoc", {{"so", std::to_string(count)}, {"ten", names}}});
}

// A birthday stays only where two pupils of the class have one name.
void drop_birthdays(model::RosterDiff& diff) {
    std::map<std::string, int> names;
    for (const model::RosterDiffRow& row : diff.rows) ++names[exact(row.after.name)];
    for (model::RosterDiffRow& row : diff.rows) {
        if (row.change != model::RosterChange::missing && names[exact(row.after.name)] < 2) row.after.birthday.clear();
        if (!row.after.birthday.empty()) ++diff.birthdays_kept;
    }
}

void sort_rows(std::vector<model::RosterDiffRow>& rows) {
    const auto key = [](const model::RosterDiffRow& row) { return std::pair(row.change == model::RosterChange::missing, row.after.roll); };
    std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

}  // namespace

void leave_out(model::RosterDiffRow& row, const std::string& reason, const std::string& status) {
    row.taken = false;
    row.left_out = reason;
    row.status = status;
    row.after.code = row.before.code;
}

model::RosterDiff compare(const model::Roster& roster, const model::Class& target, const std::vector<model::Pupil>& known,
                          const std::vector<Elsewhere>& elsewhere) {
    model::RosterDiff diff;
    diff.class_after = target;
    diff.file_name = roster.file_name;
    diff.kept_columns = roster.kept_columns;
    diff.dropped_columns = roster.dropped_columns;
    diff.problems = roster.problems;
    if (!roster.class_name.empty() && !target.name.empty() && !same_class(roster.class_name, target.name))
        diff.problems.add(
            {base::Severity::error, roster.file_name, 0, 0, "nhap.lop-khac", {{"lop", target.name}, {"trong-tep", roster.class_name}}});

    const auto pupil_of_row = Matcher(roster.rows, known).match();
    std::vector<bool> found(known.size(), false);
    for (std::size_t i = 0; i < roster.rows.size(); ++i) {
        if (pupil_of_row[i]) found[*pupil_of_row[i]] = true;
        diff.rows.push_back(diff_row(roster.rows[i], pupil_of_row[i] ? &known[*pupil_of_row[i]] : nullptr, target.id));
    }
    Finder finder(elsewhere);
    for (model::RosterDiffRow& row : diff.rows) finder.look_for(row);
    for (std::size_t i = 0; i < known.size(); ++i)
        if (!found[i]) diff.rows.push_back({model::RosterChange::missing, known[i], known[i]});
    drop_birthdays(diff);
    sort_rows(diff.rows);
    tell_undrawn(diff);
    return diff;
}

}  // namespace intake
