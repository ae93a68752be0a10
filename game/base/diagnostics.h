#pragma once
// What is wrong in an author's text (or a roster file), with the place and what to write instead. The sentence comes
// from assets/text by key, so that this type knows no language.

#include <string>
#include <vector>

#include "base/result.h"

namespace base {

enum class Severity { error, warning, hint };

struct Diagnostic {
    Severity severity = Severity::error;
    std::string file;  // relative to the pack's folder, with '/'
    int line = 0;      // from 1; 0: the whole file
    int column = 0;    // from 1, in characters; 0: the whole line
    std::string key;   // sentence in assets/text: what is wrong and what to write instead
    Params params;
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

class Diagnostics {
public:
    void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }
    void append(const Diagnostics& other) { all_.insert(all_.end(), other.all_.begin(), other.all_.end()); }
    const std::vector<Diagnostic>& all() const { return all_; }
    bool empty() const { return all_.empty(); }
    bool has_errors() const;
    int count(Severity severity) const;
    void sort();  // by file, line, column

private:
    std::vector<Diagnostic> all_;
};

}  // namespace base
