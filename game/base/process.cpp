// Asks Linux for what the standard library cannot: flushing, locks, sticks and shares, the time zone.

#include "base/process.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>

#include "base/text.h"

namespace base {
namespace {

// Network folders know no fsync and say EINVAL; there is nothing better to do there.
bool flush(int handle) { return ::fsync(handle) == 0 || errno == EINVAL || errno == ENOTSUP; }

bool write_all(int handle, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(handle, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool flush_path(const Path& path, int flags) {
    const int handle = ::open(path.c_str(), flags | O_CLOEXEC);
    if (handle < 0) return false;
    const bool flushed = flush(handle);
    const int error_number = errno;
    ::close(handle);
    errno = error_number;
    return flushed;
}

constexpr rlim_t memory_apart = 768u << 20;
constexpr std::size_t most_from_apart = 64u << 20;

[[noreturn]] void work_apart(const std::function<std::string()>& work, int seconds, int out) {
    const auto limit = [](auto what, rlim_t most) {
        const rlimit both{most, most};
        ::setrlimit(what, &both);
    };
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, static_cast<rlim_t>(seconds));
#ifndef __SANITIZE_ADDRESS__
    limit(RLIMIT_DATA, memory_apart);
#endif
    for (const int fault : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL}) ::signal(fault, SIG_DFL);
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    ::_exit(write_all(out, work()) ? 0 : 1);
}

// What comes through the pipe until its other end is closed.
std::optional<std::string> read_until_closed(int in, std::chrono::steady_clock::time_point deadline) {
    std::string out;
    char chunk[65536];
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
        pollfd wait{in, POLLIN, 0};
        const int ready = left > 0 ? ::poll(&wait, 1, static_cast<int>(left)) : 0;
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0 || out.size() > most_from_apart) return std::nullopt;
        const ssize_t got = ::read(in, chunk, sizeof chunk);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return std::nullopt;
        if (got == 0) return out;
        out.append(chunk, static_cast<std::size_t>(got));
    }
}

void add_folders_in(const Path& parent, std::vector<Path>& out) {
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(parent, problem)) {
        if (entry.is_directory(problem)) out.push_back(entry.path());
    }
}

// The mount table writes a blank as \040.
std::string without_octal(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool coded =
            text[i] == '\\' && i + 3 < text.size() && text.substr(i + 1, 3).find_first_not_of("01234567") == std::string::npos;
        out += coded ? static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0')) : text[i];
        if (coded) i += 3;
    }
    return out;
}

bool is_for_people(const std::string& folder, std::string_view kind) {
    for (const char* network : {"cifs", "smb3", "nfs", "nfs4", "fuse.sshfs", "davfs", "vboxsf", "fuse.vmhgfs-fuse"})
        if (kind == network) return true;
    return starts_with(folder, "/mnt/") || starts_with(folder, "/media/") || starts_with(folder, "/run/media/");
}

}  // namespace

int local_offset_minutes(std::int64_t utc_ms) {
    const std::time_t seconds = static_cast<std::time_t>(utc_ms / 1000);
    std::tm local{};
    return ::localtime_r(&seconds, &local) ? static_cast<int>(local.tm_gmtoff / 60) : 0;
}

