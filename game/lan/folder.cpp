// The class folder: how its files are called, and putting them there and reading them whole.

#include "lan/folder.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <map>

#include "base/crypto.h"
#include "base/text.h"
#include "lan/files.h"
#include "model/pack.h"

namespace lan {
namespace {

constexpr const char* class_place = "lop";
constexpr const char* result_place = "ket-qua";
constexpr const char* seat_place = "cho";
constexpr const char* pack_place = "goi";
constexpr const char* aside_place = "de-rieng";
constexpr std::chrono::seconds still_being_copied{10};
constexpr std::chrono::hours a_month{30 * 24};
constexpr std::size_t hash_length = 16, most_names = 200'000;

bool ends_with(const std::string& name, std::string_view ending) {
    return name.size() > ending.size() && std::string_view(name).substr(name.size() - ending.size()) == ending;
}

std::string numbered(const char* format, std::int64_t number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), format, static_cast<long long>(number));
    return text.data();
}

base::Error gone(const base::Path& path, const std::string& detail) {
    return {base::Code::not_found, "phong-may.khong-thay-thu-muc", {{"noi", base::to_utf8(path)}}, detail};
}

base::Result<std::vector<std::string>> list(const base::Path& folder, std::string_view ending) {
    std::vector<std::string> names;
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end; entry.increment(problem)) {
        std::string name = base::to_utf8(entry->path().filename());
        if (ends_with(name, ending) && name.front() != '.') names.push_back(std::move(name));
        if (names.size() > most_names) return base::fail(base::Code::too_big, "phong-may.qua-nhieu-tep", {{"noi", base::to_utf8(folder)}});
    }
    if (problem) return tl::make_unexpected(gone(folder, problem.message()));
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

std::string hash_beginning(const std::string& hash) { return hash.substr(0, hash_length); }

std::string class_file_name(const model::ClassFile& file, const std::string& hash) {
    return "lop-" + base::to_file_name(file.the_class.name) + '-' + numbered("%08lld", file.revision) + '-' + hash_beginning(hash) +
           class_ending;
}

// "may-07-3f2a9c01d4be": a life is told from the others by the end of its id: its beginning is the time.
static std::string station_name(const model::Station& station) {
    const std::string& id = station.id.value;
    return "may-" + numbered("%02lld", station.seat) + '-' + id.substr(id.size() - std::min<std::size_t>(id.size(), 12));
}

std::string result_file_name(const model::ResultFile& file, const std::string& hash) {
    return station_name(file.station) + '-' + numbered("%05lld", file.number) + '-' + hash_beginning(hash) + result_ending;
}

std::string seat_file_name(const model::Station& station) { return station_name(station) + seat_ending; }

std::string hash_in(const std::string& name) {
    const std::size_t dot = name.rfind('.'), dash = name.rfind('-', dot);
    if (dot == std::string::npos || dash == std::string::npos || dot - dash - 1 != hash_length) return {};
    return name.substr(dash + 1, hash_length);
}

// "may-07-3f2a9c01d4be-00003-2c26b46b68ffc68f.ksketqua"
bool is_received(const std::string& name, const std::map<std::string, std::int64_t>& received) {
    const std::vector<std::string> parts = base::split(name, '-');
    constexpr std::size_t id_part = 2, number_part = 3;
    if (parts.size() != 5 || hash_in(name).empty() || parts[id_part].size() != 12) return false;
    const std::string& digits = parts[number_part];
    if (digits.empty() || digits.size() > 15 || digits.find_first_not_of("0123456789") != std::string::npos) return false;
    return std::any_of(received.begin(), received.end(), [&](const auto& station) {
        return ends_with(station.first, parts[id_part]) && std::stoll(digits) <= station.second;
    });
}

bool is_as_named(const std::string& name, const std::string& bytes) { return hash_beginning(base::sha256_hex(bytes)) == hash_in(name); }

// "lop-6A1-1795394700-9f86d081884c7d65.kslop"
std::optional<ClassFileName> read_class_file_name(const std::string& name) {
    if (hash_in(name).empty() || name.substr(0, 4) != "lop-") return std::nullopt;
    const std::size_t hash = name.rfind('-'), number = name.rfind('-', hash - 1);
    if (number == std::string::npos || number < 4) return std::nullopt;
    const std::string digits = name.substr(number + 1, hash - number - 1);
    if (digits.size() < 8 || digits.size() > 15 || digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    return ClassFileName{name, name.substr(4, number - 4), std::stoll(digits)};
}

std::vector<ClassFileName> newest_class_files(const std::vector<std::string>& names) {
    std::map<std::string, ClassFileName> newest;
    for (const std::string& name : names) {
        auto one = read_class_file_name(name);
        if (!one) continue;
        ClassFileName& known = newest[one->class_name];
        if (known.file.empty() || known.revision < one->revision) known = std::move(*one);
    }
    std::vector<ClassFileName> all;
    all.reserve(newest.size());
    for (auto& [the_class, one] : newest) all.push_back(std::move(one));
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.revision > b.revision; });
    return all;
}

base::Result<void> Folder::prepare() const {
    for (const char* place : {class_place, result_place, seat_place, pack_place}) {
        std::error_code problem;
        std::filesystem::create_directories(path_ / place, problem);
        if (problem || !base::can_write_into(path_ / place))
            return base::fail(base::Code::not_writable, "phong-may.khong-ghi-duoc", {{"noi", base::to_utf8(path_)}}, problem.message());
    }
    return {};
}

