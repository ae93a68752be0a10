#pragma once
// What a teacher may want to ask a pupil about: answers that are the same choice for choice, answers faster than their
// question can be read, times that cannot be. Nothing here is proof, and no mark depends on it.

#include <map>
#include <string>
#include <vector>

#include "report/counting.h"

namespace report {

// One pupil's part in a lesson.
struct PupilWork {
    model::PupilId pupil;
    std::map<std::string, const model::Attempt*> first_answers;  // by item
    std::vector<const model::Sitting*> sittings;
};

// The seat of each of `works`, a number. Whoever ever shared one answer at one machine sits at one seat.
std::vector<std::size_t> seats_of(const std::vector<PupilWork>& works);

// Groups in the order of `works`, as are the pupils of each. Pupils who shared a seat count as one.
//
// The rule, for pupils with the same first answers to the same questions: among pupils with as many misses, how likely is
// it that another one misses just these questions and picks just these options? By Rasch's model that does not depend on
// how able a pupil is: it is the product over the misses of (odds of a miss) x (share of this pick among the misses), over
// the sum of the odds' products for every choice of as many questions. Odds and shares are those of the rest of the class,
// counted so that what nobody was seen to do keeps a chance. That, times the number of groups that pupils with equally
// many misses could form in this class, is how many alike groups chance makes. Very few of those: no chance.
std::vector<std::vector<model::PupilId>> find_same_answers(const std::vector<PupilWork>& works, const LessonOutcomes& lesson);

// Half or more of the first answers came before the question and its shortest option could be read.
std::vector<model::PupilId> find_too_fast(const std::vector<PupilWork>& works, const LessonOutcomes& lesson, int grade);

// A sitting that ended before it began, or held an answer before it, or began before the lesson was opened.
std::vector<model::PupilId> find_wrong_clocks(const std::vector<PupilWork>& works, const LessonColumn& column);

}  // namespace report
