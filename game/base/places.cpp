#include "base/places.h"

#include <algorithm>

#include "base/process.h"
#include "base/vietnamese.h"

namespace base {
namespace {

namespace fs = std::filesystem;

// Names that a system hides from people on every disk it meets.
bool is_hidden(const std::string& name) {
    return name.empty() || name[0] == '.' || name[0] == '$' || name == "lost+found" || name == "System Volume Information";
}

}  // namespace

std::vector<Path> places_to_look() {
    std::vector<Path> all = mounted_folders();
    for (const auto& more : {shared_folders(), people_folders(), std::vector<Path>{home_folder()}})
        for (const Path& folder : more) {
            std::error_code problem;
            if (fs::is_directory(folder, problem) && std::find(all.begin(), all.end(), folder) == all.end()) all.push_back(folder);
        }
    return all;
}

Result<std::vector<Path>> folders_in(const Path& folder) {
    std::error_code problem;
    std::vector<Path> all;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end && all.size() < most_folders;
         entry.increment(problem)) {
        std::error_code ignored;
        if (!is_hidden(to_utf8(entry->path().filename())) && entry->is_directory(ignored)) all.push_back(entry->path());
    }
    if (problem) return system_failure(problem.value(), false, folder);
    std::sort(all.begin(), all.end(),
              [](const Path& a, const Path& b) { return compare_vi(to_utf8(a.filename()), to_utf8(b.filename())) < 0; });
    return all;
}

}  // namespace base
