// Files read and written whole, names made fit for a disk, and the folders in which people keep things.

#include "base/paths.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <fstream>

#include "base/process.h"
#include "base/text.h"
#include "base/vietnamese.h"

namespace base {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_file_name = 100;

bool is_folder(const Path& path) {
    std::error_code problem;
    return fs::is_directory(path, problem);
}

// Beside the file itself, so that the rename stays on one disk.
Path temporary_beside(const Path& file) {
    static std::atomic<unsigned> number{0};
    const std::string name = ".khienso-" + std::to_string(process_number()) + "-" + std::to_string(number++) + ".tmp";
    return file.parent_path() / name;
}

// ~/.config/user-dirs.dirs names the folders in the person's language: XDG_DOWNLOAD_DIR="$HOME/Tải xuống"
Path folder_from_user_dirs(const std::string& text, const std::string& name) {
    const std::string start = name + "=\"";
    for (const std::string& line : split(text, '\n')) {
        if (!starts_with(line, start) || line.back() != '"') continue;
        const std::string value = line.substr(start.size(), line.size() - start.size() - 1);
        return starts_with(value, "$HOME/") ? home_folder() / value.substr(6) : Path(value);
    }
    return {};
}

bool is_plain(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; }

// Windows opens a device when a file has one of these names, whatever its ending.
bool is_device_name(std::string_view name) {
    const std::string stem = to_lower(name.substr(0, name.find('.')));
    for (const char* device : {"con", "prn", "aux", "nul"}) {
        if (stem == device) return true;
    }
    return stem.size() == 4 && (starts_with(stem, "com") || starts_with(stem, "lpt")) && stem[3] >= '0' && stem[3] <= '9';
}

}  // namespace

Path program_folder() { return path_of_program().parent_path(); }

Path share_folder() {
    const Path here = program_folder();
    for (const Path& place : {here / "share", here.parent_path() / "share" / "khienso"}) {
        if (is_folder(place)) return place;
    }
    return here.parent_path() / "share";
}

Path system_data_folder() {
    const std::string named = environment("XDG_DATA_HOME");
    const Path parent = named.empty() ? home_folder() / ".local" / "share" : from_utf8(named);
    return parent / "khienso";
}

std::vector<Path> people_folders() {
    std::vector<Path> all;
    const auto add = [&all](const Path& folder) {
        if (!folder.empty() && is_folder(folder) && std::find(all.begin(), all.end(), folder) == all.end()) all.push_back(folder);
    };
    const Path home = home_folder();
    const std::string user_dirs = read_file(home / ".config" / "user-dirs.dirs", 64u << 10).value_or("");
    constexpr std::pair<const char*, const char*> wanted[] = {
        {"XDG_DOWNLOAD_DIR", "Downloads"}, {"XDG_DESKTOP_DIR", "Desktop"}, {"XDG_DOCUMENTS_DIR", "Documents"}};
    for (const auto& folder : wanted) {
        add(folder_from_user_dirs(user_dirs, folder.first));
        if (!home.empty()) add(home / folder.second);
    }
    for (const Path& stick : stick_folders()) add(stick);
    return all;
}

Result<std::string> read_file(const Path& file, std::size_t limit) {
    if (is_folder(file)) return fail(Code::is_folder, "loi.la-thu-muc", name_of(file));
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    if (!in) return system_failure(errno, false, file);
    std::string bytes;
    std::string slice(64u << 10, '\0');
    while (in.read(slice.data(), static_cast<std::streamsize>(slice.size())) || in.gcount() > 0) {
        bytes.append(slice, 0, static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > limit) return fail(Code::too_big, "loi.tep-qua-lon", name_of(file));
    }
    if (in.bad()) return system_failure(errno, false, file);
    return bytes;
}

Result<void> write_file(const Path& file, std::string_view bytes) {
    if (is_folder(file)) return fail(Code::is_folder, "loi.la-thu-muc", name_of(file));
    const Path temporary = temporary_beside(file);
    auto done = write_new_file(temporary, bytes).and_then([&] { return move_into_place(temporary, file); });
    if (done) return {};
    std::error_code ignored;
    fs::remove(temporary, ignored);
    Error error = std::move(done).error();
    error.params = name_of(error.key == "loi.khong-thay-thu-muc" ? fs::absolute(file, ignored).parent_path() : file);
    return tl::make_unexpected(std::move(error));
}

bool can_write_into(const Path& folder) {
    const Path probe = temporary_beside(folder / "x");
    if (!is_folder(folder) || !write_new_file(probe, "x")) return false;
    std::error_code problem;
    return fs::remove(probe, problem);
}

Params name_of(const Path& file) { return {{"ten", to_utf8(file.filename())}}; }

std::string to_utf8(const Path& path) {
    const auto text = path.generic_u8string();
    return {text.begin(), text.end()};
}

Path from_utf8(std::string_view text) { return Path(std::u8string(text.begin(), text.end())); }

std::string to_file_name(std::string_view vietnamese) {
    std::string out;
    for (char c : without_marks(vietnamese)) {
        const bool inner_dot = c == '.' && !out.empty() && is_plain(out.back());
        if (is_plain(c) || inner_dot) {
            out += c;
        } else if (!out.empty() && is_plain(out.back())) {
            out += '-';
        }
    }
    if (out.size() > longest_file_name) out.resize(longest_file_name);
    while (!out.empty() && !is_plain(out.back())) out.pop_back();
    if (out.empty()) return "tep";
    return is_device_name(out) ? "tep-" + out : out;
}

Result<FileLock> FileLock::take(const Path& file) {
    TRY_ASSIGN(const int handle, lock_file(file));
    return FileLock(handle);
}

FileLock::FileLock(FileLock&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
}

FileLock::~FileLock() { unlock_file(handle_); }

Result<TempFolder> TempFolder::make(std::string_view prefix) {
    std::error_code problem;
    const Path parent = fs::temp_directory_path(problem);
    if (problem) return fail(Code::not_found, "loi.khong-thay-thu-muc", {{"ten", "tmp"}}, problem.message());
    TRY_ASSIGN(Path made, make_private_folder(parent, prefix));
    return TempFolder(std::move(made));
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
}

}  // namespace base
