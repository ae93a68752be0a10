// Finds class lists where teachers keep theirs, reads the one that was chosen, and shows what it would change.

#include "app/list_in.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <system_error>

#include "app/house.h"
#include "base/text.h"
#include "intake/intake.h"
#include "work/import_class.h"

namespace app {
namespace {

constexpr std::size_t most_files = 8;

std::string to_clock_words(std::int64_t utc_ms, int offset_minutes) {
    const base::Date date = base::to_date(utc_ms, offset_minutes);
    const std::int64_t minutes = (utc_ms / base::minute_ms + offset_minutes) % (24 * 60);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d %d/%d/%d", static_cast<int>(minutes / 60), static_cast<int>(minutes % 60), date.day,
                  date.month, date.year);
    return text.data();
}

struct Candidate {
    base::Path file, folder;
    std::filesystem::file_time_type time;
};

std::vector<Candidate> find_class_lists(const std::vector<base::Path>& folders) {
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
    if (found.size() > most_files) found.resize(most_files);
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

}  // namespace

// A folder may be a stick that hangs: the list comes when it comes.
void ListIn::look_for_files() {
    view_.problem.clear();
    house_.disk.start([this, folders = setting().folders, offset = means().clock.offset_minutes()]() -> Worker::Finish {
        return [this, files = to_found(find_class_lists(folders), offset)] { view_.files = files; };
    });
}

void ListIn::on(const ui::ReadClassList& intent) {
    if (house_.disk.busy()) return;
    house_.disk.start([this, file = base::from_utf8(intent.file)]() -> Worker::Finish {
        return [this, roster = intake::read_roster(file)] { take(roster); };
    });
}

void ListIn::on(const ui::ReadPasted& intent) { take(intake::read_pasted(intent.text)); }

void ListIn::take(base::Result<model::Roster> roster) {
    if (!world().door.unlocked) return;  // locked meanwhile
    view_.diff.reset();
    view_.problem.clear();
    if (!roster) {
        view_.problem = means().words.text(roster.error());
        return;
    }
    roster_ = std::move(*roster);
    view_.class_name = roster_->class_name;
    seed_ = means().random.next();
    compare();
}

// Without a class that the list could be for, the rows are shown with what is wrong, and cannot be taken in.
void ListIn::compare() {
    if (!roster_) return;
    auto diff = work::preview_import(store(), *roster_, view_.class_name, seed_);
    if (diff) {
        view_.diff = std::move(*diff);
        return;
    }
    view_.diff = intake::compare(*roster_, model::Class{}, {});
    if (view_.class_name.empty()) return;  // the screen asks for it
    base::Diagnostic problem;
    problem.key = diff.error().key;
    problem.params = diff.error().params;
    view_.diff->problems.add(problem);
}

void ListIn::on(const ui::ChooseImportClass& intent) {
    view_.class_name = base::to_nfc(intent.name);
    compare();
}

void ListIn::on(const ui::ApplyClassList&) {
    if (!view_.diff || view_.class_name.empty() || view_.diff->problems.has_errors()) return;
    const auto id = value(work::apply_import(store(), *view_.diff));
    if (!id) return;
    drop();
    house_.changed(*id);
    house_.refresh();
    house_.classes.choose(*id);
}

void ListIn::drop() {
    view_.diff.reset();
    roster_.reset();
    view_.class_name.clear();
    view_.problem.clear();
}

}  // namespace app
