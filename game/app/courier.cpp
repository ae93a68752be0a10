// The courier's round to the class folder and back. A share that hangs keeps this thread waiting and nobody else.

#include "app/courier.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

#include "base/log.h"
#include "lan/files.h"

namespace app {
namespace {

constexpr std::size_t most_at_once = 400;                 // files fetched in one round
constexpr std::int64_t highest_believed = 9'999'999'999;  // of a class file: what is above was not made by a program of ours

std::vector<std::string> list_outbox(const base::Path& outbox) {
    std::vector<std::string> names;
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(outbox, problem), end; !problem && entry != end; entry.increment(problem)) {
        const std::string name = base::to_utf8(entry->path().filename());
        if (!lan::hash_in(name).empty()) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

Courier::Courier(Route route, bool own_thread, std::function<void()> wake)
    : route_(std::move(route)), folder_(route_.folder), wake_(std::move(wake)) {
    if (route_.side == Side::station) to_bring_ = list_outbox(route_.outbox);
    if (own_thread) thread_.emplace([this](const std::stop_token& stop) { run(stop); });
}

Courier::~Courier() {
    if (!thread_) return;
    thread_->request_stop();
    waiting_.notify_all();
    thread_.reset();
}

void Courier::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        look();
        std::unique_lock lock(mutex_);
        waiting_.wait_for(lock, stop, std::chrono::milliseconds(every_ms), [this] { return hurried_; });
        hurried_ = false;
    }
}

void Courier::hurry() {
    auto names = list_outbox(route_.outbox);
    {
        const std::lock_guard lock(mutex_);
        to_bring_ = std::move(names);
        hurried_ = true;
    }
    waiting_.notify_all();
}

void Courier::put_class_file(lan::ClassFileName name, std::string bytes) {
    {
        const std::lock_guard lock(mutex_);
        std::erase_if(class_files_, [&](const auto& one) { return one.first.class_name == name.class_name; });
        class_files_.emplace_back(std::move(name), std::move(bytes));
        hurried_ = true;
    }
    waiting_.notify_all();
}

void Courier::set_aside(std::string name) {
    const std::lock_guard lock(mutex_);
    aside_.push_back(std::move(name));
}

void Courier::put_seat_file(std::string name, std::string bytes) {
    {
        const std::lock_guard lock(mutex_);
        seat_file_ = Bring{std::move(name), std::move(bytes)};
        hurried_ = true;
    }
    waiting_.notify_all();
}

void Courier::carry_pack(const std::string& hash, base::Path here) {
    const std::lock_guard lock(mutex_);
    packs_[hash] = std::move(here);
}

std::vector<Courier::Seen> Courier::take_seats() {
    const std::lock_guard lock(mutex_);
    return std::exchange(seen_, {});
}

std::vector<base::Path> Courier::take_packs() {
    const std::lock_guard lock(mutex_);
    return std::exchange(packs_come_, {});
}

std::int64_t Courier::take_highest_revision() {
    const std::lock_guard lock(mutex_);
    return std::exchange(highest_revision_, 0);
}

std::vector<Courier::Arrived> Courier::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(arrived_, {});
}

bool Courier::reachable() const {
    const std::lock_guard lock(mutex_);
    return reachable_;
}

int Courier::waiting() const {
    const std::lock_guard lock(mutex_);
    return static_cast<int>(to_bring_.size() + class_files_.size());
}

// A station asks for class files, the teacher's machine for result files; each name once.
std::vector<std::string> Courier::names_to_fetch() {
    std::vector<std::string> names;
    if (route_.side == Side::station) {
        const auto all = folder_.list_class_files();
        if (!all) return {};
        for (const lan::ClassFileName& one : lan::newest_class_files(*all)) names.push_back(one.file);
    } else {
        const auto all = folder_.list_result_files();
        if (!all) return {};
        names = *all;
    }
    std::erase_if(names, [&](const std::string& name) { return fetched_.count(name) > 0 || route_.known.count(lan::hash_in(name)) > 0; });
    if (names.size() > most_at_once) names.resize(most_at_once);
    return names;
}

bool Courier::fetch(const std::vector<std::string>& names) {
    bool news = false;
    for (const std::string& name : names) {
        auto bytes = route_.side == Side::station ? folder_.read_class_file(name) : folder_.read_result_file(name);
        if (!bytes) continue;  // gone meanwhile, or not to be read just now
        if (route_.side == Side::teacher && folder_.is_young(name) && !lan::is_as_named(name, *bytes)) continue;  // still being copied
        fetched_.insert(name);
        const std::lock_guard lock(mutex_);
        arrived_.push_back({name, std::move(*bytes)});
        news = true;
    }
    return news;
}

