#include "base/check.h"

#include <atomic>
#include <cstdlib>
#include <string>

#include "base/log.h"

namespace base {
namespace {

std::atomic<CheckHook> hook_in_use{nullptr};
std::atomic<bool> ending{false};

}  // namespace

void set_check_hook(CheckHook hook) { hook_in_use = hook; }

void check_failed(const char* what, const char* file, int line) {
    // A CHECK that fails while the card of the first is shown must not call the hook again.
    if (!ending.exchange(true)) {
        log_error({Code::internal, "loi.chuong-trinh", {}, std::string(file) + ":" + std::to_string(line) + ": " + what});
        if (CheckHook hook = hook_in_use) hook(what, file, line);
    }
    std::abort();
}

}  // namespace base
