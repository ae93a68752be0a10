// The rows of a class for other machines: everybody who is in it and what they did. A machine may know no other class, so nothing of
// theirs speaks of one: a pupil who has moved here brings the answers, not the lesson of the other class.

#include <algorithm>
#include <map>
#include <set>

#include "store/impl.h"

namespace store {

namespace {

template <class Row>
base::Result<std::vector<Row>> read_of_class(base::Database& database, std::string_view text, const model::ClassId& id) {
    TRY_ASSIGN(auto query, database.prepare(text));
    query.bind(":class", id.value);
    return read_all<Row>(query);
}

// Sittings that began under a pupil who has left the class and were moved to one who is in it are that one's from the start.
class Keeper {
public:
    Keeper(model::Rows& rows, const model::ClassId& class_id) : rows_(rows) {
        for (const model::Pupil& pupil : rows.pupils)
            if (pupil.class_id == class_id) here_.insert(pupil.id);
        for (const model::Assignment& one : rows.assignments)
            if (one.class_id == class_id) lessons_.insert(one.id);
    }

    void keep() {
        for (const model::Correction& one : rows_.corrections)
            if (!one.sitting_id.empty()) moved_to_[one.sitting_id] = one.to_pupil_id;
        for (model::Sitting& sitting : rows_.sittings) settle(sitting);
        drop(rows_.sittings, [&](const model::Sitting& one) { return pupil_of_.count(one.id) == 0; });
        for (model::Attempt& attempt : rows_.attempts) settle(attempt);
        drop(rows_.attempts,
             [&](const model::Attempt& one) { return here_.count(one.pupil_id) == 0 || pupil_of_.count(one.sitting_id) == 0; });
        std::set<model::AttemptId> attempts;
        for (const model::Attempt& one : rows_.attempts) attempts.insert(one.id);
        drop(rows_.corrections, [&](const model::Correction& one) {
            return one.sitting_id.empty() ? attempts.count(one.attempt_id) == 0
                                          : pupil_of_.count(one.sitting_id) == 0 || here_.count(one.to_pupil_id) == 0;
        });
        drop(rows_.assignments, [&](const model::Assignment& one) { return lessons_.count(one.id) == 0; });
        drop_pupils();
    }

private:
    template <class Row, class Is>
    static void drop(std::vector<Row>& rows, Is is) {
        rows.erase(std::remove_if(rows.begin(), rows.end(), is), rows.end());
    }

    void settle(model::Sitting& sitting) {
        const auto moved = moved_to_.find(sitting.id);
        const model::PupilId now = moved == moved_to_.end() ? sitting.pupil_id : moved->second;
        if (here_.count(now) == 0) return;  // it is of another class now
        if (here_.count(sitting.pupil_id) == 0) sitting.pupil_id = now;
        if (lessons_.count(sitting.assignment_id) == 0) sitting.assignment_id = {};
        pupil_of_[sitting.id] = sitting.pupil_id;
    }

    void settle(model::Attempt& attempt) const {
        const auto sitting = pupil_of_.find(attempt.sitting_id);
        if (here_.count(attempt.pupil_id) == 0 && sitting != pupil_of_.end()) attempt.pupil_id = sitting->second;
    }

    void drop_pupils() {
        std::set<model::PupilId> worked;
        for (const model::Sitting& one : rows_.sittings) worked.insert(one.pupil_id);
        for (const model::Correction& one : rows_.corrections) worked.insert(one.to_pupil_id);
        drop(rows_.pupils,
             [&](const model::Pupil& one) { return here_.count(one.id) == 0 || (one.withdrawn && worked.count(one.id) == 0); });
    }

    model::Rows& rows_;
    std::set<model::PupilId> here_;
    std::set<model::AssignmentId> lessons_;
    std::map<model::SittingId, model::PupilId> moved_to_, pupil_of_;  // by the last correction; of what is kept
};

void keep_to_class(model::Rows& rows, const model::ClassId& class_id) { Keeper(rows, class_id).keep(); }

}  // namespace

base::Result<model::Rows> Store::load_class_rows(const model::ClassId& class_id) {
    base::Database& database = impl_->database;
    model::Rows rows;
    TRY_ASSIGN(rows.pupils, read_of_class<model::Pupil>(database, sql("load_class_rows_pupils"), class_id));
    TRY_ASSIGN(rows.assignments, read_of_class<model::Assignment>(database, sql("load_assignments"), class_id));
    std::reverse(rows.assignments.begin(), rows.assignments.end());
    TRY_ASSIGN(rows.sittings, read_of_class<model::Sitting>(database, sql("load_class_rows_sittings"), class_id));
    TRY_ASSIGN(rows.attempts, read_of_class<model::Attempt>(database, sql("load_class_rows_attempts"), class_id));
    TRY_ASSIGN(rows.corrections, read_of_class<model::Correction>(database, sql("load_class_rows_corrections"), class_id));
    TRY_ASSIGN(rows.stations, read_of_class<model::Station>(database, sql("load_class_stations"), class_id));
    TRY(impl_->add_what_they_need(rows));
    keep_to_class(rows, class_id);
    return rows;
}

}  // namespace store
