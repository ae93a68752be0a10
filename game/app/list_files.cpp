// Finds class lists where teachers keep theirs, or in the folder that is looked into, and reads the one that was chosen. The worker does
// it: a stick may hang.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <system_error>

#include "app/folder_look.h"
#include "app/house.h"
#include "base/places.h"
#include "intake/intake.h"

namespace app {
namespace {

constexpr std::size_t most_files = 8;

std::string to_clock_words(std::int64_t utc_ms, int offset_minutes) {
    const std::int64_t minutes = (utc_ms / base::minute_ms + offset_minutes) % (24 * 60);
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
    return text.data() + (" " + base::date_words(base::to_date(utc_ms, offset_minutes)));
}

struct Candidate {
    base::Path file, folder;
    std::filesystem::file_time_type time;
};

std::vector<Candidate> find_class_lists(const std::vector<base::Path>& folders, std::size_t most) {
    std::vector<Candidate> found;
    for (const base::Path& folder : folders) {
        std::error_code error;
        for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
            std::error_code unreadable;
            if (!intake::is_class_list(entry->path()) || !entry->is_regular_file(unreadable)) continue;
            found.push_back({entry->path(), folder, entry->last_write_time(unreadable)});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Candidate& a, const Candidate& b) { return a.time != b.time ? a.time > b.time : a.file < b.file; });
    if (found.size() > most) found.resize(most);
    return found;
}

std::int64_t to_utc_ms(std::filesystem::file_time_type time) {
    const auto system = std::chrono::time_point_cast<std::chrono::milliseconds>(time - std::filesystem::file_time_type::clock::now() +
                                                                                std::chrono::system_clock::now());
    return system.time_since_epoch().count();
}

std::vector<ui::FoundFile> to_found(const std::vector<Candidate>& candidates, int offset_minutes) {
    std::vector<ui::FoundFile> files;
    files.reserve(candidates.size());
    for (const Candidate& one : candidates)
        files.push_back({base::to_utf8(one.file), base::to_utf8(one.file.filename()), base::to_utf8(one.folder),
                         to_clock_words(to_utc_ms(one.time), offset_minutes)});
    return files;
}

base::Result<ui::FolderView> look_for_lists(const std::string& folder, const std::optional<std::vector<base::Path>>& places,
                                            int offset_minutes) {
    TRY_ASSIGN(ui::FolderView look, look_into(folder, places ? *places : base::places_to_look()));
    if (!folder.empty()) look.files = to_found(find_class_lists({base::from_utf8(folder)}, base::most_folders), offset_minutes);
    return look;
}

}  // namespace

// A folder may be a stick that hangs: the list comes when it comes.
void ListIn::look_for_files() {
    view_.problem.clear();
    view_.done.clear();
    view_.undone.clear();
    house_.disk.start([this, folders = setting().folders, offset = means().clock.offset_minutes()]() -> Worker::Finish {
        return [this, files = to_found(find_class_lists(folders, most_files), offset)] { view_.files = files; };
    });
}

void ListIn::on(const ui::ReadClassList& intent) {
    if (house_.disk.busy()) return;
    house_.disk.start([this, file = base::from_utf8(intent.file)]() -> Worker::Finish {
        return [this, lists = intake::read_roster_file(file)] { take(lists); };
    });
}

void ListIn::on(const ui::LookForList& intent) {
    if (house_.disk.busy()) return;
    house_.disk.start(
        [this, folder = intent.folder, places = setting().places, offset = means().clock.offset_minutes()]() -> Worker::Finish {
            return [this, look = look_for_lists(folder, places, offset)] {
                if (auto seen = value(look)) view_.look = std::move(*seen);
            };
        });
}

}  // namespace app
