#pragma once
// phap-luat.md: the legal facts that lessons may cite, each with its article, its dates and where it can be read.

#include "base/clock.h"
#include "model/pack.h"
#include "pack/source.h"

namespace pack {

struct Register {
    std::vector<model::LegalFact> facts;
    base::Date today;  // year 0: dates are not judged
    const model::LegalFact* find(const std::string& id) const;
    std::vector<std::string> ids() const;
};

Register read_register(std::vector<Line> lines, base::Date today, Notes& notes);

// What the reader of a lesson sees of a citation: "Luật An ninh mạng 2025, Điều 7".
std::string to_words(const model::LegalFact& fact);

// Says so when a lesson may not cite the fact on that day.
void check_citable(const model::LegalFact& fact, base::Date today, Place place, Notes& notes);

}  // namespace pack