// false: the folder is away.
bool Courier::bring_results() {
    std::vector<std::string> names;
    {
        const std::lock_guard lock(mutex_);
        names = to_bring_;
    }
    std::error_code problem;
    if (!names.empty()) std::filesystem::create_directories(route_.outbox / brought_place, problem);
    for (const std::string& name : names) {
        const base::Path from = route_.outbox / base::from_utf8(name);
        const auto bytes = base::read_file(from, lan::largest_result_file);
        if (!bytes && bytes.error().code != base::Code::not_found) continue;  // cannot be read just now: it stays
        if (bytes && !folder_.put_result_file(name, *bytes)) return false;
        if (bytes) std::filesystem::rename(from, route_.outbox / brought_place / base::from_utf8(name), problem);
        const std::lock_guard lock(mutex_);
        std::erase(to_bring_, name);
    }
    return true;
}

bool Courier::bring_class_files() {
    std::vector<std::pair<lan::ClassFileName, std::string>> files;
    std::vector<std::string> aside;
    {
        const std::lock_guard lock(mutex_);
        files = class_files_;
        aside = std::exchange(aside_, {});
    }
    for (const std::string& name : aside) static_cast<void>(folder_.set_aside(name));
    for (const auto& [name, bytes] : files) {
        if (!folder_.put_class_file(name.file, bytes)) return false;
        const std::lock_guard lock(mutex_);
        std::erase_if(class_files_, [&, &brought = name](const auto& one) { return one.first.file == brought.file; });
    }
    return true;
}

bool Courier::bring_seat_file() {
    std::optional<Bring> file;
    {
        const std::lock_guard lock(mutex_);
        file = seat_file_;
    }
    if (!file && (looks_ % looks_a_sign != 0 || seat_written_.name.empty())) return true;
    const Bring& now = file ? *file : seat_written_;
    if (!folder_.put_seat_file(now.name, now.bytes)) return false;
    if (!file) return true;
    if (!seat_written_.name.empty() && seat_written_.name != file->name) folder_.drop_seat_file(seat_written_.name);  // another number now
    seat_written_ = *file;
    const std::lock_guard lock(mutex_);
    if (seat_file_->bytes == file->bytes) seat_file_.reset();
    return true;
}

void Courier::bring_packs() {
    std::map<std::string, base::Path> packs;
    {
        const std::lock_guard lock(mutex_);
        packs = packs_;
    }
    for (const auto& [hash, from] : packs) {
        if (!folder_.has_pack(hash)) {
            const auto bytes = base::read_file(from);
            if (!bytes || !base::write_file(folder_.pack_file(hash), *bytes)) continue;  // again at the next look
        }
        const std::lock_guard lock(mutex_);
        packs_.erase(hash);
    }
}

// Whether it is the pack that was wanted is for the library to say.
bool Courier::fetch_packs() {
    std::map<std::string, base::Path> wanted;
    {
        const std::lock_guard lock(mutex_);
        wanted = packs_;
    }
    bool news = false;
    for (const auto& [hash, to] : wanted) {
        if (!folder_.has_pack(hash)) continue;
        std::error_code problem;
        std::filesystem::create_directories(to.parent_path(), problem);
        const auto bytes = base::read_file(folder_.pack_file(hash));
        if (!bytes || !base::write_file(to, *bytes)) continue;
        const std::lock_guard lock(mutex_);
        packs_.erase(hash);
        packs_come_.push_back(to);
        news = true;
    }
    return news;
}

// true: something new at a seat. A machine that only lives is told too, but wakes nobody.
bool Courier::see_seats() {
    bool news = false;
    for (const lan::SeatFile& file : folder_.list_seat_files()) {
        Known& known = seats_[file.file];
        if (known.written == file.written) continue;
        auto bytes = folder_.read_seat_file(file.file);
        if (!bytes) continue;
        known.written = file.written;
        const bool same = *bytes == known.bytes;
        if (!same) known.bytes = *bytes;
        const std::lock_guard lock(mutex_);
        seen_.push_back({file.file, same ? std::string() : std::move(*bytes), looks_ > 1});
        news = news || !same;
    }
    return news;
}

// true: there is one.
bool Courier::note_revisions() {
    const auto names = folder_.list_class_files();
    if (!names) return false;
    knows_revisions_ = true;
    const std::lock_guard lock(mutex_);
    for (const lan::ClassFileName& one : lan::newest_class_files(*names))
        if (one.revision <= highest_believed) highest_revision_ = std::max(highest_revision_, one.revision);
    return highest_revision_ > 0;
}

void Courier::note(bool reached, bool news) {
    bool changed = news;
    {
        const std::lock_guard lock(mutex_);
        changed = changed || reached != reachable_;
        reachable_ = reached;
    }
    if (changed && wake_) wake_();
}

void Courier::look() {
    const int before = waiting();
    const bool station = route_.side == Side::station;
    ++looks_;
    const bool reached = folder_.is_there() && (station ? bring_results() && bring_seat_file() : bring_class_files());
    bool news = false;
    if (reached) {
        news = fetch(names_to_fetch());
        if (!station) bring_packs();
        if (!station && !knows_revisions_) news = note_revisions() || news;
        news = (station ? fetch_packs() : see_seats()) || news;
    }
    note(reached, news || waiting() != before);
}

}  // namespace app
