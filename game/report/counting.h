#pragma once
// Which sitting of a pupil counts for a lesson, and what it is worth: the best finished one of the assignment's window,
// of a test the first; the first answer to each question.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "report/report.h"

namespace report {

// One lesson as the class had it: all its assignments of one mode.
struct LessonColumn {
    std::string pack_id, lesson_id, title;
    model::Mode mode = model::Mode::practice;
    std::vector<model::Assignment> assignments;
    std::set<model::AssignmentId> elsewhere;  // what a pupil who moved here did of it in the other class counts
    bool holds(const model::Sitting& sitting) const;
};

std::vector<LessonColumn> lesson_columns(const ClassData& data);                       // oldest first
LessonColumn find_lesson_column(const ClassData& data, const std::string& lesson_id);  // the newest of that lesson

// What counts for one pupil and one lesson.
struct Counted {
    model::PupilState state = model::PupilState::absent;
    std::map<std::string, int> points;  // hundredths by item, of first answers
    int item_count = 0;
    int full() const;                                                                         // items with full points
    bool has_mark() const { return state == model::PupilState::finished && item_count > 0; }  // a short version has none
    model::Mark mark() const;
};

class Counting {
public:
    explicit Counting(const ClassData& data);
    Counted count(const model::PupilId& pupil, const LessonColumn& column) const;
    // First answers of a pupil to a lesson's items over all sittings: what statistics use.
    std::map<std::string, const model::Attempt*> first_answers(const model::PupilId& pupil, const LessonColumn& column) const;
    std::vector<const model::Sitting*> sittings(const model::PupilId& pupil, const LessonColumn& column) const;  // oldest first
    std::vector<const model::Attempt*> first_tries(const model::Sitting& sitting) const;
    std::vector<std::string> item_order(const LessonColumn& column) const;  // as pupils met them

private:
    Counted worth(const model::Sitting& sitting) const;

    std::map<model::PupilId, std::vector<const model::Sitting*>> sittings_;    // oldest first
    std::map<model::SittingId, std::vector<const model::Attempt*>> attempts_;  // in the order given
};

}  // namespace report