Path path_of_program() {
    std::error_code problem;
    return std::filesystem::read_symlink("/proc/self/exe", problem);
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

Path home_folder() { return environment("HOME"); }

std::vector<Path> stick_folders() {
    std::vector<Path> all;
    const std::string user = environment("USER");
    if (user.empty()) return all;
    add_folders_in(Path("/media") / user, all);
    add_folders_in(Path("/run/media") / user, all);
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<Path> mounted_folders(const Path& table) {
    std::vector<Path> all;
    for (const std::string& line : split(read_file(table, 1u << 20).value_or(""), '\n')) {
        const std::vector<std::string> words = split(line, ' ');  // device, folder, kind ...
        if (words.size() < 3) continue;
        const std::string folder = without_octal(words[1]);
        if (is_for_people(folder, words[2])) all.push_back(from_utf8(folder));
    }
    const std::string runtime = environment("XDG_RUNTIME_DIR");  // shares that a file manager has opened
    if (!runtime.empty()) add_folders_in(Path(runtime) / "gvfs", all);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

// Samba keeps a small file for each folder that a person shares.
std::vector<Path> shared_folders() {
    std::vector<Path> all;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator("/var/lib/samba/usershares", problem))
        for (const std::string& line : split(read_file(entry.path(), 64u << 10).value_or(""), '\n'))
            if (starts_with(line, "path=")) all.push_back(from_utf8(line.substr(5)));
    return all;
}

int process_number() { return static_cast<int>(::getpid()); }

Result<int> run_program(const Path& program, const std::vector<std::string>& arguments) {
    std::string name = program.string();
    std::vector<std::string> words = arguments;
    std::vector<char*> line{name.data()};
    for (std::string& word : words) line.push_back(word.data());
    line.push_back(nullptr);
    pid_t child = 0;
    if (const int error = ::posix_spawn(&child, name.c_str(), nullptr, nullptr, line.data(), environ); error != 0)
        return system_failure(error, false, program);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return system_failure(errno, false, program);
    if (!WIFEXITED(status)) return fail(Code::internal, "loi.khong-chay-duoc", name_of(program));
    return WEXITSTATUS(status);
}

std::optional<std::string> run_apart(const std::function<std::string()>& work, int seconds) {
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0) return std::nullopt;
    const pid_t child = ::fork();
    if (child == 0) work_apart(work, seconds, pipe[1]);
    ::close(pipe[1]);
    std::optional<std::string> out;
    if (child > 0) out = read_until_closed(pipe[0], std::chrono::steady_clock::now() + std::chrono::seconds(seconds));
    ::close(pipe[0]);
    if (child < 0) return std::nullopt;
    if (!out) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return std::nullopt;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? out : std::nullopt;
}

tl::unexpected<Error> system_failure(int error_number, bool writing, const Path& file) {
    const std::string detail = std::strerror(error_number);
    switch (error_number) {
        case ENOENT:
        case ENOTDIR:
            return fail(Code::not_found, writing ? "loi.khong-thay-thu-muc" : "loi.khong-thay-tep", name_of(file), detail);
        case EISDIR:
            return fail(Code::is_folder, "loi.la-thu-muc", name_of(file), detail);
        case ENOSPC:
        case EDQUOT:
            return fail(Code::full, "loi.het-cho", name_of(file), detail);
        case EWOULDBLOCK:
            return fail(Code::busy, "loi.dang-mo", name_of(file), detail);
        default:
            break;
    }
    if (writing) return fail(Code::not_writable, "loi.khong-ghi-duoc", name_of(file), detail);
    return fail(Code::not_readable, "loi.khong-doc-duoc", name_of(file), detail);
}

Result<void> write_new_file(const Path& file, std::string_view bytes) {
    const int handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (handle < 0) return system_failure(errno, true, file);
    bool done = write_all(handle, bytes) && flush(handle);
    int error_number = errno;
    if (::close(handle) != 0 && done) {
        done = false;
        error_number = errno;
    }
    if (done) return {};
    ::unlink(file.c_str());
    return system_failure(error_number, true, file);
}

Result<void> move_into_place(const Path& from, const Path& to) {
    if (!flush_path(from, O_RDONLY)) return system_failure(errno, true, to);
    if (::rename(from.c_str(), to.c_str()) != 0) return system_failure(errno, true, to);
    const Path folder = to.has_parent_path() ? to.parent_path() : Path(".");
    if (!flush_path(folder, O_RDONLY | O_DIRECTORY)) return system_failure(errno, true, to);
    return {};
}

Result<int> lock_file(const Path& file) {
    const int handle = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (handle < 0) return system_failure(errno, true, file);
    if (::flock(handle, LOCK_EX | LOCK_NB) == 0) return handle;
    const int error_number = errno;
    ::close(handle);
    return system_failure(error_number, true, file);
}

void unlock_file(int handle) {
    if (handle >= 0) ::close(handle);
}

Result<Path> make_private_folder(const Path& parent, std::string_view prefix) {
    std::string name = (parent / (std::string(prefix) + "XXXXXX")).string();
    if (!::mkdtemp(name.data())) return system_failure(errno, true, parent);
    return Path(name);
}

AnyFunction find_function(const char* library, const char* name) {
    void* const loaded = ::dlopen(library, RTLD_NOW | RTLD_LOCAL);  // counted by the system: a second time costs nothing
    return loaded == nullptr ? nullptr : reinterpret_cast<AnyFunction>(::dlsym(loaded, name));
}

}  // namespace base
