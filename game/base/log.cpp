#include "base/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <mutex>

namespace base {
namespace {

constexpr std::size_t size_of_a_log = 1u << 20;
constexpr std::size_t logs_kept = 3;

std::mutex guard;
std::shared_ptr<spdlog::logger> logger_in_use;

std::shared_ptr<spdlog::logger> logger() {
    const std::lock_guard lock(guard);
    return logger_in_use;
}

// A log that cannot be written (full disk, folder gone) must never stop a lesson: spdlog is told to say nothing.
std::shared_ptr<spdlog::logger> open_logger(const Path& file) {
    try {
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(to_utf8(file), size_of_a_log, logs_kept);
        auto made = std::make_shared<spdlog::logger>("khienso", std::move(sink));
        made->set_error_handler([](const std::string&) {});
        made->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
        made->flush_on(spdlog::level::info);
        return made;
    } catch (const spdlog::spdlog_ex&) {
        return nullptr;
    }
}

void write(spdlog::level::level_enum level, std::string_view what) {
    if (auto out = logger()) out->log(level, spdlog::string_view_t(what.data(), what.size()));
}

}  // namespace

void log_to(const Path& file) {
    auto made = open_logger(file);
    const std::lock_guard lock(guard);
    logger_in_use = std::move(made);
}

void log_info(std::string_view what) { write(spdlog::level::info, what); }

void log_warning(std::string_view what) { write(spdlog::level::warn, what); }

// Only the key and the English detail: the params may hold a name.
void log_error(const Error& error) { write(spdlog::level::err, error.key + (error.detail.empty() ? "" : ": ") + error.detail); }

}  // namespace base
