#pragma once
// Where the time and the memory of a start go: with KHIENSO_TRACE set, every step says on stderr that it is done.

#include <cstddef>

namespace app {

void tell_step(const char* name);                     // "step words 1795957441448123": us since 1970
void tell_part(const char* name, std::size_t bytes);  // "part letters 2310144": of the memory that is in use

}  // namespace app
