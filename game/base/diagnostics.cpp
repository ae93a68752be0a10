#include "base/diagnostics.h"

#include <algorithm>
#include <tuple>

namespace base {

bool Diagnostics::has_errors() const { return count(Severity::error) > 0; }

int Diagnostics::count(Severity severity) const {
    return static_cast<int>(std::count_if(all_.begin(), all_.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

void Diagnostics::sort() {
    std::stable_sort(all_.begin(), all_.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
}

}  // namespace base
