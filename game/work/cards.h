#pragma once
// Cards to print, as a PDF with the pictures and the font of the program's share folder: the sign-in cards of a class (temporary pupils
// get none), and the cards of a lesson for the whole class.

#include "base/catalogue.h"
#include "base/paths.h"
#include "report/report.h"

namespace work {

base::Result<void> save_cards(const report::ClassData& data, const base::Path& share, const base::Catalogue& words, const base::Path& file);
base::Result<void> save_class_cards(const std::string& lesson, const std::vector<model::ClassCard>& cards, const base::Path& share,
                                    const base::Catalogue& words, const base::Path& file);

}  // namespace work
