#pragma once
// A teacher's PIN: four to six digits that nobody guesses at the first try.

#include <string>

namespace model {

inline constexpr std::size_t shortest_pin = 4, longest_pin = 6;

bool is_pin(const std::string& text);  // four to six digits
// What a pupil would try first: 0000, 1212, 112233, 1234, 654321, a year, a line of the number pad, something twice or mirrored.
bool is_weak_pin(const std::string& pin);

}  // namespace model