bool Folder::is_there() const {
    std::error_code problem;
    return std::filesystem::is_directory(path_, problem);
}

bool Folder::is_prepared() const {
    std::error_code problem;
    return std::filesystem::is_directory(path_ / class_place, problem) && std::filesystem::is_directory(path_ / result_place, problem);
}

bool Folder::takes_files() const { return base::can_write_into(path_) || base::can_write_into(path_ / result_place); }

// Also those that lie at the top: brought by hand.
base::Result<std::vector<std::string>> Folder::list_both(const char* place, std::string_view ending) const {
    TRY_ASSIGN(auto names, list(path_, ending));
    if (const auto inside = list(path_ / place, ending)) names.insert(names.end(), inside->begin(), inside->end());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

base::Result<std::vector<std::string>> Folder::list_class_files() const { return list_both(class_place, class_ending); }

base::Result<std::vector<std::string>> Folder::list_result_files() const { return list_both(result_place, result_ending); }

base::Path Folder::place_of(const char* place, const std::string& name) const {
    std::error_code problem;
    const base::Path inside = path_ / place / base::from_utf8(name);
    return std::filesystem::exists(inside, problem) ? inside : path_ / base::from_utf8(name);
}

base::Result<std::string> Folder::read_class_file(const std::string& name) const {
    return base::read_file(place_of(class_place, name), largest_class_file);
}

base::Result<std::string> Folder::read_result_file(const std::string& name) const {
    return base::read_file(place_of(result_place, name), largest_result_file);
}

base::Result<void> Folder::put_class_file(const std::string& name, const std::string& bytes) const {
    TRY(base::write_file(path_ / class_place / base::from_utf8(name), bytes));
    const auto names = list_class_files();
    if (!names) return {};
    const auto own = read_class_file_name(name);
    for (const std::string& other : *names) {
        const auto its = read_class_file_name(other);
        if (!own || !its || its->class_name != own->class_name || its->revision >= own->revision) continue;
        std::error_code ignored;  // somebody may be reading it; the next file tries again
        std::filesystem::remove(path_ / class_place / base::from_utf8(other), ignored);
    }
    return {};
}

base::Result<void> Folder::put_result_file(const std::string& name, const std::string& bytes) const {
    return base::write_file(path_ / result_place / base::from_utf8(name), bytes);
}

// What the clock says that stamps the files of the folder: it may be another machine's, and this one's may be wrong.
std::optional<std::filesystem::file_time_type> Folder::folder_time() const {
    const base::Path probe = path_ / seat_place / (".gio" + base::to_hex(base::make_key()).substr(0, hash_length));
    if (!base::write_file(probe, "")) return std::nullopt;
    std::error_code problem, ignored;
    const auto written = std::filesystem::last_write_time(probe, problem);
    std::filesystem::remove(probe, ignored);
    return problem ? std::nullopt : std::optional(written);
}

std::vector<SeatFile> Folder::list_seat_files() const {
    std::vector<SeatFile> files;
    const auto names = list(path_ / seat_place, seat_ending);
    if (!names) return files;  // a folder of before, or no machine has come yet
    auto oldest = std::filesystem::file_time_type::max();
    for (const std::string& name : *names) {
        std::error_code problem;
        const auto written = std::filesystem::last_write_time(path_ / seat_place / base::from_utf8(name), problem);
        if (problem) continue;
        oldest = std::min(oldest, written);
        files.push_back({name, written});
    }
    if (files.empty() || std::filesystem::file_time_type::clock::now() - oldest <= a_month) return files;
    const auto now = folder_time();
    std::erase_if(files, [&](const SeatFile& file) {
        const bool is_old = now && *now - file.written > a_month;
        std::error_code ignored;
        if (is_old) std::filesystem::remove(path_ / seat_place / base::from_utf8(file.file), ignored);
        return is_old;
    });
    return files;
}

base::Result<std::string> Folder::read_seat_file(const std::string& name) const {
    return base::read_file(path_ / seat_place / base::from_utf8(name), largest_seat_file);
}

base::Result<void> Folder::put_seat_file(const std::string& name, const std::string& bytes) const {
    return base::write_file(path_ / seat_place / base::from_utf8(name), bytes);
}

void Folder::drop_seat_file(const std::string& name) const {
    std::error_code ignored;  // it will be a month old one day
    std::filesystem::remove(path_ / seat_place / base::from_utf8(name), ignored);
}

base::Path Folder::pack_file(const std::string& hash) const { return path_ / pack_place / (hash + model::pack_ending); }

bool Folder::has_pack(const std::string& hash) const {
    std::error_code problem;
    return std::filesystem::exists(pack_file(hash), problem);
}

bool Folder::is_young(const std::string& name) const {
    std::error_code problem;
    const auto written = std::filesystem::last_write_time(place_of(result_place, name), problem);
    const auto age = std::filesystem::file_time_type::clock::now() - written;
    return !problem && age < still_being_copied &&
           -age < still_being_copied;  // a folder whose clock is ahead makes nothing young for hours
}

base::Result<void> Folder::set_aside(const std::string& name) const {
    std::error_code problem;
    std::filesystem::create_directories(path_ / aside_place, problem);
    if (!problem) std::filesystem::rename(place_of(result_place, name), path_ / aside_place / base::from_utf8(name), problem);
    if (problem)
        return base::fail(base::Code::not_writable, "phong-may.khong-ghi-duoc", {{"noi", base::to_utf8(path_)}}, problem.message());
    return {};
}

}  // namespace lan
