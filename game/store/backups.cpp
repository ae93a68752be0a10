// Copies the progress file slice by slice, numbers the copies, and drops the oldest; the last one of each of the last days stays.

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "store/impl.h"

namespace store {

namespace {

constexpr std::size_t backups_kept = 10, days_kept = 7;
constexpr int pages_at_a_time = 64;  // 256 KB
constexpr std::string_view prefix = "khienso-";

base::Path backup_folder(const base::Path& folder) { return folder / "backups"; }

// The running number of "khienso-000012-....db"; -1: not one of ours. The clock in the name is for people: it may have
// been set back, so the number tells which is newest.
int number_of(const base::Path& file) {
    const std::string name = base::to_utf8(file.filename());
    if (name.size() < prefix.size() + 7 || name.compare(0, prefix.size(), prefix) != 0 || file.extension() != ".db") return -1;
    int number = 0;
    for (std::size_t i = prefix.size(); i < prefix.size() + 6; ++i) {
        if (name[i] < '0' || name[i] > '9') return -1;
        number = number * 10 + (name[i] - '0');
    }
    return name[prefix.size() + 6] == '-' ? number : -1;
}

base::Result<base::Path> next_backup(const base::Path& folder, const base::Clock& clock) {
    std::error_code problem;
    std::filesystem::create_directories(backup_folder(folder), problem);
    if (problem) return base::fail(base::Code::not_writable, "luu.khong-ghi-duoc", {}, problem.message());
    const auto backups = find_backups(folder);
    std::array<char, 16> number{};
    std::snprintf(number.data(), number.size(), "%06d-", backups.empty() ? 1 : number_of(backups.front()) + 1);
    return backup_folder(folder) / (std::string(prefix) + number.data() + to_stamp(clock.now_ms()) + ".db");
}

// "20261123" of "khienso-000012-20261123-031500.db": which day is for people; that it is another one than before is enough here.
std::string day_of(const base::Path& file) { return base::to_utf8(file.filename()).substr(prefix.size() + 7, 8); }

// However often the program is started in an hour: the last copy of each of the last days stays, and beside them the newest ones. Days
// are those of the names, in the order of the numbers, so that one in 2099 is dropped in its turn.
void drop_old_backups(const base::Path& folder) {
    const auto backups = find_backups(folder);
    std::set<std::string> days;
    std::set<base::Path> kept;
    for (const base::Path& one : backups)
        if (days.size() < days_kept && days.insert(day_of(one)).second) kept.insert(one);
    for (const base::Path& one : backups)
        if (kept.size() < backups_kept) kept.insert(one);
    std::error_code problem;
    for (const base::Path& one : backups)
        if (kept.count(one) == 0) std::filesystem::remove(one, problem);
}

}  // namespace

std::string to_stamp(std::int64_t utc_ms) {
    const base::Date date = base::to_date(utc_ms, 0);
    const auto second = static_cast<int>(((utc_ms / 1000) % 86400 + 86400) % 86400);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d%02d%02d-%02d%02d%02d", date.year, date.month, date.day, second / 3600, second / 60 % 60,
                  second % 60);
    return text.data();
}

std::int64_t made_ms_of(const base::Path& backup) {
    const std::string name = base::to_utf8(backup.filename());
    int year = 0, month = 0, day = 0, hour = 0, minute = 0;
    const std::size_t stamp = prefix.size() + 7;
    if (name.size() < stamp) return 0;
    if (std::sscanf(name.c_str() + stamp, "%4d%2d%2d-%2d%2d", &year, &month, &day, &hour, &minute) != 5) return 0;
    return base::to_utc_ms({year, month, day}, hour, minute, 0);
}

std::vector<base::Path> find_backups(const base::Path& folder) {
    std::vector<base::Path> found;
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(backup_folder(folder), problem), end; !problem && entry != end;
         entry.increment(problem)) {
        if (number_of(entry->path()) >= 0) found.push_back(entry->path());
    }
    std::sort(found.begin(), found.end(), [](const base::Path& a, const base::Path& b) { return number_of(a) > number_of(b); });
    return found;
}

bool has_backup_of(const base::Path& folder, std::int64_t utc_ms) {
    const std::vector<base::Path> backups = find_backups(folder);
    return !backups.empty() && day_of(backups.front()) == to_stamp(utc_ms).substr(0, 8);
}

base::Result<void> back_up_into(base::Database& database, const base::Path& folder, const base::Clock& clock) {
    TRY_ASSIGN(const base::Path file, next_backup(folder, clock));
    TRY(database.copy_to(file));
    drop_old_backups(folder);
    return {};
}

base::Result<void> Store::back_up() {
    impl_->backup.reset();  // one begun before is overtaken
    return back_up_into(impl_->database, impl_->folder, impl_->clock);
}

base::Result<void> Store::start_back_up() {
    impl_->backup.reset();
    TRY_ASSIGN(const base::Path file, next_backup(impl_->folder, impl_->clock));
    TRY_ASSIGN(impl_->backup, base::DatabaseCopy::start(impl_->database, file));
    return {};
}

bool Store::backing_up() const { return impl_->backup.has_value(); }

base::Result<void> Store::back_up_for(std::int64_t ms) {
    const std::int64_t end = impl_->clock.steady_ms() + ms;
    do {
        const auto whole = impl_->backup->step(pages_at_a_time);
        if (whole && !*whole) continue;
        impl_->backup.reset();
        if (!whole) return tl::make_unexpected(whole.error());
        drop_old_backups(impl_->folder);
    } while (backing_up() && impl_->clock.steady_ms() < end);
    return {};
}

}  // namespace store
