#pragma once
// What a machine is known by when its disk forgets.

#include <string>

#include "base/paths.h"

namespace base {

// The addresses that its network cards were made with, sorted; empty: none is told. Cards on the board count; without one those
// that can be pulled out or work by radio, as long as they show the address they were made with. `root` is where sys/ lies.
std::string hardware_addresses(const Path& root = "/");

}  // namespace base
