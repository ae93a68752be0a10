#pragma once
// The sign-in cards of a class as a PDF (temporary pupils get none), with the pictures and the font of the program's share folder.

#include "base/catalogue.h"
#include "base/paths.h"
#include "report/report.h"

namespace work {

base::Result<void> save_cards(const report::ClassData& data, const base::Path& share, const base::Catalogue& words, const base::Path& file);

}  // namespace work
