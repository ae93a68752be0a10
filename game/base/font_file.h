#pragma once
// Font files as they lie on the disk, before anything reads letters of them.

#include <string_view>

namespace base {

// false: it was cut or overwritten, and would lead its reader beyond its end.
bool is_whole_font(std::string_view bytes);

}  // namespace base
