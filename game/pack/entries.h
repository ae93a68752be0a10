#pragma once
// How the registers of a pack are written (phap-luat.md, tu-kho.md): a head that may be missing, then entries, each
// under a line "# Name".

#include <string>
#include <vector>

#include "pack/source.h"

namespace pack {

struct NamedEntry {
    Line title;  // behind the "#"
    std::vector<Line> body;
};

// `stray` is the message for what stands above the first entry.
std::vector<NamedEntry> take_entries(std::vector<Line> lines, const std::string& stray, Notes& notes);

}  // namespace pack
