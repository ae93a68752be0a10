#pragma once
// The program's own files, before anything needs them: what is missing or damaged is told in words, and what can do without does.

#include "base/catalogue.h"
#include "base/diagnostics.h"

namespace app {

// What the teacher is told of it; or, where nothing can be shown at all, why the program cannot open.
base::Result<std::vector<base::Diagnostic>> check_own_files(const base::Path& share, const base::Catalogue& words,
                                                            const std::vector<base::Error>& damage);

}  // namespace app
