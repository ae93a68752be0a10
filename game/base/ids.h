#pragma once
// Ids: UUIDv7 text, a distinct type for each thing that has one, so that a pupil's id cannot be passed for a sitting's.

#include <compare>
#include <string>

#include "base/clock.h"
#include "base/random.h"

namespace base {

template <class Tag>
struct Id {
    std::string value;
    bool empty() const { return value.empty(); }
    friend auto operator<=>(const Id&, const Id&) = default;
};

std::string make_uuid7(const Clock& clock, Random& random);
bool is_uuid(const std::string& text);

}  // namespace base
