#pragma once
// Measures the program from inside: time of a whole frame, of a hover, from a click to its picture. Hidden behind
// --bench; tests/bench prints the figures with their aims.

#include <iosfwd>

#include "app/program.h"

namespace app {

int bench(Program& program, const base::Clock& clock, int frames, std::ostream& out);

}  // namespace app
