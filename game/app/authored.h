#pragma once
// Packs that are being written: an author's folders, built into a temporary place, and built again when a file in them changes.

#include <memory>
#include <vector>

#include "base/clock.h"
#include "base/diagnostics.h"
#include "base/paths.h"

namespace app {

class Authored {
public:
    Authored(base::Path share, const base::Clock& clock) : share_(std::move(share)), clock_(clock) {}

    // The pack's file. The folder's problems are kept; with errors among them there is no file.
    base::Result<base::Path> build(const base::Path& folder);
    // Builds the folders that changed since: their new files. The first error of a folder is the error; the old file stays.
    base::Result<std::vector<base::Path>> build_changed();
    const std::vector<base::Diagnostic>& problems() const { return problems_; }  // of the last build
    bool has_errors() const;
    const std::string& first_lesson() const { return first_lesson_; }  // of the first folder, as far as it could be read

private:
    using Marks = std::vector<std::pair<base::Path, std::filesystem::file_time_type>>;  // of every file, by name
    struct Folder {
        base::Path path;
        Marks marks;
    };
    static Marks marks_of(const base::Path& folder);
    base::Result<base::Path> build_into_temporary(const base::Path& folder);

    base::Path share_;
    const base::Clock& clock_;
    std::vector<Folder> folders_;
    std::vector<base::TempFolder> built_;
    std::vector<base::Diagnostic> problems_;
    std::string first_lesson_;
};

}  // namespace app
