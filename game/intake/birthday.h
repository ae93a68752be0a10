#pragma once
// Birthdays as lists write them: 25/05/2014, 5-1-2014, 2014-05-25, true dates.

#include <string>

#include "intake/sheet.h"

namespace intake {

std::string to_birthday(const Value& value);  // ISO; empty when it cannot be read with certainty

}  // namespace intake
