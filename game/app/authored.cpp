// Builds the folders that are being written, and builds again those that changed.

#include "app/authored.h"

#include <algorithm>
#include <system_error>

#include "pack/pack.h"

namespace app {

Authored::Marks Authored::marks_of(const base::Path& folder) {
    Marks marks;
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code gone;
        const auto changed = entry->last_write_time(gone);
        if (!gone) marks.emplace_back(entry->path(), changed);
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

base::Result<base::Path> Authored::build_into_temporary(const base::Path& folder) {
    TRY_ASSIGN(auto temporary, base::TempFolder::make("khienso-goi-"));
    const base::Path file = temporary.path() / "goi.ksgoi";
    pack::Options options;
    options.today = base::to_date(clock_.now_ms(), clock_.offset_minutes());
    options.charset = share_ / "fonts" / "charset.txt";
    const pack::Checked checked = pack::check(folder, options);
    if (!folders_.empty() && folder == folders_.front().path)
        first_lesson_ = checked.pack.lessons.empty() ? std::string() : checked.pack.lessons.front().id;
    problems_.insert(problems_.end(), checked.problems.all().begin(), checked.problems.all().end());
    TRY(pack::build(folder, file, options));
    built_.push_back(std::move(temporary));
    return file;
}

bool Authored::has_errors() const {
    return std::any_of(problems_.begin(), problems_.end(),
                       [](const base::Diagnostic& one) { return one.severity == base::Severity::error; });
}

base::Result<base::Path> Authored::build(const base::Path& folder) {
    folders_.push_back({folder, marks_of(folder)});
    return build_into_temporary(folder);
}

base::Result<std::vector<base::Path>> Authored::build_changed() {
    std::vector<base::Path> files;
    for (Folder& folder : folders_) {
        Marks now = marks_of(folder.path);
        if (now == folder.marks) continue;
        folder.marks = std::move(now);
        problems_.clear();
        const auto file = build_into_temporary(folder.path);
        const auto worst = std::find_if(problems_.begin(), problems_.end(),
                                        [](const base::Diagnostic& one) { return one.severity == base::Severity::error; });
        if (worst != problems_.end())
            return base::fail(base::Code::invalid, worst->key, worst->params, worst->file + ":" + std::to_string(worst->line));
        if (!file) return tl::make_unexpected(file.error());
        files.push_back(*file);
    }
    return files;
}

}  // namespace app
