#include "app/courier.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

#include "base/log.h"
#include "lan/files.h"

namespace app {
namespace {

constexpr std::size_t most_at_once = 400;  // files fetched in one round

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
    const bool reached = folder_.is_there() && (route_.side == Side::station ? bring_results() : bring_class_files());
    const bool news = reached && fetch(names_to_fetch());
    note(reached, news || waiting() != before);
}

}  // namespace app
