#pragma once
// The program's log: a file in the data folder, or nothing until one is given. No pupil's name is ever written to it.

#include <string_view>

#include "base/paths.h"
#include "base/result.h"

namespace base {

void log_to(const Path& file);  // rotates at 1 MiB, keeps three
void log_info(std::string_view what);
void log_warning(std::string_view what);
void log_error(const Error& error);

}  // namespace base
