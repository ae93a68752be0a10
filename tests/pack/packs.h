#pragma once
// Packs for tests: the folders of tests/data/packs, and how a problem looks as one line of an expected.txt.

#include <string>

#include "base/paths.h"
#include "pack/pack.h"
#include "support/fixed.h"

namespace support {

inline base::Path pack_data() { return base::Path(KS_SOURCE_DIR) / "tests" / "data" / "packs"; }

inline pack::Options pack_options() {
    pack::Options options;
    options.today = lesson_day;
    options.charset = base::Path(KS_SOURCE_DIR) / "assets" / "fonts" / "charset.txt";
    return options;
}

// "bai/01.md:3:1 error tac-gia.khoa-la khoa=x danh=y"; of the list of all kinds only that it is there, so that a new one changes no case
inline std::string to_line(const base::Diagnostic& problem) {
    const char* severity = problem.severity == base::Severity::error     ? "error"
                           : problem.severity == base::Severity::warning ? "warning"
                                                                         : "hint";
    std::string line =
        problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " + severity + " " + problem.key;
    const bool all_kinds = problem.key == "tac-gia.kieu-la";
    for (const auto& [name, value] : problem.params) line += " " + name + "=" + (all_kinds && name == "danh" ? "..." : value);
    return line;
}

}  // namespace support
