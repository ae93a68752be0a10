#pragma once
// The operating system's few words that the C++ library does not know: flushing, locking, places, time zone. Another system needs another
// process.cpp and nothing else.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/paths.h"
#include "base/result.h"

namespace base {

int local_offset_minutes(std::int64_t utc_ms);
Path path_of_program();
Path home_folder();                                                          // empty if the system names none
std::vector<Path> stick_folders();                                           // mounted sticks and cards
std::vector<Path> mounted_folders(const Path& table = "/proc/self/mounts");  // disks and shares that people see, not the system's own
std::vector<Path> shared_folders();                                          // of this computer, which others see
std::string environment(const char* name);                                   // "" if it is not set
int process_number();
// Runs another program until it ends; it speaks where this one does. Its exit code.
Result<int> run_program(const Path& program, const std::vector<std::string>& arguments);

// Does the work in a process of its own and hands back what it returned; nothing if it died, wanted too much memory or took too long.
// For libraries that crash on bytes made for it. The work touches nothing that others may hold: no log, no window, no database.
std::optional<std::string> run_apart(const std::function<std::string()>& work, int seconds = 20);

// The error of the last system call, for the file that `file` names.
tl::unexpected<Error> system_failure(int error_number, bool writing, const Path& file);

Result<void> write_new_file(const Path& file, std::string_view bytes);  // must not exist; flushed to the disk
Result<void> move_into_place(const Path& from, const Path& to);         // flushes `from`, renames, flushes the folder
Result<int> lock_file(const Path& file);                                // a handle, or Code::busy
void unlock_file(int handle);
Result<Path> make_private_folder(const Path& parent, std::string_view prefix);

// A function of a library that few need: loaded at its first use, then kept. nullptr: this machine does not have it.
using AnyFunction = void (*)();
AnyFunction find_function(const char* library, const char* name);

}  // namespace base
