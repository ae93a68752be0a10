#pragma once
// Files and places. The only room, with process.*, that knows the operating system.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace base {

using Path = std::filesystem::path;

Path program_folder();               // where the running program lies
Path share_folder();                 // fonts, words, icons, packs: share/ beside the program or one folder up
Path system_data_folder();           // the system's place for this program's data
std::vector<Path> people_folders();  // Downloads, Desktop, Documents, mounted sticks; those that exist
Result<std::string> read_file(const Path& file, std::size_t limit = 256u << 20);
Result<void> write_file(const Path& file, std::string_view bytes);  // temp + flush + rename, whole or not at all
bool can_write_into(const Path& folder);                            // by writing and removing a small file
std::string to_utf8(const Path& path);
Params name_of(const Path& file);  // as errors tell it: {ten}
Path from_utf8(std::string_view text);
std::string to_file_name(std::string_view vietnamese);  // ASCII, no blanks: "Sổ lớp 6A1" -> "So-lop-6A1"

// Holds a lock on a file while it lives. A second holder, in this or another process, gets Code::busy.
class FileLock {
public:
    static Result<FileLock> take(const Path& file);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int handle) : handle_(handle) {}
    int handle_ = -1;
};

class TempFolder {
public:
    static Result<TempFolder> make(std::string_view prefix);
    TempFolder(TempFolder&& other) noexcept : path_(std::move(other.path_)) { other.path_.clear(); }
    ~TempFolder();
    const Path& path() const { return path_; }

private:
    explicit TempFolder(Path path) : path_(std::move(path)) {}
    Path path_;
};

}  // namespace base
