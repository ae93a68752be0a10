#pragma once
// What is looked for in the plain lines of a file: characters that no font of ours has, and real addresses and numbers.

#include <set>

#include "pack/source.h"

namespace pack {

// Every character in the file is promised; empty if there is no such file.
std::set<char32_t> load_charset(const base::Path& file);
void check_characters(const std::vector<Line>& lines, const std::set<char32_t>& charset, Notes& notes);

// Lessons show only addresses made for examples (example.vn, ...) and no telephone number but 111 and 113.
void check_addresses(const std::vector<Line>& lines, Notes& notes);

}  // namespace pack
