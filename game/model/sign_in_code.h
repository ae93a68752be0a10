#pragma once
// A code of digits by which a pupil of the upper grades signs in. The program gives it, so that nobody has to think one up
// and no two of a class have the same.

#include <set>
#include <string>

#include "base/random.h"
#include "model/school.h"

namespace model {

inline constexpr int first_grade_with_codes = 6;
inline constexpr int sign_in_digits = 4;  // of a new code; up to six are taken

inline bool may_use_codes(const Class& the_class) { return the_class.grade >= first_grade_with_codes; }
// What a classmate would try first: fewer than three different digits, 1234 and the like, a year of birth.
bool is_easy_to_guess(const std::string& code);
std::string choose_sign_in_code(const std::set<std::string>& taken, base::Random& random);

}  // namespace model
